import Domain
import Exercises
import JSONText
import Statutes
import Storage
import Testing

@testable import Reports

/// One day in each of the three situations, from the first report to the settled account, and the
/// reports of it counted again from the exported lines alone.
@Suite("A scripted day in each of the three situations")
struct ScriptedDayTests {
  @Test(arguments: ScriptedDay.plots)
  func oneDayFromTheFirstReportToTheSettledAccount(plot: ScriptedDay.Plot) throws {
    var day = try ScriptedDay(plot)
    let roles = try day.roles()
    #expect(roles.time <= .seconds(1), "who leads is named at once, and who is reached foretold")
    #expect(roles.unnamed.isEmpty, "who is likely to be reached assists from that moment on")
    try day.openIncident()
    try expectParts(of: day)
    try expectALateCity(in: &day)
    try day.decideTogether()
    try expectAgreement(in: day)
    #expect(try day.takeOverAndHandBack() == [.peers, .proposed, .superior, .peers])
    try day.borrowAndPay()
    try expectSettlement(of: day)
    try expectReports(of: day)
    #expect(day.simulation.refusals.isEmpty, "\(day.simulation.refusals.first as Any)")
  }

  /// Exactly one city leads; each that assists has a reason; the clocks of the grade run.
  private func expectParts(of day: ScriptedDay) throws {
    let parts = try #require(day.picture.responsibility(for: day.matter))
    #expect(parts.situation == day.plot.situation && !parts.assists.isEmpty)
    #expect(parts.lead.reason == .origin && !parts.assists.contains { $0.city == parts.lead.city })
    let clocks = day.clocks.filter(\.isOpen)
    #expect(clocks.contains { $0.due > day.now } && clocks.allSatisfy { $0.city == day.lead })
    let duties = Statutes.standard.obligations(in: day.picture, at: day.now)
      .filter { $0.matter == .incident(day.incident) }
    #expect(Set(duties.map(\.owner)).count > 1, "those who assist have duties too")
  }

  /// Nobody reports for two hours: the desk is told, and the city is trusted less.
  private func expectALateCity(in day: inout ScriptedDay) throws {
    day.pass(.hours(2))
    let alarms = day.picture.alerts.sorted.filter {
      $0.report.key.source == ReportKey.clocks && $0.isActive && $0.city == day.lead
    }
    #expect(!alarms.isEmpty, "late, and raised")
    try day.report()
    day.pass(.minutes(1))
    #expect(!day.clocks.contains { $0.isOpen && $0.rule.stage == .initial && $0.due < day.now })
    let causes = day.picture.trust(in: day.lead).causes.filter { $0.kind == .report }
    #expect(causes.contains { $0.breach != nil }, "a cause that a person may rule on")
    let trust = try day.ruleOnTheLateReport()
    #expect(trust.after < trust.before, "ruled by a person, it costs trust")
  }

  private func expectAgreement(in day: ScriptedDay) throws {
    let decision = try #require(day.picture.decisions[day.decision])
    #expect(decision.state == .agreed && decision.rounds.count > 1, "\(decision.state)")
    #expect(decision.rounds.dropFirst().contains { $0.author == .city(day.lead) })
  }

  private func expectSettlement(of day: ScriptedDay) throws {
    let lines = try day.lines()
    #expect(lines.contains { $0.state == .settled && ($0.paid ?? .zero) > .zero })
    let settlement = Settlement(day.entries, region: try ScriptedDay.region.get())
    #expect(settlement.sum == .zero)
    let loans = settlement.loans.filter { $0.request == day.request }
    let messages = try exported(day).filter { $0.subject == day.request.rawValue }
    for loan in loans {
      let facts = messages.filter {
        (try? $0.event.string("lender")) == loan.line.lender.rawValue
      }
      func first(_ kind: String) throws -> Line { try #require(facts.last { $0.kind == kind }) }
      let hours = try first("aid.cameHome").happened - first("aid.mobilised").happened
      let price = try first("aid.offered").event.int("price")
      let count = try first("aid.committed").event.int("quantity")
      #expect(loan.paid.fen == (price * count * hours + 1_800_000) / 3_600_000)
    }
    #expect(loans.count == messages.count { $0.kind == "aid.settled" } && !loans.isEmpty)
  }

  /// The after-action report and the scorecards say what the exported lines say.
  private func expectReports(of day: ScriptedDay) throws {
    let region = try ScriptedDay.region.get()
    let lines = try exported(day)
    let report = try AfterAction(day.entries, region: region)
    #expect(report.isExercise && report.entryCount == lines.count)
    let kinds: [(JointActs.Kind, String)] = [
      (.proposed, "decision.proposed"), (.countered, "decision.countered"),
      (.takeOverProposed, "intervention.proposed"), (.takenOver, "intervention.confirmed"),
      (.directed, "intervention.directed"), (.handedBack, "intervention.handedBack"),
    ]
    for (kind, name) in kinds {
      let count = lines.count { $0.kind == name }
      #expect(report.joint.count(kind) == count && count > 0, "\(name)")
    }
    var (raised, taken): ([String: Int], [String: Int]) = ([:], [:])
    for line in lines {
      guard let alert = try? line.event.string("alert") else { continue }
      if line.kind == "alert.raised" { raised[alert] = line.happened }
      if line.kind == "alert.acknowledged", taken[alert] == nil { taken[alert] = line.happened }
    }
    let times = try #require(report.responses.first { $0.measure == .acknowledge })
    let counted = taken.compactMap { id, at in raised[id].map { at - $0 } }.sorted()
    #expect(times.times.map(\.inMilliseconds) == counted.map(Int64.init))
    #expect(times.missing == raised.count - taken.count)
    let scorecard = Scorecard(day.entries, region: region) { _ in [:] }
    #expect(scorecard.reconciles)
    let row = try #require(scorecard.rows.first { $0.city == day.lead })
    #expect(row.trust.score == day.picture.trust(in: day.lead).score)
    #expect(row.count(.kept) + row.count(.late) + row.count(.partial) + row.count(.broken) > 0)
    #expect(row.count(.late) + row.count(.broken) > 0, "what it was late with stands in it")
  }

  /// A line of `fenghuo journal export`.
  private struct Line {
    let kind: String
    let subject: String?
    let happened: Int
    let event: JSONObject
  }

  private func exported(_ day: ScriptedDay) throws -> [Line] {
    try day.entries.map { entry in
      let written = WrittenForm.write(entry)
      let body = try #require(try JSON.read(written.body).object)
      return Line(
        kind: written.kind, subject: written.subject, happened: try body.int("happened"),
        event: try body.object("event"))
    }
  }
}
