import Glibc

/// A fluid at rest, in which grains fall.
package struct StillFluid: Hashable, Sendable {
  /// kg/m³.
  package var density: Double
  /// Pa s.
  package var viscosity: Double
  /// m/s².
  package var gravity: Double

  /// A fluid; by default air at sea level.
  package init(density: Double = 1.225, viscosity: Double = 1.81e-5, gravity: Double = 9.81) {
    self.density = density
    self.viscosity = viscosity
    self.gravity = gravity
  }

  /// The speed at which a ball falls while the flow around it creeps (Stokes 1851), in m/s; below 0
  /// for one that rises. v = g d² (ρp − ρa)/18μ.
  package func stokesSpeed(diameter: Double, density grain: Double) -> Double {
    gravity * diameter * diameter * (grain - density) / (18 * viscosity)
  }

  /// The speed at which a ball falls when drag and weight balance, with the drag of Schiller and
  /// Naumann (1933): Cd = 24/Re (1 + 0.15 Re^0.687) below Re = 1000, 0.44 from there on. Nil for a
  /// fluid that there is not, of no viscosity and no density.
  package func settlingSpeed(diameter: Double, density grain: Double) -> Double? {
    guard viscosity >= 0, density >= 0, viscosity > 0 || density > 0 else { return nil }
    let excess = gravity * (grain - density)
    // Cd Re² of the balance; it is known before the speed is.
    let drive =
      4 * density * abs(excess) / 3 * square(diameter / viscosity) * diameter
    if drive >= 0.44e6 || viscosity == 0 {
      let speed = sqrt(4 * abs(excess) * diameter / (3 * 0.44 * density))
      return excess < 0 ? -speed : speed
    }
    let reynolds = Self.reynolds(drive: drive)
    return stokesSpeed(diameter: diameter, density: grain) / (1 + 0.15 * pow(reynolds, 0.687))
  }

  /// The Reynolds number at which 24 Re (1 + 0.15 Re^0.687) is the drive, at most 1000: the drag
  /// jumps there, and what falls between its two branches stays at the jump.
  private static func reynolds(drive: Double) -> Double {
    var (low, high) = (0.0, 1000.0)
    for _ in 0..<200 where high - low > 1e-15 * high {
      let middle = low + (high - low) / 2
      if 24 * middle * (1 + 0.15 * pow(middle, 0.687)) < drive {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}

/// Grains of one class that fall from one height through one wind, and spread as they fall: the
/// closed form of Suzuki (1983) that TEPHRA2 uses.
package struct AshFall: Hashable, Sendable {
  /// kg.
  package var mass: Double
  /// m.
  package var releaseHeight: Double
  /// m/s.
  package var settlingSpeed: Double
  /// m/s.
  package var windSpeed: Double
  /// m²/s.
  package var diffusivity: Double

  /// A fall of so many kg.
  package init(
    mass: Double, releaseHeight: Double, settlingSpeed: Double, windSpeed: Double,
    diffusivity: Double
  ) {
    self.mass = mass
    self.releaseHeight = releaseHeight
    self.settlingSpeed = settlingSpeed
    self.windSpeed = windSpeed
    self.diffusivity = diffusivity
  }

  /// Seconds until the ground.
  package var fallTime: Double { releaseHeight / settlingSpeed }

  /// Metres downwind to the middle of the deposit.
  package var centre: Double { windSpeed * fallTime }

  /// kg/m² on the ground: M/(4πKt) exp(−((x−ut)² + y²)/4Kt).
  package func deposit(x: Double, y: Double) -> Double {
    let spread = 4 * diffusivity * fallTime
    guard mass != 0 else { return 0 }
    let shape = exp(-(square(x - centre) + square(y)) / spread)
    return shape == 0 ? 0 : mass / Double.pi / spread * shape
  }
}

/// How much an eruption throws out, by the height of its column (Mastin et al. 2009):
/// H = 2.00 V^0.241, in km above the vent and m³/s of dense rock.
package enum Eruption {
  /// m³/s of dense rock below a column of so many kilometres.
  package static func volumeRate(columnHeight kilometres: Double) -> Double {
    pow(kilometres / 2, 1 / 0.241)
  }
}
