import Domain
import JSONText
import Storage
import Testing

/// A record that somebody edited by hand: what no desk ever wrote is refused with a reason, so that
/// no sum of it ends the program.
@Suite struct EditedRecordTests {
  /// What the desks of cities write about each other.
  private static let families: Set<String> = [
    "aid", "governance", "lead", "duty", "decision", "meeting", "intervention", "trust",
    "evaluation", "lesson", "agreement", "plan", "programme", "risk", "reminder", "notice", "post",
    "sitrep", "ledger",
  ]

  private static let written: [WrittenEntry] = Samples.entries.map(WrittenForm.write).filter {
    families.contains(String($0.kind.prefix { $0 != "." }))
  }

  private func body(_ entry: WrittenEntry) throws -> JSONObject {
    try #require(try JSON.read(entry.body).object)
  }

  private func reading(_ entry: WrittenEntry, _ body: JSONObject) -> Result<Entry, UnreadableReason>
  {
    var entry = entry
    entry.body = JSON.object(body).bytes
    do { return .success(try WrittenForm.read(entry)) } catch { return .failure(error) }
  }

  /// The same with another number in the place of each whole one, once for each.
  private func variants(_ json: JSON, _ other: Int64) -> [JSON] {
    switch json {
    case .integer: [.integer(other)]
    case .array(let items):
      items.indices.flatMap { place in
        variants(items[place], other).map { changed in
          var items = items
          items[place] = changed
          return .array(items)
        }
      }
    case .object(let object):
      object.members.indices.flatMap { place in
        variants(object.members[place].value, other).map { changed in
          var object = object
          object.members[place].value = changed
          return .object(object)
        }
      }
    case .null, .bool, .number, .string: []
    }
  }

  @Test(arguments: [Int64.max, .min])
  func aNumberThatNoSumBearsIsRefused(_ number: Int64) throws {
    var count = 0
    for entry in Self.written {
      let body = try body(entry)
      let place = try #require(body.members.firstIndex { $0.key == "event" })
      for event in variants(body.members[place].value, number) {
        var body = body
        body.members[place].value = event
        guard case .failure(.mismatch) = reading(entry, body) else {
          Issue.record("\(entry.kind) was read as \(event.text)")
          continue
        }
        count += 1
      }
    }
    #expect(count > 100, "there must be numbers, or this shows nothing")
  }

  @Test(arguments: ["happened", "received"])
  func aMomentThatNoCalendarHoldsIsRefused(_ key: String) throws {
    let entry = try #require(Self.written.first)
    for number in [Int64.max, .min] {
      var body = try body(entry)
      let place = try #require(body.members.firstIndex { $0.key == key })
      body.members[place].value = .integer(number)
      guard case .failure(let reason) = reading(entry, body) else {
        Issue.record("it was read")
        continue
      }
      #expect(reason == .mismatch(.outOfRange(key: key)))
    }
    var late = entry
    late.recorded = .max
    #expect(throws: UnreadableReason.mismatch(.outOfRange(key: "recorded"))) {
      try WrittenForm.read(late)
    }
  }

  @Test func whatIsMissingOrAnotherWordIsReadOrRefused() throws {
    var refused = 0
    for entry in Self.written {
      let body = try body(entry)
      let place = try #require(body.members.firstIndex { $0.key == "event" })
      let event = try #require(body.members[place].value.object)
      for member in event.members.indices {
        let changes: [JSON?] = [Optional.none, .string("?"), .array([]), .integer(-1)]
        for change in changes {
          var event = event
          if let change {
            event.members[member].value = change
          } else {
            event.members.remove(at: member)
          }
          var body = body
          body.members[place].value = .object(event)
          if case .failure = reading(entry, body) { refused += 1 }
        }
      }
    }
    #expect(refused > 1000)
  }

  @Test func soManyPeopleAsNoForecastMeansAreRefused() throws {
    let entry = try #require(
      Samples.entries.map(WrittenForm.write).first { $0.kind == "hazard.forecast" })
    var text = String(decoding: entry.body, as: UTF8.self)
    let people = try #require(text.firstRange(of: "\"people\":["))
    text.insert(contentsOf: "1e300,", at: people.upperBound)
    let last = try #require(text[people.upperBound...].firstIndex(of: "]"))
    let comma = try #require(text[..<last].lastIndex(of: ","))
    text.removeSubrange(comma..<last)
    var edited = entry
    edited.body = Array(text.utf8)
    #expect(throws: UnreadableReason.mismatch(.outOfRange(key: "people"))) {
      try WrittenForm.read(edited)
    }
  }

  @Test func aScoreAndAComparisonHaveTheirBounds() throws {
    let entry = try #require(Self.written.first { $0.kind == "evaluation.weighed" })
    var body = try body(entry)
    let place = try #require(body.members.firstIndex { $0.key == "event" })
    var event = try #require(body.members[place].value.object)
    let ratio = try #require(event.members.firstIndex { $0.key == "ratio" })
    for number in [0.0, -1, 1e300] {
      event.members[ratio].value = .number(number)
      body.members[place].value = .object(event)
      guard case .failure(let reason) = reading(entry, body) else {
        Issue.record("\(number) was read")
        continue
      }
      #expect(reason == .mismatch(.outOfRange(key: "ratio")), "it would be divided by")
    }
  }
}
