/// Watches the clocks of notices: whoever has not acknowledged one in time is reminded, and once
/// more after as long again; after as long a third time its word is broken. It keeps the hours of
/// signatures beside them.
package struct NoticeWatch: Sendable {
  /// When each notice is to be looked at again.
  private var appointments: [CityNotice.ID: Instant] = [:]
  private var signings: SigningWatch

  /// The watch over the notices of a picture.
  package init(_ picture: Picture) {
    signings = SigningWatch(picture)
    picture.notices.visit { id, notice in appointments[id] = Self.next(notice) }
  }

  /// Takes in what an entry has changed.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    signings.note(entry, in: picture)
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
  package var next: Instant? {
    [appointments.values.min(), signings.next].compactMap(\.self).min()
  }

  /// The reminders that are due, the cities that have let the last one pass, and the agreements
  /// that have lapsed unsigned.
  package mutating func due(at now: Instant, in picture: Picture) -> [Command] {
    let ids = appointments.filter { $0.value <= now }.map(\.key).sorted()
    let notices = ids.compactMap { id -> Command? in
      appointments[id] = nil
      guard let notice = picture.notices[id] else { return nil }
      let missed = now > notice.lastWord ? notice.owing : []
      if !missed.isEmpty { return .communicate(.notice(id, .miss(missed))) }
      let cities = Self.waiting(notice)
      return cities.isEmpty ? nil : .communicate(.notice(id, .remind(cities)))
    }
    return notices + signings.due(at: now, in: picture)
  }

  /// Twice by the clock; the last time is left to the sender.
  private static func waiting(_ notice: CityNotice) -> [City.ID] {
    notice.copies.filter {
      $0.state != .acknowledged && $0.missed == nil
        && $0.reminders.count < CityNotice.mostReminders - 1
    }.map(\.city)
  }

  private static func next(_ notice: CityNotice) -> Instant? {
    let cities = waiting(notice)
    let copies = notice.copies.filter { cities.contains($0.city) }
    let reminder = copies.map(\.reminders.count).min().map { rounds in
      notice.sent.advanced(by: notice.letter.acknowledgeWithin * (rounds + 1))
    }
    let last = notice.owing.isEmpty ? nil : notice.lastWord
    return [reminder, last].compactMap(\.self).min()?.advanced(by: .milliseconds(1))
  }
}
