import Domain
import Terminal

/// The ledger: what each party spent, gained, has to get and to pay, with the sum that must be
/// nothing; an opened party with what is open and its postings; the splits of a case.
struct LedgerPage {
  let desk: Desk
  let scene: Scene

  var words: LedgerWords { scene.language.ledger.page }

  /// How many rows the list of parties has.
  static func listRows(in desk: Desk) -> Int {
    max(1, (Arrangement(desk).pane(.ledger)?.area.rows ?? 1) - 5)
  }

  /// How many rows the list of an opened party has.
  static func itemRows(in desk: Desk) -> Int {
    max(1, (Arrangement(desk).pane(.ledger)?.area.rows ?? 1) - 6)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    switch desk.ledger.page {
    case .parties: return parties(width, height)
    case .party:
      return desk.currentLedgerRow.map { opened($0, width, height) }
        ?? [TextLine(words.none, .textDim)]
    case .splits:
      guard let found = desk.ledger.found else { return [TextLine(words.none, .textDim)] }
      let lines = SplitLines(desk: desk, scene: scene, found: found).lines(width: width)
      return Array(lines.dropFirst(min(desk.detailScroll, max(0, lines.count - height))))
    }
  }

  func rule(_ width: Int) -> TextLine {
    TextLine(String(repeating: scene.glyphs.lines.horizontal, count: max(0, width)), .textDim)
  }

  func name(_ party: LedgerParty, fitting columns: Int) -> String {
    party.city.map { scene.name(of: $0, fitting: columns) }
      ?? TextWidth.truncated(words.other(party), to: columns)
  }

  // MARK: Parties

  private var nameColumns: Int { scene.language == .en ? 13 : 11 }
  /// Of spent, spared, to get, to pay, deposits, net.
  private static let columns = [11, 8, 10, 10, 9, 11]

  private func parties(_ width: Int, _ height: Int) -> [TextLine] {
    let rows = desk.ledgerRows
    let open = scene.picture.ledger.openDebts
    let amount = open.reduce(Money.zero) { $0 + $1.open }
    var lines = [
      TextLine(
        words.head(open.count, NumberWords.yuan(amount)), open.isEmpty ? .textStrong : .dueSoon
      )
      .trailing(words.fundLeft(NumberWords.yuan(scene.picture.fundLeft))),
      heading,
    ]
    let here = rows.firstIndex { $0.id == desk.currentLedgerRow?.id } ?? 0
    let window = desk.ledger.cursor.window(
      position: here, count: rows.count, height: max(1, height - 5))
    lines += window.map { row(rows[$0], isHere: $0 == here) }
    lines.append(rule(width))
    lines.append(sum(rows))
    lines.append(files)
    return lines
  }

  private var heading: TextLine {
    var line = TextLine("  " + padded(words.party, nameColumns), .textDim)
    for (label, columns) in zip(words.columns, Self.columns) {
      line.add(TextWidth.right(label, columns), .textDim)
    }
    return line.trailing(words.oldest)
  }

  private func row(_ row: LedgerRow, isHere: Bool) -> TextLine {
    let book = row.book
    let deposits = book.depositsPaid - book.depositsHeld
    let face: Face = isHere ? .textStrong : .text
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(name(row.id, fitting: nameColumns - 1), nameColumns), face)
    let people = row.spared >= 0.5 ? NumberText.grouped(Int(row.spared.rounded())) : none
    line.add(amount(book.spent, Self.columns[0]), face)
    line.add(TextWidth.right(people, Self.columns[1]), face)
    line.add(amount(book.toGet, Self.columns[2]), book.toGet > .zero ? .dueSoon : .textDim)
    line.add(amount(book.toPay, Self.columns[3]), book.toPay > .zero ? .dueOver : .textDim)
    line.add(amount(deposits, Self.columns[4]), .textDim)
    line.add(amount(book.net, Self.columns[5]), face)
    return line.trailing(row.oldest.map { scene.age($0) } ?? "")
  }

  private var none: String { scene.glyphs == .unicode ? "·" : "." }

  /// Whole yuan; a point for nothing. To the fen it stands on the party's own page.
  private func amount(_ money: Money, _ columns: Int) -> String {
    TextWidth.right(money == .zero ? none : LedgerFigures.whole(money), columns)
  }

  private func sum(_ rows: [LedgerRow]) -> TextLine {
    let sum = scene.picture.ledger.sum
    let before = Self.columns.dropLast().reduce(0, +)
    return TextLine("  " + padded(words.sum, nameColumns + before), .textStrong)
      .adding(
        TextWidth.right(NumberWords.yuan(sum), Self.columns[5]),
        sum == .zero ? .dueOk : .dueOver)
  }

  private var files: TextLine {
    var (open, closed) = (0, 0)
    scene.picture.ledger.files.visit { matter, _ in
      switch scene.picture.fileState(of: matter) {
      case .closed: closed += 1
      case .running, .toSettle: open += 1
      case nil: break
      }
    }
    return TextLine(words.files(open, closed), .textDim)
  }

  // MARK: A party

  private func opened(_ row: LedgerRow, _ width: Int, _ height: Int) -> [TextLine] {
    let book = row.book
    let items = desk.ledgerItems(of: row.id)
    var lines = [
      TextLine(name(row.id, fitting: 24) + " ", .title)
        .adding("\(words.columns[5]) \(NumberWords.yuan(book.net))", .textStrong)
        .adding(" · \(words.columns[2]) \(NumberWords.yuan(book.toGet))")
        .adding(" · \(words.columns[3]) \(NumberWords.yuan(book.toPay))"),
      TextLine(words.own + " ", .textDim).adding(work(row)),
      TextLine("\(words.openItems), \(words.postings)", .textDim).trailing(words.entry),
    ]
    guard !items.isEmpty else { return lines + [TextLine(words.none, .textDim)] }
    let here = items.firstIndex { $0 == desk.currentLedgerItem } ?? 0
    let window = desk.ledger.itemCursor.window(
      position: here, count: items.count, height: max(1, height - 6))
    lines += window.map { item(items[$0], of: row.id, isHere: $0 == here) }
    lines.append(rule(width))
    return lines + detail(items[here], row.id, width).prefix(2)
  }

  private func work(_ row: LedgerRow) -> String {
    let book = row.book
    var parts = [
      NumberWords.yuan(book.balance(.response)),
      words.responded(LedgerFigures.hours(book.responseTime), book.responses),
      words.helped(LedgerFigures.hours(book.helpTime)),
    ]
    if row.spared >= 0.5 {
      parts.append(words.spared(NumberText.grouped(Int(row.spared.rounded()))))
    }
    return parts.joined(separator: " · ")
  }

  private func item(_ item: LedgerItem, of party: LedgerParty, isHere: Bool) -> TextLine {
    let facts = ItemFacts(item, party, scene)
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(TextWidth.right(facts.at.map { scene.age($0) } ?? "", 5) + " ", .textDim)
      .adding(padded(facts.kind, scene.language == .en ? 15 : 11), isHere ? .textStrong : .text)
      .adding(padded(facts.subject, 11), .text)
      .adding(padded(TextWidth.truncated(facts.counterpart, to: 15), 16), .text)
      .adding(TextWidth.right(facts.amount, 15), facts.face)
      .trailing(facts.entry)
  }

  private func detail(_ item: LedgerItem, _ party: LedgerParty, _ width: Int) -> [TextLine] {
    TextLine.paragraph(ItemFacts(item, party, scene).basis, .textDim, width: width)
  }
}

/// Figures of the ledger as screens write them.
enum LedgerFigures {
  /// `12,345`: whole yuan, half a yuan away from nothing.
  static func whole(_ money: Money) -> String {
    let size = Int(money.fen.magnitude)
    return (money.fen < 0 ? "-" : "") + NumberText.grouped((size + 50) / 100)
  }

  /// `12.5`.
  static func hours(_ duration: Duration) -> String {
    NumberWords.oneDecimal(Double(duration.inMilliseconds) / 3_600_000)
  }
}
