internal import Domain
internal import Geodesy
internal import Planning

extension Desk {
  /// How many candidates are offered, and how many of each kind that the plan lacks.
  private static let candidateLimit = 40
  private static let lackingLimit = 4

  /// Opens the plan for the incident of the alert at hand, or for the incident that sending will
  /// open; the units that a desk would send by rote are chosen already.
  mutating func planDispatch() -> [Effect] {
    guard let target = dispatchTarget else { return refuse(.nothingToSendTo) }
    guard let incident = incidentMeant(by: target) else { return refuse(.noPlaceKnown) }
    let candidates = Candidates.ranked(
      for: incident, in: picture, at: now, limit: Self.candidateLimit)
    guard !candidates.isEmpty else { return refuse(.noUnitIsFree) }
    let plans = Recommendation.plans(for: incident, in: picture, at: now)
    let farther = Candidates.farther(
      for: incident, lacking: plans[0].gaps.map { Need($0.kind, $0.count, level: $0.level) },
      in: picture, at: now, each: Self.lackingLimit)
    // Whom the plans would send stands above all others, then what they lack.
    var offered: [Candidate] = []
    for candidate in plans.flatMap(\.choices).map(\.candidate) + farther + candidates
    where !offered.contains(where: { $0.unit.id == candidate.unit.id }) {
      offered.append(candidate)
    }
    var plan = DispatchPlan(
      target: target, candidates: offered, chosen: Set(plans[0].units), plans: plans)
    plan.cursor.item = plans[0].units.first ?? offered.first?.unit.id
    self.plan = plan
    weighCover()
    focusOn(.dispatch)
    return []
  }

  /// Shows the next plan: its units are chosen in place of those that were.
  mutating func showNextPlan() -> [Effect] {
    guard var plan else { return refuse(.nothingToSendTo) }
    guard plan.plans.count > 1 else { return refuse(.dispatch(.onlyPlan)) }
    plan.number = (plan.number + 1) % plan.plans.count
    plan.chosen = Set(plan.shown.units.filter(canGo))
    self.plan = plan
    weighCover()
    return []
  }

  /// Whether a unit can be sent or turned round.
  private func canGo(_ id: Unit.ID) -> Bool {
    guard let status = picture.units[id]?.status else { return false }
    return status.isDispatchable || isTurning(id)
  }

  /// Whether a plan turns a unit round that is still on its way elsewhere.
  private func isTurning(_ id: Unit.ID) -> Bool {
    guard let plan, let unit = picture.units[id] else { return false }
    let isDiverted = plan.plans.contains { plan in
      plan.choices.contains { $0.candidate.unit.id == id && $0.reason == .diverted }
    }
    let goal = incident(of: plan.target)
    return isDiverted && unit.incident != goal
      && UnitStatusTable.next(from: unit.status, on: .divert) != nil
  }

  /// Works out what the chosen leave uncovered.
  private mutating func weighCover() {
    guard let plan else { return }
    let leaving = plan.chosenCandidates.map(\.unit).filter(\.status.isDispatchable)
    let coverage = CityCover.loss(by: leaving, in: picture, at: now)
    self.plan?.coverage = coverage
  }

  /// Asks why the proposal is refused.
  mutating func askToRefuseProposal() -> [Effect] {
    guard let plan else { return refuse(.nothingToSendTo) }
    return ask(
      .refuseProposal(plan.proposal), .dispatch(.refuseTitle(title(of: plan.target))),
      lines: [.dispatch(.willRefuse)], fields: [field(.reason)])
  }

  private var dispatchTarget: DispatchTarget? {
    if let incident = currentIncident { return .incident(incident) }
    guard let alert = currentAlert else { return nil }
    // What is over calls for nobody, unless an incident of it goes on.
    let goesOn = incident(of: .alert(alert)).flatMap { picture.incidents[$0] }?.isOpen ?? false
    return picture.alerts[alert]?.isStanding == true || goesOn ? .alert(alert) : nil
  }

  /// The incident of a target; for an alert the one that would be opened.
  func incidentMeant(by target: DispatchTarget) -> Incident? {
    if let id = incident(of: target) { return picture.incidents[id] }
    guard case .alert(let id) = target, let alert = alert(id), let report = report(from: alert)
    else { return nil }
    return Incident(
      id: Incident.ID(id.rawValue), report: report, by: settings.actor, at: now,
      isExercise: settings.mode != .live)
  }

  /// What an incident made of an alert would say; nil where the alert names no city of the region.
  func report(from alert: Alert) -> Incident.Report? {
    let near = alert.coordinate.flatMap { region.city(at: $0) }
    guard let city = alert.city.flatMap({ region[$0] }) ?? near else { return nil }
    return Incident.Report(
      city: city.id, kind: alert.report.kind, emergencyClass: alert.report.emergencyClass,
      priority: alert.priority, title: language.headline(of: alert.report, in: region),
      place: alert.report.area.isEmpty ? language.name(city.name) : alert.report.area,
      coordinate: alert.coordinate ?? city.coordinate, alert: alert.id)
  }

  /// Chooses the unit under the plan's cursor, or leaves it out.
  mutating func toggleUnit() -> [Effect] {
    guard let unit = plan?.cursor.item else { return refuse(.noUnitHere) }
    if plan?.chosen.remove(unit) == nil {
      guard canGo(unit) else { return refuse(.unitIsTaken(unit.rawValue)) }
      if let candidate = plan?.candidates.first(where: { $0.unit.id == unit }),
        !candidate.access.isOpen
      {
        tell(
          language.text(
            Refusal.rejected(.aid(.needsRequest(unit, of: candidate.unit.city))))
            + " "
            + language.text(
              Notice.aid(.askWith(KeyRow.name(of: Keymap.row(of: .aid(.ask)).keys[0])))),
          .refusal)
        return []
      }
      plan?.chosen.insert(unit)
    }
    weighCover()
    return []
  }

  /// Units that were taken meanwhile are chosen no longer; the rows stay where they are.
  mutating func refreshPlan(_ entries: [Entry]) {
    guard let plan, !entries.isEmpty else { return }
    for id in plan.chosen.sorted() where !canGo(id) {
      self.plan?.chosen.remove(id)
      if pendingSubject(id) { continue }
      tell(language.text(.unitIsTaken(id.rawValue)), .refusal)
    }
    if case .incident(let id) = plan.target, picture.incidents[id]?.isOpen != true {
      closePlan()
    }
  }

  /// Whether a unit was taken by this desk itself.
  private func pendingSubject(_ id: Unit.ID) -> Bool {
    guard let plan, let incident = incident(of: plan.target) else { return false }
    return picture.units[id]?.incident == incident
  }

  /// Leaves the plan, and goes back to where it was opened.
  mutating func closePlan() {
    plan = nil
    if screen == .dispatch { leaveScreen() }
    if focus == .dispatch { focus = .queue }
    if case .form(let form) = dialog, case .dispatch = form.purpose { dialog = nil }
  }

  /// Asks, in words, whether to send the chosen units.
  mutating func askToSend() -> [Effect] {
    guard let plan else { return refuse(.nothingToSendTo) }
    let chosen = plan.chosenCandidates
    guard !chosen.isEmpty else {
      tell(language.text(Refusal.rejected(.noUnitChosen)), .refusal)
      return []
    }
    let form = Form(
      purpose: .dispatch(plan.target, plan.sending),
      title: language.text(.sendTitle(title(of: plan.target))),
      lines: dispatchLines(plan.target, chosen), isDangerous: true, fields: [],
      armed: wall.advanced(by: Self.armDelay))
    dialog = .form(form)
    return []
  }

  private func title(of target: DispatchTarget) -> String {
    switch target {
    case .incident(let id): id.rawValue + " " + (local(picture.incidents[id]?.report.title ?? ""))
    case .alert(let id): subject(id)
    }
  }

  /// What will happen: an incident first where there is none, each unit with its way and arrival,
  /// and the cities that are left with fewer units.
  private func dispatchLines(_ target: DispatchTarget, _ chosen: [Candidate]) -> [String] {
    var lines: [String] = []
    if incident(of: target) == nil { lines.append(language.text(.willOpenIncident)) }
    for candidate in chosen {
      let arrival = now.advanced(by: candidate.travel.untilArrival)
      let words = DialogPhrase.willSend(
        unit: candidate.unit.id.rawValue, kind: language.word(candidate.unit.kind),
        city: cityName(candidate.unit.city), kilometres: kilometres(candidate.distance),
        minutes: minutes(candidate.travel.untilArrival), arrival: clockText(arrival))
      lines.append(language.text(words))
    }
    if let coverage = plan?.coverage {
      lines.append(DispatchWordsOf(scene: Scene(self)).cover(coverage))
    }
    return lines + lendingLines(target, chosen) + coverageLines(chosen)
  }

  /// On what grounds units of other cities come: by which agreement and at what price, or because
  /// of which request.
  private func lendingLines(_ target: DispatchTarget, _ chosen: [Candidate]) -> [String] {
    guard let incident = incidentMeant(by: target) else { return [] }
    return region.cities.flatMap { city -> [String] in
      let lent = chosen.filter { $0.unit.city == city.id && !$0.isOwnCity }
      let name = language.name(city.name)
      return UnitKind.allCases.compactMap { kind -> String? in
        let own = lent.filter { $0.unit.kind == kind }
        guard let first = own.first else { return nil }
        if case .promised(let line) = first.access {
          return language.text(Notice.aid(.promisedBy(name, line.request.rawValue)))
        }
        let cover = picture.agreement(
          covering: own.count, of: .units(kind), from: city.id, to: incident.city, at: now)
        return cover.map {
          language.text(
            Notice.aid(
              .lentUnder(
                name, own.count, language.word(kind), language.name($0.agreement.name),
                NumberWords.yuan($0.term.tariff))))
        }
      }
    }
  }

  private func coverageLines(_ chosen: [Candidate]) -> [String] {
    region.cities.compactMap { city in
      let leaving = chosen.count { $0.unit.city == city.id }
      guard leaving > 0 else { return nil }
      let left = picture.tally(of: city.id).freeUnits - leaving
      return language.text(.leaves(city: language.name(city.name), units: max(0, left)))
    }
  }

  private func kilometres(_ distance: Distance) -> String {
    NumberWords.oneDecimal(distance.metres / 1000)
  }

  /// Whole minutes, rounded up: a promise is not made shorter than it is.
  private func minutes(_ duration: Duration) -> Int { Int((duration.inSeconds + 59) / 60) }

  /// A city's name in the officer's language.
  func cityName(_ id: City.ID?) -> String {
    id.flatMap { region[$0] }.map { language.name($0.name) } ?? language.text(.noCity)
  }

  /// A moment by the clock on the wall: `15:42`.
  func clockText(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: settings.offsetInMinutes).shortClock
  }
}
