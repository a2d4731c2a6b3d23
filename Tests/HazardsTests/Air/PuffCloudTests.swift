import Glibc
import Hazards
import Testing

/// The cloud in steps: its mass, its way, its dosages and its deposits.
@Suite struct PuffCloudTests {
  private let origin = GroundPoint(east: 0, north: 0)
  private let ash = Drifting(settlingSpeed: 0.5, growth: .diffusion(3000))

  /// In a wind that turns and falls still, what was emitted is in the air, on the ground or gone.
  @Test(arguments: 0..<12)
  func noMassIsLost(seed: Int) {
    var dice = PhiloxStream(seed: UInt64(seed), stream: 1)
    let coarse = Drifting(settlingSpeed: 3, growth: .diffusion(500))
    var cloud = PuffCloud(kinds: [.gas, ash, coarse], places: [origin], reach: 20_000)
    for index in 0..<4 {
      cloud.emitters.append(
        Emitter(
          place: GroundPoint(east: 1000 * Double(index), north: 0), height: 900 * Double(index),
          rates: [dice.share(), 2 * dice.share(), index == 2 ? 0 : 5]))
    }
    for step in 0..<120 {
      if step == 80 { cloud.emitters.removeAll() }
      let wind = Wind(
        speed: step % 10 == 0 ? 0 : 12 * dice.share(), fromDegrees: 360 * dice.share())
      cloud.step(60 + 60 * dice.share(), stability: StabilityClass.allCases[step % 6]) { _ in wind }
      for kind in 0..<3 {
        let accounted = cloud.airborne[kind] + cloud.landed[kind] + cloud.departed[kind]
        #expect(isClose(accounted, cloud.emitted[kind], within: 1e-12), "seed \(seed)")
      }
    }
    #expect(cloud.landed[0] == 0 && cloud.landed[2] > 0 && cloud.emitted[0] > 0)
  }

  /// In a steady wind a puff leaves the dosage of the single puff, but for the metre that its
  /// source is wide; long steps leave it too.
  @Test(arguments: [10.0, 60, 240])
  func aPassageLeavesTheDosageOfItsPuff(step: Double) {
    let places = [GroundPoint(east: 4000, north: 0), GroundPoint(east: 4000, north: 150)]
    var cloud = PuffCloud(kinds: [.gas], places: places)
    cloud.release(1, of: 0, at: origin, height: 0)
    for _ in 0..<Int(2400 / step) {
      cloud.step(step, stability: .d) { _ in Wind(speed: 5, fromDegrees: 270) }
    }
    let puff = Puff(mass: 1, windSpeed: 5, stability: .d)
    for (place, dosage) in zip(places, cloud.dosages) {
      let expected = puff.dosage(at: Receptor(x: place.east, y: place.north))
      #expect(isClose(dosage, expected, within: 0.02), "\(dosage), not \(expected)")
    }
  }

  /// A source that goes on leaves, per second, what its plume would.
  @Test func aSourceIsAPlume() {
    let place = GroundPoint(east: 0, north: -3000)
    var cloud = PuffCloud(kinds: [.gas], places: [place])
    cloud.emitters = [Emitter(place: origin, height: 0, rates: [0.2])]
    let north = Wind(speed: 4, fromDegrees: 0)
    for _ in 0..<40 { cloud.step(60, stability: .c) { _ in north } }
    let before = cloud.dosages[0]
    for _ in 0..<30 { cloud.step(60, stability: .c) { _ in north } }
    let spread = Dispersion.ccpsPuff.spread(.c, at: 3000)
    let plume = Plume(emission: 0.2, windSpeed: 4)
      .concentration(at: Receptor(x: 3000), spread: spread)
    #expect(isClose((cloud.dosages[0] - before) / 1800, plume, within: 0.03))
  }

  /// Ash comes down where the closed form of its class has it.
  @Test(arguments: [60.0, 300, 1000])
  func ashLiesWhereTheClosedFormHasIt(step: Double) {
    let places = [160_000.0, 150_000, 175_000].map { GroundPoint(east: $0, north: 5000) }
    var cloud = PuffCloud(kinds: [ash], places: places)
    cloud.release(1e9, of: 0, at: origin, height: 8000)
    for _ in 0..<Int(18_000 / step) {
      cloud.step(step, stability: .d) { _ in Wind(speed: 10, fromDegrees: 270) }
    }
    let fall = AshFall(
      mass: 1e9, releaseHeight: 8000, settlingSpeed: 0.5, windSpeed: 10, diffusivity: 3000)
    #expect(cloud.count == 0 && cloud.landed == [1e9])
    for (place, deposit) in zip(places, cloud.deposits[0]) {
      #expect(isClose(deposit, fall.deposit(x: place.east, y: place.north), within: 1e-6))
    }
  }

  /// All that has landed lies on the places, where they are many.
  @Test func whatLandedIsOnTheGround() {
    let step = 2000.0
    let places = (-60...60).flatMap { east in
      (-60...60).map { north in
        GroundPoint(east: Double(east) * step, north: Double(north) * step)
      }
    }
    var cloud = PuffCloud(kinds: [ash], places: places)
    cloud.release(5e8, of: 0, at: origin, height: 4000)
    for _ in 0..<30 { cloud.step(300, stability: .d) { _ in .calm } }
    #expect(isClose(cloud.deposits[0].reduce(0, +) * step * step, 5e8, within: 1e-6))
  }

  /// Each place has what it would have alone, wherever it stands among the others.
  @Test func placesDoNotKnowOfOneAnother() {
    let places = (0..<40).map { (index: Int) -> GroundPoint in
      let (east, north) = ((index * 7919) % 3000, (index * 104_729) % 1000 - 500)
      return GroundPoint(east: Double(east), north: Double(north))
    }
    func watched(_ places: [GroundPoint]) -> PuffCloud {
      var cloud = PuffCloud(kinds: [.gas, ash], places: places)
      cloud.emitters = [Emitter(place: origin, height: 20, rates: [1, 2])]
      for index in 0..<20 {
        cloud.step(60, stability: .b) { _ in Wind(speed: 3, fromDegrees: 240 + 3 * Double(index)) }
      }
      return cloud
    }
    let all = watched(places)
    for (index, place) in places.enumerated() {
      let alone = watched([place])
      #expect(alone.dosages == [all.dosages[index]] && alone.dosages[0] > 0)
      #expect(alone.concentrations() == [all.concentrations()[index]])
      #expect(alone.deposits[1] == [all.deposits[1][index]])
    }
  }

  /// Stillness does not divide by nothing, and a puff stays where it is.
  @Test func inACalmAPuffStays() {
    var cloud = PuffCloud(kinds: [.gas], places: [origin])
    cloud.release(1, of: 0, at: origin, height: 0)
    let before = cloud.concentrations()[0]
    cloud.step(600, stability: .f) { _ in .calm }
    #expect(cloud.concentrations()[0] == before)
    #expect(isClose(cloud.dosages[0], before * 600, within: 1e-12))
  }

  /// The wind is asked at each puff: five that follow one another go round the same corner.
  @Test func theWindIsAskedAtThePuff() {
    var cloud = PuffCloud(kinds: [.gas], places: [origin])
    cloud.emitters = [Emitter(place: GroundPoint(east: 3000, north: 0), height: 0, rates: [1])]
    var asked: Set<GroundPoint> = []
    for _ in 0..<5 {
      cloud.step(60, stability: .d) { place in
        asked.insert(place)
        return Wind(speed: 2, fromDegrees: place.north < 30 ? 180 : 90)
      }
    }
    #expect(asked.count == 5 && asked.contains { $0.north > 30 && $0.east < 3000 })
  }
}
