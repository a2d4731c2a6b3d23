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

    @OptionGroup var options: ReportOptions

    func run() throws {
      try Failure.exiting {
        let (entries, region) = try options.source.read()
        let report = AccountabilityReport(entries, region: region)
        let voice = AccountabilityVoice(options.language, region: region)
        try options.write(report.page(voice)) { report.json }
        return report.reconciles ? .done : .foundWrong
      }
    }
  }
}

extension AccountabilityVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: AccountabilityReportWords = language.choice(.english, .simplified, .traditional)
    let trust = language.trustWords
    self.init(
      words: words, city: language.cityNames(of: region),
      breach: trust.breach, verdict: trust.verdict,
      sentence: { language.sentence(for: $0, in: region) },
      text: { TwofoldText(region, language, isOurs: $1.role == .system)($0) })
  }
}
