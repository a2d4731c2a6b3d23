import ArgumentParser
import Console
import Domain
import Reports
import Statutes

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

    @OptionGroup var options: RecordOptions

    func run() throws {
      try Failure.exiting {
        let reading = try options.read()
        let region = reading.region
        let report = EvaluationReport(
          reading.entries, region: region, standard: reading.statutes.comparisons
        ) {
          reading.statutes.openCommitments(in: $0, at: reading.end)
        }
        let voice = EvaluationVoice(options.language, region: region)
        try options.report.write(report.page(voice)) { report.json }
        return report.reconciles ? .done : .foundWrong
      }
    }
  }
}

extension EvaluationVoice {
  /// The report in a language of the console, with its own words for the domain's terms.
  init(_ language: Language, region: Region) {
    let words: EvaluationReportWords = language.choice(.english, .simplified, .traditional)
    let terms = language.evaluationWords
    let city = language.cityNames(of: region)
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
