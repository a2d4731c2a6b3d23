import ArgumentParser
import Console
import Domain
import Reports
import Statutes
import Storage

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
        let report = Scorecard(entries, region: region) {
          statutes.owed(in: $0, at: entries.last?.happened ?? .distantPast)
        }
        let language =
          lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
        let voice = ScorecardVoice(language, region: region)
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

extension ScorecardVoice {
  /// The report in a language of the console.
  init(_ language: Language, region: Region) {
    let words: ScorecardWords =
      switch language {
      case .en: .english
      case .zhHans: .simplified
      case .zhHant: .traditional
      }
    self.init(
      words: words, city: { id in region[id].map { language.name($0.name) } ?? id.rawValue })
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
