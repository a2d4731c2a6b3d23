internal import Domain
internal import Geodesy

/// Hazards that an officer declares, corrects and ends.
extension Desk {
  /// Offers the kinds of hazards.
  mutating func chooseKind() -> [Effect] {
    let choices = Hazard.Kind.allCases.filter(\.isDeclaredByForm).map { kind in
      Picker.Choice(
        item: .hazardKind(kind), text: declaredName(kind), detail: "",
        isOpen: kind != .riverFlood || !leveesAtHand.isEmpty)
    }
    choose(.outlook(.kindTitle), choices, narrows: false)
    return []
  }

  /// What an officer declares of a kind: floods are foretold from gauges, their breaches are seen.
  private func declaredName(_ kind: Hazard.Kind) -> String {
    kind == .riverFlood
      ? language.text(OutlookSentence.leveeBreach) : language.panel.forecast.kind(kind)
  }

  /// Asks what is known of a hazard of a kind.
  mutating func askToDeclare(_ kind: Hazard.Kind) -> [Effect] {
    let title = DialogPhrase.outlook(.declareTitle(declaredName(kind)))
    var lines: [DialogPhrase] = [.outlook(.willDeclare)]
    let fields: [Form.Field]
    switch kind {
    case .riverFlood:
      guard let levee = leveesAtHand.first else { return refuse(.outlook(.noLeveeHere)) }
      if let flood = flood(at: levee) { lines = [.outlook(.willAddBreach(flood.id.rawValue))] }
      fields = [
        choice(.levee, leveesAtHand.map { language.name($0.name) }, at: 0), field(.count, "20"),
      ]
    case .plume:
      fields = [
        choice(.place, sitesAtHand, at: 0),
        choice(.substance, Substance.all.map { language.name($0.name) }, at: 0),
        field(.amount, "5-20"),
      ]
    case .spill, .epidemic, .cascade, .ash:
      fields = [
        choice(.city, citiesAtHand.map { language.name($0.name) }, at: 0), field(.count, "100"),
      ]
    }
    return ask(
      .declare(kind), title, lines: lines,
      fields: fields + [field(.since, hour(now))])
  }

  /// Hands in what the form declares, or says what cannot be read.
  mutating func declare(_ kind: Hazard.Kind, _ form: Form) -> [Effect] {
    guard
      let since = ClockText.last(
        form.text(.since), before: now, offsetInMinutes: settings.offsetInMinutes)
    else { return fault(form, .since, example: "03:00, 20m") }
    switch kind {
    case .riverFlood: return declareBreach(since, form)
    case .plume: return declareRelease(since, form)
    case .spill, .epidemic, .cascade, .ash: return declareAmount(kind, since, form)
    }
  }

  private mutating func declareBreach(_ since: Instant, _ form: Form) -> [Effect] {
    guard let levee = levee(named: form.text(.levee)) else {
      return fault(form, .levee, example: leveesAtHand.first?.id.rawValue ?? "")
    }
    guard let width = AmountText.parse(form.text(.count)) else {
      return fault(form, .count, example: "20, 10-40")
    }
    let breach = Hazard.Source.breach(of: levee.id, width: width, since: since)
    if let flood = flood(at: levee) {
      guard !flood.report.sources.contains(where: { $0.breachedLevee == levee.id }) else {
        return refuse(.outlook(.isBroken(flood.id.rawValue)))
      }
      var report = flood.report
      report.sources.append(breach)
      return submit(.hazard(flood.id, .revise(report)), .hazard(.declare), flood.id.rawValue)
    }
    let river = region.rivers.first { river in
      river.reaches.contains { $0.downstream == levee.reach.downstream }
    }
    let report = Hazard.Report(
      kind: .riverFlood, origin: levee.city, place: region[levee.reach.downstream]?.coordinate,
      river: river?.id, since: since, sources: [breach])
    return submit(.declareHazard(report), .hazard(.declare), language.name(levee.name))
  }

  private mutating func declareRelease(_ since: Instant, _ form: Form) -> [Effect] {
    guard let place = place(named: form.text(.place)), let city = region.city(at: place) else {
      return fault(form, .place, example: "31.19,121.70")
    }
    let word = form.text(.substance)
    guard let substance = Substance.all.first(where: { language.name($0.name) == word }) else {
      return fault(form, .substance, example: language.name(Substance.all[0].name))
    }
    guard let amount = AmountText.parse(form.text(.amount)), amount.high > 0 else {
      return fault(form, .amount, example: "12, 5-20")
    }
    func level(_ quantity: String, _ value: Double) -> Hazard.Source {
      .init(
        quantity: quantity, amount: Estimate(low: value, middle: value, high: value), unit: "mg/m³")
    }
    let report = Hazard.Report(
      kind: .plume, origin: city.id, place: place, since: since,
      sources: [
        .init(quantity: "release", amount: amount, unit: "kg/s"),
        level("warning", substance.warning), level("guarantee", substance.guarantee),
      ])
    return submit(.declareHazard(report), .hazard(.declare), word + " " + cityName(city.id))
  }

  private mutating func declareAmount(
    _ kind: Hazard.Kind, _ since: Instant, _ form: Form
  ) -> [Effect] {
    guard let city = region.search(form.text(.city)).first?.city else {
      return fault(form, .city, example: citiesAtHand.first.map { language.name($0.name) } ?? "")
    }
    guard let amount = AmountText.parse(form.text(.count)), amount.high > 0 else {
      return fault(form, .count, example: "100, 50-200")
    }
    let (quantity, unit) = kind == .spill ? ("release", "kg") : ("infected", "1")
    let report = Hazard.Report(
      kind: kind, origin: city.id, place: city.coordinate, since: since,
      sources: [.init(quantity: quantity, amount: amount, unit: unit)])
    return submit(.declareHazard(report), .hazard(.declare), cityName(city.id))
  }

  /// Offers the standing hazards where there are several.
  mutating func chooseHazard(_ act: ActionID.HazardAct) -> [Effect] {
    let standing = picture.standingHazards
    guard let first = standing.first else { return refuse(.outlook(.noHazardHere)) }
    guard standing.count > 1 else { return ask(act, about: first.id) }
    let choices = standing.map {
      Picker.Choice(
        item: .hazard($0.id, act), text: "\($0.id) \(language.panel.forecast.kind($0.kind))",
        detail: cityName($0.report.origin), isOpen: true)
    }
    choose(.outlook(.whichHazard), choices, narrows: false)
    return []
  }

  /// Asks what is to be corrected of a hazard, or why it ends.
  mutating func ask(_ act: ActionID.HazardAct, about id: Hazard.ID) -> [Effect] {
    guard let hazard = picture.hazards[id], !hazard.isOver else {
      return refuse(.outlook(.noHazardHere))
    }
    guard act == .revise else {
      return ask(
        .endHazard(id), .outlook(.endTitle(id.rawValue)), lines: [.outlook(.willEnd)],
        isDangerous: true, fields: [field(.reason)])
    }
    var fields = [field(.since, hour(hazard.report.since))]
    if let source = hazard.report.sources.first {
      fields.insert(field(.count, AmountText.text(source.amount)), at: 0)
    }
    return ask(
      .revise(id), .outlook(.reviseTitle(id.rawValue)), lines: [.outlook(.willRevise(id.rawValue))],
      fields: fields)
  }

  /// Hands in what is corrected.
  mutating func revise(_ id: Hazard.ID, _ form: Form) -> [Effect] {
    guard var report = picture.hazards[id]?.report else { return refuse(.outlook(.noHazardHere)) }
    if form.text(.since) != hour(report.since) {
      guard
        let since = ClockText.last(
          form.text(.since), before: now, offsetInMinutes: settings.offsetInMinutes)
      else { return fault(form, .since, example: "03:00, 20m") }
      report.since = since
    }
    if !report.sources.isEmpty {
      guard let amount = AmountText.parse(form.text(.count)) else {
        return fault(form, .count, example: "12, 5-20")
      }
      report.sources[0].amount = amount
    }
    return submit(.hazard(id, .revise(report)), .hazard(.revise), id.rawValue)
  }

  private func flood(at levee: Levee) -> Hazard? {
    picture.standingHazards.first { hazard in
      hazard.kind == .riverFlood
        && region.rivers.contains { river in
          river.id == hazard.report.river
            && river.reaches.contains { $0.downstream == levee.reach.downstream }
        }
    }
  }

  /// The cities, the one at hand first.
  private var citiesAtHand: [City] {
    region.cities.filter { $0.id == selectedCity } + region.cities.filter { $0.id != selectedCity }
  }

  /// The chemical sites of the city at hand, the city itself, then all other sites.
  private var sitesAtHand: [String] {
    let sites = region.exposure.chemicalSites
    let city = selectedCity.flatMap { region[$0] }
    return sites.filter { $0.city == selectedCity }.map { language.name($0.name) }
      + [city.map { language.name($0.name) }].compactMap(\.self)
      + sites.filter { $0.city != selectedCity }.map { language.name($0.name) }
  }

  /// A chemical site, a place as latitude and longitude in degrees, or a city.
  func place(named text: String) -> Coordinate? {
    if let site = region.exposure.chemicalSites.first(where: { language.name($0.name) == text }) {
      return site.coordinate
    }
    let numbers = text.split { $0 == "," || $0 == " " || $0 == "，" }.compactMap { Double($0) }
    if numbers.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]) {
      return .at(numbers[0], numbers[1])
    }
    return region.search(text).first?.city.coordinate
  }
}

extension Hazard.Kind {
  /// Whether a form asks for all that its forecast rests on; spills and fires come by feeds and
  /// scenarios, and a chain of failures is found by itself, from what lifelines tell.
  fileprivate var isDeclaredByForm: Bool {
    switch self {
    case .riverFlood, .plume, .epidemic: true
    case .spill, .cascade, .ash: false
    }
  }
}

/// Amounts as they are typed: `12`, or between what they may be at least and at most, `5-20`.
enum AmountText {
  /// The amount that a text means; nil if it means none. The middle of a range is that of its
  /// logarithm: releases are known to a factor.
  static func parse(_ text: String) -> Estimate? {
    let parts = text.split { $0 == "-" || $0 == "–" || $0 == "~" }
      .map { String($0).filter { $0 != " " } }
    let numbers = parts.compactMap { Double($0) }.filter { $0.isFinite && $0 >= 0 && $0 < 1e12 }
    guard numbers.count == parts.count, let low = numbers.first, let high = numbers.last,
      numbers.count <= 2, low <= high
    else { return nil }
    let middle = low == high ? low : (low * high).squareRoot()
    return Estimate(low: low, middle: (middle * 100).rounded() / 100, high: high)
  }

  /// The text that means an amount.
  static func text(_ amount: Estimate) -> String {
    func number(_ value: Double) -> String {
      NumberText.decimal(value, digits: value == value.rounded() ? 0 : 2)
    }
    return amount.low == amount.high
      ? number(amount.low) : "\(number(amount.low))-\(number(amount.high))"
  }
}

/// A gas with the levels from which it harms: the US Acute Exposure Guideline Levels for an hour,
/// AEGL-2 (lasting harm) and AEGL-3 (danger to life), in mg/m³ (National Research Council, Acute
/// Exposure Guideline Levels for Selected Airborne Chemicals: chlorine 4, 2004; ammonia 6, 2008;
/// hydrogen sulfide 9, 2010; sulfur dioxide 8, 2010), from ppm at 25 °C.
struct Substance: Sendable {
  let name: LocalizedName
  let warning: Double
  let guarantee: Double

  static let all = [
    Substance(
      name: LocalizedName(english: "chlorine", simplified: "氯气", traditional: "氯氣"),
      warning: 5.8, guarantee: 58),
    Substance(
      name: LocalizedName(english: "ammonia", simplified: "氨气", traditional: "氨氣"),
      warning: 110, guarantee: 770),
    Substance(
      name: LocalizedName(english: "hydrogen sulfide", simplified: "硫化氢", traditional: "硫化氫"),
      warning: 38, guarantee: 71),
    Substance(
      name: LocalizedName(english: "sulfur dioxide", simplified: "二氧化硫", traditional: "二氧化硫"),
      warning: 2, guarantee: 79),
  ]
}
