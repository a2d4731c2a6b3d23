package import Domain
package import Statutes

/// What must be done by when, and the incident or hazard that a key about it is meant for.
extension Desk {
  /// The rows of the duties' screen: of the city that the list is narrowed to, else of all.
  package var obligations: [Obligation] {
    settings.statutes.obligations(in: picture, at: now, of: queue.city)
  }

  /// The row under its cursor.
  package var currentObligation: Obligation? {
    let rows = obligations
    return rows.first { $0.id == dutyCursor.item } ?? rows.first
  }

  /// The matter that a key would act on.
  package var currentMatter: Matter? {
    switch screen {
    case .duties: currentObligation?.matter
    case .sitrep: sitrepMatter
    case .notices: currentNotice?.letter.matter
    case .forecast: ForecastPage.inOrder(picture.standingHazards).first.map { .hazard($0.id) }
    case .overview, .queue, .alert, .map, .city, .incident, .dispatch, .units, .log, .feeds, .load,
      .joint, .clocks, .roads, .corridor, .drill, .supplies, .requests, .health, .help, .draft,
      .organisation, .decisions, .trust, .postures, .accountability, .evaluation, .agreements,
      .handover, .ledger:
      currentIncident.map { .incident($0) } ?? hazardOfAlert.map { .hazard($0) }
    }
  }

  /// The hazard that the alert at hand tells of, as its page says.
  private var hazardOfAlert: Hazard.ID? {
    guard screen == .overview || screen == .queue || screen == .alert,
      let alert = currentAlert.flatMap({ picture.alerts[$0] })
    else { return nil }
    return HazardLines(scene: Scene(self)).hazard(of: alert)?.id
  }

  /// Whoever comes to the duties begins with the first, unless what the cursor stood on is still to
  /// be done.
  mutating func prepareDuties() {
    let rows = obligations
    guard !rows.contains(where: { $0.id == dutyCursor.item && !$0.isDone }) else { return }
    dutyCursor = ListCursor(item: rows.first?.id)
  }

  /// Moves the cursor of the duties' screen.
  mutating func moveInDuties(by step: Int) {
    let rows = obligations.map(\.id)
    dutyCursor.step(step, in: rows, height: DutyPage.listRows(in: self))
  }

  /// Goes to the incident or hazard of the row.
  mutating func openObligation() -> [Effect] {
    if case .answer(let answer)? = currentObligation {
      decisionCursor.item = .decision(answer.decision)
      show(.decisions)
      return []
    }
    if case .act(let act)? = currentObligation { return open(act) }
    guard let matter = currentObligation?.matter else { return refuse(.nothingToOpen) }
    switch matter {
    case .hazard: show(.forecast)
    case .incident(let id):
      show(.incident)
      incidentCursor.item = id
      followCursor()
    }
    return []
  }

  /// Goes to the notice, the agreement or the lesson.
  private mutating func open(_ act: PendingAct) -> [Effect] {
    switch act.subject {
    case .notice(let id):
      show(.notices)
      noticeCursor.item = id
    case .signature(let id, _):
      show(.agreements)
      agreementCursor.item = .agreement(id)
    case .lesson(let id):
      show(.evaluation)
      evaluation.lessonCursor.item = id
      evaluation.depth = .lessons
    }
    return []
  }

  /// Does what is asked about who leads, who assists and by when; all of it asks first.
  mutating func perform(_ act: ActionID.DutyAct) -> [Effect] {
    guard let matter = currentMatter else { return refuse(.governance(.nothingHere)) }
    switch act {
    case .assess, .report:
      guard case .incident(let id) = matter, let incident = picture.incidents[id] else {
        return refuse(.noIncidentHere)
      }
      return act == .assess ? askToAssess(incident) : askToReport(incident)
    case .tell: return askToTell(of: matter)
    case .proposeLead: return askForLead(of: matter, .propose(matter))
    case .answerLead: return askToAnswer(matter)
    case .assignLead: return askForLead(of: matter, .assign(matter))
    case .tickOff: return askToTickOff()
    }
  }
}
