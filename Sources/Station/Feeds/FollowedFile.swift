import Feeds
import Glibc

/// A file as far as it has been read.
///
/// Files of lines are read on where they grow; a file that was replaced or cut off is read from its
/// beginning. Whatever lies in a file, no more of it is held than a portion.
package struct FollowedFile {
  /// The most that is read of a file that is taken whole while a watch goes on.
  static let wholeLimit = 16 << 20
  /// The longest line that is handed on, in bytes without its end.
  static let lineLimit = NDJSONReader.lineLimit
  /// The most that is read of a file of lines at once: any line that may be handed on, and its end.
  static let portion = lineLimit + 1

  let path: String
  private var device: UInt = 0
  private var inode: UInt = 0
  private var offset = 0
  private var modified = 0
  /// The number of lines read so far.
  private(set) var lines = 0
  /// The rest of a line that is too long is passed over.
  private var isPassingOver = false

  init(path: String) { self.path = path }

  /// Forgets what was read, so that all of it is read again.
  mutating func forget() { self = FollowedFile(path: path) }

  /// Why a file could not be read.
  package enum Problem: Error, Hashable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case unreadable(code: Int)
  }

  /// What comes next in a file of lines.
  enum Portion: Hashable {
    case lines([UInt8])
    /// One line, which is longer than any that is handed on; it counts as read.
    case tooLong
  }

  /// What becomes of a last line without its end.
  package enum LastLine: Sendable {
    /// Its writer is about to write on.
    case left
    /// The writer is done: it is taken if it ends as an object does.
    case takenIfWhole
    /// Nothing can follow it.
    case taken
  }

  /// The whole file, if it is new or changed since it was last read; nil if it is not, or has gone.
  mutating func readWhole(atMost limit: Int = wholeLimit) throws(Problem) -> [UInt8]? {
    guard let status = status(), isNew(status) else { return nil }
    keep(status)
    let size = Int(status.st_size)
    offset = size
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try read(from: 0, atMost: size)
  }

  /// The next complete lines; nil when there are none.
  mutating func readLines(_ lastLine: LastLine) throws(Problem) -> Portion? {
    guard let status = status() else { return nil }
    if status.st_ino != inode || status.st_dev != device || Int(status.st_size) < offset {
      offset = 0
      lines = 0
      isPassingOver = false
    }
    keep(status)
    guard try isPastLongLine() else { return nil }
    var bytes = try read(from: offset, atMost: Self.portion)
    if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) {
      let isLast = bytes.count < Self.portion
      if !(isLast && Self.takes(bytes[(end + 1)...], lastLine)) {
        bytes.removeSubrange((end + 1)...)
      }
    } else if bytes.count == Self.portion {
      offset += bytes.count
      lines += 1
      isPassingOver = true
      return .tooLong
    } else if !Self.takes(bytes[...], lastLine) {
      return nil
    }
    guard !bytes.isEmpty else { return nil }
    offset += bytes.count
    return .lines(bytes)
  }

  private static func takes(_ line: ArraySlice<UInt8>, _ lastLine: LastLine) -> Bool {
    switch lastLine {
    case .left: false
    case .takenIfWhole: line.last { $0 > 0x20 } == UInt8(ascii: "}")
    case .taken: true
    }
  }

  /// Goes on to where a line that is too long ends; false if its end has not been written.
  private mutating func isPastLongLine() throws(Problem) -> Bool {
    while isPassingOver {
      let bytes = try read(from: offset, atMost: 1 << 16)
      guard !bytes.isEmpty else { return false }
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
      offset += end.map { $0 + 1 } ?? bytes.count
      isPassingOver = end == nil
    }
    return true
  }

  /// The file beside a feed's that says how to read it, if there is one.
  static func companion(
    of path: String, in format: FeedFormat
  ) throws(Problem) -> FeedFormat.Companion? {
    for name in format.companions(of: path) {
      var file = FollowedFile(path: name)
      guard let bytes = try file.readWhole() else { continue }
      return FeedFormat.Companion(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
    return nil
  }

  /// Counts lines that were handed on, so that the next ones get their right numbers.
  mutating func count(lines: Int) { self.lines += lines }

  private func status() -> stat? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status
  }

  private func isNew(_ status: stat) -> Bool {
    status.st_ino != inode || status.st_dev != device || Int(status.st_size) != offset
      || Self.modification(status) != modified
  }

  private mutating func keep(_ status: stat) {
    inode = status.st_ino
    device = status.st_dev
    modified = Self.modification(status)
  }

  private static func modification(_ status: stat) -> Int {
    status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  private func read(from start: Int, atMost limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(code: Int(errno)) }
    defer { close(descriptor) }
    var code: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, limit - count, off_t(start + count))
        if read < 0, errno == EINTR { continue }
        if read < 0 { code = errno }
        guard read > 0 else { break }
        count += read
      }
    }
    if let code { throw .unreadable(code: Int(code)) }
    return bytes
  }
}
