internal import HeapModule

/// When alerts become the supervisor's matter: the earliest first, in a time that hardly depends on
/// how many wait.
package struct Escalations: Sendable {
  private struct Appointment: Comparable, Sendable {
    let due: Instant
    let alert: Alert.ID

    static func < (left: Appointment, right: Appointment) -> Bool {
      (left.due, left.alert) < (right.due, right.alert)
    }
  }

  private var appointments: Heap<Appointment>

  /// The appointments of all alerts that wait in a picture.
  package init(_ picture: Picture) {
    let waiting = picture.alerts.filter { $0.escalates != nil && $0.escalated == nil }
    appointments = Heap(
      waiting.compactMap { alert in
        alert.escalates.map { Appointment(due: $0, alert: alert.id) }
      })
  }

  /// Takes in what an entry, applied to the picture, has made due.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    guard case .alert(let id, let event) = entry.event else { return }
    switch event {
    case .escalated, .noted, .grouped, .overtaken, .cleared, .acknowledged, .shelved, .suppressed,
      .inhibited, .removedFromService:
      return
    case .raised, .updated, .recurred, .unacknowledged, .unshelved, .shelvingEnded, .unsuppressed,
      .returnedToService, .released:
      guard let alert = picture.alerts[id], let due = alert.escalates, alert.escalated == nil
      else { return }
      appointments.insert(Appointment(due: due, alert: id))
    }
  }

  /// The earliest appointment; it may have become void.
  package var next: Instant? { appointments.min?.due }

  /// Takes out what is due: the alerts that still wait and are the supervisor's matter now.
  package mutating func due(at now: Instant, in picture: Picture) -> [Alert.ID] {
    var due: [Alert.ID] = []
    while let first = appointments.min, first.due <= now {
      appointments.removeMin()
      guard let alert = picture.alerts[first.alert], alert.escalated == nil,
        let moment = alert.escalates
      else { continue }
      if moment <= now {
        if due.last != first.alert { due.append(first.alert) }
      } else {
        // Its priority has fallen since: it has more time.
        appointments.insert(Appointment(due: moment, alert: first.alert))
      }
    }
    return due
  }
}
