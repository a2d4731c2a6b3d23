import Domain
import Geodesy
import Regions
import Testing

@testable import Planning

@Suite("What a flooded region lacks, and who could help")
struct ReliefTests {
  private static let start =
    Instant(
      year: 2026, month: 7, day: 18, offsetInMinutes: 480) ?? .distantPast
  private static let wuhu = City.ID("340200")
  private static let rice = AidGood.supply(SupplyItem.ID("rice"))
  private static let boats = AidGood.units(.floodRescueBoat)

  /// A flood that stands in Wuhu, with so many people in its footprint.
  private static func picture(
    people: Double, soFar: Double? = nil, of kind: Hazard.Kind = .riverFlood, peak: Double = 12
  ) throws -> Picture {
    var picture = Picture(region: try Regions.open(), at: start)
    func take(_ command: Command) throws {
      _ = try picture.take(
        Submission(command, by: .program, happened: start, received: start, isExercise: true),
        recorded: start, origin: .init("test"))
    }
    try take(
      .declareHazard(
        .init(kind: kind, origin: wuhu, river: River.ID("yangtze"), since: start)))
    let amount = Estimate(low: people, middle: people, high: people)
    let moment = TimeEstimate(early: start, middle: start, late: start)
    let prospect = Prospect(
      city: wuhu, gauge: Gauge.ID("wuhu"), way: .body, unit: "m", observed: nil,
      warning: .init(level: 11.2, probability: 1), guarantee: nil, isReached: true, arrival: nil,
      peak: Estimate(low: peak, middle: peak, high: peak), peakTime: moment, people: amount,
      residents: 3_600_000, rivals: .init(persistence: nil, fixedLag: nil),
      past: soFar.map { .init(level: 12, at: start, people: $0) })
    let forecast = Forecast(
      issued: start.advanced(by: .seconds(1)), horizon: .hours(24),
      basis: .init(observations: 1, newest: start), members: 100, prospects: [prospect])
    try take(.hazard(Hazard.ID("WHU-H1"), .issue(forecast)))
    return picture
  }

  @Test func needsFollowThePeopleWhoLeaveTheirHomes() throws {
    let picture = try Self.picture(people: 250_000)
    let matrix = ReliefMatrix(picture, at: Self.start)
    // 12 % of 250,000 leave; 2.8 kg of rice for each and a week (BNPB).
    #expect(matrix.cell(Self.wuhu, Self.rice).need == 84_000)
    #expect(matrix.cell(Self.wuhu, Self.boats).need == 6)
    // 124 km of the Wuwei levee, 2,000 sandbags a kilometre.
    #expect(matrix.cell(Self.wuhu, .supply(SupplyItem.ID("sandbags"))).need == 248_000)
    #expect(matrix.needy == [Self.wuhu])
    #expect(matrix.cell(City.ID("320500"), Self.rice).need == 0)
  }

  /// Only floods made anybody need anything.
  @Test func eachHazardHasNeedsOfItsOwn() throws {
    func need(_ name: String, _ kind: Hazard.Kind, people: Double, peak: Double = 12) throws -> Int
    {
      let good = UnitKind(rawValue: name).map { AidGood.units($0) } ?? .supply(SupplyItem.ID(name))
      let picture = try Self.picture(people: people, of: kind, peak: peak)
      let cell = ReliefMatrix(picture, at: Self.start).cell(Self.wuhu, good)
      #expect(cell.hazard == (cell.need > 0 ? kind : nil))
      return cell.need
    }
    // 19 % of 3,000 who are ill at the worst, whoever was before (China CDC Weekly 2020).
    #expect(try need("beds", .epidemic, people: 90_000, peak: 3000) == 570)
    #expect(try need("epidemicTeam", .epidemic, people: 90_000, peak: 3000) == 6)
    #expect(try need("protectiveSuits", .epidemic, people: 90_000, peak: 3000) == 12_000)
    #expect(try need("beds", .riverFlood, people: 90_000) == 0)
    // A mask for everybody under the cloud, two hazmat teams for the city.
    #expect(try need("masks", .plume, people: 30_000) == 30_000)
    #expect(try need("hazmat", .plume, people: 30_000) == 2)
    #expect(try need("hazmat", .spill, people: 30_000) == 0)
    // 12 % of those who drink from the intake are brought water: 17.5 l a week in cases of 12 l.
    #expect(try need("water", .spill, people: 500_000) == 87_480)
    #expect(try need("cleanWater", .spill, people: 500_000) == 4_020_000)
    #expect(try need("sandbags", .spill, people: 500_000) == 0)
  }

  /// Needs fell once the crest had passed, though nobody was home again.
  @Test func whoeverHadToLeaveNeedsAsMuchWhenTheCrestHasPassed() throws {
    let matrix = ReliefMatrix(try Self.picture(people: 40_000, soFar: 250_000), at: Self.start)
    #expect(matrix.cell(Self.wuhu, Self.rice).need == 84_000)
  }

  @Test func sumsAddUp() throws {
    let matrix = ReliefMatrix(try Self.picture(people: 900_000), at: Self.start)
    for good in matrix.goods {
      let cells = matrix.cities.map { matrix.cell($0, good) }
      let sum = matrix.total(good)
      #expect(sum.need == cells.reduce(0) { $0 + $1.need })
      #expect(sum.held == cells.reduce(0) { $0 + $1.held })
      #expect(sum.shortfall == cells.reduce(0) { $0 + $1.shortfall })
    }
    #expect(matrix.total(Self.rice).shortfall > 0)
  }

  @Test func aCountThatIsTooOldIsNotReliedOn() throws {
    let picture = try Self.picture(people: 250_000)
    let fresh = ReliefMatrix(picture, at: Self.start).cell(Self.wuhu, Self.rice)
    #expect(!fresh.isStale && fresh.age.map { $0 > .hours(24 * 70) } == true)
    let later = Self.start.advanced(by: .hours(24 * 60))
    let stale = ReliefMatrix(picture, at: later)
    #expect(stale.cell(Self.wuhu, Self.rice).isStale)
    #expect(stale.cell(Self.wuhu, Self.rice).shortfall == 84_000)
    #expect(stale.total(Self.rice).held == 0)
    #expect(
      Donors.ranked(for: Self.wuhu, Self.rice, wanted: 9, in: picture, stale, at: later).isEmpty)
  }

  @Test func donorsKeepWhatTheyNeedAndAreWithinReach() throws {
    let picture = try Self.picture(people: 2_000_000)
    let matrix = ReliefMatrix(picture, at: Self.start)
    for good in [Self.rice, Self.boats] {
      let donors = Donors.ranked(
        for: Self.wuhu, good, wanted: 1_000_000, in: picture, matrix, at: Self.start)
      #expect(!donors.isEmpty)
      for donor in donors {
        #expect(donor.left >= donor.need)
        #expect(donor.travel <= picture.region.aid.reach)
        #expect(donor.city != Self.wuhu)
      }
      let hours = donors.map { $0.travel.inSeconds / 1800 }
      #expect(hours == hours.sorted(), "the nearest first")
    }
  }

  /// Blame from so many cities that a coordinator upholds once the city was heard.
  private static func distrust(_ city: City.ID, by count: Int, in picture: inout Picture) throws {
    func take(_ command: TrustCommand, by name: String) throws {
      _ = try picture.take(
        Submission(
          .trust(city, command), by: Actor(name: name, role: .coordinator), happened: start,
          received: start, isExercise: true),
        recorded: start, origin: .init("test"))
    }
    for author in picture.region.cities.map(\.id).filter({ $0 != city }).prefix(count) {
      try take(.remark(by: author, isPraise: false, text: "kept its pumps"), by: "zhao")
      let cause = try #require(picture.trust(in: city).breaches.last)
      try take(.contest(cause.id, reason: "they were broken"), by: "wang")
      try take(.rule(cause.id, .upheld, reason: "they were not"), by: "li")
    }
  }

  @Test func whoIsTrustedLessIsRankedAsIfItCameLater() throws {
    var picture = try Self.picture(people: 2_000_000)
    func donors() -> [Donor] {
      Donors.ranked(
        for: Self.wuhu, Self.rice, wanted: 300_000, in: picture,
        ReliefMatrix(picture, at: Self.start), at: Self.start)
    }
    let before = donors()
    let first = try #require(before.first)
    #expect(before.allSatisfy { $0.trust.rankingDelay == .zero })
    try Self.distrust(first.city, by: 3, in: &picture)
    let after = donors()
    let moved = try #require(after.first { $0.city == first.city })
    #expect(moved.travel == first.travel && moved.trust.rankingDelay == .minutes(90))
    #expect(after.first?.city != first.city)
    let ranks = after.map { ($0.travel + $0.trust.rankingDelay).inSeconds / 1800 }
    #expect(ranks == ranks.sorted(), "the way and what is added for trust")
  }

  @Test func ofEqualDonorsTheMoreTrustedIsAskedFirst() throws {
    var picture = try Self.picture(people: 2_000_000)
    let matrix = ReliefMatrix(picture, at: Self.start)
    func donors() -> [Donor] {
      Donors.ranked(
        for: Self.wuhu, Self.rice, wanted: 300_000, in: picture, matrix, at: Self.start)
    }
    func group(_ donor: Donor) -> [Int64] {
      [donor.travel.inSeconds / 1800, donor.agreement == nil ? 1 : 0]
    }
    let before = donors()
    let place = try #require(
      before.indices.dropFirst().first { group(before[$0]) == group(before[$0 - 1]) })
    let city = before[place].city
    let praise = Command.trust(city, .remark(by: nil, isPraise: true, text: "came early"))
    _ = try picture.take(
      Submission(
        praise, by: Actor(name: "zhao", role: .coordinator), happened: Self.start,
        received: Self.start, isExercise: true),
      recorded: Self.start, origin: .init("test"))
    #expect(donors().firstIndex { $0.city == city } == place - 1)
  }

  @Test func asManyAreAskedAsAreNeeded() throws {
    let picture = try Self.picture(people: 2_000_000)
    let matrix = ReliefMatrix(picture, at: Self.start)
    let donors = Donors.ranked(
      for: Self.wuhu, Self.rice, wanted: 300_000, in: picture, matrix, at: Self.start)
    let asks = Donors.asks(donors, for: 300_000, atMost: 5)
    #expect(asks.reduce(0) { $0 + $1.quantity } <= 300_000)
    #expect(asks.count > 1 && Donors.asks(donors, for: 1, atMost: 5).count == 1)
  }
}
