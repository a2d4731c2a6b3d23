import Geodesy

/// What hazards and their forecasts pass, in order.
extension Archive {
  mutating func pass(_ hazard: inout Hazard) {
    var (id, actor, isExercise) = (hazard.id, hazard.declaredBy, hazard.isExercise)
    pass(&id)
    pass(&actor)
    pass(&isExercise)
    var passed = Hazard(
      id: id, report: hazard.report, by: actor, at: hazard.changed, isExercise: isExercise)
    passed.state = hazard.state
    passed.changed = hazard.changed
    passed.forecast = hazard.forecast
    passed.claims = hazard.claims
    passed.skill = hazard.skill
    passed.outcome = hazard.outcome
    passed.citySkills = hazard.citySkills
    passed.arrivals = hazard.arrivals
    passed.measures = hazard.measures
    passed.concerned = hazard.concerned
    pass(&passed.report)
    pass(&passed.state)
    pass(&passed.changed)
    pass(&passed.forecast, .blank) { $0.pass(&$1) }
    pass(&passed.claims, .blank) { $0.pass(&$1) }
    pass(&passed.skill)
    pass(&passed.citySkills, CitySkill(city: City.ID(""))) {
      $0.pass(&$1.city)
      $0.pass(&$1.count)
    }
    pass(&passed.arrivals, CityArrival(city: City.ID(""), at: .distantPast)) {
      $0.pass(&$1.city)
      $0.pass(&$1.at)
    }
    pass(&passed.measures, .blank) { $0.pass(&$1) }
    pass(&passed.concerned, CityArrival(city: City.ID(""), at: .distantPast)) {
      $0.pass(&$1.city)
      $0.pass(&$1.at)
    }
    pass(&passed.outcome)
    hazard = passed
  }

  private mutating func pass(_ report: inout Hazard.Report) {
    pass(&report.kind)
    pass(&report.origin)
    pass(&report.place)
    pass(&report.river)
    pass(&report.since)
    pass(&report.sources, Hazard.Source(quantity: "", amount: .blank, unit: "")) {
      $0.pass(&$1.quantity)
      $0.pass(&$1.amount)
      $0.pass(&$1.unit)
      $0.pass(&$1.since)
    }
  }

  private mutating func pass(_ measure: inout Measure) {
    var (city, since) = (measure.city, measure.since)
    var (contact, travel) = (measure.contact, measure.travel)
    pass(&city)
    pass(&since)
    pass(&contact)
    pass(&travel)
    measure = Measure(city: city, since: since, contact: contact, travel: travel)
  }

  /// A lifeline or a levee; at most one of the two names stands.
  private mutating func pass(_ site: inout Prospect.Site?) {
    var (lifeline, levee): (Lifeline.ID?, Levee.ID?)
    switch site {
    case .lifeline(let id): lifeline = id
    case .levee(let id): levee = id
    case nil: break
    }
    pass(&lifeline)
    pass(&levee)
    if lifeline != nil, levee != nil { fail() }
    site = lifeline.map { .lifeline($0) } ?? levee.map { .levee($0) }
  }

  private mutating func pass(_ spread: inout Estimate) {
    pass(&spread.low)
    pass(&spread.middle)
    pass(&spread.high)
  }

  mutating func pass(_ foretelling: inout Foretelling) {
    pass(&foretelling.isThere)
    pass(&foretelling.moment)
    pass(&foretelling.probability)
    pass(&foretelling.level, 0) { $0.pass(&$1) }
    pass(&foretelling.unit)
    pass(&foretelling.place)
  }

  private mutating func pass(_ spread: inout TimeEstimate) {
    pass(&spread.early)
    pass(&spread.middle)
    pass(&spread.late)
  }

  private mutating func pass(_ forecast: inout Forecast) {
    pass(&forecast.issued)
    var horizon = forecast.horizon.inMilliseconds
    pass(&horizon)
    forecast.horizon = .milliseconds(horizon)
    pass(&forecast.basis.observations)
    pass(&forecast.basis.newest)
    pass(&forecast.members)
    pass(&forecast.prospects, .blank) { $0.pass(&$1) }
    pass(&forecast.footprint, .init(width: .metres(0), cells: [])) { archive, ground in
      var width = ground.width.metres
      archive.pass(&width)
      ground.width = .metres(width)
      archive.pass(
        &ground.cells, .init(place: .blank, probability: 0, arrival: .distantPast)
      ) {
        $0.pass(&$1.place)
        $0.pass(&$1.probability)
        $0.pass(&$1.arrival)
      }
    }
  }

  mutating func pass(_ whatIf: inout WhatIf) {
    pass(&whatIf.supposition)
    pass(&whatIf.hazard)
    pass(&whatIf.base)
    pass(&whatIf.fork)
  }

  mutating func pass(_ kept: inout KeptWhatIf) {
    pass(&kept.number)
    pass(&kept.whatIf)
    pass(&kept.by)
    pass(&kept.at)
  }

  private mutating func pass(_ supposition: inout Supposition) {
    var (way, first, second, levee, moment) = supposition.parts
    pass(&way)
    pass(&first)
    pass(&second)
    pass(&levee)
    pass(&moment)
    supposition = Supposition(way, first, second, levee, moment)
  }

  private mutating func pass(_ prospect: inout Prospect) {
    pass(&prospect.city)
    pass(&prospect.gauge)
    pass(&prospect.front, Prospect.Front(id: Riverfront.ID(""), now: 0)) {
      $0.pass(&$1.id)
      $0.pass(&$1.now)
    }
    pass(&prospect.site)
    pass(&prospect.way)
    pass(&prospect.unit)
    pass(&prospect.observed, Series.Point(time: .distantPast, value: 0)) {
      $0.pass(&$1.time)
      $0.pass(&$1.value)
    }
    pass(&prospect.warning)
    pass(&prospect.guarantee, Prospect.Exceedance(level: 0, probability: 0)) { $0.pass(&$1) }
    pass(&prospect.isReached)
    pass(&prospect.arrival, .blank) { $0.pass(&$1) }
    pass(&prospect.peak)
    pass(&prospect.peakTime)
    pass(&prospect.people)
    pass(&prospect.residents)
    pass(&prospect.rivals)
    pass(&prospect.course, 0) { $0.pass(&$1) }
    pass(&prospect.recovery, .blank) { $0.pass(&$1) }
    pass(&prospect.past, Prospect.Past(level: 0, at: .distantPast, people: 0)) {
      $0.pass(&$1.level)
      $0.pass(&$1.at)
      $0.pass(&$1.people)
    }
    pass(&prospect.signal, .blue) { $0.pass(&$1) }
  }

  private mutating func pass(_ exceedance: inout Prospect.Exceedance) {
    pass(&exceedance.level)
    pass(&exceedance.probability)
  }

  private mutating func pass(_ rivals: inout Prospect.Rivals) {
    pass(&rivals.persistence)
    pass(&rivals.fixedLag)
  }

  private mutating func pass(_ claim: inout Claim) {
    pass(&claim.city)
    pass(&claim.gauge)
    pass(&claim.site)
    pass(&claim.issued)
    pass(&claim.until)
    pass(&claim.probability)
    pass(&claim.arrival)
    pass(&claim.rivals)
  }

  mutating func pass(_ skill: inout Skill) {
    pass(&skill.forecast)
    pass(&skill.persistence)
    pass(&skill.fixedLag)
  }

  private mutating func pass(_ count: inout Skill.Count) {
    pass(&count.hits)
    pass(&count.misses)
    pass(&count.falseAlarms)
    pass(&count.quiet)
    pass(&count.errorSum)
    pass(&count.brierSum)
  }
}

extension Estimate {
  /// Nothing, to be read over.
  static let blank = Estimate(low: 0, middle: 0, high: 0)
}

extension Foretelling {
  /// Nothing, to be read over.
  static let blank = Foretelling(
    isThere: false, moment: .blank, probability: 0, level: nil, unit: "", place: .blank)
}

extension TimeEstimate {
  /// Nothing, to be read over.
  static let blank = TimeEstimate(early: .distantPast, middle: .distantPast, late: .distantPast)
}

extension Measure {
  /// Nothing, to be read over.
  static let blank = Measure(city: City.ID(""), since: .distantPast, contact: 1, travel: 1)
}

extension Forecast {
  /// Nothing, to be read over.
  static let blank = Forecast(
    issued: .distantPast, horizon: .zero, basis: .init(observations: 0, newest: .distantPast),
    members: 0, prospects: [])
}

extension Claim {
  /// Nothing, to be read over.
  static let blank = Claim(
    city: City.ID(""), gauge: nil, issued: .distantPast, until: .distantPast, probability: 0,
    arrival: nil, rivals: .init(persistence: nil, fixedLag: nil))
}

extension Prospect {
  /// Nothing, to be read over.
  static let blank = Prospect(
    city: City.ID(""), gauge: nil, way: .body, unit: "", observed: nil,
    warning: .init(level: 0, probability: 0), guarantee: nil, isReached: false, arrival: nil,
    peak: .blank, peakTime: .blank, people: .blank, residents: 0,
    rivals: .init(persistence: nil, fixedLag: nil))
}

extension WhatIf {
  /// Nothing, to be read over.
  static let blank = WhatIf(
    supposition: .inflow(percent: 0),
    hazard: Hazard.Report(kind: .riverFlood, origin: City.ID(""), since: .distantPast),
    base: .blank, fork: .blank)
}

extension Supposition {
  /// What an archive passes: which it is, its numbers, its levee and its moment.
  fileprivate var parts: (Int, Double, Double, String, Instant) {
    switch self {
    case .inflow(let percent): (0, percent, 0, "", .distantPast)
    case .wind(let from, let speed): (1, from, speed, "", .distantPast)
    case .source(let percent): (2, percent, 0, "", .distantPast)
    case .leveeFails(let levee, let moment): (3, 0, 0, levee.rawValue, moment)
    case .rain(let millimetres, let hours): (4, millimetres, hours, "", .distantPast)
    }
  }

  fileprivate init(
    _ way: Int, _ first: Double, _ second: Double, _ levee: String, _ moment: Instant
  ) {
    switch way {
    case 1: self = .wind(from: first, speed: second)
    case 2: self = .source(percent: first)
    case 3: self = .leveeFails(Levee.ID(levee), at: moment)
    case 4: self = .rain(millimetres: first, hours: second)
    default: self = .inflow(percent: first)
    }
  }
}
