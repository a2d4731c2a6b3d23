import Hazards

extension Model {
  /// What was released at once, after a time.
  static let puff = Model(
    "puff", "concentrations of a cloud that was released at once, after a time",
    read: { (input) throws(InputFault) in
      (
        puff: try input.puff(), seconds: try input.number("time_s", .positive),
        receptors: try input.receptors(.any)
      )
    },
    compute: { (input: (puff: Puff, seconds: Double, receptors: [Receptor])) in
      let (puff, centre) = (input.puff, input.puff.windSpeed * input.seconds)
      let concentrations = input.receptors.map { puff.concentration(at: $0, after: input.seconds) }
      return (concentrations: concentrations, centre: centre, spread: puff.spread(at: centre))
    },
    write: { (cloud: (concentrations: [Double], centre: Double, spread: Spread), answer) in
      answer.write("concentration_kg_m3", cloud.concentrations)
      answer.write("centre_x_m", cloud.centre)
      answer.write("sigma_y_m", cloud.spread.crosswind)
      answer.write("sigma_z_m", cloud.spread.vertical)
    })

  /// What a passing cloud leaves in the lungs of those who stay.
  static let puffDosage = Model(
    "puff-dosage", "time integral of the concentration while a cloud passes and grows",
    read: { (input) throws(InputFault) in
      (puff: try input.puff(), receptors: try input.receptors(.positive))
    },
    compute: { (input: (puff: Puff, receptors: [Receptor])) in
      input.receptors.map { input.puff.dosage(at: $0) }
    },
    write: { dosages, answer in answer.write("dosage_kg_s_m3", dosages) })

  /// Where the wind takes a cloud.
  static let puffTrack = Model(
    "puff-track", "way of a cloud through a wind that turns",
    read: { (input) throws(InputFault) in
      try input.objects("segments") { (segment) throws(InputFault) in
        let seconds = try segment.number("duration_s", .notNegative)
        let speed = try segment.number("wind_m_s", .notNegative)
        let from = try segment.number("wind_from_deg", .between(0, 360))
        return (seconds: seconds, wind: Wind(speed: speed, fromDegrees: from))
      }
    },
    compute: { (segments: [(seconds: Double, wind: Wind)]) in
      var track = Track()
      for segment in segments { track.follow(segment.wind, for: segment.seconds) }
      return track
    },
    write: { track, answer in
      answer.write("east_m", track.points.map(\.east))
      answer.write("north_m", track.points.map(\.north))
      answer.write("path_m", track.points.map(\.path))
    })

  /// What stands above each square metre.
  static let puffColumnLoad = Model(
    "puff-column-load", "mass above each square metre under many clouds",
    read: { (input) throws(InputFault) in
      let columns = try input.objects("puffs") { (puff) throws(InputFault) in
        AirColumn(
          centre: try puff.ground(), sigma: try puff.number("sigma_m", .positive),
          mass: try puff.number("mass_kg"))
      }
      return (
        columns: columns,
        places: try input.objects("receptors") { (place) throws(InputFault) in try place.ground() }
      )
    },
    compute: { (input: (columns: [AirColumn], places: [GroundPoint])) in
      input.places.map { place in input.columns.reduce(0) { $0 + $1.load(at: place) } }
    },
    write: { loads, answer in answer.write("load_kg_m2", loads) })

  /// How fast grains of ash fall.
  static let ashSettling = Model(
    "ash-settling", "settling speeds of grains, creeping (Stokes) and with drag",
    read: { (input) throws(InputFault) in
      let diameters = try input.numbers("diameters_m", .positive)
      let grain = try input.number("particle_density_kg_m3")
      let air = StillFluid(
        density: try input.number("air_density_kg_m3", default: 1.225),
        viscosity: try input.number("air_viscosity_pa_s", default: 1.81e-5),
        gravity: try input.number("gravity_m_s2", default: 9.81))
      let isDoubtful = grain < 0 || air.density < 0 || air.viscosity < 0
      return (diameters: diameters, grain: grain, air: air, isDoubtful: isDoubtful)
    },
    compute: {
      (input: (diameters: [Double], grain: Double, air: StillFluid, isDoubtful: Bool)) in
      let (air, grain) = (input.air, input.grain)
      return (
        creeping: input.diameters.map { air.stokesSpeed(diameter: $0, density: grain) },
        dragged: input.diameters.map { air.settlingSpeed(diameter: $0, density: grain) },
        isDoubtful: input.isDoubtful
      )
    },
    write: { (speeds: (creeping: [Double], dragged: [Double?], isDoubtful: Bool), answer) in
      answer.write("stokes_m_s", speeds.creeping)
      answer.write("schiller_naumann_m_s", speeds.dragged)
      if speeds.isDoubtful { answer.warn("nothing has a density or a viscosity below 0") }
      if speeds.dragged.contains(nil) {
        answer.warn("the air has no density and viscosity in which a grain could fall")
      }
    })

  /// What a falling cloud of grains leaves on the ground.
  static let ashDeposit = Model(
    "ash-deposit", "deposit of one class of grains that fall through a steady wind",
    read: { (input) throws(InputFault) in
      let fall = AshFall(
        mass: try input.number("mass_kg"),
        releaseHeight: try input.number("release_height_m", .positive),
        settlingSpeed: try input.number("settling_m_s", .positive),
        windSpeed: try input.number("wind_m_s"),
        diffusivity: try input.number("diffusivity_m2_s", .positive))
      let places = try input.objects("receptors") { (place) throws(InputFault) in
        Receptor(x: try place.number("x_m"), y: try place.number("y_m", default: 0))
      }
      return (fall: fall, places: places)
    },
    compute: { (input: (fall: AshFall, places: [Receptor])) in
      (fall: input.fall, deposits: input.places.map { input.fall.deposit(x: $0.x, y: $0.y) })
    },
    write: { (ground: (fall: AshFall, deposits: [Double]), answer) in
      answer.write("deposit_kg_m2", ground.deposits)
      answer.write("centre_x_m", ground.fall.centre)
      answer.write("fall_time_s", ground.fall.fallTime)
    })

  /// How much an eruption throws out.
  static let eruptionRate = Model(
    "eruption-rate", "rate of an eruption from the height of its column",
    read: { (input) throws(InputFault) in
      (
        height: try input.number("plume_height_km", .positive),
        density: try input.number("rock_density_kg_m3", default: 2500)
      )
    },
    compute: { (input: (height: Double, density: Double)) in
      let volume = Eruption.volumeRate(columnHeight: input.height)
      return (volume: volume, mass: input.density * volume)
    },
    write: { (rate: (volume: Double, mass: Double), answer) in
      answer.write("volume_rate_m3_s", rate.volume)
      answer.write("mass_rate_kg_s", rate.mass)
    })
}

/// The way of a cloud, a point after each segment.
private struct Track {
  private(set) var points: [(east: Double, north: Double, path: Double)] = []

  mutating func follow(_ wind: Wind, for seconds: Double) {
    let last = points.last ?? (0, 0, 0)
    points.append(
      (
        last.east + wind.east * seconds, last.north + wind.north * seconds,
        last.path + wind.speed * seconds
      ))
  }
}

extension Fields {
  /// A puff and its wind.
  fileprivate mutating func puff() throws(InputFault) -> Puff {
    Puff(
      mass: try number("mass_kg", .notNegative), windSpeed: try number("wind_m_s", .positive),
      stability: try word("stability_class", StabilityClass.self),
      releaseHeight: try number("release_height_m", .notNegative, default: 0))
  }

  /// A place on the ground.
  fileprivate mutating func ground() throws(InputFault) -> GroundPoint {
    GroundPoint(east: try number("east_m"), north: try number("north_m"))
  }
}
