import Glibc

/// A file read piece by piece, for an import.
package final class FileChunks {
  private let path: String
  private let descriptor: Int32

  /// Opens the file. Throws `JournalError` with its path.
  package init(path: String) throws(JournalError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? .fileMissing(path: path) : JournalError(errorNumber: errno, path: path)
    }
  }

  deinit { close(descriptor) }

  /// The next piece, nil at the end.
  package func next() throws(JournalError) -> [UInt8]? {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw JournalError(errorNumber: errno, path: path) }
    return count == 0 ? nil : piece
  }
}
