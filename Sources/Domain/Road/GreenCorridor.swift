package import Geodesy

/// Signals that are held green for one unit on the last stretch of its way, as it was reckoned when
/// it was started.
package struct GreenCorridor: Hashable, Sendable {
  /// A junction with signals on the unit's way.
  package struct Junction: Hashable, Sendable {
    package var coordinate: Coordinate
    /// Metres that are left to the incident from here.
    package var metresLeft: Int
    /// When the unit is expected.
    package var arrival: Instant
    /// From when the way is green, so early that who waits before the unit is gone.
    package var greenFrom: Instant
    package var greenUntil: Instant
    /// What the cross street waits more than usual, in vehicle seconds.
    package var crossDelay: Int

    package init(
      coordinate: Coordinate, metresLeft: Int, arrival: Instant, greenFrom: Instant,
      greenUntil: Instant, crossDelay: Int
    ) {
      self.coordinate = coordinate
      self.metresLeft = metresLeft
      self.arrival = arrival
      self.greenFrom = greenFrom
      self.greenUntil = greenUntil
      self.crossDelay = crossDelay
    }
  }

  /// Seconds that a unit saves: of ten cases one saves less than `low`, one more than `high`.
  package struct Saving: Hashable, Sendable {
    package var low: Int
    package var middle: Int
    package var high: Int

    package init(low: Int, middle: Int, high: Int) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }

  package var unit: Unit.ID
  /// In the order in which the unit comes to them.
  package var junctions: [Junction]
  package var saving: Saving

  package init(unit: Unit.ID, junctions: [Junction], saving: Saving) {
    self.unit = unit
    self.junctions = junctions
    self.saving = saving
  }

  /// What all cross streets wait more than usual, in vehicle seconds.
  package var crossDelay: Int { junctions.reduce(0) { $0 + $1.crossDelay } }
  /// When the first signal is held and when the last is let go.
  package var span: ClosedRange<Instant>? {
    guard let first = junctions.map(\.greenFrom).min(),
      let last = junctions.map(\.greenUntil).max(), first <= last
    else { return nil }
    return first...last
  }
}

/// A corridor that is on.
package struct RunningCorridor: Hashable, Sendable {
  package var corridor: GreenCorridor
  package var by: Actor
  package var since: Instant

  package init(_ corridor: GreenCorridor, by actor: Actor, since: Instant) {
    self.corridor = corridor
    by = actor
    self.since = since
  }
}
