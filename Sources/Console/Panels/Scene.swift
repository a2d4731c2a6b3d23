package import Domain
package import Terminal

/// What every panel draws from: the picture, the moment, the words and the signs.
package struct Scene: Sendable {
  package let picture: Picture
  package let now: Instant
  package let language: Language
  package let glyphs: GlyphSet
  package let mode: WatchMode
  /// Minutes east of UTC of the clock on the wall.
  package let offsetInMinutes: Int
  package let history: CityHistory
  package let load: AlarmLoad
  /// Whether more alarms come than one person can take.
  package let isInFlood: Bool
  /// The cities of which a feed has missed three beats, with the age of the oldest such word.
  package let staleCities: [City.ID: Duration]
  /// What is expected of cities that a hazard has not reached and likely will.
  package let expected: [City.ID: Prospect]
  /// What these wait for.
  let expectedKinds: [City.ID: Hazard.Kind]
  /// The moment of the forecast that is shown; nil shows now.
  package let moment: Instant?
  /// Units of a city that are on a task, for panels that tell of them.
  package var unitsOut: [City.ID: Int] = [:]

  package init(
    picture: Picture, now: Instant, language: Language, glyphs: GlyphSet = .unicode,
    mode: WatchMode = .live, offsetInMinutes: Int = 480, history: CityHistory = .init(),
    load: AlarmLoad = .init(), moment: Instant? = nil
  ) {
    self.picture = picture
    self.now = now
    self.language = language
    self.glyphs = glyphs
    self.mode = mode
    self.offsetInMinutes = offsetInMinutes
    self.history = history
    self.load = load
    self.moment = moment
    isInFlood = load.flood(at: now) != nil
    var stale: [City.ID: Duration] = [:]
    picture.feeds.visit { _, feed in
      guard let city = feed.city, feed.isStale(at: now) else { return }
      stale[city] = max(stale[city] ?? .zero, feed.age(at: now))
    }
    staleCities = stale
    var expected: [City.ID: Prospect] = [:]
    var kinds: [City.ID: Hazard.Kind] = [:]
    for hazard in picture.standingHazards {
      for prospect in hazard.forecast?.prospects ?? []
      where prospect.isExpected && prospect.comes(before: expected[prospect.city]) {
        expected[prospect.city] = prospect
        kinds[prospect.city] = hazard.kind
      }
    }
    self.expected = expected
    expectedKinds = kinds
  }

  /// The panels' words in the officer's language.
  package var words: PanelPhrases { language.panel }

  package var region: Region { picture.region }

  /// The name of a city, or of what has none.
  package func name(of city: City.ID?) -> String {
    guard let city else { return words.elsewhere }
    return region[city].map { language.name($0.name) } ?? city.rawValue
  }

  /// What an event of some kind is called; the source's own word where the kind is not known.
  package func kind(_ kind: String) -> String {
    EventKind.named(kind).map { language.name($0.name) } ?? kind
  }

  /// What an alert is about: its kind, where the console knows it, then its headline.
  package func matter(of report: AlertReport) -> String {
    // What our own forecasts say names its kind: what comes when must not be cut off.
    report.foretelling == nil
      ? matter(kind: report.kind, headline: headline(of: report)) : headline(of: report)
  }

  /// A report's headline in the officer's language, where the words are our own.
  package func headline(of report: AlertReport) -> String {
    language.headline(
      of: newest(report), in: region, offsetInMinutes: offsetInMinutes, days: .counted)
  }

  /// A forecast's report with the hour and the probability of the newest forecast: it is sent anew
  /// only when they have moved far, and no two places of the screen may tell two hours. Days are
  /// those of now: what was said yesterday of the next day is of today.
  private func newest(_ report: AlertReport) -> AlertReport {
    guard var foretelling = report.foretelling else { return report }
    var newest = report
    newest.key = ReportKey(
      source: report.key.source, identifier: report.key.identifier, sent: max(now, report.key.sent))
    guard !foretelling.isThere, let city = report.city,
      let hazard = picture.standingHazards.first(where: {
        report.key.identifier.hasPrefix("\($0.id)-")
      }), let prospect = hazard.forecast?.expected(in: city), let arrival = prospect.arrival
    else {
      newest.headline = foretelling.headline(of: newest, days: .counted)
      return newest
    }
    // An hour that is over and that nobody confirms is told as the strip tells it.
    let past = hazard.overdue(prospect, at: now)
    foretelling.moment = past.map { TimeEstimate(early: $0, middle: $0, late: $0) } ?? arrival
    foretelling.probability = prospect.probability
    newest.foretelling = foretelling
    newest.headline = foretelling.headline(of: newest, days: .counted)
    return newest
  }

  /// What an incident is about, in the same way.
  package func matter(of report: Incident.Report) -> String {
    let isOurs = report.alert.flatMap { picture.alerts[$0]?.report.isOurs } ?? false
    return matter(kind: report.kind, headline: local(report.title, isOurs: isOurs))
  }

  /// A text that may say things in two languages, in the officer's.
  func local(_ text: String, isOurs: Bool = false) -> String {
    TwofoldText(region, language, isOurs: isOurs)(text)
  }

  /// What somebody wrote; the simulation says its own texts twice.
  func local<Act>(_ text: String, of act: Dated<Act>) -> String {
    local(text, isOurs: act.by.role == .system)
  }

  /// A city and the place within it; once where they are the same.
  func place(of city: City.ID?, _ place: String) -> String {
    let name = name(of: city)
    let own = city.flatMap { region[$0] }?.name
    let isOwn = place == own?.english || place == own?.simplified || place == own?.traditional
    return place.isEmpty || isOwn || place == name ? name : "\(name) · \(place)"
  }

  private func matter(kind: String, headline: String) -> String {
    guard let known = EventKind.named(kind) else { return headline.isEmpty ? kind : headline }
    let name = language.name(known.name)
    if headline.isEmpty { return name }
    return headline.hasPrefix(name) ? headline : "\(name) · \(headline)"
  }

  /// A city's name in so many cells: its letters or first characters where the whole is too long,
  /// since a name that is cut may read as another city's.
  package func name(of city: City.ID?, fitting columns: Int) -> String {
    let whole = name(of: city)
    guard TextWidth.of(whole) > columns, let city = city.flatMap({ region[$0] }) else {
      return whole
    }
    return shortName(of: city)
  }

  /// What an entry of the record tells, in a sentence.
  package func sentence(for entry: Entry) -> String {
    language.sentence(for: entry, in: region, offsetInMinutes: offsetInMinutes)
  }

  /// A city's name for places of four cells: three letters, or two characters.
  package func shortName(of city: City) -> String {
    language == .en ? city.abbreviation : String(language.name(city.name).prefix(2))
  }

  /// A moment as hour and minute.
  package func hour(_ instant: Instant) -> String {
    TimeText.hour(instant, offsetInMinutes: offsetInMinutes)
  }

  /// The hour of a moment, of another day with that: `09:17`, `+1 09:17` tomorrow, `07/18 12:15`
  /// where it was.
  package func dayAndHour(_ instant: Instant) -> String {
    let days = days(until: instant)
    if days == 0 { return hour(instant) }
    return (days > 0 ? "+\(days) " : day(instant) + " ") + hour(instant)
  }

  /// How many midnights lie between now and a moment; negative for what was on an earlier day.
  func days(until instant: Instant) -> Int {
    now.midnights(until: instant, offsetInMinutes: offsetInMinutes)
  }

  /// Month and day of a moment: `11/13`.
  func day(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).date.suffix(5)
      .split(separator: "-").joined(separator: "/")
  }

  /// How long ago a moment was, in minutes and more.
  package func age(_ instant: Instant) -> String { TimeText.age(instant.duration(to: now)) }

  /// How far ahead of this clock a moment is that should be past: its clock or ours is wrong; nil
  /// up to a minute.
  package func ahead(_ instant: Instant) -> Duration? {
    let ahead = now.duration(to: instant)
    return ahead >= .minutes(1) ? ahead : nil
  }

  /// `18:37 (12m)`, and that it is dated ahead where it is.
  package func hourAndAge(_ instant: Instant) -> String {
    let text = "\(dayAndHour(instant)) (\(age(instant)))"
    return ahead(instant) == nil ? text : text + " " + words.feed.ahead
  }

  /// Whether a river's gauges lead from one city straight to the other.
  package func joinsByWater(_ one: City.ID, _ other: City.ID) -> Bool {
    region.joinsByWater(one, other)
  }

  /// The latest stage of a gauge in metres, nil where none was heard.
  package func stage(of gauge: Gauge) -> Double? { stages(of: gauge)?.latest?.value }

  /// The stages of a gauge that were heard, oldest first.
  package func stages(of gauge: Gauge) -> Series? {
    picture.series(source: gauge.id.rawValue, kind: "water-level")
  }

  /// The sign and face of a priority where places stand in a grid or on a map.
  package func sign(of priority: Priority?) -> (text: String, face: Face) {
    guard let priority else { return (glyphs.clear, .gridClear) }
    let face: Face =
      switch priority {
      case .first: .gridExtreme
      case .second: .gridSevere
      case .third: .gridModerate
      case .fourth: .gridMinor
      }
    return (glyphs.severity(priority.rawValue), face)
  }

  /// The sign of a city: its worst alert, `?` when nothing is known because its feed is stale.
  ///
  /// A city with alerts keeps their sign while its feed is stale: a danger is never hidden.
  package func sign(of city: City.ID) -> (text: String, face: Face) {
    let tally = picture.tally(of: city)
    guard let worst = tally.worst else {
      return staleCities[city] == nil ? sign(of: nil) : (glyphs.unknown, .gridUnknown)
    }
    if tally.waiting(worst) > 0 {
      return (
        glyphs.severity(worst.rawValue), .alert(priority: worst.rawValue, .unacknowledged)
      )
    }
    return sign(of: worst)
  }
}

extension Prospect {
  /// Whether it is told of a city before another: what is likely before what may be, and of what is
  /// likely the first to come.
  fileprivate func comes(before other: Prospect?) -> Bool {
    guard let other else { return true }
    let areLikely = (probability >= NextCity.likely, other.probability >= NextCity.likely)
    guard areLikely.0, areLikely.1, let arrival, let later = other.arrival else {
      return probability > other.probability
    }
    return arrival.middle < later.middle
  }
}
