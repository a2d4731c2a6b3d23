internal import Domain

/// What a language has to say about mutual aid in sentences.
protocol AidWording {
  func sentence(_ event: AidEvent, on id: String, _ names: Names) -> String
  func sentenceOfCount(_ count: StockCount, _ names: Names) -> String
  func text(_ rejection: AidRejection) -> String
  func word(_ trigger: AidTrigger) -> String
  /// What became of a lender's part by a step, after its name.
  func past(_ trigger: AidTrigger) -> String
  func word(_ state: AidState) -> String
  func word(_ side: AidSide) -> String
  func text(_ sentence: AidSentence) -> String
  func label(_ act: ActionID.AidAct) -> String
  func help(_ act: ActionID.AidAct) -> String
}

extension Names {
  /// A good by its name: `sandbags`, `flood rescue boats`.
  func good(_ good: AidGood) -> String {
    switch good {
    case .supply(let item): self.item(item)
    case .units(let kind): language.word(kind)
    }
  }

  /// An item by its name.
  func item(_ id: SupplyItem.ID) -> String {
    region.resources.items.first { $0.id == id }.map { language.name($0.name) } ?? id.rawValue
  }

  /// So much of a good with its unit: `2,000 pieces of sandbags` is too long for a row, so
  /// `sandbags 2,000`.
  func quantity(_ count: Int, of good: AidGood) -> String {
    "\(self.good(good)) \(NumberWords.grouped(count))"
  }

  /// The lenders that were asked, with how much: `Nanjing 4, Ma'anshan 2`.
  func asks(_ asks: [AidRequest.Ask]) -> String {
    asks.map { "\(city($0.lender)) \(NumberWords.grouped($0.quantity))" }
      .joined(separator: language == .en ? ", " : "、")
  }

  /// What a message says besides what it does: units, price, quantity, hour, reason.
  func facts(of message: AidMessage) -> String {
    var parts: [String] = []
    if !message.units.isEmpty {
      parts.append(message.units.map(\.rawValue).joined(separator: " "))
    } else if let quantity = message.quantity {
      parts.append(NumberWords.grouped(quantity))
    }
    if let price = message.price { parts.append("@\(NumberWords.yuan(price))") }
    if let amount = message.amount { parts.append(NumberWords.yuan(amount)) }
    if let until = message.until { parts.append("\(date(until)) \(clock(until))") }
    if let journey = message.journey { parts.append("→ \(clock(journey.expectedArrival))") }
    if !message.text.isEmpty { parts.append(message.text) }
    return parts.joined(separator: " ")
  }
}

extension NumberWords {
  /// A whole number with a comma before each three digits: `12,400`.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// An amount of money, to the fen: `¥1,234.50`.
  package static func yuan(_ money: Money) -> String {
    let fen = Int(money.fen.magnitude) % 100
    let sign = money.fen < 0 ? "-" : ""
    return "\(sign)¥\(grouped(Int(money.fen.magnitude) / 100)).\(fen < 10 ? "0" : "")\(fen)"
  }
}
