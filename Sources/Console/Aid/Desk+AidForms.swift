internal import Domain
internal import Geodesy
internal import Planning

extension Desk {
  /// Asks for what a request needs, filled in from the cell under the cursor and its best donors.
  mutating func askForAid() -> [Effect] {
    let matrix = relief
    guard let place = supplyPlace(matrix) else { return refuse(.aid(.noGoodHere)) }
    let missing = max(1, matrix.cell(place.city, place.good).shortfall)
    let donors = Donors.ranked(
      for: place.city, place.good, wanted: missing, in: picture, matrix, at: now)
    let asks = Donors.asks(donors, for: missing, atMost: 3)
    guard !asks.isEmpty else { return refuse(.aid(.noDonor(names.good(place.good)))) }
    var fields = [
      field(.quantity, "\(missing)"), field(.lenders, text(of: asks)),
      field(.answerBy, "1h"), field(.neededBy, "8h"), field(.returnBy, "72h"),
      field(.text, language.text(Notice.aid(.usualPurpose))),
    ]
    if place.good.kind != nil {
      let incidents = openIncidents(of: place.city)
      guard !incidents.isEmpty else {
        return refuse(.aid(.openIncidentFirst(cityName(place.city))))
      }
      fields.insert(
        Form.Field(
          name: .incident, label: language.label(.incident), editor: LineEditor(incidents[0]),
          choices: incidents, choice: 0), at: 2)
    }
    return ask(
      .aidRequest(place.city, place.good),
      .aid(.requestTitle(cityName(place.city), names.good(place.good))),
      lines: [.aid(.willAsk)] + agreementLines(asks, place), fields: fields)
  }

  private func agreementLines(_ asks: [AidRequest.Ask], _ place: SupplyCursor) -> [DialogPhrase] {
    asks.map { ask in
      let cover = picture.agreement(
        covering: ask.quantity, of: place.good, from: ask.lender, to: place.city, at: now)
      guard let cover else { return .aid(.noAgreementWith(cityName(ask.lender))) }
      return .aid(
        .agreementWith(
          cityName(ask.lender), language.name(cover.agreement.name),
          NumberWords.yuan(cover.term.tariff), perHour: place.good.kind != nil))
    }
  }

  /// The open incidents of a city, floods first, the most urgent first.
  private func openIncidents(of city: City.ID) -> [String] {
    let open = openIncidents.compactMap { picture.incidents[$0] }.filter { $0.city == city }
    return
      (open.filter { $0.report.kind == "river-flood" }
      + open.filter { $0.report.kind != "river-flood" }).map(\.id.rawValue)
  }

  /// `马鞍山 2、南京 4`, which can be edited.
  private func text(of asks: [AidRequest.Ask]) -> String {
    asks.map { "\(cityName($0.lender)) \($0.quantity)" }
      .joined(separator: language == .en ? ", " : "、")
  }

  private func asks(in text: String) -> [AidRequest.Ask]? {
    var asks: [AidRequest.Ask] = []
    for piece in text.split(whereSeparator: { ",，、;；".contains($0) }) {
      let words = piece.split(separator: " ").map(String.init)
      guard words.count >= 2, let last = words.last, let quantity = Int(last),
        let city = region.search(words.dropLast().joined(separator: " ")).first?.city
      else { return nil }
      asks.append(.init(city.id, quantity))
    }
    return asks.isEmpty ? nil : asks
  }

  /// Hands in the request that a form has become.
  mutating func requestAid(_ city: City.ID, _ good: AidGood, _ form: Form) -> [Effect] {
    guard let quantity = Int(form.text(.quantity)) else {
      return fault(form, .quantity, example: "12")
    }
    guard let asks = asks(in: form.text(.lenders)) else {
      return fault(form, .lenders, example: text(of: [.init(region.cities[0].id, 4)]))
    }
    var moments: [Instant] = []
    for name in [Form.Field.Name.answerBy, .neededBy, .returnBy] {
      guard
        let moment = ClockText.next(
          form.text(name), after: now, offsetInMinutes: settings.offsetInMinutes)
      else { return fault(form, name, example: "2h, 18:30") }
      moments.append(moment)
    }
    let incident =
      form.fields.contains { $0.name == .incident }
      ? Incident.ID(form.text(.incident)) : nil
    let place = incident.flatMap { picture.incidents[$0]?.report.coordinate }
    let report = AidRequest.Report(
      requester: city, good: good, quantity: quantity, asks: asks, incident: incident,
      hazard: picture.standingHazards.first?.id, purpose: form.text(.text),
      place: place ?? region[city]?.coordinate ?? .at(0, 0), answerBy: moments[0],
      neededBy: moments[1], returnBy: moments[2])
    ownCity = city
    return submit(
      .aid(.request(report)), .aid(.ask), "\(names.quantity(quantity, of: good))")
  }

  /// Offers what nobody asked for, from the officer's city to the one under the cursor.
  mutating func offerAid() -> [Effect] {
    let matrix = relief
    guard let place = supplyPlace(matrix) else { return refuse(.aid(.noGoodHere)) }
    guard let own = ownCity else { return refuse(.aid(.standForFirst)) }
    guard own != place.city else { return refuse(.aid(.standsFor(cityName(own)))) }
    let spare = matrix.cell(own, place.good).surplus
    let wanted = max(1, min(spare, matrix.cell(place.city, place.good).shortfall))
    var fields = [
      field(.quantity, "\(wanted)"),
      field(.price, price(of: place.good, wanted, from: own, to: place.city)),
      field(.text, language.text(Notice.aid(.usualPurpose))),
    ]
    if place.good.kind != nil {
      let incidents = openIncidents(of: place.city)
      guard !incidents.isEmpty else {
        return refuse(.aid(.openIncidentFirst(cityName(place.city))))
      }
      fields.insert(
        Form.Field(
          name: .incident, label: language.label(.incident), editor: LineEditor(incidents[0]),
          choices: incidents, choice: 0), at: 1)
    }
    return ask(
      .aidOffer(place.city, place.good),
      .aid(.offerTitle(cityName(place.city), names.good(place.good))),
      lines: [.aid(.spare(NumberWords.grouped(spare)))], fields: fields)
  }

  /// Hands in an offer that nobody asked for.
  mutating func offerAid(to city: City.ID, _ good: AidGood, _ form: Form) -> [Effect] {
    guard let own = ownCity else { return refuse(.aid(.standForFirst)) }
    guard let quantity = Int(form.text(.quantity)) else {
      return fault(form, .quantity, example: "12")
    }
    guard let price = MoneyText.parse(form.text(.price)) else {
      return fault(form, .price, example: "260, 2.50")
    }
    let incident =
      form.fields.contains { $0.name == .incident }
      ? Incident.ID(form.text(.incident)) : nil
    let place = incident.flatMap { picture.incidents[$0]?.report.coordinate }
    let report = AidRequest.Report(
      requester: city, good: good, quantity: quantity, asks: [.init(own, quantity)],
      incident: incident, hazard: picture.standingHazards.first?.id, purpose: form.text(.text),
      place: place ?? region[city]?.coordinate ?? .at(0, 0),
      answerBy: now.advanced(by: .hours(1)), neededBy: now.advanced(by: .hours(8)),
      returnBy: now.advanced(by: .hours(72)))
    return submit(
      .aid(.offerUnasked(report, price: price)), .aid(.offer), names.quantity(quantity, of: good))
  }

  private func price(
    of good: AidGood, _ quantity: Int, from lender: City.ID, to city: City.ID
  ) -> String {
    let cover = picture.agreement(covering: quantity, of: good, from: lender, to: city, at: now)
    return MoneyText.text(cover?.term.tariff ?? .zero)
  }

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
    let what = names.quantity(line.pledged > 0 ? line.pledged : line.asked, of: request.good)
    var lines: [DialogPhrase] = [.aid(.about(what, request.report.purpose))]
    let isByHour = request.good.kind != nil
    let price = NumberWords.yuan(line.price)
    switch trigger {
    case .offer, .quote:
      let cell = relief.cell(line.lender, request.good)
      lines.append(.aid(.spare(NumberWords.grouped(cell.surplus))))
      lines += agreementLines(
        [.init(line.lender, line.asked)], SupplyCursor(city: request.requester, good: request.good))
    case .accept: lines.append(.aid(.binds(price, perHour: isByHour)))
    case .release where request.good.kind != nil: lines.append(.aid(.unitsGoHome))
    case .claim:
      let claim = line.claim(for: request.good)
      lines.append(.aid(.claimIs(formula(claim), NumberWords.yuan(claim.total))))
    case .settle:
      lines.append(.aid(.pays(NumberWords.yuan(line.claimed ?? .zero), cityName(line.lender))))
    case .send, .decline, .refuse, .withdraw, .commit, .mobilise, .arrive, .consume, .askExtension,
      .grantExtension, .refuseExtension, .askReturn, .release, .comeHome, .waive, .contest,
      .cancel, .expire:
      break
    }
    return lines
  }

  /// `2 × 31.5 h × ¥260.00`, by which a claim can be reckoned again.
  func formula(_ claim: AidClaim) -> String {
    let price = NumberWords.yuan(claim.price)
    guard let time = claim.time else { return "\(NumberWords.grouped(claim.count)) × \(price)" }
    let hours = NumberWords.twoDecimals(Double(time.inMilliseconds) / 3_600_000)
    return "\(claim.count) × \(hours) h × \(price)"
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
          journey: .home(of: unit, at: now)),
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

/// Money as it is typed, in yuan: `260`, `2.50`.
enum MoneyText {
  /// The amount that a text means; nil if it means none.
  static func parse(_ text: String) -> Money? {
    let digits = text.filter { !" ¥￥,，元".contains($0) }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let yuan = Int(parts[0]), (0...10_000_000).contains(yuan) else {
      return nil
    }
    guard parts.count == 2 else { return Money(fen: yuan * 100) }
    guard (1...2).contains(parts[1].count), let cents = Int(parts[1]), cents >= 0 else {
      return nil
    }
    return Money(fen: yuan * 100 + (parts[1].count == 1 ? cents * 10 : cents))
  }

  /// The text that means an amount.
  static func text(_ money: Money) -> String {
    let cents = money.fen % 100
    return cents == 0 ? "\(money.fen / 100)" : "\(money.fen / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
