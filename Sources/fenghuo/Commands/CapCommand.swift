import ArgumentParser
import Feeds
import JSONText

/// `fenghuo cap …`: messages of the Common Alerting Protocol.
struct CapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cap", abstract: "Works on CAP 1.2 messages.",
    subcommands: [Check.self, Emit.self])

  /// The profiles' names for a sentence.
  private static let profiles = CAPRuleSet.all.map(\.name).joined(separator: ", ")

  /// `fenghuo cap check FILE…`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whether messages are valid by the CAP 1.2 schema, and what else is amiss.")
    @Argument(help: "The files.", completion: .file()) var files: [String]
    @Option(
      help: ArgumentHelp(
        "Whose rules are asked for beyond the schema.",
        valueName: CAPRuleSet.all.map(\.name).joined(separator: "|")))
    var profile = CAPRuleSet.standard.name
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try Failure.exiting {
        guard let ruleSets = CAPRuleSet.profile(profile) else {
          throw Failure(
            .usage, "no profile is called \(profile.quoted); there are \(CapCommand.profiles)")
        }
        var isAllValid = true
        for file in files {
          let bytes = try Files.read(file, atMost: XMLLimits().bytes + 1)
          let verdict = CAPCheck.check(bytes, file: file, ruleSets: ruleSets)
          isAllValid = isAllValid && verdict.isValid
          if json {
            var writer = JSONWriter()
            verdict.write(to: &writer)
            writer.endLine()
            try StandardStreams.write(writer.bytes)
          } else {
            try say(verdict)
          }
        }
        return isAllValid ? .done : .foundWrong
      }
    }

    private func say(_ verdict: CAPVerdict) throws {
      let version = verdict.version?.rawValue ?? "no"
      try StandardStreams.line(
        "\(verdict.file): \(verdict.isValid ? "valid" : "not valid") (\(version) CAP)")
      for error in verdict.errors {
        let element = error.element.isEmpty ? "" : error.element + ": "
        try StandardStreams.line(
          "  \(verdict.file):\(error.line): \(element)\(error.fault.english)")
      }
      for finding in verdict.findings {
        try StandardStreams.line(
          "  \(verdict.file):\(finding.line): \(finding.severity.rawValue) \(finding.rule): "
            + "\(finding.element): \(finding.message)")
      }
    }
  }
}

extension CAPVerdict {
  /// The verdict as one JSON object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file)
      if let version { writer.member("version", version.rawValue) }
      writer.member("valid", isValid)
      writer.key("errors")
      writer.array { writer in for error in errors { error.write(to: &writer) } }
      writer.key("findings")
      writer.array { writer in for finding in findings { finding.write(to: &writer) } }
      for (key, value) in [
        ("identifier", identifier), ("sender", sender), ("sent", sent), ("status", status),
        ("msgType", msgType), ("scope", scope),
      ] {
        if let value { writer.member(key, value) }
      }
      writer.member("infos", infos)
      writer.member("areas", areas)
      writer.key("references")
      writer.array { writer in for reference in references { writer.string(reference) } }
    }
  }
}

extension CAPError {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("line", line)
      writer.member("element", element)
      writer.member("message", fault.english)
    }
  }
}

extension CAPFinding {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", rule)
      writer.member("severity", severity.rawValue)
      writer.member("element", element)
      writer.member("line", line)
      writer.member("message", message)
    }
  }
}
