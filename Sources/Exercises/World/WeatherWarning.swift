internal import Domain

/// A warning of the weather service for an area: a city and some of its neighbours.
///
/// Every half hour of the year is a slot in which one may be issued; all of it follows from the
/// slot.
struct WeatherWarning {
  /// A thing that happens to a slot's warning.
  struct Step: Hashable, Comparable {
    enum Phase: Int, Comparable {
      case issued, changed, ended

      static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
    }

    let slot: Int
    let phase: Phase

    static func < (left: Step, right: Step) -> Bool {
      (left.slot, left.phase) < (right.slot, right.phase)
    }
  }

  /// How long a slot is.
  static let slotLength = Duration.minutes(30)
  /// The longest that a warning stands; what was issued earlier is over.
  static let longest = Duration.hours(6)

  let slot: Int
  let kind: String
  let cities: [City]
  let issued: Instant
  let changed: Instant?
  let ended: Instant
  let severity: Severity
  let changedSeverity: Severity

  /// The slot that a moment lies in.
  static func slot(of instant: Instant) -> Int {
    Int(instant.milliseconds / slotLength.inMilliseconds)
  }

  /// When a slot begins.
  static func start(ofSlot slot: Int) -> Instant {
    Instant(milliseconds: Int64(slot) * slotLength.inMilliseconds)
  }

  /// The warning of a slot, if there is one.
  /// - Parameter isCertain: whether there must be one, and from the slot's beginning.
  init?(
    inSlot slot: Int, _ scenario: Scenario, _ region: Region, _ dice: Dice, isCertain: Bool = false
  ) {
    let tick = UInt32(truncatingIfNeeded: slot)
    let words = dice.words(.weather, tick: tick)
    let chances = Int(scenario.weather.warningsPerDay * 1000 / 48)
    guard isCertain || words[0].happens(perThousand: chances) else { return nil }
    let start = Self.start(ofSlot: slot)
    let hour = CivilTime(start, offsetInMinutes: scenario.rates.offsetInMinutes).hour
    let kinds = scenario.weather.kinds.filter { $0.hours.contains(hour) }
    guard !kinds.isEmpty else { return nil }
    let more = dice.words(.weather, tick: tick, draw: 1)
    let last = dice.words(.weather, tick: tick, draw: 2)
    self.slot = slot
    kind = kinds[more[0].choice(among: kinds.map(\.share))].kind
    let centre = region.cities[more[1].scaled(to: 0...(region.cities.count - 1))]
    cities = [centre] + region.neighbours(of: centre.id).prefix(more[2].scaled(to: 1...4))
    issued = isCertain ? start : start.advanced(by: words[1].seconds(0...1_799))
    let length = Duration.minutes(Int64(words[2].scaled(to: 90...360)))
    ended = issued.advanced(by: length)
    let level = words[3].choice(among: [62, 30, 8])
    severity = Arrivals.severities[level]
    let rises = last[1].happens(perThousand: 550)
    changedSeverity = Arrivals.severities[max(0, min(2, level + (rises ? 1 : -1)))]
    let changes = last[0].happens(perThousand: 350) && changedSeverity != severity
    changed =
      changes
      ? issued.advanced(by: .seconds(length.inSeconds * Int64(more[3].scaled(to: 25...60)) / 100))
      : nil
  }

  /// Everything that happens to it, in order.
  var steps: [(at: Instant, step: Step)] {
    var steps = [(issued, Step(slot: slot, phase: .issued))]
    if let changed { steps.append((changed, Step(slot: slot, phase: .changed))) }
    return steps + [(ended, Step(slot: slot, phase: .ended))]
  }

  /// What the weather service sends out, one message for each city.
  func reports(_ phase: Step.Phase, at instant: Instant) -> [AlertReport] {
    cities.map { city in
      let name = "\(city.name.english) \(city.name.simplified)"
      var report = AlertReport(
        key: key(city, sent: instant), status: .exercise, city: city.id,
        coordinate: city.coordinate, area: name, kind: kind,
        emergencyClass: .naturalDisaster, severity: severity, urgency: .expected,
        certainty: .likely, expires: ended, headline: "\(name) · 气象台 weather service",
        text: "演练 Exercise · 预警 warning")
      switch phase {
      case .issued: break
      case .changed:
        report.operation = .update
        report.severity = changedSeverity
        report.references = [key(city, sent: issued)]
      case .ended:
        report.operation = .close
        report.references = [key(city, sent: issued)]
      }
      return report
    }
  }

  private func key(_ city: City, sent: Instant) -> ReportKey {
    ReportKey(source: Actors.weather, identifier: "\(slot)-\(city.abbreviation)", sent: sent)
  }
}
