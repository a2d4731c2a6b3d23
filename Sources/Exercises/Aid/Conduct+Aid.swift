internal import Domain
internal import Planning

/// How simulated desks and their crews go about mutual aid. For a city that a person has spoken for
/// only the world goes on: convoys come and go, things are used up.
extension Conduct {
  private func dice(_ line: AidLine) -> Dice {
    Dice(seed: seed, of: "aid \(line.request) \(line.lender)")
  }

  /// What happens to a lender's part next, and when.
  func next(for line: AidLine, of request: AidRequest, in picture: Picture) -> Next<AidTrigger>? {
    let words = dice(line).words(.aid, tick: line.since.tick)
    func after(_ trigger: AidTrigger, _ minutes: ClosedRange<Int>) -> Next<AidTrigger>? {
      let city = trigger.side == .lender ? line.lender : request.requester
      guard !picture.isStaffed(city) else { return nil }
      let seconds = Int64(words[0].scaled(to: minutes)) * 60 / request.haste
      return Next(trigger, at: line.since.advanced(by: .seconds(seconds)))
    }
    if isVoid(request, in: picture), let end = ending(line, of: request, in: picture) { return end }
    switch line.state {
    case .draft: return nil
    case .requested: return after(.offer, 5...25)
    case .quoted, .offered: return after(.accept, 3...12)
    case .accepted: return after(.commit, 8...30)
    case .committed: return after(.mobilise, request.good.kind == nil ? 20...50 : 2...6)
    case .mobilising: return arrival(of: line, of: request, words)
    case .arrived: return use(line, of: request, in: picture, words)
    case .extensionRequested: return after(.grantExtension, 10...30)
    case .returnRequested: return request.good.kind == nil ? after(.release, 20...60) : nil
    case .released: return comingHome(line, of: request, words)
    case .returned: return after(.claim, 60...240)
    case .claimed: return after(.settle, 120...480)
    case .declined, .settled, .cancelled, .expired: return nil
    }
  }

  /// Whether what units were asked for is over.
  private func isVoid(_ request: AidRequest, in picture: Picture) -> Bool {
    guard let id = request.report.incident else { return false }
    return !(picture.incidents[id]?.isOpen ?? false)
  }

  private func ending(
    _ line: AidLine, of request: AidRequest, in picture: Picture
  ) -> Next<AidTrigger>? {
    guard !picture.isStaffed(request.requester), request.good.kind != nil else { return nil }
    switch line.state {
    case .requested, .quoted, .offered, .accepted:
      return Next(.cancel, at: line.since.advanced(by: .minutes(2)))
    case .committed: return Next(.release, at: line.since.advanced(by: .minutes(2)))
    case .draft, .declined, .mobilising, .arrived, .extensionRequested, .returnRequested,
      .released, .returned, .claimed, .settled, .cancelled, .expired:
      return nil
    }
  }

  /// A convoy comes about when it is expected; units tell of themselves.
  private func arrival(
    of line: AidLine, of request: AidRequest, _ words: SIMD4<UInt32>
  ) -> Next<AidTrigger>? {
    guard request.good.item != nil, let journey = line.journey else { return nil }
    let expected = journey.departed.duration(to: journey.expectedArrival).inSeconds
    let time = expected * Int64(words[1].scaled(to: 88...125)) / 100
    return Next(.arrive, at: journey.departed.advanced(by: .seconds(max(60, time))))
  }

  /// Things are used up over half a day; then the rest goes home.
  private func use(
    _ line: AidLine, of request: AidRequest, in picture: Picture, _ words: SIMD4<UInt32>
  ) -> Next<AidTrigger>? {
    guard request.good.item != nil, let arrived = line.arrived else {
      guard !picture.isStaffed(line.lender) else { return nil }
      return Next(.askReturn, at: line.returnBy)
    }
    if line.consumed == line.committed - line.delivered {
      return Next(
        .consume, at: arrived.advanced(by: .minutes(Int64(words[1].scaled(to: 240...720)))))
    }
    guard !picture.isStaffed(request.requester) else {
      guard !picture.isStaffed(line.lender) else { return nil }
      return Next(.askReturn, at: max(line.since, line.returnBy))
    }
    return Next(.release, at: arrived.advanced(by: .hours(Int64(words[2].scaled(to: 16...40)))))
  }

  private func comingHome(
    _ line: AidLine, of request: AidRequest, _ words: SIMD4<UInt32>
  ) -> Next<AidTrigger>? {
    // Units tell of themselves when they are home.
    if line.departed != nil, request.good.kind != nil { return nil }
    guard let journey = line.journey else {
      return Next(.comeHome, at: line.since.advanced(by: .minutes(15)))
    }
    let expected = journey.departed.duration(to: journey.expectedArrival).inSeconds
    return Next(
      .comeHome,
      at: journey.departed.advanced(
        by: .seconds(max(60, expected * Int64(words[1].scaled(to: 90...125)) / 100))))
  }

  /// What is put to the station when it happens; nothing where it cannot be done yet.
  func stimulus(
    _ trigger: AidTrigger, on line: AidLine, of request: AidRequest, in picture: Picture,
    at now: Instant
  ) -> Stimulus? {
    guard let lender = region[line.lender], let requester = region[request.requester] else {
      return nil
    }
    let city = trigger.side == .lender ? lender : requester
    func pass(_ message: AidMessage, by name: String? = nil) -> Stimulus {
      Stimulus(
        .aid(.take(message, on: line.id, by: city.id)), by: name ?? Actors.desk(city), at: now)
    }
    switch trigger {
    case .offer: return pass(answer(to: line, of: request, in: picture, at: now))
    case .accept: return pass(reply(to: line, of: request))
    case .commit:
      guard let message = commitment(to: line, of: request, in: picture, at: now) else {
        return nil
      }
      return pass(message)
    case .mobilise: return departure(of: line, of: request, in: picture, at: now)
    case .arrive:
      let lost = dice(line).word(.fate).happens(perThousand: 60) ? max(1, line.committed / 50) : 0
      let quantity = max(1, line.committed - lost)
      return pass(AidMessage(.arrive, quantity: quantity), by: Actors.field(requester))
    case .consume:
      let share = dice(line).words(.aid, tick: 1)[3].scaled(to: 35...90)
      let quantity = max(1, line.inUse * share / 100)
      return pass(AidMessage(.consume, quantity: quantity), by: Actors.field(requester))
    case .release:
      let way = Journey.convoyHome(line, of: request, in: picture, at: now)
      return pass(AidMessage(.release, journey: way))
    case .comeHome: return pass(AidMessage(.comeHome), by: Actors.field(lender))
    case .claim:
      return pass(AidMessage(line.claim(for: request.good).total == .zero ? .waive : .claim))
    case .askReturn: return pass(AidMessage(.askReturn, text: "约定期限已到 the agreed time is over"))
    case .cancel: return pass(AidMessage(.cancel, text: "事件已结束 the incident is over"))
    case .grantExtension, .settle: return pass(AidMessage(trigger))
    case .send, .quote, .decline, .refuse, .withdraw, .askExtension, .refuseExtension, .waive,
      .contest, .expire:
      return nil
    }
  }

  /// What a lender answers: as much as half of what it can spare, under an agreement at its tariff,
  /// else at a price of its own; or why it cannot.
  private func answer(
    to line: AidLine, of request: AidRequest, in picture: Picture, at now: Instant
  ) -> AidMessage {
    let matrix = ReliefMatrix(picture, at: now)
    let cell = matrix.cell(line.lender, request.good)
    let spare = request.good.kind == nil ? cell.surplus / 2 : (cell.surplus + 1) / 2
    let quantity = min(line.asked, spare)
    guard quantity > 0 else {
      let text =
        cell.shortfall > 0
        ? "本市尚缺 short of it here" : "现有力量须留守本市 what there is must stay here"
      return AidMessage(.decline, text: text)
    }
    let cover = picture.agreement(
      covering: quantity, of: request.good, from: line.lender, to: request.requester, at: now)
    if cover != nil { return AidMessage(.offer, quantity: quantity) }
    let terms = region.aid.agreements.flatMap(\.terms).filter { $0.good == request.good }
    let usual = terms.map(\.tariff.fen).max() ?? 10_000
    let percentage = dice(line).words(.aid)[2].scaled(to: 100...130)
    return AidMessage(
      dice(line).words(.aid)[3].happens(perThousand: 250) ? .quote : .offer, quantity: quantity,
      price: Money(fen: usual * percentage / 100))
  }

  /// A requester takes what it still lacks, and turns down what comes after that.
  private func reply(to line: AidLine, of request: AidRequest) -> AidMessage {
    let missing = request.report.quantity - request.taken
    guard missing > 0 else { return AidMessage(.refuse, text: "已由他市满足 filled by others") }
    return AidMessage(.accept, quantity: min(missing, line.offered))
  }

  private func commitment(
    to line: AidLine, of request: AidRequest, in picture: Picture, at now: Instant
  ) -> AidMessage? {
    if let item = request.good.item {
      let quantity = min(line.accepted, picture.stock(of: line.lender, item).free)
      return quantity > 0 ? AidMessage(.commit, quantity: quantity) : nil
    }
    let free = request.freeUnits(of: line.lender, in: picture, at: now)
    let chosen = Array(free.prefix(line.accepted))
    return chosen.isEmpty ? nil : AidMessage(.commit, units: chosen)
  }

  private func departure(
    of line: AidLine, of request: AidRequest, in picture: Picture, at now: Instant
  ) -> Stimulus? {
    guard let lender = region[line.lender],
      let journey = Journey.convoy(from: line.lender, to: request, in: picture, at: now)
    else { return nil }
    let command: AidCommand
    if let item = request.good.item {
      guard picture.stock(of: line.lender, item).onHand >= line.committed else { return nil }
      command = .take(AidMessage(.mobilise, journey: journey), on: line.id, by: line.lender)
    } else {
      guard line.units.allSatisfy({ picture.units[$0]?.status.isDispatchable ?? false }) else {
        return nil
      }
      command = .sendUnits(
        request.assignments(of: line, in: picture, at: now), on: line.id, journey: journey,
        by: line.lender)
    }
    return Stimulus(.aid(command), by: Actors.desk(lender), at: now)
  }
}

extension AidRequest {
  /// How many times as fast as usual it is dealt with: what has to be answered within half an hour
  /// is for a fire that burns.
  fileprivate var haste: Int64 {
    opened.duration(to: report.answerBy) <= .minutes(30) ? 5 : 1
  }
}
