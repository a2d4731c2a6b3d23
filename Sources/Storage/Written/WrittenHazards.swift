import Domain
import JSONText

/// The names that the journal gives to events of hazards: for ever, whatever the domain calls them.
enum HazardEventName: String, CaseIterable {
  case declared = "hazard.declared"
  case watched = "hazard.watched"
  case revised = "hazard.revised"
  case forecast = "hazard.forecast"
  case confirmed = "hazard.confirmed"
  case restricted = "hazard.restricted"
  case verified = "hazard.verified"
  case ended = "hazard.ended"
}

extension HazardEvent {
  /// The name that the journal gives it.
  var writtenName: HazardEventName {
    switch self {
    case .declared: .declared
    case .watched: .watched
    case .revised: .revised
    case .forecast: .forecast
    case .confirmed: .confirmed
    case .restricted: .restricted
    case .verified: .verified
    case .ended: .ended
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .declared(let report), .revised(let report): report.write(to: &writer)
    case .watched: break
    case .forecast(let forecast): forecast.write(to: &writer)
    case .confirmed(let city): writer.member("city", city.rawValue)
    case .restricted(let measure):
      writer.member("city", measure.city.rawValue)
      writer.member("since", measure.since)
      writer.member("contact", measure.contact)
      writer.member("travel", measure.travel)
    case .verified(let verdicts):
      writer.list("verdicts", verdicts) { $1.write(to: &$0) }
    case .ended(let reason): writer.member("reason", reason)
    }
  }

  /// The event of this name.
  init(_ name: HazardEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .declared: self = .declared(try Hazard.Report(written: body))
    case .watched: self = .watched
    case .revised: self = .revised(try Hazard.Report(written: body))
    case .forecast: self = .forecast(try Forecast(written: body))
    case .confirmed: self = .confirmed(City.ID(rawValue: try body.string("city")))
    case .restricted:
      self = .restricted(
        Measure(
          city: City.ID(rawValue: try body.string("city")), since: try body.instant("since"),
          contact: try body.double("contact"), travel: try body.double("travel")))
    case .verified:
      self = .verified(
        try body.list("verdicts") { item throws(JSONMismatch) in try ForecastVerdict(written: item)
        })
    case .ended: self = .ended(reason: try body.string("reason"))
    }
  }
}

extension Hazard.Report {
  /// Writes the members of what is said of a hazard.
  func write(to writer: inout JSONWriter) {
    writer.member("kind", kind.word)
    writer.member("origin", origin.rawValue)
    if let place { writer.member("place", place) }
    writer.memberIfPresent("river", river?.rawValue)
    writer.member("since", since)
    writer.list("sources", sources) { writer, source in
      writer.member("quantity", source.quantity)
      writer.member("amount", source.amount)
      writer.member("unit", source.unit)
      if let since = source.since { writer.member("since", since) }
    }
  }

  /// What an event's members say of a hazard.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      kind: try body.word("kind"), origin: City.ID(rawValue: try body.string("origin")),
      place: try body.coordinateIfPresent("place"),
      river: try body.stringIfPresent("river").map { River.ID(rawValue: $0) },
      since: try body.instant("since"),
      sources: try body.list("sources") { source throws(JSONMismatch) in
        Hazard.Source(
          quantity: try source.string("quantity"), amount: try source.spread("amount"),
          unit: try source.string("unit"), since: try source.instantIfPresent("since"))
      })
  }
}

extension ForecastVerdict {
  /// The claim and what came of it.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("city", claim.city.rawValue)
    writer.memberIfPresent("gauge", claim.gauge?.rawValue)
    writer.write(claim.site)
    writer.member("issued", claim.issued)
    writer.member("until", claim.until)
    writer.member("probability", claim.probability)
    if let arrival = claim.arrival { writer.member("arrival", arrival) }
    writer.write(claim.rivals)
    if let reached { writer.member("reached", reached) }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let claim = Claim(
      city: City.ID(rawValue: try body.string("city")),
      gauge: try body.stringIfPresent("gauge").map { Gauge.ID(rawValue: $0) },
      site: try body.site(), issued: try body.instant("issued"), until: try body.instant("until"),
      probability: try body.double("probability"),
      arrival: try body.instantIfPresent("arrival"), rivals: try body.rivals())
    self.init(claim: claim, reached: try body.instantIfPresent("reached"))
  }
}

extension Hazard.Kind: Worded {
  var word: String {
    switch self {
    case .riverFlood: "riverFlood"
    case .plume: "plume"
    case .spill: "spill"
    case .epidemic: "epidemic"
    case .cascade: "cascade"
    case .ash: "ash"
    case .typhoon: "typhoon"
    }
  }
}

extension WarningSignal: Worded {
  var word: String {
    switch self {
    case .blue: "blue"
    case .yellow: "yellow"
    case .orange: "orange"
    case .red: "red"
    }
  }
}

extension Prospect.Way: Worded {
  var word: String {
    switch self {
    case .body: "body"
    case .spread: "spread"
    case .carried: "carried"
    }
  }
}
