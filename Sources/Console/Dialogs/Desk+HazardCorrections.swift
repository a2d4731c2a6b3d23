internal import Domain

/// Hazards that an officer corrects and ends.
extension Desk {
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
    return ask(
      .revise(id), .outlook(.reviseTitle(id.rawValue)), lines: [.outlook(.willRevise(id.rawValue))],
      fields: known(of: hazard.report) + [field(.since, hour(hazard.report.since))])
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
    for quantity in Quantity.asked(of: report) {
      let text = form.text(quantity.field)
      if text.isEmpty, quantity.mayBeUnknown {
        report.sources.removeAll { $0.quantity == quantity.name }
        continue
      }
      guard let amount = AmountText.parse(text) else {
        return fault(form, quantity.field, example: "12, 5-20")
      }
      report.set(amount, quantity)
    }
    return submit(.hazard(id, .revise(report)), .hazard(.revise), id.rawValue)
  }

  /// What is known of a hazard's source, quantity by quantity.
  private func known(of report: Hazard.Report) -> [Form.Field] {
    Quantity.asked(of: report).map { quantity in
      let source = report.sources.first { $0.quantity == quantity.name }
      return field(quantity.field, source.map { AmountText.text($0.amount) } ?? "")
    }
  }
}

/// A quantity of a source that an officer corrects.
private struct Quantity {
  let name: String
  let unit: String
  let field: Form.Field.Name
  /// Whether nothing may be known of it: a leak of which nobody knows how long it lasts.
  var mayBeUnknown = false

  private static let duration = Quantity(
    name: "duration", unit: "min", field: .minutes, mayBeUnknown: true)
  private static let release = Quantity(name: "release", unit: "kg/s", field: .amount)

  /// Those of a report, in the order in which they are asked for.
  static func asked(of report: Hazard.Report) -> [Quantity] {
    switch report.kind {
    case .plume: [release, duration]
    case .ash: [release, Quantity(name: "height", unit: "m", field: .height), duration]
    case .spill:
      [
        Quantity(name: "mass", unit: "kg", field: .mass),
        Quantity(name: "kilometre", unit: "km", field: .kilometre),
        Quantity(name: "discharge", unit: "m³/s", field: .discharge),
        Quantity(name: "decay", unit: "1/d", field: .decay),
      ]
    case .riverFlood, .epidemic, .cascade, .typhoon:
      report.sources.prefix(1).map { Quantity(name: $0.quantity, unit: $0.unit, field: .count) }
    }
  }
}

extension Hazard.Report {
  /// Puts an amount in the place of what was known, or after it.
  fileprivate mutating func set(_ amount: Estimate, _ quantity: Quantity) {
    if let place = sources.firstIndex(where: { $0.quantity == quantity.name }) {
      sources[place].amount = amount
    } else {
      sources.append(.init(quantity: quantity.name, amount: amount, unit: quantity.unit))
    }
  }
}
