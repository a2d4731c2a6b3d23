import Domain

/// How grave what is foretold of a place is, how soon it comes and how sure that is, in the terms
/// of CAP 1.2 §3.2.2: by the level that it passes, the people whom it concerns and the time left.
struct ForecastGravity {
  let prospect: Prospect
  /// When it comes, in the middle; nil where it is there.
  let arrival: Instant?
  let now: Instant

  /// So many people make what comes graver by one step.
  private static let many = 1_000_000.0
  /// How far ahead it is a matter of this watch, though the day may change.
  private static let watch = Duration.hours(12)

  /// What passes the level that the works are built to hold is graver by a step, and so is what
  /// concerns a million.
  var severity: Severity { Self.severity(isGrave: isGrave, people: people) }

  /// The severity of what is grave or not, and concerns so many people.
  static func severity(isGrave: Bool, people: Double) -> Severity {
    switch (isGrave, people >= many) {
    case (true, true): .extreme
    case (true, false), (false, true): .severe
    case (false, false): .moderate
    }
  }

  /// At once within the hour, expected within the watch or the day, future beyond.
  var urgency: Urgency {
    guard let arrival else { return .immediate }
    let lead = now.duration(to: arrival)
    if lead <= .hours(1) { return .immediate }
    let isToday =
      CivilTime(arrival, offsetInMinutes: 480).date == CivilTime(now, offsetInMinutes: 480).date
    return lead <= Self.watch || isToday ? .expected : .future
  }

  /// - Parameter isConfirmed: whether an instrument or somebody there says that it has come.
  func certainty(isConfirmed: Bool) -> Certainty {
    guard arrival != nil else { return isConfirmed ? .observed : .likely }
    return prospect.probability >= 0.5 ? .likely : .possible
  }

  private var isGrave: Bool {
    guard let guarantee = prospect.guarantee else { return false }
    let stands = prospect.observed?.value ?? prospect.front?.now ?? -.infinity
    return guarantee.probability >= 0.5 || (arrival == nil && stands >= guarantee.level)
  }

  /// Those concerned if it comes: of what is less likely than not, the middle is nobody.
  private var people: Double {
    let people = prospect.probability >= 0.5 ? prospect.people.middle : prospect.people.high
    return prospect.unit == "cases" ? max(people, prospect.peak.middle) : people
  }
}

extension Severity {
  /// The graver of two.
  func graver(_ other: Severity) -> Severity {
    let order: [Severity] = [.unknown, .minor, .moderate, .severe, .extreme]
    let (own, others) = (order.firstIndex(of: self) ?? 0, order.firstIndex(of: other) ?? 0)
    return own < others ? other : self
  }
}
