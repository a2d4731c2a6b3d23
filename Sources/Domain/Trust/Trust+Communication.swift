/// What notices and agreements show of the cities that were to acknowledge or to sign them.
extension Picture {
  /// A notice is acknowledged by its clock; whoever has not done so for two reminders has not kept
  /// its word, and what comes after that counts no more.
  mutating func judge(_ event: NoticeEvent, _ before: CityNotice, _ entry: Entry) {
    guard before.letter.isOwed else { return }
    func ended(_ city: City.ID, _ fulfilment: Fulfilment, _ breach: Breach) {
      note(
        .notice, of: city, subject: before.id.rawValue, toward: before.letter.from.city,
        fulfilment, breach, entry)
    }
    switch event {
    case .acknowledged(let city, _):
      guard before.owing.contains(city) else { return }
      ended(city, Fulfilment(at: entry.happened, due: before.due), .slow)
    case .missed(let cities):
      for city in cities where before.owing.contains(city) { ended(city, .broken, .absent) }
    case .received, .read, .reminded: break
    }
  }

  /// A city signs or refuses by the hour that it was given; whoever has done neither when the
  /// version lapses has not kept its word. What was answered before that was so has no hour.
  mutating func judge(
    _ event: AgreementEvent, _ before: AgreementVersion, of id: AidAgreement.ID, _ entry: Entry
  ) {
    func ended(_ city: City.ID, _ fulfilment: Fulfilment, _ breach: Breach) {
      note(
        .signature, of: city, subject: "\(id) \(before.number)", toward: before.author?.city,
        fulfilment, breach, entry)
    }
    switch event {
    case .answered(_, let reply, _):
      guard let due = reply.due else { return }
      ended(reply.city, Fulfilment(at: entry.happened, due: due), .slow)
    case .lapsed(_, let cities):
      for city in cities { ended(city, .broken, .absent) }
    case .drafted, .withdrawn, .noticeGiven: break
    }
  }
}
