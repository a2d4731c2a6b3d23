import Domain
import Exercises
import Geodesy
import Planning
import Statutes
import Testing

@testable import Reports

/// The mechanisms of governing a risk that crosses boundaries, each with what is measured of it.
@Suite("Mechanisms of governing across boundaries")
struct MechanismTests {
  private static let spanning = Result { try ScriptedDay(ScriptedDay.plots[0], seed: 5) }
  private static let spreading = Result { try ScriptedDay(ScriptedDay.plots[1], seed: 5) }

  /// The picture of a day some hours after the hazard began.
  private func played(_ day: Result<ScriptedDay, any Error>, hours: Int64) throws -> ScriptedDay {
    var day = try day.get()
    day.pass(.hours(hours))
    return day
  }

  @Test("Scenario 1: a hazard spans cities; each has its lead time, and the lead goes on")
  func aHazardSpansCities() throws {
    var day = try played(Self.spanning, hours: 26)
    let flood = try #require(day.picture.hazards[day.hazard])
    #expect(flood.situation.situation == .spanning)
    let notices = day.picture.earlyNotices(of: flood)
    #expect(notices.count > 1 && notices.allSatisfy { $0.foretold != nil })
    #expect(try #require(notices.medianLead) > .hours(4))
    #expect(flood.skill.forecast.arrivalError != nil, "the error of arrival is known")
    // The crest moves on: so does the lead, by an offer and a consent.
    let next = try #require(notices.last).city
    try day.submit(
      .govern(day.matter, .proposeLead(to: next, reason: "the crest is there")), by: day.officer)
    #expect(day.picture.responsibility(for: day.matter)?.lead.city == day.lead, "not yet")
    try day.submit(.govern(day.matter, .consentToLead), by: day.coordinator)
    let parts = try #require(day.picture.responsibility(for: day.matter))
    #expect(parts.lead.city == next && parts.part(of: day.lead) == .assist)
  }

  @Test("Scenario 2: a hazard in one city spreads; each city touched assists with its own people")
  func aHazardSpreadsOverCities() throws {
    let day = try played(Self.spreading, hours: 4)
    let cloud = try #require(day.picture.hazards[day.hazard])
    let parts = try #require(day.picture.responsibility(for: day.matter))
    #expect(parts.situation == .spreading && parts.lead.reason == .origin)
    #expect(parts.lead.city == cloud.report.origin)
    for prospect in cloud.forecast?.prospects ?? []
    where prospect.isReached && prospect.city != parts.lead.city {
      #expect(parts.part(of: prospect.city) == .assist, "\(prospect.city)")
      #expect(prospect.people.high > 0, "\(prospect.city)")
    }
    let notices = day.picture.earlyNotices(of: cloud)
    #expect(!notices.isEmpty && notices.count { $0.foretold != nil } * 2 >= notices.count)
    #expect(notices.allSatisfy { $0.told.map { told in told < cloud.changed } ?? true })
  }

  @Test("Origin leads, affected assist: every matter has one lead, named when it is reported")
  func originLeadsAffectedAssist() throws {
    let day = try played(Self.spanning, hours: 12)
    var picture = Picture(region: day.picture.region, at: day.entries[0].happened)
    var matters = 0
    for entry in day.entries {
      picture.apply(entry)
      let matter: Matter
      switch entry.event {
      case .hazard(let id, .declared): matter = .hazard(id)
      case .incident(let id, .reported): matter = .incident(id)
      default: continue
      }
      matters += 1
      let parts = try #require(picture.responsibility(for: matter), "named in the same entry")
      let others = parts.assists.map(\.city) + parts.informs.map(\.city)
      #expect(!others.contains(parts.lead.city) && Set(others).count == others.count)
    }
    #expect(matters > 20)
  }

  @Test("Trust: only what was promised moves it, with its causes, the share kept and the lateness")
  func onlyWhatWasPromisedMovesTrust() throws {
    let day = try played(Self.spanning, hours: 26)
    let scorecard = Scorecard(day.entries, region: day.picture.region) { _ in [:] }
    #expect(scorecard.reconciles)
    for row in scorecard.rows {
      let trust = day.picture.trust(in: row.city)
      #expect(row.ended == trust.ended && (row.ended == 0) == (trust.causes.isEmpty))
      #expect(row.keptShare.map { $0 >= 0 && $0 <= 1 } ?? (row.ended == 0))
      let late = row.count(.late)
      #expect(row.delays.count >= late && (late == 0 || row.medianDelay != nil))
      #expect(row.delays == row.delays.sorted() && row.delays.allSatisfy { $0 > .zero })
    }
    #expect(scorecard.total { $0.count(.late) } > 0 && scorecard.total { $0.count(.kept) } > 0)
  }

  @Test("Synergy 1: goals of cities are one aim in one measure, and each is held to its part")
  func goalsOfCitiesAreOneAim() throws {
    var day = try ScriptedDay(ScriptedDay.plots[0], seed: 5)
    try day.openIncident()
    try day.decideTogether()
    let decision = try #require(day.picture.decisions[day.decision])
    let aim = try #require(decision.round.terms.aim)
    #expect(decision.state == .agreed && aim.measure == .moved)
    #expect(Set(aim.targets.map(\.city)) == Set(decision.parties), "each that agreed has its part")
    let shares = aim.targets.compactMap {
      day.picture.region.comparable($0.amount, aim.measure, of: $0.city)
    }
    #expect(shares.count == aim.targets.count && Set(shares).count > 1, "equal amounts are not")
    let own = try #require(aim.amount(of: day.lead))
    #expect(day.picture.progress(.moved, of: day.lead) == nil, "nobody has told anything")
    for (moved, isMet) in [(own - 1, false), (own, true)] {
      try day.submit(
        .govern(
          .incident(day.incident),
          .assess(Losses(moved: moved), ruling: .init(.second, reason: "counted"))),
        by: day.officer)
      let progress = try #require(day.picture.progress(.moved, of: day.lead))
      #expect(progress.reached == moved && progress.told == day.now)
      #expect(aim.isMet(progress, by: own) == isMet)
    }
  }

  @Test("Synergy 3: resources of all cities are seen in one table; who has lends, and gets back")
  func resourcesOfAllCitiesAreOneTable() throws {
    var day = try played(Self.spanning, hours: 12)
    let matrix = ReliefMatrix(day.picture, at: day.now)
    #expect(matrix.cities == day.picture.region.cities.map(\.id) && !matrix.needed.isEmpty)
    #expect(!matrix.needy.isEmpty, "the flood makes somebody lack something")
    for good in matrix.needed {
      let cells = matrix.cities.map { matrix.cell($0, good) }
      let total = matrix.total(good)
      #expect(total.need == cells.reduce(0) { $0 + $1.need })
      #expect(total.shortfall == cells.reduce(0) { $0 + $1.shortfall })
      #expect(cells.allSatisfy { $0.surplus + $0.need <= max($0.held, $0.need) })
    }
    try day.openIncident()
    let before = day.picture.units.count
    try day.borrowAndPay()
    let loans = Settlement(day.entries, region: day.picture.region).loans
      .filter { $0.request == day.request && $0.line.state == .settled }
    #expect(!loans.isEmpty && loans.allSatisfy { $0.line.lender != day.lead && $0.paid > .zero })
    #expect(day.picture.units.count == before, "nothing is lost on the way")
    for unit in loans.flatMap(\.line.units) {
      let lender = try #require(loans.first { $0.line.units.contains(unit) }).line.lender
      #expect(day.picture.units[unit]?.city == lender)
      #expect(day.picture.units[unit]?.incident != day.incident, "it came home")
    }
  }
}
