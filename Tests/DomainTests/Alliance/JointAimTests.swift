import Testing

@testable import Domain

@Suite("What cities aim at, made comparable")
struct JointAimTests {
  private func aim(_ targets: [JointAim.Target]) -> JointDecision.Terms {
    .init("lead away", aim: JointAim(.moved, targets))
  }

  @Test func theSameFigureAsksEachCityForAsMuchAsItCanBear() {
    let region = aidRegion
    #expect(region.amount(4, .moved, of: .shanghai) == 4_000, "4 of each 10,000 of 10,000,000")
    #expect(region.amount(4, .moved, of: .wuxi) == 2_800)
    #expect(region.comparable(2_800, .moved, of: .wuxi) == 4)
    #expect(region.amount(50, .units, of: .suzhou) == 2, "a half of three, rounded up")
    #expect(region.comparable(1, .units, of: .wuxi) == 50)
    #expect(region.amount(35.2, .stage, of: .wuxi) == 36)
    #expect(region.comparable(36, .stage, of: .wuxi) == 36)
    #expect(region.comparable(1, .moved, of: "000000") == nil)
    #expect(region.comparable(1, .units, of: "000000") == nil)
  }

  @Test func progressIsWhatTheRecordShowsWithItsAge() throws {
    var desk = try AllianceDesk()
    func progress(_ measure: JointAim.Measure, _ city: City.ID = .suzhou) -> Progress? {
      desk.desk.picture.progress(measure, of: city)
    }
    #expect(progress(.moved) == nil && progress(.stage) == nil)
    #expect(progress(.units) == Progress(reached: 0, told: nil))
    let id = try desk.desk.openIncident()
    try desk.desk.take(.govern(.incident(id), .assess(Losses(moved: 600))))
    try desk.desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    desk.desk.picture.note(
      .observation(
        Observation(
          source: "xukou", time: desk.now, kind: "water-level", value: 4.05, unit: "m")))
    #expect(progress(.moved) == Progress(reached: 600, told: desk.now))
    #expect(progress(.units) == Progress(reached: 1, told: nil))
    #expect(progress(.stage) == Progress(reached: 25, told: desk.now), "4.05 m over 3.80 m")
    #expect(progress(.moved, .wuxi) == nil)
  }

  @Test func aCrestStaysBelowAndAllElseComesUp() {
    func isMet(_ measure: JointAim.Measure, _ reached: Int) -> Bool {
      JointAim(measure, []).isMet(Progress(reached: reached, told: nil), by: 20)
    }
    #expect([19, 20, 21].map { isMet(.stage, $0) } == [true, true, false])
    #expect([19, 20, 21].map { isMet(.moved, $0) } == [false, true, true])
    #expect([19, 20, 21].map { isMet(.units, $0) } == [false, true, true])
  }

  @Test func aCounterProposalChangesTheAimOfOneCity() {
    let aim = JointAim(.moved, [.init(.suzhou, 10), .init(.wuxi, 20)])
    #expect(aim.with(14, for: .wuxi).targets == [.init(.suzhou, 10), .init(.wuxi, 14)])
    #expect(aim.with(14, for: .shanghai).targets.last == .init(.shanghai, 14))
    #expect(aim.amount(of: .wuxi) == 20 && aim.amount(of: .shanghai) == nil)
  }

  @Test func aimsAreOfPartiesOnceEachAndPossible() throws {
    var desk = try AllianceDesk()
    for targets in [
      [], [.init(.suzhou, -1)], [.init(.suzhou, 100_000_001)], [.init("000000", 1)],
      [.init(.suzhou, 1), .init(.suzhou, 2)],
    ] as [[JointAim.Target]] {
      #expect(
        desk.refusal(of: desk.proposal(aim(targets))) == .targetsMakeNoSense, "\(targets)")
    }
    let id = try desk.propose(by: .city(.suzhou), aim([.init(.suzhou, 0), .init(.wuxi, 5)]))
    #expect(
      desk.refusal(of: desk.counter(id, by: .wuxi, aim([]))) == .targetsMakeNoSense)
  }
}
