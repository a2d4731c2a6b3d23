internal import Documents
internal import Domain

extension DrillScript {
  /// What a file may refer to, so that every name that leads nowhere is told with its line.
  struct Known {
    let eventKinds: Set<String>
    /// Nil where the region is not at hand.
    let region: Region?
  }

  /// Reads the part of a scenario that makes it a drill.
  static func read(_ section: Section, _ known: Known) -> DrillScript {
    let reader = DrillReader(known: known)
    let objectives = section.sections("objectives", reader.objective)
    let ids = objectives.map(\.id.rawValue)
    let injects = section.sections("injects") { reader.inject($0, objectives: ids) }
    reader.check(injects, section)
    return DrillScript(
      lead: .minutes(Int64(section.optional("leadMinutes")?.integer(.within(0...240)) ?? 0)),
      initial: section.optional("initial").map { reader.initial($0.section()) }
        ?? InitialState(postures: [], unitsOut: []),
      objectives: objectives, injects: injects)
  }
}

/// Reads the parts of a drill.
private struct DrillReader {
  let known: DrillScript.Known

  func initial(_ section: Section) -> DrillScript.InitialState {
    let postures = section.optional("postures")?.list() ?? []
    let units = section.optional("unitsOut")?.list() ?? []
    let state = DrillScript.InitialState(
      postures: postures.map { item in
        let section = item.section()
        defer { section.finish() }
        return DrillScript.CityPosture(
          city: section.required("city").map(city) ?? City.ID(""),
          posture: section.choice("posture", of: Posture.self))
      }, unitsOut: units.map(unit))
    section.finish()
    return state
  }

  func objective(_ section: Section) -> Objective {
    Objective(
      id: Objective.ID(section.string("id")), text: section.section("text", words),
      capability: section.section("capability", words))
  }

  func inject(_ section: Section, objectives: [String]) -> Inject {
    let number = section.integer("number", .within(1...999))
    return Inject(
      number: number, trigger: trigger(section),
      synopsis: section.section("synopsis", words), text: section.section("text", words),
      controller: section.section("controller", words),
      method: section.choice("method", of: Inject.Method.self),
      from: section.section("from", words), to: section.section("to", words),
      response: section.section("response", words),
      objective: section.required("objective").map { objective($0, objectives) }
        ?? Objective.ID(""),
      notes: section.optional("notes").map { words($0.section(), isFinished: true) } ?? .nothing,
      alert: section.optional("alert").map { alert($0.section()) },
      expected: (section.optional("expect")?.list() ?? []).map {
        expectation($0.section(), ofInject: number, objectives)
      })
  }

  private func words(_ section: Section) -> LocalizedName { words(section, isFinished: false) }

  private func words(_ section: Section, isFinished: Bool) -> LocalizedName {
    defer { if isFinished { section.finish() } }
    return LocalizedName(
      english: section.string("en"), simplified: section.string("zh"),
      traditional: section.string("hant"))
  }

  private func objective(_ item: Item, _ all: [String]) -> Objective.ID {
    let text = item.string()
    if !all.contains(text) { item.report(.unknownReference(text, nearest: nil)) }
    return Objective.ID(text)
  }

  private func city(_ item: Item) -> City.ID {
    let id = City.ID(item.string())
    if let region = known.region, region[id] == nil {
      item.report(.unknownReference(id.rawValue, nearest: nil))
    }
    return id
  }

  private func unit(_ item: Item) -> Unit.ID {
    let id = Unit.ID(item.string())
    if let region = known.region, !region.units.contains(where: { $0.id == id }) {
      item.report(.unknownReference(id.rawValue, nearest: nil))
    }
    return id
  }

  private func kind(_ item: Item) -> String {
    let text = item.string()
    if EventKind.named(text) == nil { item.report(.unknownReference(text, nearest: nil)) }
    return text
  }

  private func alert(_ section: Section) -> InjectedAlert {
    defer { section.finish() }
    let item = section.required("kind")
    let kind = item.map { self.kind($0) } ?? ""
    // What is reported must be described among the events, so that crews can work on it.
    if let item, EventKind.named(kind) != nil, !known.eventKinds.contains(kind) {
      item.report(.rule("\(kind) is not among the events"))
    }
    return InjectedAlert(
      kind: kind, severity: section.choice("severity", of: Severity.self),
      city: section.required("city").map(city) ?? City.ID(""),
      place: section.optional("place")?.string() ?? "",
      coordinate: section.optional("at")?.place())
  }

  // MARK: When

  /// Exactly one of four keys says when.
  private func trigger(_ section: Section) -> Inject.Trigger {
    let time = section.optional("minute")
    let after = section.optional("after")
    let when = section.optional("when")
    let hand = section.optional("hand")
    let given = [time, after, when, hand].compactMap(\.self)
    guard given.count == 1 else {
      let rule = DocumentProblem.Reason.rule("an inject has one of minute, after, when and hand")
      if let second = given.dropFirst().first { second.report(rule) } else { section.report(rule) }
      return .byHand
    }
    if let time { return .at(minutes(time)) }
    if let after { return self.after(after.section()) }
    if let when { return condition(when.section()).map { .when($0) } ?? .byHand }
    if let hand, !hand.flag() { hand.report(.rule("hand is true, or left out")) }
    return .byHand
  }

  private func minutes(_ item: Item) -> Duration {
    .seconds(Int64((item.number(.within(0...10_000)) * 60).rounded()))
  }

  private func after(_ section: Section) -> Inject.Trigger {
    defer { section.finish() }
    let state = section.optional("state")?.choice(of: InjectState.self) ?? .delivered
    return .after(
      inject: section.integer("inject", .within(1...999)), state,
      delay: section.optional("minutes").map(minutes) ?? .zero)
  }

  /// One of three keys says what; `city` and `kind` narrow it.
  private func condition(_ section: Section) -> Inject.Condition? {
    defer { section.finish() }
    let city = section.optional("city").map(self.city)
    let kind = section.optional("kind").map(self.kind)
    if let minutes = section.optional("unacknowledgedMinutes") {
      return .unacknowledged(kind: kind, city: city, for: self.minutes(minutes))
    }
    if let state = section.optional("incident") {
      return .incident(kind: kind, city: city, state.choice(of: IncidentState.self))
    }
    if let posture = section.optional("posture"), let city {
      return .posture(city, posture.choice(of: Posture.self))
    }
    section.report(
      .rule("a condition has unacknowledgedMinutes, incident, or posture with a city"))
    return nil
  }

  // MARK: What is expected

  /// The words for acts in a file.
  private enum Act: String, CaseIterable {
    case acknowledge, open, dispatch, arrive, note, posture, reach
  }

  private func expectation(
    _ section: Section, ofInject number: Int, _ objectives: [String]
  ) -> ExpectedAction {
    defer { section.finish() }
    let act = act(section)
    let scope = ExpectedAction.Scope(
      inject: section.optional("inject").map { $0.integer(.within(1...999)) },
      city: section.optional("city").map(city), kind: section.optional("kind").map(kind))
    if case .posture = act, scope.city == nil { section.report(.rule("posture needs a city")) }
    return ExpectedAction(
      act: act, scope: scope, within: section.required("within").map(minutes) ?? .zero,
      objective: section.optional("objective").map { objective($0, objectives) })
  }

  private func act(_ section: Section) -> ExpectedAction.Act {
    switch section.choice("act", of: Act.self) {
    case .acknowledge: .acknowledge
    case .open: .openIncident
    case .dispatch: .dispatch(units(section), count: count(section))
    case .arrive: .arrival(units(section), count: count(section))
    case .note: .note(words: (section.optional("words")?.list() ?? []).map { $0.string() })
    case .posture: .posture(section.choice("to", of: Posture.self))
    case .reach: .reach(section.choice("state", of: IncidentState.self))
    }
  }

  private func units(_ section: Section) -> UnitKind? {
    section.optional("units").map { $0.choice(of: UnitKind.self) }
  }

  private func count(_ section: Section) -> Int {
    section.optional("count").map { $0.integer(.within(1...99)) } ?? 1
  }

  // MARK: The list as a whole

  /// Numbers rise, and what an inject waits for is in the list and does not wait for it.
  func check(_ injects: [Inject], _ section: Section) {
    let items = section.optional("injects")?.list() ?? []
    let byNumber = Dictionary(
      injects.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, inject) in injects.enumerated() where index < items.count {
      let item = items[index]
      if index > 0, inject.number <= injects[index - 1].number {
        item.report(.rule("the number \(inject.number) does not follow the one before"))
      }
      for number in inject.expected.compactMap(\.scope.inject) where byNumber[number] == nil {
        item.report(.rule("there is no inject \(number)"))
      }
      guard case .after(let number, _, _) = inject.trigger else { continue }
      if byNumber[number] == nil {
        item.report(.rule("there is no inject \(number)"))
      } else if waits(for: inject.number, from: number, byNumber) {
        item.report(.rule("inject \(inject.number) waits for itself"))
      }
    }
  }

  private func waits(for number: Int, from first: Int, _ injects: [Int: Inject]) -> Bool {
    var (here, steps) = (first, 0)
    while here != number, steps <= injects.count,
      case .after(let next, _, _)? = injects[here]?.trigger
    {
      here = next
      steps += 1
    }
    return here == number
  }
}

extension LocalizedName {
  fileprivate static let nothing = LocalizedName(english: "", simplified: "", traditional: "")
}
