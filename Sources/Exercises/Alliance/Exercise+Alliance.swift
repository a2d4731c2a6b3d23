internal import Domain

/// A city that has to answer the terms of a round.
struct Answering: Hashable, Comparable {
  let decision: JointDecision.ID
  let city: City.ID
  /// How many rounds there were.
  let round: Int

  static func < (left: Answering, right: Answering) -> Bool {
    (left.decision, left.city, left.round) < (right.decision, right.city, right.round)
  }
}

/// Simulated desks answer joint decisions and come to meetings; a city that a person speaks for is
/// left to that person.
extension Exercise {
  mutating func consider(_ event: AllianceEvent, _ picture: Picture) {
    switch event {
    case .decision(let id, _):
      if let decision = picture.decisions[id] { consider(decision, picture) }
    case .meeting(let id, .begun):
      if let meeting = picture.meetings[id] { consider(meeting, picture) }
    case .intervention(let matter, .proposed): considerTakingOver(matter, picture)
    case .intervention(let matter, .directed): consider(matter, picture)
    case .meeting, .intervention: break
    }
  }

  mutating func consider(_ decision: JointDecision, _ picture: Picture) {
    for city in decision.awaited where !picture.isSpoken(for: city, in: decision) {
      let answering = Answering(decision: decision.id, city: city, round: decision.rounds.count)
      agenda.add(.answer(answering), at: max(now, conduct.time(of: answering, decision)))
    }
  }

  mutating func consider(_ meeting: Meeting, _ picture: Picture) {
    guard meeting.state == .open else { return }
    for city in meeting.missing where !picture.isStaffed(city) {
      let wait = conduct.dice(meeting, city).words(.answer)[0].seconds(60...420)
      agenda.add(.presence(meeting.id, city), at: max(now, meeting.since.advanced(by: wait)))
    }
  }

  func answer(_ answering: Answering, _ picture: Picture) -> [Stimulus] {
    guard let decision = picture.decisions[answering.decision],
      decision.rounds.count == answering.round, decision.awaited.contains(answering.city),
      !picture.isSpoken(for: answering.city, in: decision),
      conduct.time(of: answering, decision) <= now
    else { return [] }
    return conduct.answer(answering, decision, at: now).map { [$0] } ?? []
  }

  func join(_ id: Meeting.ID, _ city: City.ID, _ picture: Picture) -> [Stimulus] {
    guard let meeting = picture.meetings[id], meeting.state == .open,
      meeting.missing.contains(city), !picture.isStaffed(city), let desk = region[city]
    else { return [] }
    let isAway = conduct.dice(meeting, city).words(.answer)[1].happens(perThousand: 100)
    let command: MeetingCommand =
      isAway ? .excuse(city, reason: "值守人手不足 short of people on watch") : .join(city)
    return [
      Stimulus(.alliance(.meeting(id, command)), by: Actors.desk(desk), at: now)
    ]
  }
}

extension Picture {
  /// Whether a person speaks for a city, here or in its other business.
  fileprivate func isSpoken(for city: City.ID, in decision: JointDecision) -> Bool {
    isStaffed(city) || decision.spokenFor.contains(city)
  }
}

extension Conduct {
  func dice(_ meeting: Meeting, _ city: City.ID) -> Dice {
    Dice(seed: seed, of: "meeting \(meeting.id) \(city)")
  }

  private func words(_ answering: Answering) -> SIMD4<UInt32> {
    Dice(seed: seed, of: "decision \(answering.decision) \(answering.city)")
      .words(.answer, tick: UInt32(answering.round))
  }

  /// Most answer in the first part of the time that they have, one in eight after its end.
  func time(of answering: Answering, _ decision: JointDecision) -> Instant {
    let words = words(answering)
    let round = decision.round
    let whole = round.begun.duration(to: round.answerBy).inSeconds
    let percent =
      words[1].happens(perThousand: 125)
      ? words[0].scaled(to: 110...160) : words[0].scaled(to: 15...85)
    return round.begun.advanced(by: .seconds(whole * Int64(percent) / 100))
  }

  /// To a first proposal one in five answers with other terms and one in twenty-five refuses; later
  /// all consent.
  func answer(
    _ answering: Answering, _ decision: JointDecision, at now: Instant
  ) -> Stimulus? {
    guard let desk = region[answering.city] else { return nil }
    let fate = words(answering)[2].scaled(to: 0...999)
    let command: AllianceCommand
    if answering.round == 1, fate < 200, let terms = otherTerms(answering.city, decision) {
      let time = decision.round.begun.duration(to: decision.round.answerBy)
      command = .counter(
        decision.id, by: answering.city, terms, answerBy: now.advanced(by: time))
    } else if answering.round == 1, fate >= 960 {
      command = .refuse(
        decision.id, by: answering.city, reason: "力量须留守本市 what there is must stay here")
    } else {
      command = .consent(decision.id, by: answering.city, note: "")
    }
    return Stimulus(.alliance(command), by: Actors.desk(desk), at: now)
  }

  /// A city that cannot do so much offers seven tenths of it, or asks for twenty centimetres more.
  private func otherTerms(_ city: City.ID, _ decision: JointDecision) -> JointDecision.Terms? {
    var terms = decision.round.terms
    guard let aim = terms.aim, let amount = aim.amount(of: city), amount > 1 else { return nil }
    let other = aim.measure == .stage ? amount + 20 : max(1, amount * 7 / 10)
    guard other != amount else { return nil }
    terms.aim = aim.with(other, for: city)
    return terms
  }
}
