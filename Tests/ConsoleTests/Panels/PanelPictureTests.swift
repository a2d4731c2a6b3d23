import Console
import Domain
import Foundation
import Terminal
import Testing

/// Whole screens as they were looked at and found right, kept as text beside the tests.
///
/// `FENGHUO_RECORD=1 swift test --filter PanelPictureTests` draws them anew.
@Suite struct PanelPictureTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures")

  @Test(arguments: ["80x24", "120x40", "200x60", "80x50", "40x10"], Language.allCases)
  func theOverviewLooksAsItWasFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let desk = try PanelWatch().desk(numbers[0], numbers[1], language)
    try check(desk.frame(), name: "overview-\(size)-\(language.rawValue)")
  }

  @Test(arguments: ["queue", "map", "city", "incident", "units", "log", "feeds", "load", "health"])
  func aScreenLooksAsItWasFoundRight(name: String) throws {
    let desk = try PanelWatch().desk(100, 30, .zhHans).running(name)
    try check(desk.frame(), name: "\(name)-100x30-zh-Hans")
  }

  /// A motorway that is closed, on the list and on the map; the signals ahead of an engine.
  @Test(arguments: ["80x24", "120x40"], Language.allCases)
  func roadsLookAsTheyWereFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let watch = try PanelWatch.closedRoads()
    let desk = watch.desk(numbers[0], numbers[1], language)
    for screen in ["roads", "map"] {
      try check(
        desk.running(screen).frame(), name: "closed-\(screen)-\(size)-\(language.rawValue)")
    }
    var corridor = desk.running("unit SUZ-F01")
    _ = corridor.handle(.key(.character("w")))
    try check(corridor.frame(), name: "corridor-\(size)-\(language.rawValue)")
  }

  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func theForecastLooksAsItWasFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let desk = try PanelWatch.flooded().desk(numbers[0], numbers[1], language)
    try check(desk.running("forecast").frame(), name: "forecast-\(size)-\(language.rawValue)")
  }

  /// What cities lack and who could help; what was asked and what became of it.
  @Test(arguments: ["80x24", "120x40", "200x60"], Language.allCases)
  func suppliesAndRequestsLookAsTheyWereFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let desk = try PanelWatch.lending().desk(numbers[0], numbers[1], language)
    try check(
      desk.running("supplies").frame(), name: "supplies-\(size)-\(language.rawValue)")
    try check(
      desk.running("desk wuhu").running("requests").frame(),
      name: "requests-\(size)-\(language.rawValue)")
  }

  /// The same watch on the overview: the tiles mark who is next, the detail names the situation.
  @Test(arguments: ["80x24", "120x40", "200x60"])
  func theOverviewTellsWhoIsNext(size: String) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    var desk = try PanelWatch.flooded().desk(numbers[0], numbers[1], .zhHans)
    _ = desk.handle(.key(.escape))
    try check(
      desk.running("goto WHU-A1").frame(), name: "overview-flood-\(size)-zh-Hans")
  }

  /// Other moments than now: on the strip, on the map and in the tiles.
  @Test(arguments: ["80x24", "120x40", "200x60"], [Language.en, .zhHans])
  func anotherMomentLooksAsItWasFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for (screen, watch) in [
      ("forecast", try PanelWatch.flooded()), ("map", try PanelWatch.flooded()),
      ("map-plume", try PanelWatch.leaking()), ("overview", try PanelWatch.flooded()),
    ] {
      var desk = watch.desk(numbers[0], numbers[1], language)
        .running(screen == "map-plume" ? "map" : screen)
      if screen == "overview" { for key in "gm" { _ = desk.handle(.key(.character(key))) } }
      let hours = screen == "map-plume" ? 3 : 10
      for _ in 0..<hours { _ = desk.handle(.key(.character("}"))) }
      try check(desk.frame(), name: "moment-\(screen)-\(size)-\(language.rawValue)")
    }
  }

  /// A cloud on the map in signs that every terminal has.
  @Test func anAsciiMapShowsTheCloud() throws {
    let desk = try PanelWatch.leaking().desk(100, 30, glyphs: .ascii).running("map")
    var later = desk
    for _ in 0..<4 { _ = later.handle(.key(.character("}"))) }
    try check(later.frame(), name: "moment-map-plume-ascii-100x30")
    #expect(later.frame().text.contains("%") && later.frame().text.contains("#80"))
  }

  /// A what-if that waits to be kept, beside what is.
  @Test(arguments: ["80x24", "120x40"], [Language.en, .zhHans])
  func aWhatIfLooksAsItWasFoundRight(size: String, language: Language) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let watch = try PanelWatch.flooded()
    let hazard = try #require(watch.picture.standingHazards.first)
    let base = try #require(hazard.forecast)
    var fork = base
    for index in fork.prospects.indices where !fork.prospects[index].isReached {
      fork.prospects[index].warning.probability = 0.97
      fork.prospects[index].peak.middle += 0.43
      fork.prospects[index].people.middle += 28_700
      fork.prospects[index].arrival?.middle = watch.now.advanced(by: .hours(Int64(index) * 3))
    }
    let supposition = Supposition.inflow(percent: 30)
    var desk = watch.desk(numbers[0], numbers[1], language)
    for case .ask(_, let ticket) in desk.ask("whatif inflow 30") {
      _ = desk.handle(
        .whatIf(
          ticket: ticket,
          [WhatIf(supposition: supposition, hazard: hazard.report, base: base, fork: fork)]))
    }
    try check(desk.frame(), name: "whatif-\(size)-\(language.rawValue)")
  }

  @Test func noForecastSaysWhy() throws {
    let frame = try PanelWatch(alerts: false).desk(100, 30).running("forecast").frame()
    #expect(frame.text.contains("no gauge at the head of a routed river is heard"))
  }

  @Test func anAsciiTerminalSeesNoOtherSignsThanItsOwn() throws {
    let frame = try PanelWatch().desk(120, 40, glyphs: .ascii).frame()
    try check(frame, name: "overview-120x40-ascii")
    let signs = frame.rows.joined().unicodeScalars.filter {
      (0x2190...0x28FF).contains($0.value)
    }
    #expect(signs.isEmpty, "\(signs)")
  }

  private func check(_ surface: Surface, name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let drawn = surface.text
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name) differs:\n\(drawn)")
  }
}
