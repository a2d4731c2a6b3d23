import Domain
import Geodesy
import Planning
import Regions
import Testing

/// How long units take: a table, and what an honest estimate owes.
@Suite struct TravelTimeTests {
  private let quay = Coordinate.at(31.30, 120.60)
  /// A place so many kilometres north of the quay by road.
  private func place(_ kilometres: Double) -> Coordinate {
    quay.destination(bearing: 0, distance: .kilometres(kilometres / TravelTime.detourFactor))
  }

  private func time(
    _ kind: UnitKind, _ kilometres: Double, hour: Int = 14, isRolling: Bool = false
  ) throws -> TravelTime {
    let noon = try #require(
      Instant(year: 2026, month: 7, day: 6, hour: hour, offsetInMinutes: 480))
    return TravelTime(
      from: quay, to: place(kilometres), by: kind, at: noon, isRolling: isRolling)
  }

  @Test(arguments: [
    (UnitKind.fireEngine, 4.0, 14, 450), (.fireEngine, 10, 14, 1_125),
    (.fireEngine, 40, 14, 2_925), (.ambulance, 4, 14, 400), (.police, 4, 14, 360),
    (.engineering, 4, 14, 576), (.fireEngine, 4, 8, 585), (.fireEngine, 4, 18, 608),
    (.fireEngine, 4, 3, 383), (.fireEngine, 0, 14, 0),
  ])
  func secondsOnTheRoad(kind: UnitKind, kilometres: Double, hour: Int, seconds: Int) throws {
    #expect(try time(kind, kilometres, hour: hour).expected == .seconds(seconds))
  }

  @Test func turnoutFollowsNFPA1710() throws {
    #expect(try time(.fireEngine, 4).turnout == .seconds(80))
    #expect(try time(.ambulance, 4).turnout == .seconds(60))
    #expect(try time(.ambulance, 4, isRolling: true).turnout < .seconds(60))
  }

  @Test(arguments: UnitKind.allCases)
  func estimateIsHonest(kind: UnitKind) throws {
    let estimate = try time(kind, 25)
    #expect(estimate.low < estimate.expected && estimate.expected < estimate.high)
    #expect(estimate.untilArrival == estimate.turnout + estimate.expected)
    #expect(estimate.arrivalRange.contains(estimate.untilArrival))
    #expect(estimate.expected < (try time(kind, 26)).expected)
    for duration in [estimate.low, estimate.expected, estimate.high] {
      #expect(duration.inMilliseconds % 1000 == 0)
    }
  }

  @Test func roadsAreLongerThanTheCrowFlies() {
    let away = quay.destination(bearing: 90, distance: .kilometres(20))
    #expect(abs(TravelTime.roadDistance(from: quay, to: away).kilometres - 26) < 0.02)
    #expect(TravelTime.roadDistance(from: quay, to: quay) == .zero)
  }

  /// A picture of a region that tells no roads.
  private func picture() throws -> Picture {
    Picture(region: try Regions.open().with(Roads()), at: Instant(seconds: 1_783_000_000))
  }

  @Test func wayHomeEndsAtTheStation() throws {
    let now = Instant(seconds: 1_783_000_000)
    var unit = Unit(
      id: .init("SUZ-F01"), kind: .fireEngine, city: .init("320500"), level: .first,
      station: .init("S1"), home: quay, crew: 6, at: now)
    unit.coordinate = place(12)
    let journey = Journey.home(of: unit, in: try picture(), at: now)
    #expect(journey.from == place(12) && journey.to == quay)
    #expect(journey.departed == now && journey.expectedArrival > now.advanced(by: .minutes(15)))
  }
}
