package import Domain
package import Statutes

/// The words of the watch and its handing over, in one language.
package struct HandoverWords: Sendable {
  package let tag, title, exercise: String
  package let kind: @Sendable (HandoverBrief.Kind) -> String
  /// What a thing of the brief is, in words.
  let what: @Sendable (HandoverBrief.What, Names, Language) -> String
  package let onWatch, nobody, since, change, overdue, gap, lastBrief, none, due, until: String
  let gapKind: @Sendable (WatchPost.Gap.Kind) -> String
  /// Who signed, that the other has still to sign, and how long that has taken.
  let offered: @Sendable (_ person: String, _ at: String, _ waits: String) -> String
  package let remarks, questions, signed, seal, board, happened: String
  /// The first entry that was counted, where there are earlier ones.
  let counted: @Sendable (_ entry: Int, _ hour: String) -> String
  /// How many things of a kind are open.
  let open: @Sendable (Int) -> String
  /// What happened since, by kinds of entries.
  package let events: @Sendable (HandoverBrief.Events) -> [String]
  /// Copies that should have gone out and did not.
  let missedCopies: @Sendable (Int) -> String
  package let recounted: @Sendable (_ digest: String, _ holds: Bool) -> String
}

extension Language {
  /// What a thing of a brief is.
  package func text(_ what: HandoverBrief.What, in region: Region) -> String {
    handover.what(
      what,
      Names(region: region, language: self, offsetInMinutes: Region.offsetInMinutes), self)
  }

  /// Why nobody, or not the one who should, had a watch.
  package func word(_ kind: WatchPost.Gap.Kind) -> String { handover.gapKind(kind) }

  /// The words of the watch and its handing over.
  package var handover: HandoverWords {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
