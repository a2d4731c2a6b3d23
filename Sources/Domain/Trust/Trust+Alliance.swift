/// What joint decisions and meetings show of the cities that were asked.
extension Picture {
  /// A city owes an answer to the terms on the table by their deadline; whoever has not answered
  /// when the decision lapses did not join in.
  mutating func judge(_ event: DecisionEvent, _ before: JointDecision, _ entry: Entry) {
    let due = before.round.answerBy
    func answered(by city: City.ID) {
      note(
        .answer, of: city, subject: before.id.rawValue, toward: before.round.author.city,
        Fulfilment(at: entry.happened, due: due), .slow, entry)
    }
    switch event {
    case .answered(let reply, _): answered(by: reply.city)
    case .countered(let city, _, _):
      if before.awaited.contains(city) { answered(by: city) }
    case .lapsed:
      for city in before.awaited {
        note(
          .answer, of: city, subject: before.id.rawValue, toward: before.round.author.city,
          .broken, .absent, entry)
      }
    case .proposed, .withdrawn: break
    }
  }

  /// Who was invited comes, or says why not before the meeting is over.
  mutating func judge(_ event: MeetingEvent, _ before: Meeting, _ entry: Entry) {
    guard case .closed = event else { return }
    func ended(_ city: City.ID, _ fulfilment: Fulfilment) {
      note(
        .meeting, of: city, subject: before.id.rawValue, toward: before.call.host.city, fulfilment,
        .absent, entry)
    }
    for city in before.attending { ended(city, .kept) }
    for city in before.missing { ended(city, .broken) }
  }
}
