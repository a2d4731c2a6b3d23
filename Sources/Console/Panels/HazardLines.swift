import Domain
import Terminal

/// What the overview says of a hazard: which situation it is, who leads and who assists, and which
/// city is next, when and how sure.
struct HazardLines {
  let scene: Scene

  private var words: ForecastPhrases { scene.words.forecast }

  /// Situation, lead and assisting cities; what is expected where the alert is; who is next.
  func lines(for hazard: Hazard, indent: Int, width: Int) -> [TextLine] {
    let finding = hazard.situation
    let short = words.situationShort(finding.situation)
    let badge = short.isEmpty ? hazard.id.rawValue : short
    var lines = TextLine.field(
      badge, cities(of: hazard), face: .dueSoon, indent: indent,
      width: width)
    lines += TextLine.field(
      words.next, next(of: hazard), indent: indent, width: width)
    return lines
  }

  /// The same in two lines.
  func brief(for hazard: Hazard) -> [TextLine] {
    let finding = hazard.situation
    let short = words.situationShort(finding.situation)
    return [
      TextLine(short.isEmpty ? "" : short + " · ", .dueSoon)
        .adding(cities(of: hazard)),
      TextLine(words.next + " ", .textDim).adding(next(of: hazard)),
    ]
  }

  /// `lead Anqing · assist Chizhou 3% Tongling 5% (of people)`: the share of each city's people.
  func cities(of hazard: Hazard) -> String {
    let parts = parts(of: hazard)
    let names = parts.others.prefix(10).map { city in
      let share = (hazard.forecast?.prospect(of: city)?.shareOfPeople ?? 0) * 100
      let digits = share > 0 && share < 1 ? 1 : 0
      // One in two thousand is a beginning, and no share.
      if share < 0.05 { return scene.name(of: city) }
      return "\(scene.name(of: city)) \(NumberText.decimal(share, digits: digits))%"
    }
    return line(parts, names, isShared: names.contains { $0.hasSuffix("%") })
  }

  /// The same in so many cells: first the shares go, then the last cities, whose number stays.
  func cities(of hazard: Hazard, fitting columns: Int) -> String {
    let whole = cities(of: hazard)
    guard TextWidth.of(whole) > columns else { return whole }
    let parts = parts(of: hazard)
    var names = parts.others.prefix(10).map { scene.name(of: $0) }
    while names.count > 1, TextWidth.of(line(parts, names, isShared: false)) > columns {
      names.removeLast()
    }
    return line(parts, names, isShared: false)
  }

  /// Who leads, and who assists; a city that handed the lead over goes on to assist.
  private func parts(of hazard: Hazard) -> (leader: City.ID, others: [City.ID]) {
    let finding = hazard.situation
    let leader = scene.picture.responsibility(for: .hazard(hazard.id))?.lead.city ?? finding.lead
    return (leader, ([finding.lead] + finding.affected).filter { $0 != leader })
  }

  private func line(
    _ parts: (leader: City.ID, others: [City.ID]), _ names: [String], isShared: Bool
  ) -> String {
    let lead = "\(words.lead) \(scene.name(of: parts.leader))"
    guard !names.isEmpty else { return lead }
    let more = parts.others.count - names.count
    let shares = isShared ? " (\(scene.language.arrivals.ofPeople))" : ""
    return "\(lead) · \(words.assist) \(names.joined(separator: " "))"
      + (more > 0 ? " +\(more)" : "") + shares
  }

  /// The next city with its time, its range and how sure it is, and the ones after it.
  func next(of hazard: Hazard) -> String {
    guard let forecast = hazard.forecast else { return words.awaited }
    let late = forecast.coming.compactMap { prospect in
      hazard.overdue(prospect, at: scene.now).map { (prospect.city, $0) }
    }
    let unconfirmed = late.prefix(2).map { city, foretold in
      scene.language.arrivals.foretoldFor(scene.name(of: city), past(foretold, hazard.kind))
    }
    let coming = forecast.coming.filter { hazard.overdue($0, at: scene.now) == nil }
    guard let first = coming.first, let arrival = first.arrival else {
      if !unconfirmed.isEmpty { return unconfirmed.joined(separator: " · ") }
      return words.notWithin(Int(forecast.horizon.inSeconds / 3600))
    }
    let others = coming.dropFirst().filter { $0.city != first.city }.prefix(3).compactMap {
      prospect in
      prospect.arrival.map { arrival in
        "\(scene.name(of: prospect.city)) \(time(arrival.middle, hazard.kind))"
      }
    }
    let head =
      "\(scene.name(of: first.city)) \(range(arrival, hazard.kind)) \(percent(first.probability))"
    let line = ([head] + others).joined(separator: " \(scene.glyphs.arrowRight) ")
    return ([line] + unconfirmed).joined(separator: " · ")
  }

  /// The place of a prospect: its city, and of a river without a gauge the ground behind a levee.
  func place(of prospect: Prospect, _ kind: Hazard.Kind) -> String {
    let city = scene.name(of: prospect.city)
    guard kind == .riverFlood, prospect.gauge == nil, prospect.front == nil else { return city }
    return "\(scene.language.text(.behindLevee)) \(city)"
  }

  /// When something is expected: by its hour; what is days away, and whatever an infection does, by
  /// its day. What should have come is expected at any time.
  func time(_ instant: Instant, _ kind: Hazard.Kind) -> String {
    if isTold(byDay: instant, kind) { return scene.day(instant) }
    return instant <= scene.now ? scene.language.arrivals.anyTime : scene.dayAndHour(instant)
  }

  private func isTold(byDay instant: Instant, _ kind: Hazard.Kind) -> Bool {
    kind == .epidemic || scene.now.duration(to: instant) >= .hours(72)
  }

  /// `20:10 (18:30-22:05)`; the middle says on which day. Over midnight the hours would not say
  /// theirs: `21:43 (-1h37 +3h48)`. Where the range is a matter of days, it is told by those:
  /// `+1 12:56 (07/21-07/23)`, `11/13 (11/09-11/18)`.
  func range(_ spread: TimeEstimate, _ kind: Hazard.Kind) -> String {
    let isByDay = isTold(byDay: spread.middle, kind)
    let days = (scene.days(until: spread.early), scene.days(until: spread.late))
    if isByDay, days.0 == days.1 { return scene.day(spread.middle) }
    let middle = time(spread.middle, kind)
    if isByDay || (days.0 != days.1 && spread.early.duration(to: spread.late) >= .hours(20)) {
      return "\(middle) (\(scene.day(spread.early))-\(scene.day(spread.late)))"
    }
    guard days.0 != days.1 else {
      return "\(middle) (\(scene.hour(spread.early))-\(scene.hour(spread.late)))"
    }
    func off(_ moment: Instant) -> String {
      let way = spread.middle.duration(to: moment)
      // From ten hours on the minutes have no room, and are worth none.
      let hours = abs(way.inSeconds) >= 36_000 ? way.inSeconds / 3600 : nil
      return hours.map { "\($0)h" } ?? TimeText.due(way, precisely: false)
    }
    let (before, after) = (off(spread.early), off(spread.late))
    return "\(middle) (\(before) +\(after))"
  }

  /// The moment at which something came: its hour, with the day where that was another; of an
  /// infection the day alone.
  func moment(_ instant: Instant, _ kind: Hazard.Kind) -> String {
    kind == .epidemic ? scene.day(instant) : scene.dayAndHour(instant)
  }

  /// A moment that is over in few cells: its hour, on another day than today that day.
  func past(_ instant: Instant, _ kind: Hazard.Kind?) -> String {
    kind == .epidemic || scene.days(until: instant) != 0 ? scene.day(instant) : scene.hour(instant)
  }

  func percent(_ share: Double) -> String { NumberText.decimal(share * 100, digits: 0) + "%" }
}

extension Hazard {
  /// For how long after the foretold hour it counts as about to come: so long may a word take.
  private static let grace = Duration.minutes(10)

  /// The hour for which a place was foretold, where that is over and nobody says that it has been
  /// reached. A forecast that is made anew can only say "now": what counts is the last that looked
  /// ahead.
  func overdue(_ prospect: Prospect, at now: Instant) -> Instant? {
    guard !prospect.isReached, let arrival = prospect.arrival?.middle, arrival <= now else {
      return nil
    }
    let ahead = claims.last {
      $0.city == prospect.city && $0.gauge == prospect.gauge && $0.site == prospect.site
        && $0.arrival ?? .distantPast > $0.issued
    }
    let foretold = min(ahead?.arrival ?? arrival, arrival)
    return foretold.advanced(by: Self.grace) <= now ? foretold : nil
  }
}

extension Forecast {
  /// What is expected and has not come, in the order in which it comes.
  var coming: [Prospect] {
    prospects.filter { $0.isExpected && $0.arrival != nil }.sorted {
      ($0.arrival?.middle ?? .distantFuture) < ($1.arrival?.middle ?? .distantFuture)
    }
  }
}
