internal import Domain

/// Why units that are needed are not to be had.
struct Shortage {
  let gap: Proposal.Gap

  init(_ need: Need, _ count: Int, _ muster: Muster) {
    let picture = muster.picture
    let near = Set(muster.nearCities)
    let all = picture.region.units.filter { $0.kind == need.kind }
      .compactMap { picture.units[$0.id] }
    let able = all.filter { $0.level.meets(need.level) }
    let here = able.filter { near.contains($0.city) }
    let rules = picture.rules
    func gap(_ reason: Proposal.Shortfall, until: Instant? = nil) -> Proposal.Gap {
      Proposal.Gap(
        kind: need.kind, level: need.level, count: count, reason: reason, until: until)
    }
    let free = here.filter(\.status.isDispatchable)
    let weary = free.filter { rules.needsRest($0.duty, at: muster.instant) }
    let busy = here.filter { $0.status.resource == .assigned }
    if able.isEmpty {
      self.gap = gap(all.isEmpty ? .none : .lessCapable)
    } else if free.contains(where: muster.mustBeAskedFor) {
      self.gap = gap(.byRequest)
    } else if free.count > weary.count, free.contains(where: { $0.city != muster.incident.city }) {
      self.gap = gap(.tooFar)
    } else if !weary.isEmpty {
      let until = weary.compactMap { rules.restEnds($0.duty, at: muster.instant) }.min()
      self.gap = gap(.needsRest, until: until)
    } else if !busy.isEmpty {
      // Nobody knows how long a task takes: so long as calls do on the average.
      let until = busy.map { $0.since.advanced(by: rules.serviceTime) }
        .filter { $0 > muster.instant }.min()
      self.gap = gap(.busy, until: until)
    } else if able.contains(where: { !near.contains($0.city) && $0.status.isDispatchable }) {
      self.gap = gap(.byRequest)
    } else {
      self.gap = gap(.outOfService)
    }
  }
}
