import JSONText
import Testing

private let sample = JSONObject([
  .init("name", "上海"), .init("count", 3), .init("whole", 4.0), .init("share", 0.25),
  .init("open", true), .init("gone", nil), .init("list", [1]), .init("inner", ["a": 1]),
])

@Suite struct JSONAccessTests {
  @Test func membersAreReadByKind() throws {
    #expect(try sample.string("name") == "上海")
    #expect(try sample.int("count") == 3)
    #expect(try sample.int("whole") == 4)
    #expect(try sample.double("count") == 3)
    #expect(try sample.double("share") == 0.25)
    #expect(try sample.bool("open"))
    #expect(try sample.array("list") == [1])
    #expect(try sample.object("inner")["a"] == 1)
  }

  @Test func whatIsMissingOrOfAnotherKindIsNamed() {
    #expect(throws: JSONMismatch.missing(key: "no")) { try sample.string("no") }
    #expect(throws: JSONMismatch.missing(key: "gone")) { try sample.int("gone") }
    #expect(throws: JSONMismatch.wrongKind(key: "name", expected: .integer, found: .string)) {
      try sample.int("name")
    }
    #expect(throws: JSONMismatch.wrongKind(key: "share", expected: .integer, found: .number)) {
      try sample.intIfPresent("share")
    }
  }

  @Test func absentAndNullMembersMayBeNil() throws {
    #expect(try sample.stringIfPresent("no") == nil)
    #expect(try sample.doubleIfPresent("gone") == nil)
    #expect(try sample.stringIfPresent("name") == "上海")
  }
}
