import ArgumentParser
import Console
import Domain
import Reports
import Storage

/// `fenghuo report …`: reports from the record.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes reports from a record.",
    subcommands: [
      AfterActionReport.self, ScorecardReport.self, AccountabilityOfCities.self,
      SettlementReport.self, AgreementsCommand.self, CaseEvaluationReport.self, WhatIf.self,
      Initial.self, FollowUp.self, Final.self,
      SitrepReport.self, HandoverReport.self,
    ])

  /// `fenghuo report aar FILE`
  struct AfterActionReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "aar",
      abstract: "Writes the after-action report of a drill, or of a watch that was none.",
      discussion: "Everything in it comes from the record: the same record gives the same bytes.")

    /// How a report is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case md, json, html
    }

    @Argument(help: "The journal's file.", completion: .file()) var file: String
    @Option(help: "md, json or html.") var format = Format.md
    @Option(help: "The language: en, zh-Hans or zh-Hant; else the locale's.") var lang: String?
    @Option(help: ArgumentHelp("The region: a name or a file; else the record's."))
    var region: String?

    func validate() throws {
      if let lang, Language(tag: lang) == nil {
        throw ValidationError("--lang \(lang): there are en, zh-Hans and zh-Hant")
      }
    }

    func run() throws {
      try Failure.exiting {
        let entries = try RecordFile.entries(of: file)
        let region = try RecordFile.region(of: entries, named: self.region, file)
        let report: AfterAction
        do { report = try AfterAction(entries, region: region) } catch {
          throw Failure(.unreadable, "\(file) has no entry")
        }
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = ReportVoice(
          language, region: region, offsetInMinutes: report.offsetInMinutes)
        switch format {
        case .md: try StandardStreams.write(Array(report.page(voice).markdown.utf8))
        case .html: try StandardStreams.write(Array(report.page(voice).html.utf8))
        case .json: try StandardStreams.write(report.json(voice) + [0x0A])
        }
        return .done
      }
    }
  }
}

extension ReportVoice {
  /// The report in a language of the console, with the console's own words for the domain's terms.
  init(_ language: Language, region: Region, offsetInMinutes: Int) {
    let words: ReportWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    self.init(
      words: words, name: { language.name($0) },
      sentence: { language.sentence(for: $0, in: region, offsetInMinutes: offsetInMinutes) },
      expectation: { language.text($0, in: region) }, verdict: { language.word($0) },
      state: { language.word($0) }, alertState: { language.word($0) },
      role: { language.word($0) }, lesson: language.evaluationWords.lessonState)
  }
}
