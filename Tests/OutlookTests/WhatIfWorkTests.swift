import Domain
import Exercises
import Geodesy
import Hazards
import Regions
import Testing

@testable import Outlook

/// Forks of a picture that are run ahead beside it.
@Suite struct WhatIfWorkTests {
  private static let flooded = Result { try picture("yangtze-flood", seed: 5, hours: 12) }
  /// Above its warning levels: levees that fail now let water in.
  private static let high = Result { try picture("yangtze-flood", seed: 5, hours: 40) }
  private static let leaking = Result { try picture("plume", seed: 3, hours: 3) }

  private static func picture(_ name: String, seed: UInt64, hours: Int64) throws -> Picture {
    Simulation.run(
      try Scenarios.open(name), region: try Regions.open(), seed: seed, until: .hours(hours)
    ).picture
  }

  private func ask(_ supposition: Supposition, _ picture: Picture) -> [WhatIf] {
    let now = picture.recorded
    let watch = Forecasting(picture: picture, isExercise: true, seed: 1, at: now)
    return watch.ask(supposition, on: picture, at: now).run()
  }

  private func peaks(_ forecast: Forecast) -> [Double] { forecast.prospects.map(\.peak.middle) }

  @Test func moreInflowComesHigherAndNoLater() throws {
    let picture = try Self.flooded.get()
    let answer = try #require(ask(.inflow(percent: 30), picture).first)
    #expect(zip(peaks(answer.base), peaks(answer.fork)).allSatisfy { $0 <= $1 })
    #expect((peaks(answer.fork).first ?? 0) > (peaks(answer.base).first ?? 0) + 0.5)
    for row in answer.rows {
      guard let base = row.base?.arrival, let fork = row.fork?.arrival else { continue }
      #expect(fork.middle <= base.middle, "\(row.city)")
    }
    let less = try #require(ask(.inflow(percent: -20), picture).first)
    #expect(zip(peaks(less.fork), peaks(less.base)).allSatisfy { $0 <= $1 })
    let none = try #require(ask(.inflow(percent: 0), picture).first)
    #expect(none.base.prospects == none.fork.prospects, "the perturbations are the same")
  }

  /// What falls on the ground beside the reaches raises the gauges below, more the farther down,
  /// and leaves the first as it is.
  @Test func aRainRunsOffIntoTheReaches() throws {
    let picture = try Self.flooded.get()
    let answer = try #require(ask(.rain(millimetres: 200, hours: 12), picture).first)
    let rows = answer.rows.filter { $0.gauge != nil }
    let rises = rows.compactMap { row -> Double? in
      guard let base = row.base, let fork = row.fork else { return nil }
      return fork.peak.middle - base.peak.middle
    }
    #expect(rises.first == 0, "nothing runs off above the first gauge")
    #expect(rises.allSatisfy { $0 >= 0 } && (rises.max() ?? 0) > 0.2, "\(rises)")
    let little = try #require(ask(.rain(millimetres: 5, hours: 12), picture).first)
    #expect(little.base.prospects == little.fork.prospects, "the ground takes a little rain")
  }

  /// The volume is that of the curve number, whatever the lag; the most comes after the rain.
  @Test(arguments: [4.0, 7, 12])
  func runoffKeepsItsVolume(lag: Double) throws {
    let ground = Reach.Catchment(squareKilometres: 900, curveNumber: 80, lagInHours: lag)
    let flows = RainRunoff(.rain(millimetres: 120, hours: 6), on: ground).flows
    let volume = flows.reduce(0, +) * RiverEnsemble.stepInHours * 3600
    let expected = CurveNumber(80).runoff(rainfall: 120) / 1000 * 900e6
    if lag < 8 { #expect(abs(volume / expected - 1) < 0.01, "\(volume) of \(expected) m³") }
    #expect(volume <= expected * 1.01)
    let peak = try #require(flows.indices.max { flows[$0] < flows[$1] })
    #expect(abs(Double(peak) * RiverEnsemble.stepInHours - (3 + lag)) < 2.5)
    #expect(RainRunoff(.inflow(percent: 30), on: ground).flows.isEmpty)
    #expect(RainRunoff(.rain(millimetres: 120, hours: 6), on: nil).flows.isEmpty)
  }

  /// A what-if and a chain of failures fill the same ground to the same depth.
  @Test func bothOutlooksReckonFromOneGround() throws {
    let picture = try Self.high.get()
    let levee = try #require(picture.region.exposure.levees.first { $0.id.rawValue == "qiujiang" })
    let gauge = try #require(PolderGround.gauge(of: levee, in: picture.region))
    #expect(
      PolderGround.level(behind: levee, gauge)
        == gauge.warningLevel.value - levee.groundBelowWarning)
    let answer = try #require(
      ask(.leveeFails(levee.id, at: picture.recorded), picture).first)
    let river = try #require(answer.fork.prospects.first { $0.gauge == gauge.id })
    let polder = try #require(answer.fork.prospects.first { $0.isPolder })
    let height = river.peak.high - PolderGround.level(behind: levee, gauge)
    #expect(polder.peak.high <= height + 0.01, "not above the river")
    #expect(polder.peak.middle > PolderGround.sill)
  }

  @Test func whatIsNotSupposedIsWhatTheWatchForetells() throws {
    let picture = try Self.flooded.get()
    var watch = Forecasting(
      picture: picture, isExercise: true, seed: 1, at: picture.recorded)
    let answer = try #require(ask(.inflow(percent: 30), picture).first)
    let finding = try #require(
      watch.begin(on: picture, at: picture.recorded).run().findings.first {
        $0.report.river == answer.hazard.river
      })
    #expect(finding.forecast == answer.base)
  }

  @Test func aLeveeThatFailsFillsItsPolderAndSparesTheRiver() throws {
    let picture = try Self.high.get()
    let levee = try #require(picture.region.exposure.levees.first { $0.id.rawValue == "qiujiang" })
    let moment = picture.recorded.advanced(by: .hours(1))
    let answer = try #require(ask(.leveeFails(levee.id, at: moment), picture).first)
    let polder = try #require(answer.fork.prospects.first { $0.isPolder })
    #expect(polder.city == levee.city && polder.probability > 0.9)
    #expect((polder.arrival?.early ?? .distantPast) > moment)
    #expect(polder.peak.middle > 0.5 && polder.people.high <= Double(levee.people))
    #expect(polder.course.first == 0 && polder.course == polder.course.sorted())
    let below = answer.rows.filter { $0.gauge == levee.reach.downstream }
    #expect(below.count == 1)
    for row in below {
      #expect((row.fork?.peak.middle ?? 0) < (row.base?.peak.middle ?? 0))
    }
    #expect(!answer.base.prospects.contains { $0.isPolder })
  }

  /// The same breach, declared: it is in every forecast from then on.
  @Test func aBreachThatIsDeclaredIsForecastFrom() throws {
    var picture = try Self.flooded.get()
    let hazard = try #require(picture.standingHazards.first)
    var report = hazard.report
    let width = Estimate(low: 20, middle: 20, high: 20)
    report.sources.append(
      .breach(of: Levee.ID("qiujiang"), width: width, since: picture.recorded))
    _ = try picture.take(
      Submission(
        .hazard(hazard.id, .revise(report)), by: .program, happened: picture.recorded,
        received: picture.recorded, isExercise: true),
      recorded: picture.recorded, origin: .init("test"))
    var watch = Forecasting(picture: picture, isExercise: true, seed: 1, at: picture.recorded)
    let findings = watch.begin(on: picture, at: picture.recorded).run().findings
    let polder = findings.flatMap(\.forecast.prospects).first { $0.isPolder }
    #expect(polder?.city == City.ID("341700"))
  }

  @Test func whatIsDeclaredIsForecastAtOnce() throws {
    let picture = try Self.leaking.get()
    let report = try #require(picture.standingHazards.first?.report)
    func due(_ actor: Actor, minutes: Int64) -> Duration {
      var watch = Forecasting(
        picture: picture, isExercise: true, seed: 1, at: picture.recorded)
      _ = watch.begin(on: picture, at: picture.recorded)
      let at = picture.recorded.advanced(by: .minutes(minutes))
      watch.hear(
        [
          Entry(
            sequence: 1, origin: Origin.ID("desk"), originSequence: 1, happened: at, received: at,
            recorded: at, actor: actor, cause: nil, isExercise: true,
            city: nil, event: .hazard(Hazard.ID("SUZ-H9"), .declared(report)))
        ][...])
      return picture.recorded.duration(to: watch.due)
    }
    #expect(due(Actor(name: "wang", role: .dispatcher), minutes: 2) == .minutes(2))
    #expect(due(.source("factory"), minutes: 2) == .minutes(2))
    #expect(due(.program, minutes: 2) > .minutes(2), "what this watch finds it has forecast")
  }

  @Test func theCloudGoesWhereTheWindIsSupposedToBlow() throws {
    let picture = try Self.leaking.get()
    let answer = try #require(ask(.wind(from: 0, speed: 3), picture).first)
    let origin = try #require(answer.hazard.place?.latitude)
    let cells = try #require(answer.fork.footprint).cells
    #expect(!cells.isEmpty && cells.allSatisfy { $0.place.latitude < origin })
    #expect(cells.allSatisfy { (0.1...1).contains($0.probability) })
    #expect(answer.base.footprint != answer.fork.footprint)
    #expect(ask(.inflow(percent: 30), picture).allSatisfy { $0.hazard.kind == .riverFlood })
  }

  @Test func twiceTheReleaseReachesNoFewer() throws {
    let picture = try Self.leaking.get()
    let answer = try #require(ask(.source(percent: 100), picture).first)
    func people(_ forecast: Forecast) -> Double {
      forecast.prospects.reduce(0) { $0 + $1.people.high }
    }
    #expect(people(answer.fork) >= people(answer.base))
    for row in answer.rows {
      guard let base = row.base, let fork = row.fork else { continue }
      #expect(fork.probability >= base.probability && fork.peak.middle >= base.peak.middle)
    }
    let peaks = answer.rows.compactMap(\.base?.peak.middle).max() ?? 0
    #expect((answer.rows.compactMap(\.fork?.peak.middle).max() ?? 0) > 1.9 * peaks)
  }

  /// The course of a forecast begins where the gauge stands and ends within the range of the runs.
  @Test func theCourseBeginsAtWhatWasObserved() throws {
    let picture = try Self.flooded.get()
    let answer = try #require(ask(.inflow(percent: 0), picture).first)
    for prospect in answer.base.prospects where prospect.front == nil {
      #expect(prospect.course.count == 25)
      let observed = try #require(prospect.observed?.value)
      #expect(abs(prospect.course[0] - observed) < 0.1, "\(prospect.city)")
      #expect((prospect.course.max() ?? 0) <= prospect.peak.high + 0.01)
    }
  }
}

extension Prospect {
  /// Whether it is about the ground behind a levee that has given way.
  fileprivate var isPolder: Bool { gauge == nil && front == nil }
}
