internal import Domain
package import Statutes

/// The words of the report of a situation, in one language.
package struct SitrepWords: Sendable {
  package let tag, title, exercise: String
  package let block: @Sendable (SitrepDraft.Block) -> String
  let fact: @Sendable (SitrepDraft.Fact, Names, Language) -> String
  /// In place of what is not known.
  package let unknown: String
  /// In place of what comes with the signatures.
  package let pending: String
  package let table, city, total, check, asOf, entry: String
  /// `2 + 3 = 5; 1 city not known`.
  package let sum: @Sendable (SitrepTable.Total) -> String
  package let missing: @Sendable (String) -> String
  package let complete: String
  /// What a figure lower than before rests on.
  let fall: @Sendable (_ what: String, _ before: Int, _ now: Int?, SitrepTable.Fall) -> String
  package let watch, matters, nothing: String
  /// In a table of what stands: name, what it is, city, state, since.
  package let columns: [String]
  /// The sum over all of them counts each incident once.
  package let once: String
  /// Whether the figures of the picture are those of the entries.
  package let recounted: @Sendable (_ entries: Int, _ holds: Bool) -> String
}

extension Language {
  /// The words of the report of a situation.
  package var sitrep: SitrepWords {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}

extension Names {
  /// What a quantity of a hazard's source is called; its own word where it has no other.
  func quantity(_ source: Hazard.Source) -> String {
    let known: [String: LocalizedName] = [
      "discharge": .init(english: "discharge", simplified: "流量", traditional: "流量"),
      "mass": .init(english: "mass", simplified: "总量", traditional: "總量"),
      "release": .init(english: "release", simplified: "释放量", traditional: "釋放量"),
      "height": .init(english: "height", simplified: "高度", traditional: "高度"),
      "duration": .init(english: "duration", simplified: "历时", traditional: "歷時"),
      "infected": .init(english: "infected", simplified: "感染人数", traditional: "感染人數"),
      "decay": .init(english: "decay", simplified: "降解", traditional: "降解"),
      "kilometre": .init(english: "kilometre", simplified: "里程", traditional: "里程"),
    ]
    return known[source.quantity].map { language.name($0) } ?? source.quantity
  }
}
