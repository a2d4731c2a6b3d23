/// What is on record of how cities answer for a matter, in order.
extension Archive {
  mutating func pass(_ matter: inout Matter) {
    var isHazard = if case .hazard = matter { true } else { false }
    var name = matter.name
    pass(&isHazard)
    pass(&name)
    matter = isHazard ? .hazard(Hazard.ID(name)) : .incident(Incident.ID(name))
  }

  mutating func pass(_ record: inout Governance) {
    pass(&record.assessments, blank(.blank)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.reports, blank(FiledReport(.initial, to: .city, by: .phone))) {
      $0.pass(&$1) { $0.pass(&$1) }
    }
    let nowhere = City.ID("")
    let settled = SettledLead(city: nowhere, title: .assigned(reason: ""))
    pass(&record.lead, blank(settled)) { $0.pass(&$1) { $0.pass(&$1) } }
    let offer = LeadOffer(from: nowhere, to: nowhere, reason: "")
    pass(&record.offer, blank(offer)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.refusals, blank(offer)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.told, blank(nowhere)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.ended)
    pass(&record.command)
    pass(&record.done, blank(DoneDuty(DutyID(""), note: ""))) {
      $0.pass(&$1) { archive, done in
        archive.pass(&done.duty)
        archive.pass(&done.note)
        archive.pass(&done.due)
      }
    }
  }

  /// Something at no moment, to be read over.
  func blank<Act: Hashable & Sendable>(_ act: Act) -> Dated<Act> {
    Dated(act, by: .program, at: .distantPast)
  }

  mutating func pass<Act>(
    _ dated: inout Dated<Act>, _ body: (inout Self, inout Act) -> Void
  ) {
    body(&self, &dated.act)
    pass(&dated.by)
    pass(&dated.at)
  }

  private mutating func pass(_ assessment: inout Assessment) {
    pass(&assessment.losses)
    pass(&assessment.grade)
    pass(&assessment.basis)
    pass(&assessment.correction)
  }

  mutating func pass(_ losses: inout Losses) {
    pass(&losses.dead)
    pass(&losses.injured)
    pass(&losses.moved)
    pass(&losses.directLoss)
    var water = losses.waterStop?.rawValue
    pass(&water)
    losses.waterStop = water.flatMap { Losses.WaterStop(rawValue: $0) }
  }

  mutating func pass(_ grade: inout Grade) {
    var number = grade.rawValue
    pass(&number)
    if let found = Grade(rawValue: number) { grade = found } else { fail() }
  }

  private mutating func pass(_ basis: inout Assessment.Basis) {
    var reason: String?
    var table = GradeTable.productionSafety
    var measure: LossMeasure?
    switch basis {
    case .ruling(let text): reason = text
    case .table(let found, let reached): (table, measure) = (found, reached)
    }
    pass(&reason)
    pass(&table)
    pass(&measure, .dead) { $0.pass(&$1) }
    basis = reason.map { .ruling($0) } ?? .table(table, measure)
  }

  private mutating func pass(_ report: inout FiledReport) {
    pass(&report.stage)
    pass(&report.number)
    pass(&report.receiver)
    pass(&report.means)
    pass(&report.lacking)
    pass(&report.told, Losses()) { $0.pass(&$1) }
    pass(&report.without, .time) { $0.pass(&$1) }
  }

  private mutating func pass(_ offer: inout LeadOffer) {
    pass(&offer.from)
    pass(&offer.to)
    pass(&offer.reason)
  }

  private mutating func pass(_ lead: inout SettledLead) {
    pass(&lead.city)
    var before: City.ID?
    var text = ""
    switch lead.title {
    case .handedOver(let from, let reason): (before, text) = (from, reason)
    case .assigned(let reason): text = reason
    }
    pass(&before)
    pass(&text)
    lead.title = before.map { .handedOver(from: $0, reason: text) } ?? .assigned(reason: text)
  }

  mutating func pass(_ number: inout Int?) { pass(&number, 0) { $0.pass(&$1) } }
}

extension Assessment {
  /// Nothing, to be read over.
  static let blank = Assessment(losses: Losses(), grade: .fourth, basis: .ruling(""))
}
