internal import Domain
internal import Planning
internal import Terminal

extension Desk {
  /// Takes a key in a form: Enter confirms, Esc leaves, Tab and the arrows go through its fields.
  mutating func take(_ key: Key, in form: Form) -> [Effect] {
    if key == .escape { return closeDialog() }
    let isArmed = form.armed <= wall
    guard isArmed || !form.fields.isEmpty && key != .enter && !form.isDangerous else { return [] }
    var form = form
    form.fault = nil
    if key == .enter { return confirm(form) }
    if key == .tab || key == .down {
      form.move(by: 1)
    } else if key == .backTab || key == .up {
      form.move(by: -1)
    } else {
      let before = form
      form.edit(key)
      follow(&form, after: before)
      followJudged(&form, after: before)
      followPreparing(&form, after: before)
      refreshTerms(of: &form)
    }
    dialog = .form(form)
    return []
  }

  /// Closes what lies over the screen, and undoes what it only tried.
  mutating func closeDialog() -> [Effect] {
    defer {
      dialog = nil
      prefix = nil
    }
    guard case .picker(let picker) = dialog, let former = picker.former, former != settings.theme
    else { return [] }
    settings.theme = former
    return [.theme(former)]
  }

  /// Does what the form is for, or says what is missing.
  private mutating func confirm(_ form: Form) -> [Effect] {
    if let missing = form.fields.firstIndex(where: { $0.editor.isBlank && !$0.name.mayBeBlank }) {
      var form = form
      form.focus = missing
      form.fault = language.text(DialogPhrase.isMissing(form.fields[missing].label))
      dialog = .form(form)
      return []
    }
    dialog = nil
    switch form.purpose {
    case .quit: return [.quit]
    case .govern(let purpose): return govern(purpose, form)
    case .alliance(let purpose): return act(purpose, form)
    case .trust(let purpose): return act(purpose, form)
    case .posture(let purpose): return act(purpose, form)
    case .evaluation(let purpose): return act(purpose, form)
    case .prepare(let purpose): return act(purpose, form)
    case .communication(let purpose): return act(purpose, form)
    case .ledger(let purpose): return act(purpose, form)
    case .suppose(let kind): return suppose(kind, form)
    case .declare(let kind): return declare(kind, form)
    case .revise(let id): return revise(id, form)
    case .aidRequest(let city, let good): return requestAid(city, good, form)
    case .aidOffer(let city, let good): return offerAid(to: city, good, form)
    case .aidStep(let id, let trigger): return takeStep(id, trigger, form)
    case .endHazard(let id):
      let command = HazardCommand.end(reason: form.text(.reason))
      return submit(.hazard(id, command), .hazard(.end), id.rawValue)
    case .closeRoad(let stretch): return closeRoad(stretch, form)
    case .corridor(let corridor):
      return submit(
        .road(.startCorridor(corridor)), .road(.corridor), corridor.unit.rawValue)
    case .stopCorridor(let unit):
      return submit(.road(.stopCorridor(unit)), .road(.corridor), unit.rawValue)
    case .drill(let command, let act): return confirm(command, act, form.text(.reason))
    case .acknowledge(let seen): return acknowledge(seen)
    case .shelve(let ids): return shelve(ids, form)
    case .dispatch(let target, let sending): return send(sending, to: target)
    case .refuseProposal, .raiseAlarm, .acceptRows, .refuseRow, .reportUnit, .withdraw, .accept:
      return confirmDispatching(form)
    case .makeIncident(let id): return makeIncident(of: id, form)
    case .recall(let id): return recall(id)
    case .step(let id, let trigger): return step(id, trigger, form.text(.reason))
    case .close(let id):
      let command = IncidentCommand.close(outcome: form.text(.outcome))
      return submit(.incident(id, command), .incident(.close), id.rawValue)
    case .dismiss(let id):
      let command = IncidentCommand.dismiss(reason: form.text(.reason))
      return submit(.incident(id, command), .incident(.dismiss), id.rawValue)
    case .ruleOver(let id):
      let command = AlertCommand.ruleOver(reason: form.text(.reason))
      return submit(.alert(id, command), .alert(.ruleOver), id.rawValue)
    case .note(let subject): return note(subject, form.text(.text))
    }
  }

  private mutating func note(_ subject: Form.Subject, _ text: String) -> [Effect] {
    switch subject {
    case .alert(let id): submit(.alert(id, .note(text: text)), .alert(.note), id.rawValue)
    case .incident(let id): submit(.incident(id, .note(text: text)), .alert(.note), id.rawValue)
    }
  }

  private mutating func shelve(_ ids: [Alert.ID], _ form: Form) -> [Effect] {
    guard let duration = DurationText.parse(form.text(.duration)) else {
      var form = form
      form.focus = 0
      form.fault = language.text(DialogPhrase.durationUnclear)
      dialog = .form(form)
      return []
    }
    let until = now.advanced(by: duration)
    let batch = newBatch()
    let subject = ids.count == 1 ? ids[0].rawValue : language.text(Notice.alerts(ids.count))
    queue.marks.subtract(ids)
    return ids.flatMap {
      submit(
        .alert($0, .shelve(until: until, reason: form.text(.reason))), .alert(.shelve), subject,
        batch: batch)
    }
  }

  /// Does what forms about proposals and units are for.
  private mutating func confirmDispatching(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .refuseProposal(let proposal):
      closePlan()
      let command = Command.answer(proposal, acts: [], refusal: form.text(.reason))
      return submit(command, .incident(.refuseProposal), proposal.matter.subject)
    case .raiseAlarm(let id):
      return submit(.incident(id, .raiseAlarm), .incident(.nextAlarm), id.rawValue)
    case .acceptRows(let commands): return acceptRows(commands)
    case .refuseRow(let item): return refuseRow(item, form.text(.reason))
    case .reportUnit(let id, let trigger): return report(id, trigger, form)
    case .withdraw(let id):
      let command = UnitCommand.withdraw(reason: form.text(.reason))
      return submit(.unit(id, command), .unit(.withdraw), id.rawValue)
    case .accept(let command, let action):
      return submit(command, action, unitCursor.item?.rawValue ?? "")
    case .dispatch, .shelve, .acknowledge, .makeIncident, .step, .close, .dismiss, .ruleOver,
      .note, .recall, .quit, .drill, .posture, .suppose, .declare, .revise, .endHazard, .aidRequest,
      .aidOffer, .aidStep, .govern, .alliance, .trust, .evaluation, .closeRoad, .corridor,
      .stopCorridor, .prepare, .communication, .ledger:
      return []
    }
  }

  private mutating func send(_ sending: Sending, to target: DispatchTarget) -> [Effect] {
    let open = incident(of: target)
    defer { closePlan() }
    if let open {
      return submit(sending.command(to: open), .incident(.send), open.rawValue)
    }
    guard case .alert(let id) = target, let report = alert(id).flatMap({ report(from: $0) }) else {
      return refuse(.nothingToSendTo)
    }
    return submit(
      .reportIncident(report), .alert(.makeIncident), id.rawValue, batch: newBatch(),
      thenSend: sending)
  }

  private mutating func makeIncident(of id: Alert.ID, _ form: Form) -> [Effect] {
    guard var report = alert(id).flatMap({ report(from: $0) }) else { return refuse(.noPlaceKnown) }
    report.title = form.text(.title)
    report.place = form.text(.place)
    return submit(.reportIncident(report), .alert(.makeIncident), id.rawValue)
  }

  private mutating func step(
    _ id: Incident.ID, _ trigger: IncidentTrigger, _ reason: String
  ) -> [Effect] {
    let command: IncidentCommand
    switch trigger {
    case .verify: command = .verify
    case .activate: command = .activate
    case .contain: command = .contain
    case .recover: command = .recover
    case .flareUp: command = .reportFlareUp(reason: reason)
    case .close: command = .close(outcome: reason)
    case .dismiss: command = .dismiss(reason: reason)
    }
    return submit(.incident(id, command), .incident(.nextStep), id.rawValue)
  }

  /// Ends a unit's task: released where it has arrived, called off before.
  private mutating func recall(_ id: Unit.ID) -> [Effect] {
    guard let unit = picture.units[id] else { return refuse(.noUnitHere) }
    let command = picture.callingBack(unit, home: .home(of: unit, in: picture, at: now))
    return submit(command, .incident(.recall), id.rawValue)
  }
}

extension Form {
  /// What was typed into a field.
  func text(_ name: Field.Name) -> String {
    fields.first { $0.name == name }?.editor.text ?? ""
  }

  /// Goes to another field, round and round.
  mutating func move(by step: Int) {
    guard !fields.isEmpty else { return }
    focus = (focus + step + fields.count) % fields.count
  }

  /// The arrows go through a field's choices; all else is typed.
  mutating func edit(_ key: Key) {
    guard fields.indices.contains(focus) else { return }
    let choices = fields[focus].choices
    // What is being typed may hold spaces: they go through the choices only while one stands there.
    let isSpace = key == .character(" ") && fields[focus].choice != nil
    if !choices.isEmpty, key == .left || key == .right || isSpace {
      let here = fields[focus].choice ?? 0
      let place = (here + (key == .left ? choices.count - 1 : 1)) % choices.count
      fields[focus].choice = place
      fields[focus].editor = LineEditor(choices[place])
      return
    }
    if !choices.isEmpty, fields[focus].choice != nil, case .character = key {
      fields[focus].editor = LineEditor()
    }
    if fields[focus].editor.take(key) {
      let typed = fields[focus].editor.text
      fields[focus].choice = choices.firstIndex(of: typed)
    }
  }
}

extension LineEditor {
  /// Whether nothing but spaces was typed.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }
}
