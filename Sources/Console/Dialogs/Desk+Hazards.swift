internal import Domain
internal import Geodesy

/// Hazards that an officer declares, corrects and ends.
extension Desk {
  /// Offers the kinds of hazards.
  mutating func chooseKind() -> [Effect] {
    let choices = Hazard.Kind.allCases.filter(\.isDeclaredByForm).map { kind in
      Picker.Choice(
        item: .hazardKind(kind), text: declaredName(kind), detail: "",
        isOpen: canBeDeclared(kind))
    }
    choose(.outlook(.kindTitle), choices, narrows: false)
    return []
  }

  /// Whether the region holds what a hazard of a kind begins at.
  private func canBeDeclared(_ kind: Hazard.Kind) -> Bool {
    switch kind {
    case .riverFlood: !leveesAtHand.isEmpty
    case .spill: !reachesAtHand.isEmpty
    case .plume, .epidemic, .cascade, .ash: true
    // Its way is told by a weather service.
    case .typhoon: false
    }
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
    case .spill:
      guard !reachesAtHand.isEmpty else { return refuse(.outlook(.noReachHere)) }
      fields = spillFields
    case .ash:
      fields = [
        choice(.place, sitesAtHand, at: 0), field(.amount, "10-40"), field(.height, "300-800"),
        field(.minutes),
      ]
    case .epidemic, .cascade, .typhoon:
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
    case .spill: return declareSpill(since, form)
    case .ash: return declareFire(since, form)
    case .epidemic, .cascade, .typhoon: return declareCases(since, form)
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

  private mutating func declareCases(_ since: Instant, _ form: Form) -> [Effect] {
    guard let city = region.search(form.text(.city)).first?.city else {
      return fault(form, .city, example: citiesAtHand.first.map { language.name($0.name) } ?? "")
    }
    guard let amount = AmountText.parse(form.text(.count)), amount.high > 0 else {
      return fault(form, .count, example: "100, 50-200")
    }
    let report = Hazard.Report(
      kind: .epidemic, origin: city.id, place: city.coordinate, since: since,
      sources: [.init(quantity: "infected", amount: amount, unit: "1")])
    return submit(.declareHazard(report), .hazard(.declare), cityName(city.id))
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
  var sitesAtHand: [String] {
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
  /// Whether a form asks for all that its forecast rests on; a chain of failures is found by
  /// itself, from what lifelines tell.
  fileprivate var isDeclaredByForm: Bool {
    switch self {
    case .riverFlood, .plume, .spill, .epidemic, .ash: true
    case .cascade, .typhoon: false
    }
  }
}
