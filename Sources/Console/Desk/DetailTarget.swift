package import Domain

/// What the detail pane tells about.
package enum DetailTarget: Hashable, Sendable {
  case nothing
  case alert(Alert.ID)
  case incident(Incident.ID)
  case city(City.ID)
  case unit(Unit.ID)
  /// A line of the log, by the entry's place in the journal.
  case entry(Int)
}
