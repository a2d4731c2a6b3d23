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
      return Sides.readable(width) { columns in
        desk.currentLedgerRow.map { opened($0, columns, height) }
          ?? [TextLine(words.none, .textDim)]
      }
    case .splits:
      guard let found = desk.ledger.found else { return [TextLine(words.none, .textDim)] }
      let page = SplitLines(desk: desk, scene: scene, found: found)
      let lines = Sides.readable(width) { page.lines(width: $0) }
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

  private func parties(_ width: Int, _ height: Int) -> [TextLine] {
    let sides = Sides(width: width)
    let rows = desk.ledgerRows
    let open = scene.picture.ledger.openDebts
    let amount = open.reduce(Money.zero) { $0 + $1.open }
    let head = TextLine(
      words.head(open.count, NumberWords.yuan(amount)), open.isEmpty ? .textStrong : .dueSoon)
    let fund = words.fundLeft(NumberWords.yuan(scene.picture.fundLeft))
    let others = rows.filter { $0.id.city == nil }.map { TextWidth.of(words.other($0.id)) + 1 }
    let names = max(scene.cityColumns(in: sides.list), min(16, others.max() ?? 0))
    let table = table(of: rows, room: sides.list - 2 - names)
    let here = rows.firstIndex { $0.id == desk.currentLedgerRow?.id } ?? 0
    let window = desk.ledger.cursor.window(
      position: here, count: rows.count, height: max(1, height - 5))
    var lines = [
      head.trailing(fund), table.heading(TextLine("  " + padded(words.party, names), .textDim)),
    ]
    lines += window.map { place in
      let name = padded(name(rows[place].id, fitting: names - 1), names)
      let isHere = place == here
      return table.row(
        place,
        TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
          .adding(name, isHere ? .textStrong : .text))
    }
    lines.append(rule(sides.list))
    lines.append(sum(table, names))
    lines.append(files)
    guard sides.isWide, rows.indices.contains(here) else { return lines }
    return sides.lines(
      lines, opened(rows[here], sides.detail, height, isHere: false), rows: height, scene.glyphs)
  }

  /// Of spent, spared, to get, to pay, deposits, net, and how old the oldest open item is.
  private func table(of rows: [LedgerRow], room: Int) -> NumberTable {
    func amounts(_ label: Int, _ face: Face, _ money: (Book) -> Money) -> NumberTable.Column {
      NumberTable.Column(
        words.columns[label],
        rows.map { row in
          let amount = money(row.book)
          return .init(
            text: amount == .zero ? none : LedgerFigures.whole(amount),
            face: amount == .zero ? .textDim : face)
        })
    }
    let spared = rows.map { row in
      TextLine.Span(
        text: row.spared >= 0.5 ? NumberText.grouped(Int(row.spared.rounded())) : none,
        face: row.spared >= 0.5 ? .text : .textDim)
    }
    let oldest = rows.map { row in
      TextLine.Span(text: row.oldest.map { scene.age($0) } ?? "", face: .textDim)
    }
    return NumberTable(
      [
        amounts(0, .text) { $0.spent }, .init(words.columns[1], spared),
        amounts(2, .dueSoon) { $0.toGet }, amounts(3, .dueOver) { $0.toPay },
        amounts(4, .textDim) { $0.depositsPaid - $0.depositsHeld },
        amounts(5, .textStrong) { $0.net }, .init(words.oldest, oldest),
      ], room: room)
  }

  private var none: String { scene.glyphs == .unicode ? "·" : "." }

  /// Whole yuan below the column of what each has in the end; it must be nothing.
  private func sum(_ table: NumberTable, _ names: Int) -> TextLine {
    let sum = scene.picture.ledger.sum
    let before = table.widths.prefix(5).reduce(0, +)
    return TextLine("  " + padded(words.sum, names + before), .textStrong)
      .adding(
        TextWidth.right(NumberWords.yuan(sum), table.widths[5]),
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

  /// - Parameter isThere: whether the officer has opened it; else it stands beside the list.
  private func opened(
    _ row: LedgerRow, _ width: Int, _ height: Int, isHere isThere: Bool = true
  ) -> [TextLine] {
    let book = row.book
    let items = desk.ledgerItems(of: row.id)
    var lines = [
      TextLine(name(row.id, fitting: 24) + " ", .title)
        .adding("\(words.columns[5]) \(NumberWords.yuan(book.net))", .textStrong)
        .adding(" · \(words.columns[2]) \(NumberWords.yuan(book.toGet))")
        .adding(" · \(words.columns[3]) \(NumberWords.yuan(book.toPay))"),
      TextLine(words.own + " ", .textDim).adding(work(row)),
      TextLine(scene.language.list([words.openItems, words.postings]), .textDim).trailing(
        words.entry),
    ]
    guard !items.isEmpty else { return lines + [TextLine(words.none, .textDim)] }
    let here = items.firstIndex { $0 == desk.currentLedgerItem } ?? 0
    let window = desk.ledger.itemCursor.window(
      position: here, count: items.count, height: max(1, height - 6))
    lines += window.map { item(items[$0], of: row.id, isHere: isThere && $0 == here) }
    guard isThere else { return lines }
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
