import Documents
import Domain
import Statutes
import Testing

/// Plans that are put into force, and what then is owed.
@Suite struct PlanTests {
  @Test func theShippedPlansServeTheThreeSituations() throws {
    let plans = Statutes.standard.plans
    #expect(plans.count == 4)
    for situation in Situation.allCases where situation != .local {
      #expect(plans.contains { $0.situations.contains(situation) }, "\(situation)")
    }
    for measure in plans.flatMap(\.measures) {
      #expect(measure.role != nil)
      #expect(!measure.source.simplified.isEmpty)
    }
  }

  /// A river flood that is foretold for a second city, led by Wuxi.
  private func flooded() throws -> (Desk, Matter) {
    var desk = Desk(at: "2026-07-01T10:00")
    let made = try desk.take(
      .declareHazard(
        Hazard.Report(kind: .riverFlood, origin: Desk.wuxi, since: desk.now)))
    guard case .hazard(let id, _)? = made.first?.event else { throw Desk.NoIncident() }
    return (desk, .hazard(id))
  }

  private func plan(_ id: PlanUse.ID) throws -> ContingencyPlan {
    try #require(Statutes.standard.plans.first { $0.id == id })
  }

  @Test func whatFitsIsProposedOnceItsGradeIsKnownAndNotAfterItWasStopped() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open("chemical-leak")
    let matter = Matter.incident(id)
    #expect(desk.statutes.proposedPlans(for: matter, in: desk.picture).isEmpty, "not graded")
    #expect(
      !desk.statutes.plans(for: matter, in: desk.picture).isEmpty, "a person may all the same")
    let airborne = try plan(PlanUse.ID("airborne-joint"))
    #expect(airborne.serves(matter, in: desk.picture))
    try desk.grade(id, .second)
    #expect(
      desk.statutes.proposedPlans(for: matter, in: desk.picture).isEmpty,
      "it concerns one city alone")
    try desk.take(.prepare(.plan(matter, .activate(airborne.use(because: "wind turns")))))
    try desk.take(.prepare(.plan(matter, .stop(airborne.id, reason: "it is closed"))))
    #expect(desk.picture.riskFiles[matter]?.plans.count == 1)
    #expect(desk.statutes.planProgress(of: matter, in: desk.picture).first?.duties.isEmpty == true)
  }

  @Test func itsMeasuresAreDutiesWithOwnerAndHourFromThatMoment() throws {
    var (desk, matter) = try flooded()
    let before = desk.statutes.duties(of: matter, in: desk.picture).count
    desk.wait(.minutes(20))
    let river = try plan(PlanUse.ID("river-flood-joint"))
    try desk.take(.prepare(.plan(matter, .activate(river.use(because: "it rises")))))
    let duties = desk.statutes.duties(of: matter, in: desk.picture)
    let own = duties.filter { $0.template.id.hasPrefix("river-flood-joint.") }
    #expect(duties.count == before + own.count)
    let patrol = try #require(own.first { $0.template.id == "river-flood-joint.patrol" })
    #expect(patrol.owner == Desk.wuxi)
    #expect(patrol.due == desk.now.advanced(by: .hours(1)))
    #expect(own.allSatisfy { $0.template.part == .lead }, "nobody assists yet")
    try desk.take(
      .govern(matter, .tickOff(patrol.id, note: "two shifts are out", due: patrol.due)))
    let progress = try #require(desk.statutes.planProgress(of: matter, in: desk.picture).first)
    #expect(progress.doneInTime == 1)
    #expect(progress.late(at: desk.now.advanced(by: .hours(3))) == own.count - 1)
    try desk.take(.prepare(.plan(matter, .stop(river.id, reason: "the water falls"))))
    #expect(desk.statutes.duties(of: matter, in: desk.picture).count == before)
  }

  /// What a duty of the statutes asks already is not asked twice: it is counted for the plan.
  @Test func whatIsOwedAlreadyIsNotOwedTwice() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open("water-pollution", .accident, priority: .first)
    let matter = Matter.incident(id)
    var lines = Statutes.text.split(separator: "\n", omittingEmptySubsequences: false)
    let sample = try #require(lines.firstIndex { $0.hasSuffix("- id: sample") })
    let evidence = try #require(lines[sample...].firstIndex { $0.hasSuffix("evidence: hand") })
    lines[evidence] = "        evidence: graded"
    let statutes = try #require(
      Statutes.read(lines.joined(separator: "\n"), name: "mine.yaml").value)
    let name = PlanUse.ID("water-source-joint")
    let plan = try #require(statutes.plans.first { $0.id == name })
    #expect(plan.measures.contains { $0.evidence == .graded })
    try desk.take(.prepare(.plan(matter, .activate(plan.use(because: "intakes below")))))
    let duties = statutes.duties(of: matter, in: desk.picture)
    #expect(duties.count { $0.template.evidence == .graded && $0.owner == Desk.wuxi } == 1)
    let progress = try #require(statutes.planProgress(of: matter, in: desk.picture).first)
    #expect(progress.duties.contains { $0.template.id == "grade" }, "and counts for the plan")
  }

  @Test(arguments: [
    ("hazards: [plume, ash]", "hazards: [plum]", "plum"),
    ("kinds: [water-pollution]", "kinds: [no-such-kind]", "no-such-kind"),
    ("  - id: airborne-joint\n", "  - id: river-flood-joint\n", "two plans"),
    ("      - id: gates\n", "      - id: patrol\n", "two measures"),
  ])
  func whatIsWrongWithAPlanIsTold(piece: String, wrong: String, told: String) {
    #expect(Statutes.text.contains(piece))
    let reading = Statutes.read(Statutes.text.replacing(piece, with: wrong), name: "mine.yaml")
    #expect(reading.value == nil)
    #expect(reading.problems.contains { $0.description.contains(told) })
  }

  /// Only the lines of the list of responsibilities were: measures of plans showed their names.
  @Test func everyDutyCanBeSaidInWords() throws {
    var (desk, matter) = try flooded()
    let river = try plan(PlanUse.ID("river-flood-joint"))
    try desk.take(.prepare(.plan(matter, .activate(river.use(because: "it rises")))))
    try desk.take(
      .alliance(
        .intervention(
          matter,
          .direct([Desk.suzhou], "hold the reserve ready", due: desk.now.advanced(by: .hours(1))))))
    let duties = desk.statutes.duties(of: matter, in: desk.picture)
    #expect(duties.contains { $0.template.id == DutyTemplate.directives + "1" })
    #expect(duties.contains { $0.template.id.hasPrefix("river-flood-joint.") })
    for duty in duties {
      let text = desk.statutes.text(ofDuty: duty.template.id, about: matter, in: desk.picture)
      #expect(text == duty.template.text, "\(duty.template.id)")
    }
    #expect(
      desk.statutes.text(ofDuty: DutyTemplate.directives + "2", about: matter, in: desk.picture)
        == nil)
  }
}
