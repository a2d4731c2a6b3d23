/// What is supposed instead of what was observed.
package enum Supposition: Hashable, Sendable {
  /// What enters a river above its first gauge that is heard becomes so many percent more (less
  /// where negative) over the next hours: more rain, or a reservoir that lets go.
  case inflow(percent: Double)
  /// So many millimetres of rain fall on the ground beside the rivers from now on, evenly over so
  /// many hours; what runs off of it enters the reaches.
  case rain(millimetres: Double, hours: Double)
  /// The wind comes from a direction in degrees clockwise from north, at a speed in m/s.
  case wind(from: Double, speed: Double)
  /// The hazard's source gives so many percent more, or less.
  case source(percent: Double)
  /// A levee gives way at a moment.
  case leveeFails(Levee.ID, at: Instant)
}

extension Supposition {
  /// The least and the most percent that can be supposed.
  package static let percents = -100.0...400.0
  /// The rains that can be supposed, in mm, and over how many hours they fall.
  package static let rains = 1.0...1_000.0
  package static let rainHours = 1.0...72.0
  /// The speeds of wind that can be supposed, in m/s.
  package static let speeds = 0.5...60.0

  /// Whether it changes what is foretold of a hazard of a kind.
  package func concerns(_ kind: Hazard.Kind) -> Bool {
    switch self {
    case .inflow, .rain, .leveeFails: kind == .riverFlood
    case .wind: kind.drifts
    case .source: kind == .plume || kind == .spill
    }
  }
}

extension Hazard.Kind {
  /// Whether the wind carries it.
  package var drifts: Bool {
    switch self {
    case .plume, .ash: true
    case .riverFlood, .spill, .epidemic, .cascade, .typhoon: false
    }
  }
}

/// The present picture run ahead twice: as it is, and as it is supposed. It changes nothing.
package struct WhatIf: Hashable, Sendable {
  package var supposition: Supposition
  /// What is known of the hazard that both tell of.
  package var hazard: Hazard.Report
  package var base: Forecast
  package var fork: Forecast

  package init(
    supposition: Supposition, hazard: Hazard.Report, base: Forecast, fork: Forecast
  ) {
    self.supposition = supposition
    self.hazard = hazard
    self.base = base
    self.fork = fork
  }
}

/// A what-if that an officer kept: who asked it, and when.
package struct KeptWhatIf: Hashable, Sendable {
  package var number: Int
  package var whatIf: WhatIf
  package var by: Actor
  package var at: Instant

  package init(number: Int, whatIf: WhatIf, by actor: Actor, at instant: Instant) {
    self.number = number
    self.whatIf = whatIf
    by = actor
    at = instant
  }
}

/// What a what-if says of one place: as it is, and as it is supposed; nil where one says nothing.
package struct WhatIfRow: Hashable, Sendable {
  package var city: City.ID
  package var gauge: Gauge.ID?
  package var base: Prospect?
  package var fork: Prospect?
}

extension WhatIf {
  /// The places side by side, in the order of the base, then those that only the fork knows.
  package var rows: [WhatIfRow] {
    func isSame(_ one: Prospect, _ other: Prospect) -> Bool {
      one.city == other.city && one.gauge == other.gauge && one.front?.id == other.front?.id
    }
    let known = base.prospects.map { prospect in
      WhatIfRow(
        city: prospect.city, gauge: prospect.gauge, base: prospect,
        fork: fork.prospects.first { isSame($0, prospect) })
    }
    let others = fork.prospects.filter { prospect in
      !base.prospects.contains { isSame($0, prospect) }
    }
    return known
      + others.map { WhatIfRow(city: $0.city, gauge: $0.gauge, base: nil, fork: $0) }
  }
}

extension Picture {
  /// How many kept what-ifs are listed; the oldest give way.
  package static let mostWhatIfs = 12

  func decide(_ whatIf: WhatIf, at instant: Instant) throws(Rejection) {
    guard region[whatIf.hazard.origin] != nil else { throw .unknownCity(whatIf.hazard.origin) }
    guard whatIf.supposition.concerns(whatIf.hazard.kind), whatIf.supposition.isInRange else {
      throw .cannotBeSupposed
    }
    if case .leveeFails(let levee, _) = whatIf.supposition,
      !region.exposure.levees.contains(where: { $0.id == levee })
    {
      throw .unknownLevee(levee)
    }
    guard whatIf.base.issued == whatIf.fork.issued, whatIf.base.issued <= instant else {
      throw .cannotBeSupposed
    }
  }

  mutating func keep(_ whatIf: WhatIf, _ entry: Entry) {
    whatIfCount += 1
    whatIfs.append(
      KeptWhatIf(number: whatIfCount, whatIf: whatIf, by: entry.actor, at: entry.happened))
    if whatIfs.count > Self.mostWhatIfs { whatIfs.removeFirst() }
  }
}

extension Supposition {
  /// Whether its numbers can be.
  package var isInRange: Bool {
    switch self {
    case .inflow(let percent), .source(let percent):
      Self.percents.contains(percent)
    case .wind(let from, let speed): (0..<360).contains(from) && Self.speeds.contains(speed)
    case .rain(let millimetres, let hours):
      Self.rains.contains(millimetres) && Self.rainHours.contains(hours)
    case .leveeFails: true
    }
  }
}
