/// Watches the hours by which agreements are to be signed: says once that a version has lapsed, and
/// who has neither signed nor refused it.
package struct SigningWatch: Sendable {
  /// When the time of each version that is being signed is over.
  private var appointments: [AidAgreement.ID: Instant] = [:]

  /// The watch over the agreements of a picture: what had lapsed before its last entry is left.
  package init(_ picture: Picture) {
    for (id, version) in picture.signings { appointments[id] = version.lapse }
  }

  /// Takes in what an entry, applied to the picture, has changed.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    guard case .preparedness(.agreement(let id, _)) = entry.event else { return }
    appointments[id] = picture.agreements[id]?.signing(at: entry.happened)?.lapse
  }

  /// When something is to be said.
  package var next: Instant? { appointments.values.min() }

  /// The versions that have lapsed.
  package mutating func due(at now: Instant, in picture: Picture) -> [Command] {
    appointments.filter { $0.value <= now }.map(\.key).sorted().compactMap { id in
      appointments[id] = nil
      guard let agreement = picture.agreements[id],
        let version = agreement.versions.last(where: { $0.settled == .signing }),
        agreement.state(of: version, at: now) == .lapsed
      else { return nil }
      return .prepare(.agreement(.lapse(id, version: version.number)))
    }
  }
}

extension AgreementVersion {
  /// The first moment at which it can be signed no more.
  fileprivate var lapse: Instant? { signBy?.advanced(by: .milliseconds(1)) }
}
