internal import Domain

/// A danger that the wind carries out of one city: what the exercise tells of it.
protocol AirbornePeril: Peril {
  static var kind: Hazard.Kind { get }
  /// Beginning of the names of what tells that it has come to a city.
  static var monitor: String { get }
  /// Why the desk of its origin ends it.
  static var ending: String { get }

  var origin: City { get }
  var hasBegun: Bool { get }
  /// Whether nothing more comes out of its source.
  var hasStopped: Bool { get }
  /// Whether nothing of it is in the air.
  var isOver: Bool { get }
  /// The cities that it has come to.
  var reached: [City.ID] { get }
  /// The wind at the origin's mast, with its errors: m/s and the degrees that it comes from.
  var observedWind: (speed: Double, direction: Double) { get }
  /// What the desk of the origin can say of it.
  var report: Hazard.Report { get }

  mutating func advance()
}

extension AirbornePeril {
  /// The mast reads the wind, the origin's desk declares the hazard and ends it, a city's monitor
  /// tells when it has come.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    advance()
    let wind = observedWind
    var stimuli = Stimulus.wind(speed: wind.speed, direction: wind.direction, at: origin, now)
    let desk = Actors.desk(origin)
    guard let hazard = Self.declared(Self.kind, in: origin.id, picture) else {
      if hasBegun { stimuli.append(Stimulus(.declareHazard(report), by: desk, at: now)) }
      return stimuli
    }
    guard !hazard.isOver else { return stimuli }
    if hasStopped, hazard.report != report {
      stimuli.append(Stimulus(.hazard(hazard.id, .revise(report)), by: desk, at: now))
    }
    for city in reached where hazard.arrival(in: city) == nil {
      let monitor = "\(Self.monitor)-\(city)"
      stimuli.append(Stimulus(.hazard(hazard.id, .confirm(city)), by: monitor, at: now))
    }
    if isOver {
      stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: Self.ending)), by: desk, at: now))
    }
    return stimuli
  }
}
