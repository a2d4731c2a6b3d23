import Domain
import Exercises
import Station
import Testing

/// Forecasts come from beside the station: it goes on meanwhile, and records them when they are
/// there.
@Suite struct ForecastTests {
  private func forecasts(_ room: Watchroom) -> [Entry] {
    room.published.entries.filter { entry in
      if case .hazard(_, .forecast) = entry.event { return true }
      return false
    }
  }

  @Test func aForecastIsRecordedWhenItIsThere() async throws {
    let settings = SimulationSettings(scenario: try Scenarios.open("yangtze-flood"), seed: 1)
    let room = try Watchroom(simulation: settings)
    await room.station.open()
    let before = forecasts(room).count
    #expect(before > 0, "what came before the watch began is there when it opens")
    room.clock.turn(by: .hours(2))
    await room.station.wake()
    // The work is on a thread of its own: the station answers while it lasts.
    var turns = 0
    while forecasts(room).count == before, turns < 2_000_000 {
      _ = await room.station.state
      turns += 1
    }
    let entry = try #require(forecasts(room).last)
    #expect(forecasts(room).count > before)
    #expect(entry.actor == .program && entry.isExercise)
    await room.station.close()
  }

  /// The lead of a watch is the same day every time, its forecasts among it.
  @Test func theLeadForetellsTheSame() async throws {
    let settings = SimulationSettings(scenario: try Scenarios.open("yangtze-flood"), seed: 4)
    let (first, second) = (
      try Watchroom(simulation: settings), try Watchroom(simulation: settings)
    )
    await first.station.open()
    await second.station.open()
    #expect(forecasts(first).map(\.event) == forecasts(second).map(\.event))
    #expect(!forecasts(first).isEmpty)
    await first.station.close()
    await second.station.close()
  }

  /// A live watch forecasts from its feeds, and its alerts are actual.
  @Test func aLiveWatchForecastsFromItsGauges() async throws {
    let room = try Watchroom()
    await room.station.open()
    var lines = ""
    for (source, stage) in [("anqing", 17.2), ("datong", 14.1), ("tongling", 12.9)] {
      for quarter in 0..<8 {
        let time = CivilTime(
          room.clock.now.advanced(by: .minutes(Int64(quarter * 15 - 105))), offsetInMinutes: 480)
        lines +=
          "{\"type\":\"observation\",\"source\":\"\(source)\",\"time\":\"\(time.iso8601)\","
          + "\"kind\":\"water-level\",\"value\":\(stage + Double(quarter) * 0.02),\"unit\":\"m\"}\n"
      }
    }
    await room.station.take(try Samples.delivery(ofLines: lines))
    // News is forecast at once, but not sooner than a quarter of an hour after the last.
    room.clock.turn(by: .minutes(16))
    await room.station.wake()
    var turns = 0
    while forecasts(room).isEmpty, turns < 2_000_000 {
      _ = await room.station.state
      turns += 1
    }
    let entry = try #require(forecasts(room).last)
    #expect(!entry.isExercise)
    let alerts = await room.station.state.picture.alerts.sorted
      .filter { $0.report.key.source == "forecast" }
    #expect(!alerts.isEmpty && alerts.allSatisfy { $0.report.status == .actual })
    await room.station.close()
  }
}
