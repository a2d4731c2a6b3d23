package import Terminal

/// Where a key has its meaning: a pane, or a place that several panes share.
package enum KeyContext: String, CaseIterable, Hashable, Sendable {
  /// Whatever has the focus.
  case everywhere
  /// A pane of rows: queue, candidates, units, log, and the lists of whole screens.
  case list
  /// Where an alert is at hand: queue, detail, alert screen.
  case alert
  /// The screen of forecasts.
  case forecast
  /// The screens of stocks and of requests for aid.
  case supplies, requests
  case queue, map, dispatch, units, log
  /// The screen of incidents.
  case incident
  /// The facilitator's screen.
  case drill
  /// The plan for all open incidents.
  case joint
  /// The screen of duties.
  case duties
  /// The board of joint decisions and meetings.
  case decisions
  /// The screen of trust.
  case trust
  /// The screens of postures and of accountability.
  case postures, accountability
  /// The screen of evaluations.
  case evaluation
  /// The screen of agreements, plans and the programme.
  case agreements
  /// The screens of a situation's report, of the watch and its brief, and of notices.
  case sitrep, handover, notices
  /// The screen of the ledger.
  case ledger
  /// The screens of closed roads and of a green corridor.
  case roads, corridor
}

/// One line of the keymap: an action, the keys that do it, and where.
package struct KeyRow: Hashable, Sendable {
  package let action: ActionID
  /// Each is one key, or a prefix and a key.
  package let keys: [[Key]]
  package let contexts: Set<KeyContext>

  /// How help writes one of its keys: `a`, `F4`, `gq`.
  package static func name(of keys: [Key]) -> String { keys.map(\.name).joined() }
}
