package import Domain
internal import Statutes

/// What the forms about agreements, plans and the programme are for.
package enum PreparednessForm: Hashable, Sendable {
  /// A new agreement, or a new version of one of those.
  case draft([AidAgreement.ID])
  case sign(AidAgreement.ID, version: Int)
  case refuse(AidAgreement.ID, version: Int)
  case withdraw(AidAgreement.ID, version: Int)
  /// A party leaves, or the body ends it.
  case leave(AidAgreement.ID)
  case activate(Matter)
  case stop(Matter, PlanUse.ID)
  case addEntry
  case moveEntry(ProgrammeEntry.ID)
  case cancelEntry(ProgrammeEntry.ID)
  case held(ProgrammeEntry.ID)
  case meet(ProgrammeEntry.ID)
  case stage(Matter)
  case office(Matter)
}

extension Desk {
  private var words: PreparednessWords { language.preparedness.page }

  /// Does what is asked about agreements, plans and the programme; all but a note asks first.
  mutating func perform(_ act: ActionID.PreparednessAct) -> [Effect] {
    let role = settings.actor.role
    guard role != .dispatcher || act == .takeNote else {
      tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
      return []
    }
    switch act {
    case .draft: return askForDraft(renewing: false)
    case .renew: return askForDraft(renewing: true)
    case .sign: return askToSign()
    case .refuse: return askToRefuseSigning()
    case .end: return askToEnd()
    case .takeNote: return takeNote()
    case .activate: return askToActivate()
    case .plan: return askToPlan()
    case .move: return askToMove()
    case .held: return askWhetherHeld()
    case .meet: return askToConsult()
    case .startPlan: return currentMatter.map { askToActivate(for: $0) } ?? nothingHere
    case .stage: return askForStage()
    case .office: return askForOffice()
    }
  }

  private var nothingHere: [Effect] {
    mutating get { refuse(.prepare(.nothingHere)) }
  }

  func enter(_ name: PreparednessField, _ text: String = "") -> Form.Field {
    field(.prepare(name), text)
  }

  private func choose(_ name: PreparednessField, _ choices: [String], at place: Int = 0)
    -> Form.Field
  {
    let isThere = choices.indices.contains(place)
    return Form.Field(
      name: .prepare(name), label: language.label(.prepare(name)),
      editor: LineEditor(isThere ? choices[place] : ""), choices: choices,
      choice: isThere ? place : nil)
  }

  // MARK: Agreements

  /// Who may speak: the officer's own city first, the body where the role allows it.
  func speakers(of cities: [City.ID]) -> [String] {
    let own = cities.filter { $0 == ownCity } + cities.filter { $0 != ownCity }
    let body = settings.actor.role == .supervisor ? [] : [language.alliance.page.body]
    return (ownCity == nil ? body : []) + own.map { cityName($0) } + (ownCity == nil ? [] : body)
  }

  private mutating func askForDraft(renewing: Bool) -> [Effect] {
    let here = currentAgreement
    if renewing, here == nil { return refuse(.prepare(.noAgreementHere)) }
    let ids = ([here?.id].compactMap(\.self) + picture.agreementOrder).uniqued
    let names = ids.compactMap { picture.agreements[$0].map(name(of:)) } + [words.newAgreement]
    let known = here ?? ids.first.flatMap { picture.agreements[$0] }
    return ask(
      .prepare(.draft(ids)),
      .prepare(renewing ? .renewTitle(known.map(name(of:)) ?? "") : .draftTitle),
      lines: [.prepare(.allMustSign), .prepare(.howToChange)],
      fields: [choose(.agreement, names)]
        + draftFields(of: known, renewing: renewing))
  }

  func name(of agreement: Agreement) -> String { language.name(agreement.newest.terms.name) }

  /// The fields of a draft, filled in with what the agreement says now.
  func draftFields(of agreement: Agreement?, renewing: Bool) -> [Form.Field] {
    let terms = agreement.map { $0.inForce(at: now) ?? $0.newest.terms }
    let ends = agreement?.ends
    let begins = renewing ? ends ?? now : terms?.from ?? now
    let until = terms.map { renewing ? ($0.until).advanced(by: Self.year) : $0.until }
    let letters = terms?.parties.compactMap { region[$0]?.abbreviation } ?? []
    return [
      choose(.speaker, speakers(of: terms?.parties ?? region.cities.map(\.id))),
      enter(.name, terms.map { language.name($0.name) } ?? ""),
      enter(.parties, letters.joined(separator: " ")), enter(.changes),
      enter(.from, DayText.text(begins)),
      enter(.until, DayText.last(until ?? now.advanced(by: Self.year))),
      enter(.signWithin, "7d"), enter(.note),
    ]
  }

  private static let year = Duration.hours(365 * 24)

  /// The version that waits for signatures, and the cities that have to, the officer's own first.
  private var signable: (agreement: Agreement, version: AgreementVersion, cities: [City.ID])? {
    guard let agreement = currentAgreement, let open = agreement.signing(at: now) else {
      return nil
    }
    let cities = open.awaited
    return (
      agreement, open, cities.filter { $0 == ownCity } + cities.filter { $0 != ownCity }
    )
  }

  private mutating func askToSign() -> [Effect] {
    guard let (agreement, open, cities) = signable, !cities.isEmpty else {
      return refuse(.prepare(.nothingToSign))
    }
    return ask(
      .prepare(.sign(agreement.id, version: open.number)),
      .prepare(.signTitle(name(of: agreement), version: open.number)),
      lines: changes(agreement, open),
      fields: [choose(.city, cities.map { cityName($0) })])
  }

  private mutating func askToRefuseSigning() -> [Effect] {
    guard let (agreement, open, cities) = signable, !cities.isEmpty else {
      return refuse(.prepare(.nothingToSign))
    }
    return ask(
      .prepare(.refuse(agreement.id, version: open.number)),
      .prepare(.refuseTitle(name(of: agreement), version: open.number)),
      lines: changes(agreement, open), isDangerous: true,
      fields: [choose(.city, cities.map { cityName($0) }), field(.reason)])
  }

  /// What a version changes, in at most six sentences.
  private func changes(_ agreement: Agreement, _ version: AgreementVersion) -> [DialogPhrase] {
    let before = agreement.versions.last { $0.settled == .signed && $0.number < version.number }
    let lines = AgreementChanges(before?.terms, version.terms, Scene(self)).sentences
    let more = lines.count > 6 ? ["+\(lines.count - 6)"] : []
    return (lines.prefix(6) + more).map { .prepare(.text($0)) }
  }

  /// Withdraws, leaves, ends, stops or cancels what is at hand.
  private mutating func askToEnd() -> [Effect] {
    switch currentPreparedness {
    case .plan(let matter, let plan):
      return ask(
        .prepare(.stop(matter, plan)), .prepare(.stopTitle(planName(plan), matter.name)), lines: [],
        isDangerous: true, fields: [field(.reason)])
    case .entry(let id):
      return ask(
        .prepare(.cancelEntry(id)), .prepare(.cancelTitle(entryName(id))), lines: [],
        isDangerous: true, fields: [field(.reason)])
    case .agreement, .reminder, .proposal, nil: break
    }
    guard let agreement = currentAgreement else { return nothingHere }
    if let open = agreement.signing(at: now) {
      return ask(
        .prepare(.withdraw(agreement.id, version: open.number)),
        .prepare(.withdrawTitle(name(of: agreement), version: open.number)), lines: [],
        isDangerous: true, fields: [field(.reason)])
    }
    guard let terms = agreement.inForce(at: now) else { return nothingHere }
    let day = now.advanced(by: terms.notice)
    return ask(
      .prepare(.leave(agreement.id)), .prepare(.leaveTitle(name(of: agreement))),
      lines: [
        .prepare(.takesEffect(DayText.text(day), days: Int(terms.notice.inSeconds / 86_400)))
      ],
      isDangerous: true,
      fields: [choose(.speaker, speakers(of: terms.parties)), field(.reason)])
  }

  private mutating func takeNote() -> [Effect] {
    guard case .reminder(let id)? = currentPreparedness else {
      return refuse(.prepare(.nothingToNote))
    }
    // The cursor goes on to what stands below.
    let rows = preparednessRows
    let place = rows.firstIndex(of: .reminder(id)) ?? 0
    agreementCursor.item = rows.indices.contains(place + 1) ? rows[place + 1] : nil
    return submit(.prepare(.takeNote(id)), .prepare(.takeNote), id.rawValue)
  }

  // MARK: Plans

  func planName(_ id: PlanUse.ID) -> String {
    settings.statutes.plans.first { $0.id == id }.map { language.name($0.name) } ?? id.rawValue
  }

  private mutating func askToActivate() -> [Effect] {
    switch currentPreparedness {
    case .proposal(let matter, let plan): return askToActivate(for: matter, plan)
    case .plan(let matter, _): return askToActivate(for: matter)
    case .agreement, .reminder, .entry, nil:
      let served = matters.first { !settings.statutes.plans(for: $0, in: picture).isEmpty }
      return served.map { askToActivate(for: $0) } ?? refuse(.prepare(.noPlanServes))
    }
  }

  mutating func askToActivate(for matter: Matter, _ chosen: PlanUse.ID? = nil) -> [Effect] {
    let plans = settings.statutes.plans(for: matter, in: picture)
    guard !plans.isEmpty else { return refuse(.prepare(.noPlanServes)) }
    let place = plans.firstIndex { $0.id == chosen } ?? 0
    let measures = plans[place].measures.count
    return ask(
      .prepare(.activate(matter)), .prepare(.activateTitle(matter.name)),
      lines: [.prepare(.willOwe(measures))],
      fields: [choose(.plan, plans.map { planName($0.id) }, at: place), field(.reason)])
  }

  // MARK: Programme

  func entryName(_ id: ProgrammeEntry.ID) -> String {
    picture.programmeEntry(id).map { "\(language.name($0.name)) \(id.rawValue)" } ?? id.rawValue
  }

  private mutating func askToPlan() -> [Effect] {
    ask(
      .prepare(.addEntry), .prepare(.planTitle), lines: [],
      fields: [
        choose(.kind, ProgrammeRule.Kind.allCases.map(words.kind)), enter(.name),
        enter(.until, DayText.last(now.advanced(by: .hours(30 * 24)))),
      ])
  }

  private mutating func askToMove() -> [Effect] {
    guard let entry = currentProgrammeEntry else { return refuse(.prepare(.noEntryHere)) }
    return ask(
      .prepare(.moveEntry(entry.id)), .prepare(.moveTitle(entryName(entry.id))), lines: [],
      fields: [enter(.until, DayText.last(entry.due)), field(.reason)])
  }

  private mutating func askWhetherHeld() -> [Effect] {
    guard let entry = currentProgrammeEntry else { return refuse(.prepare(.noEntryHere)) }
    return ask(
      .prepare(.held(entry.id)), .prepare(.heldTitle(entryName(entry.id))),
      lines: [.prepare(.saysSo)],
      fields: [enter(.from, DayText.text(now)), enter(.count, "2"), enter(.evidence)])
  }

  private mutating func askToConsult() -> [Effect] {
    guard let entry = currentProgrammeEntry, entry.kind == .meeting else {
      return refuse(.prepare(.noEntryHere))
    }
    return ask(
      .prepare(.meet(entry.id)), .prepare(.meetTitle(entryName(entry.id))),
      lines: [.prepare(.allAreInvited(region.cities.count))],
      fields: [enter(.topic, language.name(entry.name)), enter(.signWithin, "1d")])
  }

  // MARK: Risks

  private mutating func askForStage() -> [Effect] {
    guard let matter = currentMatter, let file = picture.riskFiles[matter] else {
      return nothingHere
    }
    let stages = RiskStage.allCases.filter { stage in
      RiskTrigger.allCases.contains { RiskStageTable.allows(file.stage, $0, stage) }
    }
    return ask(
      .prepare(.stage(matter)), .prepare(.stageTitle(matter.name, words.stage(file.stage))),
      lines: [], fields: [choose(.stage, stages.map(words.stage)), field(.reason)])
  }

  private mutating func askForOffice() -> [Effect] {
    guard let matter = currentMatter, let leading = picture.leadingClass(of: matter),
      let organisation = region.organisation
    else { return nothingHere }
    let offices = organisation.offices.filter { $0.emergencyClass != leading }
    let now = organisation.offices.first { $0.emergencyClass == leading }
    return ask(
      .prepare(.office(matter)),
      .prepare(.officeTitle(matter.name, now.map { language.name($0.name) } ?? "–")),
      lines: [.prepare(.countsAsMisrouted)],
      fields: [choose(.office, offices.map { language.name($0.name) }), field(.reason)])
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
