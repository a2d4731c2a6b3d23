internal import Domain

/// What-ifs: asked of the present picture, run ahead aside, looked at, then kept or put away.
extension Desk {
  /// Does what is asked about hazards and the moment that is shown.
  mutating func perform(_ act: ActionID.HazardAct) -> [Effect] {
    switch act {
    case .later: return moveMoment(by: 15)
    case .earlier: return moveMoment(by: -15)
    case .hourLater: return moveMoment(by: 60)
    case .hourEarlier: return moveMoment(by: -60)
    case .now: showNow()
    case .whatIf: return chooseSupposition()
    case .keep: return decide(isKept: true)
    case .discard: return decide(isKept: false)
    case .declare: return chooseKind()
    case .revise, .end: return chooseHazard(act)
    }
    return []
  }

  /// What can be supposed otherwise of what stands or can be foretold.
  var suppositionKinds: [SuppositionKind] {
    let kinds = Set(picture.standingHazards.map(\.kind))
    let isRiverHeard = region.rivers.contains { river in
      river.reaches.contains { reach in
        picture.series(source: reach.upstream.rawValue, kind: "water-level") != nil
      }
    }
    return SuppositionKind.allCases.filter { kind in
      switch kind {
      case .alone: !openIncidents.isEmpty
      case .inflow: isRiverHeard
      case .rain: isRiverHeard && hasCatchments
      case .levee: !threatenedLevees.isEmpty
      case .wind: kinds.contains { $0.drifts }
      case .source: kinds.contains { $0 != .riverFlood }
      }
    }
  }

  /// Whether it is known of any river what ground drains into it.
  private var hasCatchments: Bool {
    region.rivers.contains { $0.reaches.contains { $0.catchment != nil } }
  }

  /// The levees on routed rivers, those of the city at hand first.
  var leveesAtHand: [Levee] {
    let all = region.exposure.levees
    return all.filter { $0.city == selectedCity } + all.filter { $0.city != selectedCity }
  }

  /// The levees beside gauges of which a flood is foretold, those most surely reached first.
  private var threatenedLevees: [Levee] {
    var found: [(levee: Levee, probability: Double)] = []
    for hazard in picture.standingHazards where hazard.kind == .riverFlood {
      for prospect in hazard.forecast?.prospects ?? [] {
        for levee in region.exposure.levees where levee.reach.downstream == prospect.gauge {
          found.append((levee, prospect.probability))
        }
      }
    }
    return found.sorted { $0.probability > $1.probability }.map(\.levee)
  }

  private mutating func chooseSupposition() -> [Effect] {
    if let question, question.answers == nil { return refuse(.outlook(.stillRuns)) }
    let kinds = suppositionKinds
    guard let first = kinds.first else { return refuse(.outlook(.nothingToSuppose)) }
    guard kinds.count > 1 else { return askToSuppose(first) }
    let choices = kinds.map {
      Picker.Choice(item: .supposition($0), text: language.word($0), detail: "", isOpen: true)
    }
    choose(.outlook(.whatIfTitle), choices, narrows: false)
    return []
  }

  /// Asks for the numbers of what is supposed.
  mutating func askToSuppose(_ kind: SuppositionKind) -> [Effect] {
    if kind == .alone { return compareWithoutOthers() }
    let fields: [Form.Field] =
      switch kind {
      case .alone: []
      case .inflow: [choice(.percent, ["+10", "+20", "+30", "+50", "-20"], at: 2)]
      case .rain:
        [
          choice(.rain, ["50", "100", "200", "300"], at: 1),
          choice(.hours, ["6", "12", "24"], at: 1),
        ]
      case .source: [choice(.percent, ["+50", "+100", "-50", "-100"], at: 1)]
      case .wind: [field(.direction, observedWind.from), field(.speed, observedWind.speed)]
      case .levee:
        [
          choice(.levee, threatenedLevees.map { language.name($0.name) }, at: 0),
          field(.moment, hour(now.advanced(by: .hours(1)))),
        ]
      }
    return ask(
      .suppose(kind), .outlook(.whatIfTitle), lines: [.outlook(.willAsk)], fields: fields)
  }

  /// A field with answers to go through.
  func choice(_ name: Form.Field.Name, _ choices: [String], at place: Int) -> Form.Field {
    Form.Field(
      name: name, label: language.label(name), editor: LineEditor(choices[place]),
      choices: choices, choice: place)
  }

  /// The wind that is heard where something drifts, as a form begins with it.
  private var observedWind: (from: String, speed: String) {
    let drifting = picture.standingHazards.first { $0.kind.drifts }
    guard let city = drifting.flatMap({ region[$0.report.origin] }) else { return ("", "") }
    func latest(_ kind: String) -> String {
      picture.series(source: city.windSource, kind: kind)?.latest.map {
        NumberText.decimal($0.value, digits: kind == "wind" ? 1 : 0)
      } ?? ""
    }
    return (latest("wind-direction"), latest("wind"))
  }

  /// Asks what the form supposes, or says which field cannot be read.
  mutating func suppose(_ kind: SuppositionKind, _ form: Form) -> [Effect] {
    let supposition: Supposition?
    switch kind {
    case .alone: return compareWithoutOthers()
    case .inflow: supposition = number(form.text(.percent)).map { .inflow(percent: $0) }
    case .rain:
      supposition = number(form.text(.rain)).flatMap { millimetres in
        number(form.text(.hours)).map { .rain(millimetres: millimetres, hours: $0) }
      }
    case .source: supposition = number(form.text(.percent)).map { .source(percent: $0) }
    case .wind:
      supposition = number(form.text(.direction)).flatMap { from in
        number(form.text(.speed)).map { .wind(from: from == 360 ? 0 : from, speed: $0) }
      }
    case .levee:
      let moment = ClockText.next(
        form.text(.moment), after: now, offsetInMinutes: settings.offsetInMinutes)
      supposition = levee(named: form.text(.levee)).flatMap { levee in
        moment.map { .leveeFails(levee.id, at: $0) }
      }
    }
    guard let supposition, supposition.isInRange else {
      return fault(form, kind.example.field, example: kind.example.text)
    }
    return ask(supposition)
  }

  /// The same as a line: `inflow +30`, `rain 100 12`, `wind 240 5`, `source -50`,
  /// `levee wuwei 03:00`.
  mutating func suppose(typed text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let kind = words.first.flatMap({ SuppositionKind(rawValue: $0.lowercased()) }) else {
      return refuse(.unknownCommand("whatif " + text))
    }
    if kind == .alone { return compareWithoutOthers() }
    // The same checks as the key's: without its dialog it was refused, and that is said.
    _ = perform(ActionID.hazard(.whatIf))
    guard dialog != nil else { return [] }
    dialog = nil
    guard suppositionKinds.contains(kind) else { return refuse(.outlook(.nothingToSuppose)) }
    _ = askToSuppose(kind)
    guard case .form(var form) = dialog else { return [] }
    dialog = nil
    for (index, word) in words.dropFirst().enumerated() where index < form.fields.count {
      form.fields[index].editor = LineEditor(word)
    }
    return suppose(kind, form)
  }

  private mutating func ask(_ supposition: Supposition) -> [Effect] {
    if let question, question.answers == nil { return refuse(.outlook(.stillRuns)) }
    let ticket = work.nextTicket
    work.nextTicket += 1
    question = Question(ticket: ticket, supposition: supposition, asked: now)
    show(.forecast)
    detailScroll = 0
    tell(.outlook(.asked(words(for: supposition))))
    return [.ask(supposition, ticket: ticket)]
  }

  /// What is supposed, in words.
  func words(for supposition: Supposition) -> String {
    language.text(supposition, in: region, offsetInMinutes: settings.offsetInMinutes)
  }

  /// What the picture and its fork came to is there.
  mutating func take(_ answers: [WhatIf], _ ticket: Int) {
    guard var question, question.ticket == ticket else { return }
    guard !answers.isEmpty else {
      self.question = nil
      return tell(
        language.text(Notice.outlook(.nothingCame(words(for: question.supposition)))), .refusal)
    }
    question.answers = answers
    self.question = question
    tell(.outlook(.came(answers.count)))
  }

  /// Puts the what-if on the record with what it showed, or only that it was asked.
  private mutating func decide(isKept: Bool) -> [Effect] {
    // What is looked at is meant, never a hazard's what-if behind it.
    if screen == .joint {
      guard let alone else { return refuse(.outlook(.noneAtHand)) }
      return decide(on: alone, isKept: isKept)
    }
    guard let question, let answers = question.answers else {
      return refuse(.outlook(question == nil ? .noneAtHand : .stillRuns))
    }
    self.question = nil
    let subject = words(for: question.supposition)
    let act = ActionID.hazard(isKept ? .keep : .discard)
    let batch = newBatch()
    guard isKept else {
      return submit(.watch(.discardWhatIf(question.supposition)), act, subject, batch: batch)
    }
    return answers.flatMap { submit(.watch(.keepWhatIf($0)), act, subject, batch: batch) }
  }

  /// Puts the comparison with no aid on the record, or only that it was asked.
  private mutating func decide(on comparison: AidComparison, isKept: Bool) -> [Effect] {
    alone = nil
    return submit(
      .watch(
        isKept
          ? .keepAidComparison(comparison) : .discardAidComparison(asked: comparison.asked)),
      .hazard(isKept ? .keep : .discard), language.word(SuppositionKind.alone))
  }

  func levee(named text: String) -> Levee? {
    leveesAtHand.first { levee in
      language.name(levee.name) == text || levee.id.rawValue == text.lowercased()
        || Needle(text).isIn(levee.name.english) || Needle(text).isIn(levee.name.simplified)
    }
  }

  /// Opens the form again and says what cannot be read.
  mutating func fault(
    _ form: Form, _ name: Form.Field.Name, example: String
  ) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == name } ?? 0
    form.fault = language.text(.unclear(language.label(name), example: example))
    dialog = .form(form)
    return []
  }

  /// A number with a sign or a percent behind it.
  func number(_ text: String) -> Double? {
    var text = text.filter { $0 != " " && $0 != "%" && $0 != "°" }
    if text.hasPrefix("+") { text.removeFirst() }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension SuppositionKind {
  /// The field that is most likely wrong, and how it is written.
  fileprivate var example: (field: Form.Field.Name, text: String) {
    switch self {
    case .alone: (.reason, "")
    case .inflow, .source: (.percent, "+30")
    case .rain: (.rain, "100")
    case .wind: (.direction, "240")
    case .levee: (.moment, "03:00")
    }
  }
}
