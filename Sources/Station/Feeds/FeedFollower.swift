import Domain
import Feeds
import Glibc

/// Follows files and folders on a thread of its own, which sleeps until the kernel reports a
/// change.
///
/// Nothing is read faster than the station takes it: the memory for a feed stays bounded.
final class FeedFollower: Sendable {
  /// What can go wrong with a feed as a whole.
  enum Problem: Error, Hashable, Sendable {
    case missing(path: String)
    case cannotWatch(path: String)
  }

  private let paths: [String]
  private let region: Region
  private let stopper: [Int32]
  private let deliver: @Sendable (Delivery) -> Void

  /// - Parameter deliver: takes what was read; it returns once that is dealt with.
  init(
    paths: [String], region: Region, deliver: @escaping @Sendable (Delivery) -> Void
  ) throws(Problem) {
    for path in paths where access(path, R_OK) != 0 { throw .missing(path: path) }
    self.paths = paths.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.region = region
    self.deliver = deliver
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .cannotWatch(path: paths.first ?? "") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopper = ends
  }

  deinit {
    for end in stopper { close(end) }
  }

  /// Reads what is there, then what comes, until `stop`.
  func start() throws(Problem) {
    let folders = paths.map { Self.isFolder($0) ? $0 : Self.folder(of: $0) }
    let watch = try DirectoryWatch(folders, stopper: stopper[0])
    OwnThread.start { [self] in follow(watch) }
  }

  /// Ends the following; what was being read is still delivered.
  func stop() {
    var byte: UInt8 = 1
    _ = write(stopper[1], &byte, 1)
  }

  private func follow(_ watch: DirectoryWatch) {
    var feeds: [String: FeedReading] = [:]
    for path in paths {
      for file in Self.isFolder(path) ? Self.list(path) : [path] {
        read(file, isComplete: true, &feeds)
      }
    }
    while let changes = watch.next() {
      for change in changes {
        let file = "\(change.directory)/\(change.name)"
        if FeedFormat.isCompanion(file) {
          if change.isComplete { readAgain(for: file, or: change.name, &feeds) }
          continue
        }
        let isFollowed =
          paths.contains(file) || paths.contains("./" + change.name)
          || paths.contains(change.name) && change.directory == "."
          || paths.contains(change.directory) && !change.name.hasPrefix(".")
        if isFollowed { read(file, isComplete: change.isComplete, &feeds) }
      }
    }
  }

  /// Reads the files anew that a changed companion says how to read.
  /// - Parameter name: the companion's path as a file beside it without a folder would have it.
  private func readAgain(
    for companion: String, or name: String, _ feeds: inout [String: FeedReading]
  ) {
    let known = feeds.keys.sorted().filter { path in
      let companions = FeedFormat.of(path)?.companions(of: path) ?? []
      return companions.contains(companion)
        || companion == "./" + name && companions.contains(name)
    }
    for path in known {
      feeds[path]?.forget()
      read(path, isComplete: true, &feeds)
    }
  }

  private func read(_ path: String, isComplete: Bool, _ feeds: inout [String: FeedReading]) {
    guard var reading = feeds[path] ?? FeedReading(path, region: region) else {
      if isComplete, Self.isFile(path), !FeedFormat.isCompanion(path) {
        deliver(Delivery(file: path, refused: .unknownEnding))
      }
      return
    }
    defer { feeds[path] = reading }
    do {
      guard isComplete || reading.isLines else { return }
      while let delivery = try reading.next(isComplete ? .takenIfWhole : .left) {
        deliver(delivery)
      }
    } catch {
      deliver(Delivery(file: path, refused: .unreadable(error)))
    }
  }

  // MARK: Paths

  private static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }
  private static func isFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func list(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { paths.append("\(folder)/\(name)") }
    }
    return paths.sorted()
  }
}
