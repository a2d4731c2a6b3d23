import Domain
import Terminal

/// What one version of an agreement says beside another, point by point.
struct AgreementChanges {
  /// A point of both; nothing where one of them does not have it.
  struct Row: Hashable {
    let label: String
    let before: String
    let after: String

    var isChanged: Bool { before != after }
  }

  let rows: [Row]
  private let language: Language

  init(_ before: AidAgreement?, _ after: AidAgreement, _ scene: Scene) {
    language = scene.language
    let words = scene.language.preparedness.page
    let names = Names(
      region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
    func parties(_ terms: AidAgreement?) -> String {
      (terms?.parties ?? []).map { scene.region[$0].map { scene.shortName(of: $0) } ?? $0.rawValue }
        .joined(separator: " ")
    }
    func price(_ term: AidAgreement.Term?) -> String {
      term.map { "\(NumberText.grouped($0.cap)) @¥\(MoneyText.text($0.tariff))" } ?? "–"
    }
    var rows = [
      Row(
        label: words.name, before: before.map { scene.language.name($0.name) } ?? "",
        after: scene.language.name(after.name)),
      Row(label: words.parties, before: parties(before), after: parties(after)),
      Row(
        label: words.from, before: before.map { DayText.text($0.from) } ?? "",
        after: DayText.text(after.from)),
      Row(
        label: words.until, before: before.map { DayText.last($0.until) } ?? "",
        after: DayText.last(after.until)),
      Row(
        label: words.notice, before: before.map { words.days(Self.days($0.notice)) } ?? "",
        after: words.days(Self.days(after.notice))),
    ]
    let goods =
      after.terms.map(\.good)
      + (before?.terms ?? []).map(\.good).filter { after.term(for: $0) == nil }
    rows += goods.map { good in
      Row(
        label: names.good(good), before: before.map { price($0.term(for: good)) } ?? "",
        after: price(after.term(for: good)))
    }
    self.rows = rows
  }

  private static func days(_ duration: Duration) -> Int { Int(duration.inSeconds / 86_400) }

  /// What changes, one sentence each; of a first version all that it says.
  var sentences: [String] {
    rows.filter(\.isChanged).map { row in
      row.before.isEmpty
        ? row.label + language.colon + row.after
        : row.label + language.colon + "\(row.before) → \(row.after)"
    }
  }
}
