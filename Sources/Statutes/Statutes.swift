package import Documents
package import Domain
internal import Planning

/// The rules of reporting and the duties of a desk, as data: see the head of `Shipped/china.yaml`.
package struct Statutes: Equatable, Sendable {
  package let profiles: [ReportingProfile]
  package let duties: [DutyTemplate]
  /// What opens and closes from one posture to another.
  package let checklists: [PostureChecklist]
  /// How long each rule waits that raises what a city may have to answer for.
  package let waits: [AccountabilityRule: Duration]
  package let plans: [ContingencyPlan]
  /// The years of which the days off are known.
  package let years: Set<Int>
  /// How much more one criterion of cities counts than another, where nobody has said otherwise.
  package let comparisons: [CriterionPair: Double]
  let calendar: WorkingCalendar

  /// The file inside the program.
  package static var text: String { shipped[0].text }

  /// Reads such a file's text. `name` is what problems are reported under, usually its path.
  package static func read(_ text: String, name: String) -> DocumentReading<Statutes> {
    Document.read(text, name: name) { root in StatutesReader(root).statutes() }
  }

  /// The rules inside the program, which the tests have read.
  package static let standard: Statutes = {
    guard let statutes = read(text, name: "china.yaml").value else {
      preconditionFailure("the statutes inside the program cannot be read")
    }
    return statutes
  }()

  /// The profile that a city reports by: that of its province, else the one for all others.
  package func profile(of city: City) -> ReportingProfile? {
    profiles.first { $0.provinces.contains(city.province.english) }
      ?? profiles.first { $0.provinces.isEmpty }
  }

  /// When so many working minutes after a moment have passed, counted in whole minutes.
  func due(workingMinutes: Int, after start: Instant) -> Instant? {
    let offset = Int64(Region.offsetInMinutes)
    let minutes = Int((Double(start.milliseconds) / 60_000).rounded(.down)) + Int(offset)
    let wall = WallMinute(minutes: minutes)
    // Nothing that is asked for lasts longer than two months of holidays.
    let due = calendar.due(workingMinutes, after: wall, lastDay: minutes / 1440 + 60)
    return due.map { Instant(milliseconds: (Int64($0.minutes) - offset) * 60_000) }
  }

  /// Whether the days off of a moment's year are known; else only weekends count as such.
  package func knowsDaysOff(at moment: Instant) -> Bool {
    years.contains(CivilTime(moment, offsetInMinutes: Region.offsetInMinutes).year)
  }
}

/// The clocks that the cities of some provinces report by.
package struct ReportingProfile: Hashable, Sendable {
  package let id: String
  package let name: LocalizedName
  /// The English names of the provinces; none serves all others.
  package let provinces: [String]
  /// Its own clocks, and those of the profile that it takes in.
  package let clocks: [ClockRule]
}

/// One limit: who must report what to whom, how, from when and by when.
package struct ClockRule: Hashable, Sendable {
  /// Whose clock it is.
  package enum Reporter: String, CaseIterable, Hashable, Sendable {
    case city, municipality
  }

  /// The moment that it counts from.
  package enum Start: String, CaseIterable, Hashable, Sendable {
    case verified, graded, recovered, reported
  }

  /// What counts.
  package enum Count: String, CaseIterable, Hashable, Sendable {
    case natural, work
  }

  /// By when.
  package enum Limit: Hashable, Sendable {
    /// Within a length, its last moment included.
    case within(Duration, Count)
    /// Before certain minutes of every day, which are late themselves.
    case daily([Int])
  }

  package let id: String
  package let stage: FiledReport.Stage
  package let receiver: FiledReport.Receiver
  /// Nil where either will do.
  package let means: FiledReport.Means?
  let reporters: Set<Reporter>
  let grades: Set<Grade>
  let classes: Set<EmergencyClass>
  let kinds: Set<String>
  let table: GradeTable?
  package let start: Start
  package let limit: Limit
  package let source: LocalizedName

  /// Whether it binds a city with an incident of a grade.
  func binds(_ city: City, _ report: Incident.Report, _ grade: Grade) -> Bool {
    let reporter: Reporter = city.id.rawValue.hasSuffix("0000") ? .municipality : .city
    guard reporters.contains(reporter), grades.contains(grade),
      classes.contains(report.emergencyClass), kinds.isEmpty || kinds.contains(report.kind)
    else { return false }
    guard let table else { return true }
    return GradeTable.tables(for: report.kind, of: report.emergencyClass).contains(table)
  }

  /// Whether a report is the one that it asks for; one in writing serves for the phone too.
  func isServed(by report: FiledReport) -> Bool {
    guard report.stage == stage, report.receiver == receiver else { return false }
    return means != .written || report.means == .written
  }
}
