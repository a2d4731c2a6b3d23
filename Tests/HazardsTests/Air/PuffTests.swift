import Glibc
import Hazards
import Testing

/// The single puff, its passage, and what falls from the air.
@Suite struct PuffTests {
  /// AIChE/CCPS, Guidelines for Consequence Analysis (1999), p. 101, with the width put right.
  @Test func aKilogramAtHalfAKilometre() {
    let puff = Puff(mass: 1, windSpeed: 2, stability: .f)
    let found = puff.concentration(at: Receptor(x: 500), after: 250)
    #expect(isClose(found, 2.2500485395327723e-3, within: 1e-12))
  }

  /// The sum over all the air is what was released.
  @Test(arguments: StabilityClass.allCases)
  func theMassIsInTheAir(stability: StabilityClass) {
    let puff = Puff(mass: 7, windSpeed: 3, stability: stability, releaseHeight: 40)
    let spread = puff.spread(at: 1800)
    let (wide, high) = (spread.crosswind / 3, spread.vertical / 3)
    var sum = 0.0
    for x in -20...20 {
      for y in -20...20 {
        // Middles of layers from the ground up.
        for z in 0..<Int(20 + 40 / high) {
          let place = Receptor(
            x: 1800 + Double(x) * wide, y: Double(y) * wide, z: (Double(z) + 0.5) * high)
          sum += puff.concentration(at: place, after: 600)
        }
      }
    }
    #expect(isClose(sum * wide * wide * high, 7, within: 1e-4))
  }

  /// Sums of 20 million equal steps in the logarithm of the travelled distance.
  @Test(arguments: [
    (Puff(mass: 1, windSpeed: 5, stability: .d), Receptor(x: 4000), 1.0333913854873862e-05),
    (
      Puff(mass: 1, windSpeed: 2, stability: .f, releaseHeight: 50),
      Receptor(x: 5000, y: 300, z: 10), 2.566041489954539e-21
    ),
    (Puff(mass: 1, windSpeed: 2, stability: .a), Receptor(x: 0.01, y: 50), 1.942902060064995e-20),
    (
      Puff(mass: 3, windSpeed: 0.5, stability: .b, releaseHeight: 1000),
      Receptor(x: 50, y: 20, z: 2), 1.2509546668690676e-49
    ),
    (
      Puff(mass: 5, windSpeed: 1, stability: .a, releaseHeight: 3000), Receptor(x: 800),
      4.8239668650385825e-36
    ),
  ])
  func dosage(puff: Puff, place: Receptor, dosage: Double) {
    #expect(isClose(puff.dosage(at: place), dosage, within: 1e-9))
  }

  /// A slender cloud leaves what a plume of its sigmas would: 1/(π u σy σz).
  @Test func aSlenderCloudLeavesWhatAPlumeWould() {
    for metres in [1e4, 1e6, 1e9] {
      let puff = Puff(mass: 1, windSpeed: 5, stability: .f)
      let spread = puff.spread(at: metres)
      let plume = Plume(emission: 1, windSpeed: 5).concentration(
        at: Receptor(x: metres), spread: spread)
      #expect(isClose(puff.dosage(at: Receptor(x: metres)), plume, within: 1e-4))
    }
  }

  /// Stokes (1851); Schiller and Naumann (1933).
  @Test(arguments: [
    (2e-6, 3.009574309392265e-4, 3.0091392432249e-4),
    (1e-5, 7.523935773480666e-3, 7.49413205351346e-3),
    (6.3e-5, 0.2986250108494475, 0.25745240994450624),
    (1.25e-4, 1.1756149646063536, 0.7632649501116295),
  ])
  func grainsFall(diameter: Double, creeping: Double, dragged: Double) throws {
    let air = StillFluid()
    #expect(isClose(air.stokesSpeed(diameter: diameter, density: 2500), creeping, within: 1e-12))
    let speed = try #require(air.settlingSpeed(diameter: diameter, density: 2500))
    #expect(isClose(speed, dragged, within: 1e-9))
  }

  /// Drag and weight balance at every size, on both branches of the drag.
  @Test(arguments: [1e-7, 1e-5, 1e-4, 1e-3, 2e-3, 5e-3, 0.1, 3])
  func dragBalancesWeight(diameter: Double) throws {
    let air = StillFluid()
    let speed = try #require(air.settlingSpeed(diameter: diameter, density: 2500))
    let reynolds = air.density * speed * diameter / air.viscosity
    let drag = reynolds < 1000 ? 24 / reynolds * (1 + 0.15 * pow(reynolds, 0.687)) : 0.44
    let balance =
      4 * air.gravity * diameter * (2500 - air.density) / (3 * drag * air.density)
    #expect(isClose(speed * speed, balance, within: 1e-9))
  }

  @Test func whatIsLighterRises() throws {
    let water = StillFluid(density: 1000, viscosity: 1e-3)
    let falling = try #require(water.settlingSpeed(diameter: 1e-3, density: 1100))
    let rising = try #require(water.settlingSpeed(diameter: 1e-3, density: 900))
    #expect(rising < 0 && isClose(rising, -falling, within: 1e-12))
    #expect(water.settlingSpeed(diameter: 1e-3, density: 1000) == 0)
    #expect(StillFluid(density: 0, viscosity: 0).settlingSpeed(diameter: 1, density: 1) == nil)
  }

  /// All that falls lies on the ground.
  @Test func theDepositIsTheMass() {
    let fall = AshFall(
      mass: 1e9, releaseHeight: 8000, settlingSpeed: 0.5, windSpeed: 10, diffusivity: 3000)
    let step = 2000.0
    var sum = 0.0
    for x in -60...60 {
      for y in -60...60 {
        sum += fall.deposit(x: fall.centre + Double(x) * step, y: Double(y) * step)
      }
    }
    #expect(isClose(sum * step * step, 1e9, within: 1e-6))
    #expect(isClose(fall.deposit(x: 160_000, y: 0), 1.6578639905405765, within: 1e-12))
  }

  /// Mastin et al. (2009), J. Volcanol. Geotherm. Res. 186: H = 2.00 V^0.241 turned round.
  @Test func anEruptionsRate() {
    #expect(isClose(2500 * Eruption.volumeRate(columnHeight: 10), 1.98715e6, within: 1e-5))
    let volume = Eruption.volumeRate(columnHeight: 15)
    #expect(isClose(2 * pow(volume, 0.241), 15, within: 1e-12))
  }
}
