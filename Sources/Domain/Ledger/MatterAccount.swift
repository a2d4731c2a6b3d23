/// What the cities spent on one matter, and what is still open between them because of it: the
/// settlement of all that closes the file (结清销案).
package struct MatterAccount: Hashable, Sendable {
  /// Whose means were at work, and in which city.
  package struct Work: Hashable, Comparable, Sendable {
    package var payer: City.ID
    package var place: City.ID

    package init(payer: City.ID, place: City.ID) {
      self.payer = payer
      self.place = place
    }

    package static func < (left: Work, right: Work) -> Bool {
      (left.payer, left.place) < (right.payer, right.place)
    }
  }

  package internal(set) var works: [Work: Money] = [:]
  /// What each city came to owe others for it, less what others came to owe it: nothing in all.
  package internal(set) var transfers: [City.ID: Money] = [:]
  /// What came from outside.
  package internal(set) var grants: [City.ID: Money] = [:]
  /// Parts of requests that are not over, debts, deposits and claims that are open.
  package internal(set) var openLines = 0
  package internal(set) var openDebts = 0
  package internal(set) var deposits = 0
  package internal(set) var openClaims = 0
  /// When something of it last changed.
  package internal(set) var changed: Instant

  init(at instant: Instant) { changed = instant }

  /// Whether nothing is open between the cities.
  package var isSettled: Bool {
    openLines == 0 && openDebts == 0 && deposits == 0 && openClaims == 0
  }

  /// What a city spent of its own means and money, claims against others taken off.
  package func spent(by city: City.ID) -> Money {
    works.reduce(transfers[city] ?? .zero) { $1.key.payer == city ? $0 + $1.value : $0 }
  }

  /// What the work in a city cost, whoever did it.
  package func cost(in city: City.ID) -> Money {
    works.reduce(.zero) { $1.key.place == city ? $0 + $1.value : $0 }
  }

  /// What all work cost.
  package var cost: Money { works.values.reduce(.zero, +) }

  /// The cities that spent something or for which something was spent, by their codes.
  package var cities: [City.ID] {
    Set(works.keys.flatMap { [$0.payer, $0.place] } + transfers.keys).sorted()
  }
}

/// How a risk file stands.
package enum MatterAccountState: String, CaseIterable, Hashable, Sendable {
  /// The matter goes on.
  case running
  /// It is over, and something between the cities is open.
  case toSettle
  /// Everything is settled.
  case closed
}

extension Picture {
  /// How the file of a matter stands; nil where it has none.
  package func fileState(of matter: Matter) -> MatterAccountState? {
    ledger.files[matter].map { file in
      isOver(matter) ? (file.isSettled ? .closed : .toSettle) : .running
    }
  }

  /// The file that an incident's costs belong to: that of the hazard which brought it, else its
  /// own.
  package func file(of incident: Incident) -> Matter {
    let city = incident.city
    let causes = hazards.filter { hazard in
      hazard.kind.eventKind == incident.report.kind && hazard.report.since <= incident.reported
        && (!hazard.isOver || hazard.changed >= incident.reported)
        && (hazard.report.origin == city || hazard.concerns(city) != nil
          || hazard.arrival(in: city) != nil)
    }
    return causes.map(\.id).min().map { .hazard($0) } ?? .incident(incident.id)
  }

  /// The file that a request's costs belong to; nil where it names neither incident nor hazard.
  func file(of report: AidRequest.Report) -> Matter? {
    if let incident = report.incident.flatMap({ incidents[$0] }) { return file(of: incident) }
    return report.hazard.map { .hazard($0) }
  }
}
