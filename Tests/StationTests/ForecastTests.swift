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

  /// The forecasts that a room comes to have: more than it had, or after long those that it has.
  private func forecasts(_ room: Watchroom, moreThan count: Int) async -> [Entry] {
    // The work is on a thread of its own: the station answers while it lasts.
    var turns = 0
    while forecasts(room).count <= count, turns < 2_000_000 {
      _ = await room.station.state
      turns += 1
    }
    return forecasts(room)
  }

  @Test func aForecastIsRecordedWhenItIsThere() async throws {
    let settings = SimulationSettings(scenario: try Scenarios.open("yangtze-flood"), seed: 1)
    let room = try Watchroom(simulation: settings)
    await room.station.open()
    let first = await forecasts(room, moreThan: 0)
    #expect(first.count == 1, "it forecasts as soon as it is open, and opens without")
    room.clock.turn(by: .hours(2))
    await room.station.wake()
    let entry = try #require(await forecasts(room, moreThan: 1).last)
    #expect(entry.recorded > first[0].recorded)
    #expect(entry.actor == .program && entry.isExercise)
    await room.station.close()
  }

  /// What two watches of one seed first foretell, from where they begin, is the same.
  @Test func theSameLeadForetellsTheSame() async throws {
    let settings = SimulationSettings(scenario: try Scenarios.open("yangtze-flood"), seed: 4)
    let (first, second) = (
      try Watchroom(simulation: settings), try Watchroom(simulation: settings)
    )
    await first.station.open()
    await second.station.open()
    let told = try #require(await forecasts(first, moreThan: 0).first)
    #expect(await forecasts(second, moreThan: 0).first?.event == told.event)
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
    let entry = try #require(await forecasts(room, moreThan: 0).last)
    #expect(!entry.isExercise)
    let alerts = await room.station.state.picture.alerts.sorted
      .filter { $0.report.key.source == "forecast" }
    #expect(!alerts.isEmpty && alerts.allSatisfy { $0.report.status == .actual })
    await room.station.close()
  }
}
