import Testing

@testable import Domain

/// Where each trigger leads from each state; `.` is refused.
private let expectedTable = """
  from     watch   revise   forecast confirm  restrict verify  end
  declared watched declared watched  declared declared .       over
  watched  .       watched  watched  watched  watched  watched over
  over     .       .        .        .        .        over    .
  """

@Suite("Every state and every trigger of a hazard")
struct HazardTableTests {
  @Test func leadsWhereTheTableSaysOrIsRefused() throws {
    let lines = expectedTable.split(separator: "\n").map { $0.split(separator: " ") }
    let triggers = lines[0].dropFirst().compactMap { HazardTrigger(rawValue: String($0)) }
    #expect(triggers == HazardTrigger.allCases)
    #expect(lines.count == HazardState.allCases.count + 1)
    for line in lines.dropFirst() {
      let state = try #require(HazardState(rawValue: String(line[0])))
      for (trigger, cell) in zip(triggers, line.dropFirst()) {
        try check(state, trigger, leadsTo: HazardState(rawValue: String(cell)))
      }
    }
  }

  private func check(
    _ state: HazardState, _ trigger: HazardTrigger, leadsTo next: HazardState?
  ) throws {
    var desk = try desk(with: state)
    let before = try #require(desk.picture.hazards[.flood])
    #expect(before.state == state)
    desk.wait(.minutes(1))
    let command = Command.hazard(.flood, command(trigger, at: desk.now))
    guard let next else {
      #expect(
        desk.refusal(of: command, by: .program) == .hazardCannot(.flood, trigger, in: state))
      #expect(desk.picture.hazards[.flood] == before)
      return
    }
    try desk.take(command, by: .program)
    #expect(desk.picture.hazards[.flood]?.state == next, "\(state) by \(trigger)")
    #expect(
      desk.picture.hazards[.flood]?.changed == (state == next ? before.changed : desk.now))
  }

  private func command(_ trigger: HazardTrigger, at now: Instant) -> HazardCommand {
    switch trigger {
    case .watch: .watch
    case .revise: .revise(floodReport(from: .shanghai))
    case .forecast: .issue(forecast(issued: now, []))
    case .confirm: .confirm(.shanghai)
    case .restrict:
      .restrict(Measure(city: .shanghai, since: now, contact: 0.5, travel: 1))
    case .verify: .verify([])
    case .end: .end(reason: "fallen")
    }
  }

  private func desk(with state: HazardState) throws -> Desk {
    var desk = Desk()
    try desk.take(.declareHazard(floodReport()))
    switch state {
    case .declared: break
    case .watched: try desk.take(.hazard(.flood, .watch))
    case .over: try desk.take(.hazard(.flood, .end(reason: "fallen")))
    }
    return desk
  }
}

extension Hazard.ID: ExpressibleByStringLiteral {
  static let flood: Hazard.ID = "SUZ-H1"
}
extension River.ID: ExpressibleByStringLiteral {}

func floodReport(from city: City.ID = .suzhou, on river: River.ID? = "long") -> Hazard.Report {
  Hazard.Report(
    kind: .riverFlood, origin: city, river: river, since: midnight,
    sources: [
      Hazard.Source(
        quantity: "discharge", amount: Estimate(low: 900, middle: 1000, high: 1100), unit: "m³/s")
    ])
}

func forecast(issued: Instant, _ prospects: [Prospect]) -> Forecast {
  Forecast(
    issued: issued, horizon: .hours(24), basis: .init(observations: 12, newest: issued),
    members: 100, prospects: prospects)
}

/// What is expected of a city: from so many hours on, with so much of its people hit.
func prospect(
  _ city: City.ID, _ way: Prospect.Way = .body, probability: Double = 0.9, reached: Bool = false,
  inHours hours: Int64? = 6, people: Double = 500_000, rivals: Prospect.Rivals? = nil
) -> Prospect {
  func at(_ hours: Int64) -> Instant { midnight.advanced(by: .hours(hours)) }
  let arrival = hours.map { TimeEstimate(early: at($0 - 1), middle: at($0), late: at($0 + 2)) }
  return Prospect(
    city: city, gauge: city == .suzhou ? .xukou : nil, way: way, unit: "m",
    observed: .init(time: midnight, value: 3.5),
    warning: .init(level: 3.8, probability: probability),
    guarantee: .init(level: 4.5, probability: 0.1), isReached: reached, arrival: arrival,
    peak: Estimate(low: 3.9, middle: 4.1, high: 4.3),
    peakTime: TimeEstimate(early: at(10), middle: at(12), late: at(15)),
    people: Estimate(low: people / 2, middle: people, high: people * 2), residents: 10_000_000,
    rivals: rivals ?? .init(persistence: nil, fixedLag: nil))
}
