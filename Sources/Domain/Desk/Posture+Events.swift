extension Picture {
  mutating func apply(_ event: PostureEvent, to holder: PostureHolder, _ entry: Entry) {
    postures[holder, default: PostureRecord()].take(event, entry)
  }

  /// What records of before there were lists tell of a switch.
  mutating func switchPosture(
    of city: City.ID, to posture: Posture, _ reason: String, _ entry: Entry
  ) {
    let holder = PostureHolder.city(city)
    let from = self.posture(of: city)
    postures[holder, default: PostureRecord()].begin(
      PostureOrder(to: posture, reason: reason), from: from, entry)
    postures[holder]?.enter(posture, reason, entry)
  }
}

extension PostureRecord {
  fileprivate mutating func take(_ event: PostureEvent, _ entry: Entry) {
    switch event {
    case .ordered(let order, let from):
      begin(order, from: from, entry)
      if PostureTable.way(from: from, to: order.to) == .raise {
        enter(order.to, order.reason, entry)
      } else {
        isEasing = true
      }
    case .ticked(let tick): ticks.append(Dated(tick, by: entry.actor, at: entry.happened))
    case .completed(let posture, let waiver):
      self.waiver = waiver
      enter(posture, order?.act.reason ?? "", entry)
    case .calledOff:
      file(isCalledOff: true)
      (order, ticks, isEasing, waiver) = (nil, [], false, nil)
    }
  }

  fileprivate mutating func begin(_ order: PostureOrder, from: Posture, _ entry: Entry) {
    file(isCalledOff: isEasing)
    self.order = Dated(order, by: entry.actor, at: entry.happened)
    self.from = from
    (ticks, isEasing, waiver) = ([], false, nil)
  }

  fileprivate mutating func enter(_ posture: Posture, _ reason: String, _ entry: Entry) {
    self.posture = posture
    isEasing = false
    standing = Dated(reason, by: entry.actor, at: entry.happened)
  }

  /// Puts the newest switch with those that are over.
  private mutating func file(isCalledOff: Bool) {
    guard var change = current else { return }
    change.isCalledOff = isCalledOff
    switches.append(change)
    if switches.count > Self.mostSwitches { switches.removeFirst() }
  }
}
