import Documents
import Terminal
import Testing

/// Theme files, good and bad.
@Suite struct ThemeTests {
  private let meta = """
    meta:
      name: {en: Quay, zh-Hans: 码头, zh-Hant: 碼頭}
      variant: dark

    """

  private func theme(_ text: String) throws -> Theme {
    let reading = Theme.parse(meta + text, name: "quay") { _ in nil }
    #expect(reading.problems == [])
    return try #require(reading.value)
  }

  private func problems(_ text: String, parents: [String: String] = [:]) -> [String] {
    Theme.parse(text, name: "quay", resolve: { parents[$0] }).problems.map(\.description)
  }

  @Test func rolesFallBackToTheirBeginnings() throws {
    let theme = try theme(
      """
      palette:
        red: ["#ff0000", 196, bright-red, red]
      roles:
        text: ""
        alert: red on red
        alert.p1: +bold
        alert.p1.shelved: +dim | +underline
      """)
    let depth = ColourDepth.indexed
    #expect(theme.ownStyle(.alertP1Returned, at: depth)?.attributes == .bold)
    #expect(theme.ownStyle(.alertP1Shelved, at: depth)?.attributes == .dim)
    #expect(theme.ownStyle(.alertP1Shelved, at: .mono)?.attributes == .underline)
    #expect(theme.ownStyle(.alertP2Returned, at: depth)?.foreground == .number(196))
    #expect(theme.ownStyle(.alertP2Returned, at: .sixteen)?.foreground == .number(9))
    #expect(theme.ownStyle(.alertP2Returned, at: .eight)?.foreground == .number(1))
    #expect(theme.ownStyle(.alertP2Returned, at: .direct)?.foreground == .number(0xFF0000))
    #expect(theme.ownStyle(.mapWater, at: depth) == nil)
  }

  @Test func missingColumnsAreTheNearestColours() throws {
    let theme = try theme(
      """
      palette:
        amber: ["#ffaf00"]
        sea: ["#0a0af0"]
      roles:
        text: amber on sea
      """)
    #expect(theme.style(.text, at: .indexed).foreground == .number(214))
    #expect(theme.style(.text, at: .sixteen).background == .number(4))
    #expect(theme.style(.text, at: .eight).background == .number(4))
  }

  @Test func overlaysKeepWhatTheyDoNotName() throws {
    let theme = try theme(
      """
      palette:
        white: ["#ffffff", 231]
        night: ["#000000", 16]
      roles:
        text: white on night
        row.cursor: +reverse
        row.marked: +underline
        title: night on white +reverse +bold
      """)
    let marked = theme.style(.text, under: .rowMarked, at: .indexed)
    #expect(marked.foreground == .number(231))
    #expect(marked.attributes == .underline)
    let cursor = theme.style(.title, under: .rowCursor, at: .indexed)
    #expect(cursor.attributes == .bold)
    #expect(cursor.background == .number(231))
  }

  @Test func whatIsUnknownIsToldWithItsLine() {
    let wrong =
      meta + """
        palette:
          red: ["#ff000", 196]
          blue: ["#0000ff", 300]
          ink: ["#ffffff"]
        roles:
          text: ink on paper
          alert.p9: ink
          title: ink +blinking
          border: ink in ink
          input: ink | +bold loud
        glyphs: {}
        """
    let problems = problems(wrong)
    let starts = problems.map { $0.split(separator: " ")[0] }
    #expect(
      starts == [
        "quay:5:", "quay:6:", "quay:9:", "quay:10:", "quay:11:", "quay:12:", "quay:13:", "quay:14:",
      ], "\(problems.joined(separator: "\n"))")
    for word in [
      "#ff000", "256 colours", "paper", "role", "blinking", "ink in ink", "bar", "glyphs",
    ] {
      #expect(problems.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func inheritanceHasAnEnd() {
    let child = meta.replacing("  variant", with: "  inherits: mother\n  variant")
    let mother = meta.replacing("  variant", with: "  inherits: quay\n  variant")
    #expect(problems(child)[0].contains("there is no mother"))
    #expect(problems(child, parents: ["mother": mother, "quay": child])[0].contains("itself"))
    #expect(problems(child, parents: ["mother": meta]) == [])
  }

  @Test func theCheckSeesWhatIsHardToUse() throws {
    let theme = try theme(
      """
      palette:
        ash: ["#777777", 243]
        dusk: ["#444444", 238]
        red: ["#ff5555", 203]
        green: ["#66aa33", 71]
      roles:
        text: ash on dusk
        alert.p1: red
        alert.p2: green
      """)
    let findings = theme.check()
    #expect(findings.contains(.missing(.mapWater)))
    #expect(findings.contains(.alikeWithoutColour(.alertP1Unacknowledged, .alertP1Acknowledged)))
    #expect(
      findings.contains {
        if case .faint(.text, nil, .indexed, let contrast, 4.5) = $0 { return contrast < 4.5 }
        return false
      })
    #expect(
      findings.contains {
        if case .alike(.alertP1Acknowledged, .alertP1Unacknowledged, _, .full, 0) = $0 {
          return true
        }
        if case .alike(.alertP1Unacknowledged, .alertP1Acknowledged, _, .full, 0) = $0 {
          return true
        }
        return false
      })
  }
}
