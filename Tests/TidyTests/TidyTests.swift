import Testing

private let rules = Rule.imports + Rule.layout + Rule.words + Rule.comments

@Suite("House rules that no compiler checks")
struct TidyTests {
  @Test(arguments: rules)
  func isKept(_ rule: Rule) {
    for breach in SourceTree.files.flatMap(rule.breaches) { Issue.record("\(breach)") }
  }

  /// A rule that finds nothing anywhere proves nothing.
  @Test(arguments: rules)
  func findsWhatWasPlanted(_ rule: Rule) {
    #expect(!rule.planted.isEmpty && !rule.innocent.isEmpty)
    for planted in rule.planted {
      #expect(!rule.breaches(in: planted.file).isEmpty, "missed: \(planted.text)")
    }
    for innocent in rule.innocent {
      #expect(rule.breaches(in: innocent.file).isEmpty, "found: \(innocent.text)")
    }
  }

  @Test func theTreeIsThere() {
    let targets = Set(SourceTree.files.compactMap(\.target))
    #expect(SourceTree.files.count > 150)
    #expect(Targets.pure.isSubset(of: targets))
    #expect(SourceTree.files.contains { $0.path.hasPrefix("Tests/TidyTests/") })
  }

  @Test func theTopLevelHoldsWhatItMay() {
    let allowed: Set = ["Package.swift", "README.md", "Sources", "Tests", "Themes"]
    #expect(SourceTree.topLevel.filter { !allowed.contains($0) } == [])
    #expect(SourceTree.topLevel.contains("Sources"))
  }

  @Test func theManifestSaysWhatTheTableSays() throws {
    let manifest = SourceTree.manifest.split(separator: "package.targets").first ?? ""
    let targets = manifest.matches(of: /(?:library|carrier)\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?/)
    #expect(targets.count >= 12)
    for target in targets {
      let name = String(target.1)
      let stated = (target.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      #expect(stated.sorted() == Targets.ours[name]?.sorted(), "\(name)")
    }
  }

  @Test func stringsAndCommentsAreNotCode() {
    let text = #"""
      let a = "x \(call("y")) z" // note
      /* block /* deep */ still */ let b = 1
      let c = #"raw \(no) "quote""# + "é\"q"
      """#
    let code = SourceFile(path: "a.swift", text: text).code
    #expect(code[0].contains("call(\"") && !code[0].contains("note") && !code[0].contains("z"))
    #expect(code[1].trimmingPrefix(while: { $0 == " " }) == "let b = 1")
    #expect(!code[2].contains("raw") && !code[2].contains("quote") && code[2].contains("+"))
  }

  @Test func functionsAreMeasured() {
    let text = "func a() {\n  b { c() }\n}\nfunc d(\n  e: () -> Int = { 1 }\n) {}\n"
    let found = Rule.functions(in: SourceFile(path: "a.swift", text: text))
    #expect(found.map(\.line) == [1, 4] && found.map(\.length) == [3, 3])
  }
}
