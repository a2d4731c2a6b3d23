/// What a drill passes, in order.
extension Archive {
  mutating func pass(_ drill: inout Drill?) {
    pass(&drill, Drill(.blank)) { archive, drill in
      var plan = drill.plan
      archive.pass(&plan)
      if plan != drill.plan { drill = Drill(plan) }
      archive.pass(&drill.phase)
      archive.pass(&drill.started)
      archive.pass(&drill.ended)
      archive.pass(&drill.speed)
      for index in drill.runs.indices { archive.pass(&drill.runs[index]) }
      archive.pass(
        &drill.checkpoints, .init(number: 0, at: .distantPast, sequence: 0, label: "")
      ) {
        $0.pass(&$1.number)
        $0.pass(&$1.at)
        $0.pass(&$1.sequence)
        $0.pass(&$1.label)
      }
      archive.pass(&drill.branch, .init(record: "", checkpoint: 0, sequence: 0)) {
        $0.pass(&$1.record)
        $0.pass(&$1.checkpoint)
        $0.pass(&$1.sequence)
      }
    }
  }

  private mutating func pass(_ run: inout InjectRun) {
    pass(&run.state)
    for state in InjectState.allCases { pass(&run.entered[state]) }
    pass(&run.deliveredBy, .program) { $0.pass(&$1) }
    pass(&run.alerts)
    for index in run.progress.indices {
      pass(&run.progress[index].units)
      let blank = Sighting(at: .distantPast, by: .program, subject: "", sequence: 0)
      pass(&run.progress[index].sighting, blank) {
        $0.pass(&$1.at)
        $0.pass(&$1.by)
        $0.pass(&$1.subject)
        $0.pass(&$1.sequence)
      }
    }
    pass(&run.verdict, .seen) { $0.pass(&$1) }
    pass(&run.reason)
  }

  private mutating func pass(_ plan: inout DrillPlan) {
    pass(&plan.scenario)
    pass(&plan.title)
    pass(&plan.seed)
    pass(&plan.offsetInMinutes)
    pass(&plan.objectives, Objective(id: Objective.ID(""), text: .blank, capability: .blank)) {
      $0.pass(&$1.id)
      $0.pass(&$1.text)
      $0.pass(&$1.capability)
    }
    pass(&plan.injects, .blank) { $0.pass(&$1) }
  }

  mutating func pass(_ name: inout LocalizedName) {
    var (english, simplified, traditional) = (name.english, name.simplified, name.traditional)
    pass(&english)
    pass(&simplified)
    pass(&traditional)
    name = LocalizedName(english: english, simplified: simplified, traditional: traditional)
  }

  private mutating func pass(_ inject: inout Inject) {
    pass(&inject.number)
    pass(&inject.trigger)
    pass(&inject.synopsis)
    pass(&inject.text)
    pass(&inject.controller)
    pass(&inject.method)
    pass(&inject.from)
    pass(&inject.to)
    pass(&inject.response)
    pass(&inject.objective)
    pass(&inject.notes)
    let blank = InjectedAlert(kind: "", severity: .unknown, city: City.ID(""), place: "")
    pass(&inject.alert, blank) {
      $0.pass(&$1.kind)
      $0.pass(&$1.severity)
      $0.pass(&$1.city)
      $0.pass(&$1.place)
      $0.pass(&$1.coordinate, .blank) { $0.pass(&$1) }
    }
    pass(&inject.expected, ExpectedAction(act: .acknowledge, scope: .init(), within: .zero)) {
      $0.pass(&$1)
    }
  }

  private mutating func pass(_ trigger: inout Inject.Trigger) {
    var (choice, number, delay, state) = (0, 0, Duration.zero, InjectState.delivered)
    var condition = Inject.Condition.posture(City.ID(""), .routine)
    switch trigger {
    case .at(let time): (choice, delay) = (0, time)
    case .after(let inject, let reached, let wait):
      (choice, number, state, delay) = (1, inject, reached, wait)
    case .when(let isSo): (choice, condition) = (2, isSo)
    case .byHand: choice = 3
    }
    pass(&choice)
    pass(&number)
    pass(&delay)
    pass(&state)
    pass(&condition)
    switch choice {
    case 0: trigger = .at(delay)
    case 1: trigger = .after(inject: number, state, delay: delay)
    case 2: trigger = .when(condition)
    case 3: trigger = .byHand
    default: fail()
    }
  }

  private mutating func pass(_ condition: inout Inject.Condition) {
    var (choice, kind, city, length) = (0, String?.none, City.ID?.none, Duration.zero)
    var (state, posture) = (IncidentState.reported, Posture.routine)
    switch condition {
    case .unacknowledged(let sort, let place, let time):
      (choice, kind, city, length) = (0, sort, place, time)
    case .incident(let sort, let place, let reached):
      (choice, kind, city, state) = (1, sort, place, reached)
    case .posture(let place, let stands): (choice, city, posture) = (2, place, stands)
    }
    pass(&choice)
    pass(&kind)
    pass(&city)
    pass(&length)
    pass(&state)
    pass(&posture)
    switch choice {
    case 0: condition = .unacknowledged(kind: kind, city: city, for: length)
    case 1: condition = .incident(kind: kind, city: city, state)
    case 2: if let city { condition = .posture(city, posture) } else { fail() }
    default: fail()
    }
  }

  private mutating func pass(_ expectation: inout ExpectedAction) {
    pass(&expectation.act)
    pass(&expectation.scope.inject, 0) { $0.pass(&$1) }
    pass(&expectation.scope.city)
    pass(&expectation.scope.kind)
    pass(&expectation.within)
    pass(&expectation.objective)
  }

  private mutating func pass(_ act: inout ExpectedAction.Act) {
    var (choice, kind, count, words) = (0, UnitKind?.none, 0, [String]())
    var (posture, state) = (Posture.routine, IncidentState.reported)
    switch act {
    case .acknowledge: choice = 0
    case .openIncident: choice = 1
    case .dispatch(let sort, let number): (choice, kind, count) = (2, sort, number)
    case .arrival(let sort, let number): (choice, kind, count) = (3, sort, number)
    case .note(let sought): (choice, words) = (4, sought)
    case .posture(let stands): (choice, posture) = (5, stands)
    case .reach(let reached): (choice, state) = (6, reached)
    }
    pass(&choice)
    pass(&kind, .fireEngine) { $0.pass(&$1) }
    pass(&count)
    pass(&words, "") { $0.pass(&$1) }
    pass(&posture)
    pass(&state)
    switch choice {
    case 0: act = .acknowledge
    case 1: act = .openIncident
    case 2: act = .dispatch(kind, count: count)
    case 3: act = .arrival(kind, count: count)
    case 4: act = .note(words: words)
    case 5: act = .posture(posture)
    case 6: act = .reach(state)
    default: fail()
    }
  }
}

extension LocalizedName {
  /// Nothing, to be read over.
  static let blank = LocalizedName(english: "", simplified: "", traditional: "")
}

extension DrillPlan {
  /// Nothing, to be read over.
  static let blank = DrillPlan(
    scenario: "", title: .blank, seed: 0, offsetInMinutes: 0, objectives: [], injects: [])
}

extension Inject {
  /// Nothing, to be read over.
  static let blank = Inject(
    number: 0, trigger: .byHand, synopsis: .blank, text: .blank, controller: .blank,
    method: .system, from: .blank, to: .blank, response: .blank, objective: Objective.ID(""),
    notes: .blank,
    alert: nil, expected: [])
}
