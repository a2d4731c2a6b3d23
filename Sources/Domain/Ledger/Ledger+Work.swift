/// What a city's own units cost on its own ground: from when they are sent until they are free
/// again, by the tariff of their kind. What they use up there is not known.
extension Picture {
  /// Notes that a unit was sent, or is free again.
  mutating func book(_ before: Unit, _ after: Unit, _ entry: Entry) {
    guard before.incident != after.incident else { return }
    if let ended = ledger.engaged[after.id] {
      ledger.engaged[after.id] = nil
      bookResponse(of: after, ended, entry)
    }
    guard let id = after.incident, let incident = incidents[id], incident.city == after.city else {
      return
    }
    ledger.engaged[after.id] = Engagement(
      since: entry.happened, incident: id, matter: file(of: incident))
  }

  private mutating func bookResponse(of unit: Unit, _ ended: Engagement, _ entry: Entry) {
    let time = max(.zero, ended.since.duration(to: entry.happened))
    let cost = region.tariff(of: .units(unit.kind)).anHour(for: time)
    guard cost > .zero else { return }
    let city = LedgerParty.city(unit.city)
    ledger.post(
      Posting(
        .response, of: ended.incident.rawValue,
        legs: [.init(city, .response, cost), .init(city, .means, .zero - cost)],
        entry: entry.sequence, at: entry.happened),
      isListed: false)
    ledger.books[city]?.responseTime += time
    ledger.books[city]?.responses += 1
    ledger.change(ended.matter, entry) { file in
      file.works[MatterAccount.Work(payer: unit.city, place: unit.city), default: .zero] += cost
    }
  }
}
