/// What each target may import: the table of the architecture, and the manifest's own.
enum Targets {
  /// A target that asks nothing of the world: no clock, files, network, chance, environment.
  static let pure: Set<String> = [
    "Console", "Detection", "Documents", "Domain", "Exercises", "Feeds", "Geodesy", "Hazards",
    "JSONText",
    "Models", "Outlook", "Planning", "Regions", "Reports", "Sensing", "Statutes", "Terminal",
  ]

  /// Our own targets that each target builds on.
  static let ours: [String: [String]] = [
    "Geodesy": [], "JSONText": [], "Documents": [], "Domain": ["Geodesy"],
    "Detection": [], "Hazards": [],
    "Models": ["Detection", "Domain", "Geodesy", "Hazards", "JSONText", "Planning"],
    "Sensing": ["Detection", "Domain", "Geodesy"], "Outlook": ["Domain", "Geodesy", "Hazards"],
    "Regions": ["Documents", "Domain", "Geodesy"], "Planning": ["Domain", "Geodesy"],
    "Exercises": [
      "Documents", "Domain", "Geodesy", "Hazards", "Outlook", "Planning", "Regions", "Sensing",
      "Statutes",
    ],
    "Feeds": ["CLibXML", "Documents", "Domain", "Geodesy", "JSONText"], "Terminal": ["Documents"],
    "Statutes": ["Documents", "Domain", "Geodesy", "Planning"],
    "Console": ["Domain", "Geodesy", "Planning", "Statutes", "Terminal"],
    "Reports": ["Domain", "JSONText", "Planning"],
    "Storage": ["CSQLite", "Domain", "Geodesy", "JSONText"],
    "Station": [
      "CAllocator", "Domain", "Exercises", "Feeds", "Outlook", "Planning", "Regions", "Sensing",
      "Statutes", "Storage",
    ],
    "Curses": ["CNcurses", "Terminal"],
    "fenghuo": [
      "Console", "Curses", "Documents", "Domain", "Exercises", "Feeds", "Geodesy", "Hazards",
      "JSONText", "Models", "Outlook", "Planning", "Regions", "Reports", "Station",
      "Statutes", "Storage", "Terminal",
    ],
    "embed": [], "EmbedFiles": [],
  ]

  /// Modules of others that each target may import; a pure one has the C library for its
  /// mathematics alone (see the rule on words of the world).
  static let others: [String: [String]] = [
    "Documents": ["Yams"], "Domain": ["HashTreeCollections", "HeapModule", "Synchronization"],
    "Storage": [
      "Crypto", "Dispatch", "FoundationEssentials", "GRDB", "GRDBSQLite", "Synchronization",
    ],
    "Station": ["Dispatch", "Synchronization"], "Curses": ["Dispatch", "Synchronization"],
    "fenghuo": ["ArgumentParser", "Dispatch", "Logging", "Synchronization"],
    "embed": ["Foundation"], "EmbedFiles": ["Foundation", "PackagePlugin"],
  ]

  /// Modules that only one file may know.
  static let onlyFile = [
    "CAllocator": "Sources/Station/OwnThread.swift", "CLibXML": "Sources/Feeds/XML.swift",
    "CSQLite": "Sources/Storage/Journal.swift",
    "HashTreeCollections": "Sources/Domain/Registry.swift",
  ]

  /// All that a target may import; nil for a target that is not in the table.
  static func imports(of target: String) -> Set<String>? {
    guard let ours = ours[target] else { return nil }
    return Set(ours + (others[target] ?? []) + ["Glibc"])
  }
}
