import ArgumentParser
import Console
import Domain
import Reports

extension ReportCommand {
  /// `fenghuo report agreements FILE`
  struct AgreementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreements",
      abstract: "Writes which agreements bind, who signed, and how the year's programme is kept.",
      discussion: "Everything in it comes from the record: the same record gives the same bytes.")

    @OptionGroup var options: ReportOptions

    func run() throws {
      try Failure.exiting {
        let (entries, region) = try options.source.read()
        let report = AgreementsReport(entries, region: region)
        let voice = AgreementsVoice(options.language, region: region)
        try options.write(report.page(voice)) { report.json }
        return .done
      }
    }
  }
}

extension AgreementsVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: AgreementsWords = language.choice(.english, .simplified, .traditional)
    let page = language.preparednessWords
    self.init(
      words: words, city: language.cityNames(of: region),
      name: { language.name($0) }, state: page.state, standing: page.standing, stage: page.stage,
      evidence: page.evidence, text: { TwofoldText(region, language, isOurs: false)($0) })
  }
}
