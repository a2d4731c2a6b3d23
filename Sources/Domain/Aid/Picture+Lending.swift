extension Picture {
  /// What sending units of other cities writes besides: of those that are promised, that they set
  /// out; for others a request that their city's agreement answers at once, all in one act. Without
  /// either their city has to be asked first.
  func lendingEvents(
    sending assignments: [Assignment], to incident: Incident, at now: Instant
  ) throws(Rejection) -> [Event] {
    var events: [Event] = []
    var promised: [AidLine.ID: [Assignment]] = [:]
    var wanted: [Consignment] = []
    for assignment in assignments {
      guard let unit = units[assignment.unit] else { throw .unknownUnit(assignment.unit) }
      switch access(to: unit, for: incident, at: now) {
      case .own: break
      case .lentElsewhere(let loan): throw .aid(.unitIsLent(unit.id, to: loan.request))
      case .byRequest: throw .aid(.needsRequest(unit.id, of: unit.city))
      case .promised(let loan) where lent[unit.id] != nil:
        promised[loan, default: []].append(assignment)
      case .promised, .agreed:
        Consignment.add(assignment, unit.kind, of: unit.city, to: &wanted)
      }
    }
    for loan in promised.keys.sorted() {
      guard let line = aid[loan.request]?.line(of: loan.lender), line.state == .committed,
        let sent = promised[loan]
      else { continue }
      events.append(settingOut(sent, line.units, on: loan, to: incident, at: now))
    }
    var count = aidCounts[incident.city, default: 0]
    for part in wanted {
      if let line = acceptedLine(of: part.lender, part.kind, for: incident),
        part.sent.count <= line.accepted
      {
        events += fulfilling(part, on: line.id, to: incident, at: now)
        continue
      }
      count += 1
      let id = AidRequest.ID(rawValue: "\(letters(of: incident.city))-R\(count)")
      events += try borrowing(part, id, for: incident, at: now)
    }
    return events
  }

  /// Accepted units that are set apart and set out in one act.
  private func fulfilling(
    _ part: Consignment, on line: AidLine.ID, to incident: Incident, at now: Instant
  ) -> [Event] {
    let units = part.sent.map(\.unit)
    let commitment = AidMessage(
      .commit, quantity: units.count, units: units, isByStandingConsent: true)
    return [
      .aid(line.request, .passed(commitment, lender: line.lender, to: .committed)),
      settingOut(part.sent, units, on: line, to: incident, at: now),
    ]
  }

  /// A request from its first word to the road, by what was agreed beforehand.
  private func borrowing(
    _ part: Consignment, _ id: AidRequest.ID, for incident: Incident, at now: Instant
  ) throws(Rejection) -> [Event] {
    let count = part.sent.count
    let cover = agreement(
      covering: count, of: .units(part.kind), from: part.lender, to: incident.city, at: now)
    guard let cover else { throw .aid(.needsRequest(part.sent[0].unit, of: part.lender)) }
    // So long as the slowest takes, twice over and a quarter of an hour.
    let slowest = part.sent.map(\.travel).max() ?? .zero
    let needed = now.advanced(by: slowest + slowest + .minutes(15))
    let report = AidRequest.Report(
      requester: incident.city, good: .units(part.kind), quantity: count,
      asks: [.init(part.lender, count)], incident: incident.id, purpose: incident.report.title,
      place: incident.report.coordinate, answerBy: needed, neededBy: needed,
      returnBy: needed.advanced(by: .hours(24)))
    let offer = AidMessage(
      .offer, quantity: count, price: cover.term.tariff, agreement: cover.agreement.id,
      version: cover.agreement.version, isByStandingConsent: true)
    let line = AidLine.ID(id, part.lender)
    func passed(_ message: AidMessage, _ state: AidState) -> Event {
      .aid(id, .passed(message, lender: part.lender, to: state))
    }
    return [
      .aid(id, .drafted(report)), passed(AidMessage(.send, quantity: count), .requested),
      passed(offer, .offered), passed(AidMessage(.accept, quantity: count), .accepted),
    ] + fulfilling(part, on: line, to: incident, at: now)
  }

  private func settingOut(
    _ sent: [Assignment], _ units: [Unit.ID], on line: AidLine.ID, to incident: Incident,
    at now: Instant
  ) -> Event {
    let last = sent.max { $0.travel < $1.travel }
    let from = last.flatMap { self.units[$0.unit]?.position(at: now) }
    let journey = Journey(
      from: from ?? incident.report.coordinate, to: incident.report.coordinate, departed: now,
      expectedArrival: now.advanced(by: last?.travel ?? .zero))
    let message = AidMessage(
      .mobilise, quantity: units.count, units: units, journey: journey,
      isByStandingConsent: true)
    return .aid(line.request, .passed(message, lender: line.lender, to: .mobilising))
  }
}

/// The units of a kind that one city sends in an act.
private struct Consignment {
  let lender: City.ID
  let kind: UnitKind
  var sent: [Assignment]

  static func add(
    _ assignment: Assignment, _ kind: UnitKind, of lender: City.ID, to parts: inout [Consignment]
  ) {
    if let place = parts.firstIndex(where: { $0.lender == lender && $0.kind == kind }) {
      parts[place].sent.append(assignment)
    } else {
      parts.append(Consignment(lender: lender, kind: kind, sent: [assignment]))
    }
  }
}
