/// How a city, or all together, stand, in order.
extension Archive {
  mutating func pass(_ holder: inout PostureHolder) {
    var city = holder.city
    pass(&city)
    holder = city.map { .city($0) } ?? .alliance
  }

  mutating func pass(_ record: inout PostureRecord) {
    pass(&record.posture)
    pass(&record.standing, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    let order = PostureOrder(to: .routine, reason: "")
    pass(&record.order, blank(order)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.from)
    pass(&record.ticks, blank(PostureTick("", evidence: ""))) {
      $0.pass(&$1) { archive, tick in
        archive.pass(&tick.item)
        archive.pass(&tick.evidence)
      }
    }
    pass(&record.isEasing)
    pass(&record.waiver, PostureWaiver("", missing: [])) { archive, waiver in
      archive.pass(&waiver.reason)
      archive.pass(&waiver.missing, "") { $0.pass(&$1) }
    }
    let none = PostureSwitch(
      from: .routine, to: .routine, ordered: .distantPast, items: 0, done: 0, last: nil,
      isWaived: false, isCalledOff: false)
    pass(&record.switches, none) { archive, change in
      archive.pass(&change.from)
      archive.pass(&change.to)
      archive.pass(&change.ordered)
      archive.pass(&change.items)
      archive.pass(&change.done)
      archive.pass(&change.last)
      archive.pass(&change.isWaived)
      archive.pass(&change.isCalledOff)
    }
  }

  private mutating func pass(_ order: inout PostureOrder) {
    pass(&order.to)
    pass(&order.reason)
    pass(&order.items, PostureItem("", owner: .dispatcher, within: .zero)) { archive, item in
      archive.pass(&item.name)
      archive.pass(&item.owner)
      archive.pass(&item.within)
    }
    var decision: JointDecision.ID?
    var matter: Matter?
    switch order.basis {
    case .decision(let id): decision = id
    case .matter(let found): matter = found
    case nil: break
    }
    pass(&decision)
    pass(&matter, .incident(Incident.ID(""))) { $0.pass(&$1) }
    order.basis = decision.map { .decision($0) } ?? matter.map { .matter($0) }
  }
}
