package import Domain
package import Geodesy

/// A report as far as the record can write it: the elements that the law asks for, each with what
/// is known, and those of which nothing is.
package struct ReportDraft: Hashable, Sendable {
  /// What a report must tell.
  package typealias Element = ReportElement

  /// Something that is known, as facts; a language puts it into words.
  package enum Fact: Hashable, Sendable {
    case happened(Instant)
    case reported(Instant, by: String)
    case place(City.ID, String, Coordinate)
    case kind(String, EmergencyClass, title: String)
    case graded(Grade, Assessment.Basis, at: Instant)
    case notGraded
    case entered(IncidentState, Instant)
    case told(by: String, at: Instant, String)
    case loss(LossMeasure, Int)
    case corrected(String)
    case area(City.ID, people: Int)
    case reaches(City.ID, probability: Double, at: Instant?, people: Int)
    case isThere(City.ID, people: Int)
    case noSpread
    case unitsSent(Int, there: Int)
    case leads(City.ID)
    case assist([City.ID])
    case citiesTold([City.ID])
    case posture(City.ID, Posture)
    case outcome(String)
    /// A duty of the leading city that is open.
    case open(LocalizedName, due: Instant)
    /// Aid that was asked for.
    case asked(AidRequest.ID, quantity: Int, purpose: String)
    /// An earlier report.
    case made(FiledReport, at: Instant)
  }

  /// What is known of one element.
  package struct Part: Hashable, Sendable {
    package let element: Element
    package let facts: [Fact]
  }

  package let stage: FiledReport.Stage
  /// The place among the follow-ups, from 1.
  package let number: Int
  package let incident: Incident
  package let grade: Grade?
  package let parts: [Part]
  /// Losses of which nobody has said anything.
  package let unknownLosses: [LossMeasure]
  /// Up to when the record was read.
  package let asOf: Instant

  /// The elements of which nothing is known: with one of them it is a pre-report.
  package var missing: [Element] { parts.filter(\.facts.isEmpty).map(\.element) }

  /// Whether something is missing that a complete report tells.
  package var isPreReport: Bool { !missing.isEmpty || !unknownLosses.isEmpty || grade == nil }
}

extension Statutes {
  /// The report that an incident is due for now: the first, a follow-up, or the last one.
  package func dueStage(of incident: Incident, in picture: Picture) -> FiledReport.Stage {
    let record = picture.governance(of: .incident(incident.id))
    guard record.reports.contains(where: { $0.act.stage == .initial }) else { return .initial }
    return incident.state == .recovered || incident.state == .closed ? .final : .followUp
  }

  /// A report of a stage on an incident, filled in from the record.
  package func draft(
    _ stage: FiledReport.Stage, on incident: Incident, in picture: Picture, at now: Instant
  ) -> ReportDraft {
    let writer = DraftWriter(
      statutes: self, incident: incident, picture: picture, now: now,
      record: picture.governance(of: .incident(incident.id)),
      responsibility: picture.responsibility(for: .incident(incident.id)))
    let followUps = writer.record.reports.filter { $0.act.stage == .followUp }
    return ReportDraft(
      stage: stage, number: stage == .followUp ? (followUps.map(\.act.number).max() ?? 0) + 1 : 1,
      incident: incident, grade: writer.record.grade,
      parts: ReportDraft.Element.allCases.map { .init(element: $0, facts: writer.facts($0)) },
      unknownLosses: writer.record.losses.unknown, asOf: now)
  }
}

/// Reads what a report must tell out of the picture.
private struct DraftWriter {
  let statutes: Statutes
  let incident: Incident
  let picture: Picture
  let now: Instant
  let record: Governance
  let responsibility: Responsibility?

  func facts(_ element: ReportDraft.Element) -> [ReportDraft.Fact] {
    switch element {
    case .time: time
    case .place:
      [.place(incident.city, incident.report.place, incident.report.coordinate)]
    case .source: [.reported(incident.reported, by: incident.openedBy.name)]
    case .nature: nature
    case .cause: cause
    case .process: process
    case .losses: losses
    case .scope: scope
    case .trend: trend
    case .measures: measures
    case .next: next
    case .requests: requests
    }
  }

  /// An officer says why, in a note that begins with that word.
  private var cause: [ReportDraft.Fact] {
    incident.notes.filter { $0.text.hasPrefix("原因") || $0.text.lowercased().hasPrefix("cause") }
      .suffix(2).map { .told(by: $0.by.name, at: $0.at, $0.text) }
  }

  private var requests: [ReportDraft.Fact] {
    let asked = picture.aid.filter { $0.report.incident == incident.id }
    return asked.sorted { $0.id < $1.id }.suffix(5).map {
      .asked($0.id, quantity: $0.report.quantity, purpose: $0.report.purpose)
    }
  }

  private var time: [ReportDraft.Fact] {
    let first = incident.alerts.compactMap { picture.alerts[$0]?.firstOccurred }.min()
    return [.happened(first ?? incident.reported)]
  }

  private var nature: [ReportDraft.Fact] {
    let report = incident.report
    let kind = ReportDraft.Fact.kind(report.kind, report.emergencyClass, title: report.title)
    guard let last = record.assessments.last else { return [kind, .notGraded] }
    return [kind, .graded(last.act.grade, last.act.basis, at: last.at)]
  }

  private var process: [ReportDraft.Fact] {
    let states = IncidentState.allCases.compactMap { state in
      incident.entered[state].map { ReportDraft.Fact.entered(state, $0) }
    }
    return states + incident.notes.suffix(5).map { .told(by: $0.by.name, at: $0.at, $0.text) }
      + record.reports.suffix(4).map { .made($0.act, at: $0.at) }
  }

  private var losses: [ReportDraft.Fact] {
    let known = LossMeasure.allCases.compactMap { measure in
      record.losses.amount(of: measure).map { ReportDraft.Fact.loss(measure, $0) }
    }
    let corrections = record.assessments.compactMap(\.act.correction)
    return known + corrections.suffix(1).map { .corrected($0) }
  }

  private var scope: [ReportDraft.Fact] {
    let areas = incident.alerts.compactMap { picture.alerts[$0] }.flatMap(\.report.touched)
    if !areas.isEmpty { return areas.prefix(6).map { .area($0.city, people: $0.residents) } }
    let there = hazard?.forecast?.prospects.filter(\.isReached) ?? []
    return there.prefix(6).map { .isThere($0.city, people: Int($0.people.middle)) }
  }

  private var hazard: Hazard? { picture.hazard(behind: incident) }

  private var trend: [ReportDraft.Fact] {
    guard let forecast = hazard?.forecast else {
      let isOver = incident.state == .contained || incident.state == .recovered || !incident.isOpen
      return isOver ? [.noSpread] : []
    }
    let coming = forecast.prospects.filter(\.isExpected)
    guard !coming.isEmpty else { return [.noSpread] }
    return coming.prefix(6).map {
      .reaches(
        $0.city, probability: $0.probability, at: $0.arrival?.middle,
        people: Int($0.people.middle))
    }
  }

  private var measures: [ReportDraft.Fact] {
    var facts: [ReportDraft.Fact] = []
    if incident.sentCount > 0 {
      let there = incident.units.count { picture.units[$0]?.status == .onScene }
      facts.append(.unitsSent(incident.sentCount, there: there))
    }
    let posture = picture.posture(of: incident.city)
    if posture != .routine { facts.append(.posture(incident.city, posture)) }
    if let lead = responsibility?.lead.city { facts.append(.leads(lead)) }
    if let cities = responsibility?.assists.map(\.city), !cities.isEmpty {
      facts.append(.assist(cities))
    }
    if !record.told.isEmpty { facts.append(.citiesTold(record.told.map(\.act))) }
    if let outcome = incident.outcome { facts.append(.outcome(outcome)) }
    return facts
  }

  private var next: [ReportDraft.Fact] {
    let open = statutes.duties(of: .incident(incident.id), in: picture).filter { !$0.isDone }
    return open.sorted { $0.due < $1.due }.prefix(5)
      .map { .open($0.template.text, due: $0.due) }
  }
}
