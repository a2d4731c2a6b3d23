package import Domain

/// What the forms about what cities do together are for.
package enum AllianceForm: Hashable, Sendable {
  case propose([Matter])
  case consent(JointDecision.ID)
  case refuse(JointDecision.ID)
  case counter(JointDecision.ID)
  case withdraw(JointDecision.ID)
  case meet([Matter])
  case begin(Meeting.ID)
  case close(Meeting.ID)
  case cancel(Meeting.ID)
  case attend(Meeting.ID)
  case write(Meeting.ID)
  case takeOver(Matter)
  /// The second step, or none.
  case confirm(Matter)
  case handBack(Matter)
  case direct(Matter)
}

extension Desk {
  /// Does what is asked about joint decisions and meetings; all of it asks first.
  mutating func perform(_ act: ActionID.AllianceAct) -> [Effect] {
    // A city's word is its supervisor's: whoever may not give it is told before, not after a form.
    let role = settings.actor.role
    guard role != .dispatcher || act == .attend || act == .write else {
      tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
      return []
    }
    switch act {
    case .propose: return askToPropose()
    case .consent: return askToConsent()
    case .counter: return askToCounter()
    case .refuse: return askToRefuse()
    case .withdraw: return askToCallOff()
    case .meet: return askToMeet()
    case .step: return askForMeetingStep()
    case .attend: return askForAttendance()
    case .write: return askForMinutes()
    case .intervene: return askToIntervene()
    case .direct: return askToDirect()
    }
  }

  // MARK: Asking

  func entry(_ name: AllianceField, _ text: String = "") -> Form.Field {
    field(.alliance(name), text)
  }

  func pick(_ name: AllianceField, _ choices: [String], at place: Int = 0) -> Form.Field {
    let isThere = choices.indices.contains(place)
    return Form.Field(
      name: .alliance(name), label: language.label(.alliance(name)),
      editor: LineEditor(isThere ? choices[place] : ""), choices: choices,
      choice: isThere ? place : nil)
  }

  /// What stands and concerns more than one city: the matter at hand first.
  private var sharedMatters: [Matter] {
    let all =
      picture.standingHazards.map { Matter.hazard($0.id) }
      + openIncidents.map { .incident($0) }
    let shared = all.filter { picture.responsibility(for: $0)?.isCrossCity ?? false }
    let here = [currentMatter, currentDecision?.matter].compactMap(\.self).filter(shared.contains)
    return here + shared.filter { !here.contains($0) }
  }

  /// Those for whom the officer may speak on a matter: the body first, if his role allows that.
  func speakers(of matter: Matter) -> [String] {
    let cities = parties(of: matter)
    let own = cities.filter { $0 == ownCity } + cities.filter { $0 != ownCity }
    let body = settings.actor.role == .supervisor ? [] : [language.alliance.page.body]
    return (ownCity == nil ? body : []) + own.map { cityName($0) } + (ownCity == nil ? [] : body)
  }

  /// The cities that a matter concerns, the lead first.
  func parties(of matter: Matter) -> [City.ID] {
    guard let found = picture.responsibility(for: matter) else { return [] }
    return [found.lead.city] + found.assists.map(\.city)
  }

  func list(_ cities: [City.ID]) -> String {
    cities.map { cityName($0) }.joined(separator: language == .en ? ", " : "、")
  }

  private mutating func askToPropose() -> [Effect] {
    let matters = sharedMatters
    guard let first = matters.first else { return refuse(.alliance(.nothingCrosses)) }
    let page = language.alliance.page
    let measures = [page.noMeasure] + JointAim.Measure.allCases.map(label)
    return ask(
      .alliance(.propose(matters)), .alliance(.proposeTitle),
      lines: [.alliance(willAsk(about: first))],
      fields: [
        pick(.matter, matters.map(\.name)), pick(.speaker, speakers(of: first)),
        entry(.terms), pick(.measure, measures), entry(.figure),
        entry(.within, "30m"),
      ])
  }

  /// What a matter is, and whom it concerns.
  func willAsk(about matter: Matter) -> AllianceSentence {
    let what =
      switch matter {
      case .hazard(let id):
        picture.hazards[id].map { language.panel.forecast.kind($0.report.kind) }
      case .incident(let id): picture.incidents[id].map { local($0.report.title) }
      }
    return .willAsk("\(matter.name) \(what ?? "")", cities: list(parties(of: matter)))
  }

  private func label(_ measure: JointAim.Measure) -> String {
    let page = language.alliance.page
    return page.measure(measure) + language.aside(page.unit(measure))
  }

  /// The decision at hand with the cities that have still to answer, the officer's own first.
  private var answerable: (decision: JointDecision, cities: [City.ID])? {
    guard let decision = currentDecision else { return nil }
    let awaited = decision.awaited
    return (
      decision, awaited.filter { $0 == ownCity } + awaited.filter { $0 != ownCity }
    )
  }

  private mutating func ask(
    _ purpose: (JointDecision.ID) -> AllianceForm, _ title: (String) -> AllianceSentence,
    lines: [AllianceSentence] = [], isDangerous: Bool = false, fields: [Form.Field]
  ) -> [Effect] {
    guard let (decision, cities) = answerable else { return refuse(.alliance(.noDecisionHere)) }
    guard !cities.isEmpty else { return refuse(.alliance(.nothingToAnswer)) }
    let all = [AllianceSentence.terms(decision.round.terms.text)] + lines
    return ask(
      .alliance(purpose(decision.id)), .alliance(title(decision.id.rawValue)),
      lines: all.map { .alliance($0) }, isDangerous: isDangerous,
      fields: [pick(.city, cities.map { cityName($0) })] + fields)
  }

  mutating func askToConsent() -> [Effect] {
    ask(AllianceForm.consent, AllianceSentence.answerTitle, fields: [entry(.note)])
  }

  private mutating func askToRefuse() -> [Effect] {
    ask(
      AllianceForm.refuse, AllianceSentence.answerTitle, isDangerous: true,
      fields: [field(.reason)])
  }

  private mutating func askToCounter() -> [Effect] {
    let terms = currentDecision?.round.terms
    var fields = [entry(.terms, terms?.text ?? "")]
    var lines = [AllianceSentence.willReopen]
    if let aim = terms?.aim {
      let amount = answerable?.cities.first.flatMap { aim.amount(of: $0) }
      fields.append(entry(.figure, amount.map(String.init) ?? ""))
      lines.insert(asked(aim), at: 0)
    }
    return ask(
      AllianceForm.counter, AllianceSentence.counterTitle, lines: lines,
      fields: fields + [entry(.within, "30m")])
  }

  /// What an aim asks of each city.
  private func asked(_ aim: JointAim) -> AllianceSentence {
    let amounts = aim.targets.map { "\(cityName($0.city)) \(NumberText.grouped($0.amount))" }
    return .asked(
      language.alliance.page.measure(aim.measure),
      amounts.joined(separator: language == .en ? ", " : "、"))
  }

  private mutating func askToCallOff() -> [Effect] {
    if let meeting = currentMeeting {
      return ask(
        .alliance(.cancel(meeting.id)), .alliance(.withdrawTitle(meeting.id.rawValue)), lines: [],
        isDangerous: true, fields: [field(.reason)])
    }
    guard let decision = currentDecision else { return refuse(.alliance(.noDecisionHere)) }
    return ask(
      .alliance(.withdraw(decision.id)), .alliance(.withdrawTitle(decision.id.rawValue)),
      lines: [], isDangerous: true, fields: [field(.reason)])
  }

  private mutating func askToMeet() -> [Effect] {
    let matters = sharedMatters
    guard let first = matters.first else { return refuse(.alliance(.nothingCrosses)) }
    return ask(
      .alliance(.meet(matters)), .alliance(.meetingTitle),
      lines: [.alliance(willAsk(about: first))],
      fields: [
        pick(.matter, matters.map(\.name)), pick(.speaker, speakers(of: first)),
        entry(.terms), entry(.within, "15m"),
      ])
  }

  private mutating func askForMeetingStep() -> [Effect] {
    guard let meeting = currentMeeting else { return refuse(.alliance(.noMeetingHere)) }
    if meeting.state == .called {
      return ask(
        .alliance(.begin(meeting.id)), .alliance(.beginTitle(meeting.id.rawValue)),
        lines: [.alliance(.willInvite(list(meeting.call.invited)))])
    }
    var lines = [DialogPhrase.alliance(.isThere(list(meeting.attending)))]
    if !meeting.missing.isEmpty { lines.append(.alliance(.isMissing(list(meeting.missing)))) }
    return ask(
      .alliance(.close(meeting.id)), .alliance(.closeTitle(meeting.id.rawValue)), lines: lines)
  }

  private mutating func askForAttendance() -> [Effect] {
    guard let meeting = currentMeeting, !meeting.missing.isEmpty else {
      return refuse(.alliance(.noMeetingHere))
    }
    let cities = meeting.missing.filter { $0 == ownCity } + meeting.missing.filter { $0 != ownCity }
    return ask(
      .alliance(.attend(meeting.id)), .alliance(.attendTitle(meeting.id.rawValue)),
      lines: [.alliance(.blankMeansComes)],
      fields: [pick(.city, cities.map { cityName($0) }), entry(.reason)])
  }

  private mutating func askForMinutes() -> [Effect] {
    guard let meeting = currentMeeting else { return refuse(.alliance(.noMeetingHere)) }
    return ask(
      .alliance(.write(meeting.id)), .alliance(.writeTitle(meeting.id.rawValue)), lines: [],
      fields: [field(.text)])
  }
}
