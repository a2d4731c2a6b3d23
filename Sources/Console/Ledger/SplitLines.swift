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
      "\(words.rule(split.rule)): " + words.explain(facts(of: split)), .text, width: width)
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
        "\(name(city)) (\(title))",
        "\(words.spentHere) \(NumberWords.yuan(member?.spent ?? .zero))",
        "\(words.columns[2]) \(NumberWords.yuan(book.toGet)) · "
          + "\(words.columns[3]) \(NumberWords.yuan(book.toPay))",
      ]
    }
    let left = side(origin, "\(words.origin), \(words.leads)")
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

  private func table(_ width: Int) -> [TextLine] {
    let current = desk.currentSplit
    var heading = TextLine(padded(words.city, nameColumns), .textDim)
      .adding(TextWidth.right(words.spentHere, 10), .textDim)
    var core = TextLine(padded(words.core, nameColumns + 10), .textDim)
    for split in found.splits {
      let isHere = split.rule == current?.rule
      let label = (isHere ? scene.glyphs.pointer : "") + words.rule(split.rule)
      heading.add(
        TextWidth.right(TextWidth.truncated(label, to: 10), 11), isHere ? .textStrong : .textDim)
      let mark =
        split.isInCore.map { $0 ? words.inCore : words.notInCore } ?? words.coreUnknown
      core.add(TextWidth.right(mark, 11), split.isInCore == true ? .dueOk : .dueSoon)
    }
    heading.add(TextWidth.right(words.settles, 11), .textDim)
    let compensations = current.map { found.compensations(by: $0) } ?? []
    let rows = found.members.enumerated().map { place, member in
      var line = TextLine(
        padded(scene.name(of: member.city, fitting: nameColumns - 1), nameColumns), .text
      ).adding(TextWidth.right(LedgerFigures.whole(member.spent), 10))
      for split in found.splits {
        line.add(
          TextWidth.right(LedgerFigures.whole(split.shares[place]), 11),
          split.rule == current?.rule ? .textStrong : .text)
      }
      guard compensations.indices.contains(place) else { return line }
      let amount = compensations[place]
      return line.adding(
        TextWidth.right((amount > .zero ? "+" : "") + LedgerFigures.whole(amount), 11),
        amount > .zero ? .dueOver : amount < .zero ? .dueOk : .textDim)
    }
    return [heading] + rows + [core]
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
      TextLine("\(words.fundShort) (\(NumberWords.yuan(fund.amount)))", .textDim)
    ]
    var heading = TextLine(padded(words.city, nameColumns), .textDim)
    for label in words.fundRules { heading.add(TextWidth.right(label, 12), .textDim) }
    lines.append(heading)
    for (place, member) in found.members.enumerated() where fund.claims[place] > .zero {
      var line = TextLine(
        padded(scene.name(of: member.city, fitting: nameColumns - 1), nameColumns))
      for parts in [fund.proportional, fund.equalAwards, fund.equalLosses, fund.talmud] {
        line.add(TextWidth.right(LedgerFigures.whole(parts[place]), 12))
      }
      lines.append(line)
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
