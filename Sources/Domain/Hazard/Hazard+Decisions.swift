/// What can be done to a hazard.
package enum HazardCommand: Hashable, Sendable {
  case watch
  /// What is known of it has changed.
  case revise(Hazard.Report)
  case issue(Forecast)
  /// An instrument or a person says that it has come to a city.
  case confirm(City.ID)
  /// A city restricts contacts or journeys, or lifts that.
  case restrict(Measure)
  /// Claims are held against what came.
  case verify([HazardOutcome])
  case end(reason: String)

  var trigger: HazardTrigger {
    switch self {
    case .watch: .watch
    case .revise: .revise
    case .issue: .forecast
    case .confirm: .confirm
    case .restrict: .restrict
    case .verify: .verify
    case .end: .end
    }
  }
}

/// What came of a claim, named by its city and the moment of its forecast.
package struct HazardOutcome: Hashable, Sendable {
  package var city: City.ID
  package var gauge: Gauge.ID?
  package var site: Prospect.Site?
  package var issued: Instant
  package var reached: Instant?

  package init(
    city: City.ID, gauge: Gauge.ID?, site: Prospect.Site? = nil, issued: Instant,
    reached: Instant?
  ) {
    self.city = city
    self.gauge = gauge
    self.site = site
    self.issued = issued
    self.reached = reached
  }
}

extension Picture {
  func decide(declaring report: Hazard.Report) throws(Rejection) -> [Event] {
    guard region[report.origin] != nil else { throw .unknownCity(report.origin) }
    if let standing = standingHazard(report.kind, on: report.river, from: report.origin) {
      throw .hazardStands(standing.id)
    }
    let count = hazardCounts[report.origin, default: 0] + 1
    let id = Hazard.ID(rawValue: "\(letters(of: report.origin))-H\(count)")
    return [.hazard(id, .declared(report))]
  }

  func decide(
    _ command: HazardCommand, on id: Hazard.ID
  ) throws(Rejection) -> HazardEvent {
    guard let hazard = hazards[id] else { throw .unknownHazard(id) }
    guard HazardStateTable.next(from: hazard.state, on: command.trigger) != nil else {
      throw .hazardCannot(id, command.trigger, in: hazard.state)
    }
    switch command {
    case .watch: return .watched
    case .revise(let report):
      guard region[report.origin] != nil else { throw .unknownCity(report.origin) }
      return .revised(report)
    case .issue(let forecast):
      if let last = hazard.forecast?.issued, last >= forecast.issued {
        throw .forecastIsOlder(id, than: last)
      }
      return .forecast(forecast)
    case .confirm(let city):
      guard region[city] != nil else { throw .unknownCity(city) }
      if let since = hazard.arrival(in: city) { throw .isThereAlready(id, city, since: since) }
      return .confirmed(city)
    case .restrict(let measure):
      guard region[measure.city] != nil else { throw .unknownCity(measure.city) }
      let standing = hazard.measures.last { $0.city == measure.city }
      if (standing?.contact ?? 1) == measure.contact, (standing?.travel ?? 1) == measure.travel {
        throw .measureStands(id, measure.city)
      }
      return .restricted(measure)
    case .verify(let outcomes): return .verified(try verdicts(outcomes, on: hazard))
    case .end(let reason): return .ended(reason: try given(reason))
    }
  }

  private func verdicts(
    _ outcomes: [HazardOutcome], on hazard: Hazard
  ) throws(Rejection) -> [ForecastVerdict] {
    var verdicts: [ForecastVerdict] = []
    for outcome in outcomes {
      let claim = hazard.claims.first {
        $0.city == outcome.city && $0.gauge == outcome.gauge && $0.site == outcome.site
          && $0.issued == outcome.issued
      }
      guard let claim else { throw .unknownClaim(hazard.id, outcome.city) }
      verdicts.append(ForecastVerdict(claim: claim, reached: outcome.reached))
    }
    return verdicts
  }

  /// The hazard of a kind that stands: on a river, or else in the city where it began.
  package func standingHazard(
    _ kind: Hazard.Kind, on river: River.ID?, from origin: City.ID
  ) -> Hazard? {
    hazards.sorted.first {
      $0.kind == kind && !$0.isOver && $0.report.river == river
        && (river != nil || $0.report.origin == origin)
    }
  }
}
