import Hazards

extension Model {
  /// How wide and high a cloud is after so many metres.
  static let plumeSigma = Model(
    "plume-sigma", "width and height of a cloud by distance, as standard deviations",
    read: { (input) throws(InputFault) in
      (
        dispersion: try input.word("scheme", Dispersion.self),
        stability: try input.word("stability_class", StabilityClass.self),
        distances: try input.numbers("distances_m", .positive)
      )
    },
    compute: { (input: (dispersion: Dispersion, stability: StabilityClass, distances: [Double])) in
      input.distances.map { (distance: $0, input.dispersion.spread(input.stability, at: $0)) }
    },
    write: { (curve: [(distance: Double, spread: Spread)], answer) in
      answer.write("sigma_y_m", curve.map(\.spread.crosswind))
      answer.write("sigma_z_m", curve.map(\.spread.vertical))
      answer.warnBeyondCurves(curve.map(\.distance))
    })

  /// A steady release in a steady wind.
  static let plume = Model(
    "plume", "concentrations of a steady release in a steady wind: the Gaussian plume",
    read: { (input) throws(InputFault) in
      let plume = try input.plume(releaseHeight: .notNegative, default: 0)
      return (plume: plume, spread: try input.plumeSpread(), receptors: try input.receptors(.any))
    },
    compute: { (input: (plume: Plume, spread: PlumeSpread, receptors: [Receptor])) in
      input.receptors.map { receptor in
        let spread = receptor.x > 0 ? input.spread.at(receptor.x) : nil
        let concentration = spread.map { input.plume.concentration(at: receptor, spread: $0) }
        return Exposure(distance: receptor.x, concentration: concentration ?? 0, spread: spread)
      }
    },
    write: { exposures, answer in
      answer.write("concentration_kg_m3", exposures.map(\.concentration))
      answer.write("sigma_y_m", exposures.map(\.spread?.crosswind))
      answer.write("sigma_z_m", exposures.map(\.spread?.vertical))
      answer.warnBeyondCurves(exposures.map(\.distance))
    })

  /// Where a plume from above is worst for those on the ground.
  static let plumeMaximum = Model(
    "plume-maximum", "highest concentration at the ground below a plume, and where it is",
    read: { (input) throws(InputFault) in
      let plume = try input.plume(releaseHeight: .positive)
      let scheme = input.fieldIfPresent("scheme")
      let dispersion = try scheme?.word(Dispersion.self) ?? .isc3Rural
      if let scheme, dispersion == .ccpsPuff {
        throw scheme.refused("\"ccps-puff\" is for puffs, not for a plume's maximum")
      }
      let stability = try input.word("stability_class", StabilityClass.self)
      return (plume: plume, dispersion: dispersion, stability: stability)
    },
    compute: { (input: (plume: Plume, dispersion: Dispersion, stability: StabilityClass)) in
      input.plume.groundMaximum(input.dispersion, input.stability)
    },
    write: { (maximum: (distance: Double, concentration: Double), answer) in
      answer.write("distance_m", maximum.distance)
      answer.write("concentration_kg_m3", maximum.concentration)
      if maximum.distance == Plume.searched.near || maximum.distance == Plume.searched.far {
        answer.warn("distance_m is an end of the search: the maximum lies beyond it")
      }
    })

  /// How far a hot plume rises.
  static let plumeRise = Model(
    "plume-rise", "buoyancy and final rise of a plume above its stack",
    read: { (input) throws(InputFault) in
      let plume = try input.number("plume_density_kg_m3")
      let air = try input.number("air_density_kg_m3")
      let rise = PlumeRise(
        exitRadius: try input.number("exit_radius_m", .positive),
        exitSpeed: try input.number("exit_speed_m_s", .notNegative), plumeDensity: plume,
        airDensity: air, windSpeed: try input.number("wind_m_s", .positive))
      return (rise: rise, isDoubtful: plume <= 0 || air <= 0)
    },
    compute: { (input: (rise: PlumeRise, isDoubtful: Bool)) in input },
    write: { (plume: (rise: PlumeRise, isDoubtful: Bool), answer) in
      answer.write("buoyancy_flux_m4_s3", plume.rise.buoyancyFlux)
      answer.write("rise_m", plume.rise.height)
      if plume.isDoubtful { answer.warn("no gas has a density that is not above 0") }
    })

  /// The wind at another height.
  static let windProfile = Model(
    "wind-profile", "wind at a height from the wind at another, by terrain and stability",
    read: { (input) throws(InputFault) in
      let speed = try input.number("reference_speed_m_s")
      let reference = try input.number("reference_height_m", .positive, default: 10)
      let height = try input.number("height_m", .positive)
      let terrain = try input.word("terrain", Terrain.self)
      let stability = try input.word("stability_class", StabilityClass.self)
      return (
        speed: terrain.windSpeed(at: height, from: speed, at: reference, stability),
        exponent: terrain.windExponent(stability)
      )
    },
    compute: { (wind: (speed: Double, exponent: Double)) in wind },
    write: { (wind: (speed: Double, exponent: Double), answer) in
      answer.write("speed_m_s", wind.speed)
      answer.write("exponent", wind.exponent)
    })
}

/// What reaches a receptor; no spread upwind.
private struct Exposure {
  let distance: Double
  let concentration: Double
  let spread: Spread?
}

/// Where the spread of a plume comes from: the curves, or two numbers that stand for all places.
private enum PlumeSpread {
  case curves(Dispersion, StabilityClass)
  case given(Spread)

  func at(_ distance: Double) -> Spread {
    switch self {
    case .curves(let dispersion, let stability): dispersion.spread(stability, at: distance)
    case .given(let spread): spread
    }
  }
}

extension Fields {
  /// A release and its wind.
  fileprivate mutating func plume(
    releaseHeight: Bounds, default height: Double? = nil
  ) throws(InputFault) -> Plume {
    let emission = try number("emission_kg_s", .notNegative)
    let wind = try number("wind_m_s", .positive)
    let given = try numberIfPresent("release_height_m", releaseHeight)
    guard let height = given ?? height else { throw fault("release_height_m", .missing) }
    return Plume(emission: emission, windSpeed: wind, releaseHeight: height)
  }

  fileprivate mutating func plumeSpread() throws(InputFault) -> PlumeSpread {
    let dispersion = try word("scheme", default: Dispersion.isc3Rural)
    let stability = try word("stability_class", StabilityClass.self)
    let crosswind = try numberIfPresent("sigma_y_m", .positive)
    let vertical = try numberIfPresent("sigma_z_m", .positive)
    switch (crosswind, vertical) {
    case (let crosswind?, let vertical?):
      return .given(Spread(crosswind: crosswind, vertical: vertical))
    case (_?, nil): throw refused("sigma_z_m", "is missing beside sigma_y_m")
    case (nil, _?): throw refused("sigma_y_m", "is missing beside sigma_z_m")
    case (nil, nil): return .curves(dispersion, stability)
    }
  }

  /// Places around a release, x within bounds.
  mutating func receptors(_ distance: Bounds) throws(InputFault) -> [Receptor] {
    try objects("receptors") { (receptor) throws(InputFault) in
      Receptor(
        x: try receptor.number("x_m", distance), y: try receptor.number("y_m", default: 0),
        z: try receptor.number("z_m", .notNegative, default: 0))
    }
  }
}

extension Answer {
  /// The curves were drawn from trials within some tens of kilometres.
  fileprivate mutating func warnBeyondCurves(_ distances: [Double]) {
    if distances.contains(where: { $0 > 100_000 }) {
      warn("the curves of dispersion are not meant for more than 100 km")
    }
  }
}
