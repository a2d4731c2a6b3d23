internal import Domain
internal import Planning

extension Desk {
  /// Asks what a step needs, and says what it will do.
  mutating func ask(_ trigger: AidTrigger, on line: AidLine, of request: AidRequest) -> [Effect] {
    var fields: [Form.Field] = []
    switch trigger {
    case .offer, .quote:
      let spare = relief.cell(line.lender, request.good).surplus
      let quantity = max(1, min(line.asked, spare))
      fields = [
        field(.quantity, "\(quantity)"),
        field(.price, price(of: request.good, quantity, from: line.lender, to: request.requester)),
      ]
    case .accept:
      fields = [
        field(.quantity, "\(max(1, min(line.offered, request.report.quantity - request.taken)))")
      ]
    case .commit: fields = [field(.quantity, "\(line.accepted)")]
    case .arrive: fields = [field(.quantity, "\(line.committed)")]
    case .consume: fields = [field(.quantity, "\(line.inUse)")]
    case .askExtension: fields = [field(.duration, "24h")]
    case .decline, .refuse, .withdraw, .cancel, .contest, .refuseExtension, .askReturn:
      fields = [field(.reason)]
    case .send, .mobilise, .grantExtension, .release, .comeHome, .claim, .waive, .settle, .expire:
      break
    }
    let title = DialogPhrase.stepTitle(
      language.wording.word(trigger),
      "\(request.id) \(cityName(line.lender)) → \(cityName(request.requester))")
    return ask(
      .aidStep(line.id, trigger), title, lines: lines(for: trigger, line, request),
      isDangerous: trigger.isHardToTakeBack, fields: fields)
  }

  /// What a step will do, in words.
  private func lines(
    for trigger: AidTrigger, _ line: AidLine, _ request: AidRequest
  ) -> [DialogPhrase] {
    let quantity = [line.pledged, line.offered, line.asked].first { $0 > 0 } ?? 0
    let what = names.quantity(quantity, of: request.good)
    var lines: [DialogPhrase] = [.aid(.about(what, names.purpose(of: request)))]
    let isByHour = request.good.kind != nil
    let price = NumberWords.yuan(line.price)
    switch trigger {
    case .offer, .quote:
      let cell = relief.cell(line.lender, request.good)
      lines.append(.aid(.spare(NumberWords.grouped(cell.surplus))))
      lines += agreementLines(
        [.init(line.lender, line.asked)], SupplyCursor(city: request.requester, good: request.good))
      lines.append(self.price(of: .delivery, by: line.lender))
    case .accept:
      lines.append(.aid(.binds(price, perHour: isByHour)))
      let left = request.report.quantity - request.taken - line.offered
      if left > 0 { lines.append(.aid(.staysLacking(NumberWords.grouped(left)))) }
      lines.append(deposit(of: line, request))
      lines.append(self.price(of: .giveBack, by: request.requester))
    case .commit: lines.append(self.price(of: .delivery, by: line.lender))
    case .release where request.good.kind != nil: lines.append(.aid(.unitsGoHome))
    case .claim:
      let claim = line.claim(for: request.good)
      lines.append(.aid(.claimIs(formula(claim), NumberWords.yuan(claim.total))))
    case .settle:
      // The payer reckons it again.
      let claim = line.claim(for: request.good)
      lines.append(.aid(.claimIs(formula(claim), NumberWords.yuan(claim.total))))
      lines.append(.aid(.pays(NumberWords.yuan(line.claimed ?? .zero), cityName(line.lender))))
    case .send, .decline, .refuse, .withdraw, .mobilise, .arrive, .consume, .askExtension,
      .grantExtension, .refuseExtension, .askReturn, .release, .comeHome, .waive, .contest,
      .cancel, .expire:
      break
    }
    return lines
  }

  /// `2 × 31:30:00 × ¥260.00`, by which a claim can be reckoned again.
  func formula(_ claim: AidClaim) -> String {
    let price = NumberWords.yuan(claim.price)
    guard let time = claim.time else { return "\(NumberWords.grouped(claim.count)) × \(price)" }
    return "\(claim.count) × \(TimeText.elapsed(time)) × \(price)/h"
  }

  var names: Names {
    Names(region: region, language: language, offsetInMinutes: settings.offsetInMinutes)
  }

  /// Takes the step of a form.
  mutating func takeStep(_ id: AidLine.ID, _ trigger: AidTrigger, _ form: Form) -> [Effect] {
    guard let request = picture.aid[id.request], let line = request.line(of: id.lender),
      let own = ownCity
    else { return refuse(.aid(.noRequestHere)) }
    var message = AidMessage(trigger, text: form.text(.reason))
    if form.fields.contains(where: { $0.name == .quantity }) {
      guard let quantity = Int(form.text(.quantity)) else {
        return fault(form, .quantity, example: "12")
      }
      message.quantity = quantity
    }
    if form.fields.contains(where: { $0.name == .price }) {
      guard let price = MoneyText.parse(form.text(.price)) else {
        return fault(form, .price, example: "260, 2.50")
      }
      message.price = price
    }
    if trigger == .askExtension {
      guard let more = DurationText.parse(form.text(.duration)) else {
        return fault(form, .duration, example: "24h")
      }
      message.until = max(line.returnBy, now).advanced(by: more)
    }
    return take(message, line, request, own)
  }

  private mutating func take(
    _ given: AidMessage, _ line: AidLine, _ request: AidRequest, _ own: City.ID
  ) -> [Effect] {
    var message = given
    let subject = "\(request.id) \(language.wording.word(given.trigger))"
    switch message.trigger {
    case .commit where request.good.kind != nil:
      let free = request.freeUnits(of: line.lender, in: picture, at: now)
      message.units = Array(free.prefix(message.quantity ?? 0))
    case .mobilise:
      message.journey = .convoy(from: line.lender, to: request, in: picture, at: now)
      if request.good.kind != nil, let journey = message.journey {
        let assignments = request.assignments(of: line, in: picture, at: now)
        return submit(
          .aid(.sendUnits(assignments, on: line.id, journey: journey, by: own)), .aid(.next),
          subject)
      }
    case .release:
      if request.good.kind != nil { return callBack(line, request, subject, message, own) }
      message.journey = .convoyHome(line, of: request, in: picture, at: now)
    case .send, .quote, .offer, .decline, .refuse, .withdraw, .accept, .commit, .arrive, .consume,
      .askExtension, .grantExtension, .refuseExtension, .askReturn, .comeHome, .claim, .waive,
      .contest, .settle, .cancel, .expire:
      break
    }
    return submit(.aid(.take(message, on: line.id, by: own)), .aid(.next), subject)
  }

  /// Lent units leave the scene themselves; the line follows them.
  private mutating func callBack(
    _ line: AidLine, _ request: AidRequest, _ subject: String, _ message: AidMessage,
    _ own: City.ID
  ) -> [Effect] {
    let there = line.units.compactMap { picture.units[$0] }
      .filter { $0.incident == request.report.incident && $0.incident != nil }
    guard !there.isEmpty else {
      return submit(.aid(.take(message, on: line.id, by: own)), .aid(.next), subject)
    }
    let batch = newBatch()
    return there.flatMap { unit in
      submit(
        .moveUnit(
          unit.id, unit.status == .onScene ? .release : .cancel,
          journey: .home(of: unit, in: picture, at: now)),
        .aid(.next), subject, batch: batch)
    }
  }
}

extension AidTrigger {
  /// Whether it binds, pays or ends something.
  fileprivate var isHardToTakeBack: Bool {
    switch self {
    case .accept, .settle, .decline, .refuse, .withdraw, .cancel, .waive, .release: true
    case .send, .quote, .offer, .commit, .mobilise, .arrive, .consume, .askExtension,
      .grantExtension, .refuseExtension, .askReturn, .comeHome, .claim, .contest, .expire:
      false
    }
  }
}
