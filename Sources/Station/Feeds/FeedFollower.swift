import Domain
package import Feeds
import Glibc

/// What was read of one file at one time.
package struct Delivery: Sendable {
  package var file: String
  package var harvest: FeedHarvest

  package init(file: String, harvest: FeedHarvest) {
    self.file = file
    self.harvest = harvest
  }
}

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
    var files: [String: FollowedFile] = [:]
    for path in paths {
      for file in Self.isFolder(path) ? Self.list(path) : [path] {
        read(file, isComplete: true, &files)
      }
    }
    while let changes = watch.next() {
      for change in changes {
        let file = "\(change.directory)/\(change.name)"
        if FeedFormat.isCompanion(file) {
          if change.isComplete { readAgain(for: file, or: change.name, &files) }
          continue
        }
        let isFollowed =
          paths.contains(file) || paths.contains("./" + change.name)
          || paths.contains(change.name) && change.directory == "."
          || paths.contains(change.directory) && !change.name.hasPrefix(".")
        if isFollowed { read(file, isComplete: change.isComplete, &files) }
      }
    }
  }

  /// Reads the files anew that a changed companion says how to read.
  /// - Parameter name: the companion's path as a file beside it without a folder would have it.
  private func readAgain(
    for companion: String, or name: String, _ files: inout [String: FollowedFile]
  ) {
    let known = files.keys.sorted().filter { path in
      let companions = FeedFormat.of(path)?.companions(of: path) ?? []
      return companions.contains(companion)
        || companion == "./" + name && companions.contains(name)
    }
    for path in known {
      files[path]?.forget()
      read(path, isComplete: true, &files)
    }
  }

  private func read(_ path: String, isComplete: Bool, _ files: inout [String: FollowedFile]) {
    guard let format = FeedFormat.of(path) else {
      if isComplete, Self.isFile(path), !FeedFormat.isCompanion(path) {
        refuse(path, .unknownEnding, &files)
      }
      return
    }
    var file = files[path] ?? FollowedFile(path: path)
    defer { files[path] = file }
    do {
      guard format.isLines else {
        guard isComplete, let bytes = try file.readWhole() else { return }
        let harvest = format.read(
          bytes, path, 1, region, companion: try FollowedFile.companion(of: path, in: format))
        deliver(Delivery(file: path, harvest: harvest))
        return
      }
      while let bytes = try file.readLines(isComplete: isComplete) {
        let harvest = format.read(bytes, path, file.lines + 1, region)
        file.count(lines: bytes.count { $0 == UInt8(ascii: "\n") })
        deliver(Delivery(file: path, harvest: harvest))
      }
    } catch {
      refuse(path, .unreadable(error), &files)
    }
  }

  private func refuse(
    _ path: String, _ reason: UnreadFile, _ files: inout [String: FollowedFile]
  ) {
    let diagnostic = Diagnostic(
      file: path, line: nil, item: nil, severity: .error, reason: reason)
    var harvest = FeedHarvest()
    harvest.diagnostics = [diagnostic]
    deliver(Delivery(file: path, harvest: harvest))
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

/// Why a file in a feed was not read at all.
enum UnreadFile: DiagnosticReason {
  case unknownEnding
  case unreadable(FollowedFile.Problem)

  var english: String {
    switch self {
    case .unknownEnding:
      "no reader for this ending; there are \(FeedFormat.endings.joined(separator: " "))"
    case .unreadable(.tooLarge(let bytes)):
      "\(bytes) bytes, at most \(FollowedFile.wholeLimit) are read"
    case .unreadable(.unreadable(let code)):
      "cannot be read: \(String(cString: strerror(Int32(code))))"
    }
  }
}
