import Domain
import Geodesy
import Planning
import Regions
import Testing

@Suite struct RecommendationTests {
  private let now = Instant(seconds: 1_783_000_000)
  private let suzhou = City.ID("320500")
  private static let region = Result { try Regions.open() }

  private func picture() throws -> Picture { Picture(region: try Self.region.get(), at: now) }

  private func take(_ command: Command, _ picture: inout Picture) throws {
    let submission = Submission(
      command, by: Actor(name: "test", role: .system), happened: now, received: now,
      isExercise: true)
    _ = try picture.take(submission, recorded: now, origin: .init("test"))
  }

  private func open(
    _ kind: String, _ priority: Priority, in picture: inout Picture,
    at place: Coordinate = .at(31.31, 120.62)
  ) throws -> Incident {
    let report = Incident.Report(
      city: suzhou, kind: kind, emergencyClass: .accident, priority: priority, title: "x",
      place: "", coordinate: place, alert: nil)
    try take(.reportIncident(report), &picture)
    return try #require(
      picture.incidents.sorted.filter { $0.report == report }.max { $0.id < $1.id })
  }

  /// Takes every unit of a kind out of service where a condition holds.
  private func withdraw(
    _ kind: UnitKind, _ picture: inout Picture, where isMeant: (Unit) -> Bool
  ) throws {
    for unit in picture.units.sorted where unit.kind == kind && isMeant(unit) {
      try take(.unit(unit.id, .withdraw(reason: "test")), &picture)
    }
  }

  @Test func everyGapHasItsReason() throws {
    var picture = try picture()
    let leak = try open("chemical-leak", .third, in: &picture)
    func reason() -> Proposal.Shortfall? {
      Recommendation(for: leak, in: picture, at: now).gaps.first { $0.kind == .hazmat }?.reason
    }
    #expect(reason() == nil)
    let near = Set([suzhou] + (picture.region[suzhou]?.neighbours ?? []))
    try withdraw(.hazmat, &picture) { near.contains($0.city) }
    #expect(reason() == .byRequest)
    try withdraw(.hazmat, &picture) { !near.contains($0.city) }
    #expect(reason() == .outOfService)
  }

  @Test func whoeverIsBusyIsSaidToBeAndUntilWhen() throws {
    var picture = try picture()
    let near = Set([suzhou] + (picture.region[suzhou]?.neighbours ?? []))
    try withdraw(.hazmat, &picture) { near.contains($0.city) && $0.id.rawValue != "SUZ-H01" }
    let first = try open("chemical-leak", .third, in: &picture)
    let plan = Recommendation(for: first, in: picture, at: now)
    try take(.dispatch(plan.choices.map(\.candidate.assignment), to: first.id), &picture)
    let second = try open("chemical-leak", .third, in: &picture, at: .at(31.2, 120.5))
    let gap = Recommendation(for: second, in: picture, at: now).gaps.first { $0.kind == .hazmat }
    #expect(gap?.reason == .busy)
    #expect(gap?.until == now.advanced(by: picture.rules.serviceTime))
  }

  @Test func aUnitTurnsRoundForWhatIsMoreUrgentWhenItGainsEnough() throws {
    var picture = try picture()
    let small = try open("lift-entrapment", .fourth, in: &picture)
    let engine = try #require(
      Recommendation(for: small, in: picture, at: now).choices.first?.candidate)
    try take(.dispatch([engine.assignment], to: small.id), &picture)
    try withdraw(.fireEngine, &picture) {
      $0.status == .available && $0.home.distance(to: .at(31.31, 120.62)) < .kilometres(40)
    }
    let grave = try open("lift-entrapment", .first, in: &picture)
    let plan = Recommendation(for: grave, in: picture, at: now)
    let turned = try #require(plan.choices.first { $0.reason == .diverted })
    #expect(turned.candidate.unit.id == engine.unit.id)
    for act in plan.acts { try take(act, &picture) }
    #expect(picture.units[engine.unit.id]?.incident == grave.id)
    let third = try open("lift-entrapment", .third, in: &picture)
    #expect(
      !Recommendation(for: third, in: picture, at: now).choices.contains {
        $0.reason == .diverted
      })
  }

  @Test func allTogetherFareNoWorseThanOneByOne() throws {
    var picture = try picture()
    for step in 0..<8 {
      _ = try open(
        "building-fire", step % 2 == 0 ? .third : .first, in: &picture,
        at: .at(31.2 + Double(step) / 40, 120.5 + Double(step % 3) / 20))
    }
    let incidents = JointPlan.lacking(in: picture)
    let total = JointPlan(for: incidents, in: picture, at: now)
    #expect(total.outcome.weightedMinutes <= total.greedy.weightedMinutes)
    let worst = JointPlan(for: incidents, in: picture, at: now, aim: .worst)
    #expect(worst.outcome.worst <= total.outcome.worst)
    let units = total.rows.flatMap { $0.choices.map(\.candidate.unit.id) }
    #expect(Set(units).count == units.count, "nobody is in two places")
  }

  /// A plan for all incidents takes of every lender no more than its agreement still holds, and
  /// what it proposes is taken as it stands.
  @Test func allTogetherKeepWithinWhatIsAgreed() throws {
    var picture = try picture()
    for kind in [UnitKind.fireEngine, .ladder] {
      try withdraw(kind, &picture) { $0.city == suzhou }
    }
    for step in 0..<8 {
      _ = try open("building-fire", .first, in: &picture, at: .at(31.2 + Double(step) / 40, 120.6))
    }
    let plan = JointPlan(for: JointPlan.lacking(in: picture), in: picture, at: now)
    var sent: [City.ID: Int] = [:]
    for row in plan.rows {
      for choice in row.choices where choice.candidate.unit.kind == .fireEngine {
        sent[choice.candidate.unit.city, default: 0] += 1
      }
    }
    #expect(!sent.isEmpty)
    for (lender, count) in sent {
      let caps = picture.region.aid.agreements.filter {
        $0.parties.contains(lender) && $0.parties.contains(suzhou)
      }
      .compactMap { $0.term(for: .units(.fireEngine))?.cap }
      #expect(count <= caps.max() ?? 0)
    }
    for row in plan.rows where !row.choices.isEmpty {
      try take(.dispatch(row.choices.map(\.candidate.assignment), to: row.incident), &picture)
    }
  }

  @Test func withoutNeighboursNothingIsBetter() throws {
    var picture = try picture()
    let fire = try open("building-fire", .first, in: &picture)
    try withdraw(.fireEngine, &picture) { $0.city == suzhou }
    let comparison = AidComparison(picture, at: now)
    let row = try #require(comparison.rows.first { $0.incident == fire.id })
    #expect(row.without.lacking > row.with.lacking)
    let cover = try #require(comparison.covers.first)
    #expect(cover.without <= cover.with)
    #expect(cover.without == 0)
  }

  @Test func everyUnitThatLeavesLowersTheCover() throws {
    let picture = try picture()
    let cover = try #require(CityCover(of: suzhou, .fireEngine, in: picture, at: now))
    let whole = cover.standing()
    #expect(whole.share > 0 && whole.share <= 1)
    var leaving: Set<Unit.ID> = []
    var last = whole.share
    for unit in picture.units.sorted where unit.kind == .fireEngine && unit.city == suzhou {
      leaving.insert(unit.id)
      let share = cover.standing(without: leaving).share
      #expect(share <= last + 0.02)
      last = share
    }
    #expect(last < whole.share)
  }

  @Test func aMoveUpGainsWhatItSays() throws {
    var picture = try picture()
    // One district's engines are all out.
    let station = try #require(
      picture.units.sorted.first { $0.id.rawValue == "SUZ-F01" }?.station)
    try withdraw(.fireEngine, &picture) { $0.station == station }
    let move = MoveUp.best(for: suzhou, .fireEngine, in: picture, at: now)
    guard let move else { return }
    #expect(move.to == station && move.gain >= MoveUp.leastGain)
    let unit = try #require(picture.units[move.unit])
    let act = try #require(move.act(of: unit, in: picture, at: now))
    try take(.answer(move.proposal, acts: [act], refusal: nil), &picture)
    try take(.moveUnit(unit.id, .reachStation, journey: nil), &picture)
    let after = try #require(CityCover(of: suzhou, .fireEngine, in: picture, at: now)).standing()
    #expect(abs(after.share - move.coverage.after) < 0.02)
  }

  /// Whoever stood by stayed for good, and was missed at home (simulated days, seeds held back).
  @Test func whoeverStandsByGoesHomeWhenItIsNotWantedThere() throws {
    var picture = try picture()
    let own = picture.units.sorted.filter { $0.kind == .fireEngine && $0.city == suzhou }
    let first = try #require(own.first)
    let other = try #require(own.first { $0.station != first.station }?.station)
    let station = try #require(picture.region[other])
    let way = Journey(
      from: first.home, to: station.coordinate, departed: now,
      expectedArrival: now.advanced(by: .minutes(20)))
    try take(.unit(first.id, .standBy(at: other, way)), &picture)
    try take(.moveUnit(first.id, .reachStation, journey: nil), &picture)
    let move = try #require(MoveUp.best(for: suzhou, .fireEngine, in: picture, at: now))
    #expect(move.isHomeward && move.unit == first.id && move.to == first.station)
    let unit = try #require(picture.units[first.id])
    let act = try #require(move.act(of: unit, in: picture, at: now))
    try take(.answer(move.proposal, acts: [act], refusal: nil), &picture)
    #expect(picture.units[first.id]?.status == .returning)
    #expect(picture.units[first.id]?.standBy == nil)
    let choice = picture.units[first.id]?.place
    #expect(choice == first.station)
  }

  @Test func theApproximationIsNearTheWholeHypercube() throws {
    // Six units, four areas, each with an order of its own.
    let areas = (0..<4).map { place in
      Hypercube.Area(
        callRate: 0.4 + Double(place) / 5, preference: (0..<6).map { ($0 + place) % 6 })
    }
    let near = try #require(
      HypercubeApproximation(areas: areas, units: 6, serviceRate: 0.8, overflow: .lost))
    let exact = try #require(
      Hypercube(areas: areas, units: 6, serviceRate: 0.8, overflow: .lost))
    let first = areas.reduce(0.0) { $0 + (near.dispatches(of: $1).first ?? 0) * $1.callRate }
    let calls = areas.reduce(0.0) { $0 + $1.callRate }
    let served = 1 - exact.saturation
    #expect(abs(first / calls - (1 - exact.interArea) * served) < 0.03)
  }
}
