internal import Domain
internal import Geodesy

/// Spills into water and fires that an officer declares.
extension Desk {
  /// A reach with its river, and how many kilometres of the river lie above it.
  struct ReachAtHand {
    let river: River
    let reach: Reach
    let above: Double
  }

  /// The reaches of all rivers, those that begin or end in the city at hand first.
  var reachesAtHand: [ReachAtHand] {
    var all: [ReachAtHand] = []
    for river in region.rivers {
      var above = 0.0
      for reach in river.reaches {
        all.append(ReachAtHand(river: river, reach: reach, above: above))
        above += reach.length.kilometres
      }
    }
    func isNear(_ place: ReachAtHand) -> Bool {
      [place.reach.upstream, place.reach.downstream].contains { region[$0]?.city == selectedCity }
    }
    return all.filter(isNear) + all.filter { !isNear($0) }
  }

  /// `Pingwang – Jinze`.
  func name(of reach: Reach) -> String {
    [reach.upstream, reach.downstream]
      .map { id in region[id].map { language.name($0.name) } ?? id.rawValue }
      .joined(separator: " – ")
  }

  /// What a form asks of a spill.
  var spillFields: [Form.Field] {
    let reaches = reachesAtHand
    return [
      choice(.reach, reaches.map { name(of: $0.reach) }, at: 0), field(.kilometre, "1"),
      choice(.substance, Pollutant.all.map { language.name($0.name) }, at: 0),
      field(.mass, "2000-10000"), field(.discharge, reaches.first.map(usualFlow) ?? ""),
    ]
  }

  /// What flows in a reach by the gauge at its head, within a tenth; where no rating tells, what
  /// canals of the plain and currents of its lakes carry.
  private func usualFlow(in place: ReachAtHand) -> String {
    guard let gauge = region[place.reach.upstream], let rating = gauge.rating,
      let stage = picture.series(source: gauge.id.rawValue, kind: "water-level")?.latest?.value
    else { return "200-400" }
    let flow = rating.discharge(atStage: stage)
    func rounded(_ value: Double) -> Double { (value / 10).rounded() * 10 }
    return AmountText.text(
      Estimate(low: rounded(flow * 0.9), middle: flow, high: rounded(flow * 1.1)))
  }

  /// The reach that a text means: by both its gauges, else by the one at its head.
  private func reach(named text: String) -> ReachAtHand? {
    let reaches = reachesAtHand
    return reaches.first { name(of: $0.reach) == text }
      ?? reaches.first { place in
        guard !text.isEmpty, let gauge = region[place.reach.upstream] else { return false }
        return gauge.id.rawValue == text.lowercased() || Needle(text).isIn(gauge.name.english)
          || Needle(text).isIn(gauge.name.simplified)
      }
  }

  /// Declares a spill, or says what cannot be read.
  mutating func declareSpill(_ since: Instant, _ form: Form) -> [Effect] {
    guard let place = reach(named: form.text(.reach)) else {
      return fault(form, .reach, example: reachesAtHand.first.map { name(of: $0.reach) } ?? "")
    }
    let length = place.reach.length.kilometres
    guard let kilometre = number(form.text(.kilometre)), (0...length).contains(kilometre) else {
      return fault(form, .kilometre, example: "0–\(NumberText.decimal(length, digits: 0))")
    }
    let word = form.text(.substance)
    guard let pollutant = Pollutant.all.first(where: { language.name($0.name) == word }) else {
      return fault(form, .substance, example: language.name(Pollutant.all[0].name))
    }
    guard let mass = AmountText.parse(form.text(.mass)), mass.high > 0 else {
      return fault(form, .mass, example: "5000, 2000-10000")
    }
    guard let discharge = AmountText.parse(form.text(.discharge)), discharge.low > 0 else {
      return fault(form, .discharge, example: "300, 200-400")
    }
    let coordinate = coordinate(of: place.reach, at: kilometre / max(length, 0.001))
    func known(_ quantity: String, _ value: Double, _ unit: String) -> Hazard.Source {
      .init(
        quantity: quantity, amount: Estimate(low: value, middle: value, high: value), unit: unit)
    }
    let (slow, fast) = (pollutant.decay.lowerBound, pollutant.decay.upperBound)
    let report = Hazard.Report(
      kind: .spill, origin: origin(of: place.reach, coordinate), place: coordinate,
      river: place.river.id, since: since,
      sources: [
        .init(quantity: "mass", amount: mass, unit: "kg"),
        known("kilometre", place.above + kilometre, "km"),
        .init(quantity: "discharge", amount: discharge, unit: "m³/s"),
        .init(
          quantity: "decay",
          amount: Estimate(low: slow, middle: (slow * fast).squareRoot(), high: fast),
          unit: "1/d"),
        known("warning", pollutant.limit, "µg/L"),
        known("guarantee", pollutant.treatable, "µg/L"),
      ])
    return submit(
      .declareHazard(report), .hazard(.declare), word + " " + language.name(place.river.name))
  }

  /// A place so far down a reach, on the line between its gauges.
  private func coordinate(of reach: Reach, at share: Double) -> Coordinate? {
    guard let start = region[reach.upstream]?.coordinate,
      let end = region[reach.downstream]?.coordinate
    else { return nil }
    return .at(
      start.latitude + (end.latitude - start.latitude) * share,
      start.longitude + (end.longitude - start.longitude) * share)
  }

  /// The city that answers for it: on whose ground it lies, else that of the nearer gauge.
  private func origin(of reach: Reach, _ place: Coordinate?) -> City.ID {
    let gauges = [reach.upstream, reach.downstream].compactMap { region[$0] }
    let nearest = gauges.min { one, other in
      guard let place else { return false }
      return one.coordinate.distance(to: place) < other.coordinate.distance(to: place)
    }
    return nearest?.city ?? region.cities[0].id
  }

  /// Declares a fire that gives off ash, or says what cannot be read.
  mutating func declareFire(_ since: Instant, _ form: Form) -> [Effect] {
    guard let place = place(named: form.text(.place)), let city = region.city(at: place) else {
      return fault(form, .place, example: "31.19,121.70")
    }
    guard let amount = AmountText.parse(form.text(.amount)), amount.high > 0 else {
      return fault(form, .amount, example: "12, 5-20")
    }
    guard let height = AmountText.parse(form.text(.height)), height.low >= 1 else {
      return fault(form, .height, example: "500, 300-800")
    }
    var sources: [Hazard.Source] = [
      .init(quantity: "release", amount: amount, unit: "kg/s"),
      .init(quantity: "height", amount: height, unit: "m"),
    ]
    if !form.text(.minutes).isEmpty {
      guard let minutes = AmountText.parse(form.text(.minutes)), minutes.low > 0 else {
        return fault(form, .minutes, example: "240, 180-480")
      }
      sources.append(.init(quantity: "duration", amount: minutes, unit: "min"))
    }
    for (quantity, level) in [("warning", Self.ashSeen), ("guarantee", Self.ashOnStreets)] {
      sources.append(
        .init(
          quantity: quantity, amount: Estimate(low: level, middle: level, high: level),
          unit: "mg/m²"))
    }
    let report = Hazard.Report(
      kind: .ash, origin: city.id, place: place, since: since, sources: sources)
    return submit(.declareHazard(report), .hazard(.declare), cityName(city.id))
  }

  /// mg/m² of ash: from where on people complain (a guideline for nuisance by dust in the United
  /// Kingdom, 200 mg/m² a day), and what is seen on every street, which an exercise designer chose.
  private static let ashSeen = 200.0
  private static let ashOnStreets = 1_000.0
}
