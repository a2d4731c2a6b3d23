import Domain
import Terminal

/// What the picture still knows of the entries that show a cause, where the desk has them no
/// longer: what each is counted as and when it was, or else between which hours it was written.
struct EvidenceText {
  private let candidate: BreachCandidate
  private let scene: Scene
  private let result: String
  /// What the picture counts, by the entry.
  private let facts: [Int: CaseFact]

  private var words: AccountabilityWords { scene.language.accountability }

  init(_ candidate: BreachCandidate, _ result: String, _ scene: Scene) {
    (self.candidate, self.result, self.scene) = (candidate, result, scene)
    let cause = candidate.cause
    let matter = scene.picture.matter(of: cause.kind, about: cause.subject)
    let counted = scene.picture.evaluations.files[matter?.name ?? ""]?.facts ?? []
    let wanted = Set(cause.entries)
    facts = Dictionary(
      counted.filter { wanted.contains($0.entry) }.map { ($0.entry, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// When an entry was, where that is known.
  func moment(of entry: Int) -> Instant? {
    entry == candidate.cause.id.entry ? candidate.cause.at : facts[entry]?.at
  }

  /// `08:59 report · late 45m`, `between 08:59 and 09:17`.
  /// - Parameter seen: the entries that the desk has.
  func text(of entry: Int, _ seen: [Int: Entry]) -> String {
    let cause = candidate.cause
    if entry == cause.id.entry {
      let kind = scene.language.trust.page.kind(cause.kind)
      return "\(scene.dayAndHour(cause.at)) \(kind) · \(result)"
    }
    if let fact = facts[entry] {
      let city = fact.city.map { scene.name(of: $0) + " · " } ?? ""
      let kind = scene.language.evaluation.page.fact(fact.kind)
      return "\(scene.dayAndHour(fact.at)) \(city)\(kind)"
    }
    func known(_ number: Int) -> Instant? { seen[number]?.happened ?? moment(of: number) }
    let before = cause.entries.last { $0 < entry && known($0) != nil }.flatMap(known)
    let after = cause.entries.first { $0 > entry && known($0) != nil }.flatMap(known)
    return words.written(before.map(scene.dayAndHour), after.map(scene.dayAndHour))
  }
}
