import Domain
import Statutes
import Terminal

/// Everything about one city: how it stands, what is open, what it has, what is known and how old.
struct CityPage {
  let scene: Scene
  let city: City

  private var words: CityPhrases { scene.words.city }
  private var indent: Int { scene.words.labelWidth }
  private var tally: Tally { scene.picture.tally(of: city.id) }

  func lines(width: Int) -> [TextLine] {
    head(width) + alerts(width) + incidents(width) + units(width) + supplies(width)
      + feeds(width) + water(width) + districts(width)
  }

  private func field(_ label: String, _ text: String, _ face: Face, _ width: Int) -> [TextLine] {
    TextLine.field(label, text, face: face, indent: indent, width: width)
  }

  private func head(_ width: Int) -> [TextLine] {
    let sign = scene.sign(of: city.id)
    var first = TextLine(sign.text, sign.face)
    first.add(" \(scene.language.name(city.name))", .textStrong)
    first.add("  \(scene.language.name(city.province)) \(city.id.rawValue)", .textDim)
    let posture = scene.picture.posture(of: city.id)
    let census = CivilTime(city.census, offsetInMinutes: scene.offsetInMinutes).date
    let people =
      words.people(NumberText.grouped(city.population)) + " (\(census))"
    let area = words.area(NumberText.grouped(Int(city.areaInSquareKilometres.rounded())))
    let density = words.density(NumberText.grouped(Int(city.density.rounded())))
    let neighbours = scene.region.neighbours(of: city.id).map { neighbour in
      scene.sign(of: neighbour.id).text + scene.language.name(neighbour.name)
    }
    return [first]
      + field(words.posture, standing(posture), posture == .routine ? .text : .dueSoon, width)
      + field(words.base, [people, area, density].joined(separator: " · "), censusFace, width)
      + ContactLines(scene: scene).all(
        .city(city.id), scene.language.contacts.label, indent: indent, width: width)
      + field(words.neighbours, neighbours.joined(separator: "  "), .text, width)
  }

  /// The posture with who ordered it and how much of its list is done.
  private func standing(_ posture: Posture) -> String {
    let record = scene.picture.postureRecord(of: .city(city.id))
    let terms = scene.language.postures.page
    guard let standing = record.standing, let order = record.order else {
      return scene.words.terms.posture(posture)
    }
    let items = order.act.items.count
    let parts = [
      scene.words.terms.posture(posture), record.isEasing ? terms.easing(order.act.to) : nil,
      terms.ordered(
        standing.by.name, scene.hourAndAge(standing.at), scene.local(standing.act, of: standing)),
      items == 0 ? nil : "\(terms.checklist) \(record.ticks.count)/\(items)",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private var censusFace: Face {
    city.census.duration(to: scene.now) > City.censusFreshness ? .stale : .text
  }

  private func alerts(_ width: Int) -> [TextLine] {
    var line = TextLine(padded(words.alerts, indent), .textDim)
    for priority in Priority.allCases {
      let count = tally.standing[priority.rawValue - 1]
      line.add("P\(priority.rawValue) ", .textDim)
      line.add("\(count)  ", count > 0 ? scene.sign(of: priority).face : .textDim)
    }
    line.add("\(scene.words.status.unacknowledged) \(tally.unacknowledgedCount)  ")
    line.add("\(scene.words.status.shelved) \(tally.shelved)  ")
    let trend = scene.history.trend(of: city.id, at: scene.now)
    line.add(Sparkline.bars(trend, glyphs: scene.glyphs, atLeast: 3), .graphMid)
    line.add(" 1h", .textDim)
    return [line]
  }

  private func incidents(_ width: Int) -> [TextLine] {
    let open = scene.picture.incidents.filter { $0.city == city.id && $0.isOpen }
      .sorted { ($0.report.priority, $0.id) < ($1.report.priority, $1.id) }
    guard !open.isEmpty else { return field(words.incidents, words.none, .textDim, width) }
    return open.prefix(8).enumerated().map { index, incident in
      TextLine(padded(index == 0 ? words.incidents : "", indent), .textDim)
        .adding(
          scene.sign(of: incident.report.priority).text,
          scene.sign(of: incident.report.priority).face
        )
        .adding(" \(incident.id) ")
        .adding(padded(scene.words.terms.incidentState(incident.state), 10), .textStrong)
        .adding(" " + scene.matter(of: incident.report))
        .trailing(scene.age(incident.reported))
    }
  }

  /// Free and all units of each kind.
  private func units(_ width: Int) -> [TextLine] {
    let roster = UnitRoster(scene.picture, city: city.id)
    let units = roster.ids.compactMap { scene.picture.units[$0] }
    let pieces = UnitKind.allCases.compactMap { kind -> String? in
      let all = units.filter { $0.kind == kind }
      guard !all.isEmpty else { return nil }
      let free = all.count { $0.status.isDispatchable }
      return "\(scene.words.terms.unitKind(kind)) \(free)/\(all.count)"
    }
    let states = UnitRoster.order.compactMap { status -> String? in
      guard let count = roster.counts[status], count > 0 else { return nil }
      return "\(scene.words.terms.unitStatus(status)) \(count)"
    }
    let unheard = units.count { $0.contactLost != nil }
    let silent =
      unheard == 0 ? [] : ["? " + scene.language.handover.kind(.silent) + " \(unheard)"]
    return field(
      words.units, (states + silent).joined(separator: " · "), unheard == 0 ? .text : .stale,
      width)
      + field(words.freeOfAll, pieces.joined(separator: " · "), .text, width)
  }

  /// What the city holds: what was counted too long ago stands apart, and is relied on by nobody.
  private func supplies(_ width: Int) -> [TextLine] {
    let stocks = scene.region.supplies.filter { $0.city == city.id }
    let limit = scene.region.aid.freshness
    func isStale(_ stock: SupplyStock) -> Bool {
      scene.picture.stock(of: city.id, stock.item).counted.duration(to: scene.now) > limit
    }
    return counted(stocks.filter { !isStale($0) }, words.supplies, .text, width)
      + counted(stocks.filter(isStale), "? " + words.supplies, .stale, width)
  }

  /// Stocks with the day of the oldest count among them.
  private func counted(
    _ stocks: [SupplyStock], _ label: String, _ face: Face, _ width: Int
  ) -> [TextLine] {
    let counts = stocks.map { scene.picture.stock(of: city.id, $0.item).counted }
    guard let oldest = counts.min() else { return [] }
    let items = scene.region.resources.items
    let pieces = stocks.compactMap { stock -> String? in
      guard let item = items.first(where: { $0.id == stock.item }) else { return nil }
      let held = scene.picture.stock(of: city.id, stock.item).usable
      return "\(scene.language.name(item.name)) \(NumberText.grouped(held)) "
        + scene.language.name(item.unit)
    }
    let day = CivilTime(oldest, offsetInMinutes: scene.offsetInMinutes).date
    let age = scene.age(oldest)
    return field(
      label, pieces.joined(separator: " · ") + "  " + words.asOf("\(day), \(age)"), face, width)
  }

  private func feeds(_ width: Int) -> [TextLine] {
    let feeds = scene.picture.feeds.filter { $0.city == city.id }.sorted { $0.source < $1.source }
    guard !feeds.isEmpty else { return field(words.feeds, words.noFeed, .textDim, width) }
    return feeds.enumerated().map { index, feed in
      TextLine(padded(index == 0 ? words.feeds : "", indent), .textDim)
        .adding(feed.source + " ").adding(scene.age(feed.lastHeard), FeedPage.face(feed, scene))
        .adding(feed.isStale(at: scene.now) ? " " + scene.words.stale : "", .feedDown)
    }
  }

  private func water(_ width: Int) -> [TextLine] {
    let gauges = GaugeLines(scene: scene)
    return scene.region.gauges(of: city.id).flatMap {
      gauges.lines(for: $0, indent: indent, width: width)
    }
  }

  private func districts(_ width: Int) -> [TextLine] {
    let parts = scene.region.jurisdictions.parts(of: city.jurisdiction)
    guard !parts.isEmpty else { return [] }
    let names = parts.map { scene.language.name($0.name) }
    return field(words.districts, names.joined(separator: " · "), .textMuted, width)
  }
}
