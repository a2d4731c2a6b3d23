import Documents
import Domain
import Geodesy
import Regions
import Testing

@Suite("Run cards in files") struct RunCardTableTests {
  private func problems(_ text: String) -> [String] {
    RunCardTable.read(text, name: "cards.yaml").problems.map { "\($0)" }
  }

  @Test func theTableInsideTheProgramIsGood() throws {
    let reading = RunCardTable.standard
    #expect(reading.problems.isEmpty)
    let cards = try #require(reading.value)
    for kind in EventKind.all {
      for priority in Priority.allCases {
        let report = Incident.Report(
          city: .init("320500"), kind: kind.id, emergencyClass: kind.emergencyClass,
          priority: priority, title: "", place: "", coordinate: .at(31, 120), alert: nil)
        let card = try #require(cards.card(for: report, at: Instant(seconds: 1_783_000_000)))
        #expect(!card.alarms.isEmpty && card.alarms.allSatisfy { !$0.isEmpty }, "\(kind.id)")
      }
    }
  }

  @Test func placeHourAndAlarmMakeADifference() throws {
    let region = try Regions.open()
    func demands(_ kind: String, _ place: String, alarm: Int = 1) -> [RunCard.Demand] {
      let report = Incident.Report(
        city: .init("320500"), kind: kind, emergencyClass: .accident, priority: .second,
        title: "", place: place, coordinate: .at(31, 120), alert: nil)
      return region.runCards.demands(
        of: report, at: Instant(seconds: 1_783_000_000), alarm: alarm) ?? []
    }
    #expect(demands("building-fire", "观前街").first == .init(.fireEngine, 2))
    #expect(demands("building-fire", "高层住宅").first == .init(.fireEngine, 3, level: .second))
    #expect(demands("tunnel-accident", "过江隧道").contains(.init(.engineering)), "the region's own")
    let more = demands("chemical-leak", "", alarm: 2)
    #expect(more.first == .init(.hazmat, 3), "\(more)")
  }

  @Test(
    arguments: [
      ("cards: []", nil),
      (
        "cards:\n  - {id: a, kinds: [gas-leek], alarms: [police 1]}",
        "cards.yaml:2: cards[0].kinds[0]: gas-leek is not a known kind of event"
      ),
      (
        "cards:\n  - id: a\n    alarms:\n      - police one",
        "cards.yaml:4: cards[0].alarms[0]: police one is not a kind and a count"
      ),
      (
        "cards:\n  - {id: a, alarms: [tank 1]}",
        "cards.yaml:2: cards[0].alarms[0]: tank is not one of fireEngine"
      ),
      (
        "cards:\n  - {id: a, alarms: [ladder 1 type 5]}",
        "cards.yaml:2: cards[0].alarms[0]: 5 is not a type from 1 to 4"
      ),
      (
        "cards:\n  - {id: a, hours: late, alarms: [police 1]}",
        "cards.yaml:2: cards[0].hours: late is not two hours of the day"
      ),
      ("cards:\n  - {id: a, alarms: []}", "cards.yaml:2: cards[0]: a card has one alarm"),
      (
        "cards:\n  - {id: a, alarms: [police 1]}\n  - {id: a, alarms: [police 1]}",
        "cards.yaml:3: cards[1].id: a stands on line 2 already"
      ),
      (
        "cards:\n  - {id: a, place: cellar, alarms: [police 1]}",
        "cards.yaml:2: cards[0].place: cellar is not one of tunnel, highRise, waterfront"
      ),
      (
        "cards:\n  - {id: a, priorities: [5], alarms: [police 1]}",
        "cards.yaml:2: cards[0].priorities[0]: 5 is not within 1…4"
      ),
      ("cards: []\nhints: 1", "cards.yaml:2: hints: is not a known key"),
    ] as [(String, String?)])
  func whatIsWrongIsToldWithItsLine(text: String, problem: String?) {
    let problems = problems(text)
    if let problem {
      #expect(problems.count == 1 && problems.first?.hasPrefix(problem) == true, "\(problems)")
    } else {
      #expect(problems.isEmpty)
    }
  }

  @Test func aRegionFilesRulesAreRead() throws {
    let rules = try Regions.open().resources.rules
    #expect(rules == .assumed)
    let levels = Set(try Regions.open().units.map(\.level))
    #expect(levels == [.first, .second, .third])
  }
}
