import Console
import Domain
import Terminal
import Testing

@Suite struct FoldingTests {
  @Test func `in a flood a group stands as one row, its first, and says how many it stands for`()
    throws
  {
    var sitting = try Sitting(mode: .live, size: Size(columns: 120, rows: 40))
    let first = try sitting.raise("SUZ", .severe, "Leak 0")
    for number in 1...8 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    #expect(sitting.list.count == 9, "nine in ten minutes are no flood")
    #expect(sitting.screen.contains("1st of 9"))
    let other = try sitting.raise("NKG", .severe, "Lift", kind: "lift-entrapment")
    try sitting.raise("SUZ", .severe, "Leak 9")
    #expect(sitting.list == [first, other])
    #expect(sitting.screen.contains("1st of 10"))
    #expect(sitting.screen.contains("grouped"))
    #expect(sitting.picture.total.unacknowledgedCount == 11, "the count hides nothing")
  }

  @Test func `what is more urgent than the first of its group has a row of its own`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .minor, "Leak \(number)") }
    #expect(sitting.list.count == 1)
    let grave = try sitting.raise("SUZ", .extreme, "Explosion")
    #expect(sitting.list.first == grave)
    #expect(sitting.list.count == 2)
  }

  @Test func `when the first is taken the others come into the open`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .minor, "Leak \(number)") }
    try sitting.press("Home", "a")
    #expect(sitting.list.count == 12)
  }

  @Test func `A takes the whole group after asking, folded or not`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    #expect(sitting.list.count == 1)
    try sitting.press("Home", "A")
    #expect(sitting.screen.contains("12"))
    try sitting.press("Enter")
    #expect(sitting.picture.total.unacknowledgedCount == 0)
  }

  @Test func `the row under the cursor stays though a flood folds its group`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...8 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    try sitting.press("Home", "j", "j", "j")
    let item = try #require(sitting.cursor)
    for number in 9...14 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    #expect(sitting.cursor == item)
    #expect(sitting.list.count == 2, "the first and the one under the cursor")
    try sitting.press("a")
    #expect(sitting.picture.alerts[item]?.state == .acknowledged, "it can be taken as ever")
    try sitting.press("Home")
    #expect(sitting.cursor != item && !sitting.list.contains(item))
  }

  @Test func `tg opens the groups in a flood and folds them without one`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    try sitting.press("tg")
    #expect(sitting.list.count == 12)
    try sitting.raise("SUZ", .severe, "Leak 12")
    #expect(sitting.list.count == 13, "what the officer chose holds")
    try sitting.press("tg")
    #expect(sitting.list.count == 1)

    var quiet = try Sitting(mode: .live)
    for number in 0...3 { try quiet.raise("SUZ", .severe, "Leak \(number)") }
    try quiet.press("tg")
    #expect(quiet.list.count == 1)
    try quiet.press("tg")
    #expect(quiet.list.count == 4)
  }

  @Test func `after the flood every alert has its row again`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    #expect(sitting.list.count == 1)
    sitting.wait(.minutes(11))
    #expect(sitting.list.count == 12)
  }

  @Test func `the next waiting alert of a folded group is shown, not lost`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    let first = try #require(sitting.list.first)
    try sitting.press("Home", "]")
    #expect(sitting.cursor == first, "in this view only the first waits")
    try sitting.press(".", ".")
    let item = try #require(sitting.cursor)
    #expect(item != first)
    #expect(sitting.list.contains(item) && sitting.list.count == 2)
    #expect(sitting.desk.queue.filter.isAll)
  }

  @Test func `in a flood the bell says how many more came, not each of them`() throws {
    var sitting = try Sitting(mode: .live)
    for number in 0...11 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    let rung = sitting.effects.count { $0 == .bell }
    for number in 12...20 { try sitting.raise("SUZ", .severe, "Leak \(number)") }
    #expect(sitting.effects.count { $0 == .bell } == rung)
    sitting.wait(.seconds(11))
    try sitting.raise("SUZ", .severe, "Leak 21")
    #expect(sitting.effects.count { $0 == .bell } == rung + 1)
    #expect(sitting.screen.contains("more alerts"))
  }

  @Test func `the page of an alert says what belongs to it and what it keeps silent`() throws {
    var sitting = try Sitting(mode: .live, size: Size(columns: 160, rows: 50))
    let outage = try sitting.raise("SUZ", .severe, "No light", kind: "power-outage")
    let lift = try sitting.raise("SUZ", .moderate, "Stuck", kind: "lift-entrapment")
    try sitting.press("Home")
    sitting.run("alert")
    #expect(sitting.screen.contains("came first of 2: \(lift)"))
    #expect(sitting.screen.contains("Silences"))
    try sitting.press("Esc", "S", "End")
    #expect(sitting.cursor == lift)
    sitting.run("alert")
    #expect(sitting.screen.contains("belongs to \(outage): brought about by it"))
    #expect(sitting.screen.contains("kept silent while \(outage) stands"))
  }
}
