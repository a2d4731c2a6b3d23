internal import Domain

/// What the forms about joint decisions and meetings hand in.
extension Desk {
  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: AllianceForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .propose(let matters): return propose(matters, form)
    case .consent(let id):
      guard let city = city(of: form) else { return refuse(.noSuchCity(text(form, .city))) }
      return submit(
        .alliance(.consent(id, by: city, note: text(form, .note))), .alliance(.consent),
        id.rawValue)
    case .refuse(let id):
      guard let city = city(of: form) else { return refuse(.noSuchCity(text(form, .city))) }
      return submit(
        .alliance(.refuse(id, by: city, reason: form.text(.reason))), .alliance(.refuse),
        id.rawValue)
    case .counter(let id): return counter(id, form)
    case .withdraw(let id):
      guard let proposer = picture.decisions[id]?.proposer else {
        return refuse(.alliance(.noDecisionHere))
      }
      return submit(
        .alliance(.withdraw(id, by: proposer, reason: form.text(.reason))), .alliance(.withdraw),
        id.rawValue)
    case .meet(let matters): return meet(matters, form)
    case .takeOver(let matter): return takeOver(matter, form)
    case .confirm(let matter): return confirm(matter, form)
    case .handBack(let matter):
      return submit(matter, .handBack(reason: form.text(.reason)), .intervene)
    case .direct(let matter): return direct(matter, form)
    case .begin(let id): return submit(id, .begin, .step)
    case .close(let id): return submit(id, .close, .step)
    case .cancel(let id): return submit(id, .cancel(reason: form.text(.reason)), .withdraw)
    case .write(let id): return submit(id, .write(form.text(.text)), .write)
    case .attend(let id):
      guard let city = city(of: form) else { return refuse(.noSuchCity(text(form, .city))) }
      let reason = text(form, .reason)
      return submit(id, reason.isEmpty ? .join(city) : .excuse(city, reason: reason), .attend)
    }
  }

  private mutating func submit(
    _ id: Meeting.ID, _ command: MeetingCommand, _ act: ActionID.AllianceAct
  ) -> [Effect] {
    submit(.alliance(.meeting(id, command)), .alliance(act), id.rawValue)
  }

  func text(_ form: Form, _ field: AllianceField) -> String {
    form.text(.alliance(field)).trimmed
  }

  private func city(of form: Form) -> City.ID? { city(named: text(form, .city)) }

  func city(named text: String) -> City.ID? {
    region.cities.first { language.name($0.name) == text }?.id
      ?? region.search(text).first?.city.id
  }

  /// Who speaks; nil for a city that nobody knows.
  private func proposer(of form: Form) -> Proposer? {
    let text = text(form, .speaker)
    return text == language.alliance.page.body ? .body : city(named: text).map { .city($0) }
  }

  /// The matter that is chosen; the first where none of them is.
  private func matter(of form: Form, _ matters: [Matter]) -> Matter? {
    matters.first { $0.name == text(form, .matter) } ?? matters.first
  }

  /// What depends on a field changes with it: who may speak with the matter, the amount with the
  /// city.
  func follow(_ form: inout Form, after before: Form) {
    guard case .alliance(let purpose) = form.purpose else { return }
    switch purpose {
    case .propose(let matters), .meet(let matters):
      guard text(form, .matter) != text(before, .matter),
        let matter = matter(of: form, matters)
      else { return }
      form.replace(pick(.speaker, speakers(of: matter)))
      form.lines = [language.alliance.sentence(willAsk(about: matter))]
    case .counter(let id):
      guard text(form, .city) != text(before, .city), let city = city(of: form),
        let aim = picture.decisions[id]?.round.terms.aim
      else { return }
      form.replace(entry(.figure, aim.amount(of: city).map(String.init) ?? ""))
    case .consent, .refuse, .withdraw, .begin, .close, .cancel, .attend, .write,
      .takeOver, .confirm, .handBack, .direct:
      return
    }
  }

  mutating func complain(_ form: Form, _ field: AllianceField) -> [Effect] {
    var form = form
    form.fault = language.alliance.sentence(.notANumber(language.label(.alliance(field))))
    dialog = .form(form)
    return []
  }

  func deadline(of form: Form) -> Instant? {
    DurationText.parse(text(form, .within)).map { now.advanced(by: $0) }
  }

  private mutating func propose(_ matters: [Matter], _ form: Form) -> [Effect] {
    guard let matter = matter(of: form, matters) else { return refuse(.alliance(.nothingCrosses)) }
    guard let proposer = proposer(of: form) else {
      return refuse(.noSuchCity(text(form, .speaker)))
    }
    guard let answerBy = deadline(of: form) else { return complain(form, .within) }
    var terms = JointDecision.Terms(text(form, .terms))
    let page = language.alliance.page
    let measure = JointAim.Measure.allCases.first {
      page.measure($0) + language.aside(page.unit($0)) == text(form, .measure)
    }
    if let measure {
      guard let figure = Double(text(form, .figure)), figure >= 0, figure <= 10_000 else {
        return complain(form, .figure)
      }
      terms.aim = aim(measure, figure, matter)
    }
    return submit(
      .alliance(.propose(matter, by: proposer, terms, answerBy: answerBy)), .alliance(.propose),
      matter.name)
  }

  /// The same figure for each city that a matter concerns, in amounts of its own.
  private func aim(_ measure: JointAim.Measure, _ figure: Double, _ matter: Matter) -> JointAim {
    JointAim(
      measure, parties(of: matter).map { .init($0, region.amount(figure, measure, of: $0)) })
  }

  private mutating func counter(_ id: JointDecision.ID, _ form: Form) -> [Effect] {
    guard let city = city(of: form), let decision = picture.decisions[id] else {
      return refuse(.noSuchCity(text(form, .city)))
    }
    guard let answerBy = deadline(of: form) else { return complain(form, .within) }
    var terms = decision.round.terms
    terms.text = text(form, .terms)
    if let aim = terms.aim, !text(form, .figure).isEmpty {
      guard let amount = Int(text(form, .figure)) else { return complain(form, .figure) }
      terms.aim = aim.with(amount, for: city)
    }
    return submit(
      .alliance(.counter(id, by: city, terms, answerBy: answerBy)), .alliance(.counter),
      id.rawValue)
  }

  private mutating func meet(_ matters: [Matter], _ form: Form) -> [Effect] {
    guard let matter = matter(of: form, matters) else { return refuse(.alliance(.nothingCrosses)) }
    guard let host = proposer(of: form) else { return refuse(.noSuchCity(text(form, .speaker))) }
    guard let at = deadline(of: form) else { return complain(form, .within) }
    let call = Meeting.Call(
      by: host, about: matter, text(form, .terms),
      invited: parties(of: matter), at: at)
    return submit(.alliance(.callMeeting(call)), .alliance(.meet), matter.name)
  }
}

extension Form {
  /// Puts another field in the place of that of the same name.
  fileprivate mutating func replace(_ field: Field) {
    guard let place = fields.firstIndex(where: { $0.name == field.name }) else { return }
    fields[place] = field
  }
}
