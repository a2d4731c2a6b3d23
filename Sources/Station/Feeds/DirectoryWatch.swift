import Glibc

/// Waits for changes in directories; the kernel reports them (inotify), nothing is polled.
final class DirectoryWatch: Sendable {
  /// Something that happened to a file.
  struct Change: Hashable {
    var directory: String
    var name: String
    /// The writer has closed it, or it was moved in: it is whole.
    var isComplete: Bool
  }

  private let descriptor: Int32
  private let stopper: Int32
  private let directories: [Int32: String]

  /// A watch of directories; throws the one that cannot be watched.
  /// - Parameter stopper: a descriptor that becomes readable when the watch must end.
  init(_ paths: [String], stopper: Int32) throws(FeedFollower.Problem) {
    let descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
    guard descriptor >= 0 else { throw .cannotWatch(path: paths.first ?? "") }
    self.descriptor = descriptor
    self.stopper = stopper
    var directories: [Int32: String] = [:]
    for path in paths {
      let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY | IN_CREATE)
      let watch = inotify_add_watch(descriptor, path, mask)
      guard watch >= 0 else {
        Glibc.close(descriptor)
        throw .cannotWatch(path: path)
      }
      directories[watch] = path
    }
    self.directories = directories
  }

  deinit { Glibc.close(descriptor) }

  /// Waits until something changed; nil when the watch must end.
  func next() -> [Change]? {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopper, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waits, 2, -1) < 0 {
      guard errno == EINTR else { return nil }
    }
    return waits[1].revents == 0 ? changes() : nil
  }

  private func changes() -> [Change] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return [] }
    let header = MemoryLayout<inotify_event>.size
    var found: [Change] = []
    var offset = 0
    buffer.withUnsafeBytes { bytes in
      while offset + header <= count {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = bytes[(offset + header)..<(offset + header + Int(event.len))]
        offset += header + Int(event.len)
        guard let directory = directories[event.wd] else { continue }
        let isComplete = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
        let change = Change(
          directory: directory, name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self),
          isComplete: isComplete)
        if found.last != change { found.append(change) }
      }
    }
    return found
  }
}
