import Domain
import Feeds
import Geodesy
import Regions
import Testing

@testable import Station

/// What vehicles say of themselves, and what was not taken as it stood.
@Suite struct UnitReportTests {
  /// Takes lines at a desk that watches feeds, and answers what is then known.
  private func picture(after lines: [String]) async throws -> Picture {
    let room = try Watchroom()
    await room.station.open()
    for line in lines {
      await room.station.takeInPassing(try Samples.delivery(ofLines: line + "\n"))
    }
    await room.station.close()
    return try #require(room.published.all.last).picture
  }

  private func unit(_ id: String, _ status: String, minute: Int = 1, more: String = "") -> String {
    #"{"type":"unit","source":"avl","time":"2026-06-02T00:0\#(minute):00+08:00","unit":"\#(id)","#
      + #""status":"\#(status)"\#(more)}"#
  }

  @Test func aUnitsStatusIsTakenAlongTheTable() async throws {
    let id = Unit.ID("SUZ-F01")
    let out = try await picture(after: [unit("SUZ-F01", "Out of service")])
    #expect(out.units[id]?.status == .outOfService)
    #expect(out.liberties.isEmpty)
    let back = try await picture(after: [
      unit("SUZ-F01", "OOS"), unit("SUZ-F01", "available", minute: 3),
    ])
    #expect(back.units[id]?.status == .available)
  }

  @Test func whatIsOlderThanTheLastMoveIsNoNews() async throws {
    let picture = try await picture(after: [
      unit("SUZ-F01", "oos", minute: 5), unit("SUZ-F01", "available", minute: 2),
    ])
    #expect(picture.units[Unit.ID("SUZ-F01")]?.status == .outOfService)
  }

  @Test func aStatusThatNobodySentItToIsTold() async throws {
    let place = #","lat":31.3,"lon":120.7"#
    let picture = try await picture(after: [unit("SUZ-F01", "enroute", more: place)])
    let known = try #require(picture.units[Unit.ID("SUZ-F01")])
    #expect(known.status == .available)
    #expect(known.coordinate == Coordinate(latitude: 31.3, longitude: 120.7))
    #expect(picture.liberties.map(\.excerpt) == ["SUZ-F01"])
    #expect(picture.liberties.first?.reason.contains("cannot be enroute") == true)
  }

  @Test func whoIsNotKnownIsTold() async throws {
    let picture = try await picture(after: [unit("XXX-F99", "available")])
    #expect(picture.libertyCount == 1)
    #expect(picture.liberties.first?.reason == "'XXX-F99' is no unit of this region")
    #expect(picture.liberties.first?.line == 1)
  }

  @Test func aLibertyOfAFeedIsSeenAtTheDesk() async throws {
    let line = Samples.line("N-1").replacing("320500", with: "999999")
    let picture = try await picture(after: [String(line.dropLast())])
    #expect(picture.alerts.count == 1, "it is taken all the same")
    #expect(
      picture.liberties.map(\.reason) == [
        "'999999' is no city of this region; it counts in none"
      ])
    #expect(picture.quarantine.isEmpty)
  }
}
