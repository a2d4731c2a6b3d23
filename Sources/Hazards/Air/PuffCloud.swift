import Glibc

/// What drifts: gas, or the grains of one class.
package struct Drifting: Hashable, Sendable {
  /// How it widens.
  package enum Growth: Hashable, Sendable {
    /// With the way that it goes, as the air's stability has it.
    case stability
    /// With the time that it is up, by a diffusivity in m²/s; its height does not grow.
    case diffusion(Double)
  }

  /// m/s; 0 for what does not fall.
  package var settlingSpeed: Double
  package var growth: Growth

  /// A gas.
  package static let gas = Drifting(settlingSpeed: 0, growth: .stability)

  /// What falls at a speed and widens in a way.
  package init(settlingSpeed: Double, growth: Growth) {
    precondition(settlingSpeed >= 0, "what drifts does not rise")
    self.settlingSpeed = settlingSpeed
    self.growth = growth
  }
}

/// A source that goes on: so many kg/s of each class that drifts.
package struct Emitter: Hashable, Sendable {
  package var place: GroundPoint
  /// Metres above the ground.
  package var height: Double
  /// kg/s by class.
  package var rates: [Double]

  /// A source at a place.
  package init(place: GroundPoint, height: Double, rates: [Double]) {
    self.place = place
    self.height = height
    self.rates = rates
  }
}

/// The cloud of many sources in a wind that turns: puffs that are carried, grow, fall and land, and
/// what they leave at places on the ground.
///
/// A value: the same steps give the same cloud. No mass is lost: what was emitted is in the air, on
/// the ground, or has left the region, by class, at any time.
package struct PuffCloud: Hashable, Sendable {
  /// One puff in the air.
  struct Drift: Hashable, Sendable {
    let kind: Int
    let mass: Double
    var place: GroundPoint
    var height: Double
    var spread: Spread
    var path = 0.0
  }

  package let kinds: [Drifting]
  /// The places at which the cloud is watched.
  package let places: [GroundPoint]
  /// Metres of way after which a puff has left.
  package let reach: Double
  /// The sources; they may be changed between steps.
  package var emitters: [Emitter] = []
  /// kg s/m³ so far at the ground, by place.
  package private(set) var dosages: [Double]
  /// kg/m² so far, by class and place.
  package private(set) var deposits: [[Double]]
  /// kg so far, by class.
  package private(set) var emitted: [Double]
  package private(set) var landed: [Double]
  package private(set) var departed: [Double]
  private(set) var drifts: [Drift] = []
  private let strips: PlaceStrips

  /// Clean air above some places.
  package init(kinds: [Drifting], places: [GroundPoint], reach: Double = 400_000) {
    self.kinds = kinds
    self.places = places
    self.reach = reach
    strips = PlaceStrips(places)
    dosages = places.map { _ in 0 }
    deposits = kinds.map { _ in places.map { _ in 0 } }
    emitted = kinds.map { _ in 0 }
    landed = emitted
    departed = emitted
  }

  /// How many puffs are in the air.
  package var count: Int { drifts.count }

  /// kg in the air, by class.
  package var airborne: [Double] {
    var sums = kinds.map { _ in 0.0 }
    for drift in drifts { sums[drift.kind] += drift.mass }
    return sums
  }

  /// Lets go of so many kg of a class at once.
  package mutating func release(_ mass: Double, of kind: Int, at place: GroundPoint, height: Double)
  {
    emitted[kind] += mass
    drifts.append(
      Drift(
        kind: kind, mass: mass, place: place, height: height,
        spread: Spread(crosswind: Self.sourceSize, vertical: Self.sourceSize)))
  }

  /// Lets so many seconds pass in a wind that may differ from place to place. Each source puts one
  /// puff of each of its classes into the air, which is under way for half of the step.
  package mutating func step(
    _ seconds: Double, stability: StabilityClass, wind: (GroundPoint) -> Wind
  ) {
    let growth = PuffSpread(stability)
    let older = drifts.count
    for emitter in emitters {
      for (kind, rate) in emitter.rates.enumerated() where rate > 0 {
        release(rate * seconds, of: kind, at: emitter.place, height: emitter.height)
      }
    }
    var staying: [Drift] = []
    staying.reserveCapacity(drifts.count)
    for index in drifts.indices {
      let span = index < older ? seconds : seconds / 2
      let drift = moved(drifts[index], for: span, by: wind(drifts[index].place), growth)
      if kinds[drift.kind].settlingSpeed > 0, drift.height <= 0 {
        land(drift)
      } else if drift.path > reach {
        departed[drift.kind] += drift.mass
      } else {
        staying.append(drift)
      }
    }
    drifts = staying
  }

  /// kg/m³ at the ground, by place, at this moment.
  package func concentrations() -> [Double] {
    var sums = places.map { _ in 0.0 }
    for drift in drifts {
      let column = AirColumn(
        centre: drift.place, sigma: drift.spread.crosswind, mass: drift.mass * drift.groundShare)
      for index in near(drift) where drift.isNear(places[index]) {
        sums[index] += column.load(at: places[index])
      }
    }
    return sums
  }

  /// kg/m³ at the ground where it is highest, or nearly: below the middle of some puff; 0 for clean
  /// air.
  package var peak: Double {
    drifts.reduce(0) { highest, drift in
      max(
        highest,
        drifts.reduce(0) { sum, other in
          guard other.isNear(drift.place) else { return sum }
          let column = AirColumn(
            centre: other.place, sigma: other.spread.crosswind, mass: other.mass * other.groundShare
          )
          return sum + column.load(at: drift.place)
        })
    }
  }

  /// The size of a source in metres, as standard deviations.
  private static let sourceSize = 1.0

  /// Carries a puff on, until the ground at most, and counts what it leaves on its way.
  private mutating func moved(
    _ drift: Drift, for seconds: Double, by wind: Wind, _ growth: PuffSpread
  ) -> Drift {
    let kind = kinds[drift.kind]
    let fall = kind.settlingSpeed
    let span = fall > 0 ? min(seconds, drift.height / fall) : seconds
    leaveDosages(along: drift, wind, for: span, growth)
    var end = drift
    end.place.east += wind.east * span
    end.place.north += wind.north * span
    end.path += wind.speed * span
    end.height = span < seconds ? 0 : drift.height - fall * span
    end.spread = kind.grown(drift.spread, for: span, wind: wind.speed, growth)
    return end
  }

  /// Adds the dosages of a straight passage, in parts in which the puff widens by a tenth or so.
  private mutating func leaveDosages(
    along drift: Drift, _ wind: Wind, for seconds: Double, _ growth: PuffSpread
  ) {
    let kind = kinds[drift.kind]
    let widened = kind.grown(drift.spread, for: seconds, wind: wind.speed, growth)
    let tenths = 10 * log(widened.crosswind / drift.spread.crosswind)
    let parts = min(16, max(1, tenths.rounded(.up)))
    let part = seconds / parts
    for index in 0..<Int(parts) {
      let start = Double(index) * part
      var middle = drift
      middle.place.east += wind.east * start
      middle.place.north += wind.north * start
      middle.height -= kind.settlingSpeed * (start + part / 2)
      middle.spread = kind.grown(drift.spread, for: start + part / 2, wind: wind.speed, growth)
      leaveDosage(along: middle, wind, for: part)
    }
  }

  /// Adds the dosage of a straight passage with the spread that the puff has halfway: the integral
  /// over time is a difference of error functions.
  private mutating func leaveDosage(along drift: Drift, _ wind: Wind, for seconds: Double) {
    let sigma = drift.spread.crosswind
    let share = drift.mass * drift.groundShare
    guard share > 0, seconds > 0 else { return }
    let length = wind.speed * seconds
    let (alongEast, alongNorth) =
      wind.speed > 0 ? (wind.east / wind.speed, wind.north / wind.speed) : (1, 0)
    let limit = Drift.horizon * sigma
    let scale = 1 / (2.0.squareRoot() * sigma)
    let start = drift.place.north
    let end = start + wind.north * seconds
    for index in strips.places(from: min(start, end) - limit, to: max(start, end) + limit) {
      let east = places[index].east - drift.place.east
      let north = places[index].north - drift.place.north
      let across = east * alongNorth - north * alongEast
      guard abs(across) < limit else { continue }
      let along = east * alongEast + north * alongNorth
      guard along > -limit, along < length + limit else { continue }
      let aside = exp(-square(across * scale)) / (2.0 * Double.pi * sigma * sigma)
      dosages[index] += share * aside * Self.passage(along, length, scale, seconds)
    }
  }

  /// Seconds for which the middle of a puff stands above a place, on a way of a length that takes
  /// so many seconds.
  private static func passage(
    _ along: Double, _ length: Double, _ scale: Double, _ seconds: Double
  ) -> Double {
    guard length * scale > 1e-3 else { return exp(-square((along - length / 2) * scale)) * seconds }
    let parts = erf(along * scale) - erf((along - length) * scale)
    return seconds * parts * Double.pi.squareRoot() / (2 * length * scale)
  }

  /// The places on the parallels that a puff covers.
  private func near(_ drift: Drift) -> ArraySlice<Int> {
    let limit = Drift.horizon * drift.spread.crosswind
    return strips.places(from: drift.place.north - limit, to: drift.place.north + limit)
  }

  private mutating func land(_ drift: Drift) {
    landed[drift.kind] += drift.mass
    let column = AirColumn(
      centre: drift.place, sigma: drift.spread.crosswind, mass: drift.mass)
    for index in near(drift) where drift.isNear(places[index]) {
      deposits[drift.kind][index] += column.load(at: places[index])
    }
  }
}

extension PuffCloud.Drift {
  /// How many sigmas from its middle a puff is looked for; beyond is less than 10⁻⁷ of its peak.
  static let horizon = 6.0

  /// How much of a column above a place stands at the ground itself, per metre, with what the
  /// ground throws back.
  var groundShare: Double {
    let high = spread.vertical
    return 2 * exp(-square(height / high) / 2) / ((2 * Double.pi).squareRoot() * high)
  }

  func isNear(_ other: GroundPoint) -> Bool {
    square(other.east - place.east) + square(other.north - place.north)
      < square(Self.horizon * spread.crosswind)
  }
}

extension Drifting {
  fileprivate func grown(
    _ spread: Spread, for seconds: Double, wind: Double, _ stability: PuffSpread
  ) -> Spread {
    switch growth {
    case .stability: stability.grown(from: spread, by: wind * seconds)
    case .diffusion(let diffusivity):
      Spread(
        crosswind: sqrt(square(spread.crosswind) + 2 * diffusivity * seconds),
        vertical: spread.vertical)
    }
  }
}
