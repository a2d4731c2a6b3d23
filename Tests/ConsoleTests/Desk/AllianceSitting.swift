import Console
import Domain
import Terminal
import Testing

extension Sitting {
  static let nanjing = City.ID("320100")
  static let zhenjiang = City.ID("321100")
  static let changzhou = City.ID("320400")

  /// A desk over a flood that began in Nanjing and is foretold for the two cities below it.
  static func overFlood(
    _ language: Language = .en, role: Role = .coordinator,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting(language: language, role: role, size: size)
    try sitting.flood(
      "NKG-H1", from: nanjing, on: "yangtze", reaching: [(zhenjiang, 5), (changzhou, 9)])
    return sitting
  }

  /// A flood is declared, and foretold for cities in so many hours.
  mutating func flood(
    _ id: String, from origin: City.ID, on river: String, reaching cities: [(City.ID, Int64)]
  ) throws {
    let now = desk.now
    try publish(
      .declareHazard(
        .init(kind: .riverFlood, origin: origin, river: River.ID(river), since: now)))
    let prospects = cities.map { city, hours in
      let moment = now.advanced(by: .hours(hours))
      let arrival = TimeEstimate(early: moment, middle: moment, late: moment)
      return Prospect(
        city: city, gauge: nil, way: .body, unit: "m", observed: nil,
        warning: .init(level: 7, probability: 0.9), guarantee: nil, isReached: false,
        arrival: arrival, peak: Estimate(low: 7, middle: 7.5, high: 8), peakTime: arrival,
        people: Estimate(low: 20_000, middle: 30_000, high: 50_000), residents: 3_200_000,
        rivals: .init(persistence: nil, fixedLag: nil))
    }
    try publish(
      .hazard(
        Hazard.ID(id),
        .issue(
          Forecast(
            issued: now, horizon: .hours(24), basis: .init(observations: 1, newest: now),
            members: 100, prospects: prospects))))
  }

  /// The body's proposal to lead four of each ten thousand people away, on the record.
  mutating func propose() throws -> JointDecision.ID {
    let aim = JointAim(
      .moved,
      [Self.nanjing, Self.zhenjiang, Self.changzhou].map { city in
        .init(city, picture.region.amount(4, .moved, of: city))
      })
    let made = try publish(
      .alliance(
        .propose(
          .hazard(Hazard.ID("NKG-H1")), by: .body, .init("lead the low ground away", aim: aim),
          answerBy: desk.now.advanced(by: .minutes(30)))))
    guard case .alliance(.decision(let id, _))? = made.first?.event else {
      throw Unexpected.event
    }
    return id
  }

  /// Fills in the form that stands: nil leaves a field as it is.
  mutating func fill(_ texts: [String?]) throws {
    wait(.seconds(1))
    for (index, text) in texts.enumerated() {
      if index > 0 { try press("Tab") }
      guard let text else { continue }
      hear(.key(.control("u")))
      type(text)
    }
    try press("Enter")
  }
}
