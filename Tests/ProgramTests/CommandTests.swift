import Foundation
import Testing

@Suite struct CommandTests {
  @Test func theSameSeedPrintsTheSameBytesInAnyLocaleAndTimeZone() throws {
    let words = ["simulate", "everyday", "--until", "2h", "--seed", "7", "--events", "-"]
    let one = try Program.run(words, environment: ["LC_ALL": "C", "TZ": "UTC"])
    let other = try Program.run(
      words, environment: ["LC_ALL": "zh_CN.UTF-8", "TZ": "America/St_Johns"])
    #expect(one.code == 0)
    #expect(one.output.split(separator: "\n").count > 100)
    #expect(one.output == other.output)
    let different = try Program.run(
      ["simulate", "everyday", "--until", "2h", "--seed", "8", "--events", "-"])
    #expect(different.output != one.output)
  }

  @Test func aSummaryIsOneObject() throws {
    let run = try Program.run(
      ["simulate", "everyday", "--until", "1h", "--seed", "3", "--summary", "-"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect((object as? [String: Any])?.isEmpty == false)
  }

  @Test func wrongUsageEndsWith64() throws {
    #expect(try Program.run(["snapshot", "--size", "0x0"]).code == 64)
    #expect(try Program.run(["watch", "--lang", "tlh"]).code == 64)
    #expect(try Program.run(["nonsense"]).code == 64)
    #expect(try Program.run(["watch", "--ephemeral"]).code == 64)
  }

  @Test func missingInputEndsWith66AndNamesIt() throws {
    let run = try Program.run(["journal", "verify", "/no/such/journal"])
    #expect(run.code == 66)
    #expect(run.messages.contains("/no/such/journal"))
    #expect(try Program.run(["snapshot", "--scenario", "nowhere"]).code == 66)
  }

  @Test func unreadableInputEndsWith65() throws {
    let folder = try Folder()
    let file = try folder.write("notes.txt", "this is no journal\n")
    let run = try Program.run(["journal", "stats", file])
    #expect(run.code == 65)
    #expect(run.messages.contains("notes.txt"))
  }

  @Test func aScenarioErrorNamesFileLineAndReason() throws {
    let folder = try Folder()
    let shown = try Program.run(["scenarios", "show", "everyday"]).output
    let broken = shown.replacingOccurrences(of: "\nhours:", with: "\nhuors:")
    #expect(broken != shown)
    let file = try folder.write("mine.yaml", broken)
    let run = try Program.run(["scenarios", "check", file])
    #expect(run.code == 1)
    #expect(run.output.contains("mine.yaml:"))
    #expect(run.output.contains("huors"))
  }

  @Test func everyShippedThemeAndScenarioIsGood() throws {
    #expect(try Program.run(["themes", "check"]).code == 0)
    #expect(try Program.run(["scenarios", "check"]).code == 0)
  }

  @Test func everyShippedRegionIsGoodAndListed() throws {
    let checked = try Program.run(["regions", "check"])
    #expect(checked.code == 0)
    #expect(checked.output.split(separator: "\n").allSatisfy { $0.hasSuffix(": good") })
    let listed = try Program.run(["regions", "list", "--lang", "zh-Hans"])
    #expect(listed.output.split(separator: "\n").count == 3)
    #expect(listed.output.contains("greater-bay: 粤港澳大湾区. 11 cities, 86 million people"))
  }

  @Test func aRegionErrorNamesFileLineAndReason() throws {
    let folder = try Folder()
    let shown = try Program.run(["regions", "show", "greater-bay"]).output
    let broken = shown.replacingOccurrences(of: "reach: [makou, ganzhu]", with: "reach: [mako, x]")
    #expect(broken != shown)
    let file = try folder.write("mine.yaml", broken)
    let run = try Program.run(["regions", "check", file])
    #expect(run.code == 1)
    #expect(run.output.contains("mine.yaml:"))
    #expect(run.output.contains("there is no mako (did you mean makou?)"))
    #expect(try Program.run(["snapshot", "--region", file]).code == 65)
    #expect(try Program.run(["regions", "show", "nowhere"]).code == 66)
  }

  /// The scenario's own region was shown when both were asked for.
  @Test func theRegionAskedForIsShownWhateverTheScenario() throws {
    let words = ["snapshot", "--lang", "en", "--at", "1m", "--region", "greater-bay"]
    for more in [[], ["--scenario", "everyday"]] {
      let run = try Program.run(words + more)
      #expect(run.code == 0 && run.output.contains("Greater Bay Area"), "\(more)")
    }
    #expect(
      try Program.run(["snapshot", "--lang", "en", "--at", "1m", "--scenario", "everyday"])
        .output.contains("Yangtze Delta"))
  }

  /// The sample in the README was once of a program of long ago.
  @Test func theReadmeShowsWhatTheProgramPrints() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let words = ["snapshot", "--size", "120x40", "--lang", "en", "--seed", "7"]
    let printed = try Program.run(words).output.split(separator: "\n").map {
      $0.replacing(#/ +$/#, with: "")
    }
    #expect(printed.count >= 39)
    #expect(readme.contains(printed.joined(separator: "\n")))
  }

  @Test func capCheckGivesOneVerdictAFile() throws {
    let folder = try Folder()
    let good = try folder.write("good.xml", Samples.cap("G-1"))
    let bad = try folder.write(
      "bad.xml", Samples.cap("B-1").replacingOccurrences(of: "Severe", with: "Catastrophic"))
    let run = try Program.run(["cap", "check", "--json", good, bad])
    #expect(run.code == 1)
    let verdicts = try run.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(verdicts.map { $0?["valid"] as? Bool } == [true, false])
    #expect(verdicts[0]?["identifier"] as? String == "G-1")
  }

  @Test func capCheckSaysPlainlyWhyAFileIsNoXML() throws {
    let empty = try Folder()
    let run = try Program.run(["cap", "check", try empty.write("a.xml", "")])
    #expect(
      run.code == 1 && run.output.hasSuffix("a.xml:1: not well-formed XML: the document is empty\n")
    )
  }

  @Test func completionsAreWrittenForEveryShell() throws {
    for shell in ["bash", "zsh", "fish"] {
      let run = try Program.run(["completions", shell])
      #expect(run.code == 0)
      #expect(run.output.contains("snapshot"))
    }
  }

  @Test func snapshotsFitTheirSizeInEveryLanguage() throws {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
      for language in ["en", "zh-Hans", "zh-Hant"] {
        let run = try Program.run([
          "snapshot", "--screen", "overview", "--size", "\(columns)x\(rows)", "--lang", language,
          "--seed", "7",
        ])
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= rows + 1)
        #expect(lines.count > rows / 2)
      }
    }
  }
}

/// Texts that tests feed.
enum Samples {
  static func cap(_ identifier: String, severity: String = "Severe") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>\(identifier)</identifier>
      <sender>desk@suzhou.example</sender>
      <sent>2026-11-01T08:00:00+08:00</sent>
      <status>Actual</status>
      <msgType>Alert</msgType>
      <scope>Public</scope>
      <info>
        <language>en-US</language>
        <category>Met</category>
        <event>Rainstorm \(identifier)</event>
        <urgency>Immediate</urgency>
        <severity>\(severity)</severity>
        <certainty>Observed</certainty>
        <headline>Rainstorm over Suzhou \(identifier)</headline>
        <area>
          <areaDesc>Suzhou</areaDesc>
          <circle>31.30,120.58 10</circle>
        </area>
      </info>
    </alert>

    """
  }
}
