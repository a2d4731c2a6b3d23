package import Domain

/// What one person on watch hands over to the next: all that is open, made from the picture alone,
/// so that whoever has the record can count it again.
package struct HandoverBrief: Hashable, Sendable {
  /// What sort of thing is handed over, in the order in which a desk asks.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An alert that nobody has taken.
    case untaken
    /// One that was put aside: shelved, suppressed or out of service.
    case aside
    case incident, hazard
    /// A report of the law, a duty or an answer that is owed.
    case obligation
    case decision, aid
    /// A unit that belongs to somebody else for a time, by an agreement or a request.
    case away
    /// A unit that is out of contact.
    case silent
    /// A notice that some city has not acknowledged.
    case notice
    /// A report of a situation that is under way.
    case sitrep
    /// A figure that was corrected since the last handover.
    case correction
    case whatIf
    /// A source that is silent longer than it promised. It is seen, not recorded.
    case feed
  }

  /// One thing.
  package struct Item: Hashable, Sendable {
    package let kind: Kind
    /// Its name, by which it can be asked about.
    package let subject: String
    package let city: City.ID?
    package let since: Instant?
    /// Until when it stays so, or by when something is to be done.
    package let due: Instant?
    package let what: What

    /// What tells one from all others of the brief.
    package var name: String { "\(kind.rawValue) \(subject) \(city?.rawValue ?? "")" }
  }

  /// What a language says of a thing.
  package enum What: Hashable, Sendable {
    case alert(AlertReport)
    case aside(AlertState, reason: String)
    case incident(Incident.Report, IncidentState)
    case hazard(Hazard.Kind, next: CityArrival?)
    case obligation(Obligation)
    case decision(String, answered: Int, of: Int)
    /// In the state of the line, to or from the other city.
    case aid(AidLine)
    case unit(UnitKind, UnitStatus, lentTo: City.ID?)
    case notice([City.ID])
    case sitrep(SitrepState, number: Int, isFinal: Bool)
    case correction(SitrepFigure)
    case whatIf(Supposition)
    case silence

    /// What of it counts for the seal: only what the record alone decides.
    fileprivate var mark: String {
      switch self {
      case .alert(let report): "\(report.priority.rawValue)"
      case .aside(let state, let reason): "\(state.rawValue) \(reason)"
      case .incident(_, let state): state.rawValue
      case .hazard(let kind, _): kind.rawValue
      case .obligation: ""
      case .decision(_, let answered, let all): "\(answered)/\(all)"
      case .aid(let line): line.state.rawValue
      case .unit(let kind, _, let city): "\(kind.rawValue) \(city?.rawValue ?? "")"
      case .notice(let cities): cities.map(\.rawValue).joined(separator: " ")
      case .sitrep(let state, let number, _): "\(state.rawValue) \(number)"
      case .correction(let figure): "\(figure.entry) \(figure.amount)"
      case .whatIf, .silence: ""
      }
    }
  }

  package let post: Proposer
  /// When the last brief was signed by both; nil before the first.
  package let since: Instant?
  /// The moment for which it was made.
  package let at: Instant
  /// By kind, within each by what presses most.
  package let items: [Item]

  /// The items of a kind.
  package func items(_ kind: Kind) -> [Item] { items.filter { $0.kind == kind } }

  /// What both sign for: a digest of all that the record decides.
  /// - Parameter sequence: the last entry of the picture that it was made from.
  package func seal(sequence: Int) -> Handover.Seal {
    let counted = items.filter { $0.kind != .feed }
    var digest = ContentDigest()
    digest.mix(post.name)
    for item in counted {
      for text in [item.kind.rawValue, item.subject, item.city?.rawValue ?? "", item.what.mark] {
        digest.mix(text)
      }
      digest.mix(item.due?.milliseconds ?? 0)
    }
    let word = String(digest.value, radix: 16)
    return Handover.Seal(
      sequence: sequence, at: at, items: counted.count,
      digest: String(repeating: "0", count: 16 - word.utf8.count) + word)
  }
}

extension Statutes {
  /// The brief of a watch at a moment.
  package func brief(of post: Proposer, in picture: Picture, at now: Instant) -> HandoverBrief {
    let last = picture.watchPost(post).handovers.last?.incoming?.at
    let reader = BriefReader(statutes: self, picture: picture, post: post, now: now, last: last)
    return HandoverBrief(post: post, since: last, at: now, items: reader.items)
  }
}
