import Domain
import JSONText

/// A drill's plan on its way out.
extension JSONWriter {
  mutating func member(_ key: String, _ plan: DrillPlan) {
    self.key(key)
    object { writer in
      writer.member("scenario", plan.scenario)
      writer.member("title", plan.title)
      // As text: the numbers of JSON do not hold every seed.
      writer.member("seed", String(plan.seed))
      writer.member("offset", plan.offsetInMinutes)
      writer.list("objectives", plan.objectives) { writer, objective in
        writer.member("id", objective.id.rawValue)
        writer.member("text", objective.text)
        writer.member("capability", objective.capability)
      }
      writer.list("injects", plan.injects) { $0.write($1) }
    }
  }

  /// Writes a member that is a name in three languages.
  mutating func member(_ key: String, _ name: LocalizedName) {
    self.key(key)
    object { writer in
      writer.member("en", name.english)
      writer.member("zh", name.simplified)
      writer.member("hant", name.traditional)
    }
  }

  private mutating func write(_ inject: Inject) {
    member("number", inject.number)
    member("trigger", inject.trigger)
    member("synopsis", inject.synopsis)
    member("text", inject.text)
    member("controller", inject.controller)
    member("method", inject.method.word)
    member("from", inject.from)
    member("to", inject.to)
    member("response", inject.response)
    member("objective", inject.objective.rawValue)
    member("notes", inject.notes)
    if let alert = inject.alert {
      key("alert")
      object { writer in
        writer.member("kind", alert.kind)
        writer.member("severity", alert.severity.word)
        writer.member("city", alert.city.rawValue)
        writer.member("place", alert.place)
        if let place = alert.coordinate { writer.member("at", place) }
      }
    }
    list("expected", inject.expected) { $0.write($1) }
  }

  private mutating func member(_ key: String, _ trigger: Inject.Trigger) {
    self.key(key)
    object { writer in
      switch trigger {
      case .at(let time): writer.member("at", time)
      case .after(let number, let state, let delay):
        writer.member("after", number)
        writer.member("state", state.word)
        writer.member("delay", delay)
      case .when(let condition): writer.write(condition)
      case .byHand: writer.member("byHand", true)
      }
    }
  }

  private mutating func write(_ condition: Inject.Condition) {
    switch condition {
    case .unacknowledged(let kind, let city, let length):
      member("when", "unacknowledged")
      memberIfPresent("kind", kind)
      memberIfPresent("city", city?.rawValue)
      member("for", length)
    case .incident(let kind, let city, let state):
      member("when", "incident")
      memberIfPresent("kind", kind)
      memberIfPresent("city", city?.rawValue)
      member("state", state.word)
    case .posture(let city, let posture):
      member("when", "posture")
      member("city", city.rawValue)
      member("to", posture.word)
    }
  }

  private mutating func write(_ expectation: ExpectedAction) {
    switch expectation.act {
    case .acknowledge: member("act", "acknowledge")
    case .openIncident: member("act", "openIncident")
    case .dispatch(let kind, let count), .arrival(let kind, let count):
      if case .dispatch = expectation.act {
        member("act", "dispatch")
      } else {
        member("act", "arrival")
      }
      memberIfPresent("units", kind?.word)
      member("count", count)
    case .note(let words):
      member("act", "note")
      key("words")
      array { writer in
        for word in words { writer.string(word) }
      }
    case .posture(let posture):
      member("act", "posture")
      member("to", posture.word)
    case .reach(let state):
      member("act", "reach")
      member("state", state.word)
    }
    memberIfPresent("inject", expectation.scope.inject)
    memberIfPresent("city", expectation.scope.city?.rawValue)
    memberIfPresent("kind", expectation.scope.kind)
    member("within", expectation.within)
    memberIfPresent("objective", expectation.objective?.rawValue)
  }
}
