package import Domain
internal import Statutes

/// What the forms about agreements, plans, the programme and the stages of a risk hand in.
extension Desk {
  private var words: PreparednessWords { language.preparedness.page }

  mutating func act(_ purpose: PreparednessForm, _ form: Form) -> [Effect] {
    let reason = form.text(.reason)
    switch purpose {
    case .draft(let ids): return draft(ids, form)
    case .sign(let id, let version):
      return answer(form, .sign) { .sign(id, version: version, by: $0) }
    case .refuse(let id, let version):
      return answer(form, .refuse) { .refuse(id, version: version, by: $0, reason: reason) }
    case .withdraw(let id, let version):
      guard let author = picture.agreements[id]?.version(version)?.author else {
        return refuse(.prepare(.nothingHere))
      }
      return submit(.withdraw(id, version: version, by: author, reason: reason), .end, id)
    case .leave(let id):
      guard let speaker = speaker(of: form) else { return cannotRead(form, .speaker) }
      switch speaker {
      case .body: return submit(.end(id, reason: reason), .end, id)
      case .city(let city): return submit(.leave(id, by: city, reason: reason), .end, id)
      }
    case .activate(let matter): return activate(for: matter, form)
    case .stop(let matter, let plan):
      return submit(
        .prepare(.plan(matter, .stop(plan, reason: reason))), .prepare(.end), matter.name)
    case .addEntry, .moveEntry, .cancelEntry, .held, .meet: return actOnProgramme(purpose, form)
    case .stage(let matter):
      let chosen = typed(form, .stage)
      guard let stage = RiskStage.allCases.first(where: { words.stage($0) == chosen }) else {
        return cannotRead(form, .stage)
      }
      return submit(
        .prepare(.risk(matter, .move(to: stage, reason: reason))), .prepare(.stage), matter.name)
    case .office(let matter):
      let chosen = typed(form, .office)
      let office = region.organisation?.offices.first { language.name($0.name) == chosen }
      guard let office else { return cannotRead(form, .office) }
      return submit(
        .prepare(.risk(matter, .reroute(to: office.emergencyClass, reason: reason))),
        .prepare(.office), matter.name)
    }
  }

  private mutating func actOnProgramme(_ purpose: PreparednessForm, _ form: Form) -> [Effect] {
    let reason = form.text(.reason)
    switch purpose {
    case .addEntry:
      let chosen = typed(form, .kind)
      guard let kind = ProgrammeRule.Kind.allCases.first(where: { words.kind($0) == chosen }) else {
        return cannotRead(form, .kind)
      }
      guard let due = DayText.parseLast(typed(form, .until)) else {
        return cannotRead(form, .until)
      }
      return submit(
        .prepare(.programme(.add(kind, name: typed(form, .name), due: due))), .prepare(.plan),
        typed(form, .name))
    case .moveEntry(let id):
      guard let due = DayText.parseLast(typed(form, .until)) else {
        return cannotRead(form, .until)
      }
      return submit(
        .prepare(.programme(.move(id, to: due, reason: reason))), .prepare(.move), id.rawValue)
    case .cancelEntry(let id):
      return submit(
        .prepare(.programme(.cancel(id, reason: reason))), .prepare(.end), id.rawValue)
    case .held(let id):
      guard let day = DayText.parse(typed(form, .from)) else { return cannotRead(form, .from) }
      guard let cities = Int(typed(form, .count)) else { return cannotRead(form, .count) }
      let command = ProgrammeCommand.state(
        id, held: min(day.advanced(by: .hours(12)), now), cities: cities,
        evidence: typed(form, .evidence))
      return submit(.prepare(.programme(command)), .prepare(.held), id.rawValue)
    case .meet(let id):
      guard let wait = DurationText.parse(typed(form, .signWithin)) else {
        return cannotRead(form, .signWithin)
      }
      let call = Meeting.Call(
        by: .body, about: nil, typed(form, .topic), invited: region.cities.map(\.id),
        at: now.advanced(by: wait))
      return submit(.alliance(.callMeeting(call)), .prepare(.meet), id.rawValue)
    case .draft, .sign, .refuse, .withdraw, .leave, .activate, .stop, .stage, .office:
      return []
    }
  }

  private func typed(_ form: Form, _ field: PreparednessField) -> String {
    form.text(.prepare(field)).trimmed
  }

  private mutating func submit(
    _ command: AgreementCommand, _ act: ActionID.PreparednessAct, _ id: AidAgreement.ID
  ) -> [Effect] {
    submit(.prepare(.agreement(command)), .prepare(act), id.rawValue)
  }

  private mutating func answer(
    _ form: Form, _ act: ActionID.PreparednessAct, _ command: (City.ID) -> AgreementCommand
  ) -> [Effect] {
    guard let city = city(named: typed(form, .city)) else { return cannotRead(form, .city) }
    return submit(.prepare(.agreement(command(city))), .prepare(act), cityName(city))
  }

  private func speaker(of form: Form) -> Proposer? {
    let text = typed(form, .speaker)
    return text == language.alliance.page.body ? .body : city(named: text).map { .city($0) }
  }

  /// Stands at the field of a form that cannot be read.
  private mutating func cannotRead(_ form: Form, _ name: PreparednessField) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == .prepare(name) } ?? 0
    form.fault = language.preparedness.sentence(
      .cannotBeRead(language.label(.prepare(name))))
    dialog = .form(form)
    return []
  }

  private mutating func activate(for matter: Matter, _ form: Form) -> [Effect] {
    let chosen = typed(form, .plan)
    let plan = settings.statutes.plans(for: matter, in: picture).first {
      planName($0.id) == chosen
    }
    guard let plan else { return cannotRead(form, .plan) }
    return submit(
      .prepare(.plan(matter, .activate(plan.use(because: form.text(.reason))))),
      .prepare(.activate), matter.name)
  }

  // MARK: Drafts

  private mutating func draft(_ ids: [AidAgreement.ID], _ form: Form) -> [Effect] {
    guard let speaker = speaker(of: form) else { return cannotRead(form, .speaker) }
    let known = agreement(chosenOf: ids, form)
    var parties: [City.ID] = []
    for word in typed(form, .parties).split(whereSeparator: { " ,，、;".contains($0) }) {
      guard let city = cityMeant(by: String(word)) else { return cannotRead(form, .parties) }
      parties.append(city)
    }
    let before = known.map { $0.inForce(at: now) ?? $0.newest.terms }
    guard let terms = terms(before?.terms ?? [], changedBy: typed(form, .changes)) else {
      return cannotRead(form, .changes)
    }
    guard let from = DayText.parse(typed(form, .from)) else { return cannotRead(form, .from) }
    guard let until = DayText.parseLast(typed(form, .until)) else {
      return cannotRead(form, .until)
    }
    guard let wait = DurationText.parse(typed(form, .signWithin)) else {
      return cannotRead(form, .signWithin)
    }
    let title = typed(form, .name)
    let isSame = before.map { language.name($0.name) == title } ?? false
    let name = isSame ? before?.name : LocalizedName(inAll: title)
    let draft = AgreementDraft(
      of: known?.id, name: name ?? LocalizedName(inAll: title), parties: parties, terms: terms,
      from: from, until: until, notice: before?.notice ?? AidAgreement.usualNotice,
      note: typed(form, .note))
    return submit(
      .prepare(.agreement(.draft(draft, by: speaker, signBy: now.advanced(by: wait)))),
      .prepare(.draft), title)
  }

  private func cityMeant(by word: String) -> City.ID? {
    region.cities.first { $0.abbreviation == word.uppercased() }?.id ?? city(named: word)
  }

  private func agreement(chosenOf ids: [AidAgreement.ID], _ form: Form) -> Agreement? {
    let chosen = typed(form, .agreement)
    return ids.compactMap { picture.agreements[$0] }.first { name(of: $0) == chosen }
  }

  /// Terms changed by what was typed: `sandbags 90000 2.8; hazmat 4 620; ladder 0` sets two and
  /// takes one out; nil for what cannot be read.
  package func terms(
    _ before: [AidAgreement.Term], changedBy text: String
  ) -> [AidAgreement.Term]? {
    var terms = before
    for item in text.split(whereSeparator: { ";；\n".contains($0) }) {
      let words = item.split(separator: " ").map(String.init)
      guard words.count >= 2, let good = good(named: words[0]),
        let cap = Int(words[1].filter { $0 != "," })
      else { return nil }
      let place = terms.firstIndex { $0.good == good }
      if cap == 0 {
        if let place { terms.remove(at: place) }
        continue
      }
      let price = words.count > 2 ? MoneyText.parse(words[2]) : place.map { terms[$0].tariff }
      guard let price else { return nil }
      let term = AidAgreement.Term(good: good, cap: cap, tariff: price)
      if let place { terms[place] = term } else { terms.append(term) }
    }
    return terms
  }

  private func good(named word: String) -> AidGood? {
    let names = Names(region: region, language: language, offsetInMinutes: 0)
    let goods =
      region.resources.items.map { AidGood.supply($0.id) }
      + UnitKind.allCases.map { AidGood.units($0) }
    return goods.first { $0.name == word || names.good($0) == word }
  }

  /// Another agreement is chosen in a draft: its own parties and days stand there.
  func followPreparing(_ form: inout Form, after before: Form) {
    guard case .prepare(.draft(let ids)) = form.purpose,
      typed(form, .agreement) != typed(before, .agreement)
    else { return }
    let fields = draftFields(of: agreement(chosenOf: ids, form), renewing: false)
    for field in fields {
      guard let place = form.fields.firstIndex(where: { $0.name == field.name }) else { continue }
      form.fields[place] = field
    }
  }
}

extension AidGood {
  /// How it is typed: the item's or the kind's own short name.
  fileprivate var name: String {
    switch self {
    case .supply(let item): item.rawValue
    case .units(let kind): kind.rawValue
    }
  }
}
