internal import Domain
internal import Statutes

/// Simulated desks tick off what opens and closes with a posture, some of it late, and go back once
/// neither a hazard nor a grave incident is left; the simulated body does so for all together.
extension Exercise {
  private static let lookStep = Duration.minutes(30)
  /// How long a posture stands at the least before a desk goes back by itself.
  private static let shortestStay = Duration.hours(2)

  /// Makes the appointments that follow from the time.
  mutating func planPostures(at instant: Instant) {
    agenda.add(
      .postureLook, at: instant.advanced(by: .seconds(1)).rounded(up: Self.lookStep))
  }

  /// What is still to be ticked off when the exercise is taken up.
  mutating func considerPostures(_ picture: Picture) {
    for city in region.cities { consider(.city(city.id), picture) }
    consider(.alliance, picture)
  }

  mutating func consider(_ holder: PostureHolder, _ picture: Picture) {
    guard let next = nextStep(holder, picture) else { return }
    agenda.add(.posture(holder), at: max(now, next.at))
  }

  /// Does the next thing that is due for a posture.
  mutating func tend(_ holder: PostureHolder, _ picture: Picture) -> [Stimulus] {
    guard let next = nextStep(holder, picture) else { return [] }
    guard next.at <= now else {
      agenda.add(.posture(holder), at: next.at)
      return []
    }
    return [act(holder, .posture(holder, next.step))]
  }

  private func act(_ holder: PostureHolder, _ command: WatchCommand) -> Stimulus {
    let city = holder.city.flatMap { region[$0] }
    return Stimulus(.watch(command), by: city.map { Actors.desk($0) } ?? Actors.body, at: now)
  }

  private func nextStep(
    _ holder: PostureHolder, _ picture: Picture
  ) -> Next<PostureCommand>? {
    let record = picture.postureRecord(of: holder)
    guard let order = record.order, !isLeft(holder, record, picture) else { return nil }
    let ticks = record.missing.compactMap { item -> Next<PostureCommand>? in
      time(of: item, holder, order, isEasing: record.isEasing).map {
        Next(.tick(item.name, evidence: "值班室已落实 done by the desk"), at: $0)
      }
    }
    if let first = ticks.min(by: { $0.at < $1.at }) { return first }
    guard record.isEasing, record.missing.isEmpty else { return nil }
    let last = record.ticks.last?.at ?? order.at
    return Next(.complete(waiving: nil), at: last.advanced(by: .minutes(2)))
  }

  /// When an item is done; nil for what never is. A way back waits for all of it: there what would
  /// never come comes at three times its time.
  private func time(
    of item: PostureItem, _ holder: PostureHolder, _ order: Dated<PostureOrder>, isEasing: Bool
  ) -> Instant? {
    let name = holder.city?.rawValue ?? "alliance"
    let words = Dice(seed: seed, of: "posture \(name) \(item.name)")
      .words(.duty, tick: order.at.tick)
    let due = order.at.advanced(by: item.within)
    let time = Punctuality(of: City.ID(name), seed: seed)
      .time(words, since: order.at, due: due, inTime: 15...85)
    return time ?? (isEasing ? due.advanced(by: item.within + item.within) : nil)
  }

  /// Whether persons answer for a posture: they ordered it, or play the city.
  private func isLeft(
    _ holder: PostureHolder, _ record: PostureRecord, _ picture: Picture
  ) -> Bool {
    if let by = record.order?.by, by.role != .system || by.name == Actors.control { return true }
    guard let city = holder.city else { return scenario.drill != nil }
    return picture.isStaffed(city) || played.contains(city)
  }

  // MARK: Going back

  /// Looks every half hour who may go back, and whether all together must stand ready.
  mutating func lookAtPostures(_ picture: Picture) -> [Stimulus] {
    agenda.add(.postureLook, at: now.advanced(by: Self.lookStep))
    let holders = region.cities.map { PostureHolder.city($0.id) } + [.alliance]
    let eased = holders.compactMap { holder -> Stimulus? in
      let record = picture.postureRecord(of: holder)
      guard let standing = record.standing, !record.isEasing, !isLeft(holder, record, picture),
        standing.at.duration(to: now) >= Self.shortestStay, isQuiet(holder, record, picture)
      else { return nil }
      let back = PostureTable.edges.first { $0.from == record.posture && $0.way == .ease }
      guard let back else { return nil }
      return act(
        holder,
        statutes.order(
          holder, to: back.to, reason: "风险解除 nothing is left of it", in: picture))
    }
    return eased + [raisedTogether(picture)].compactMap(\.self)
  }

  /// Whether neither a hazard nor a grave incident is left for a city; for all together whether as
  /// few cities are in need as the posture below is for.
  private func isQuiet(
    _ holder: PostureHolder, _ record: PostureRecord, _ picture: Picture
  ) -> Bool {
    guard let city = holder.city else {
      guard record.posture == .emergency else { return concerned(picture) < 2 }
      return inEmergency(picture) == 0
    }
    guard !picture.standingHazards.contains(where: { $0.concerns(city) != nil }) else {
      return false
    }
    return picture.incidents.filter { incident in
      let grade = picture.governance(of: .incident(incident.id)).grade
      let isGrave = grade.map { !Grade.second.isGraver(than: $0) } ?? false
      return incident.isOpen && incident.city == city
        && (isGrave || incident.report.priority == .first)
    }.isEmpty
  }

  private func inEmergency(_ picture: Picture) -> Int {
    region.cities.count { picture.posture(of: $0.id) == .emergency }
  }

  /// In how many cities the widest hazard stands, or is foretold.
  private func concerned(_ picture: Picture) -> Int {
    picture.standingHazards.map { hazard in
      region.cities.count { hazard.concerns($0.id) != nil }
    }.max() ?? 0
  }

  /// The body stands ready where a hazard concerns two cities; under the superior authority all
  /// together go to emergency with the third city. Among peers that is left to the cities.
  private func raisedTogether(_ picture: Picture) -> Stimulus? {
    let record = picture.postureRecord(of: .alliance)
    guard scenario.drill == nil, !isLeft(.alliance, record, picture) else { return nil }
    func order(_ posture: Posture, _ reason: String) -> Stimulus? {
      guard PostureTable.way(from: record.posture, to: posture) == .raise else { return nil }
      return act(
        .alliance, statutes.order(.alliance, to: posture, reason: reason, in: picture))
    }
    let mayOrder = region.organisation.map { $0.mode == .superior } ?? false
    if mayOrder, inEmergency(picture) >= 3 {
      return order(.emergency, "三市以上进入应急 three cities are in emergency")
    }
    guard concerned(picture) >= 2 else { return nil }
    return order(.watch, "风险涉及多市 a hazard concerns several cities")
  }
}
