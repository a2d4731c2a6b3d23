import Glibc
import Testing

@testable import Station

/// Files that grow, are cut off, are replaced.
@Suite struct FollowedFileTests {
  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func linesAreReadAsTheyCome() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    #expect(try file.readLines(isComplete: false) == nil)
    folder.write("a.ndjson", "{1}\n{2}\n{3")
    #expect(text(try file.readLines(isComplete: false)) == "{1}\n{2}\n")
    #expect(try file.readLines(isComplete: false) == nil)
    folder.append("a.ndjson", "}\n{4}\n")
    #expect(text(try file.readLines(isComplete: false)) == "{3}\n{4}\n")
  }

  @Test func aLastLineWithoutItsEndIsTakenOnceTheWriterIsDone() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    folder.write("a.ndjson", "{1}\n{2}")
    #expect(text(try file.readLines(isComplete: true)) == "{1}\n{2}")
    var half = FollowedFile(path: folder.file("b.ndjson"))
    folder.write("b.ndjson", "{1}\n{2")
    #expect(text(try half.readLines(isComplete: true)) == "{1}\n")
  }

  @Test func aFileThatWasCutOffOrReplacedIsReadFromItsBeginning() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    folder.write("a.ndjson", "{long line}\n")
    _ = try file.readLines(isComplete: true)
    file.count(lines: 1)
    folder.write("a.ndjson", "{2}\n")
    #expect(text(try file.readLines(isComplete: true)) == "{2}\n")
    #expect(file.lines == 0)
    folder.write("b.ndjson", "{longer than before}\n")
    rename(folder.file("b.ndjson"), folder.file("a.ndjson"))
    #expect(text(try file.readLines(isComplete: true)) == "{longer than before}\n")
  }

  @Test func aWholeFileIsReadOnceUnlessItChanges() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.xml"))
    folder.write("a.xml", "<alert/>")
    #expect(text(try file.readWhole()) == "<alert/>")
    #expect(try file.readWhole() == nil)
    folder.write("a.xml", "<alert>new</alert>")
    #expect(text(try file.readWhole()) == "<alert>new</alert>")
  }

  @Test func anEnormousFileIsNotReadAtAll() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.xml"))
    folder.write("a.xml", "<")
    truncate(folder.file("a.xml"), off_t(FollowedFile.wholeLimit) + 1)
    #expect(throws: FollowedFile.Problem.tooLarge(bytes: FollowedFile.wholeLimit + 1)) {
      try file.readWhole()
    }
  }
}
