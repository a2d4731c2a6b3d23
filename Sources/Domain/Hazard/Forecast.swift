/// A number that is not known for sure: of ten cases one lies below `low`, one above `high`.
package struct Estimate: Hashable, Sendable {
  package var low: Double
  package var middle: Double
  package var high: Double

  package init(low: Double, middle: Double, high: Double) {
    self.low = low
    self.middle = middle
    self.high = high
  }
}

/// A moment that is not known for sure, in the same way.
package struct TimeEstimate: Hashable, Sendable {
  package var early: Instant
  package var middle: Instant
  package var late: Instant

  package init(early: Instant, middle: Instant, late: Instant) {
    self.early = early
    self.middle = middle
    self.late = late
  }
}

/// What is expected of a hazard in the cities ahead of it: by whom it was computed, from what, and
/// for each city when, how badly and how sure.
package struct Forecast: Hashable, Sendable {
  /// The observations that it rests on.
  package struct Basis: Hashable, Sendable {
    package var observations: Int
    /// The time of the newest one.
    package var newest: Instant

    package init(observations: Int, newest: Instant) {
      self.observations = observations
      self.newest = newest
    }
  }

  package var issued: Instant
  /// How far it looks ahead.
  package var horizon: Duration
  package var basis: Basis
  /// How many runs with perturbed inputs it sums up.
  package var members: Int
  /// The cities in the order in which the hazard reaches them.
  package var prospects: [Prospect]
  /// The ground that it may cover; nil where it is foretold for places alone.
  package var footprint: Ground?

  package init(
    issued: Instant, horizon: Duration, basis: Basis, members: Int, prospects: [Prospect],
    footprint: Ground? = nil
  ) {
    self.issued = issued
    self.horizon = horizon
    self.basis = basis
    self.members = members
    self.prospects = prospects
    self.footprint = footprint
  }

  package var end: Instant { issued.advanced(by: horizon) }

  /// What is expected of a city; the worst of its places where it has several.
  package func prospect(of city: City.ID) -> Prospect? {
    prospects.filter { $0.city == city }.max { $0.probability < $1.probability }
  }
}

/// What is expected of a place in one city.
package struct Prospect: Hashable, Sendable {
  /// How the hazard comes there.
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// The hazard itself stands there or comes through.
    case body
    /// It spreads there over unbroken ground or air from where it began.
    case spread
    /// Something carries it there, past places that it leaves alone: a river, travellers.
    case carried
  }

  /// What it is about where that is neither a city as a whole nor a gauge.
  package enum Site: Hashable, Sendable {
    case lifeline(Lifeline.ID)
    /// The ground behind it.
    case levee(Levee.ID)
  }

  /// How likely a level is reached or passed within the horizon.
  package struct Exceedance: Hashable, Sendable {
    package var level: Double
    package var probability: Double

    package init(level: Double, probability: Double) {
      self.level = level
      self.probability = probability
    }
  }

  /// When simple rules say that it arrives, so that the forecast can be held against them; nil
  /// where a rule says that it does not.
  package struct Rivals: Hashable, Sendable {
    /// The change of the last hours goes on as it is.
    package var persistence: Instant?
    /// It comes so many hours after the place above, whatever else is seen.
    package var fixedLag: Instant?

    package init(persistence: Instant?, fixedLag: Instant?) {
      self.persistence = persistence
      self.fixedLag = fixedLag
    }
  }

  /// What is worked out for a place on a river at which nobody measures.
  package struct Front: Hashable, Sendable {
    package var id: Riverfront.ID
    /// What stands there now, by the gauges around it; in the unit of the prospect.
    package var now: Double

    package init(id: Riverfront.ID, now: Double) {
      self.id = id
      self.now = now
    }
  }

  /// What has come to a place up to now, as far as it was seen or worked out.
  package struct Past: Hashable, Sendable {
    /// The most so far, in the unit of the prospect, and when that was.
    package var level: Double
    package var at: Instant
    /// The people whom that concerned.
    package var people: Double

    package init(level: Double, at instant: Instant, people: Double) {
      self.level = level
      at = instant
      self.people = people
    }

    /// The graver of two, of which either may be missing.
    package static func worst(_ first: Past?, _ second: Past?) -> Past? {
      guard let first, let second else { return first ?? second }
      return second.level > first.level ? second : first
    }
  }

  package var city: City.ID
  /// The gauge that it is about, where it is about one.
  package var gauge: Gauge.ID?
  /// The place between two gauges that it is about, where it is about one: nothing is observed
  /// there, and what came is not known for sure either.
  package var front: Front?
  /// The lifeline or the levee that it is about, where it is about one.
  package var site: Site?
  package var way: Way
  package var unit: String
  /// What was last observed; nil where nothing was.
  package var observed: Series.Point?
  /// The middle of the runs at even steps from the issue to the end of the horizon, in the unit;
  /// empty where it is not known.
  package var course: [Double]
  /// The level from which it counts as reached, and how likely that is.
  package var warning: Exceedance
  /// The level that the works are built to hold.
  package var guarantee: Exceedance?
  /// Whether it had been reached when the forecast was issued.
  package var isReached: Bool
  /// When it is reached, over the runs in which it is; nil where it is in none, or has been.
  package var arrival: TimeEstimate?
  package var peak: Estimate
  package var peakTime: TimeEstimate
  /// The people in its footprint at the peak.
  package var people: Estimate
  package var residents: Int
  package var rivals: Rivals
  /// When it is over there: a service is back; nil where that is not foretold.
  package var recovery: TimeEstimate?
  /// What has come already; nil where nothing has, or where it cannot be told. The peak and its
  /// people are those to come.
  package var past: Past?
  /// The warning signal that it calls for there; nil where none is, or the kind has none.
  package var signal: WarningSignal?

  package init(
    city: City.ID, gauge: Gauge.ID?, way: Way, unit: String, observed: Series.Point?,
    warning: Exceedance, guarantee: Exceedance?, isReached: Bool, arrival: TimeEstimate?,
    peak: Estimate, peakTime: TimeEstimate, people: Estimate, residents: Int, rivals: Rivals,
    front: Front? = nil, course: [Double] = [], site: Site? = nil,
    recovery: TimeEstimate? = nil, past: Past? = nil, signal: WarningSignal? = nil
  ) {
    self.city = city
    self.gauge = gauge
    self.way = way
    self.unit = unit
    self.observed = observed
    self.warning = warning
    self.guarantee = guarantee
    self.isReached = isReached
    self.arrival = arrival
    self.peak = peak
    self.peakTime = peakTime
    self.people = people
    self.residents = residents
    self.rivals = rivals
    self.front = front
    self.course = course
    self.site = site
    self.recovery = recovery
    self.past = past
    self.signal = signal
  }

  /// Whether the worst is over: what came was more than what is still to come, by more than the
  /// rounding of either.
  package var hasPassed: Bool {
    past.map { isReached && $0.level > max(peak.middle * 1.000_001, peak.middle + 0.005) } ?? false
  }

  package var probability: Double { warning.probability }

  /// Whether it is likely enough to be told, and has not come.
  package var isExpected: Bool {
    !isReached && probability >= SituationFinding.leastProbability
  }

  /// Whether something was carried there already, though not as much as counts: cases that were
  /// reported need no forecast.
  package var isReported: Bool { way == .carried && unit == "cases" && (observed?.value ?? 0) >= 1 }

  /// The share of the city's people in the footprint at the middle peak, that to come or that which
  /// has passed.
  package var shareOfPeople: Double {
    let concerned = max(people.middle, past?.people ?? 0)
    return residents > 0 ? min(1, concerned / Double(residents)) : 0
  }
}

extension Forecast {
  /// The place that is likely reached next: the earliest of those that are expected and have not
  /// been.
  package var next: Prospect? {
    prospects.filter(\.isExpected)
      .min { ($0.arrival?.middle ?? .distantFuture) < ($1.arrival?.middle ?? .distantFuture) }
  }
}
