import ArgumentParser
import Console
import Domain
import Reports
import Statutes

extension ReportCommand {
  /// `fenghuo report scorecard FILE`
  struct ScorecardReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scorecard",
      abstract: "Writes what each city did of what it promised and owed, and the trust in it.",
      discussion: """
        Everything in it comes from the record and the file of clocks and duties: the same give \
        the same bytes. Leaves with 1 where the count of the entries is not what trust rests on.
        """)

    @OptionGroup var options: RecordOptions

    func run() throws {
      try Failure.exiting {
        let reading = try options.read()
        let region = reading.region
        let report = Scorecard(reading.entries, region: region) {
          reading.statutes.owed(in: $0, at: reading.end)
        }
        let voice = ScorecardVoice(options.language, region: region)
        try options.report.write(report.page(voice)) { report.json }
        return report.reconciles ? .done : .foundWrong
      }
    }
  }
}

extension ScorecardVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: ScorecardWords = language.choice(.english, .simplified, .traditional)
    self.init(
      words: words, city: language.cityNames(of: region))
  }
}

extension Statutes {
  /// The duties and reports of each city about all that a picture still holds.
  fileprivate func owed(in picture: Picture, at now: Instant) -> [City.ID: Scorecard.Owed] {
    let incidents = picture.incidents.sorted
    let reports = incidents.flatMap { clocks(of: $0, in: picture, at: now) }
    let matters =
      incidents.map { Matter.incident($0.id) } + picture.hazards.sorted.map { .hazard($0.id) }
    var owed: [City.ID: Scorecard.Owed] = [:]
    for duty in matters.flatMap({ duties(of: $0, in: picture) }) {
      owed[duty.owner, default: .init()].duties.count(.duty(duty), at: now)
    }
    for clock in reports {
      owed[clock.city, default: .init()].reports.count(.report(clock), at: now)
    }
    return owed
  }
}

extension Scorecard.Dues {
  fileprivate mutating func count(_ obligation: Obligation, at now: Instant) {
    switch (obligation.isDone, obligation.isLate(at: now)) {
    case (true, false): inTime += 1
    case (true, true): late += 1
    case (false, false): open += 1
    case (false, true): overdue += 1
    }
  }
}
