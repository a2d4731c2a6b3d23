import Console
import Domain
import Terminal
import Testing

@Suite struct KeysTests {
  @Test func `every action has one row in the keymap and a name of its own`() {
    let actions = Keymap.rows.map(\.action)
    #expect(Set(actions) == Set(ActionID.allCases))
    #expect(actions.count == ActionID.allCases.count)
    #expect(Set(ActionID.allCases.map(\.rawValue)).count == ActionID.allCases.count)
    for action in ActionID.allCases { #expect(ActionID(rawValue: action.rawValue) == action) }
  }

  /// Over a slow line Escape and the next key came as one, and both were lost.
  @Test func `an escape that comes together with a key is both of them`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("Enter")
    #expect(sitting.desk.screen == .alert)
    sitting.hear(.key(.alt("a")))
    #expect(sitting.desk.screen == .overview)
    #expect(sitting.state(alert) == .acknowledged)
  }

  @Test func `no key means two things in one place`() {
    for context in KeyContext.allCases {
      let keys = Keymap.rows.filter { $0.contexts.contains(context) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
    }
  }

  @Test func `no prefix is a key of its own anywhere`() {
    #expect(Keymap.prefixes == [.character("g"), .character("t")])
    let single = Keymap.rows.flatMap(\.keys).filter { $0.count == 1 }.map { $0[0] }
    #expect(Keymap.prefixes.isDisjoint(with: single))
  }

  @Test func `keys that terminals and multiplexers take for themselves are left alone`() {
    let taken: Set<Key> = Set("abdkqsw \\".map { .control($0) })
    #expect(taken.isDisjoint(with: Keymap.rows.flatMap(\.keys).joined()))
  }

  @Test(arguments: ActionID.allCases)
  func `every action is reached by its key where it applies, and by its name`(action: ActionID)
    throws
  {
    let row = Keymap.row(of: action)
    for context in row.contexts {
      for keys in row.keys { #expect(Keymap.action(for: keys, in: [context]) == action) }
    }
    #expect(!row.contexts.isEmpty)
    #expect(CommandTable.names.contains(action.rawValue))
    var sitting = try Sitting()
    try sitting.raise()
    sitting.run(action.rawValue)
    _ = sitting.screen
    #expect(!sitting.message.contains("No command"))
  }

  @Test func `full-width keys and Chinese punctuation mean the keys they are typed with`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    sitting.type("ａ")
    #expect(sitting.state(alert) == .acknowledged)
    sitting.type("：")
    #expect(sitting.desk.prompt?.kind == .command)
    try sitting.press("Esc")
    sitting.type("、")
    #expect(sitting.desk.prompt?.kind == .filter)
    try sitting.press("Esc")
    sitting.type("？")
    #expect(sitting.picker != nil)
  }

  @Test func `Chinese characters where keys are expected are explained once`() throws {
    var sitting = try Sitting(language: .zhHans)
    try sitting.raise()
    sitting.type("啊")
    #expect(sitting.message.contains("输入法已开启"))
    sitting.type("啊")
    #expect(sitting.message.isEmpty)
  }

  @Test func `a prefix shows after a moment what can follow`() throws {
    var sitting = try Sitting()
    try sitting.press("g")
    #expect(sitting.desk.dialog == nil)
    #expect(sitting.desk.nextWake(after: sitting.wall) != nil)
    sitting.wait(.milliseconds(400))
    guard case .whichKey(_, let rows)? = sitting.desk.dialog else {
      Issue.record("no keys are shown")
      return
    }
    #expect(rows.contains { $0.action == .place(.goUnits) })
    try sitting.press("u")
    #expect(sitting.desk.dialog == nil)
    #expect(sitting.desk.focus == .units)
  }

  @Test func `Esc goes back one step at a time and never leaves`() throws {
    var sitting = try Sitting()
    try sitting.raise()
    try sitting.press("gi", "Enter", "gu", "z", "/")
    sitting.type("gas")
    try sitting.press("Enter")
    for _ in 0..<12 { try sitting.press("Esc") }
    #expect(sitting.desk.screen == .overview)
    #expect(sitting.desk.focus == .queue)
    #expect(sitting.desk.queue.filter.isAll)
    #expect(!sitting.desk.isZoomed)
    #expect(!sitting.effects.contains(.quit))
  }

  @Test func `q asks while alerts wait; Ctrl-C twice asks too`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    sitting.run("q")
    #expect(sitting.form?.purpose == .quit)
    try sitting.press("Esc")
    #expect(!sitting.effects.contains(.quit))
    try sitting.press("Ctrl-C", "Ctrl-C")
    #expect(sitting.form?.purpose == .quit)
    try sitting.press("Esc")
    try sitting.publish(.alert(alert, .acknowledge(occurrence: 1)))
    sitting.run("q")
    #expect(sitting.effects.contains(.quit))
  }

  @Test func `a city is found by initials, pinyin, English or Chinese`() throws {
    for (text, letters) in [("nj", "NKG"), ("suzhou", "SUZ"), ("Hangz", "HGH"), ("宁波", "NGB")] {
      var sitting = try Sitting()
      let alert = try sitting.raise(letters)
      try sitting.raise("WUX")
      try sitting.press("C")
      sitting.type(text)
      try sitting.press("Enter")
      #expect(sitting.desk.selectedCity == (try sitting.city(letters).id), "\(text)")
      #expect(sitting.cursor == alert)
    }
  }

  @Test func `help lists every action and does what its line says`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("?")
    #expect(sitting.picker?.all.count == ActionID.allCases.count)
    sitting.type("F4")
    try sitting.press("Enter")
    #expect(sitting.state(alert) == .acknowledged)
  }

  @Test func `themes are tried while the cursor moves, and Esc brings the former back`() throws {
    var sitting = try Sitting()
    try sitting.press("T", "j")
    #expect(sitting.effects.last == .theme("paper"))
    try sitting.press("Esc")
    #expect(sitting.effects.last == .theme("ember"))
    #expect(sitting.desk.settings.theme == "ember")
  }

  /// Keys that came faster than the station's word began anew at the slowest speed.
  @Test func `keys about time count each, also before the station has heard the first`() throws {
    var sitting = try Sitting()
    try sitting.press("+", "+", "p", "p", "+", "-", "p", "+")
    #expect(
      sitting.effects == [2, 5, 0, 5, 10, 5, 0, 5].map { .setSpeed($0) }, "\(sitting.effects)")
  }

  @Test func `time is steered in a simulation only`() throws {
    var simulated = try Sitting()
    try simulated.press("+", "p")
    #expect(simulated.effects == [.setSpeed(2), .setSpeed(0)])
    var live = try Sitting(mode: .live)
    try live.press("p", "+")
    #expect(live.effects.isEmpty)
    #expect(live.desk.message?.weight == .refusal)
  }

  @Test func `commands are completed and remembered`() throws {
    var sitting = try Sitting()
    try sitting.raise()
    sitting.type(":them")
    try sitting.press("Tab")
    sitting.type("pap")
    try sitting.press("Tab", "Enter")
    #expect(sitting.effects.last == .theme("paper"))
    try sitting.press(":", "Up")
    #expect(sitting.desk.prompt?.editor.text.hasPrefix("theme paper") == true)
    try sitting.press("Esc")
    sitting.run("lang zh-TW")
    #expect(sitting.desk.language == .zhHant)
    sitting.run("nonsense")
    #expect(sitting.desk.message?.weight == .refusal)
  }

  @Test func `a desk on which nothing can change asks for no wake-up`() throws {
    var sitting = try Sitting()
    try sitting.raise()
    sitting.wait(.seconds(20))
    #expect(sitting.desk.nextWake(after: sitting.wall) != nil, "the clock runs")
    sitting.stopClock()
    #expect(sitting.desk.nextWake(after: sitting.wall) == nil)
    try sitting.press("a")
    #expect(sitting.desk.nextWake(after: sitting.wall) != nil, "the offer to undo counts down")
    sitting.wait(.seconds(11))
    #expect(sitting.desk.nextWake(after: sitting.wall) == nil)
  }
}
