internal import Domain
internal import Geodesy
internal import Planning

extension Desk {
  /// Asks for what a request needs, filled in from the cell under the cursor and its best donors.
  mutating func askForAid() -> [Effect] {
    guard let place = supplyPlace(relief) else { return refuse(.aid(.noGoodHere)) }
    return askForAid(at: place, for: nil)
  }

  /// Asks for a good for a city, filled in.
  ///
  /// - Parameter former: a request of which something is lacking still.
  mutating func askForAid(at place: SupplyCursor, for former: AidRequest?) -> [Effect] {
    let matrix = relief
    let cell = matrix.cell(place.city, place.good)
    let lacking = former.map { $0.report.quantity - $0.taken } ?? cell.unasked
    let missing = max(1, lacking)
    let refused = picture.refusals(of: place.good, to: place.city, at: now)
    let donors = Donors.ranked(
      for: place.city, place.good, wanted: missing, in: picture, matrix, at: now
    ).filter { !refused.contains($0.city) }
    // Who is asked often gives a part: they are asked for twice as much, each for all at most.
    let asks = Donors.asks(donors, for: 2 * missing, atMost: 3)
      .map { AidRequest.Ask($0.lender, min($0.quantity, missing)) }
    guard !asks.isEmpty else { return refuse(.aid(.noDonor(names.good(place.good)))) }
    var fields = [
      field(.quantity, "\(missing)"), field(.lenders, text(of: asks)),
      field(.answerBy, "1h"), field(.neededBy, "8h"), field(.returnBy, "72h"),
      field(.text, language.text(Notice.aid(.usualPurpose(cell.hazard)))),
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
      lines: requestLines(asks, place), fields: fields)
  }

  /// What a request will do: who is asked on what terms, and what is asked for already.
  func requestLines(_ asks: [AidRequest.Ask], _ place: SupplyCursor) -> [DialogPhrase] {
    let cell = relief.cell(place.city, place.good)
    var lines: [DialogPhrase] = [.aid(.willAsk)]
    if cell.asked > 0 { lines.append(.aid(.askedAlready(NumberWords.grouped(cell.asked)))) }
    if cell.shortfall == 0 { lines.append(.aid(.lacksNone(names.good(place.good)))) }
    return lines + agreementLines(asks, place)
  }

  /// A request that is being written says of the cities that it names now on what terms they come.
  mutating func refreshTerms(of form: inout Form) {
    guard case .aidRequest(let city, let good) = form.purpose,
      let asks = asks(in: form.text(.lenders))
    else { return }
    form.lines = requestLines(asks, SupplyCursor(city: city, good: good)).map { language.text($0) }
  }

  func agreementLines(_ asks: [AidRequest.Ask], _ place: SupplyCursor) -> [DialogPhrase] {
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
  func text(of asks: [AidRequest.Ask]) -> String {
    asks.map { "\(cityName($0.lender)) \($0.quantity)" }
      .joined(separator: language == .en ? ", " : "、")
  }

  func asks(in text: String) -> [AidRequest.Ask]? {
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
      field(
        .text,
        language.text(Notice.aid(.usualPurpose(matrix.cell(place.city, place.good).hazard)))),
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

  func price(
    of good: AidGood, _ quantity: Int, from lender: City.ID, to city: City.ID
  ) -> String {
    let cover = picture.agreement(covering: quantity, of: good, from: lender, to: city, at: now)
    return MoneyText.text(cover?.term.tariff ?? .zero)
  }
}
