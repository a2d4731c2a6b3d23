internal import Domain
internal import Statutes

/// A city as the screen of trust lists it: what it has shown so far, and what it still owes.
struct TrustRow: Identifiable, Sendable {
  let id: City.ID
  let trust: Trust
  /// What is due first comes first.
  let open: [OpenCommitment]

  /// How many commitments it has made: those that ended, and those that have not.
  var made: Int { trust.ended + open.count }

  /// 0 where somebody has to rule, 1 where it is late with something, else 2.
  func urgency(at now: Instant) -> Int {
    trust.toRule > 0 ? 0 : isLate(at: now) ? 1 : 2
  }

  /// Whether the time of something that it owes is over.
  func isLate(at now: Instant) -> Bool { open.contains { $0.due < now } }

  /// How many of what ended, ended so, as rulings left it.
  func count(_ outcome: Fulfilment.Outcome) -> Int { trust.outcomes[outcome, default: 0] }

  /// How many a person excused, or found not to have been broken.
  var excused: Int {
    trust.rulings[.excused, default: 0] + trust.rulings[.dismissed, default: 0]
  }
}

extension Desk {
  /// The cities of the screen of trust: those that wait for a ruling first, then those that are
  /// late with what they owe, then the others; in each the least trusted first.
  var trustRows: [TrustRow] {
    let open = Dictionary(
      grouping: settings.statutes.openCommitments(in: picture, at: now), by: \.city)
    let rows = region.cities.map { city in
      TrustRow(
        id: city.id, trust: picture.trust(in: city.id),
        open: (open[city.id] ?? []).sorted { ($0.due, $0.subject) < ($1.due, $1.subject) })
    }
    let shown = now
    return rows.enumerated().sorted { left, right in
      (left.element.urgency(at: shown), left.element.trust.score, left.offset)
        < (right.element.urgency(at: shown), right.element.trust.score, right.offset)
    }.map(\.element)
  }

  /// The row under the cursor of the screen.
  var currentTrust: TrustRow? {
    let rows = trustRows
    return rows.first { $0.id == trustCursor.item } ?? rows.first
  }

  /// The cause that a key would act on: the one under the cursor of the opened city, else the
  /// newest of the city that waits for a ruling.
  var currentCause: TrustCause? {
    guard let row = currentTrust else { return nil }
    guard isTrustOpen else { return row.trust.breaches.last { $0.isOpen } }
    let causes = row.trust.causes
    return causes.first { $0.id == causeCursor.item } ?? causes.first
  }

  /// Moves the cursor of the cities, or of the causes of the one that is opened.
  mutating func moveInTrust(by step: Int) {
    if isTrustOpen {
      let causes = currentTrust?.trust.causes.map(\.id) ?? []
      causeCursor.step(step, in: causes, height: TrustPage.causeRows(in: self))
    } else {
      trustCursor.step(step, in: trustRows.map(\.id), height: TrustPage.listRows(in: self))
    }
  }

  /// Gives the city under the cursor the whole screen.
  mutating func openTrust() -> [Effect] {
    guard let row = currentTrust, !row.trust.causes.isEmpty else {
      return refuse(.trust(.nothingHere))
    }
    trustCursor.item = row.id
    let waiting = row.trust.breaches.last { $0.isOpen }
    causeCursor = ListCursor(item: (waiting ?? row.trust.causes.first)?.id)
    isTrustOpen = true
    return []
  }
}
