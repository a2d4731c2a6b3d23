import Console
import Domain
import Testing

@Suite struct AcknowledgingTests {
  @Test func `a takes the alert under the cursor, and u takes that back`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("a")
    #expect(sitting.state(alert) == .acknowledged)
    #expect(sitting.desk.undoOffers.last?.secondsLeft(at: sitting.wall) == 10)
    #expect(sitting.screen.contains("u (10 s)"))
    try sitting.press("u")
    #expect(sitting.state(alert) == .unacknowledged)
    #expect(sitting.desk.undoOffers.isEmpty)
  }

  @Test func `the offer to undo ends after ten seconds`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("a")
    sitting.wait(.seconds(11))
    try sitting.press("u")
    #expect(sitting.state(alert) == .acknowledged)
    #expect(sitting.desk.message?.weight == .refusal)
  }

  @Test func `an alert that came again after it was painted is not taken unseen`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise(identifier: "x")
    sitting.paint()
    try sitting.publish(.alert(alert, .ruleOver(reason: "gone")))
    sitting.wait(.seconds(1))
    try sitting.raise(identifier: "x")
    #expect(sitting.picture.alerts[alert]?.occurrence == 2)
    try sitting.press("a")
    #expect(sitting.state(alert) == .unacknowledged)
    #expect(sitting.message.contains("came again"))
    sitting.paint()
    try sitting.press("a")
    #expect(sitting.state(alert) == .acknowledged)
  }

  @Test func `an observer is refused in words`() throws {
    var sitting = try Sitting(role: .observer)
    let alert = try sitting.raise()
    try sitting.press("a")
    #expect(sitting.state(alert) == .unacknowledged)
    #expect(sitting.commands.isEmpty)
    #expect(sitting.message.contains("may not"))
    try sitting.press("x")
    #expect(sitting.commands.count == 1, "anybody may stop the sound")
  }

  @Test func `a record for reading only is refused in words`() throws {
    var sitting = try Sitting(isReadOnly: true)
    try sitting.raise()
    try sitting.press("a")
    #expect(sitting.commands.isEmpty)
    #expect(sitting.message.contains("reading only"))
  }

  @Test func `marks act on the listed rows only, and the form says how many are not`() throws {
    var sitting = try Sitting()
    let fire = try sitting.raise("SUZ", .extreme, "Fire", kind: "building-fire")
    let gas = try sitting.raise("NKG", .extreme, "Gas")
    try sitting.press("gq", "Home", "V")
    #expect(sitting.desk.queue.visibleMarks.count == 2)
    try sitting.press("/")
    sitting.type("gas")
    try sitting.press("Enter", "a")
    #expect(sitting.state(gas) == .unacknowledged, "the form asks first")
    #expect(sitting.form?.lines.first?.contains("1 not visible") == true)
    try sitting.press("Enter")
    #expect(sitting.state(gas) == .acknowledged)
    #expect(sitting.state(fire) == .unacknowledged)
    #expect(sitting.desk.queue.marks == [fire])
  }

  @Test func `A takes the listed alerts of one city and kind after asking`() throws {
    var sitting = try Sitting()
    let first = try sitting.raise("SUZ")
    let second = try sitting.raise("SUZ")
    let other = try sitting.raise("NKG")
    try sitting.press("Home", "A", "Enter")
    #expect(sitting.state(first) == .acknowledged)
    #expect(sitting.state(second) == .acknowledged)
    #expect(sitting.state(other) == .unacknowledged)
    try sitting.press("u")
    #expect(sitting.state(first) == .unacknowledged, "one key gave them, one key takes them back")
    #expect(sitting.state(second) == .unacknowledged)
  }

  @Test func `shelving asks for a time and a reason, and S lists what was put aside`() throws {
    var sitting = try Sitting()
    let noisy = try sitting.raise()
    try sitting.raise("NKG")
    try sitting.press("Home", "s", "Right", "Enter")
    #expect(sitting.form?.fault != nil, "a reason is missing")
    sitting.type("chatters")
    try sitting.press("Enter")
    #expect(sitting.state(noisy) == .shelved)
    let until = try #require(sitting.picture.alerts[noisy]?.settingAside?.until)
    #expect(sitting.desk.now.duration(to: until) > .minutes(59))
    try sitting.press("S")
    #expect(sitting.list.contains(noisy))
    #expect(sitting.list.count == 1)
    try sitting.press("gs")
    #expect(sitting.state(noisy) == .acknowledged)
  }

  @Test func `an unclear time is refused in the form`() throws {
    var sitting = try Sitting()
    let alert = try sitting.raise()
    try sitting.press("s")
    sitting.type("soon")
    try sitting.press("Tab")
    sitting.type("noise")
    try sitting.press("Enter")
    #expect(sitting.form?.fault != nil)
    #expect(sitting.state(alert) == .unacknowledged)
  }
}
