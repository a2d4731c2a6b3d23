package import Domain

/// What the forms about the trust in cities are for.
package enum TrustForm: Hashable, Sendable {
  case contest(City.ID, TrustCause.ID)
  case rule(City.ID, TrustCause.ID)
  case remark(City.ID)
}

/// Contesting what a city is called to account for, ruling on it, and remarking on a city.
extension Desk {
  private var words: TrustWords { language.trust.page }

  /// Does what a key of the screen asks for; all of it asks first.
  mutating func perform(_ act: ActionID.TrustAct) -> [Effect] {
    if act == .kind { return listNextBreach() }
    let city = screen == .accountability ? currentCandidate?.city : currentTrust?.id
    guard let city else { return refuse(.trust(.nothingHere)) }
    switch act {
    case .contest: return askToContest(city)
    case .rule: return askToRule(city)
    case .remark: return askToRemark(city)
    case .kind: return []
    }
  }

  /// Whether the officer's role may give a command; says so where it may not, before a form and not
  /// after it.
  private mutating func may(_ command: TrustCommand, of city: City.ID) -> Bool {
    let role = settings.actor.role
    if Command.trust(city, command).isOpen(to: role) { return true }
    tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
    return false
  }

  /// The cause at hand, if its table allows the step; says why not.
  private mutating func cause(for trigger: CauseTrigger) -> TrustCause? {
    let found = screen == .accountability ? currentCandidate?.cause : currentCause
    guard let cause = found else {
      _ = refuse(.trust(.nothingHere))
      return nil
    }
    guard CauseStateTable.next(from: cause.state, on: trigger) != nil else {
      let rejection = Rejection.trust(.cannot(trigger, in: cause.state))
      tell(language.text(Refusal.rejected(rejection)), .refusal)
      return nil
    }
    return cause
  }

  private func sentence(_ cause: TrustCause) -> DialogPhrase {
    let text = CauseText(cause, Scene(self), settings.statutes)
    return .trust(.cause("\(text.name) \(text.what) · \(text.result)"))
  }

  private mutating func askToContest(_ city: City.ID) -> [Effect] {
    guard let cause = cause(for: .contest),
      may(.contest(cause.id, reason: ""), of: city)
    else { return [] }
    return ask(
      .trust(.contest(city, cause.id)), .trust(.contestTitle(cityName(city))),
      lines: [sentence(cause)], fields: [field(.reason)])
  }

  private mutating func askToRule(_ city: City.ID) -> [Effect] {
    guard let cause = cause(for: .rule),
      may(.rule(cause.id, .dismissed, reason: ""), of: city)
    else { return [] }
    guard !cause.concerns(settings.actor) else { return refuse(.trust(.someoneElse)) }
    var lines = [sentence(cause)]
    var place = 0
    if let answer = cause.answer {
      lines.append(.trust(.answered(answer.act)))
    } else if now < cause.heardBy {
      lines.append(.trust(.notHeardYet(until: Scene(self).dayAndHour(cause.heardBy))))
      place = 1
    }
    return ask(
      .trust(.rule(city, cause.id)), .trust(.ruleTitle(cityName(city))), lines: lines,
      isDangerous: true,
      fields: [
        pick(.verdict, TrustCause.Verdict.allCases.map(words.verdict), at: place), field(.reason),
      ])
  }

  private mutating func askToRemark(_ city: City.ID) -> [Effect] {
    guard may(.remark(by: nil, isPraise: true, text: ""), of: city) else { return [] }
    return ask(
      .trust(.remark(city)), .trust(.remarkTitle(cityName(city))), lines: [],
      fields: [
        pick(.author, authors(besides: city).map(\.name)),
        pick(.tone, [false, true].map(words.tone)), field(.text),
      ])
  }

  /// Who may remark on a city: the officer's own first, then the body, then all others.
  private func authors(besides city: City.ID) -> [(name: String, city: City.ID?)] {
    let others = region.cities.map(\.id).filter { $0 != city && $0 != ownCity }
    let own = ownCity.flatMap { $0 == city ? nil : $0 }
    return ([own].compactMap(\.self)).map { (cityName($0), $0) } + [(words.body, nil)]
      + others.map { (cityName($0), $0) }
  }

  private func pick(_ name: TrustField, _ choices: [String], at place: Int = 0) -> Form.Field {
    Form.Field(
      name: .trust(name), label: language.label(.trust(name)), editor: LineEditor(choices[place]),
      choices: choices, choice: place)
  }

  // MARK: Doing

  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: TrustForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .contest(let city, let cause):
      return submit(city, .contest(cause, reason: form.text(.reason)), .contest)
    case .rule(let city, let cause):
      let chosen = form.text(.trust(.verdict)).trimmed
      guard let verdict = TrustCause.Verdict.allCases.first(where: { words.verdict($0) == chosen })
      else { return complain(form, .verdict) }
      return submit(city, .rule(cause, verdict, reason: form.text(.reason)), .rule)
    case .remark(let city):
      let name = form.text(.trust(.author)).trimmed
      guard let author = authors(besides: city).first(where: { $0.name == name }) else {
        return complain(form, .author)
      }
      let tone = form.text(.trust(.tone)).trimmed
      guard let isPraise = [false, true].first(where: { words.tone($0) == tone }) else {
        return complain(form, .tone)
      }
      return submit(
        city, .remark(by: author.city, isPraise: isPraise, text: form.text(.text)), .remark)
    }
  }

  private mutating func submit(
    _ city: City.ID, _ command: TrustCommand, _ act: ActionID.TrustAct
  ) -> [Effect] {
    submit(.trust(city, command), .trust(act), cityName(city))
  }

  /// Stands at the field of a form that cannot be read.
  private mutating func complain(_ form: Form, _ name: TrustField) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == .trust(name) } ?? 0
    form.fault = language.text(DialogPhrase.isMissing(language.label(.trust(name))))
    dialog = .form(form)
    return []
  }
}

/// What breaking one's word would cost, in the forms that bind a city.
extension Desk {
  /// The price for a city of not keeping a commitment of a kind.
  func price(of kind: CommitmentKind, by city: City.ID) -> DialogPhrase {
    let price = picture.priceOfBreaking(kind, by: city)
    return .trust(
      .price(
        cityName(city), TrustFigures.score(price.before), TrustFigures.score(price.after),
        places: "\(price.placeBefore) → \(price.placeAfter)/\(region.cities.count)"))
  }

  /// The deposit that trust calls for on what a city borrows: the value of all of it, or of all its
  /// hours, times the chance that its word is broken. It is booked once the offer is accepted.
  func deposit(of line: AidLine, _ request: AidRequest) -> DialogPhrase {
    .trust(
      .deposit(
        cityName(request.requester), TrustFigures.score(picture.trust(in: request.requester)),
        NumberWords.yuan(picture.deposit(on: line, of: request, at: now)),
        of: NumberWords.yuan(picture.worth(of: line, request.good, at: now))))
  }
}
