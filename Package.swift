// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: the compiler is the first reviewer.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The tests play whole days: what runs in those is made fast where all else is made to be looked at.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Targets that the worlds of the exercises and their forecasts run in.
let worlds: Set = [
  "Detection", "Domain", "Exercises", "Geodesy", "Hazards", "Outlook", "Planning", "Regions",
  "Sensing", "Statutes",
]

/// A library target of ours, in `Sources/NAME`.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: worlds.contains(name) ? fast : strict)
}

/// A library target that carries the YAML files of a folder inside it (see `Sources/EmbedFiles`).
func carrier(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: worlds.contains(name) ? fast : strict, plugins: ["EmbedFiles"])
}

/// A test target of ours, in `Tests/NAMETests`; `records` is its folder of what was once right.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], records: String? = nil
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: records.map { [$0] } ?? [],
    swiftSettings: strict)
}

let collections = Target.Dependency.product(
  name: "HashTreeCollections", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "fenghuo",
  products: [.executable(name: "fenghuo", targets: ["fenghuo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Pure: these ask nothing of the world.
    library("Geodesy"),
    library("JSONText"),
    library("Detection"),
    library("Hazards"),
    library("Models", ["Detection", "Domain", "Geodesy", "Hazards", "JSONText", "Planning"]),
    library("Documents", [yams]),
    library("Domain", ["Geodesy", collections, heap]),
    carrier("Regions", ["Documents", "Domain", "Geodesy"], exclude: ["Shipped"]),
    library("Planning", ["Domain", "Geodesy"]),
    carrier("Statutes", ["Documents", "Domain", "Geodesy", "Planning"], exclude: ["Shipped"]),
    library("Sensing", ["Detection", "Domain", "Geodesy"]),
    library("Outlook", ["Domain", "Geodesy", "Hazards"]),
    carrier(
      "Exercises",
      [
        "Documents", "Domain", "Geodesy", "Hazards", "Outlook", "Planning", "Regions", "Sensing",
        "Statutes",
      ],
      exclude: ["Shipped"]),
    library("Feeds", ["CLibXML", "Documents", "Domain", "Geodesy", "JSONText"]),
    carrier("Terminal", ["Documents"]),
    library("Console", ["Domain", "Geodesy", "Planning", "Statutes", "Terminal"]),
    library("Reports", ["Domain", "JSONText", "Planning"]),

    // The rim: clock, files, terminal.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    library("Storage", ["CSQLite", "Domain", "Geodesy", "JSONText", grdb, sqlite, crypto]),
    .systemLibrary(name: "CAllocator"),
    library(
      "Station",
      [
        "CAllocator", "Domain", "Exercises", "Feeds", "Outlook", "Planning", "Regions", "Sensing",
        "Statutes", "Storage",
      ]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    library("Curses", ["CNcurses", "Terminal"]),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .executableTarget(
      name: "fenghuo",
      dependencies: [
        "Console", "Curses", "Documents", "Domain", "Exercises", "Feeds", "Geodesy", "Hazards",
        "JSONText", "Models", "Outlook", "Planning", "Regions", "Reports", "Station", "Statutes",
        "Storage", "Terminal", arguments, logging,
      ],
      swiftSettings: strict),

    // Regions, scenarios and themes travel inside the program.
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/EmbedFiles"),
    .executableTarget(name: "embed", path: "Sources/embed", swiftSettings: strict),

    tests("Geodesy", ["Geodesy"]),
    tests("JSONText", ["JSONText"]),
    tests("Detection", ["Detection"]),
    tests("Hazards", ["Hazards"]),
    tests("Models", ["Detection", "JSONText", "Models"]),
    tests("Documents", ["Documents"]),
    tests("Domain", ["Domain", "Geodesy"]),
    tests("Regions", ["Documents", "Domain", "Geodesy", "Regions"]),
    tests("Planning", ["Domain", "Geodesy", "Planning", "Regions"]),
    tests("Statutes", ["Documents", "Domain", "Geodesy", "Planning", "Regions", "Statutes"]),
    tests("Sensing", ["Detection", "Domain", "Geodesy", "Regions", "Sensing"]),
    tests("Outlook", ["Domain", "Exercises", "Geodesy", "Hazards", "Outlook", "Regions"]),
    tests(
      "Exercises",
      [
        "Domain", "Exercises", "Geodesy", "Hazards", "Planning", "Regions", "Sensing", "Statutes",
      ]),
    tests("Feeds", ["Documents", "Domain", "Feeds", "Geodesy", "JSONText"]),
    tests("Terminal", ["Documents", "Terminal"]),
    tests(
      "Console",
      [
        "Console", "Domain", "Exercises", "Geodesy", "Planning", "Regions", "Statutes", "Terminal",
      ],
      records: "Pictures"),
    tests(
      "Reports",
      [
        "Domain", "Exercises", "Geodesy", "JSONText", "Planning", "Regions", "Reports", "Statutes",
        "Storage",
      ]),
    tests("Storage", ["Domain", "Geodesy", "JSONText", "Storage", grdb], records: "Golden"),
    tests(
      "Station", ["Domain", "Exercises", "Feeds", "Regions", "Station", "Storage"],
      records: "Days"),
    tests("Curses", ["CNcurses", "Curses", "Terminal"]),
    tests("Program", ["Curses", "fenghuo"]),
    tests("Tidy", []),
  ]
)

// The sanitizer run builds the core alone: what decides, reads and draws, without the program.
if Context.environment["FENGHUO_CORE"] == "1" {
  let core: Set = [
    "Geodesy", "JSONText", "Documents", "Domain", "Detection", "Hazards", "Models", "Feeds",
    "CLibXML", "Terminal", "Planning", "Regions", "EmbedFiles", "embed", "DetectionTests",
    "HazardsTests", "ModelsTests", "PlanningTests", "GeodesyTests",
    "JSONTextTests", "DocumentsTests", "DomainTests", "FeedsTests",
    "TerminalTests",
  ]
  package.targets.removeAll { !core.contains($0.name) }
  package.products.removeAll()
}

// The fuzzer's run builds the core with what reads files, seen through by libFuzzer, and
// `Tests/Fuzz`: its program takes what is read through all that the console does with text.
if Context.environment["FENGHUO_FUZZ"] == "1" {
  let readers: Set = [
    "Geodesy", "JSONText", "Documents", "Domain", "Detection", "Hazards", "Models", "Feeds",
    "CLibXML", "Terminal", "Regions", "Planning", "Sensing", "Outlook", "Statutes", "Exercises",
    "EmbedFiles", "embed",
  ]
  package.targets.removeAll { !readers.contains($0.name) }
  package.products.removeAll()
  let fuzzer = ["-sanitize=fuzzer"]
  for target in package.targets where target.type == .regular {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(fuzzer)]
  }
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "Documents", "Domain", "Exercises", "Feeds", "Models", "Regions", "Terminal",
      ],
      path: "Tests/Fuzz", exclude: ["CFuzzer"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(fuzzer + ["-use-ld=lld"])]),
  ]
}
