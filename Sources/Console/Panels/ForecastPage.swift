import Domain
import Terminal

/// The downstream strip: for each hazard the cities in the order in which it reaches them, each
/// with how it stands, when it is reached, how badly, how surely, how many people; and how earlier
/// forecasts did.
struct ForecastPage {
  let scene: Scene

  private var words: ForecastPhrases { scene.words.forecast }
  private var hazardLines: HazardLines { HazardLines(scene: scene) }

  func lines(width: Int) -> [TextLine] {
    let hazards = scene.picture.standingHazards
    guard !hazards.isEmpty else { return TextLine.paragraph(silence, width: width) }
    var lines: [TextLine] = []
    for hazard in hazards {
      lines += head(of: hazard, width)
      if let forecast = hazard.forecast {
        lines += strip(hazard, forecast, width)
      } else {
        lines += TextLine.paragraph(words.awaited, .dueSoon, width: width)
      }
      lines += FrontNotes(scene: scene, hazard: hazard).lines(width: width)
      lines.append(TextLine())
    }
    lines += skill(hazards, width)
    return lines + TextLine.paragraph(words.legend, .textDim, width: width)
  }

  /// Why there is no forecast.
  private var silence: String {
    let routed = scene.region.rivers.filter { !$0.reaches.isEmpty }
    let heard = routed.filter { river in
      river.reaches.first.flatMap { scene.region[$0.upstream] }.flatMap(scene.stage) != nil
    }
    return heard.isEmpty ? words.blind : words.quiet(heard.count)
  }

  private func head(of hazard: Hazard, _ width: Int) -> [TextLine] {
    let river = hazard.report.river.flatMap { id in scene.region.rivers.first { $0.id == id } }
    let name = [words.kind(hazard.kind), river.map { scene.language.name($0.name) } ?? ""]
    let finding = hazard.situation
    let mark = hazard.isExercise ? scene.words.terms.messageStatusMark(.exercise) : ""
    let first = TextLine("\(hazard.id) ", .textStrong)
      .adding(name.filter { !$0.isEmpty }.joined(separator: " · "), .textStrong)
      .adding("  \(words.state(hazard.state))", .textDim).trailing(mark, .bannerDrill)
    var lines = [first]
    lines += TextLine.paragraph(words.situation(finding.situation), .dueSoon, width: width)
    lines += TextLine.paragraph(hazardLines.cities(finding, hazard.forecast), width: width)
    lines += TextLine.paragraph(reasons(finding), .textDim, width: width)
    guard let forecast = hazard.forecast else { return lines }
    let isOld = forecast.issued.duration(to: scene.now) > .hours(2)
    let text = words.issued(
      scene.hour(forecast.issued), scene.age(forecast.issued), forecast.members,
      forecast.basis.observations, scene.age(forecast.basis.newest))
    return lines + TextLine.paragraph(text, isOld ? .stale : .textDim, width: width)
  }

  /// The facts that the situation follows from.
  private func reasons(_ finding: SituationFinding) -> String {
    let parts = [
      (words.body, finding.body), (words.spread, finding.spread), (words.carried, finding.carried),
    ]
    return parts.filter { !$0.1.isEmpty }.map { label, cities in
      label + " " + cities.map { scene.name(of: $0) }.joined(separator: " ")
    }.joined(separator: " · ")
  }

  /// A column: its heading, its width, what stands in it, and whether to the right.
  private struct Column {
    let heading: String
    let width: Int
    let text: (Prospect) -> (text: String, face: Face)
  }

  private func strip(_ hazard: Hazard, _ forecast: Forecast, _ width: Int) -> [TextLine] {
    let columns = columns(hazard, forecast, width)
    var heading = TextLine()
    for column in columns { heading.add(padded(column.heading, column.width) + " ", .textDim) }
    return [heading]
      + forecast.prospects.map { prospect in
        var line = TextLine()
        for column in columns {
          let cell = column.text(prospect)
          line.add(padded(cell.text, column.width) + " ", cell.face)
        }
        return line
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
          ? place.map(scene.language.name) ?? scene.name(of: prospect.city)
          : scene.name(of: prospect.city, fitting: nameWidth)
        return (name, prospect.isReached || prospect.isExpected ? .textStrong : .text)
      },
      Column(heading: words.now, width: 5, text: now),
      Column(heading: words.margin, width: 6, text: margin),
      Column(heading: words.arrival, width: 22) { arrival($0, forecast, hazard) },
      Column(heading: words.leadTime, width: 6, text: leadTime),
      isWide
        ? Column(heading: words.peak, width: 17, text: peak)
        : Column(heading: words.peakShort, width: 5, text: middlePeak),
      Column(heading: words.probability, width: 6) {
        (hazardLines.percent($0.probability), face(of: $0))
      },
      Column(heading: words.people, width: 8, text: people),
    ]
    guard isWide else { return columns }
    columns += [
      Column(heading: words.guarantee, width: 6) { prospect in
        (prospect.guarantee.map { hazardLines.percent($0.probability) } ?? "–", .text)
      },
      Column(heading: words.error, width: 8) { prospect in
        let error = hazard.skill(for: prospect.city)?.arrivalError
        return (error.map { NumberText.decimal($0, digits: 0) + " min" } ?? "–", .textDim)
      },
    ]
    return columns
  }

  private func face(of prospect: Prospect) -> Face {
    if prospect.isReached { return .dueOver }
    return prospect.isExpected ? .dueSoon : .textDim
  }

  private func now(_ prospect: Prospect) -> (text: String, face: Face) {
    if let front = prospect.front {
      return ("~" + NumberText.decimal(front.now, digits: 2), .textDim)
    }
    guard let gauge = prospect.gauge else { return ("", .text) }
    guard let observed = scene.region[gauge].flatMap(scene.stage) else { return ("?", .stale) }
    return (NumberText.decimal(observed, digits: 2), .text)
  }

  private func margin(_ prospect: Prospect) -> (text: String, face: Face) {
    let measured = prospect.gauge.flatMap { scene.region[$0] }.flatMap(scene.stage)
    guard let observed = measured ?? prospect.front?.now else { return ("", .text) }
    let margin = observed - prospect.warning.level
    return (NumberText.signed(margin, digits: 2), GaugeLines.face(margin: margin))
  }

  private func arrival(
    _ prospect: Prospect, _ forecast: Forecast, _ hazard: Hazard
  ) -> (text: String, face: Face) {
    if prospect.isReached {
      if prospect.front != nil { return (words.reachedByReckoning, .dueOver) }
      let since =
        prospect.gauge.map(scene.picture.reached) ?? hazard.arrival(in: prospect.city)
      return (words.reached(since.map(scene.hour) ?? "–"), .dueOver)
    }
    guard let arrival = prospect.arrival, prospect.probability >= 0.1 else {
      return (words.notWithin(Int(forecast.horizon.inSeconds / 3600)), .textDim)
    }
    return (hazardLines.range(arrival), face(of: prospect))
  }

  private func leadTime(_ prospect: Prospect) -> (text: String, face: Face) {
    guard !prospect.isReached, prospect.probability >= 0.1, let arrival = prospect.arrival else {
      return ("", .text)
    }
    let left = scene.now.duration(to: arrival.middle)
    return (TimeText.due(left, precisely: false), face(of: prospect))
  }

  private func peak(_ prospect: Prospect) -> (text: String, face: Face) {
    func number(_ value: Double) -> String { NumberText.decimal(value, digits: 2) }
    let peak = prospect.peak
    return (
      "\(number(peak.middle)) \(number(peak.low))-\(number(peak.high))",
      GaugeLines.face(margin: peak.middle - prospect.warning.level)
    )
  }

  private func middlePeak(_ prospect: Prospect) -> (text: String, face: Face) {
    let middle = prospect.peak.middle
    return (
      NumberText.decimal(middle, digits: 2),
      GaugeLines.face(margin: middle - prospect.warning.level)
    )
  }

  private func people(_ prospect: Prospect) -> (text: String, face: Face) {
    (NumberText.grouped(Int(prospect.people.middle)), .text)
  }

  /// How earlier forecasts of the same kinds did, beside the simple rules.
  private func skill(_ hazards: [Hazard], _ width: Int) -> [TextLine] {
    var lines = [TextLine(words.skill, .title)]
    for kind in Hazard.Kind.allCases where hazards.contains(where: { $0.kind == kind }) {
      let skill = scene.picture.skill(of: kind)
      guard skill.count > 0 else {
        lines += TextLine.paragraph(
          "\(words.kind(kind)): \(words.unproven)", .textDim, width: width)
        continue
      }
      let heads = [words.hits, words.falseAlarms, words.arrivalError, words.brier]
      var heading = TextLine(padded("\(words.kind(kind)) (n=\(skill.count))", 24), .textDim)
      for head in heads { heading.add(TextWidth.right(head, 12), .textDim) }
      lines.append(heading)
      lines.append(row(words.ours, skill.forecast, .textStrong))
      lines.append(row(words.persistence, skill.persistence, .text))
      lines.append(row(words.fixedLag, skill.fixedLag, .text))
    }
    return lines
  }

  private func row(_ label: String, _ count: Skill.Count, _ face: Face) -> TextLine {
    let cells = [
      "\(count.hits)/\(count.hits + count.misses)",
      count.falseAlarmRatio.map(hazardLines.percent) ?? "–",
      count.arrivalError.map { NumberText.decimal($0, digits: 0) + " min" } ?? "–",
      count.brier.map { NumberText.decimal($0, digits: 3) } ?? "–",
    ]
    var line = TextLine(padded("  " + label, 24), face)
    for cell in cells { line.add(TextWidth.right(cell, 12), face) }
    return line
  }
}
