import Domain
import Geodesy
import Regions
import Testing

@testable import Planning

/// Signals that are held green for a unit.
@Suite struct CorridorPlanTests {
  private let now = Instant(seconds: 1_783_000_000)

  private func corridor(kilometres: Double) throws -> (GreenCorridor?, Roads) {
    let region = try Regions.open()
    let start = Coordinate.at(31.2317, 121.4846)
    let end = start.destination(bearing: 270, distance: .kilometres(kilometres))
    let journey = Journey(
      from: start, to: end, departed: now, expectedArrival: now.advanced(by: .minutes(12)))
    let city = try #require(region.cities.first { $0.abbreviation == "SHA" })
    return (
      CorridorPlan.corridor(
        for: Unit.ID("SHA-F01"), on: journey, in: city.id, region.roads, at: now), region.roads
    )
  }

  @Test func eachSignalIsGreenBeforeTheUnitComesAndUntilItIsThrough() throws {
    let corridor = try #require(try corridor(kilometres: 5).0)
    #expect(corridor.junctions.count == 8, "every 450 m over the last four kilometres")
    for junction in corridor.junctions {
      #expect(junction.greenFrom < junction.arrival && junction.arrival < junction.greenUntil)
      #expect(junction.metresLeft > 0 && junction.metresLeft <= CorridorPlan.reach)
    }
    let arrivals = corridor.junctions.map(\.arrival)
    #expect(arrivals == arrivals.sorted())
    #expect(corridor.saving.low < corridor.saving.middle)
    #expect(corridor.saving.middle < corridor.saving.high)
    #expect(corridor.crossDelay > 0)
  }

  @Test func withoutSignalsAheadThereIsNone() throws {
    #expect(try corridor(kilometres: 0.2).0 == nil)
  }

  /// Webster's cycle for 1000 and 550 of 1800 vehicles an hour with 10 s lost is 144 s; at each of
  /// eight signals the unit comes at red in 58 of them and waits half of that.
  @Test func savingIsThatOfWebstersTiming() throws {
    let (found, roads) = try corridor(kilometres: 5)
    let corridor = try #require(found)
    let plan = try #require(roads.signals(in: City.ID("310000")))
    let ratios = (Double(plan.mainFlow) / 1800, Double(plan.crossFlow) / 1800)
    let cycle = (1.5 * Double(plan.lostTime) + 5) / (1 - ratios.0 - ratios.1)
    let red = cycle - ratios.0 / (ratios.0 + ratios.1) * (cycle - Double(plan.lostTime))
    let mean = Double(corridor.junctions.count) * red * red / (2 * cycle)
    #expect(abs(Double(corridor.saving.middle) - mean) <= 1)
  }
}
