import Domain
import Statutes
import Terminal

/// What an incident's or hazard's page says of its grade, its clocks and who answers for it.
struct GovernanceLines {
  let scene: Scene
  let statutes: Statutes

  private var words: DutyPhrases { scene.language.governance.page }
  private var terms: GovernanceTerms { scene.language.governance.terms }
  private var indent: Int { scene.words.labelWidth }

  /// Grade and losses, who leads, assists and is told, and the clocks.
  func lines(for incident: Incident, width: Int) -> [TextLine] {
    grade(of: incident, width) + matrix(for: .incident(incident.id), width: width)
      + InterventionLines(scene: scene).lines(for: .incident(incident.id), width: width)
      + RiskLines(scene: scene, statutes: statutes).lines(
        for: .incident(incident.id), width: width)
      + office(of: incident, width) + clocks(of: incident, width)
  }

  /// The office of the coordinating body that it goes to, where it concerns more than one city.
  private func office(of incident: Incident, _ width: Int) -> [TextLine] {
    guard scene.picture.responsibility(for: .incident(incident.id))?.isCrossCity ?? false,
      let routing = scene.picture.routing(of: .incident(incident.id))
    else { return [] }
    let phrases = scene.language.governance.organisation
    let text = phrases.routed(
      scene.language.name(routing.lead.name), routing.coSigners.map { scene.language.name($0.name) }
    )
    return TextLine.field(phrases.office, text, indent: indent, width: width)
      + RiskLines(scene: scene, statutes: statutes).reroutings(
        of: .incident(incident.id), width: width)
  }

  private func grade(of incident: Incident, _ width: Int) -> [TextLine] {
    let record = scene.picture.governance(of: .incident(incident.id))
    guard let last = record.assessments.last else {
      return TextLine.field(
        words.gradeLabel, words.notGraded, face: .textDim, indent: indent, width: width)
    }
    let text =
      "\(terms.grade(last.act.grade)) (\(scene.hour(last.at))) · "
      + terms.basis(last.act.basis)
    let losses = last.act.losses
    let known = LossMeasure.allCases.compactMap { measure in
      losses.amount(of: measure).map { "\(terms.measure(measure)) \(amount(measure, $0))" }
    }
    let unknown =
      losses.unknown.isEmpty
      ? []
      : [
        words.unknown + scene.language.colon
          + scene.language.list(losses.unknown.map(terms.measure))
      ]
    return TextLine.field(
      words.gradeLabel, text, face: .textStrong, indent: indent, width: width)
      + TextLine.field(
        words.lossesLabel, (known + unknown).joined(separator: " · "), indent: indent,
        width: width)
  }

  private func amount(_ measure: LossMeasure, _ number: Int) -> String {
    switch measure {
    case .dead, .injured, .moved: NumberText.grouped(number)
    case .directLoss: "¥" + NumberText.grouped(number)
    case .waterStop: terms.water(Losses.WaterStop(rawValue: number) ?? .none)
    }
  }

  /// Who leads, who assists, who is told, each with the fact that makes it so.
  func matrix(for matter: Matter, width: Int) -> [TextLine] {
    guard let found = scene.picture.responsibility(for: matter) else { return [] }
    let record = scene.picture.governance(of: matter)
    let badge = found.isCrossCity ? "[\(words.crossCity)] " : ""
    let reason =
      "\(badge)\(scene.name(of: found.lead.city))\(scene.language.colon)"
      + words.leadReason(found.lead.reason) { scene.name(of: $0) }
    let lead = ContactLines(scene: scene).adding(
      .city(found.lead.city), to: reason, fitting: width - indent)
    var lines = TextLine.field(
      words.lead, lead, face: found.isCrossCity ? .dueSoon : .text, indent: indent, width: width)
    let assists = found.assists.prefix(8).map { assist in
      "\(scene.name(of: assist.city)) \(words.assistReason(assist.reason, arrival(assist.reason)))"
        + told(assist.city, record)
    }
    if !assists.isEmpty {
      lines += TextLine.field(
        terms.part(.assist), more(assists, of: found.assists.count), indent: indent, width: width)
    }
    let informs = found.informs.prefix(8).map { inform in
      "\(scene.name(of: inform.city)) \(words.informReason(inform.reason))"
        + told(inform.city, record)
    }
    if !informs.isEmpty {
      lines += TextLine.field(
        terms.part(.inform), more(informs, of: found.informs.count), face: .textDim,
        indent: indent, width: width)
    }
    if let offer = record.offer {
      let text = words.offered(
        scene.name(of: offer.act.to), scene.local(offer.act.reason), scene.hour(offer.at))
      lines += TextLine.field("", text, face: .dueSoon, indent: indent, width: width)
    }
    return lines
  }

  /// The same where something was done about it: who was told, who handed the lead to whom.
  func acts(on matter: Matter, width: Int) -> [TextLine] {
    let risk = RiskLines(scene: scene, statutes: statutes)
    let isUntouched = scene.picture.governance(of: matter) == Governance()
    if isUntouched, scene.picture.riskFiles[matter]?.plans.isEmpty ?? true { return [] }
    return matrix(for: matter, width: width)
      + InterventionLines(scene: scene).lines(for: matter, width: width)
      + risk.lines(for: matter, width: width)
  }

  private func more(_ shown: [String], of count: Int) -> String {
    shown.joined(separator: " · ") + (count > shown.count ? " +\(count - shown.count)" : "")
  }

  private func arrival(_ reason: Responsibility.AssistReason) -> String? {
    guard case .hazard(_, _, _, let arrival?) = reason else { return nil }
    return scene.dayAndHour(arrival)
  }

  private func told(_ city: City.ID, _ record: Governance) -> String {
    guard let at = record.wasTold(city) else {
      return record.told.isEmpty ? "" : " (\(words.notTold))"
    }
    return " (\(words.told(scene.hour(at))))"
  }

  /// The reports that are due, each with its limit and the time left.
  private func clocks(of incident: Incident, _ width: Int) -> [TextLine] {
    guard scene.picture.governance(of: .incident(incident.id)).grade != nil else { return [] }
    let clocks = statutes.clocks(of: incident, in: scene.picture, at: scene.now)
    guard !clocks.isEmpty else {
      return TextLine.field(
        words.clocks, words.noClocks, face: .textDim, indent: indent, width: width)
    }
    return clocks.enumerated().flatMap { index, clock in
      let isLate = clock.isLate(at: scene.now)
      let face: Face = clock.isOpen ? (isLate ? .dueOver : .text) : .textDim
      return TextLine.field(
        index == 0 ? words.clocks : "", text(of: clock, isLate), face: face, indent: indent,
        width: width)
    }
  }

  private func text(of clock: StatutoryClock, _ isLate: Bool) -> String {
    var text = scene.language.governance.name(of: clock.rule)
    text += " · \(words.due) \(scene.dayAndHour(clock.due))"
    if let made = clock.made {
      text += " · \(isLate ? words.doneLate : words.done) \(scene.hour(made))"
      if clock.isPreReport { text += " (\(words.preReport))" }
    } else {
      let left = TimeText.due(clock.slack(at: scene.now), precisely: true)
      text += isLate ? " · \(words.late) \(left)" : " · \(left)"
    }
    if let raised = clock.raisedPast { text += " · " + words.raisedPast(scene.hour(raised)) }
    return text
  }
}
