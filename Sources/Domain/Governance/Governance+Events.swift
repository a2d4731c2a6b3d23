extension Picture {
  mutating func apply(_ event: GovernanceEvent, to matter: Matter, _ entry: Entry) {
    var record = governance(of: matter)
    judge(event, record, on: matter, entry)
    func dated<Act>(_ act: Act) -> Dated<Act> { Dated(act, by: entry.actor, at: entry.happened) }
    switch event {
    case .assessed(let assessment):
      record.assessments.append(dated(assessment))
      if let city = city(of: matter) {
        sitreps[matter, default: SitrepBook()].take(assessment, of: city, entry)
      }
    case .reported(let report): record.reports.append(dated(report))
    case .told(let cities): record.told += cities.map { dated($0) }
    case .leadProposed(let offer): record.offer = dated(offer)
    case .leadAccepted(let offer):
      record.offer = nil
      record.lead = dated(
        SettledLead(
          city: offer.to, title: .handedOver(from: offer.from, reason: offer.reason)))
    case .leadRefused(let offer, let reason):
      record.offer = nil
      record.refusals.append(dated(LeadOffer(from: offer.from, to: offer.to, reason: reason)))
    case .leadWithdrawn: record.offer = nil
    case .leadAssigned(let city, let reason):
      record.offer = nil
      record.lead = dated(SettledLead(city: city, title: .assigned(reason: reason)))
    case .dutyDone(let duty): record.done.append(dated(duty))
    case .dutyEnded(let duty): record.ended.append(duty.duty)
    }
    governances[matter] = record
  }
}
