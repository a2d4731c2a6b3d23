import ArgumentParser
import Console
import Domain
import Reports

extension ReportCommand {
  /// `fenghuo report settlement FILE`
  struct SettlementReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settlement",
      abstract:
        "Writes who lent what to whom, the ledger of all parties, and how costs could be shared.",
      discussion: "Everything in it comes from the record: the same record gives the same bytes.")

    @OptionGroup var options: ReportOptions

    func run() throws {
      try Failure.exiting {
        let (entries, region) = try options.source.read()
        let report = Settlement(entries, region: region)
        let voice = SettlementVoice(options.language, region: region)
        try options.write(report.page(voice)) { report.json }
        return .done
      }
    }
  }
}

extension SettlementVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: SettlementWords = language.choice(.english, .simplified, .traditional)
    let items = Dictionary(
      region.resources.items.map { ($0.id, language.name($0.name)) },
      uniquingKeysWith: { first, _ in first })
    self.init(
      words: words,
      city: language.cityNames(of: region),
      good: { good in
        switch good {
        case .supply(let item): items[item] ?? item.rawValue
        case .units(let kind): language.word(kind)
        }
      }, other: language.ledgerWords.other, rule: language.ledgerWords.rule,
      grant: language.ledgerWords.grant, file: language.ledgerWords.fileState)
  }
}
