internal import HeapModule

/// When answers and promises that did not come make a line void: the earliest first, in a time that
/// hardly depends on how many wait.
package struct AidDeadlines: Sendable {
  private struct Appointment: Comparable, Sendable {
    let due: Instant
    let line: AidLine.ID

    static func < (left: Appointment, right: Appointment) -> Bool {
      (left.due, left.line) < (right.due, right.line)
    }
  }

  private var appointments: Heap<Appointment>

  /// The appointments of all lines that wait in a picture.
  package init(_ picture: Picture) {
    var waiting: [Appointment] = []
    picture.aid.visit { _, request in
      for line in request.lines {
        if let due = line.expires { waiting.append(Appointment(due: due, line: line.id)) }
      }
    }
    appointments = Heap(waiting)
  }

  /// Takes in what an entry, applied to the picture, has made due.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    guard case .aid(let id, .passed(_, let lender, _)) = entry.event,
      let line = picture.aid[id]?.line(of: lender), let due = line.expires
    else { return }
    appointments.insert(Appointment(due: due, line: line.id))
  }

  /// The earliest appointment; it may have become void.
  package var next: Instant? { appointments.min?.due }

  /// Takes out what is due: the lines that still wait, each with when it became void.
  package mutating func due(at now: Instant, in picture: Picture) -> [(
    line: AidLine.ID, at: Instant
  )] {
    var due: [(line: AidLine.ID, at: Instant)] = []
    while let first = appointments.min, first.due <= now {
      appointments.removeMin()
      guard let line = picture.aid[first.line.request]?.line(of: first.line.lender),
        let moment = line.expires, moment <= now, due.last?.line != first.line
      else { continue }
      due.append((first.line, moment))
    }
    return due
  }
}
