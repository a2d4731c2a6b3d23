import Domain
import Regions
import Testing

@testable import Exercises

@Suite("Agreements, plans and consultations, by simulated desks")
struct PreparednessTests {
  /// Nine hours of a quiet night six weeks before an agreement ends.
  private func night(_ seed: UInt64 = 7) throws -> Simulation {
    let scenario = try Scenarios.open("quiet-night")
    var simulation = Simulation(scenario, region: try World.region(), seed: seed)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: .hours(9)))
    return simulation
  }

  @Test func whatEndsSoonIsPutToAllItsPartiesAndTheyAnswer() throws {
    let simulation = try night()
    let agreement = try #require(
      simulation.picture.agreements[AidAgreement.ID("hefei-metropolitan")])
    let draft = try #require(agreement.version(2))
    #expect(draft.terms.from == agreement.versions[0].terms.until)
    #expect(draft.awaited.isEmpty, "all desks answer within six hours")
    #expect(draft.settled == .signed || draft.settled == .refused)
    #expect(draft.replies.allSatisfy { $0.by.role == .system })
    let others = simulation.picture.agreementOrder.compactMap { simulation.picture.agreements[$0] }
    #expect(others.count { $0.versions.count > 1 } == 1, "the others last for months")
    let again = try night().picture.agreements[agreement.id]
    #expect(again == agreement, "the same seed answers the same")
  }

  @Test func theDeskThatLeadsPutsAPlanIntoForce() throws {
    let scenario = try Scenarios.open("plume")
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: .hours(3)))
    let hazard = try #require(simulation.picture.standingHazards.first { $0.kind == .plume })
    let file = try #require(simulation.picture.riskFiles[.hazard(hazard.id)])
    let run = try #require(file.plans.first)
    #expect(run.id == PlanUse.ID("airborne-joint"))
    #expect(run.begun.by.role == .system)
    #expect(file.crossed.map { $0 < run.begun.at } == true, "after it was found to cross")
    #expect(file.stage != .identify)
  }
}
