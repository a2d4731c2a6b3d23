internal import Domain

/// The words about who commands a matter, in one language.
struct InterventionPhrases: Sendable {
  /// What stands before it on a matter's page.
  let label: String
  let state: @Sendable (MatterCommand) -> String
  let ground: @Sendable (SuperiorIntervention.Ground, (City.ID) -> String) -> String
  /// The facts that exceed a body of peers, and the key.
  let exceeds: @Sendable (String) -> String
  /// Since when and by whom: it is proposed, confirmed, handed back.
  let proposed: @Sendable (_ since: String, _ who: String) -> String
  let confirmed: @Sendable (_ since: String, _ who: String) -> String
  let ended: @Sendable (_ since: String, _ who: String, _ reason: String) -> String
  let directed: @Sendable (_ since: String, _ cities: String, _ text: String) -> String
  /// The two answers to what is proposed.
  let confirm: String
  let drop: String
  /// What a step has done, for the line of messages.
  let done: @Sendable (InterventionTrigger) -> String
  let event: @Sendable (InterventionEvent, String, Names) -> String
  let rejection: @Sendable (InterventionRejection) -> String
}
