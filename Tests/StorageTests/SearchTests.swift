import Storage
import Testing

@Suite struct SearchTests {
  private let scratch: Scratch
  private let journal: Journal

  init() throws {
    scratch = try Scratch()
    journal = try Journal(path: scratch.path())
    try journal.append([
      note(1, "上海化工园区储罐泄漏"),
      note(2, "Tank B3 leaks at the chemical park"),
      note(3, "工地塔吊化解险情", city: "wuxi"),
      note(4, "园区化工储罐已封堵。Leak stopped", by: "王芳"),
    ])
  }

  /// The places of the entries that a search finds, in its order.
  private func found(_ text: String, limit: Int = 10) throws -> [Int] {
    try journal.search(text, limit: limit).map(\.entry.sequence)
  }

  @Test(
    arguments: [
      ("化工", [4, 1]), ("化工园", [1]), ("上海化工园区储罐泄漏", [1]), ("化", [4, 3, 1]), ("漏", [1]),
      ("工化", []), ("化工 已封堵", [4]), ("园区储罐", [1]), ("leak", [4, 2]), ("LEAKS", [2]),
      ("chem park", [2]), ("b3", [2]), ("储罐 leak", [4]), ("wuxi", [3]), ("王芳", [4]),
      ("SUZ-A1", [4, 3, 2, 1]), ("alert.noted", [4, 3, 2, 1]), ("nothing", []), ("", []),
      ("\"*:()", []),
      ("\" OR \"", []),
    ] as [(String, [Int])])
  func findsWordsAndChinese(text: String, places: [Int]) throws {
    #expect(try found(text) == places)
  }

  @Test(arguments: ["化工", "化", "leak", "储罐 leak", "wuxi", "工化", "chem park", "漏"])
  func aReaderFindsTheSameInWhatIsNotIndexedYet(text: String) throws {
    let reader = try Journal(path: scratch.path(), for: .reading)
    let unindexed = try reader.search(text, limit: 10)
    #expect(try reader.indexedPosition() == 0)
    _ = try journal.index(atMost: 2)
    let half = try reader.search(text, limit: 10)
    #expect(try journal.search(text, limit: 10) == unindexed)
    #expect(half == unindexed)
  }

  @Test func theNewestComeFirstUpToTheLimit() throws {
    #expect(try found("化", limit: 2) == [4, 3])
    let reader = try Journal(path: scratch.path(), for: .reading)
    #expect(try reader.search("noted", limit: 1).map(\.entry.sequence) == [4])
  }

  @Test func theIndexGrowsByPortionsAndRemembersItsPlace() throws {
    #expect(try journal.index(atMost: 3) == 3)
    #expect(try journal.indexedPosition() == 3)
    #expect(try journal.index(atMost: 3) == 1)
    #expect(try journal.index(atMost: 3) == 0)
    try journal.append([note(5, "水位化验")])
    #expect(try found("化验") == [5])
  }
}
