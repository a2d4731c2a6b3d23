import Console
import Domain
import Terminal
import Testing

/// A finished record on the screen: where it stands is seen, and nothing can be done in it.
@Suite struct ReplayingTests {
  private func desk(_ language: Language = .en, minute: Int64 = 30) throws -> Desk {
    let watch = try PanelWatch()
    let start = PanelWatch.start
    let now = start.advanced(by: .minutes(minute))
    let settings = DeskSettings(
      language: language, actor: Actor(name: "auditor", role: .observer),
      span: start...start.advanced(by: .minutes(60)), mode: .replay,
      journal: .init(name: "", isReadOnly: true))
    let update = Update(
      picture: watch.picture, entries: watch.entries, answers: [],
      clock: WatchClock(reading: now, wall: now, speed: 0))
    return Desk(settings: settings, update: update, size: Size(columns: 120, rows: 40))
  }

  @Test(arguments: Language.allCases)
  func theBannerAndTheSliderSayWhereItStands(language: Language) throws {
    let rows = try desk(language).frame().rows
    #expect(rows[0].contains("<<"))
    #expect(rows[1].contains("15:00 [==========|---------] 16:00"))
    #expect(try desk(minute: 0).frame().rows[1].contains("[|---"))
    #expect(try desk(minute: 60).frame().rows[1].contains("==|]"))
  }

  @Test func keysGoThroughTimeAndStopAtTheEnds() throws {
    var desk = try desk()
    let start = PanelWatch.start
    #expect(
      desk.handle(.key(.character("}"))) == [.seek(start.advanced(by: .minutes(35)))])
    #expect(
      desk.handle(.key(.character("{"))) == [.seek(start.advanced(by: .minutes(25)))])
    var first = try self.desk(minute: 2)
    #expect(first.handle(.key(.character("{"))) == [.seek(start)])
    var live = try PanelWatch().desk(120, 40)
    #expect(live.handle(.key(.character("{"))) == [])
  }

  /// On the map the same keys go through the forecast of a watch; a record goes through its time.
  @Test func theMapOfARecordGoesThroughItsTime() throws {
    var desk = try desk().running("map")
    #expect(
      desk.handle(.key(.character("}")))
        == [.seek(PanelWatch.start.advanced(by: .minutes(35)))])
    #expect(desk.moment == nil)
  }

  @Test func nothingCanBeDone() throws {
    var desk = try desk()
    for key in ["a", "s", "m", "i"] {
      #expect(desk.handle(.key(.character(Character(key)))) == [])
      #expect(desk.message?.weight == .refusal, "\(key)")
      #expect(desk.dialog == nil, "\(key)")
    }
  }
}
