import Domain
import Geodesy
import Planning
import Regions
import Testing

/// Whom a dispatcher is offered, told as stories in Suzhou.
@Suite struct CandidatesTests {
  private let now = Instant(seconds: 1_783_000_000)
  private let suzhou = City.ID("320500")

  private static let region = Result { try Regions.open() }

  private func picture() throws -> Picture { Picture(region: try Self.region.get(), at: now) }

  private func incident(
    _ kind: String, _ emergencyClass: EmergencyClass = .accident, _ priority: Priority = .third,
    at place: Coordinate = .at(31.31, 120.62)
  ) -> Incident {
    let report = Incident.Report(
      city: suzhou, kind: kind, emergencyClass: emergencyClass, priority: priority,
      title: "a warehouse", place: "by the quay", coordinate: place, alert: nil)
    return Incident(
      id: .init("SUZ-I1"), report: report, by: .program, at: now, isExercise: true)
  }

  private func offered(_ incident: Incident, _ picture: Picture, limit: Int = 12) -> [Candidate] {
    Candidates.ranked(for: incident, in: picture, at: now, limit: limit)
  }

  @Test func neededKindsComeFirstAndTheNearestLeads() throws {
    let list = offered(incident("building-fire"), try picture())
    #expect(list.count == 12)
    let first = try #require(list.first)
    #expect(first.isNeeded && first.isOwnCity && first.reason == .neededFromOwnCity)
    let firstOther = list.firstIndex { !$0.isNeeded } ?? list.count
    #expect(list[firstOther...].allSatisfy { !$0.isNeeded })
    for (left, right) in zip(list[..<firstOther], list[..<firstOther].dropFirst()) {
      #expect(left.travel.untilArrival <= right.travel.untilArrival + .minutes(2))
    }
  }

  /// First one's own, then what is agreed or promised, then what must be asked for, each by the
  /// arrival: between two cities a neighbour's engine that is nearer still stands below.
  @Test func ownCityThenWhatIsAgreedThenWhatMustBeAskedFor() throws {
    var picture = try picture()
    let wuxi = try #require(picture.region.units.first { $0.id.rawValue.hasPrefix("WUX-F") })
    let own = try #require(picture.region.units.first { $0.id.rawValue.hasPrefix("SUZ-F") })
    let middle = own.home.interpolated(to: wuxi.home, fraction: 0.5)
    func tiers(_ incident: Incident, _ picture: Picture) -> [Int] {
      offered(incident, picture, limit: 400).filter { $0.isNeeded && !$0.needsRest }
        .map { $0.isOwnCity ? 0 : $0.access.isOpen ? 1 : 2 }
    }
    let fire = incident("building-fire", at: middle)
    let before = tiers(fire, picture)
    #expect(before == before.sorted())
    #expect(Set(before) == [0, 1, 2])
    // Once the agreements have run out, all of the others must be asked for.
    let later = Instant(seconds: 2_000_000_000)
    picture = Picture(region: picture.region, at: later)
    let list = Candidates.ranked(for: fire, in: picture, at: later, limit: 400)
    #expect(list.contains { $0.reason == .neededOnRequest })
    #expect(!list.contains { $0.reason == .neededFromElsewhere })
  }

  @Test func onlyFreeUnitsAreOffered() throws {
    var picture = try picture()
    let first = try #require(offered(incident("building-fire"), picture).first)
    let submission = Submission(
      .moveUnit(first.unit.id, .takeOutOfService, journey: nil), by: .program, happened: now,
      received: now, isExercise: true)
    _ = try picture.take(submission, recorded: now, origin: .init("test"))
    #expect(
      !offered(incident("building-fire"), picture, limit: 500).contains {
        $0.unit.id == first.unit.id
      })
  }

  @Test func recommendationMeetsTheNeeds() throws {
    let picture = try picture()
    let minor = Candidates.recommended(
      for: incident("building-fire", .accident, .fourth), in: picture, at: now)
    #expect(minor.map(\.unit.kind) == [.fireEngine])
    let grave = Candidates.recommended(
      for: incident("building-fire", .accident, .first), in: picture, at: now)
    #expect(grave.map(\.unit.kind) == [.fireEngine, .fireEngine, .fireEngine, .ladder, .ambulance])
    #expect(Set(grave.map(\.unit.id)).count == 5)
    let assignment = try #require(grave.first?.assignment)
    #expect(assignment.distance == grave[0].distance)
    #expect(assignment.travel == grave[0].travel.expected)
  }

  @Test func nobodyComesFromFarAwayByRote() throws {
    var picture = try picture()
    // All of the city's pump trucks are out; neighbours lend theirs only from near.
    for unit in picture.units.sorted where unit.city == suzhou && unit.kind == .pumpTruck {
      let submission = Submission(
        .moveUnit(unit.id, .takeOutOfService, journey: nil), by: .program, happened: now,
        received: now, isExercise: true)
      _ = try picture.take(submission, recorded: now, origin: .init("test"))
    }
    let sent = Candidates.recommended(
      for: incident("standing-water", .naturalDisaster, .fourth), in: picture, at: now)
    let only = try #require(sent.first)
    #expect(sent.count == 1)
    #expect(only.isOwnCity || only.travel.untilArrival <= Candidates.lendingLimit)
    #expect(
      only.unit.kind == .pumpTruck || only.unit.kind == .police || only.unit.kind == .fireEngine)
  }

  @Test func everyKindOfEventAsksForSomebodyOrIsWeather() throws {
    let region = try Self.region.get()
    for kind in EventKind.all {
      #expect(!NeededKinds.of(incident(kind.id, kind.emergencyClass), in: region).isEmpty)
    }
    let flood = incident("Flood", .naturalDisaster)
    #expect(NeededKinds.of(flood, in: region).first?.kind == .engineering)
    #expect(NeededKinds.of(incident("chemical-leak"), in: region).first?.kind == .hazmat)
  }

  @Test func noLimitNoOffer() throws {
    #expect(offered(incident("building-fire"), try picture(), limit: 0).isEmpty)
    #expect(offered(incident("building-fire"), try picture(), limit: -1).isEmpty)
  }
}
