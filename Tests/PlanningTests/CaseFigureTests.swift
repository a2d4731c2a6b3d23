import Domain
import Geodesy
import Regions
import Testing

@testable import Planning

@Suite("The indicators of a case, counted from the record")
struct CaseFigureTests {
  private static let suzhou = City.ID("320500")
  private static let wuxi = City.ID("320200")
  private static let id = Incident.ID("SUZ-I1")
  private static let coordinator = Actor(name: "zhao", role: .coordinator)

  private var now: Instant {
    Instant(year: 2026, month: 7, day: 18, offsetInMinutes: 480) ?? .distantPast
  }

  /// A fire in Suzhou to which Suzhou sends two units at once, of which one turns back, and Wuxi
  /// one that comes after an hour.
  private func picture() throws -> Picture {
    var picture = Picture(region: try Regions.open(), at: now)
    var clock = now
    func take(_ command: Command) throws {
      _ = try picture.take(
        Submission(
          command, by: Self.coordinator, happened: clock, received: clock, isExercise: true),
        recorded: clock, origin: .init("test"))
    }
    let own = picture.region.units.filter { picture.units[$0.id]?.city == Self.suzhou }.prefix(2)
    let other = picture.region.units.filter { picture.units[$0.id]?.city == Self.wuxi }.prefix(1)
    let units = (Array(own) + Array(other)).map(\.id)
    let seat = try #require(picture.region[Self.suzhou]).coordinate
    try take(
      .reportIncident(
        .init(
          city: Self.suzhou, kind: "Fire", emergencyClass: .accident, priority: .second,
          title: "Fire", place: "Mill", coordinate: seat, alert: nil)))
    func assign(_ unit: Unit.ID) -> Assignment {
      Assignment(unit: unit, distance: .kilometres(5), travel: .minutes(5))
    }
    func way(_ unit: Unit.ID) -> Journey? {
      picture.units[unit].map {
        Journey(
          from: $0.home, to: seat, departed: clock, expectedArrival: clock.advanced(by: .minutes(5))
        )
      }
    }
    func move(_ unit: Unit.ID, _ trigger: UnitTrigger) throws {
      try take(.moveUnit(unit, trigger, journey: way(unit)))
    }
    try take(.dispatch(units.prefix(2).map(assign), to: Self.id))
    try move(units[0], .depart)
    try move(units[1], .depart)
    clock = now.advanced(by: .minutes(6))
    try move(units[0], .arrive)
    try move(units[1], .cancel)
    try take(.dispatch([assign(units[2])], to: Self.id))
    try move(units[2], .depart)
    clock = now.advanced(by: .minutes(66))
    try move(units[2], .arrive)
    clock = now.advanced(by: .minutes(126))
    for unit in [units[0], units[2]] { try move(unit, .release) }
    try take(.govern(.incident(Self.id), .tell([Self.wuxi])))
    return picture
  }

  private func call(_ stage: Evaluation.Stage = .during) -> Evaluation.Call {
    Evaluation.Call(
      by: .body, of: .matter(.incident(Self.id)), stage, cities: [Self.suzhou, Self.wuxi],
      due: now.advanced(by: .hours(8)))
  }

  @Test func eachHasItsNumeratorDenominatorMissingAndEntries() throws {
    let record = CaseRecord(call(), in: try picture(), open: [])
    let effect = record.figure(.effect, of: Self.suzhou)
    #expect((effect.numerator, effect.denominator, effect.missing) == (1, 2, 0))
    #expect(effect.value == 50 && effect.entries.count == 3 && effect.isLow)
    #expect(record.figure(.effect, of: Self.wuxi).value == 100)
    let whole = record.figure(.efficiency)
    #expect((whole.numerator, whole.denominator) == (2, 3))
    let cost = record.figure(.cost, of: Self.suzhou)
    #expect(cost.numerator == 2.2 && cost.denominator == 2, "126 and 6 minutes")
    #expect(record.burden(of: Self.wuxi) == 2)
    let lead = record.figure(.leadership, of: Self.suzhou)
    #expect(lead.numerator == 3, "sent and there in time, one city told")
    #expect(lead.denominator == 3)
    #expect(record.figure(.timeliness, of: Self.wuxi).value == nil, "nothing to count, never zero")
  }

  @Test func whatIsOwedStillIsMissingAndInNeitherNumber() throws {
    let picture = try picture()
    let owed = OpenCommitment(.report, of: Self.suzhou, "SUZ-I1 initial province", due: now)
    let other = OpenCommitment(.report, of: Self.suzhou, "SUZ-I2 initial province", due: now)
    let record = CaseRecord(call(), in: picture, open: [owed, other])
    let figure = record.figure(.timeliness, of: Self.suzhou)
    #expect(figure.missing == 1 && figure.denominator == 0, "that of another case is not counted")
  }

  @Test func theGapIsToldWithItsPairsAndLargeOnesAreMarked() throws {
    var picture = try picture()
    func take(_ command: EvaluationCommand, _ name: String) throws {
      let at = now.advanced(by: .hours(3))
      _ = try picture.take(
        Submission(
          .evaluation(command), by: Actor(name: name, role: .coordinator), happened: at,
          received: at, isExercise: true), recorded: at, origin: .init("test"))
    }
    let id = Evaluation.ID("REG-E1")
    try take(.open(call()), "zhao")
    try take(.invite(id, institution: "Institute"), "zhao")
    try take(.invite(id, institution: "University"), "zhao")
    func sheet(_ evaluator: Evaluation.Evaluator, _ score: Int) -> EvaluationCommand {
      .handIn(
        id,
        EvaluationSheet(
          by: evaluator, of: Self.suzhou, [.init(.effect, .score(score, evidence: [1]))]))
    }
    try take(sheet(.city(Self.suzhou), 90), "su")
    try take(sheet(.thirdParty("Institute"), 50), "zhao")
    try take(sheet(.thirdParty("University"), 60), "zhao")
    let evaluation = try #require(picture.evaluation(id))
    let figures = EvaluationFigures(evaluation, in: picture, standard: [:], open: [])
    let gap = try #require(figures.gap(.effect, of: Self.suzhou, to: .third))
    #expect(gap.points == 35 && gap.pairs == 2 && gap.isLarge)
    #expect(figures.gap(.effect, of: Self.suzhou, to: .body) == nil, "it has not judged")
    #expect(figures.gap(.cost, of: Self.suzhou, to: .third) == nil, "not observed")
    #expect(figures.value(.effect, of: Self.suzhou, by: .record) == 50, "each basis stays apart")
    #expect(figures.value(.effect, of: Self.suzhou, by: .own) == 90)
  }

  @Test func eachMethodWeighsAndRanksAndSaysSo() throws {
    var picture = try picture()
    let at = now.advanced(by: .hours(3))
    _ = try picture.take(
      Submission(
        .evaluation(.open(call())), by: Self.coordinator, happened: at, received: at,
        isExercise: true), recorded: at, origin: .init("test"))
    let evaluation = try #require(picture.evaluation(Evaluation.ID("REG-E1")))
    let pair = try #require(CriterionPair(.effect, .cost))
    let figures = EvaluationFigures(evaluation, in: picture, standard: [pair: 5], open: [])
    for method in EvaluationFigures.Method.allCases {
      let weights = figures.weights(method, by: .record)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
      let places = figures.places(method, by: .record)
      #expect(places.compactMap { $0?.rank }.sorted().first == 1)
    }
    let pairs = figures.weights(.pairs, by: .record)
    #expect(pairs[5] > pairs[4], "effect counts more than cost")
    #expect(figures.contradiction == nil || !figures.pairwise.isConsistent)
    #expect(figures.places(.pairs, by: .third).allSatisfy { $0 == nil }, "nobody has judged")
    let fairness = try #require(figures.fairness)
    #expect(abs(fairness.jain - (4.2 * 4.2) / (2 * (2.2 * 2.2 + 4))) < 1e-9)
  }

  @Test func improvementIsCountedByWhatEnded() {
    #expect(ImprovementRate([]) == ImprovementRate([], of: Self.suzhou))
    #expect(ImprovementRate([]).ended == 0)
  }
}
