import ArgumentParser
import Console
import Domain
import Reports
import Storage

extension ReportCommand {
  /// `fenghuo report settlement FILE`
  struct SettlementReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settlement",
      abstract:
        "Writes who lent what to whom, the ledger of all parties, and how costs could be shared.",
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
        let report = Settlement(entries, region: region)
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = SettlementVoice(language, region: region)
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

extension SettlementVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: SettlementWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    let items = Dictionary(
      region.resources.items.map { ($0.id, language.name($0.name)) },
      uniquingKeysWith: { first, _ in first })
    self.init(
      words: words,
      city: { id in region[id].map { language.name($0.name) } ?? id.rawValue },
      good: { good in
        switch good {
        case .supply(let item): items[item] ?? item.rawValue
        case .units(let kind): language.word(kind)
        }
      }, other: language.ledgerWords.other, rule: language.ledgerWords.rule,
      grant: language.ledgerWords.grant, file: language.ledgerWords.fileState)
  }
}
