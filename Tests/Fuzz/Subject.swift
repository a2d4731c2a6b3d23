import Documents
import Domain
import Exercises
import Feeds
import Models
import Regions
import Terminal

/// Something that reads text from outside, and what must hold whatever it reads.
struct Subject: Sendable {
  /// Beginning of the names of its seeds' files.
  let name: String
  /// Texts that it takes, for the fuzzer to begin with.
  let seeds: [String]
  /// Reads bytes; traps when something that must hold does not.
  let take: @Sendable ([UInt8]) -> Void

  /// The places that feeds speak of.
  private static let region: Region = {
    guard let region = Regions.read(Seeds.region, name: "fen").value else {
      preconditionFailure("the region of the seeds is none")
    }
    return region
  }()

  static let all =
    FeedFormat.all.map(feed) + [
      mappedTable, capCheck, document("region", [Seeds.region]) { Regions.read($0, name: "r") },
      document("scenario", Seeds.scenarios) { Scenarios.read($0, name: "s") },
      document("theme", Seeds.themes) { Theme.parse($0, name: "t") },
      document("mapping", [Seeds.mapping]) { CSVMapping.read($0, name: "m") },
      document("geocodes", ["geocodes:\n  SAME: {\"036061\": [990100, 990200]}"]) {
        GeocodeMapping.read($0, name: "m", region: region)
      }, screen,
    ] + Model.all.map(model)

  /// A feed's form, read with and without liberties.
  private static func feed(_ format: FeedFormat) -> Subject {
    Subject(name: format.ending, seeds: Seeds.feeds[format.ending] ?? []) { bytes in
      for strictness in [Strictness.lenient, .strict] {
        check(format.read(bytes, "f", 1, region, strictness: strictness))
      }
    }
  }

  /// A mapping, a line of `---`, and a table that is read by it.
  private static let mappedTable = Subject(
    name: "mapped", seeds: [Seeds.mapping + "\n---\n" + Seeds.mappedTable]
  ) { bytes in
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let format = FeedFormat.of("f.csv") else { return }
    let companion = FeedFormat.Companion(name: "m", text: String(parts[0]))
    check(
      format.read(Array(parts[1].utf8), "f.csv", 1, region, companion: companion))
  }

  /// The verdict by the schema and by every profile; and what is understood of a file and written
  /// anew is valid.
  private static let capCheck = Subject(name: "cap", seeds: Seeds.feeds["xml"] ?? []) { bytes in
    let verdict = CAPCheck.check(bytes, file: "f", ruleSets: CAPRuleSet.all)
    for error in verdict.errors { Screen.printed(error.fault.english) }
    for finding in verdict.findings { Screen.printed(finding.message) }
    for message in CAPReader.read(bytes, source: "f").messages {
      let written = CAPWriter.write(message)
      let errors = CAPCheck.check(written, file: "w").errors
      demand(errors.isEmpty, "written and not valid: \(errors)")
    }
  }

  /// A YAML document: a value, or problems that can be printed.
  private static func document<Value>(
    _ name: String, _ seeds: [String],
    read: @escaping @Sendable (String) -> DocumentReading<Value>
  ) -> Subject {
    Subject(name: name, seeds: seeds) { bytes in
      let reading = read(String(decoding: bytes, as: UTF8.self))
      demand((reading.value == nil) != reading.problems.isEmpty, "neither value nor problem")
      for problem in reading.problems { Screen.printed("\(problem)") }
    }
  }

  /// Any text on the screen.
  private static let screen = Subject(name: "screen", seeds: Seeds.screens) { bytes in
    Screen.shown(String(decoding: bytes, as: UTF8.self))
  }

  /// A calculator: an answer that is JSON, or a fault that can be printed.
  private static func model(_ model: Model) -> Subject {
    Subject(name: model.name, seeds: Seeds.models[model.name] ?? ["{}"]) { bytes in
      do throws(InputFault) {
        let answer = try model.answer(to: bytes)
        Screen.printed(String(decoding: answer, as: UTF8.self))
      } catch {
        Screen.printed("\(error)")
      }
    }
  }

  private static func check(_ harvest: FeedHarvest) {
    for diagnostic in harvest.diagnostics {
      Screen.printed(diagnostic.reason.english)
      if let item = diagnostic.item { Screen.shown(item) }
    }
    for item in harvest.items {
      switch item.content {
      case .alert(let report):
        let texts = [
          report.headline, report.text, report.kind, report.area, report.key.source,
          report.key.identifier,
        ]
        for text in texts { Screen.shown(text) }
      case .observation(let observation):
        Screen.shown(observation.source + observation.kind + observation.unit)
      case .unit(let report): Screen.shown(report.source + report.unit.rawValue)
      case .reading: break
      }
    }
  }
}
