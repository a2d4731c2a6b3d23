internal import Domain

/// What cities may have to answer for, over all of them: where the officer stands in it.
extension Desk {
  /// The rows of the screen, what presses most first.
  var candidateRows: [BreachCandidate.ID] { candidates.map(\.id) }

  var candidates: [BreachCandidate] {
    picture.candidates(at: now).filter { listedBreach == nil || $0.breach == listedBreach }
  }

  /// The candidate that a key would act on.
  var currentCandidate: BreachCandidate? {
    let rows = candidates
    return rows.first { $0.id == candidateCursor.item } ?? rows.first
  }

  mutating func moveInAccountability(by step: Int) {
    if isCandidateOpen {
      let entries = currentCandidate?.cause.entries ?? []
      evidenceCursor.step(step, in: entries, height: max(1, entries.count))
    } else {
      candidateCursor.step(
        step, in: candidateRows, height: AccountabilityPage.listRows(in: self))
    }
  }

  /// Goes into the evidence of the candidate; there, to what the entry under the cursor is about.
  mutating func openCandidate() -> [Effect] {
    guard let candidate = currentCandidate else { return refuse(.trust(.nothingHere)) }
    guard isCandidateOpen else {
      candidateCursor.item = candidate.id
      evidenceCursor = ListCursor(item: candidate.cause.entries.last)
      isCandidateOpen = true
      return []
    }
    let place = evidenceCursor.item ?? candidate.cause.id.entry
    guard let entry = paper(place) else { return refuse(.nothingToOpen) }
    return open(entry)
  }

  /// An entry by its place in the journal, where the desk still has it.
  func paper(_ place: Int) -> Entry? {
    papers.last { $0.sequence == place } ?? log.last { $0.sequence == place }
  }

  /// Lists the next kind of breach alone, after the last all of them again.
  mutating func listNextBreach() -> [Effect] {
    let all = Breach.allCases
    let place = listedBreach.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    listedBreach = all.indices.contains(place) ? all[place] : nil
    isCandidateOpen = false
    candidateCursor = ListCursor(item: candidateRows.first)
    tell(.trust(.listed(listedBreach)))
    return []
  }

  /// So many entries are kept that may show what cities answer for.
  private static let papersKept = 4_000

  mutating func keepPapers(_ entries: [Entry]) {
    papers += entries.filter { isPaper($0.event) }
    if papers.count > Self.papersKept + Self.papersKept / 2 {
      papers.removeFirst(papers.count - Self.papersKept)
    }
  }

  /// Whether it may be evidence of what a city did of its word.
  private func isPaper(_ event: Event) -> Bool {
    switch event {
    case .aid, .alliance, .governance, .trust, .evaluation, .ledger, .preparedness,
      .communication, .incident(_, .reported), .incident(_, .verified),
      .hazard(_, .declared), .alert(_, .escalated), .watch(.posture):
      true
    case .alert(let id, .acknowledged): picture.alerts[id].map { $0.priority <= .second } ?? false
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .stockCounted:
      false
    }
  }
}
