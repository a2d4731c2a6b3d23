import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("a"), "a"), (.character(" "), "Spc"), (.character("火"), "火"),
    (.enter, "Enter"), (.escape, "Esc"), (.backTab, "S-Tab"), (.pageDown, "PgDn"),
    (.function(5), "F5"), (.function(12), "F12"), (.control("c"), "Ctrl-C"), (.alt("x"), "Alt-x"),
    (.control(" "), "Ctrl-Spc"), (.character("F"), "F"), (.character("-"), "-"),
  ])
  func namesAreReadBack(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "ab", "F0", "F64", "Ctrl-", "Alt-xy", "Paste", "Mouse", "Hyper-a"])
  func whatIsNoKeyIsRefused(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func facesHaveRolesOfTheirOwn() {
    #expect(Set(Face.allCases.map(\.role)).count == Face.allCases.count)
    for face in Face.allCases { #expect(Face(role: face.role) == face) }
    #expect(Face.alertP1Unacknowledged.role == "alert.p1.unacknowledged")
    #expect(Face.mapHeat0.role == "map.heat0")
    #expect(Face.unitOnscene.role == "unit.onscene")
    #expect(Face.alert(priority: 3, .returned) == .alertP3Returned)
    #expect(Face.alert(priority: 9, .shelved) == .alertP4Shelved)
  }

  @Test func everySignTakesOneCell() {
    for set in GlyphSet.allCases {
      let lines = set.lines
      let signs =
        (0...5).map { set.severity($0) } + set.levels + lines.corners
        + [
          set.clear, set.unknown, set.shelved, set.arrowUp, set.arrowDown, set.arrowLeft,
          set.arrowRight, set.arrowUpRight, set.arrowDownRight, lines.horizontal, lines.vertical,
        ]
      for sign in signs {
        #expect(TextWidth.of(sign) == 1)
        #expect(set == .unicode || sign.utf8.allSatisfy { $0 < 128 })
      }
    }
    #expect([0, 0.001, 0.5, 1, 7].map { GlyphSet.unicode.level($0) } == [" ", "▁", "▄", "█", "█"])
  }
}
