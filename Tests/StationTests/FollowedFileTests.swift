import Feeds
import Glibc
import Regions
import Testing

@testable import Station

/// Files that grow, are cut off, are replaced.
@Suite struct FollowedFileTests {
  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func text(_ portion: FollowedFile.Portion?) -> String? {
    guard case .lines(let bytes) = portion else { return nil }
    return text(bytes)
  }

  @Test func linesAreReadAsTheyCome() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    #expect(try file.readLines(.left) == nil)
    folder.write("a.ndjson", "{1}\n{2}\n{3")
    #expect(text(try file.readLines(.left)) == "{1}\n{2}\n")
    #expect(try file.readLines(.left) == nil)
    folder.append("a.ndjson", "}\n{4}\n")
    #expect(text(try file.readLines(.left)) == "{3}\n{4}\n")
  }

  @Test func aLastLineWithoutItsEndIsTakenOnceTheWriterIsDone() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    folder.write("a.ndjson", "{1}\n{2}")
    #expect(text(try file.readLines(.takenIfWhole)) == "{1}\n{2}")
    var half = FollowedFile(path: folder.file("b.ndjson"))
    folder.write("b.ndjson", "{1}\n{2")
    #expect(text(try half.readLines(.takenIfWhole)) == "{1}\n")
  }

  @Test func aFileThatWasCutOffOrReplacedIsReadFromItsBeginning() throws {
    let folder = try Scratch()
    var file = FollowedFile(path: folder.file("a.ndjson"))
    folder.write("a.ndjson", "{long line}\n")
    _ = try file.readLines(.takenIfWhole)
    file.count(lines: 1)
    folder.write("a.ndjson", "{2}\n")
    #expect(text(try file.readLines(.takenIfWhole)) == "{2}\n")
    #expect(file.lines == 0)
    folder.write("b.ndjson", "{longer than before}\n")
    rename(folder.file("b.ndjson"), folder.file("a.ndjson"))
    #expect(text(try file.readLines(.takenIfWhole)) == "{longer than before}\n")
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
    #expect(
      throws:
        FollowedFile.Problem.tooLarge(
          bytes: FollowedFile.wholeLimit + 1, limit: FollowedFile.wholeLimit)
    ) {
      try file.readWhole()
    }
    #expect(try file.readWhole() == nil, "it is refused once")
  }

  @Test func aLineOverTheLimitIsRefusedOnceAndTheNextIsRead() throws {
    let folder = try Scratch()
    let long = String(repeating: "x", count: 3 * FollowedFile.lineLimit)
    folder.write("a.ndjson", "{1}\n" + long)
    var file = FollowedFile(path: folder.file("a.ndjson"))
    #expect(text(try file.readLines(.left)) == "{1}\n")
    file.count(lines: 1)
    #expect(try file.readLines(.left) == .tooLong)
    #expect(try file.readLines(.left) == nil, "its end has not come")
    folder.append("a.ndjson", long + "\n{3}\n")
    #expect(text(try file.readLines(.left)) == "{3}\n")
    #expect(file.lines == 2)
  }

  @Test func aLineOfTheLimitIsHandedOn() throws {
    let folder = try Scratch()
    let line = String(repeating: "x", count: FollowedFile.lineLimit)
    folder.write("a.ndjson", line + "\n" + line + "y\n{3}")
    var file = FollowedFile(path: folder.file("a.ndjson"))
    #expect(text(try file.readLines(.taken)) == line + "\n")
    #expect(try file.readLines(.taken) == .tooLong)
    #expect(text(try file.readLines(.taken)) == "{3}")
  }

  @Test func whatIsRefusedNamesItsLine() throws {
    let folder = try Scratch()
    let long = String(repeating: " ", count: 2 * FollowedFile.lineLimit)
    folder.write("a.ndjson", Samples.line("one") + long + "\n" + "{\n" + Samples.line("two"))
    var reading = try #require(FeedReading(folder.file("a.ndjson"), region: try Regions.open()))
    var deliveries: [Delivery] = []
    while let delivery = try reading.next(.taken) { deliveries.append(delivery) }
    #expect(deliveries.flatMap(\.harvest.items).map(\.line) == [1, 4])
    let faults = deliveries.flatMap(\.harvest.diagnostics)
    #expect(faults.map(\.line) == [2, 3])
    #expect(
      faults.first?.reason.english == "the line has more than \(FollowedFile.lineLimit) bytes")
  }
}
