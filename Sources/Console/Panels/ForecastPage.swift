import Domain
import Statutes
import Terminal

/// The downstream strip: for each hazard the cities in the order in which it reaches them, each
/// with how it stands, when it is reached, how badly, how surely, how many people; and how earlier
/// forecasts did.
struct ForecastPage {
  let scene: Scene
  /// The what-if that was asked and is not decided.
  var question: Question?

  var words: ForecastPhrases { scene.words.forecast }
  var hazardLines: HazardLines { HazardLines(scene: scene) }

  /// The page for a width. Where what is foretold fills more than so many rows, who leads and
  /// assists stands below the strip, and what was reached and what is hardly reached in one line
  /// each, with their rows at the foot.
  func lines(width: Int, rows: Int) -> [TextLine] {
    let hazards = Self.inOrder(scene.picture.standingHazards)
    let supposed = WhatIfLines(scene: scene)
    let past = PastHazards(scene: scene).lines(width: width)
    var top = question.map { supposed.lines(for: $0, width: width) } ?? []
    top += MomentLines(scene: scene).banner
    guard !hazards.isEmpty else {
      return top + past + TextLine.paragraph(silence, width: width) + supposed.kept(width: width)
    }
    let whole = strips(hazards, width, isFolded: false)
    let isFolded = top.count + whole.count > rows
    return top + (isFolded ? strips(hazards, width, isFolded: true) : whole)
      + past + supposed.kept(width: width) + skill(hazards, width) + legends(hazards, width)
      + (isFolded ? hazards.flatMap { unfolded($0, width) } : [])
  }

  /// What is foretold of each hazard, with an empty line after it.
  private func strips(_ hazards: [Hazard], _ width: Int, isFolded: Bool) -> [TextLine] {
    var lines: [TextLine] = []
    for hazard in hazards {
      let acts = GovernanceLines(scene: scene, statutes: .standard)
        .acts(on: .hazard(hazard.id), width: width)
      lines += head(of: hazard, isFolded ? [] : acts, width)
      if let forecast = hazard.forecast {
        lines += strip(hazard, forecast, width, isFolded: isFolded)
      } else {
        lines += TextLine.paragraph(waiting(for: hazard), .dueSoon, width: width)
      }
      lines += FrontNotes(scene: scene, hazard: hazard).lines(width: width)
      lines += isFolded ? acts : noteOfPeaks(hazard, width)
      lines.append(TextLine())
    }
    return lines
  }

  /// What the arrow beside a peak means, where a row bears it.
  func noteOfPeaks(_ hazard: Hazard, _ width: Int) -> [TextLine] {
    guard hazard.forecast?.prospects.contains(where: { passed($0) != nil }) ?? false else {
      return []
    }
    let text = scene.language.arrivals.passed(scene.glyphs.arrowDown)
    return TextLine.paragraph(text, .textDim, width: width)
  }

  /// What comes next stands first; a typhoon before the many services that it brings down.
  static func inOrder(_ hazards: [Hazard]) -> [Hazard] {
    func next(_ hazard: Hazard) -> Instant {
      hazard.forecast?.next?.arrival?.middle ?? .distantFuture
    }
    let hasTyphoon = hazards.contains { $0.kind == .typhoon }
    func rank(_ hazard: Hazard) -> Int { hasTyphoon && hazard.kind == .cascade ? 1 : 0 }
    return hazards.sorted { (rank($0), next($0), $0.id) < (rank($1), next($1), $1.id) }
  }

  /// Why there is no forecast.
  private var silence: String {
    let routed = scene.region.rivers.filter { river in
      river.reaches.first.flatMap { scene.region[$0.upstream] }?.rating != nil
    }
    let heard = routed.filter { river in
      river.reaches.first.flatMap { scene.region[$0.upstream] }.flatMap(scene.stage) != nil
    }
    return heard.isEmpty ? words.blind : words.quiet(heard.count)
  }

  /// Why a declared hazard has no forecast yet.
  private func waiting(for hazard: Hazard) -> String {
    guard hazard.kind.drifts, let city = scene.region[hazard.report.origin] else {
      return words.awaited
    }
    let latest = scene.picture.series(source: city.windSource, kind: "wind")?.latest
    let isHeard = latest.map { $0.time.duration(to: scene.now) <= .hours(2) } ?? false
    return isHeard ? words.awaited : scene.language.text(.noWind(city.windSource))
  }

  /// What is known of a hazard, who leads and assists put in where there is room above its strip.
  private func head(of hazard: Hazard, _ acts: [TextLine], _ width: Int) -> [TextLine] {
    let river = hazard.report.river.flatMap { id in scene.region.rivers.first { $0.id == id } }
    let name = [words.kind(hazard.kind), river.map { scene.language.name($0.name) } ?? ""]
    let finding = hazard.situation
    let mark = hazard.isExercise ? scene.words.terms.messageStatusMark(.exercise) : ""
    let first = TextLine("\(hazard.id) ", .textStrong)
      .adding(name.filter { !$0.isEmpty }.joined(separator: " · "), .textStrong)
      .adding("  \(words.state(hazard.state))", .textDim).trailing(mark, .bannerDrill)
    var lines = [first]
    lines += TextLine.paragraph(words.situation(finding.situation), .dueSoon, width: width)
    lines += TextLine.paragraph(hazardLines.cities(of: hazard), width: width)
    lines += TextLine.paragraph(reasons(finding), .textDim, width: width)
    lines += acts + facts(of: hazard, width)
    guard let forecast = hazard.forecast else { return lines }
    if let levels = levels(forecast, hazard.kind) {
      lines += TextLine.paragraph(levels, .textDim, width: width)
    }
    let isOld = forecast.issued.duration(to: scene.now) > Self.longestWait(hazard.kind)
    let text = words.issued(
      scene.hour(forecast.issued), scene.age(forecast.issued), forecast.members,
      forecast.basis.observations, scene.age(forecast.basis.newest))
    return lines + TextLine.paragraph(text, isOld ? .stale : .textDim, width: width)
  }

  /// What counts as reached, with its unit, where no gauge has levels of its own; a service is
  /// there or is not.
  private func levels(_ forecast: Forecast, _ kind: Hazard.Kind) -> String? {
    guard kind != .cascade,
      let first = forecast.prospects.first(where: { $0.gauge == nil && $0.front == nil })
    else { return nil }
    let unit = kind == .epidemic ? scene.words.contagion.cases.lowercased() : first.unit
    func amount(_ level: Double) -> String { "\(ProspectText.number(level, like: first)) \(unit)" }
    return words.levels(amount(first.warning.level), first.guarantee.map { amount($0.level) })
  }

  /// The facts that the situation follows from.
  private func reasons(_ finding: SituationFinding) -> String {
    let parts = [
      (words.body, finding.body), (words.spread, finding.spread), (words.carried, finding.carried),
    ]
    return parts.filter { !$0.1.isEmpty }.map { label, cities in
      let more = cities.count > 10 ? " +\(cities.count - 10)" : ""
      return label + " " + cities.prefix(10).map { scene.name(of: $0) }.joined(separator: " ")
        + more
    }.joined(separator: " · ")
  }

  /// A column: its heading, its width, what stands in it, and whether to the right.
  struct Column {
    let heading: String
    let width: Int
    let text: (Prospect) -> (text: String, face: Face)
  }

  /// The columns of a hazard's strip.
  func stripColumns(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [Column] {
    switch hazard.kind {
    case .epidemic: epidemicColumns(hazard, forecast, width)
    case .cascade: cascadeColumns(hazard, forecast, width)
    case .typhoon: typhoonColumns(hazard, forecast, width)
    case .riverFlood, .plume, .spill, .ash: columns(hazard, forecast, width)
    }
  }

  private func columns(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [Column] {
    let isWide = width >= 104
    let several = Set(
      Dictionary(grouping: forecast.prospects, by: \.city).filter { $0.value.count > 1 }.keys)
    let nameWidth = isWide ? 16 : 9
    var columns = [
      Column(heading: words.city, width: nameWidth) { prospect in
        let place =
          prospect.gauge.flatMap { scene.region[$0]?.name }
          ?? prospect.front.flatMap { scene.region[$0.id]?.name }
        let name =
          several.contains(prospect.city)
          ? place.map(scene.language.name) ?? hazardLines.place(of: prospect, hazard.kind)
          : scene.name(of: prospect.city, fitting: nameWidth)
        return (name, prospect.isReached || prospect.isExpected ? .textStrong : .text)
      },
      Column(heading: scene.moment.map(scene.hour) ?? words.now, width: 6) { now($0, forecast) },
      Column(heading: words.margin(hazard.kind), width: 6) { margin($0, forecast) },
      Column(heading: words.arrival, width: 22) { arrival($0, forecast, hazard) },
      Column(heading: words.leadTime, width: 6, text: leadTime),
      isWide
        ? Column(heading: words.peak, width: 17, text: peak)
        : Column(heading: words.peakShort, width: 6, text: middlePeak),
      Column(
        heading: scene.moment == nil
          ? words.probability(hazard.kind) : scene.language.text(.byThen), width: 6
      ) { prospect in
        let share = scene.moment.map(prospect.probability(by:)) ?? prospect.probability
        return (hazardLines.percent(share), face(of: prospect))
      },
      Column(heading: words.people, width: isWide ? 9 : 8) { people($0, isWide: isWide) },
    ]
    guard isWide else { return columns }
    columns += [
      Column(heading: words.guarantee(hazard.kind), width: 6) { prospect in
        (prospect.guarantee.map { hazardLines.percent($0.probability) } ?? "–", .text)
      },
      Column(heading: words.error, width: 8) { prospect in
        let error = hazard.skill(for: prospect.city)?.arrivalError
        return (error.map { NumberText.decimal($0, digits: 0) + " min" } ?? "–", .textDim)
      },
    ]
    return columns
  }

  func face(of prospect: Prospect) -> Face {
    if prospect.isReached { return .dueOver }
    return prospect.isExpected ? .dueSoon : .textDim
  }

  /// What is measured or worked out now, or foretold for the moment that is shown.
  private func level(_ prospect: Prospect, _ forecast: Forecast) -> Double? {
    if let moment = scene.moment { return prospect.level(at: moment, in: forecast) }
    if prospect.gauge == nil, let observed = prospect.observed { return observed.value }
    return prospect.gauge.flatMap { scene.region[$0] }.flatMap(scene.stage) ?? prospect.front?.now
  }

  private func now(_ prospect: Prospect, _ forecast: Forecast) -> (text: String, face: Face) {
    guard let level = level(prospect, forecast) else {
      return prospect.gauge == nil || scene.moment != nil ? ("", .text) : ("?", .stale)
    }
    let number = ProspectText.number(level, like: prospect)
    return prospect.front == nil ? (number, .text) : ("~" + number, .textDim)
  }

  private func margin(_ prospect: Prospect, _ forecast: Forecast) -> (text: String, face: Face) {
    guard let level = level(prospect, forecast) else { return ("", .text) }
    let margin = level - prospect.warning.level
    let sign = margin > 0 ? "+" : ""
    return (
      sign + ProspectText.number(margin, like: prospect), ProspectText.face(level, prospect)
    )
  }

  func arrival(
    _ prospect: Prospect, _ forecast: Forecast, _ hazard: Hazard
  ) -> (text: String, face: Face) {
    if prospect.isReached {
      if prospect.front != nil { return (words.reachedByReckoning, .dueOver) }
      let since =
        prospect.gauge.map(scene.picture.reached) ?? hazard.arrival(in: prospect.city)
      return (
        words.reached(since.map { hazardLines.moment($0, hazard.kind) } ?? "–"), .dueOver
      )
    }
    guard let arrival = prospect.arrival, prospect.probability >= Self.least else {
      return (isNotReached(prospect, forecast), .textDim)
    }
    if let foretold = hazard.overdue(prospect, at: scene.now) {
      let text = hazardLines.past(foretold, hazard.kind)
      return (scene.language.arrivals.notConfirmed(text), face(of: prospect))
    }
    return (hazardLines.range(arrival, hazard.kind), face(of: prospect))
  }

  /// What is said where no moment of arrival is: that it is unlikely, or that it is in no run.
  func isNotReached(_ prospect: Prospect, _ forecast: Forecast) -> String {
    let hours = Int(forecast.horizon.inSeconds / 3600)
    return prospect.probability < 0.005
      ? words.notWithin(hours) : scene.language.arrivals.unlikely(hours)
  }

  /// From how likely on a moment of arrival is told.
  static let least = 0.1

  func leadTime(_ prospect: Prospect) -> (text: String, face: Face) {
    guard !prospect.isReached, prospect.probability >= Self.least, let arrival = prospect.arrival
    else { return ("", .text) }
    let left = scene.now.duration(to: arrival.middle)
    if left <= .zero { return (scene.language.arrivals.due, face(of: prospect)) }
    // Up to three days in hours too: an intake is closed by the hour.
    let hours = left.inSeconds / 3600
    let text =
      hours >= 72
      ? "\(hours / 24)d" : hours >= 24 ? "\(hours)h" : TimeText.due(left, precisely: false)
    return (text, face(of: prospect))
  }

  private func peak(_ prospect: Prospect) -> (text: String, face: Face) {
    func number(_ value: Double) -> String { ProspectText.number(value, like: prospect) }
    if let passed = passed(prospect) {
      let time = hazardLines.past(passed.at, nil)
      return (
        "\(scene.glyphs.arrowDown)\(number(passed.level)) \(time)",
        ProspectText.face(passed.level, prospect)
      )
    }
    let peak = prospect.peak
    return (
      "\(number(peak.middle)) \(number(peak.low))-\(number(peak.high))",
      ProspectText.face(peak.middle, prospect)
    )
  }

  private func middlePeak(_ prospect: Prospect) -> (text: String, face: Face) {
    if let passed = passed(prospect) {
      let number = ProspectText.number(passed.level, like: prospect)
      return (scene.glyphs.arrowDown + number, ProspectText.face(passed.level, prospect))
    }
    let middle = prospect.peak.middle
    return (
      ProspectText.number(middle, like: prospect), ProspectText.face(middle, prospect)
    )
  }

  func people(_ prospect: Prospect, isWide: Bool) -> (text: String, face: Face) {
    let passed = passed(prospect)
    let count = Int(passed?.people ?? prospect.people.middle)
    let sign = passed == nil ? "" : scene.glyphs.arrowDown
    // Millions do not fit a narrow column.
    guard isWide || count < 1_000_000 else {
      return (sign + NumberText.grouped(count / 1000) + "k", .text)
    }
    return (sign + NumberText.grouped(count), .text)
  }

  /// What came to a place where the worst is over, told instead of what is still to come.
  private func passed(_ prospect: Prospect) -> Prospect.Past? {
    prospect.hasPassed && scene.moment == nil ? prospect.past : nil
  }

  /// How earlier forecasts of the same kinds did, beside the simple rules.
  private func skill(_ hazards: [Hazard], _ width: Int) -> [TextLine] {
    var lines = [TextLine(words.skill, .title)]
    let past = PastHazards(scene: scene)
    for hazard in hazards { lines += past.notice(of: hazard, width: width) }
    for kind in Hazard.Kind.allCases where hazards.contains(where: { $0.kind == kind }) {
      let skill = scene.picture.skill(of: kind)
      guard skill.count > 0 else {
        lines += TextLine.paragraph(
          words.kind(kind) + scene.language.colon + words.unproven, .textDim, width: width)
        continue
      }
      let heads = [words.hits, words.falseAlarms, words.arrivalError, words.brier]
      var heading = TextLine(
        padded("\(words.kind(kind)) (n=\(skill.count))", Self.skillWidth), .textDim)
      for head in heads { heading.add(TextWidth.right(head, 12), .textDim) }
      lines.append(heading)
      let undecided = hazards.filter { $0.kind == kind }.reduce(0) { $0 + $1.claims.count }
      if undecided > 0 {
        lines += TextLine.paragraph(words.undecided(undecided), .textDim, width: width)
      }
      lines.append(row(words.ours, skill.forecast, .textStrong, kind))
      let rules =
        scene.words.contagion.rules(kind) ?? (words.persistence(kind), words.fixedLag(kind))
      lines.append(row(rules.0, skill.persistence, .text, kind))
      lines.append(row(rules.1, skill.fixedLag, .text, kind))
    }
    return lines
  }

  /// Cells for what a row of the table of skill is about.
  private static let skillWidth = 27

  private func row(
    _ label: String, _ count: Skill.Count, _ face: Face, _ kind: Hazard.Kind
  ) -> TextLine {
    let cells = [
      "\(count.hits)/\(count.hits + count.misses)",
      count.falseAlarmRatio.map(hazardLines.percent) ?? "–",
      count.arrivalError.map { Self.errorText($0, kind) } ?? "–",
      count.brier.map { NumberText.decimal($0, digits: 3) } ?? "–",
    ]
    var line = TextLine(padded("  " + label, Self.skillWidth), face)
    for cell in cells { line.add(TextWidth.right(cell, 12), face) }
    return line
  }
}
