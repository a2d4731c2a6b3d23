import Domain
import JSONText

/// A drill's plan on its way in.
extension DrillPlan {
  /// The plan that a member holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    guard let seed = UInt64(try body.string("seed")) else { throw .outOfRange(key: "seed") }
    var objectives: [Objective] = []
    for objective in try body.objects("objectives") {
      objectives.append(
        Objective(
          id: Objective.ID(rawValue: try objective.string("id")),
          text: try objective.name("text"), capability: try objective.name("capability")))
    }
    var injects: [Inject] = []
    for inject in try body.objects("injects") { injects.append(try Inject(written: inject)) }
    self.init(
      scenario: try body.string("scenario"), title: try body.name("title"), seed: seed,
      offsetInMinutes: try body.int("offset"), objectives: objectives, injects: injects)
  }
}

extension JSONObject {
  fileprivate func objects(_ key: String) throws(JSONMismatch) -> [JSONObject] {
    var objects: [JSONObject] = []
    for element in try arrayIfPresent(key) ?? [] {
      guard let object = element.object else {
        throw .wrongKind(key: key, expected: .object, found: element.kind)
      }
      objects.append(object)
    }
    return objects
  }

  /// The name in three languages that a member holds.
  func name(_ key: String) throws(JSONMismatch) -> LocalizedName {
    let body = try object(key)
    return LocalizedName(
      english: try body.string("en"), simplified: try body.string("zh"),
      traditional: try body.string("hant"))
  }

  fileprivate func cityIfPresent(_ key: String) throws(JSONMismatch) -> City.ID? {
    try stringIfPresent(key).map { City.ID(rawValue: $0) }
  }
}

extension Inject {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    var alert: InjectedAlert?
    if let report = try body.objectIfPresent("alert") {
      alert = InjectedAlert(
        kind: try report.string("kind"), severity: try report.word("severity"),
        city: City.ID(rawValue: try report.string("city")), place: try report.string("place"),
        coordinate: try report.coordinateIfPresent("at"))
    }
    var expected: [ExpectedAction] = []
    for expectation in try body.objects("expected") {
      expected.append(try ExpectedAction(written: expectation))
    }
    self.init(
      number: try body.int("number"), trigger: try Trigger(written: body.object("trigger")),
      synopsis: try body.name("synopsis"), text: try body.name("text"),
      controller: try body.name("controller"), method: try body.word("method"),
      from: try body.name("from"), to: try body.name("to"), response: try body.name("response"),
      objective: Objective.ID(rawValue: try body.string("objective")),
      notes: try body.name("notes"), alert: alert, expected: expected)
  }
}

extension Inject.Trigger {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let time = try body.durationIfPresent("at") {
      self = .at(time)
    } else if let number = try body.intIfPresent("after") {
      self = .after(inject: number, try body.word("state"), delay: try body.duration("delay"))
    } else if let condition = try body.stringIfPresent("when") {
      self = .when(try Inject.Condition(condition, body))
    } else {
      self = .byHand
    }
  }
}

extension Inject.Condition {
  fileprivate init(_ name: String, _ body: JSONObject) throws(JSONMismatch) {
    let kind = try body.stringIfPresent("kind")
    let city = try body.cityIfPresent("city")
    switch name {
    case "unacknowledged":
      self = .unacknowledged(kind: kind, city: city, for: try body.duration("for"))
    case "incident": self = .incident(kind: kind, city: city, try body.word("state"))
    case "posture":
      self = .posture(City.ID(rawValue: try body.string("city")), try body.word("to"))
    default: throw .unknownWord(key: "when", word: name)
    }
  }
}

extension ExpectedAction {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      act: try Act(written: body),
      scope: Scope(
        inject: try body.intIfPresent("inject"), city: try body.cityIfPresent("city"),
        kind: try body.stringIfPresent("kind")),
      within: try body.duration("within"),
      objective: try body.stringIfPresent("objective").map { Objective.ID(rawValue: $0) })
  }
}

extension ExpectedAction.Act {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let name = try body.string("act")
    switch name {
    case "acknowledge": self = .acknowledge
    case "openIncident": self = .openIncident
    case "dispatch": self = .dispatch(try body.unitsIfPresent(), count: try body.int("count"))
    case "arrival": self = .arrival(try body.unitsIfPresent(), count: try body.int("count"))
    case "note":
      var words: [String] = []
      for word in try body.arrayIfPresent("words") ?? [] {
        guard let text = word.string else {
          throw .wrongKind(key: "words", expected: .string, found: word.kind)
        }
        words.append(text)
      }
      self = .note(words: words)
    case "posture": self = .posture(try body.word("to"))
    case "reach": self = .reach(try body.word("state"))
    default: throw .unknownWord(key: "act", word: name)
    }
  }
}

extension JSONObject {
  fileprivate func unitsIfPresent() throws(JSONMismatch) -> UnitKind? {
    guard try stringIfPresent("units") != nil else { return nil }
    return try word("units")
  }
}
