import ArgumentParser
import Console
import Domain
import Reports
import Storage

extension ReportCommand {
  /// `fenghuo report agreements FILE`
  struct AgreementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreements",
      abstract: "Writes which agreements bind, who signed, and how the year's programme is kept.",
      discussion: "Everything in it comes from the record: the same record gives the same bytes.")

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
        let report = AgreementsReport(entries, region: region)
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = AgreementsVoice(language, region: region)
        switch format {
        case .md: try StandardStreams.write(Array(report.page(voice).markdown.utf8))
        case .html: try StandardStreams.write(Array(report.page(voice).html.utf8))
        case .json: try StandardStreams.write(report.json + [0x0A])
        }
        return .done
      }
    }
  }
}

extension AgreementsVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: AgreementsWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    let page = language.preparednessWords
    self.init(
      words: words, city: { id in region[id].map { language.name($0.name) } ?? id.rawValue },
      name: { language.name($0) }, state: page.state, standing: page.standing, stage: page.stage,
      evidence: page.evidence, text: { TwofoldText(region, language, isOurs: false)($0) })
  }
}
