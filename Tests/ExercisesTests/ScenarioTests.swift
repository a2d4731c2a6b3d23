import Documents
import Domain
import Foundation
import Testing

@testable import Exercises

/// A scenario's file is read whole, or not at all, with every problem told.
@Suite struct ScenarioTests {
  @Test func everydayTravelsWithTheProgram() throws {
    #expect(Scenarios.shippedNames.contains("everyday"))
    for name in Scenarios.shippedNames {
      let reading = try #require(Scenarios.named(name))
      #expect(reading.problems == [])
      #expect(reading.value?.id.rawValue == name)
    }
    let everyday = try Scenarios.open()
    #expect(
      CivilTime(everyday.start, offsetInMinutes: 480).iso8601 == "2026-07-06T14:00:00+08:00")
    #expect(everyday.region.rawValue == "yangtze-delta")
    #expect(Set(everyday.kinds.compactMap { EventKind.named($0.kind)?.emergencyClass }).count == 5)
  }

  @Test func unknownNameTellsTheKnown() {
    #expect(throws: ScenarioFault.unknown("nowhere", known: Scenarios.shippedNames)) {
      try Scenarios.open("nowhere")
    }
  }

  @Test(arguments: [
    ("start: 2026-07-06T14:00:00+08:00", "start: 2026-07-36T14:00:00+08:00", "start"),
    ("start: 2026-07-06T14:00:00+08:00", "start: yesterday", "start"),
    ("hours: 72", "hours: 0", "hours"),
    ("kind: road-accident", "kind: road-acident", "events[0].kind"),
    ("severities: [810, 140, 46, 3]", "severities: [810, 140, 46]", "events[0].severities"),
    ("severities: [810, 140, 46, 3]", "severities: [0, 0, 0, 0]", "events[0].severities"),
    ("source: call", "source: pigeon", "events[0].source"),
    ("share: 150", "share: none", "events[0].share"),
    ("first: [15, 20]", "first: [20, 15]", "desks.first"),
    ("peaks: [0.99, 1.12]", "peaks: [0.99]", "river.peaks"),
    ("    [62, 50,", "    [62,", "rates.byHour"),
    ("kind: chemical-leak, severity: Extreme", "kind: fog, severity: Extreme", "injects"),
    ("region: yangtze-delta", "region: yangtze-delta\ncolour: red", "colour"),
  ])
  func everyFaultNamesItsPlace(right: String, wrong: String, path: String) throws {
    let text = try #require(Scenarios.text(named: "everyday"))
    let place = try #require(text.range(of: right))
    let broken = text.replacingCharacters(in: place, with: wrong)
    let reading = Scenarios.read(broken, name: "broken.yaml")
    #expect(reading.value == nil)
    let problem = try #require(reading.problems.first)
    #expect(problem.path == path)
    #expect(problem.line > 40)
  }
}
