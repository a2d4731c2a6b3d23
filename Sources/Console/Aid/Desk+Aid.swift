internal import Domain
internal import Planning

extension Desk {
  /// Does what a key of the screens of aid asks for.
  mutating func perform(_ act: ActionID.AidAct) -> [Effect] {
    switch act {
    case .ask: return contexts.contains(.dispatch) ? askForMissing() : askForAid()
    case .offer: return offerAid()
    case .next: return asksOthers ? askOthers() : step { $0.consent(of: $1) }
    case .refuse: return step { $0.refusal(of: $1) }
    case .steps: return chooseStep()
    case .standFor: return chooseOwnCity()
    }
  }

  /// The matrix of the picture; made where it is shown and where a key asks.
  var relief: ReliefMatrix { ReliefMatrix(picture, at: now) }

  /// The rows and columns of the matrix that are shown.
  func supplyGrid(_ matrix: ReliefMatrix) -> (cities: [City.ID], goods: [AidGood]) {
    let needy = matrix.needy
    let goods = matrix.needed
    return (needy.isEmpty ? matrix.cities : needy, goods.isEmpty ? matrix.goods : goods)
  }

  /// Where the cursor of the matrix stands: where the officer left it, else at the first shortfall.
  func supplyPlace(_ matrix: ReliefMatrix) -> SupplyCursor? {
    let grid = supplyGrid(matrix)
    if let cursor = supplyCursor, grid.cities.contains(cursor.city),
      grid.goods.contains(cursor.good)
    {
      return cursor
    }
    guard let city = grid.cities.first else { return nil }
    let lacking = grid.goods.first { matrix.cell(city, $0).shortfall > 0 }
    return (lacking ?? grid.goods.first).map { SupplyCursor(city: city, good: $0) }
  }

  /// Moves the cursor of the matrix.
  mutating func moveInSupplies(columns: Int, rows: Int) {
    let matrix = relief
    guard let here = supplyPlace(matrix) else { return }
    let grid = supplyGrid(matrix)
    func moved<Item: Equatable>(_ item: Item, in items: [Item], by step: Int) -> Item {
      let place = (items.firstIndex(of: item) ?? 0) + step
      return items.isEmpty ? item : items[min(max(0, place), items.count - 1)]
    }
    supplyCursor = SupplyCursor(
      city: moved(here.city, in: grid.cities, by: rows),
      good: moved(here.good, in: grid.goods, by: columns))
  }

  /// The lines of the board, in its order.
  var aidRows: [AidLine.ID] { aidBoard.rows.map(\.id) }

  /// The board as this officer sees it: what is over stays as long as the cursor is on it.
  var aidBoard: AidBoard {
    AidBoard(picture, own: ownCity, holding: aidCursor.item, at: now)
  }

  /// The request and the lender's part that the cursor of the board is on.
  var currentAid: (request: AidRequest, line: AidLine)? {
    let rows = aidRows
    guard
      let id = aidCursor.item.flatMap({ picture.aid[$0.request] == nil ? nil : $0 }) ?? rows.first,
      let request = picture.aid[id.request], let line = request.line(of: id.lender)
    else { return nil }
    return (request, line)
  }

  /// Moves the cursor of the board; an opened request is scrolled.
  mutating func moveInAid(by step: Int) {
    if isAidOpen {
      detailScroll = min(max(0, detailScroll + step), 10_000)
    } else {
      aidCursor.step(step, in: aidRows, height: max(1, Layout.height(of: .detail, in: self)))
    }
  }

  /// The side that the officer speaks for in a line; nil for none.
  func ownSide(in line: AidLine, of request: AidRequest) -> AidSide? {
    if ownCity == request.requester { return .requester }
    return ownCity == line.lender ? .lender : nil
  }

  private mutating func step(
    _ choose: (AidLine, AidSide) -> AidTrigger?
  ) -> [Effect] {
    guard let (request, line) = currentAid else { return refuse(.aid(.noRequestHere)) }
    // What is worked on stays under the cursor, whatever comes of it.
    aidCursor.item = line.id
    guard let side = ownSide(in: line, of: request) else { return refuseForStranger(line, request) }
    guard let trigger = choose(line, side) else {
      return refuse(.aid(.notYourStep(language.wording.word(line.state))))
    }
    return ask(trigger, on: line, of: request)
  }

  /// Whether the row at hand is of a city that gives nothing, so that others are to be asked.
  private var asksOthers: Bool {
    let here = currentAid?.line.id
    return here.map { id in aidBoard.rows.contains { $0.id == id && $0.section == .lacking } }
      ?? false
  }

  /// Asks other cities for what a city that was asked does not give.
  private mutating func askOthers() -> [Effect] {
    guard let (request, _) = currentAid, !request.isFilled else {
      return refuse(.aid(.noRequestHere))
    }
    return askForAid(
      at: SupplyCursor(city: request.requester, good: request.good), for: request)
  }

  private mutating func refuseForStranger(_ line: AidLine, _ request: AidRequest) -> [Effect] {
    refuse(.aid(.standForOneOf(cityName(request.requester), cityName(line.lender))))
  }

  /// All steps that the table allows for the officer's side.
  private mutating func chooseStep() -> [Effect] {
    guard let (request, line) = currentAid else { return refuse(.aid(.noRequestHere)) }
    guard let side = ownSide(in: line, of: request) else { return refuseForStranger(line, request) }
    let triggers = AidStateTable.triggers(from: line.state, for: side)
    guard !triggers.isEmpty else {
      return refuse(.aid(.notYourStep(language.wording.word(line.state))))
    }
    let choices = triggers.map {
      Picker.Choice(
        item: .aidStep(line.id, $0), text: language.wording.word($0), detail: "", isOpen: true)
    }
    choose(.aid(.stepsTitle(line.request.rawValue)), choices, narrows: false)
    return []
  }

  /// Asks for the city for which the officer speaks.
  mutating func chooseOwnCity() -> [Effect] {
    var near: [City.ID] = []
    if screen == .supplies, let place = supplyPlace(relief) { near.append(place.city) }
    if let (request, line) = currentAid { near += [request.requester, line.lender] }
    if let city = selectedCity { near.append(city) }
    let cities =
      near.compactMap { region[$0] } + region.cities.filter { !near.contains($0.id) }
    var seen: Set<City.ID> = []
    let choices = cities.filter { seen.insert($0.id).inserted }.map {
      Picker.Choice(
        item: .ownCity($0.id), text: language.name($0.name), detail: $0.abbreviation, isOpen: true)
    }
    choose(.aid(.standForTitle), choices, narrows: true)
    return []
  }

  /// From now on the officer speaks for a city.
  mutating func stand(for city: City.ID) {
    ownCity = city
    tell(.aid(.standsFor(cityName(city))))
  }

  /// `:stock CITY ITEM COUNT`: the stores of a city were counted.
  mutating func countStock(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 3, let quantity = Int(words[words.count - 1]),
      let city = region.search(words[0]).first?.city
    else { return refuse(.aid(.stockIsWrittenLike)) }
    let name = words[1..<(words.count - 1)].joined(separator: " ").lowercased()
    let item = region.resources.items.first {
      $0.id.rawValue.lowercased() == name || language.name($0.name).lowercased() == name
    }
    guard let item else { return refuse(.aid(.stockIsWrittenLike)) }
    let count = StockCount(Stock.ID(city.id, item.id), quantity: quantity, at: now)
    return submit(
      .aid(.count(count)), .place(.goSupplies),
      "\(language.name(city.name)) \(language.name(item.name)) \(NumberWords.grouped(quantity))")
  }
}

extension AidLine {
  /// The step that goes on with it, for a side; nil where that side has none.
  func consent(of side: AidSide) -> AidTrigger? {
    let trigger: AidTrigger? =
      switch state {
      case .draft: .send
      case .requested: .offer
      case .quoted: side == .lender ? .offer : .accept
      case .offered: .accept
      case .accepted: .commit
      case .committed: side == .lender ? .mobilise : .release
      case .mobilising: .arrive
      case .arrived: side == .lender ? .askReturn : .release
      case .extensionRequested: side == .lender ? .grantExtension : .release
      case .returnRequested: .release
      case .released: .comeHome
      case .returned: .claim
      case .claimed: .settle
      case .declined, .settled, .cancelled, .expired: nil
      }
    return trigger.flatMap { $0.side == side ? $0 : nil }
  }

  /// The step that turns it down or calls it off, for a side.
  func refusal(of side: AidSide) -> AidTrigger? {
    let trigger: AidTrigger? =
      switch state {
      case .draft, .accepted: .cancel
      case .requested: side == .lender ? .decline : .cancel
      case .quoted, .offered: side == .lender ? .withdraw : .refuse
      case .committed, .mobilising: .release
      case .extensionRequested: .refuseExtension
      case .returned: .waive
      case .claimed: .contest
      case .arrived, .returnRequested, .released, .declined, .settled, .cancelled, .expired: nil
      }
    return trigger.flatMap { $0.side == side ? $0 : nil }
  }
}
