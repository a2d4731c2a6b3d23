import Console
import Domain
import Terminal
import Testing

/// What reaches the desk from outside, and what it offers beside the queue.
@Suite struct ReachTests {
  @Test func `a fault of the record stands in the message line`() throws {
    var sitting = try Sitting()
    sitting.meet(.journalFailed(reason: "disk full"))
    #expect(sitting.desk.message?.weight == .fault)
    #expect(sitting.screen.contains("disk full"))
  }

  @Test func `a refused act says why, and nothing is offered to undo`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.publish(.alert(alert, .acknowledge(occurrence: 1)))
    try sitting.press("a")
    #expect(sitting.desk.message?.weight == .refusal)
    #expect(sitting.message.contains(alert.rawValue))
    #expect(sitting.desk.undoOffers.isEmpty)
  }

  @Test func `a new alert of priority 1 rings; a minor one does not`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .minor)
    #expect(sitting.effects.isEmpty)
    try sitting.raise("SUZ", .extreme)
    #expect(sitting.effects == [.bell])
  }

  @Test func `a silenced horn rings for priority 1 only`() throws {
    var sitting = try Sitting()
    try sitting.press("x")
    try sitting.raise("SUZ", .severe)
    #expect(sitting.effects.isEmpty)
    try sitting.raise("SUZ", .extreme)
    #expect(sitting.effects == [.bell])
  }

  @Test func `y puts the name, the row or the place on the clipboard`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("y", "Enter")
    #expect(sitting.effects.last == .copy(alert.rawValue))
    try sitting.press("y")
    #expect(!sitting.screen.contains("\u{FFFD}"), "a tab in the row is shown as what parts columns")
    try sitting.press("j", "Enter")
    guard case .copy(let row)? = sitting.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(row.contains("Suzhou") && row.contains("Gas leak"))
  }

  @Test func `the map's cursor goes from city to city, and o lists only that one`() throws {
    var sitting = try Sitting()
    let suzhou = try sitting.raise("SUZ")
    let shanghai = try sitting.raise("SHA")
    try sitting.press("C")
    sitting.type("suzhou")
    try sitting.press("Enter", "gm", "Right")
    #expect(sitting.desk.selectedCity == (try sitting.city("SHA").id))
    try sitting.press("o", "gq", "Home")
    #expect(sitting.list.contains(shanghai))
    #expect(sitting.desk.queue.city == (try sitting.city("SHA").id))
    try sitting.press("G", "0")
    #expect(sitting.list.contains(suzhou))
  }

  @Test func `a note is kept with the alert`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("m")
    sitting.type("caller rang back")
    try sitting.press("Enter")
    #expect(sitting.picture.alerts[alert]?.notes.map(\.text) == ["caller rang back"])
  }

  @Test func `ruling over needs a reason`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("R", "Enter")
    #expect(sitting.form?.fault != nil)
    sitting.type("false alarm")
    try sitting.press("Enter")
    #expect(sitting.state(alert) == .returned)
  }

  @Test func `pasted text is cleaned where it is typed, and refused where it is not`() throws {
    var sitting = try Sitting()
    try sitting.raise()
    sitting.paste("q\u{1B}[2J\na")
    #expect(sitting.commands.isEmpty)
    #expect(sitting.desk.message?.weight == .refusal)
    try sitting.press("m")
    sitting.paste("two\nlines\u{1B}[2J")
    #expect(sitting.form?.fields.first?.editor.text == "two lines\u{FFFD}[2J")
  }

  @Test func `the log keeps the last entries and no more than its room`() throws {
    var sitting = try Sitting()
    for _ in 0..<400 {
      let alert = try sitting.raise("SUZ", .minor)
      try sitting.publish(.alert(alert, .acknowledge(occurrence: 1)))
    }
    #expect(sitting.desk.log.count >= Desk.logCapacity)
    #expect(sitting.desk.log.count <= Desk.logCapacity * 3 / 2)
    #expect(sitting.desk.log.last?.sequence == sitting.picture.sequence)
  }

  @Test(arguments: ScreenName.allCases)
  func `every screen is reached by its name`(screen: ScreenName) throws {
    var sitting = try Sitting()
    try sitting.raise()
    sitting.run(screen.rawValue)
    #expect(sitting.desk.message?.weight != .refusal)
    switch screen {
    case .dispatch: #expect(sitting.desk.focus == .dispatch)
    case .overview, .queue, .alert, .map, .city, .incident, .units, .log, .forecast, .feeds,
      .load, .joint, .clocks, .drill, .health, .help, .supplies, .requests, .duties, .draft,
      .organisation, .decisions, .roads, .corridor, .trust, .postures, .accountability,
      .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      #expect(sitting.desk.screen == screen)
    }
  }

  @Test(arguments: [(1, 1), (20, 5), (60, 16), (80, 24), (100, 30), (160, 48), (200, 60)])
  func `every size is drawn whole, whatever lies over it`(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    for keys in [["d"], ["s"], ["?"], [":"], ["O"], ["g"]] {
      var sitting = try Sitting(size: size)
      try sitting.raise()
      for key in keys { try sitting.press(key) }
      sitting.wait(.seconds(1))
      #expect(sitting.desk.frame().size == size)
    }
  }
}

extension Sitting {
  /// Something goes wrong at the rim.
  mutating func meet(_ problem: Input.Problem) { hear(.problem(problem)) }

  /// Text comes in one piece.
  mutating func paste(_ text: String) { hear(.key(.paste(text))) }
}
