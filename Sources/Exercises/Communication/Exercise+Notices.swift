internal import Domain

/// Notices come to the desks of cities within a minute; simulated desks open and acknowledge them,
/// some late, some never. A city that a person speaks for is left to that person.
extension Exercise {
  mutating func consider(_ event: CommunicationEvent, _ picture: Picture) {
    switch event {
    case .sent(let id, let letter, _):
      if let notice = picture.notices[id] { consider(notice, picture) }
      consider(letter.matter, picture)
    case .notice(let id, _): if let notice = picture.notices[id] { consider(notice, picture) }
    case .watch(let post, _): considerShift(at: post, picture)
    case .watchTaken(let postings):
      for posting in postings { considerShift(at: posting.post, picture) }
    case .sitrep: break
    }
  }

  mutating func consider(_ notice: CityNotice, _ picture: Picture) {
    if notice.copies.contains(where: { $0.state == .sent }) {
      let wait = conduct.dice(notice.id.rawValue).words(.answer)[0].seconds(5...40)
      agenda.add(.noticeReceipt(notice.id), at: max(now, notice.sent.advanced(by: wait)))
    }
    for copy in notice.copies where !isLeft(copy.city, picture) {
      guard let next = conduct.next(for: copy, of: notice) else { continue }
      agenda.add(.notice(notice.id, copy.city), at: max(now, next.at))
    }
  }

  func receive(_ id: CityNotice.ID, _ picture: Picture) -> [Stimulus] {
    let cities = picture.notices[id]?.copies.filter { $0.state == .sent }.map(\.city) ?? []
    guard !cities.isEmpty else { return [] }
    return [
      Stimulus(.communicate(.notice(id, .receive(cities))), by: Actor.program.name, at: now)
    ]
  }

  func attend(to id: CityNotice.ID, _ city: City.ID, _ picture: Picture) -> [Stimulus] {
    guard let notice = picture.notices[id], let copy = notice.copy(of: city),
      !isLeft(city, picture), let desk = region[city],
      let next = conduct.next(for: copy, of: notice), next.at <= now
    else { return [] }
    return [
      Stimulus(.communicate(.notice(id, next.command)), by: Actors.desk(desk), at: now)
    ]
  }

  /// Whether a person answers what comes to a city.
  func isLeft(_ city: City.ID, _ picture: Picture) -> Bool {
    picture.isStaffed(city) || played.contains(city)
  }
}

extension Conduct {
  fileprivate func dice(_ name: String) -> Dice { Dice(seed: seed, of: name) }

  /// What a city does next with a notice, and when; nil where there is nothing more to do, or where
  /// nobody does it.
  fileprivate func next(
    for copy: CityNotice.Copy, of notice: CityNotice
  ) -> (at: Instant, command: NoticeCommand)? {
    let words = dice("\(notice.id) \(copy.city)").words(.duty)
    switch copy.state {
    case .sent, .acknowledged: return nil
    case .received:
      let time = Punctuality(of: copy.city, seed: seed)
        .time(words, since: notice.sent, due: notice.due, inTime: 10...80)
      return time.map { ($0, .read(copy.city)) }
    case .read:
      guard let read = copy.read?.at else { return nil }
      return (
        read.advanced(by: words[2].seconds(20...150)), .acknowledge(copy.city, note: "")
      )
    }
  }
}
