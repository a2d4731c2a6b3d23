import Glibc
import Hazards
import Testing

/// A spill down a course of basins and channels.
@Suite struct SpillCourseTests {
  private let channel = SpillCourse.Part.channel(length: 40_000, area: 50, dispersion: 30)

  /// What was spilt is in the water, was taken, has decayed or has left.
  @Test(arguments: 0..<8)
  func noMassIsLost(seed: Int) {
    var dice = PhiloxStream(seed: UInt64(seed), stream: 3)
    var course = SpillCourse(
      [
        .basin(volume: 6e6, exchange: 30), .basin(volume: 2e6, exchange: 10), channel,
        .channel(length: 7500, area: 120, dispersion: 80),
      ], decay: 2e-6)
    course.take(4, from: course.cell(in: 0, at: 100))
    course.take(9, from: course.cell(in: 2, at: 20_000))
    for step in 0..<600 {
      if step < 40 { course.spill(100 * dice.share(), into: course.cell(in: step % 3, at: 500)) }
      course.step(300 + 900 * dice.share(), discharge: 60 * dice.share())
      let accounted = course.inWater + course.taken + course.decayed + course.departed
      #expect(isClose(accounted, course.spilt, within: 1e-12), "seed \(seed)")
    }
    #expect(course.taken > 0 && course.decayed > 0 && course.departed > 0 && course.inWater >= 0)
  }

  /// Nothing leaves a ring but by intakes and decay, and what goes round ends evenly spread.
  @Test(arguments: 0..<4)
  func aRingKeepsItsMassAndMixes(seed: Int) {
    var dice = PhiloxStream(seed: UInt64(seed), stream: 4)
    let volumes = [3e6, 1e6, 2e6, 5e6]
    func ring(decay: Double) -> SpillCourse {
      SpillCourse(
        volumes.map { .basin(volume: $0, exchange: 20 * dice.share()) }, decay: decay, isRing: true)
    }
    var course = ring(decay: 1e-6)
    course.take(5, from: 2)
    course.spill(500, into: 1)
    for _ in 0..<400 {
      course.step(1800 * dice.share(), discharge: 80 * dice.share())
      let accounted = course.inWater + course.taken + course.decayed
      #expect(isClose(accounted, 500, within: 1e-12) && course.departed == 0)
    }
    #expect(course.taken > 0 && course.decayed > 0)
    var clean = ring(decay: 0)
    clean.spill(1100, into: 3)
    var downstream = clean
    downstream.step(600, discharge: 80)
    #expect(
      downstream.concentration(in: 0) > downstream.concentration(in: 2),
      "the current leads from the last into the first")
    for _ in 0..<2_000 { clean.step(3600, discharge: 80) }
    for cell in volumes.indices {
      #expect(isClose(clean.concentration(in: cell), 1100 / 11e6, within: 1e-9))
    }
  }

  /// In a long even channel a pulse is that of Taylor (1954): the peak, its time and the mass.
  @Test func aPulseInAChannelIsTaylors() {
    let reach = UniformReach(velocity: 0.5, dispersion: 100)
    let even = SpillCourse.Part.channel(length: 90_000, area: 50, dispersion: 100)
    var course = SpillCourse([even], decay: 0)
    // From the middle of a cell to that of another.
    course.spill(1000, into: course.cell(in: 0, at: 11_500))
    let below = course.cell(in: 0, at: 71_500)
    var (peak, time) = (0.0, 0.0)
    for step in 1...300 {
      course.step(600, discharge: 25)
      let amount = course.concentration(in: below)
      if amount > peak { (peak, time) = (amount, Double(step) * 600) }
    }
    let times = (1...300).map { Double($0) * 600 }
    let exact = times.map { reach.pulse(mass: 1000, area: 50, distance: 60_000, time: $0) }
    let top = exact.max() ?? 0
    let topTime = times[exact.firstIndex(of: top) ?? 0]
    // A cell is a kilometre: the spill begins as wide as that.
    #expect(isClose(peak, top, within: 0.08), "\(peak), not \(top)")
    #expect(abs(time - topTime) <= 1200, "\(time), not \(topTime)")
  }

  /// A basin that is flushed empties as e^(−Qt/V).
  @Test func aBasinIsFlushed() {
    var course = SpillCourse([.basin(volume: 1e6, exchange: 0), channel], decay: 0)
    course.spill(500, into: 0)
    for _ in 0..<100 { course.step(360, discharge: 20) }
    let expected = 500 / 1e6 * exp(-20 * 36_000 / 1e6)
    #expect(isClose(course.concentration(in: 0), expected, within: 0.01))
  }

  /// Water that stands still keeps what is in it, but for what decays.
  @Test func standingWaterOnlyDecays() {
    var course = SpillCourse([.channel(length: 900, area: 10, dispersion: 0)], decay: 1e-5)
    course.spill(7, into: 0)
    course.step(50_000, discharge: 0)
    #expect(isClose(course.inWater, 7 * exp(-0.5), within: 1e-12))
    #expect(course.departed == 0 && course.taken == 0)
  }
}
