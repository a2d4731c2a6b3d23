internal import Domain

/// The words of the drill's screen in one language.
struct DrillPhrases: Sendable {
  let number: String
  let state: String
  let due: String
  let seen: String
  let delay: String
  let what: String
  let none: String
  /// In place of a moment: only a hand delivers it, or a condition does.
  let byHand: String
  let onCondition: String
  let overdue: String
  let objective: String
  let text: String
  let way: String
  let controller: String
  let response: String
  let expected: String
  let notes: String
  let reason: String
  let checkpoints: String
  let branch: String
  let messages: String
  let noMessages: String
  let objectives: String
  let notBegun: String
  /// Delivered and all injects, and those of which something is missing.
  let count: @Sendable (Int, Int, Int) -> String
  let awaited: @Sendable (String) -> String
  let seenAfter: @Sendable (String, String, String) -> String
  let lateAfter: @Sendable (String, String, String) -> String
  let alreadySo: String
  let missing: @Sendable (String) -> String
  let after: @Sendable (Int, String, String) -> String
  let unacknowledged: @Sendable (String, String) -> String
  let incident: @Sendable (String, String) -> String
  let posture: @Sendable (String, String) -> String
}

/// The drill's own terms in one language.
protocol DrillWording {
  var drill: DrillPhrases { get }
  /// At most nine cells.
  func word(_ state: InjectState) -> String
  func word(_ phase: DrillPhase) -> String
  func word(_ trigger: InjectTrigger) -> String
  func word(_ trigger: DrillTrigger) -> String
  func word(_ verdict: Verdict) -> String
  func word(_ method: Inject.Method) -> String
  func text(_ expectation: ExpectedAction, _ names: Names) -> String
  func sentence(_ event: DrillEvent, _ names: Names) -> String
  func label(_ act: ActionID.DrillAct) -> String
  func help(_ act: ActionID.DrillAct) -> String
}

extension Names {
  /// What an expectation is about: the alert of an inject, a city, a kind of event.
  func scope(_ scope: ExpectedAction.Scope) -> String {
    let parts = [
      scope.inject.map { "#\($0)" }, scope.kind.map { kind($0) }, scope.city.map { city($0) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// What a kind of event is called.
  func kind(_ kind: String) -> String {
    EventKind.named(kind).map { language.name($0.name) } ?? kind
  }

  /// A length of time in minutes, such as `12m`.
  func minutes(_ duration: Duration) -> String { "\(duration.inSeconds / 60)m" }
}
