/// On what grounds a unit may be sent to an incident of a city: units are their own city's, and
/// another city gets them by what was agreed, or asks for them.
package enum UnitAccess: Hashable, Sendable {
  /// It belongs to the incident's city.
  case own
  /// Its city has accepted a request for it: it is set apart for that, or already there.
  case promised(AidLine.ID)
  /// An agreement in force lets it go at once.
  case agreed(AidAgreement.ID)
  /// Its city must be asked first.
  case byRequest
  /// It is promised to, or lent to, somebody else.
  case lentElsewhere(AidLine.ID)

  /// Whether it may be sent without asking anybody.
  package var isOpen: Bool {
    switch self {
    case .own, .promised, .agreed: true
    case .byRequest, .lentElsewhere: false
    }
  }
}

extension Picture {
  /// On what grounds a unit may be sent to an incident at a moment.
  package func access(
    to unit: Unit, for incident: Incident, at now: Instant
  ) -> UnitAccess {
    if let loan = lent[unit.id] { return access(to: unit, lentTo: loan, for: incident) }
    if unit.city == incident.city { return .own }
    return access(toAny: unit.kind, of: unit.city, for: incident, at: now)
  }

  /// On what grounds units of another city that are lent to nobody may be sent.
  package func access(
    toAny kind: UnitKind, of city: City.ID, for incident: Incident, at now: Instant
  ) -> UnitAccess {
    if let line = acceptedLine(of: city, kind, for: incident) { return .promised(line.id) }
    let cover = agreement(covering: 1, of: .units(kind), from: city, to: incident.city, at: now)
    return cover.map { .agreed($0.agreement.id) } ?? .byRequest
  }

  /// How many units of a kind a city may send to an incident of another without being asked: by
  /// the agreement of which most is left, or by what it has accepted.
  package func lendable(
    _ kind: UnitKind, from lender: City.ID, for incident: Incident, at now: Instant
  ) -> Int {
    let good = AidGood.units(kind)
    let left = agreements(between: lender, and: incident.city, on: good, at: now)
      .map { ($0.term(for: good)?.cap ?? 0) - aidInUse(under: $0.id, by: lender, good) }
    return max(acceptedLine(of: lender, kind, for: incident)?.accepted ?? 0, left.max() ?? 0)
  }

  /// A lent unit goes where its request says, and after that wherever its host needs it; its own
  /// city has it back once it has left the host.
  private func access(
    to unit: Unit, lentTo loan: AidLine.ID, for incident: Incident
  ) -> UnitAccess {
    guard let request = aid[loan.request], let line = request.line(of: loan.lender) else {
      return unit.city == incident.city ? .own : .byRequest
    }
    if request.requester == incident.city {
      let isBound = line.state == .committed && request.report.incident != incident.id
      return isBound ? .lentElsewhere(loan) : .promised(loan)
    }
    let isBack = line.state == .released || line.departed != nil && !isWith(request, unit)
    return unit.city == incident.city && isBack ? .own : .lentElsewhere(loan)
  }

  /// Whether a unit is at, or on its way to, an incident of the city that has asked for it.
  func isWith(_ request: AidRequest, _ unit: Unit) -> Bool {
    unit.incident.flatMap { incidents[$0] }?.city == request.requester
  }

  /// The part of a lender that has been accepted for an incident, and is not set apart yet.
  func acceptedLine(
    of lender: City.ID, _ kind: UnitKind, for incident: Incident
  ) -> AidLine? {
    acceptedAid[incident.id]?.lazy.compactMap { id in
      aid[id.request].flatMap { $0.good == .units(kind) ? $0.line(of: id.lender) : nil }
    }
    .first { $0.lender == lender && $0.state == .accepted }
  }
}
