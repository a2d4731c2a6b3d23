import Geodesy
import Testing

@testable import Domain

@Suite("The watch, its cities and its gauges")
struct WatchStories {
  @Test func aWatchOpensAndCloses() throws {
    var desk = Desk()
    try desk.take(.watch(.open(region: smallRegion.id, scenario: "everyday")))
    #expect(desk.picture.isWatchOpen)
    try desk.take(.watch(.close))
    #expect(!desk.picture.isWatchOpen)
    #expect(desk.picture.sequence == 2)
  }

  @Test func aCitySwitchesItsPostureForAReason() throws {
    var desk = Desk()
    func posture(_ posture: Posture, _ reason: String, in city: City.ID = .suzhou) -> Command {
      .watch(.switchPosture(city, to: posture, reason: reason))
    }
    #expect(
      desk.refusal(of: posture(.routine, "x"), by: .chief) == .postureIs(.city(.suzhou), .routine))
    #expect(desk.refusal(of: posture(.emergency, " "), by: .chief) == .reasonMissing)
    #expect(
      desk.refusal(of: posture(.watch, "x", in: "440300"), by: .chief) == .unknownCity("440300"))
    try desk.take(posture(.emergency, "storm"), by: .chief)
    #expect(desk.picture.posture(of: .suzhou) == .emergency)
    #expect(desk.picture.posture(of: .shanghai) == .routine)
  }

  @Test func aGaugeIsRecordedOnlyWhereItCrosses() throws {
    var desk = Desk()
    func level(_ value: Double) -> Command {
      .observe(
        Observation(
          source: "xukou", time: desk.now, kind: "water-level", value: value, unit: "m"))
    }
    #expect(try desk.take(level(3.79), by: .feed).isEmpty)
    #expect(
      try desk.take(level(3.8), by: .feed)
        == [.stageCrossed(.xukou, from: .normal, to: .warning, value: 3.8)])
    #expect(try desk.take(level(4.4), by: .feed).isEmpty)
    try desk.take(level(4.5), by: .feed)
    #expect(desk.picture.stages[.xukou] == .guarantee)
    try desk.take(level(1), by: .feed)
    #expect(desk.picture.stages[.xukou] == .normal)
    #expect(desk.refusal(of: level(.nan), by: .feed) == .valueIsNotANumber)
  }

  @Test func quarantineKeepsTheNewestAndCountsAll() throws {
    var desk = Desk()
    for number in 1...450 {
      let item = QuarantinedItem(file: "f", line: number, reason: "r", excerpt: "")
      try desk.take(.quarantine(item), by: .feed)
    }
    #expect(desk.picture.quarantineCount == 450)
    #expect(desk.picture.quarantine.count <= 200)
    #expect(desk.picture.quarantine.last?.line == 450)
  }

  @Test func aSourceThatPromisedToSpeakIsLateThenStale() {
    var desk = Desk()
    desk.picture.note(
      .heartbeat(source: "s", city: .suzhou, at: desk.now, interval: .minutes(10)))
    let feed = desk.picture.feeds["s"]
    func after(_ minutes: Int64) -> Instant { desk.now.advanced(by: .minutes(minutes)) }
    #expect(feed?.isLate(at: after(15)) == false && feed?.isLate(at: after(16)) == true)
    #expect(feed?.isStale(at: after(30)) == false && feed?.isStale(at: after(31)) == true)
  }

  @Test func anOlderPositionDoesNotMoveAUnitBack() throws {
    var desk = Desk()
    let place = Desk().now.advanced(by: .minutes(5))
    desk.picture.note(.position("SUZ-F01", .at(31, 120), at: place))
    desk.picture.note(.position("SUZ-F01", .at(32, 121), at: place.advanced(by: .minutes(-1))))
    #expect(try desk.unit("SUZ-F01").coordinate == .at(31, 120))
  }
}
