package import Domain
internal import Statutes

/// What the forms about how cities answer for a matter are for.
package enum GovernanceForm: Hashable, Sendable {
  case assess(Incident.ID)
  case report(Incident.ID)
  case propose(Matter)
  case answer(Matter)
  case assign(Matter)
  case tickOff(Matter, DutyID, due: Instant)
}

extension Desk {
  private var terms: GovernanceTerms { language.governance.terms }

  private func blank(_ name: GovernanceField, _ text: String = "") -> Form.Field {
    field(.governance(name), text)
  }

  private func choice(
    _ name: GovernanceField, _ choices: [String], at place: Int = 0
  ) -> Form.Field {
    Form.Field(
      name: .governance(name), label: language.label(.governance(name)),
      editor: LineEditor(choices.indices.contains(place) ? choices[place] : ""),
      choices: choices, choice: choices.isEmpty ? nil : place)
  }

  // MARK: Asking

  /// Asks for the losses of an incident, and where there is no table for its grade.
  mutating func askToAssess(_ incident: Incident) -> [Effect] {
    let losses = picture.governance(of: .incident(incident.id)).losses
    func number(_ measure: LossMeasure, per unit: Int = 1) -> String {
      losses.amount(of: measure).map { "\($0 / unit)" } ?? ""
    }
    let tables = GradeTable.tables(
      for: incident.report.kind, of: incident.report.emergencyClass)
    let grades = Grade.allCases.map(terms.grade)
    let byTheTable = tables.isEmpty ? [] : [language.governance.sentence(.byTheTable)]
    let waters = Losses.WaterStop.allCases.map(terms.water)
    let fields = [
      blank(.dead, number(.dead)), blank(.injured, number(.injured)),
      blank(.moved, number(.moved)), blank(.loss, number(.directLoss, per: 10_000)),
      choice(.water, [terms.unsaid] + waters, at: losses.waterStop.map { $0.rawValue + 1 } ?? 0),
      choice(.grade, byTheTable + grades, at: tables.isEmpty ? 3 : 0), blank(.ground),
    ]
    return ask(
      .govern(.assess(incident.id)), .governance(.assessTitle(name(of: incident))),
      lines: [.governance(.willGrade(tables))], fields: fields)
  }

  /// Asks which report was made, to whom and how; a row of the duties' screen says what is due.
  mutating func askToReport(_ incident: Incident) -> [Effect] {
    let statutes = settings.statutes
    let stage = statutes.dueStage(of: incident, in: picture)
    let draft = statutes.draft(stage, on: incident, in: picture, at: now)
    let due = nextClock(of: incident)
    let stages = FiledReport.Stage.allCases
    let receivers = FiledReport.Receiver.allCases
    let receiver = due?.rule.receiver ?? .province
    let fields = [
      choice(
        .stage, stages.map(terms.stage), at: stages.firstIndex(of: due?.rule.stage ?? stage) ?? 0),
      choice(
        .receiver, receivers.map(terms.receiver), at: receivers.firstIndex(of: receiver) ?? 0),
      choice(
        .means, FiledReport.Means.allCases.map(terms.means),
        at: due?.rule.means == .written ? 1 : 0),
      figure(.dead, of: incident), figure(.injured, of: incident), figure(.moved, of: incident),
      blank(.lacking),
    ]
    let lacking = language.governance.lacking(draft)
    return ask(
      .govern(.report(incident.id)), .governance(.reportTitle(name(of: incident))),
      lines: [.governance(.draftLacks(lacking))], fields: fields)
  }

  /// What the record knows of a loss, as the report tells it where nobody writes otherwise.
  private func figure(_ name: GovernanceField, of incident: Incident) -> Form.Field {
    let losses = picture.governance(of: .incident(incident.id)).losses
    let known = name == .dead ? losses.dead : name == .injured ? losses.injured : losses.moved
    return blank(name, known.map { "\($0)" } ?? "")
  }

  /// The clock of the row, else the one of the incident that has least time left.
  private func nextClock(of incident: Incident) -> StatutoryClock? {
    if screen == .duties, case .report(let clock)? = currentObligation,
      clock.incident == incident.id
    {
      return clock
    }
    return settings.statutes.clocks(of: incident, in: picture, at: now).first(where: \.isOpen)
  }

  /// Asks which city is to lead, and why.
  mutating func askForLead(of matter: Matter, _ purpose: GovernanceForm) -> [Effect] {
    guard let found = picture.responsibility(for: matter) else {
      return refuse(.governance(.nothingHere))
    }
    let others = (found.assists.map(\.city) + found.informs.map(\.city)).map { cityName($0) }
    guard !others.isEmpty else { return refuse(.governance(.nobodyElse)) }
    let leader = cityName(found.lead.city)
    let city = Form.Field(
      name: .city, label: language.label(.city), editor: LineEditor(others[0]),
      choices: others, choice: 0)
    if case .assign = purpose {
      return ask(
        .govern(purpose), .governance(.assignTitle(matter.name)),
        lines: [.governance(.willAssign(from: leader))], isDangerous: true,
        fields: [city, field(.reason)])
    }
    return ask(
      .govern(purpose), .governance(.proposeTitle(matter.name)),
      lines: [.governance(.willPropose(from: leader))], fields: [city, field(.reason)])
  }

  /// Asks how an offer of the lead is answered.
  mutating func askToAnswer(_ matter: Matter) -> [Effect] {
    guard let offer = picture.governance(of: matter).offer?.act else {
      return refuse(.governance(.noOffer))
    }
    let line = GovernanceSentence.offered(
      from: cityName(offer.from), to: cityName(offer.to), reason: offer.reason)
    return ask(
      .govern(.answer(matter)), .governance(.answerTitle(matter.name)),
      lines: [.governance(line)], isDangerous: true,
      fields: [choice(.answer, LeadAnswer.allCases.map(terms.answer)), blank(.ground)])
  }

  /// Asks what to note of a duty that is done; on a report's clock, which report was made.
  mutating func askToTickOff() -> [Effect] {
    guard let row = currentObligation else { return refuse(.governance(.nothingHere)) }
    guard !row.isDone else { return refuse(.governance(.dutyIsDone)) }
    if case .answer(let answer) = row {
      decisionCursor.item = .decision(answer.decision)
      return askToConsent()
    }
    // What is acknowledged, signed or done better shows on its own page.
    if case .act = row { return openObligation() }
    guard case .duty(let duty) = row else {
      guard case .incident(let id) = row.matter, let incident = picture.incidents[id] else {
        return refuse(.noIncidentHere)
      }
      return askToReport(incident)
    }
    var lines = [GovernanceSentence.ownedBy(cityName(duty.owner), due: hour(duty.due))]
    if duty.template.evidence != .hand { lines.append(.provesItself) }
    return ask(
      .govern(.tickOff(duty.matter, duty.id, due: duty.due)),
      .governance(.tickTitle(language.name(duty.template.text))),
      lines: lines.map { .governance($0) }, fields: [blank(.note)])
  }

  private func name(of incident: Incident) -> String {
    incident.id.rawValue + " " + incident.report.title
  }

  // MARK: Doing

  /// Hands in what a form says, or says what cannot be read.
  mutating func govern(_ purpose: GovernanceForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .assess(let id): return assess(id, form)
    case .report(let id):
      guard let incident = picture.incidents[id] else { return refuse(.noIncidentHere) }
      guard let told = figures(in: form, [.dead, .injured, .moved]) else { return [] }
      let report = filedReport(form, on: incident, telling: told)
      return submit(.govern(.incident(id), .report(report)), .duty(.report), id.rawValue)
    case .propose(let matter):
      guard let city = city(named: form) else { return refuse(.noSuchCity(form.text(.city))) }
      let command = GovernanceCommand.proposeLead(to: city, reason: form.text(.reason))
      return submit(.govern(matter, command), .duty(.proposeLead), matter.name)
    case .assign(let matter):
      guard let city = city(named: form) else { return refuse(.noSuchCity(form.text(.city))) }
      let command = GovernanceCommand.assignLead(city, reason: form.text(.reason))
      return submit(.govern(matter, command), .duty(.assignLead), matter.name)
    case .answer(let matter):
      return submit(.govern(matter, answer(form)), .duty(.answerLead), matter.name)
    case .tickOff(let matter, let duty, let due):
      let command = GovernanceCommand.tickOff(
        duty, note: form.text(.governance(.note)), due: due)
      return submit(.govern(matter, command), .duty(.tickOff), matter.name)
    }
  }

  private func city(named form: Form) -> City.ID? {
    let text = form.text(.city)
    return region.cities.first { language.name($0.name) == text }?.id
      ?? region.search(text).first?.city.id
  }

  private mutating func assess(_ id: Incident.ID, _ form: Form) -> [Effect] {
    guard let numbers = figures(in: form, [.dead, .injured, .moved, .loss]) else { return [] }
    let water = Losses.WaterStop.allCases.first {
      terms.water($0) == form.text(.governance(.water))
    }
    let losses = Losses(
      dead: numbers[.dead], injured: numbers[.injured], moved: numbers[.moved],
      directLoss: numbers[.loss].map { $0 * 10_000 }, waterStop: water)
    let ground = form.text(.governance(.ground))
    let grade = Grade.allCases.first { terms.grade($0) == form.text(.governance(.grade)) }
    let command = GovernanceCommand.assess(
      losses, ruling: grade.map { .init($0, reason: ground) },
      correction: ground.isEmpty ? nil : ground)
    return submit(.govern(.incident(id), command), .duty(.assess), id.rawValue)
  }

  /// The numbers of some fields, those that are not empty; nil where one cannot be read, which the
  /// form then says.
  private mutating func figures(
    in form: Form, _ names: [GovernanceField]
  ) -> [GovernanceField: Int]? {
    var numbers: [GovernanceField: Int] = [:]
    for name in names {
      let text = form.text(.governance(name)).filter { !$0.isWhitespace }
      guard !text.isEmpty else { continue }
      guard let number = Int(text), abs(number) < 1_000_000_000 else {
        var form = form
        form.fault = language.governance.sentence(
          .notANumber(language.label(.governance(name))))
        dialog = .form(form)
        return nil
      }
      numbers[name] = number
    }
    return numbers
  }

  /// The report with what it tells: the figures of the form, the other losses as on record.
  private func filedReport(
    _ form: Form, on incident: Incident, telling numbers: [GovernanceField: Int]
  ) -> FiledReport {
    let stage = FiledReport.Stage.allCases.first {
      terms.stage($0) == form.text(.governance(.stage))
    }
    let receiver = FiledReport.Receiver.allCases.first {
      terms.receiver($0) == form.text(.governance(.receiver))
    }
    let means = FiledReport.Means.allCases.first {
      terms.means($0) == form.text(.governance(.means))
    }
    let lacking = form.text(.governance(.lacking))
    var report = settings.statutes.withFacts(
      FiledReport(
        stage ?? .initial, to: receiver ?? .province, by: means ?? .phone,
        lacking: lacking.isEmpty ? nil : lacking), on: incident, in: picture, at: now)
    var told = report.told ?? Losses()
    (told.dead, told.injured, told.moved) = (numbers[.dead], numbers[.injured], numbers[.moved])
    report.told = told == Losses() ? nil : told
    return report
  }

  private func answer(_ form: Form) -> GovernanceCommand {
    let reason = form.text(.governance(.ground))
    let answer = LeadAnswer.allCases.first {
      terms.answer($0) == form.text(.governance(.answer))
    }
    switch answer ?? .refuse {
    case .consent: return .consentToLead
    case .refuse: return .refuseLead(reason: reason)
    case .withdraw: return .withdrawLead(reason: reason)
    }
  }
}

extension GovernancePhrases {
  /// What a draft lacks, in words: its empty elements and the losses that nobody has told.
  func lacking(_ draft: ReportDraft) -> String {
    (draft.missing.map(self.draft.element) + draft.unknownLosses.map(terms.measure))
      .joined(separator: self === GovernancePhrases.english ? ", " : "、")
  }
}
