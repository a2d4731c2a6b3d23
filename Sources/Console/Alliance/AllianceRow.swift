package import Domain

/// A row of the board of what cities do together.
package enum AllianceRow: Hashable, Sendable {
  case decision(JointDecision.ID)
  case meeting(Meeting.ID)

  /// How many of those that are over stay on the board.
  private static let mostPast = 20

  /// What waits for answers or is to be held, then what is over, the newest first.
  static func rows(of picture: Picture) -> [AllianceRow] {
    let pastDecisions = picture.decisions.filter { $0.state != .open }
      .sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    let pastMeetings = picture.meetings.filter { $0.state == .closed || $0.state == .cancelled }
      .sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    return picture.openDecisions.map { .decision($0.id) }
      + picture.standingMeetings.map { .meeting($0.id) }
      + pastDecisions.prefix(mostPast).map { .decision($0.id) }
      + pastMeetings.prefix(mostPast).map { .meeting($0.id) }
  }
}

extension Desk {
  /// The rows of the board.
  package var allianceRows: [AllianceRow] { AllianceRow.rows(of: picture) }

  /// The row under its cursor.
  package var currentAllianceRow: AllianceRow? {
    let rows = allianceRows
    return decisionCursor.item.flatMap { rows.contains($0) ? $0 : nil } ?? rows.first
  }

  /// The decision that a key would act on.
  var currentDecision: JointDecision? {
    guard case .decision(let id)? = currentAllianceRow else { return nil }
    return picture.decisions[id]
  }

  /// The meeting that a key would act on.
  var currentMeeting: Meeting? {
    guard case .meeting(let id)? = currentAllianceRow else { return nil }
    return picture.meetings[id]
  }

  /// Moves the cursor of the board.
  mutating func moveInDecisions(by step: Int) {
    decisionCursor.step(step, in: allianceRows, height: DecisionsPage.listRows(in: self))
  }
}
