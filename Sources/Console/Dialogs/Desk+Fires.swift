import Domain

extension Desk {
  /// What is taken where a fire's smoke was not measured: how high it rises, in metres, and the
  /// mg/m² from which people are told and from which streets are cleaned.
  private static let smoke = (height: Estimate(low: 300, middle: 600, high: 900), 200.0, 1000.0)

  /// Hands in a large fire whose ash drifts.
  mutating func declareFire(_ since: Instant, _ form: Form) -> [Effect] {
    guard let place = place(named: form.text(.place)), let city = region.city(at: place) else {
      return fault(form, .place, example: "31.19,121.70")
    }
    guard let amount = AmountText.parse(form.text(.amount)), amount.high > 0 else {
      return fault(form, .amount, example: "20, 10-40")
    }
    func level(_ quantity: String, _ value: Double) -> Hazard.Source {
      .init(
        quantity: quantity, amount: Estimate(low: value, middle: value, high: value), unit: "mg/m²")
    }
    let report = Hazard.Report(
      kind: .ash, origin: city.id, place: place, since: since,
      sources: [
        .init(quantity: "release", amount: amount, unit: "kg/s"),
        .init(quantity: "height", amount: Self.smoke.height, unit: "m"),
        level("warning", Self.smoke.1), level("guarantee", Self.smoke.2),
      ])
    return submit(.declareHazard(report), .hazard(.declare), cityName(city.id))
  }
}
