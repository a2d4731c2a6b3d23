import Glibc

/// Reading files whole, with an error that names the file and the reason.
enum Files {
  /// The bytes of a file, or of standard input for `-`; no more than `limit` of them are read.
  static func read(_ path: String, atMost limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let outcome: Outcome = errno == ENOENT ? .noSuchInput : .inputOutput
      throw Failure(outcome, "\(path): \(StandardStreams.errorText(errno))")
    }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let count = Glibc.read(descriptor, &buffer, wanted)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.inputOutput, "\(path): \(StandardStreams.errorText(errno))")
      }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The text of a file; bytes that are no UTF-8 are an error with their line.
  static func text(_ path: String) throws(Failure) -> String {
    let bytes = try read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.unreadable, "\(path): not UTF-8 text")
    }
    return text
  }

  /// Makes a directory and those above it.
  static func makeDirectory(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else {
        throw Failure(.inputOutput, "\(made): \(StandardStreams.errorText(errno))")
      }
    }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path beside another that is not taken: `a.journal` leads to `a-b1.journal`.
  static func free(like path: String) -> String {
    let ending = path.hasSuffix(".journal") ? ".journal" : ""
    let stem = path.dropLast(ending.count)
    var number = 1
    while exists("\(stem)-b\(number)\(ending)") { number += 1 }
    return "\(stem)-b\(number)\(ending)"
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isDirectory(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether bytes stand there from which one can read again: no pipe, no terminal.
  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The paths of the files in a folder, sorted; hidden ones are left out.
  static func list(_ folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else {
      throw Failure(.inputOutput, "\(folder): \(StandardStreams.errorText(errno))")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }
}
