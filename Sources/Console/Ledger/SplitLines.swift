import Domain
import Planning
import Terminal

/// The page of a case: who spent what, what each would bear by each rule, which of the rules no
/// group has a reason to leave, why the one at hand gives what it gives, and who then pays whom.
struct SplitLines {
  let desk: Desk
  let scene: Scene
  let found: JointCase

  private var words: LedgerWords { scene.language.ledger.page }

  func lines(width: Int) -> [TextLine] {
    var lines = head(width)
    lines += sides(width)
    lines += table(width)
    guard let split = desk.currentSplit else { return lines }
    lines += TextLine.paragraph(
      words.rule(split.rule) + scene.language.colon + words.explain(facts(of: split)), .text,
      width: width)
    lines += transfers(of: split, width)
    lines += fund(width)
    return lines + gains(width)
  }

  private func name(_ city: City.ID) -> String { scene.name(of: city) }

  private func head(_ width: Int) -> [TextLine] {
    let state = scene.picture.fileState(of: found.matter)
    let cases = desk.ledgerMatters
    let place = cases.firstIndex(of: found.matter).map { " \($0 + 1)/\(cases.count)" } ?? ""
    let ground: CaseGround =
      switch found.ground {
      case .along: .along
      case .source(let city): .source(name(city))
      case .alone: .alone
      }
    var line = TextLine("\(found.matter.name)\(place) ", .title)
      .adding(words.total(NumberWords.yuan(found.total)), .textStrong)
    if let state {
      line.add(" · " + words.fileState(state), state == .closed ? .dueOk : .dueSoon)
    }
    if let age = desk.ledger.foundFor { line = line.trailing(scene.age(age)) }
    return [line] + TextLine.paragraph(words.ground(ground), .textDim, width: width)
  }

  // MARK: The two sides

  /// Where the danger stands in one city and the harm in another, both side by side; and wherever
  /// one claims from the other.
  private func sides(_ width: Int) -> [TextLine] {
    let claims = scene.picture.ledger.claims.sorted.filter { $0.report.matter == found.matter }
    guard case .hazard(let id) = found.matter, let hazard = scene.picture.hazards[id],
      hazard.situation.situation == .remote || !claims.isEmpty
    else { return [] }
    let origin = hazard.report.origin
    let harmed = claims.last?.report.claimant ?? found.members.first { $0.city != origin }?.city
    guard let harmed else { return [] }
    let half = max(20, width / 2)
    func side(_ city: City.ID, _ title: String) -> [String] {
      let member = found.members.first { $0.city == city }
      let book = scene.picture.ledger.book(of: .city(city))
      return [
        name(city) + scene.language.aside(title),
        "\(words.spentHere) \(NumberWords.yuan(member?.spent ?? .zero))",
        "\(words.columns[2]) \(NumberWords.yuan(book.toGet)) · "
          + "\(words.columns[3]) \(NumberWords.yuan(book.toPay))",
      ]
    }
    let left = side(origin, words.origin + scene.language.comma + words.leads)
    let right = side(harmed, words.affected)
    var lines = zip(left, right).enumerated().map { row, pair in
      TextLine(padded(pair.0, half), row == 0 ? .textStrong : .text)
        .adding(pair.1, row == 0 ? .textStrong : .text)
    }
    for claim in claims.suffix(2) {
      let delay = TimeText.age(claim.delay(at: scene.now))
      let isLate = claim.answer == nil && claim.report.answerBy < scene.now
      lines.append(
        TextLine("\(claim.id) ", .textStrong)
          .adding(
            "\(name(claim.report.claimant)) → \(name(claim.report.respondent)) "
              + "\(NumberWords.yuan(claim.report.amount)) · \(words.claimState(claim.state)) · "
          )
          .adding(
            claim.answer == nil ? words.waits(delay) : words.took(delay),
            isLate ? .dueOver : .dueSoon))
    }
    return lines
  }

  // MARK: The table

  private var nameColumns: Int { scene.language == .en ? 11 : 9 }

  /// All rules side by side where there is room; else the one at hand and those that fit beside it.
  private func table(_ width: Int) -> [TextLine] {
    let current = desk.currentSplit
    var splits = found.splits
    var table = table(of: splits, width)
    while !table.fits, let last = splits.lastIndex(where: { $0.rule != current?.rule }) {
      splits.remove(at: last)
      table = self.table(of: splits, width)
    }
    let rows = found.members.enumerated().map { place, member in
      table.row(place, TextLine(padded(short(member.city), nameColumns)))
    }
    let core = table.row(found.members.count, TextLine(padded("", nameColumns)))
    let legend = TextLine(words.inCore + scene.language.colon + words.core, .textDim)
    let heading = table.heading(TextLine(padded(words.city, nameColumns), .textDim))
    let left = found.splits.count - splits.count
    return [left > 0 ? heading.trailing("+\(left)") : heading] + rows + [core, legend]
  }

  private func short(_ city: City.ID) -> String {
    scene.name(of: city, fitting: nameColumns - 1)
  }

  /// What each spent, bears by each rule, and has to pay or to get by the one at hand; in the last
  /// row whether no group has a reason to leave the rule.
  private func table(of splits: [CostSplit], _ width: Int) -> NumberTable {
    let current = desk.currentSplit
    var columns = [
      NumberTable.Column(
        words.spentHere,
        found.members.map { .init(text: LedgerFigures.whole($0.spent), face: .text) }
          + [.init(text: "", face: .text)])
    ]
    columns += splits.map { split in
      let isHere = split.rule == current?.rule
      let mark = split.isInCore.map { $0 ? words.inCore : words.notInCore } ?? words.coreUnknown
      let cells = found.members.indices.map { place in
        TextLine.Span(
          text: LedgerFigures.whole(split.shares[place]), face: isHere ? .textStrong : .text)
      }
      return NumberTable.Column(
        (isHere ? scene.glyphs.pointer : "") + words.rule(split.rule),
        cells + [.init(text: mark, face: split.isInCore == true ? .dueOk : .dueSoon)],
        face: isHere ? .textStrong : .textDim)
    }
    let compensations = current.map { found.compensations(by: $0) } ?? []
    columns.append(
      NumberTable.Column(
        words.settles,
        compensations.map { amount in
          .init(
            text: (amount > .zero ? "+" : "") + LedgerFigures.whole(amount),
            face: amount > .zero ? .dueOver : amount < .zero ? .dueOk : .textDim)
        }))
    return NumberTable(columns, room: width - nameColumns)
  }

  // MARK: Why

  private func facts(of split: CostSplit) -> SplitFacts {
    switch split.rule {
    case .shapley: return shapley(split)
    case .nucleolus:
      let savings = zip(found.members, split.shares).map { ($0.city, $0.alone - $1) }
      let least = savings.min { ($0.1, $0.0) < ($1.1, $1.0) }
      return .leastSaving(
        least.map { name($0.0) } ?? "", NumberWords.yuan(least?.1 ?? .zero))
    case .separable:
      let own = found.separable.reduce(.zero, +)
      return .separable(NumberWords.yuan(own), rest: NumberWords.yuan(found.total - own))
    case .byGain: return largest(isGain: true) { Int($0.gain.rounded()) }
    case .byPeople: return largest(isGain: false) { $0.isReached ? $0.people : 0 }
    }
  }

  private func largest(
    isGain: Bool, _ count: (JointCase.Member) -> Int
  ) -> SplitFacts {
    let whole = found.members.reduce(0) { $0 + count($1) }
    let most = found.members.max { count($0) < count($1) }
    let part = most.map(count) ?? 0
    return .largest(
      most.map { name($0.city) } ?? "", part, of: whole,
      percent: whole > 0 ? Int((Double(part) * 100 / Double(whole)).rounded()) : 0,
      isGain: isGain)
  }

  private func shapley(_ split: CostSplit) -> SplitFacts {
    let reached = found.members.filter(\.isReached)
    switch found.ground {
    case .along:
      let stretches = reached.enumerated().compactMap { place, member in
        member.cost > .zero
          ? SplitFacts.Stretch(
            city: name(member.city), cost: NumberWords.yuan(member.cost),
            cities: reached.count - place)
          : nil
      }
      return .stretches(Array(stretches.prefix(4)))
    case .source(let city):
      let cost = reached.first { $0.city == city }?.cost ?? .zero
      return .source(
        name(city), cost: NumberWords.yuan(cost), cities: reached.count,
        each: NumberWords.yuan(Money(fen: cost.fen / max(1, reached.count))))
    case .alone:
      let saved = found.members.map { ($0, $0.alone - $0.cost) }
        .max { $0.1 < $1.1 }.flatMap { $0.1 > .zero ? $0 : nil }
      guard let saved else { return .own }
      return .help(
        name(saved.0.city), alone: NumberWords.yuan(saved.0.alone),
        saved: NumberWords.yuan(saved.1))
    }
  }

  // MARK: What follows

  private func transfers(of split: CostSplit, _ width: Int) -> [TextLine] {
    let transfers = found.compensation(by: split).transfers
    let text =
      transfers.isEmpty
      ? words.noTransfers
      : transfers.map {
        "\(name($0.from)) → \(name($0.to)) \(NumberWords.yuan($0.amount))"
      }.joined(separator: " · ")
    return TextLine.field(
      words.transfers, text, indent: scene.words.labelWidth, width: width)
  }

  private func fund(_ width: Int) -> [TextLine] {
    guard let fund = found.fund else { return [] }
    var lines = [
      TextLine(words.fundShort + scene.language.aside(NumberWords.yuan(fund.amount)), .textDim)
    ]
    let parts = [fund.proportional, fund.equalAwards, fund.equalLosses, fund.talmud]
    let claimants = found.members.indices.filter { fund.claims[$0] > .zero }
    let columns = zip(words.fundRules, parts).map { label, parts in
      NumberTable.Column(
        label, claimants.map { .init(text: LedgerFigures.whole(parts[$0]), face: .text) })
    }
    let table = NumberTable(columns, room: width - nameColumns)
    lines.append(table.heading(TextLine(padded(words.city, nameColumns), .textDim)))
    lines += claimants.enumerated().map { row, place in
      table.row(row, TextLine(padded(short(found.members[place].city), nameColumns)))
    }
    return lines
  }

  /// What each was spared, and what that is taken to be worth.
  private func gains(_ width: Int) -> [TextLine] {
    let gains = scene.picture.gains(of: found.matter)
    guard !gains.isEmpty else {
      return TextLine.paragraph(words.noComparison, .textDim, width: width)
    }
    var kind: Hazard.Kind?
    if case .hazard(let id) = found.matter { kind = scene.picture.hazards[id]?.kind }
    return gains.flatMap { gain -> [TextLine] in
      var parts = [words.spared(NumberText.grouped(Int(gain.people.rounded())))]
      if gain.ground > 0 { parts.append("\(NumberWords.oneDecimal(gain.ground)) km²") }
      if gain.units > 0 { parts.append("+\(gain.units)") }
      if gain.time > .zero { parts.append("-\(TimeText.age(gain.time))") }
      if let worth = scene.picture.worth(of: gain, from: kind),
        let value = scene.region.ledger.values.first(where: {
          $0.hazard == nil || $0.hazard == kind
        })
      {
        parts.append(words.assumed(NumberWords.yuan(worth), value.source))
      }
      return TextLine.field(
        scene.name(of: gain.city), "\(parts.joined(separator: " · ")) (\(scene.age(gain.asked)))",
        indent: nameColumns, width: width)
    }
  }
}
