import ArgumentParser
import Console
import Domain
import Reports

extension ReportCommand {
  /// `fenghuo report accountability FILE`
  struct AccountabilityOfCities: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accountability",
      abstract: "Writes what cities may have to answer for, what they said and what was ruled.",
      discussion: """
        Candidates, upheld, excused, dismissed and open by kind and by city, each candidate with \
        the entries that show it. Everything comes from the record: the same record gives the \
        same bytes.
        """)

    @Argument(help: "The journal's file.", completion: .file()) var file: String
    @Option(help: "md, json or html.") var format = AfterActionReport.Format.md
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
        let report = AccountabilityReport(entries, region: region)
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = AccountabilityVoice(language, region: region)
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

extension AccountabilityVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: AccountabilityReportWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    let trust = language.trustWords
    self.init(
      words: words, city: { id in region[id].map { language.name($0.name) } ?? id.rawValue },
      breach: trust.breach, verdict: trust.verdict,
      sentence: { language.sentence(for: $0, in: region) },
      text: { TwofoldText(region, language, isOurs: $1.role == .system)($0) })
  }
}
