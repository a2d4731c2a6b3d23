extension Rule {
  /// Words that have no place here.
  static let words = [
    noForcing, noEmptyCatch, noDefaultOverOurOwn, noEmptyNames, noPublic, nothingLeftUndone,
    nothingOfTheWorkshop,
  ]

  private static let noForcing = Rule.lines(
    "nothing is forced",
    planted: [
      Planted("let a = try! read()"), Planted("let b = units[id]!"), Planted("first!.name"),
      Planted("x as! Int"), Planted("call()!"), Planted("var a: Int!"),
    ],
    innocent: [
      Planted("if a != b { }"), Planted("guard !isOpen else { return }"),
      Planted("let text = \"stop!\""), Planted("f(!a, !b)"),
    ]
  ) { code, _ in
    code.has("!") && code.contains(/try[!]|as[!]|[\w\)\]][!](?=[\s.,;:?)\]}]|$)/) ? "a force" : nil
  }

  private static let noEmptyCatch = Rule(
    name: "no catch is empty",
    planted: [Planted("do { try a() } catch {}"), Planted("} catch {\n  // well\n}")],
    innocent: [Planted("} catch {\n  note(error)\n}")]
  ) { file in
    guard file.code.contains(where: { $0.has("catch") }) else { return [] }
    let code = file.code.joined(separator: "\n")
    return code.matches(of: /catch\s*\{\s*\}/).map { match in
      let line = code[..<match.range.lowerBound].count { $0 == "\n" } + 1
      return Finding(line: line, what: "an empty catch")
    }
  }

  /// A switch over our own enum names its cases with a dot; over numbers, texts and the enums of
  /// Unicode a default is all that is possible.
  private static let noDefaultOverOurOwn = Rule(
    name: "a switch over our own enum has no default",
    planted: [
      Planted("switch state {\ncase .normal: a()\ndefault: b()\n}"),
      Planted(
        "  switch event {\n  case .raised(let report):\n    a()\n  @unknown default: b()\n  }"),
      Planted("switch (a, b) {\ncase (.up, .down): a()\ndefault: b()\n}"),
    ],
    innocent: [
      Planted("switch number {\ncase ..<16: a()\ndefault: b()\n}"),
      Planted("switch byte {\ncase 0x41...0x5A: a()\ndefault: b()\n}"),
      Planted("switch scalar.properties.generalCategory {\ncase .control: a()\ndefault: b()\n}"),
      Planted("let a = counts[key, default: 0]\nswitch x {\ncase .a: b()\n}"),
      Planted("switch a {\ncase .b: c()\n}\nswitch text {\ncase \"x\": d()\ndefault: e()\n}"),
    ]
  ) { file in
    guard let target = file.target, Targets.pure.contains(target) else { return [] }
    return file.code.indices.compactMap { index in
      guard file.code[index].has("default:"),
        file.code[index].contains(/^\s*(?:@unknown )?default:/),
        isOverOurOwn(file.code, upTo: index)
      else { return nil }
      return Finding(line: index + 1, what: "a default among named cases")
    }
  }

  /// Whether the switch around a line names cases with a dot.
  private static func isOverOurOwn(_ code: [String], upTo end: Int) -> Bool {
    let indent = code[end].prefix { $0 == " " }.count
    var namesCases = false
    for line in code[..<end].reversed() where line.prefix(while: { $0 == " " }).count == indent {
      if line.contains(/^\s*(?:\w+: )?(?:.*= |return )?switch\s/) {
        return namesCases && !line.contains("generalCategory")
      }
      if line.contains(/^\s*case (?:let )?\(?\.\w/) { namesCases = true }
    }
    return false
  }

  private static let noEmptyNames = Rule.lines(
    "a type's name says what it is",
    planted: [
      Planted("package struct AlertManager {"), Planted("enum StringUtils {"),
      Planted("final class FeedHandler {"), Planted("struct RowData {"),
      Planted("actor KeyHelper {"),
      Planted("typealias UnitInfo = Unit"),
    ],
    innocent: [
      Planted("struct Information {"), Planted("let data = bytes"),
      Planted("package struct Info: Sendable {", in: "Sources/Feeds/CAP/CAPMessage.swift"),
    ]
  ) { code, file in
    let endings = ["Manager", "Helper", "Util", "Utils", "Handler", "Data", "Info"]
    guard code.has(endings) else { return nil }
    // CAP 1.2 calls a part of its messages <info>.
    if file.path == "Sources/Feeds/CAP/CAPMessage.swift", code.contains("struct Info:") {
      return nil
    }
    let declared = /(?:^|\s)(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/
    guard let name = code.firstMatch(of: declared)?.output.1,
      endings.contains(where: { name.hasSuffix($0) })
    else { return nil }
    return "\(name) names no idea"
  }

  private static let noPublic = Rule.lines(
    "nothing is public without a reader outside the package",
    planted: [Planted("public struct A {}"), Planted("  open class B {}")],
    innocent: [
      Planted("case `public` = \"Public\""), Planted("scope: .public"),
      Planted("public init?(argument: String)", in: "Sources/fenghuo/Sample.swift"),
    ]
  ) { code, file in
    // The program's command line is read by a package of others.
    guard let target = file.target, target != "fenghuo" else { return nil }
    guard code.has("public", "open") else { return nil }
    return code.contains(/^\s*(?:public|open) (?!=)/) ? "public" : nil
  }

  private static let nothingLeftUndone = Rule(
    name: "nothing is left for later",
    planted: [Planted("// TO" + "DO: later"), Planted("// FIX" + "ME"), Planted("// HA" + "CK")],
    innocent: [Planted("let mastodon = 1")]
  ) { file in
    let marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"]
    return file.lines.enumerated().compactMap { index, line in
      marks.first { line.has($0) }.map { Finding(line: index + 1, what: $0) }
    }
  }

  private static let nothingOfTheWorkshop = Rule(
    name: "the project knows no place outside of itself",
    planted: [Planted("let path = \"/wo" + "rk/shared\"")],
    innocent: [Planted("let path = \"/var/lib\"")]
  ) { file in
    file.lines.enumerated().filter { $0.element.has("/wo" + "rk/") }
      .map { Finding(line: $0.offset + 1, what: "a path of the workshop") }
  }
}
