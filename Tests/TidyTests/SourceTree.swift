import Foundation

/// The package's own files, found from where this file lies.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of `Sources` and `Tests`, in order of path.
  static let files: [SourceFile] = paths(under: ["Sources", "Tests"])
    .filter { $0.hasSuffix(".swift") }
    .map { SourceFile(path: $0, text: text(of: $0)) }

  static let manifest = text(of: "Package.swift")

  /// What stands at the top, without dotfiles and what builds leave behind.
  static var topLevel: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
  }

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The paths of all files in folders, in order.
  static func paths(under folders: [String]) -> [String] {
    folders.flatMap { folder -> [String] in
      // A folder may be a link, so it is resolved before it is walked.
      let place = root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.sorted().flatMap { name -> [String] in
        let path = "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        let full = root.appending(path: path).path
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
          return []
        }
        return isFolder.boolValue ? paths(under: [path]) : [path]
      }
    }
  }
}
