package import Geodesy

/// What a drill is about: its objectives and its list of injects, as the record keeps them from the
/// first entry on, so that the record alone tells what was planned and what came of it.
package struct DrillPlan: Hashable, Sendable {
  /// The name of the scenario.
  package var scenario: String
  package var title: LocalizedName
  /// What made this day differ from others.
  package var seed: UInt64
  /// Minutes east of UTC of the clock on the wall.
  package var offsetInMinutes: Int
  package var objectives: [Objective]
  /// In the order of their numbers.
  package var injects: [Inject]

  package init(
    scenario: String, title: LocalizedName, seed: UInt64, offsetInMinutes: Int,
    objectives: [Objective], injects: [Inject]
  ) {
    self.scenario = scenario
    self.title = title
    self.seed = seed
    self.offsetInMinutes = offsetInMinutes
    self.objectives = objectives
    self.injects = injects
  }
}

/// What a drill is to show, and which capability of the players it tests.
package struct Objective: Hashable, Sendable {
  /// A short name, such as "O1".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package var id: ID
  package var text: LocalizedName
  package var capability: LocalizedName

  package init(id: ID, text: LocalizedName, capability: LocalizedName) {
    self.id = id
    self.text = text
    self.capability = capability
  }
}

/// A row of the master scenario events list (MSEL; HSEEP 2020, appendix on exercise conduct).
package struct Inject: Hashable, Sendable {
  /// How word of it reaches the players.
  package enum Method: String, CaseIterable, Hashable, Sendable {
    case telephone, radio, message, person
    /// Over the console's own feeds.
    case system
  }

  /// The number of the row, from 1.
  package var number: Int
  package var trigger: Trigger
  /// What happens, for those who run the drill.
  package var synopsis: LocalizedName
  /// What the players are told.
  package var text: LocalizedName
  /// The controller who is responsible.
  package var controller: LocalizedName
  package var method: Method
  /// Whom the players hear it from, and which of them.
  package var from: LocalizedName
  package var to: LocalizedName
  /// What the players are expected to do, in words.
  package var response: LocalizedName
  package var objective: Objective.ID
  /// What evaluators should look for; may be empty.
  package var notes: LocalizedName
  /// What the console's feeds report when it is delivered.
  package var alert: InjectedAlert?
  /// What of the response the record can show.
  package var expected: [ExpectedAction]

  package init(
    number: Int, trigger: Trigger, synopsis: LocalizedName, text: LocalizedName,
    controller: LocalizedName, method: Method, from: LocalizedName, to: LocalizedName,
    response: LocalizedName, objective: Objective.ID, notes: LocalizedName,
    alert: InjectedAlert?, expected: [ExpectedAction]
  ) {
    self.number = number
    self.trigger = trigger
    self.synopsis = synopsis
    self.text = text
    self.controller = controller
    self.method = method
    self.from = from
    self.to = to
    self.response = response
    self.objective = objective
    self.notes = notes
    self.alert = alert
    self.expected = expected
  }

  /// When an inject is delivered by itself.
  package enum Trigger: Hashable, Sendable {
    /// So long after the drill's start.
    case at(Duration)
    /// So long after another inject came into a state.
    case after(inject: Int, InjectState, delay: Duration)
    /// As soon as the picture is so.
    case when(Condition)
    case byHand
  }

  /// A condition of the picture.
  package enum Condition: Hashable, Sendable {
    /// An alert of a kind, in a city, was not taken for so long; nil is any.
    case unacknowledged(kind: String?, city: City.ID?, for: Duration)
    /// There is an open incident of a kind, in a city, in a state.
    case incident(kind: String?, city: City.ID?, IncidentState)
    /// A city stands so.
    case posture(City.ID, Posture)
  }
}

/// What a feed of the exercise reports when an inject is delivered.
package struct InjectedAlert: Hashable, Sendable {
  /// The identifier of an `EventKind`.
  package var kind: String
  package var severity: Severity
  package var city: City.ID
  /// Its place in words; empty leaves the place to the exercise.
  package var place: String
  /// Where that is; nil leaves it to the exercise, somewhere in the city.
  package var coordinate: Coordinate?

  package init(
    kind: String, severity: Severity, city: City.ID, place: String, coordinate: Coordinate? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.city = city
    self.place = place
    self.coordinate = coordinate
  }

  /// The identifier under which the exercise reports the alert of an inject: by it the record knows
  /// which alert is whose.
  package static func identifier(ofInject number: Int) -> String { "msel-\(number)" }

  /// The inject that an exercise's report is of, nil for others.
  package static func inject(of report: AlertReport) -> Int? {
    guard report.status == .exercise, report.key.source.hasPrefix("sim-"),
      report.key.identifier.hasPrefix("msel-")
    else { return nil }
    return Int(report.key.identifier.dropFirst("msel-".count))
  }
}
