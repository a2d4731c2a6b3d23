import ArgumentParser
import Console
import Domain
import JSONText
import Reports
import Statutes

/// The reports that the law asks for, filled in from the record.
extension ReportCommand {
  /// `fenghuo report initial INCIDENT FILE`
  struct Initial: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "initial",
      abstract: "Writes the initial report on an incident, filled in from a record.",
      discussion: DraftOptions.discussion)

    @OptionGroup var options: DraftOptions
    func run() throws { try options.write(.initial) }
  }

  /// `fenghuo report followup INCIDENT FILE`
  struct FollowUp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "followup",
      abstract: "Writes the next follow-up report on an incident, filled in from a record.",
      discussion: DraftOptions.discussion)

    @OptionGroup var options: DraftOptions
    func run() throws { try options.write(.followUp) }
  }

  /// `fenghuo report final INCIDENT FILE`
  struct Final: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "final",
      abstract: "Writes the final report on an incident, filled in from a record.",
      discussion: DraftOptions.discussion)

    @OptionGroup var options: DraftOptions
    func run() throws { try options.write(.final) }
  }

  /// What the three ask for.
  struct DraftOptions: ParsableArguments {
    static let discussion = """
      Elements of which the record knows nothing are named; with one of them it is a pre-report. \
      The record is only read. A report on an exercise says that it is one.
      """

    @Argument(help: "The incident, such as WUX-I3.") var incident: String
    @OptionGroup var options: RecordOptions

    func write(_ stage: FiledReport.Stage) throws {
      try Failure.exiting {
        let reading = try options.read()
        let picture = reading.picture()
        guard let incident = picture.incidents[Incident.ID(self.incident.uppercased())] else {
          throw Failure(.noSuchInput, "\(options.file) knows no incident \(self.incident)")
        }
        let language = options.language
        let draft = reading.statutes.draft(
          stage, on: incident, in: picture, at: picture.recorded)
        let text = DraftText(draft, in: language, region: reading.region)
        try options.report.write(text.page(language)) { text.json(draft, language) }
        return .done
      }
    }
  }
}

extension DraftText {
  /// The report as a page.
  fileprivate func page(_ language: Language) -> Page {
    Page(
      title: title, language: language.rawValue, banner: banner,
      notes: [verdict, asOf],
      sections: sections.map { ($0.heading, $0.lines.isEmpty ? [missingHere] : $0.lines) })
  }

  /// The report as one JSON object.
  fileprivate func json(_ draft: ReportDraft, _ language: Language) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 2_000)
    writer.object { writer in
      writer.member("incident", draft.incident.id.rawValue)
      writer.member("report", draft.stage.rawValue)
      writer.member("number", draft.number)
      writer.member("language", language.rawValue)
      writer.member("exercise", draft.incident.isExercise)
      writer.memberIfPresent("grade", draft.grade?.rawValue)
      writer.member("preReport", draft.isPreReport)
      writer.member("title", title)
      writer.key("missing")
      writer.array { writer in
        for element in draft.missing { writer.string(element.rawValue) }
        for measure in draft.unknownLosses { writer.string(measure.rawValue) }
      }
      writer.key("elements")
      writer.object { writer in
        for (part, section) in zip(draft.parts, sections) {
          writer.key(part.element.rawValue)
          writer.array { writer in for line in section.lines { writer.string(line) } }
        }
      }
    }
    return writer.bytes
  }
}
