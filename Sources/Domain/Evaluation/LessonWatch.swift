/// Watches the clocks of lessons: reminds the owner before one is due, and says once that it is
/// late.
package struct LessonWatch: Sendable {
  /// When each lesson that is not done is to be looked at again.
  private var appointments: [Lesson.ID: Instant] = [:]

  /// The watch over the lessons of a picture.
  package init(_ picture: Picture) {
    for lesson in picture.standingLessons { appointments[lesson.id] = lesson.nextLook }
  }

  /// Takes in what an entry, applied to the picture, has changed.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    guard case .evaluation(.lesson(let id, _)) = entry.event else { return }
    appointments[id] = picture.evaluations.lessons[id]?.nextLook
  }

  /// When something is to be said.
  package var next: Instant? { appointments.values.min() }

  /// What the clock has to say, each with when that was due.
  package mutating func due(
    at now: Instant, in picture: Picture
  ) -> [(command: Command, at: Instant)] {
    appointments.filter { $0.value <= now }.map(\.key).sorted().compactMap { id in
      guard let at = appointments.removeValue(forKey: id),
        let lesson = picture.evaluations.lessons[id], lesson.state == .open
      else { return nil }
      let isLate = at > lesson.plan.due
      return (.evaluation(.lesson(id, isLate ? .fallDue : .remind)), at)
    }
  }
}

extension Lesson {
  /// When the clock has something to say of it; nil where it has said all.
  fileprivate var nextLook: Instant? {
    guard state == .open, fellDue == nil else { return nil }
    return reminded == nil ? remindAt : plan.due.advanced(by: .milliseconds(1))
  }
}
