package import Domain

/// A language that the console speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case en
  case zhHans = "zh-Hans"
  case zhHant = "zh-Hant"

  /// The language that a tag (`zh-TW`) or a locale's name (`zh_CN.UTF-8`) means; nil if it is none
  /// of ours.
  package init?(tag: String) {
    let stem = tag.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
    let parts = stem.lowercased().split { $0 == "-" || $0 == "_" || $0 == "@" }
    switch parts.first {
    case "en", "c", "posix": self = .en
    case "zh":
      let traditional = parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
      self = traditional && !parts.contains("hans") ? .zhHant : .zhHans
    default: return nil
    }
  }

  /// What the language calls itself.
  package var ownName: String {
    switch self {
    case .en: "English"
    case .zhHans: "简体中文"
    case .zhHant: "繁體中文"
    }
  }

  /// A place's or thing's name in this language.
  package func name(_ name: LocalizedName) -> String {
    switch self {
    case .en: name.english
    case .zhHans: name.simplified
    case .zhHant: name.traditional
    }
  }
}
