import ArgumentParser
import Console
import Domain
import Reports

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

    @OptionGroup var options: ReportOptions

    func run() throws {
      try Failure.exiting {
        let (entries, region) = try options.source.read()
        let report: AfterAction
        do { report = try AfterAction(entries, region: region) } catch {
          throw Failure(.unreadable, "\(options.source.file) has no entry")
        }
        let voice = ReportVoice(
          options.language, region: region, offsetInMinutes: report.offsetInMinutes)
        try options.write(report.page(voice)) { report.json(voice) }
        return .done
      }
    }
  }
}

extension ReportVoice {
  /// The report in a language of the console, with the console's own words for the domain's terms.
  init(_ language: Language, region: Region, offsetInMinutes: Int) {
    let words: ReportWords = language.choice(.english, .simplified, .traditional)
    self.init(
      words: words, name: { language.name($0) },
      sentence: { language.sentence(for: $0, in: region, offsetInMinutes: offsetInMinutes) },
      expectation: { language.text($0, in: region) }, verdict: { language.word($0) },
      state: { language.word($0) }, alertState: { language.word($0) },
      role: { language.word($0) }, lesson: language.evaluationWords.lessonState)
  }
}
