import Domain
import Planning
import Terminal

/// What the region lacks: cities by goods, the cell under the cursor with what it rests on, and who
/// could help, the best first.
struct SuppliesPage {
  let scene: Scene
  let matrix: ReliefMatrix
  let cities: [City.ID]
  let goods: [AidGood]
  let cursor: SupplyCursor?
  let own: City.ID?

  private var words: AidPhrases { scene.words.aid }
  private var names: Names {
    Names(
      region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
  }
  private static let column = 9
  private var label: Int { scene.language == .en ? 11 : 9 }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    matrix = desk.relief
    let grid = desk.supplyGrid(matrix)
    (cities, goods) = grid
    cursor = desk.supplyPlace(matrix)
    own = desk.ownCity
  }

  func lines(width: Int, rows: Int) -> [TextLine] {
    guard let cursor else { return [TextLine(words.noNeeds, .textDim)] }
    let shown = columns(width)
    let sums = sumLines(shown)
    // The donors keep five lines at least.
    let room = max(2, rows - sums.count - 10)
    var lines = heads(shown)
    let here = cities.firstIndex(of: cursor.city) ?? 0
    let first = max(0, min(here - room / 2, cities.count - room))
    lines += cities.dropFirst(first).prefix(room).map { row($0, shown) }
    if cities.count > room {
      lines.append(TextLine("  " + scene.words.more(cities.count - room), .textDim))
    }
    lines += sums
    lines.append(beside(shown))
    lines += detail(cursor, width)
    let donors = donors(cursor, width)
    let left = max(2, rows - lines.count)
    lines += donors.prefix(donors.count > left ? left - 1 : left)
    if donors.count > left {
      lines.append(TextLine("  " + scene.words.more(donors.count - left + 1), .textDim))
    }
    return lines
  }

  /// The goods that have no room, and what of them is lacking: nobody misses a shortfall because of
  /// a narrow screen.
  private func beside(_ shown: [AidGood]) -> TextLine {
    let hidden = goods.filter { !shown.contains($0) }
    guard !hidden.isEmpty else { return TextLine() }
    let lacking = hidden.filter { matrix.total($0).shortfall > 0 }.map {
      names.good($0) + " " + CountText.short(matrix.total($0).shortfall)
    }
    let line = TextLine("  " + words.beside(hidden.count), .textDim)
    guard !lacking.isEmpty else { return line }
    // Units last, and first here: they save lives.
    return line.adding(
      "  \(words.short) "
        + lacking.reversed().joined(separator: scene.language == .en ? ", " : "、"), .dueOver)
  }

  /// The goods that have room, the one under the cursor among them.
  private func columns(_ width: Int) -> [AidGood] {
    let count = max(1, (width - label - 2 - 6) / Self.column)
    let here = cursor.flatMap { goods.firstIndex(of: $0.good) } ?? 0
    let first = max(0, min(here - count / 2, goods.count - count))
    return Array(goods.dropFirst(first).prefix(count))
  }

  /// The names of the goods over two lines, so that none is cut to another's.
  private func heads(_ shown: [AidGood]) -> [TextLine] {
    let names = shown.map { TextWidth.wrapped(self.names.good($0), to: Self.column - 1) }
    return (0...1).map { row in
      var line = TextLine(padded(row == 0 ? "" : "  " + words.short, label + 2), .title)
      for (good, pieces) in zip(shown, names) {
        let place = pieces.count > 1 ? row : row - 1
        let piece = pieces.indices.contains(place) ? pieces[place] : ""
        let cut = TextWidth.truncated(piece, to: Self.column - 1)
        line.add(TextWidth.right(cut, Self.column), good == cursor?.good ? .textStrong : .textDim)
      }
      line.add(TextWidth.right(row == 0 ? "" : words.count, 6), .textDim)
      return line
    }
  }

  private func row(_ city: City.ID, _ shown: [AidGood]) -> TextLine {
    let isHere = city == cursor?.city
    let name = scene.name(of: city, fitting: label - 1)
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(name, label), isHere ? .textStrong : .text)
    var oldest = Duration.zero
    for good in shown {
      let cell = matrix.cell(city, good)
      oldest = max(oldest, cell.need > 0 ? cell.age ?? .zero : .zero)
      let isCursor = isHere && good == cursor?.good
      line.add(TextWidth.right(text(cell), Self.column), isCursor ? .rowCursor : face(cell))
    }
    line.add(TextWidth.right(oldest > .zero ? TimeText.age(oldest) : "–", 6), .textDim)
    return line
  }

  /// What is lacking with its mark, what is on its way, or that nothing is.
  private func text(_ cell: ReliefCell) -> String {
    let stale = cell.isStale ? "?" : ""
    if cell.shortfall > 0 {
      return stale + (scene.glyphs == .unicode ? "▼" : "-") + CountText.short(cell.shortfall)
    }
    if cell.need == 0 { return stale + (scene.glyphs == .unicode ? "·" : ".") }
    return stale + words.enough
  }

  private func face(_ cell: ReliefCell) -> Face {
    if cell.isStale { return .stale }
    if cell.shortfall > 0 { return cell.coming > 0 ? .dueSoon : .dueOver }
    return cell.need > 0 ? .dueOk : .textDim
  }

  /// Need, what there is, what comes, and what is missing, over all cities.
  private func sumLines(_ shown: [AidGood]) -> [TextLine] {
    func line(_ label: String, _ face: Face, _ value: (AidGood) -> Int) -> TextLine {
      var line = TextLine(padded("  " + label, self.label + 2), .textDim)
      for good in shown {
        line.add(TextWidth.right(CountText.short(value(good)), Self.column), face)
      }
      return line
    }
    return [
      line(words.total, .textStrong) { matrix.total($0).shortfall },
      line(words.need, .textDim) { matrix.total($0).need },
      line(words.have, .textDim) { matrix.total($0).held },
      line(words.coming, .textDim) { matrix.total($0).coming },
    ]
  }

  private func detail(_ cursor: SupplyCursor, _ width: Int) -> [TextLine] {
    let cell = matrix.cell(cursor.city, cursor.good)
    var line = TextLine("\(scene.name(of: cursor.city)) · \(names.good(cursor.good))", .title)
    line.add("  \(words.short) \(CountText.grouped(cell.shortfall))", face(cell))
    line.add("  \(words.need) \(CountText.grouped(cell.need))")
    line.add("  \(words.coming) \(CountText.grouped(cell.coming))")
    if cell.asked > 0 { line.add("  \(words.asked) \(CountText.grouped(cell.asked))", .dueSoon) }
    line.add("  \(words.have) \(CountText.grouped(cell.held))")
    if let age = cell.age {
      line.add(" (\(words.counted(TimeText.age(age))))", cell.isStale ? .stale : .textDim)
    }
    return [line]
  }

  private func donors(_ cursor: SupplyCursor, _ width: Int) -> [TextLine] {
    let isLacking = matrix.cell(cursor.city, cursor.good).shortfall > 0
    let wanted = max(1, matrix.cell(cursor.city, cursor.good).shortfall)
    let donors = Donors.ranked(
      for: cursor.city, cursor.good, wanted: wanted, in: scene.picture, matrix, at: scene.now)
    let hours = Int(scene.region.aid.reach.inSeconds / 3600)
    guard !donors.isEmpty else { return [TextLine(words.noDonors(hours), .textDim)] }
    let city = 10
    var head = padded("  " + words.from, city + 2) + TextWidth.right(words.there, 6)
    head += padded("  " + scene.language.trust.page.score, 9) + TextWidth.right(words.spare, 10)
    head += TextWidth.right(words.gives, 8) + TextWidth.right(words.leaves, 8)
    head += TextWidth.right(words.ownNeed, 9) + "  " + words.tariff
    return [TextLine(head, .textDim)]
      + donors.map { donor in
        var line = TextLine("  " + padded(scene.name(of: donor.city, fitting: city - 1), city))
        line.add(TextWidth.right(TimeText.age(donor.travel), 6), .textStrong)
        // Why it stands lower than its way is long.
        let delay = donor.trust.rankingDelay
        let later = delay > .zero ? "+" + TimeText.age(delay) : ""
        line.add(
          padded("  \(TrustFigures.score(donor.trust))\(later)", 9),
          delay > .zero ? .dueOver : .textDim)
        line.add(TextWidth.right(CountText.grouped(donor.surplus), 10))
        let gives = isLacking ? CountText.grouped(donor.gives) : "–"
        line.add(TextWidth.right(gives, 8), .textStrong)
        line.add(TextWidth.right(CountText.grouped(donor.left), 8))
        line.add(TextWidth.right(CountText.grouped(donor.need), 9), .textDim)
        if let tariff = donor.tariff {
          line.add("  " + NumberWords.yuan(tariff) + (cursor.good.kind == nil ? "" : "/h"), .dueOk)
        } else {
          line.add("  " + (donor.isAboveCap ? words.aboveCap : words.noAgreement), .textDim)
        }
        return line
      }
  }
}

/// Counts as a narrow table writes them.
enum CountText {
  /// With a comma before each three digits.
  static func grouped(_ count: Int) -> String { NumberWords.grouped(count) }

  /// At most six cells: `980`, `12,400`, `173k`, `2.1M`.
  static func short(_ count: Int) -> String {
    if count < 100_000 { return grouped(count) }
    if count < 1_000_000 { return "\((count + 500) / 1000)k" }
    return NumberWords.oneDecimal(Double(count) / 1_000_000) + "M"
  }
}
