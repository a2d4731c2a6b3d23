import Curses
import Foundation
import Testing

/// The built program, as a person or a script starts it.
enum Program {
  /// Beside the test bundle, where the build puts it.
  static let path: String = {
    let arguments = CommandLine.arguments[0]
    let beside = URL(filePath: arguments).deletingLastPathComponent().appending(path: "fenghuo")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside.path() }
    let bundle = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    return bundle.map { $0.appending(path: "fenghuo").path() }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "fenghuo"
  }()

  /// What a run printed and how it ended.
  struct Result {
    var output: String
    var messages: String
    var code: Int32
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    var variables = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      variables["LD_LIBRARY_PATH"] = libraries
    }
    variables.merge(environment) { _, new in new }
    process.environment = variables
    let out = folder.file("out")
    let err = folder.file("err")
    let source = folder.file("in")
    for (file, text) in [(out, ""), (err, ""), (source, input)] {
      try text.write(toFile: file, atomically: false, encoding: .utf8)
    }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: source))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOfFile: out, encoding: .utf8),
      messages: try String(contentsOfFile: err, encoding: .utf8),
      code: process.terminationStatus)
  }

  /// Starts the console on a terminal of its own.
  static func console(
    _ arguments: [String], columns: Int = 120, rows: Int = 40, home: Folder
  ) throws -> Probe {
    try #require(
      Probe(
        [path, "watch", "--lang", "en"] + arguments, columns: columns, rows: rows,
        environment: ["HOME": home.path, "XDG_STATE_HOME": home.path]))
  }
}

/// A folder that is gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "fenghuo-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    return file(name)
  }
}
