import Console
import Domain
import Terminal
import Testing

@Suite struct QueueTests {
  @Test func `priority, then what waits, then the oldest first; what is aside comes last`() throws {
    var sitting = try Sitting()
    let minor = try sitting.raise("SUZ", .minor)
    let taken = try sitting.raise("SUZ", .extreme)
    let older = try sitting.raise("NKG", .extreme)
    let newer = try sitting.raise("WUX", .extreme)
    let aside = try sitting.raise("WUX", .extreme)
    try sitting.publish(.alert(taken, .acknowledge(occurrence: 1)))
    let until = sitting.wall.advanced(by: .minutes(30))
    try sitting.publish(.alert(aside, .shelve(until: until, reason: "noise")))
    sitting.wait(.seconds(3))
    #expect(sitting.list == [older, newer, taken, minor, aside])
    try sitting.press("O", "j", "Enter")
    #expect(sitting.list == [newer, older, taken, minor, aside])
  }

  @Test func `alerts that come above leave the cursor's row on its line`() throws {
    var sitting = try Sitting(size: Size(columns: 80, rows: 24))
    for _ in 0..<30 { try sitting.raise("SUZ", .minor) }
    try sitting.press("tg", "gq", "Home", "j", "j")
    let id = try #require(sitting.cursor)
    let line = try #require(sitting.lineOfCursor)
    for _ in 0..<5 { try sitting.raise("NKG", .extreme) }
    #expect(sitting.cursor == id)
    #expect(sitting.lineOfCursor == line)
    sitting.wait(.seconds(3))
    #expect(sitting.cursor == id, "after a rest the rows come into view, the item stays")
  }

  @Test func `an alert taken stays on its row until the officer moves or rests`() throws {
    var sitting = try Sitting()
    let first = try sitting.raise("SUZ")
    let second = try sitting.raise("NKG")
    try sitting.press("Home", "a")
    #expect(sitting.list == [first, second])
    try sitting.press("j")
    #expect(sitting.cursor == second)
    #expect(sitting.list == [second, first])
  }

  @Test func `an alert that is over stays as a ghost until the officer moves`() throws {
    var sitting = try Sitting()
    let gone = try sitting.raise("SUZ")
    let other = try sitting.raise("NKG")
    try sitting.press("Home", "a")
    try sitting.publish(.alert(gone, .ruleOver(reason: "gone")))
    #expect(sitting.cursor == gone)
    #expect(sitting.desk.queue.ghost?.reason == .cleared)
    #expect(sitting.list.contains(gone))
    sitting.wait(.seconds(30))
    #expect(sitting.cursor == gone)
    try sitting.press("j")
    #expect(sitting.cursor == other)
    #expect(sitting.list == [other])
    #expect(sitting.desk.queue.ghost == nil)
  }

  @Test func `a frozen list keeps its order; priority 1 breaks through above it`() throws {
    var sitting = try Sitting()
    let first = try sitting.raise("SUZ", .moderate)
    let second = try sitting.raise("NKG", .moderate)
    try sitting.press("Home", "f")
    let third = try sitting.raise("WUX", .moderate)
    #expect(sitting.list == [first, second])
    #expect(sitting.desk.queue.frozen?.arrivals == [third])
    #expect(sitting.desk.queue.frozen?.pinned == nil)
    let urgent = try sitting.raise("WUX", .extreme)
    #expect(sitting.list == [first, second])
    #expect(sitting.desk.queue.frozen?.pinned == urgent)
    #expect(sitting.desk.queue.frozen?.firsts == [urgent])
    try sitting.press("f")
    #expect(sitting.list == [urgent, first, second, third])
    #expect(sitting.cursor == first)
  }

  @Test func `an alert cleared while the list was frozen stays under the cursor when it thaws`()
    throws
  {
    var sitting = try Sitting()
    let first = try sitting.raise("SUZ")
    let gone = try sitting.raise("NKG")
    try sitting.press("Home", "f")
    try sitting.publish(.alert(gone, .acknowledge(occurrence: 1)))
    try sitting.publish(.alert(gone, .ruleOver(reason: "gone")))
    try sitting.press("j", "f")
    #expect(sitting.cursor == gone)
    #expect(sitting.desk.queue.ghost?.reason == .cleared)
    #expect(sitting.list.contains(gone))
    try sitting.press("k")
    #expect(sitting.list == [first])
  }

  @Test func `dot goes to the most urgent that waits, also when a filter hides it`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .minor, "Fire")
    let urgent = try sitting.raise("NKG", .extreme, "Gas leak")
    try sitting.press("/")
    sitting.type("fire")
    try sitting.press("Enter")
    #expect(sitting.list.contains(urgent) == false)
    try sitting.press(".")
    #expect(sitting.cursor == urgent)
    #expect(sitting.desk.queue.filter.isAll)
    #expect(!sitting.message.isEmpty)
  }

  @Test func `a filter narrows while it is typed, and Esc takes it back`() throws {
    var sitting = try Sitting()
    let fire = try sitting.raise("SUZ", .minor, "Fire")
    let gas = try sitting.raise("NKG", .extreme, "Gas leak")
    try sitting.press("Home", "j", "/")
    sitting.type("!gas")
    #expect(sitting.list == [fire])
    try sitting.press("Esc")
    #expect(sitting.list == [gas, fire])
  }

  @Test(arguments: [
    ("city:suz", ["SUZ-A1"]), ("city:sz p<=2", ["SUZ-A1"]), ("p>1", ["NKG-A1"]),
    ("state:unack", ["SUZ-A1", "NKG-A1"]), ("state:ack", []), ("age>10m", []),
    ("age<10m gas", ["SUZ-A1"]), ("南京", ["NKG-A1"]), ("!city:南京", ["SUZ-A1"]),
    ("kind:fire", ["NKG-A1"]), ("SUZ-A1", ["SUZ-A1"]), ("", ["SUZ-A1", "NKG-A1"]),
  ])
  func `filters`(text: String, expected: [String]) throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .extreme, "Gas leak")
    try sitting.raise("NKG", .minor, "Smoke", kind: "building-fire")
    sitting.run("filter " + text)
    let ghost = sitting.desk.queue.ghost?.alert.id
    #expect(sitting.list.filter { $0 != ghost }.map(\.rawValue) == expected)
  }

  @Test(arguments: ["p<=x", "colour:red", "city:atlantis", "state:asleep", "age>soon", "!", "p<="])
  func `a filter that means nothing is told in words and changes nothing`(text: String) throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    sitting.run("filter " + text)
    #expect(sitting.desk.message?.weight == .refusal)
    #expect(sitting.list == [alert])
  }

  @Test func `a filter that leaves the cursor out takes it to what the filter lists`() throws {
    var sitting = try Sitting()
    let gas = try sitting.raise("SUZ", .extreme, "Gas leak")
    let fire = try sitting.raise("NKG", .minor, "Smoke", kind: "building-fire")
    try sitting.press("Home", "/")
    sitting.type("火")
    try sitting.press("Enter", "a")
    #expect(sitting.list == [fire], "a kind is found by its name in any language")
    #expect(sitting.picture.alerts[fire]?.state == .acknowledged)
    #expect(sitting.picture.alerts[gas]?.state == .unacknowledged)
    sitting.run("filter nothing")
    #expect(sitting.list.isEmpty && sitting.cursor == nil)
  }

  @Test func `nobody is sent to an alert that is over`() throws {
    var sitting = try Sitting()
    let gone = try sitting.raise("SUZ")
    try sitting.raise("NKG")
    try sitting.press("Home", "a")
    try sitting.publish(.alert(gone, .ruleOver(reason: "gone")))
    #expect(sitting.cursor == gone)
    try sitting.press("d")
    #expect(sitting.desk.plan == nil && sitting.desk.message?.weight == .refusal)
  }

  @Test func `the worst of each city is known whatever the list shows`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .minor)
    let worst = try sitting.raise("SUZ", .severe)
    sitting.run("filter nothing")
    let city = try sitting.city("SUZ").id
    #expect(sitting.desk.queue.worst(in: city) == worst)
    try sitting.publish(
      .alert(worst, .shelve(until: sitting.wall.advanced(by: .hours(1)), reason: "x")))
    #expect(sitting.desk.queue.worst(in: city) != worst)
  }

  @Test func `what changed is marked until the officer looks`() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .extreme)
    let other = try sitting.raise("NKG", .minor)
    #expect(sitting.desk.queue.changed.contains(other))
    try sitting.press("gq", "G")
    #expect(sitting.cursor == other)
    #expect(sitting.desk.queue.changed.contains(other))
    sitting.wait(.milliseconds(130))
    #expect(!sitting.desk.queue.changed.contains(other))
    #expect(sitting.desk.detail == .alert(other))
  }

  @Test func `nothing changes under the cursor in 4,000 random steps`() throws {
    let region = try Sitting.region.get()
    #expect(IdentityTrial.run(steps: 4_000, seed: 7, in: region) == 0)
  }

  @Test func `the list holds exactly what it should after a random day`() throws {
    var sitting = try Sitting()
    for round in 0..<200 {
      let severities: [Severity] = [.extreme, .severe, .moderate, .minor]
      let id = try sitting.raise(["SUZ", "NKG", "WUX"][round % 3], severities[round * 7 % 4])
      let waits = sitting.picture.alerts[id]?.needsAcknowledgement ?? false
      if round % 3 == 0, waits { try sitting.publish(.alert(id, .acknowledge(occurrence: 1))) }
      if round % 5 == 0 { try sitting.publish(.alert(id, .ruleOver(reason: "over"))) }
    }
    try sitting.press("tg", "Home", "G", "Home")
    sitting.wait(.seconds(3))
    var standing = 0
    sitting.picture.alerts.visit { _, alert in standing += alert.isStanding ? 1 : 0 }
    #expect(sitting.list.count == standing)
    let before = sitting.list
    sitting.run("sort age")
    sitting.run("sort urgency")
    #expect(sitting.list == before, "kept event by event, or made anew: the same list")
  }
}

extension Sitting {
  /// The line of the queue's pane that the cursor's row stands on.
  var lineOfCursor: Int? {
    let height = Layout.height(of: .queue, in: desk)
    return desk.queue.cursorPosition.map { $0 - desk.queue.window(height: height).lowerBound }
  }

  /// A command line, typed.
  mutating func run(_ line: String) {
    type(":" + line)
    enter()
  }
}
