internal import Domain
internal import Statutes

extension Language {
  /// What an alert of the desk's own clocks tells: which report of which incident is late.
  func headline(of notice: ClockNotice) -> String {
    let terms = governance.terms
    let report = FiledReport(
      notice.stage, number: 0, to: notice.receiver, by: notice.means ?? .written)
    let due = CivilTime(notice.due, offsetInMinutes: Region.offsetInMinutes).shortClock
    return governance.draft.overdue(
      notice.means == nil ? terms.anyReport(report) : terms.report(report),
      "\(notice.incident) \(due)")
  }

  /// What an alert of the desk's own clocks tells: which city owes an answer to what.
  func headline(of notice: AnswerNotice, in region: Region) -> String {
    let due = CivilTime(notice.due, offsetInMinutes: Region.offsetInMinutes).shortClock
    let city = region[notice.city].map { name($0.name) } ?? notice.city.rawValue
    return alliance.page.overdue(notice.decision.rawValue, city, due)
  }
}
