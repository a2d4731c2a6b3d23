extension Picture {
  /// A fork of the picture in which something is otherwise, to be run ahead. What a picture cannot
  /// hold (inflow, rain, a levee that will fail) is for the run itself.
  package func supposing(_ supposition: Supposition, at now: Instant) -> Picture {
    var fork = self
    switch supposition {
    case .wind(let from, let speed): fork.supposeWind(from: from, speed: speed, at: now)
    case .source(let percent):
      for hazard in standingHazards where supposition.concerns(hazard.kind) {
        fork.hazards[hazard.id]?.report.scaleSource(by: 1 + percent / 100)
      }
    case .inflow, .rain, .leveeFails: break
    }
    return fork
  }

  /// Every mast of the region, and one in each city where something drifts, reads this wind now.
  private mutating func supposeWind(from: Double, speed: Double, at now: Instant) {
    for hazard in standingHazards where hazard.kind.drifts {
      guard let city = region[hazard.report.origin] else { continue }
      let source = city.windSource
      for (kind, unit) in [("wind", "m/s"), ("wind-direction", "°")]
      where series(source: source, kind: kind) == nil {
        series[Self.seriesKey(source: source, kind: kind)] = Series(
          kind: kind, unit: unit, city: city.id)
      }
    }
    var winds: [(key: String, old: Series)] = []
    series.visit { key, series in
      if series.kind == "wind" || series.kind == "wind-direction" { winds.append((key, series)) }
    }
    for (key, old) in winds {
      let value = old.kind == "wind" ? speed : from
      var steady = Series(kind: old.kind, unit: old.unit, city: old.city)
      steady.add(.init(time: now, value: value))
      series[key] = steady
    }
  }
}

extension City {
  /// The source whose readings are the wind of the city: `wind-SUZ`.
  package var windSource: String { "wind-\(abbreviation)" }
}

extension Hazard.Report {
  /// Scales what the source gives: the first of its quantities; the others are levels.
  fileprivate mutating func scaleSource(by factor: Double) {
    guard !sources.isEmpty else { return }
    sources[0].amount = Estimate(
      low: sources[0].amount.low * factor, middle: sources[0].amount.middle * factor,
      high: sources[0].amount.high * factor)
  }
}

extension Hazard.Source {
  private static let breach = "breach "

  /// A levee that has given way: how wide it stands open at first, in metres, and since when.
  package static func breach(of levee: Levee.ID, width: Estimate, since: Instant) -> Self {
    Self(quantity: breach + levee.rawValue, amount: width, unit: "m", since: since)
  }

  /// The levee that has given way, where the source is a breach.
  package var breachedLevee: Levee.ID? {
    guard quantity.hasPrefix(Self.breach) else { return nil }
    return Levee.ID(String(quantity.dropFirst(Self.breach.count)))
  }
}
