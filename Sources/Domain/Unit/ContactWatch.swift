internal import HeapModule

/// When the silence of units under way becomes news: the earliest first, in a time that hardly
/// depends on how many are under way.
package struct ContactWatch: Sendable {
  private struct Appointment: Comparable, Sendable {
    let due: Instant
    let unit: Unit.ID

    static func < (left: Appointment, right: Appointment) -> Bool {
      (left.due, left.unit) < (right.due, right.unit)
    }
  }

  private var appointments: Heap<Appointment>

  /// The appointments of all units under way in a picture.
  package init(_ picture: Picture) {
    let underWay = picture.units.filter(\.isUnderWay)
    appointments = Heap(
      underWay.compactMap { unit in
        unit.silent(from: picture.rules).map { Appointment(due: $0, unit: unit.id) }
      })
  }

  /// Takes in what an entry, applied to the picture, has made due.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    guard case .unit(let id, _) = entry.event,
      let due = picture.units[id]?.silent(from: picture.rules)
    else { return }
    appointments.insert(Appointment(due: due, unit: id))
  }

  /// The earliest appointment; it may have become void.
  package var next: Instant? { appointments.min?.due }

  /// Takes out what is due: the units that have been silent too long.
  package mutating func due(at now: Instant, in picture: Picture) -> [Unit.ID] {
    var due: [Unit.ID] = []
    while let first = appointments.min, first.due <= now {
      appointments.removeMin()
      guard let moment = picture.units[first.unit]?.silent(from: picture.rules) else { continue }
      if moment <= now {
        if due.last != first.unit { due.append(first.unit) }
      } else {
        // It was heard meanwhile: it has more time.
        appointments.insert(Appointment(due: moment, unit: first.unit))
      }
    }
    return due
  }
}
