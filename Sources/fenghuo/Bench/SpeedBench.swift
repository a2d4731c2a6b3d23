import Curses
import Documents
import Domain
import Exercises
import Outlook
import Regions

/// How much faster than life the program simulates and looks ahead with every hazard on.
enum SpeedBench {
  /// The everyday scenario with the hazards of every shipped scenario at once.
  static func allHazards() throws(Failure) -> Scenario {
    let hazards = Scenarios.shippedNames.compactMap(Scenarios.text).map(section)
    let everyday = (Scenarios.text(named: "everyday") ?? "")
      .replacing("\nid: everyday\n", with: "\nid: all-hazards\n")
    let text = everyday + "\nhazards:\n" + hazards.joined()
    let reading = Scenarios.read(text, name: "all-hazards.yaml")
    guard let scenario = reading.value else {
      throw Failure(.unreadable, reading.problems.map(\.description).joined(separator: "\n"))
    }
    return scenario
  }

  /// The lines below `hazards:` in a scenario's text.
  private static func section(of text: String) -> String {
    var lines: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("hazards:") {
        isInside = !line.hasSuffix("[]")
      } else if let first = line.first, first != " ", first != "#" {
        isInside = false
      } else if isInside {
        lines.append(line)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A day of it, forecasts and all.
  static func hazards(_ folder: String) throws -> [Measure] {
    let scenario = try allHazards()
    let region = try WorldOptions.openRegion(Regions.standard)
    var (count, forecasts) = (0, 0)
    let start = Environment.processorSeconds()
    let result = Simulation.run(scenario, region: region, seed: 7, until: .hours(24)) { entry in
      count += 1
      if case .hazard(_, .forecast) = entry.event { forecasts += 1 }
    }
    let spent = Environment.processorSeconds() - start
    precondition(result.summary.hazards > 0, "the hazards that are on are declared")
    return [
      Measure(
        name: "all \(scenario.hazards.count) hazards on, 24 h, 27 cities",
        value: 86_400 / spent, unit: "x real time", goal: .atLeast(10_000),
        note: "\(count) events, \(forecasts) forecasts, by processor time")
    ]
  }

  /// A forecast of a hundred members over 24 hours, and the keys while forecasts are made.
  static func ensemble(_ folder: String) throws -> [Measure] {
    let scenario = try WorldOptions.openScenario("yangtze-flood")
    let region = try WorldOptions.openRegion(Regions.standard)
    let picture = Simulation.run(scenario, region: region, seed: 7, until: .hours(30)).picture
    var watch = Forecasting(picture: picture, isExercise: true, seed: 7, at: picture.recorded)
    // The first finds what never changes, as the first of a watch does.
    var times: [Double] = []
    for _ in 0..<5 {
      let work = watch.begin(on: picture, at: picture.recorded)
      let start = Environment.monotonicSeconds()
      let result = work.run()
      times.append(Environment.monotonicSeconds() - start)
      precondition(!result.findings.isEmpty, "a flood that is heard is forecast")
    }
    return [
      Measure(
        name: "forecast of 100 members, 24 h, 27 cities: the longest", value: times.max() ?? 0,
        unit: "s", goal: .atMost(1), note: "\(times.count) forecasts, the first with people counted"
      )
    ] + AsideBench.keys(over: picture) + (try keys())
  }

  /// Keys at a console whose flood runs at an hour a second, with a forecast every second: what is
  /// simulated and painted meanwhile is in the times, so no goal is set.
  private static func keys() throws(Failure) -> [Measure] {
    let probe = try ConsoleBench.probe(
      ["--ephemeral", "--scenario", "yangtze-flood", "--seed", "7", "--speed", "3600"],
      columns: 200, rows: 60)
    probe.read(milliseconds: 5000)
    probe.read(seconds: 6)
    let times = ConsoleBench.keyTimes(probe, count: 200)
    return [
      Measure(
        name: "key to last byte painted, a flood at an hour a second, p99",
        value: percentile(times, 0.99), unit: "ms",
        note: "\(times.count) keys, 200x60, a forecast of 100 members a second")
    ]
  }
}
