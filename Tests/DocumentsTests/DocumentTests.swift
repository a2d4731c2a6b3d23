import Documents
import Testing

@Suite("Reading documents") struct DocumentTests {
  struct Quay: Equatable {
    var name: String
    var length: Double
    var berths: Int
    var isOpen: Bool
    var cargo: Cargo
    var depths: [Double]
  }

  enum Cargo: String, CaseIterable { case coal, grain, containers }

  /// Reads a quay: the one function that touches the API.
  func read(_ text: String) -> (quay: Quay?, problems: [String]) {
    let reading = Document.read(text, name: "quay.yaml") { root in
      let quay = Quay(
        name: root.string("name"), length: root.number("length", .above(0)),
        berths: root.integer("berths", .within(1...20)),
        isOpen: root.optional("open")?.flag() ?? true, cargo: root.choice("cargo", of: Cargo.self),
        depths: root.list("depths") { $0.number(.atLeast(0)) })
      root.finish()
      return quay
    }
    return (reading.value, reading.problems.map(\.description))
  }

  @Test func aGoodDocumentIsReadWhole() {
    let (quay, problems) = read(
      """
      # A quay
      name: "North"
      length: 310.5
      berths: 3
      cargo: grain
      depths: [12, 11.5]
      """)
    #expect(problems.isEmpty)
    #expect(
      quay
        == Quay(
          name: "North", length: 310.5, berths: 3, isOpen: true, cargo: .grain,
          depths: [12, 11.5]))
  }

  /// A key or word of the document stands in the sentence; what a terminal obeys is an escape.
  @Test func whatAProblemQuotesIsHarmless() {
    let (_, problems) = read("\"na\\e[2J\\x7Fme\": North\nlength: 5\ncargo: \"\\u202E5\"\n")
    let text = problems.joined()
    #expect(text.contains("na\\u{1b}[2J\\u{7f}me: is not a known key"))
    #expect(text.contains("\\u{202e}5 is not one of"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test func everyProblemOfAHalfGoodDocumentIsToldWithItsLine() {
    let (quay, problems) = read(
      """
      name: [North]
      lenght: 310.5
      berths: 2.5
      open: perhaps
      cargo: grian
      depths:
        - 12
        - -4
        - deep
        - "11"
      """)
    #expect(quay == nil)
    #expect(
      problems == [
        "quay.yaml:1: name: expected text, not list",
        "quay.yaml:1: length: is missing",
        "quay.yaml:2: lenght: is not a known key (did you mean length?)",
        "quay.yaml:3: berths: 2.5 is not a whole number",
        "quay.yaml:4: open: expected true or false, not text",
        "quay.yaml:5: cargo: grian is not one of coal, grain, containers (did you mean grain?)",
        "quay.yaml:8: depths[1]: -4 is not at least 0",
        "quay.yaml:9: depths[2]: deep is not a number",
        "quay.yaml:10: depths[3]: expected number, not text",
      ])
  }

  /// A grid of -3 columns was reported, then counted over, which ended the program (the fuzzer).
  @Test func whatStandsInForAWrongNumberIsWithinItsBounds() {
    let text = "few: -3\nmany: 70\nnone: 0\ndeep: -1.5\nword: much\n"
    let reading = Document.read(text, name: "grid.yaml") { root in
      #expect(root.integer("few", .within(1...64)) == 1)
      #expect(root.integer("many", .within(1...64)) == 64)
      #expect(root.number("none", .above(0)) == 1)
      #expect(root.number("deep", .atLeast(0)) == 0)
      #expect(root.integer("word", .within(1...64)) == 1)
      #expect(root.integer("missing", .within(6...960)) == 6)
      root.finish()
    }
    #expect(reading.value == nil)
    #expect(reading.problems.count == 6)
  }

  @Test func emptyValuesCountAsMissing() {
    #expect(
      read("name:\nlength: ~\nberths: null\ncargo: coal\ndepths: []").problems == [
        "quay.yaml:1: name: is missing", "quay.yaml:2: length: is missing",
        "quay.yaml:3: berths: is missing",
      ])
  }

  @Test func numbersThatAreNoneAreRefused() {
    #expect(
      read("name: a\nlength: .inf\nberths: 0\ncargo: coal\ndepths: [nan, 1e400]").problems == [
        "quay.yaml:2: length: .inf is not a number",
        "quay.yaml:3: berths: 0 is not within 1…20",
        "quay.yaml:5: depths[0]: nan is not a number",
        "quay.yaml:5: depths[1]: 1e400 is not a number",
      ])
  }

  @Test(arguments: [
    ("", "quay.yaml:1: the document is empty"),
    ("# nothing", "quay.yaml:1: the document is empty"),
    ("- a\n- b", "quay.yaml:1: expected mapping, not list"),
    ("name: a\nname: b", "quay.yaml:1: the key name stands here twice"),
    ("name: a\ndepths: [1, 2", "quay.yaml:2: not YAML: did not find expected ',' or ']'"),
    ("name: &n North\ncargo: *n", "quay.yaml:2: anchors and aliases are not allowed"),
    ("name: a\ncargo: &c coal", "quay.yaml:2: anchors and aliases are not allowed"),
    ("name: a\nlength: !!int 3", "quay.yaml:2: tags are not allowed"),
    ("name: a\n[1, 2]: b", "quay.yaml:2: a key must be plain text"),
    ("name: a\n---\nname: b", "quay.yaml:2: not YAML: but found another document"),
    ("\u{1}\u{2}", "quay.yaml:1: not YAML: control characters are not allowed"),
  ])
  func whatIsNoDocumentIsRefusedWithItsLine(text: String, problem: String) {
    let (quay, problems) = read(text)
    #expect(quay == nil)
    #expect(problems == [problem])
  }

  @Test func anchorLikeTextIsOrdinaryText() {
    #expect(read("name: R&D *yard\nlength: 1\nberths: 1\ncargo: coal\ndepths: []").problems == [])
  }

  @Test func nestingIsBounded() {
    let depth = Document.maximumDepth + 1
    let text =
      "name: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(read(text).problems == ["quay.yaml:1: nested deeper than 32 levels"])
    let bottomless = String(repeating: "[", count: 200_000)
    #expect(read(bottomless).problems.count == 1)
  }

  @Test func lengthIsBounded() {
    let text = "name: " + String(repeating: "a", count: Document.maximumLength)
    #expect(read(text).problems == ["quay.yaml:1: longer than 4194304 bytes"])
  }

  @Test func aliasesThatMultiplyAreRefusedBeforeTheyDo() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let previous = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(previous)]\n"
    }
    #expect(read(text + "? *a40\n: 1").problems.count == 1)
  }

  @Test func nestedPathsNameTheWay() {
    let reading = Document.read("cities:\n- {seat: {north: 1}}\n- {seat: {}}", name: "f") { root in
      let seats = root.sections("cities") { $0.section("seat") { $0.integer("north") } }
      root.finish()
      return seats
    }
    #expect(reading.problems.map(\.description) == ["f:3: cities[1].seat.north: is missing"])
    #expect(reading.problems.map(\.column) == [10])
    #expect(reading.value == nil)
  }

  @Test func suggestionsAreLikeWhatWasWritten() {
    #expect(nearest(to: "poplation", in: ["position", "population"]) == "population")
    #expect(nearest(to: "nmae", in: ["name"]) == "name")
    #expect(nearest(to: "wind", in: ["population", "name"]) == nil)
    #expect(nearest(to: "", in: []) == nil)
  }
}
