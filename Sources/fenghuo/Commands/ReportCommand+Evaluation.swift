import ArgumentParser
import Console
import Domain
import Reports
import Statutes
import Storage

extension ReportCommand {
  /// `fenghuo report evaluation FILE`
  struct CaseEvaluationReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluation",
      abstract: "Writes how cities did in the cases that were evaluated, and what follows.",
      discussion: """
        Everything in it comes from the record and the file of clocks and duties: the same give \
        the same bytes. Leaves with 1 where a score or a figure rests on what is not on record.
        """)

    @Argument(help: "The journal's file.", completion: .file()) var file: String
    @Option(help: "md, json or html.") var format = AfterActionReport.Format.md
    @Option(help: "The language: en, zh-Hans or zh-Hant; else the locale's.") var lang: String?
    @Option(help: ArgumentHelp("The region: a name or a file; else the record's."))
    var region: String?
    @Option(help: ArgumentHelp("The file of clocks and duties; else the program's own."))
    var statutes: String?

    func validate() throws {
      if let lang, Language(tag: lang) == nil {
        throw ValidationError("--lang \(lang): there are en, zh-Hans and zh-Hant")
      }
    }

    func run() throws {
      try Failure.exiting {
        let entries = try RecordFile.entries(of: file)
        let region = try RecordFile.region(of: entries, named: self.region, file)
        let statutes = try StatutesFile.open(self.statutes)
        let report = EvaluationReport(entries, region: region, standard: statutes.comparisons) {
          statutes.openCommitments(in: $0, at: entries.last?.happened ?? .distantPast)
        }
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = EvaluationVoice(language, region: region)
        switch format {
        case .md: try StandardStreams.write(Array(report.page(voice).markdown.utf8))
        case .html: try StandardStreams.write(Array(report.page(voice).html.utf8))
        case .json: try StandardStreams.write(report.json + [0x0A])
        }
        return report.reconciles ? .done : .foundWrong
      }
    }
  }
}

extension EvaluationVoice {
  /// The report in a language of the console, with its own words for the domain's terms.
  init(_ language: Language, region: Region) {
    let words: EvaluationReportWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    let terms = language.evaluationWords
    let city: @Sendable (City.ID) -> String = { id in
      region[id].map { language.name($0.name) } ?? id.rawValue
    }
    self.init(
      words: words, city: city, criterion: terms.name, definition: terms.definition,
      sort: terms.sort, method: terms.method, state: terms.state, stage: terms.stage,
      lesson: terms.lessonState, requital: terms.requital,
      evaluator: { evaluator in
        switch evaluator {
        case .city(let id): city(id)
        case .body: terms.body
        case .thirdParty(let name): TwofoldText(region, language, isOurs: true)(name)
        }
      }, proposals: { terms.proposals("", $0, $1) },
      local: { TwofoldText(region, language, isOurs: true)($0) })
  }
}
