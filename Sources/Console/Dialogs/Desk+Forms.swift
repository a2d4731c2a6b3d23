internal import Domain

extension Desk {
  /// Opens a form; it takes keys a moment later.
  mutating func ask(
    _ purpose: Form.Purpose, _ title: DialogPhrase, lines: [DialogPhrase],
    isDangerous: Bool = false, fields: [Form.Field] = []
  ) -> [Effect] {
    dialog = .form(
      Form(
        purpose: purpose, title: language.text(title), lines: lines.map { language.text($0) },
        isDangerous: isDangerous, fields: fields, armed: wall.advanced(by: Self.armDelay)))
    return []
  }

  /// An empty field, or one with a text to begin with.
  func field(_ name: Form.Field.Name, _ text: String = "") -> Form.Field {
    Form.Field(
      name: name, label: language.label(name), editor: LineEditor(text), choices: [], choice: nil)
  }

  /// Asks for how long and why to shelve alerts.
  mutating func askToShelve(_ ids: [Alert.ID]) -> [Effect] {
    let duration = Form.Field(
      name: .duration, label: language.label(.duration), editor: LineEditor("30m"),
      choices: ["15m", "30m", "1h", "2h", "4h", "8h"], choice: 1)
    var lines: [DialogPhrase] = [ids.count == 1 ? .willShelve : .willShelveMarked(ids.count)]
    if ids.count > 1, queue.hiddenMarkCount > 0 { lines.append(hiddenLine(ids.count)) }
    let title = ids.count == 1 ? subject(ids[0]) : language.text(Notice.alerts(ids.count))
    return ask(
      .shelve(ids), .shelveTitle(title), lines: lines, fields: [duration, field(.reason)])
  }

  /// Asks whether to take several alerts, and says how many marked ones are hidden.
  mutating func askToAcknowledge(_ seen: [Form.Seen], hidden: Int) -> [Effect] {
    let lines = hidden > 0 ? [hiddenLine(seen.count)] : [DialogPhrase.willAcknowledge(seen.count)]
    return ask(.acknowledge(seen), .acknowledgeTitle(seen.count), lines: lines, isDangerous: true)
  }

  private func hiddenLine(_ visible: Int) -> DialogPhrase {
    .marksHidden(marked: visible + queue.hiddenMarkCount, hidden: queue.hiddenMarkCount)
  }

  /// `SUZ-A12 Gas leak`.
  func subject(_ id: Alert.ID) -> String {
    let alert = alert(id)
    return id.rawValue
      + (alert.map { " " + language.headline(of: $0.report, in: region) } ?? "")
  }

  /// Asks for title and place of an incident that is made of an alert.
  mutating func askToMakeIncident(_ alert: Alert) -> [Effect] {
    if let incident = openIncident(of: alert.id) {
      tell(language.text(Refusal.rejected(.alertHasIncident(alert.id, incident))), .refusal)
      return []
    }
    guard let report = report(from: alert) else { return refuse(.noPlaceKnown) }
    return ask(
      .makeIncident(alert.id), .incidentTitle(alert.id.rawValue),
      lines: [.willMakeIncident(city: cityName(report.city), priority: report.priority.rawValue)]
        + partOfHazard(alert, ledBesides: report.city),
      fields: [field(.title, report.title), field(.place, report.place)])
  }

  /// That another city leads the hazard which an alert tells of, where that is so.
  private func partOfHazard(_ alert: Alert, ledBesides city: City.ID) -> [DialogPhrase] {
    guard let hazard = HazardLines(scene: Scene(self)).hazard(of: alert),
      let lead = picture.responsibility(for: .hazard(hazard.id))?.lead.city, lead != city
    else { return [] }
    return [.isPartOf(hazard: hazard.id.rawValue, lead: cityName(lead))]
  }

  /// Asks why an alert's condition is taken to be over.
  mutating func askToRuleOver(_ alert: Alert) -> [Effect] {
    ask(
      .ruleOver(alert.id), .ruleOverTitle(subject(alert.id)), lines: [.willRuleOver],
      isDangerous: true, fields: [field(.reason)])
  }

  /// Asks for the text of a note.
  mutating func askForNote(_ subject: Form.Subject, _ name: String) -> [Effect] {
    ask(.note(subject), .noteTitle(name), lines: [], fields: [field(.text)])
  }

  /// Asks whether to take an incident to its next step.
  mutating func askForStep(_ trigger: IncidentTrigger, _ incident: Incident) -> [Effect] {
    ask(
      .step(incident.id, trigger),
      .stepTitle(language.word(trigger), incident.id.rawValue + " " + local(incident.report.title)),
      lines: [.willStep(from: language.word(incident.state), to: language.word(trigger))])
  }

  /// Asks for the reason of a flare-up or a dismissal.
  mutating func askForReason(_ purpose: Form.Purpose, _ incident: Incident) -> [Effect] {
    let trigger: IncidentTrigger
    if case .step(_, let step) = purpose { trigger = step } else { trigger = .dismiss }
    return ask(
      purpose,
      .stepTitle(language.word(trigger), incident.id.rawValue + " " + local(incident.report.title)),
      lines: [.willStep(from: language.word(incident.state), to: language.word(trigger))],
      isDangerous: true, fields: [field(.reason)])
  }

  /// Asks for the outcome of an incident.
  mutating func askToClose(_ incident: Incident) -> [Effect] {
    // What stands against it is told before an outcome is typed.
    let trial = Submission(
      .incident(incident.id, .close(outcome: ".")), by: settings.actor, happened: now,
      received: now, isExercise: incident.isExercise)
    do throws(Rejection) {
      _ = try picture.decide(trial)
    } catch {
      tell(language.text(Refusal.rejected(error)), .refusal)
      return []
    }
    return ask(
      .close(incident.id), .closeTitle(incident.id.rawValue + " " + local(incident.report.title)),
      lines: [.willClose], isDangerous: true, fields: [field(.outcome)])
  }

  /// Asks whether to give an incident's next alarm, and says what that adds.
  mutating func askToRaiseAlarm(_ incident: Incident) -> [Effect] {
    let card = region.runCards.card(for: incident.report, at: incident.reported)
    guard let card, incident.alarm < card.alarms.count else {
      let rejection = Rejection.noFurtherAlarm(incident.id, alarm: incident.alarm)
      tell(language.text(Refusal.rejected(rejection)), .refusal)
      return []
    }
    let adds = card.alarms[incident.alarm].map { "\(language.word($0.kind)) \($0.count)" }
    return ask(
      .raiseAlarm(incident.id), .dispatch(.alarmTitle(incident.id.rawValue)),
      lines: [
        .dispatch(.willRaise(to: incident.alarm + 1, adds: language.list(adds)))
      ], isDangerous: true)
  }

  /// Asks whether to end a unit's task.
  mutating func askToRecall(_ unit: Unit) -> [Effect] {
    let from = unit.incident?.rawValue ?? ""
    return ask(
      .recall(unit.id), .recallTitle(unit.id.rawValue),
      lines: [
        picture.standsDown(unit)
          ? .willStandDown(kind: language.word(unit.kind), incident: from)
          : .willRecall(kind: language.word(unit.kind), incident: from)
      ], isDangerous: true)
  }

  /// Asks whether to leave, and says what is unfinished.
  mutating func askToQuit() -> [Effect] {
    let waiting = picture.total.unacknowledgedCount
    var lines: [DialogPhrase] = []
    if waiting > 0 { lines.append(.stillWaiting(waiting)) }
    if plan != nil { lines.append(.planIsOpen) }
    if picture.watchPost(ownPost).offer != nil { lines.append(.communication(.handoverIsOpen)) }
    if !work.pending.isEmpty { lines.append(.notAnsweredYet(work.pending.count)) }
    lines.append(.recordIsKept)
    return ask(.quit, .quitTitle, lines: lines, isDangerous: true)
  }
}
