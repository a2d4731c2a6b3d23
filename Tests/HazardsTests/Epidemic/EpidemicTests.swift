import Glibc
import Testing

@testable import Hazards

/// Epidemics in one city: final sizes, courses, growth, fits.
@Suite struct EpidemicTests {
  /// z = 1 + W(−R₀ e^(−R₀))/R₀, printed to three places in many books for 1.5, 2, 3, 4, 5.
  @Test(arguments: [
    (1.1, 0.17613414363180968), (1.5, 0.5828116438), (1.8, 0.7324299666367664), (2, 0.796812130),
    (2.5, 0.8926447536092091), (5, 0.9930228463), (18, 0.9999999847700161),
  ])
  func finalSize(reproductionNumber: Double, share: Double) {
    let size = FinalSize(reproductionNumber: reproductionNumber)
    #expect(isClose(size.attackFraction, share, within: 2e-8))
    #expect(isClose(size.herdImmunityFraction, 1 - 1 / reproductionNumber, within: 1e-12))
  }

  /// Just above 1 it is 2(R₀ − 1) − (8/3)(R₀ − 1)²: no digit is lost there.
  @Test(arguments: [1e-3, 1e-5, 1e-8, 1e-12, 0x1p-52])
  func finalSizeNearOne(excess: Double) {
    let exact = (1 + excess) - 1
    let size = FinalSize(reproductionNumber: 1 + excess)
    let expected = 2 * exact - 8.0 / 3 * exact * exact
    #expect(isClose(size.attackFraction, expected, within: max(1e-12, 4 * exact * exact)))
  }

  @Test func finalSizeAtTheEnds() {
    for number in [0, 0.5, 1] {
      let size = FinalSize(reproductionNumber: number)
      #expect(size.attackFraction == 0 && size.herdImmunityFraction == 0)
    }
    for number in [800, 1e15, 1e300] {
      #expect(FinalSize(reproductionNumber: number).attackFraction == 1)
    }
  }

  /// The end of the course is the final size, whether or not there is latency.
  @Test(arguments: [nil, 0.2, 1e5] as [Double?])
  func theCourseEndsInTheFinalSize(latency: Double?) {
    var course = course(transmission: 0.5, latency: latency, recovery: 0.2, infectious: 1e-10)
    course.advance(by: 1000)
    let end = FinalSize(reproductionNumber: 2.5).attackFraction
    #expect(abs(1 - course.susceptible[0] - end) < 1e-6)
  }

  /// Without latency ln S + R₀ (1 − S − I) stands still: the first integral of Kermack and
  /// McKendrick.
  @Test(arguments: [(1.4247, 0.14286, 1e-6), (300, 100, 1e-9), (1e4, 1, 1e-15), (0.2, 0.1, 0.9)])
  func aFirstIntegralStandsStill(transmission: Double, recovery: Double, infectious: Double) {
    var course = course(
      transmission: transmission, latency: nil, recovery: recovery, infectious: infectious)
    let start = log(course.susceptible[0])
    for _ in 0..<20 {
      course.advance(by: 1 / recovery)
      let (s, i) = (course.susceptible[0], course.infectious[0])
      let removed = 1 - s - i
      #expect(abs(s - exp(start - transmission / recovery * removed)) < 1e-7)
    }
  }

  /// Keeling and Rohani, Modeling Infectious Diseases (2008), the parameters of program 2.1;
  /// integrated at a relative tolerance of 1e-11.
  @Test func keelingAndRohani() {
    var course = course(transmission: 1.4247, latency: nil, recovery: 0.14286, infectious: 1e-6)
    let expected = [
      (5.0, 0.0006069533599785887), (10, 0.25260489772355993), (15, 0.5476067034624936),
      (20, 0.27497818613458075), (30, 0.06612577738078333), (70, 0.0002187521862874894),
    ]
    var now = 0.0
    for (day, infectious) in expected {
      course.advance(by: day - now)
      now = day
      #expect(abs(course.infectious[0] - infectious) < 1e-7, "day \(day)")
    }
  }

  /// Rates a million times apart, and a gap of 3 million years, take no time and keep everybody.
  @Test(arguments: [(1e6, 1e3, 1e-3), (2, 1e9, 1), (1e-6, 1e3, 1e-7), (0, 0, 5)])
  func stiffRatesAndLongGaps(transmission: Double, latency: Double, recovery: Double) {
    var course = course(
      transmission: transmission, latency: latency, recovery: recovery, infectious: 1e-7)
    for gap in [1e-6, 1, 1e4, 1e9] {
      course.advance(by: gap)
      let shares = [course.susceptible[0], course.exposed[0], course.infectious[0]]
      #expect(shares.allSatisfy { $0 > -1e-9 && $0 < 1 + 1e-9 }, "\(shares)")
    }
  }

  /// The roots of (1 + r/σ)(1 + r/γ) = R₀, at both signs and far apart.
  @Test(arguments: [
    (2.68, 1 / 6.1, 1 / 2.3), (0.3, 0.5, 0.2), (1.0000001, 1e6, 1e-3), (50, 1e-100, 1e100),
  ])
  func growth(reproductionNumber: Double, latency: Double, recovery: Double) {
    let growth = EpidemicGrowth(
      reproductionNumber: reproductionNumber, latency: latency, recovery: recovery)
    let product = (1 + growth.rate / latency) * (1 + growth.rate / recovery)
    #expect(isClose(product, reproductionNumber, within: 1e-12))
    #expect((growth.doublingTime == nil) == (reproductionNumber <= 1))
  }

  /// The boarding school of 1978 (BMJ, 4 March 1978), boys in bed; Keeling and Rohani (2008) have
  /// 1.66 per day, 2.2 days, 3.65.
  @Test func theBoardingSchool() {
    let fit = EpidemicFit(
      population: 763, infectious: [3, 8, 26, 76, 225, 298, 258, 233, 189, 128, 68, 29, 14, 4])
    #expect(isClose(fit.transmission, 1.66, within: 0.05))
    #expect(isClose(fit.reproductionNumber, 3.65, within: 0.05))
    #expect(isClose(fit.sumOfSquares, 3874.357295388043, within: 1e-6))
    #expect(isClose(fit.infectiousPeriod, 1 / 0.4468658218650812, within: 1e-4))
  }

  /// What a course gives, its fit gives back, quick or slow, growing or dying out.
  @Test(arguments: [
    (0.9, 0.3, 1e6), (0.05, 0.2, 1000),
  ])
  func aFitFindsWhatMadeTheCounts(transmission: Double, recovery: Double, population: Double) {
    var course = EpidemicCourse(
      contact: [[transmission / population]], recovery: recovery, latency: nil,
      susceptible: [population - 50], exposed: [0], infectious: [50])
    var counts = [50.0]
    for _ in 1..<30 {
      course.advance(by: 1)
      counts.append(course.infectious[0])
    }
    let fit = EpidemicFit(population: population, infectious: counts)
    #expect(isClose(fit.transmission, transmission, within: 1e-4))
    #expect(isClose(fit.recovery, recovery, within: 1e-4))
  }

  private func course(
    transmission: Double, latency: Double?, recovery: Double, infectious: Double
  ) -> EpidemicCourse {
    EpidemicCourse(
      contact: [[transmission]], recovery: recovery, latency: latency,
      susceptible: [1 - infectious], exposed: [0], infectious: [infectious])
  }
}
