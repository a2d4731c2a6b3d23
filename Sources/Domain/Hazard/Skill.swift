/// What a forecast said of a place that had not been reached, until it is known what came.
package struct Claim: Hashable, Sendable {
  package var city: City.ID
  package var gauge: Gauge.ID?
  package var site: Prospect.Site?
  package var issued: Instant
  /// The end of the forecast's horizon.
  package var until: Instant
  package var probability: Double
  /// When it was expected, in the middle.
  package var arrival: Instant?
  package var rivals: Prospect.Rivals

  package init(
    city: City.ID, gauge: Gauge.ID?, site: Prospect.Site? = nil, issued: Instant, until: Instant,
    probability: Double, arrival: Instant?, rivals: Prospect.Rivals
  ) {
    self.city = city
    self.gauge = gauge
    self.site = site
    self.issued = issued
    self.until = until
    self.probability = probability
    self.arrival = arrival
    self.rivals = rivals
  }
}

/// A claim held against what came.
package struct ForecastVerdict: Hashable, Sendable {
  package var claim: Claim
  /// When the place was reached; nil where it was not within the horizon.
  package var reached: Instant?

  package init(claim: Claim, reached: Instant?) {
    self.claim = claim
    self.reached = reached
  }
}

/// How well forecasts did, beside the simple rules that they have to beat.
package struct Skill: Hashable, Sendable {
  /// The counts of one way of foretelling.
  package struct Count: Hashable, Sendable {
    package var hits = 0
    package var misses = 0
    package var falseAlarms = 0
    package var quiet = 0
    /// The sum of the sizes of the errors of arrival, over the hits, in minutes.
    package var errorSum = 0.0
    /// The sum of the squares of the errors of probability (Brier 1950).
    package var brierSum = 0.0

    package init() {}

    package var count: Int { hits + misses + falseAlarms + quiet }
    /// The share of what came that was foretold; nil where nothing came.
    package var hitRate: Double? { share(hits, of: hits + misses) }
    /// The share of what was foretold that did not come; nil where nothing was foretold.
    package var falseAlarmRatio: Double? { share(falseAlarms, of: hits + falseAlarms) }
    /// The mean size of the error of arrival in minutes.
    package var arrivalError: Double? { hits > 0 ? errorSum / Double(hits) : nil }
    /// 0 is perfect.
    package var brier: Double? { count > 0 ? brierSum / Double(count) : nil }

    private func share(_ part: Int, of whole: Int) -> Double? {
      whole > 0 ? Double(part) / Double(whole) : nil
    }

    /// Counts what was foretold against what came.
    package mutating func add(probability: Double, arrival: Instant?, reached: Instant?) {
      let isForetold = probability >= 0.5
      let miss = probability - (reached == nil ? 0 : 1)
      brierSum += miss * miss
      switch (isForetold, reached) {
      case (true, .some(let reached)):
        hits += 1
        let error = (arrival ?? reached).duration(to: reached)
        errorSum += abs(Double(error.inMilliseconds)) / 60_000
      case (false, .some): misses += 1
      case (true, .none): falseAlarms += 1
      case (false, .none): quiet += 1
      }
    }

    /// Adds the counts of others.
    package mutating func add(_ other: Count) {
      hits += other.hits
      misses += other.misses
      falseAlarms += other.falseAlarms
      quiet += other.quiet
      errorSum += other.errorSum
      brierSum += other.brierSum
    }
  }

  package var forecast = Count()
  package var persistence = Count()
  package var fixedLag = Count()

  package init() {}

  /// How many claims were decided.
  package var count: Int { forecast.count }

  /// Takes a verdict on all three.
  package mutating func add(_ verdict: ForecastVerdict) {
    let claim = verdict.claim
    forecast.add(
      probability: claim.probability, arrival: claim.arrival, reached: verdict.reached)
    for (path, arrival) in [
      (\Skill.persistence, claim.rivals.persistence), (\Skill.fixedLag, claim.rivals.fixedLag),
    ] {
      self[keyPath: path].add(
        probability: arrival == nil ? 0 : 1, arrival: arrival, reached: verdict.reached)
    }
  }

  /// Adds what others came to.
  package mutating func add(_ other: Skill) {
    forecast.add(other.forecast)
    persistence.add(other.persistence)
    fixedLag.add(other.fixedLag)
  }
}

/// How well forecasts of a hazard did for one city.
package struct CitySkill: Hashable, Sendable {
  package var city: City.ID
  package var count = Skill.Count()

  package init(city: City.ID) { self.city = city }
}
