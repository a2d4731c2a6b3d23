import RegexBuilder

extension Rule {
  /// Who may know whom.
  static let imports = [importsOfTheTable, modulesOfOneFile, noNewsFromTheWorld]

  private static let importsOfTheTable = Rule.lines(
    "a target imports what its row of the table allows",
    planted: [
      Planted("import Foundation"), Planted("internal import Terminal"),
      Planted("package import Domain", in: "Sources/Geodesy/Sample.swift"),
      Planted("@preconcurrency import CNcurses", in: "Sources/Console/Sample.swift"),
      Planted("import struct GRDB.Row", in: "Sources/Station/Sample.swift"),
      Planted("import Domain", in: "Sources/Unheard/Sample.swift"),
    ],
    innocent: [
      Planted("package import Geodesy"), Planted("// import Foundation"),
      Planted("let important = 1"), Planted("import Foundation", in: "Tests/T/Sample.swift"),
    ]
  ) { code, file in
    guard let module = importedModule(code), let target = file.target else { return nil }
    guard let allowed = Targets.imports(of: target) else { return "\(target) is not in the table" }
    return allowed.contains(module) ? nil : "\(target) may not import \(module)"
  }

  private static let modulesOfOneFile = Rule.lines(
    "one file alone knows XML, one alone the persistent dictionary",
    planted: [
      Planted("internal import CLibXML", in: "Sources/Feeds/CAP/Sample.swift"),
      Planted("import HashTreeCollections"),
    ],
    innocent: [Planted("import CLibXML", in: "Sources/Feeds/XML.swift")]
  ) { code, file in
    guard file.target != nil, let module = importedModule(code),
      let home = Targets.onlyFile[module], home != file.path
    else { return nil }
    return "only \(home) imports \(module)"
  }

  /// Words by which a program asks for the time, files, chance, or its surroundings.
  private static let noNewsFromTheWorld = Rule.lines(
    "a pure target asks nothing of the world",
    planted: [
      Planted("let now = Date()"), Planted("print(alert)"), Planted("x = FileManager.default"),
      Planted("Int.random(in: 0...3)"), Planted("units.shuffled()"), Planted("getenv(name)"),
      Planted("var g = SystemRandomNumberGenerator()"), Planted("ContinuousClock().now"),
      Planted("let file = fopen(path, mode)"), Planted("try await Task.sleep(for: .seconds(1))"),
    ],
    innocent: [
      Planted("Int.random(in: 0...3, using: &dice)"), Planted("units.shuffled(using: &dice)"),
      Planted("let text = \"print(x)\" // print(x)"), Planted("blueprint(of: house)"),
      Planted("candidate(unit)"), Planted("print(x)", in: "Sources/fenghuo/Sample.swift"),
    ]
  ) { code, file in
    guard code.has(worldlyHints), let target = file.target, Targets.pure.contains(target) else {
      return nil
    }
    if let match = code.firstMatch(of: worldly) { return "\(match.output) asks the world" }
    for call in code.matches(of: chance) where !code[call.range.lowerBound...].contains("using:") {
      return "\(call.output) rolls dice of its own"
    }
    return nil
  }

  private nonisolated(unsafe) static let worldly = Regex {
    ChoiceOf {
      /\b(?:Date|print|debugPrint|dump|getenv|fopen|gettimeofday|clock_gettime|rand|drand48)\(/
      /\b(?:FileManager|ProcessInfo|URLSession|FileHandle|DispatchQueue)\b/
      /\b(?:SystemRandomNumberGenerator|ContinuousClock|SuspendingClock)\b/
      /\barc4random|\bTask\.sleep|\bInstant\.now\b|\bCommandLine\.arguments|\btime\(nil\)/
    }
  }.wordBoundaryKind(.simple)
  /// What stands in every line that the patterns could find.
  private static let worldlyHints = [
    "Date(", "print(", "Print(", "dump(", "getenv(", "fopen(", "gettimeofday(", "clock_gettime(",
    "rand(", "drand48(", "FileManager", "ProcessInfo", "URLSession", "FileHandle",
    "DispatchQueue", "NumberGenerator", "ContinuousClock", "SuspendingClock", "arc4random",
    "Task.sleep", "Instant.now", "CommandLine.", "time(", ".random", ".shuffle",
  ]
  private nonisolated(unsafe) static let chance = /\.(?:random|shuffled|shuffle|randomElement)\(/

  /// The module that a line imports; nil where it imports none.
  private static func importedModule(_ code: String) -> String? {
    guard code.has("import ") else { return nil }
    var words = code.split { $0 == " " || $0 == "." }.map(String.init)
    while let first = words.first,
      first.hasPrefix("@")
        || ["package", "internal", "public", "private", "fileprivate"].contains(first)
    {
      words.removeFirst()
    }
    guard words.count >= 2, words.removeFirst() == "import" else { return nil }
    let kinds = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
    return words.first { !kinds.contains($0) }
  }
}
