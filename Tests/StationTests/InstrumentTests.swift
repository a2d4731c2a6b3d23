import Domain
import Feeds
import Station
import Testing

/// What the station makes of the readings of instruments.
@Suite struct InstrumentTests {
  private static let start = Instant(seconds: 1_780_000_000)

  /// A file of a gauge's levels, a quarter of an hour apart.
  private func levels(_ values: [Double], from step: Int = 0) -> Delivery {
    var harvest = FeedHarvest()
    harvest.items = values.enumerated().map { index, value in
      let time = Self.start.advanced(by: .minutes(Int64(step + index) * 15))
      let observation = Observation(
        source: "datong", time: time, kind: "water-level", value: value, unit: "m")
      return FeedItem(line: index + 1, content: .observation(observation))
    }
    return Delivery(file: "gauges.ndjson", harvest: harvest)
  }

  private func alerts(_ room: Watchroom) async -> [Alert] {
    await room.station.state.picture.alerts.sorted
  }

  /// How many entries the watch over the gauge has made.
  private func reports(_ room: Watchroom) -> Int {
    room.published.entries.count { $0.actor == .source("detector-datong") }
  }

  @Test func aGaugeThatReachesItsWarningLevelRaisesOneAlert() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.take(levels([14.36, 14.42, 14.45]))
    let raised = await alerts(room)
    #expect(raised.map(\.report.key.source) == ["detector-datong"])
    #expect(raised.map(\.report.status) == [.actual])
    let picture = await room.station.state.picture
    #expect(picture.stages[Gauge.ID("datong")] == .warning)
    await room.station.take(levels([14.35, 14.29], from: 3))
    let ended = await alerts(room)
    #expect(ended.map(\.isActive) == [false])
    #expect(reports(room) == 2)
    await room.station.close()
  }

  @Test func aFileThatComesAgainRaisesNothingAgain() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.take(levels([14.36, 14.42, 14.29]))
    #expect(reports(room) == 2, "one that begins, one that ends")
    await room.station.take(levels([14.36, 14.42, 14.29]))
    #expect(reports(room) == 2)
    await room.station.close()
  }

  /// The exercise's hydrologists warn of the levels themselves.
  @Test func aCrossingInAnExerciseRaisesOneAlert() async throws {
    let room = try Watchroom(simulation: try Watchroom.everyday())
    await room.station.open()
    room.clock.turn(by: .hours(6))
    for _ in 0..<40 { await room.station.wake() }
    let floods = await alerts(room).filter {
      $0.report.kind == "river-flood" && $0.report.foretelling == nil
    }
    #expect(!floods.isEmpty)
    #expect(Set(floods.map(\.report.area)).count == floods.count)
    #expect(floods.allSatisfy { $0.report.status == .exercise })
    await room.station.close()
  }
}
