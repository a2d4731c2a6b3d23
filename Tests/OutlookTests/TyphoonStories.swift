import Domain
import Exercises
import Geodesy
import Regions
import Testing

@testable import Outlook

/// A typhoon that the exercise knows and the watch hears of in bulletins.
@Suite struct TyphoonStories {
  private static let taizhou = City.ID("331000")

  private func entries(seed: UInt64, until length: Duration) throws -> [Entry] {
    var entries: [Entry] = []
    _ = Simulation.run(
      try Scenarios.open("typhoon-week"), region: try Regions.open(), seed: seed, until: length
    ) { entries.append($0) }
    return entries
  }

  @Test func theCoastIsWarnedADayAheadAndToldWhenTheGaleBlows() throws {
    let entries = try entries(seed: 3, until: .hours(74))
    let told = entries.filter { $0.report?.kind == "typhoon" && $0.report?.city == Self.taizhou }
    let gale = try #require(
      entries.first { entry in
        guard case .hazard(_, .confirmed(Self.taizhou)) = entry.event else { return false }
        return true
      }
    ).happened
    let first = try #require(told.first)
    #expect(first.happened.duration(to: gale) > .hours(24), "the lead")
    #expect(first.report?.headline.contains("17.20 m/s") == true)
    let there = try #require(told.first { $0.report?.foretelling?.isThere == true })
    #expect(gale.duration(to: there.happened) <= .minutes(2))
    let signals = ["blue", "yellow", "orange", "red"].filter { colour in
      told.contains { $0.report?.text.contains("\(colour) typhoon signal") == true }
    }
    #expect(signals.count >= 2, "the signal grows: \(signals)")
    let over = entries.first { entry in
      guard case .alert(let id, .cleared) = entry.event, case .alert(id, _) = first.event else {
        return false
      }
      return true
    }
    let ended = try #require(over, "it is over").happened
    #expect(gale.duration(to: ended) < .hours(36), "it ended \(ended)")
    let verified = entries.contains { entry in
      guard case .hazard(let id, .verified) = entry.event else { return false }
      return id.rawValue.hasPrefix("TZZ-H") || id.rawValue.hasPrefix("SXG-H")
        || id.rawValue.hasPrefix("WUX-H")
    }
    #expect(verified || entries.contains { $0.event.isVerdict }, "it is scored")
  }

  @Test func aBulletinSurvivesItsWrittenForm() throws {
    let now = Instant(seconds: 1_800_000_000)
    let track = [-6, 0, 24].map { hours in
      TyphoonBulletin.Fix(
        time: now.advanced(by: .hours(Int64(hours))), place: .at(25 + Double(hours) / 12, 125),
        wind: 40)
    }
    let bulletin = TyphoonBulletin(
      track: track, issued: now, pressure: 955,
      radii: [[400, 180, 90], [380, 170, 90], [300, 150, 0], [320, 150, 80]])
    let report = Hazard.Report(
      kind: .typhoon, origin: Self.taizhou, since: now, sources: bulletin.sources)
    let read = try #require(TyphoonBulletin(report))
    #expect(read.track == track && read.issued == now && read.pressure == 955)
    #expect(read.radii == bulletin.radii)
    let half = try #require(read.fix(at: now.advanced(by: .hours(12))))
    #expect(abs(half.place.latitude - 26) < 1e-9)
    #expect(read.fix(at: now.advanced(by: .hours(25))) == nil, "beyond its end nothing is told")
    var without = report
    without.sources.removeAll { $0.quantity == "pressure" }
    #expect(TyphoonBulletin(without) == nil)
  }
}

extension Entry {
  fileprivate var report: AlertReport? {
    guard case .alert(_, let event) = self.event else { return nil }
    switch event {
    case .raised(let report), .updated(let report, _): return report
    default: return nil
    }
  }
}

extension Event {
  fileprivate var isVerdict: Bool {
    guard case .hazard(_, .verified) = self else { return false }
    return true
  }
}
