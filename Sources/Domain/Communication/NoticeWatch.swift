/// Watches the clocks of notices: whoever has not acknowledged one in time is reminded, and once
/// more after as long again.
package struct NoticeWatch: Sendable {
  /// When each notice is to be looked at again.
  private var appointments: [CityNotice.ID: Instant] = [:]

  /// The watch over the notices of a picture.
  package init(_ picture: Picture) {
    picture.notices.visit { id, notice in appointments[id] = Self.next(notice) }
  }

  /// Takes in what an entry has changed.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    switch entry.event {
    case .communication(.sent(let id, _, _)), .communication(.notice(let id, _)):
      appointments[id] = picture.notices[id].flatMap(Self.next)
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .communication,
      .evaluation, .preparedness, .ledger:
      break
    }
  }

  /// When something is to be looked at again.
  package var next: Instant? { appointments.values.min() }

  /// The reminders that are due.
  package mutating func due(at now: Instant, in picture: Picture) -> [Command] {
    let ids = appointments.filter { $0.value <= now }.map(\.key).sorted()
    return ids.compactMap { id in
      appointments[id] = nil
      guard let notice = picture.notices[id] else { return nil }
      let cities = Self.waiting(notice)
      return cities.isEmpty ? nil : .communicate(.notice(id, .remind(cities)))
    }
  }

  /// Twice by the clock; the last time is left to the sender.
  private static func waiting(_ notice: CityNotice) -> [City.ID] {
    notice.copies.filter {
      $0.state != .acknowledged && $0.reminders.count < CityNotice.mostReminders - 1
    }.map(\.city)
  }

  private static func next(_ notice: CityNotice) -> Instant? {
    let cities = waiting(notice)
    let copies = notice.copies.filter { cities.contains($0.city) }
    guard let rounds = copies.map(\.reminders.count).min() else { return nil }
    let clock = notice.letter.acknowledgeWithin * (rounds + 1)
    return notice.sent.advanced(by: clock).advanced(by: .milliseconds(1))
  }
}
