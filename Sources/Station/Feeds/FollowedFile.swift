import Feeds
import Glibc

/// A file as far as it has been read.
///
/// Files of lines are read on where they grow; a file that was replaced or cut off is read from its
/// beginning.
struct FollowedFile {
  /// The most that is read of a file that is taken whole.
  static let wholeLimit = 16 << 20
  /// The most that is read of a file of lines at once.
  static let portion = 1 << 20

  let path: String
  private var device: UInt = 0
  private var inode: UInt = 0
  private var offset = 0
  private var modified = 0
  /// The number of lines read so far.
  private(set) var lines = 0

  init(path: String) { self.path = path }

  /// Forgets what was read, so that all of it is read again.
  mutating func forget() { self = FollowedFile(path: path) }

  /// Why a file could not be read.
  enum Problem: Error, Hashable {
    case tooLarge(bytes: Int)
    case unreadable(code: Int)
  }

  /// The whole file, if it is new or changed since it was last read; nil if it is not, or has gone.
  mutating func readWhole() throws(Problem) -> [UInt8]? {
    guard let status = status(), isNew(status) else { return nil }
    keep(status)
    let size = Int(status.st_size)
    guard size <= Self.wholeLimit else { throw .tooLarge(bytes: size) }
    offset = size
    return try read(from: 0, atMost: Self.wholeLimit)
  }

  /// The next complete lines; nil when there are none.
  /// - Parameter isComplete: the writer is done, so a last line without its end is taken as well if
  ///   it ends as an object does.
  mutating func readLines(isComplete: Bool) throws(Problem) -> [UInt8]? {
    guard let status = status() else { return nil }
    if status.st_ino != inode || status.st_dev != device || Int(status.st_size) < offset {
      offset = 0
      lines = 0
    }
    keep(status)
    var bytes = try read(from: offset, atMost: Self.portion)
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if end < bytes.count, bytes.count < Self.portion {
      let tail = bytes[end...].last { $0 > 0x20 }
      if !(isComplete && tail == UInt8(ascii: "}")) { bytes.removeSubrange(end...) }
    } else if end > 0 {
      bytes.removeSubrange(end...)
    }
    guard !bytes.isEmpty else { return nil }
    offset += bytes.count
    return bytes
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
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let count = pread(descriptor, &buffer, wanted, off_t(start + bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(code: Int(errno)) }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
