import Domain

/// Reads what a watch hands over out of the picture.
struct BriefReader {
  let statutes: Statutes
  let picture: Picture
  let post: Proposer
  let now: Instant
  /// When the watch was handed over last.
  let last: Instant?

  private typealias Item = HandoverBrief.Item

  var items: [HandoverBrief.Item] {
    let alerts = alerts
    let units = units
    return alerts.untaken + alerts.aside + incidents + hazards + obligations + decisions + aid
      + units.away + units.silent + notices + sitreps + corrections + whatIfs + feeds
  }

  /// Whether a thing of a city belongs to this watch; the body's is over all of them.
  private func isOurs(_ city: City.ID?) -> Bool { post.city == nil || post.city == city }

  private var alerts: (untaken: [HandoverBrief.Item], aside: [HandoverBrief.Item]) {
    let standing = picture.alerts.filter { $0.isStanding && isOurs($0.city) }
      .sorted { ($0.priority, $0.occurred, $0.id) < ($1.priority, $1.occurred, $1.id) }
    let untaken = standing.filter { $0.needsAcknowledgement && !$0.isAside }.map { alert in
      Item(
        kind: .untaken, subject: alert.id.rawValue, city: alert.city, since: alert.occurred,
        due: alert.due, what: .alert(alert.report))
    }
    let aside = standing.filter(\.isAside).map { alert in
      Item(
        kind: .aside, subject: alert.id.rawValue, city: alert.city,
        since: alert.settingAside?.at, due: alert.settingAside?.until,
        what: .aside(alert.state, reason: alert.settingAside?.reason ?? ""))
    }
    return (untaken, aside)
  }

  private var incidents: [HandoverBrief.Item] {
    picture.incidents.filter { $0.isOpen && isOurs($0.city) }
      .sorted { ($0.report.priority, $0.id) < ($1.report.priority, $1.id) }
      .map { incident in
        Item(
          kind: .incident, subject: incident.id.rawValue, city: incident.city,
          since: incident.entered[incident.state], due: nil,
          what: .incident(incident.report, incident.state))
      }
  }

  private var hazards: [HandoverBrief.Item] {
    picture.standingHazards.filter { hazard in
      post.city.map { hazard.concerns($0) != nil || hazard.report.origin == $0 } ?? true
    }.map { hazard in
      let next = hazard.forecast?.prospects.first(where: \.isExpected)
      return Item(
        kind: .hazard, subject: hazard.id.rawValue, city: hazard.report.origin,
        since: hazard.report.since, due: nil,
        what: .hazard(
          hazard.kind,
          next: next.flatMap { next in
            next.arrival.map { CityArrival(city: next.city, at: $0.middle) }
          }))
    }
  }

  private var obligations: [HandoverBrief.Item] {
    // Notices have a kind of their own. What is signed for must count the same for ever: of what
    // else cities owe a brief tells as it did when the first were signed.
    statutes.obligations(in: picture, at: now, of: post.city).filter { !$0.isDone && !$0.isAct }
      .map { obligation in
        Item(
          kind: .obligation, subject: "\(obligation.subject) \(obligation.shortName)",
          city: obligation.owner, since: nil, due: obligation.due,
          what: .obligation(obligation))
      }
  }

  private var decisions: [HandoverBrief.Item] {
    picture.openDecisions.filter { decision in
      post.city.map { decision.parties.contains($0) } ?? true
    }.map { decision in
      let all = decision.parties.count
      return Item(
        kind: .decision, subject: decision.id.rawValue, city: decision.proposer.city,
        since: decision.round.begun, due: decision.round.answerBy,
        what: .decision(
          decision.round.terms.text, answered: all - decision.awaited.count, of: all))
    }
  }

  private var aid: [HandoverBrief.Item] {
    picture.openAid.flatMap(\.lines).filter { line in
      !line.state.isFinal && (isOurs(line.lender) || isOurs(line.request.requester(picture)))
    }.map { line in
      Item(
        kind: .aid, subject: "\(line.request)/\(line.lender)",
        city: line.request.requester(picture), since: line.since, due: line.due,
        what: .aid(line))
    }
  }

  private var units: (away: [HandoverBrief.Item], silent: [HandoverBrief.Item]) {
    var away: [HandoverBrief.Item] = []
    var silent: [HandoverBrief.Item] = []
    for seed in picture.region.units {
      guard let unit = picture.units[seed.id], isOurs(unit.city) else { continue }
      let loan = picture.loan(of: unit.id)
      let borrower = loan.flatMap { $0.request.requester(picture) }
      func item(_ kind: HandoverBrief.Kind, since: Instant?, due: Instant?) -> HandoverBrief.Item {
        Item(
          kind: kind, subject: unit.id.rawValue, city: unit.city, since: since, due: due,
          what: .unit(unit.kind, unit.status, lentTo: borrower))
      }
      if let loan {
        let line = picture.aid[loan.request]?.line(of: loan.lender)
        away.append(item(.away, since: line?.since, due: line?.returnBy))
      }
      if let lost = unit.contactLost { silent.append(item(.silent, since: lost, due: nil)) }
    }
    return (away, silent)
  }

  private var notices: [HandoverBrief.Item] {
    picture.newestNotices.filter { notice in
      !notice.awaited.isEmpty
        && (isOurs(notice.letter.from.city)
          || post.city.map { notice.awaited.contains($0) } ?? true)
    }.map { notice in
      Item(
        kind: .notice, subject: notice.id.rawValue, city: notice.letter.from.city,
        since: notice.sent, due: notice.due, what: .notice(notice.awaited))
    }
  }

  private var sitreps: [HandoverBrief.Item] {
    matters.compactMap { matter in
      guard let version = picture.sitrepBook(of: matter).current, version.sent == nil else {
        return nil
      }
      return Item(
        kind: .sitrep, subject: "\(matter.name) #\(version.number)",
        city: picture.city(of: matter), since: version.begun, due: nil,
        what: .sitrep(version.state, number: version.number, isFinal: version.isFinal))
    }
  }

  private var corrections: [HandoverBrief.Item] {
    matters.flatMap { matter in
      picture.sitrepBook(of: matter).figures.values.sorted { $0.key < $1.key }
        .filter { $0.correction != nil && $0.at > last ?? .distantPast }
        .map { figure in
          Item(
            kind: .correction, subject: matter.name, city: figure.key.city, since: figure.at,
            due: nil, what: .correction(figure))
        }
    }
  }

  private var whatIfs: [HandoverBrief.Item] {
    guard post.city == nil else { return [] }
    return picture.whatIfs.filter { $0.at > last ?? .distantPast }.map { kept in
      Item(
        kind: .whatIf, subject: "what-if \(kept.number)", city: nil, since: kept.at, due: nil,
        what: .whatIf(kept.whatIf.supposition))
    }
  }

  private var feeds: [HandoverBrief.Item] {
    picture.feeds.filter { $0.isStale(at: now) && isOurs($0.city) }
      .sorted { $0.source < $1.source }
      .map { feed in
        Item(
          kind: .feed, subject: feed.source, city: feed.city, since: feed.lastHeard, due: nil,
          what: .silence)
      }
  }

  /// What the reports of this watch may be about.
  private var matters: [Matter] {
    let incidents = picture.incidents.filter { isOurs($0.city) }.map { Matter.incident($0.id) }
    let hazards = picture.hazards.filter { isOurs($0.report.origin) }.map { Matter.hazard($0.id) }
    return (incidents + hazards).sorted()
  }
}

extension Obligation {
  fileprivate var isAct: Bool { if case .act = self { true } else { false } }
}

extension AidRequest.ID {
  /// The city that asked; nil once the request has left the picture.
  fileprivate func requester(_ picture: Picture) -> City.ID? { picture.aid[self]?.requester }
}
