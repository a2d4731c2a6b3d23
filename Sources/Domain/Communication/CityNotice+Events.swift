extension Picture {
  /// Notices, the newest first.
  package var newestNotices: [CityNotice] {
    notices.filter { _ in true }.sorted { ($0.sent, $0.id) > ($1.sent, $1.id) }
  }

  /// A notice is what tells its cities of the matter.
  mutating func apply(
    _ letter: CityNotice.Letter, _ facts: CityNotice.Facts, as id: CityNotice.ID, _ entry: Entry
  ) {
    notices[id] = CityNotice(
      id, letter, facts, by: entry.actor, at: entry.happened, isExercise: entry.isExercise)
    noticeCounts[letters(of: letter.from.city), default: 0] += 1
    for gone in pastNotices.add(id) { notices[gone] = nil }
    var record = governance(of: letter.matter)
    let news = letter.to.filter { record.wasTold($0) == nil }
    record.told += news.map { Dated($0, by: entry.actor, at: entry.happened) }
    governances[letter.matter] = record
  }

  mutating func apply(_ event: NoticeEvent, to id: CityNotice.ID, _ entry: Entry) {
    let now = entry.happened
    if let notice = notices[id] { judge(event, notice, entry) }
    switch event {
    case .received(let cities):
      for city in cities { change(city, of: id) { $0.received = now } }
    case .read(let city):
      change(city, of: id) { copy in
        copy.received = copy.received ?? now
        copy.read = Dated(city, by: entry.actor, at: now)
      }
    case .acknowledged(let city, let note):
      change(city, of: id) { $0.acknowledged = Dated(note, by: entry.actor, at: now) }
    case .reminded(let cities):
      for city in cities { change(city, of: id) { $0.reminders.append(now) } }
    case .missed(let cities):
      for city in cities { change(city, of: id) { $0.missed = now } }
    }
  }

  private mutating func change(
    _ city: City.ID, of id: CityNotice.ID, _ body: (inout CityNotice.Copy) -> Void
  ) {
    guard var notice = notices[id],
      let place = notice.copies.firstIndex(where: { $0.city == city })
    else { preconditionFailure("\(id) has no copy for \(city)") }
    body(&notice.copies[place])
    notices[id] = notice
  }
}
