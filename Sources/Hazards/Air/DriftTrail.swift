import Glibc

/// What a source that goes on for a while has left in the air of a turning wind: the trail of
/// smoke or gas, in straight pieces, each released within one step of the wind's path.
///
/// The closed-form twin of `PuffCloud`, for ensembles: cheap enough to be asked a hundred times.
package struct DriftTrail: Sendable {
  private let path: WindPath
  /// Metres above the ground.
  private let height: Double
  /// kg of each step of release, from the path's first.
  private let masses: [Double]
  private let growth: PuffSpread

  /// The trail of a source that lets go of so many kg in each step from the path's first on.
  package init(_ path: WindPath, masses: [Double], height: Double, stability: StabilityClass) {
    self.path = path
    self.masses = masses
    self.height = height
    growth = PuffSpread(stability)
  }

  /// A straight piece of the trail as it lies at a moment.
  private struct Piece {
    let start: GroundPoint
    let along: (east: Double, north: Double)
    let length: Double
    let sigma: Double
    /// kg/m³ at the ground below its middle line, were it endless.
    let strength: Double

    /// How far south and north it reaches.
    var parallels: (south: Double, north: Double) {
      let end = start.north + along.north * length
      return (min(start.north, end) - 6 * sigma, max(start.north, end) + 6 * sigma)
    }

    /// kg/m³ at a place.
    func concentration(at place: GroundPoint) -> Double {
      let (east, north) = (place.east - start.east, place.north - start.north)
      let across = (east * along.north - north * along.east) / sigma
      guard abs(across) < 6 else { return 0 }
      let way = east * along.east + north * along.north
      guard way > -6 * sigma, way < length + 6 * sigma else { return 0 }
      let scale = 1 / (2.0.squareRoot() * sigma)
      let part = (erf(way * scale) - erf((way - length) * scale)) / 2
      return strength * exp(-across * across / 2) * part
    }
  }

  /// Hands out what each piece adds at each place near it on the ground, in kg/m³, so many whole
  /// steps after the path's start; the places are counted from the source.
  package func concentrations(
    at places: [GroundPoint], _ strips: PlaceStrips, step: Int, add: (Int, Double) -> Void
  ) {
    for piece in pieces(step) {
      let (south, north) = piece.parallels
      for index in strips.places(from: south, to: north) {
        let amount = piece.concentration(at: places[index])
        if amount > 0 { add(index, amount) }
      }
    }
  }

  private func pieces(_ step: Int) -> [Piece] {
    let now = Double(min(step, path.count))
    return masses.indices.compactMap { index in
      guard masses[index] > 0, Double(index) < now else { return nil }
      let (older, younger) = (Double(index), Double(index + 1))
      let (far, near) = (path.drift(from: older, to: now), path.drift(from: younger, to: now))
      let length = max(1, hypot(near.east - far.east, near.north - far.north))
      let spread = growth.grown(
        from: Spread(crosswind: 1, vertical: 1), by: path.way(from: older + 0.5, to: now))
      let high = spread.vertical
      let ground =
        2 * exp(-square(height / high) / 2) / ((2 * Double.pi).squareRoot() * high)
      return Piece(
        start: far, along: ((near.east - far.east) / length, (near.north - far.north) / length),
        length: length, sigma: spread.crosswind,
        strength: masses[index] / length / ((2 * Double.pi).squareRoot() * spread.crosswind)
          * ground)
    }
  }
}

/// What grains of one class that fall from a height through a turning wind leave on the ground: the
/// closed form of `AshFall`, one column for each step of release, along the wind's path.
package struct AshTrail: Sendable {
  private let path: WindPath
  private let masses: [Double]
  private let fall: Double
  private let diffusivity: Double

  /// The grains of a class that a source lets go of at a height in metres, so many kg in each step
  /// from the path's first on; they fall at a speed in m/s and spread by a diffusivity in m²/s.
  package init(
    _ path: WindPath, masses: [Double], height: Double, settlingSpeed: Double, diffusivity: Double
  ) {
    precondition(settlingSpeed > 0 && diffusivity > 0, "grains fall and spread")
    self.path = path
    self.masses = masses
    self.diffusivity = diffusivity
    fall = height / settlingSpeed
  }

  /// Hands out what comes down at each place and in which step, in kg/m², as far as the path goes.
  package func deposits(
    at places: [GroundPoint], _ strips: PlaceStrips,
    add: (_ place: Int, _ step: Int, Double) -> Void
  ) {
    let steps = fall / path.step
    let sigma = (2 * diffusivity * fall).squareRoot()
    for (index, mass) in masses.enumerated() where mass > 0 {
      let released = Double(index) + 0.5
      let landed = released + steps
      guard landed < Double(path.count) else { break }
      let column = AirColumn(
        centre: path.drift(from: released, to: landed), sigma: sigma, mass: mass)
      let north = column.centre.north
      for place in strips.places(from: north - 5 * sigma, to: north + 5 * sigma)
      where abs(places[place].east - column.centre.east) < 5 * sigma {
        add(place, Int(landed), column.load(at: places[place]))
      }
    }
  }
}
