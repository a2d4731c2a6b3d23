import Storage
import Testing

@Suite struct BenchTests {
  @Test func bothWaysRecordTheSameAndLeaveNoFile() throws {
    let scratch = try Scratch()
    let result = try JournalBench(
      directory: scratch.directory, entries: notes(1...300), group: 100
    ).run()
    #expect(result.entries == 300)
    #expect(result.journal > 0)
    #expect(result.peer > 0)
  }
}
