extension Picture {
  /// Whether a city could have given what it turned down, by what the record knew then: it stood in
  /// routine, no hazard came its way, and it had twice what was asked for free or in store. That
  /// twice is enough is an assumption of ours: half of what it has stays at home.
  func couldLend(_ line: AidLine) -> Bool {
    guard let request = aid[line.request], posture(of: line.lender) == .routine else {
      return false
    }
    let isThreatened = standingHazards.contains { $0.concerns(line.lender) != nil }
    guard !isThreatened else { return false }
    return free(request.report.good, in: line.lender) >= 2 * max(1, line.asked)
  }

  private func free(_ good: AidGood, in city: City.ID) -> Int {
    switch good {
    case .units(let kind):
      region.units.count { seed in
        guard let unit = units[seed.id], unit.city == city, unit.kind == kind else { return false }
        return unit.status == .available && lent[unit.id] == nil
      }
    case .supply(let item): stock(of: city, item).usable
    }
  }
}
