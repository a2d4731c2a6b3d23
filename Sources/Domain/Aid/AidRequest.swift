package import Geodesy

/// One city's request to others for help, or an offer that nobody asked for: what is wanted, by
/// when, and for each city that was asked a line of its own.
package struct AidRequest: Hashable, Identifiable, Sendable {
  /// `WHU-R3`: the letters of the city that wrote it and a count of its own; `NKG-O1` for an offer
  /// that nobody asked for.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// One city that is asked, and for how much.
  package struct Ask: Hashable, Sendable {
    package var lender: City.ID
    package var quantity: Int

    package init(_ lender: City.ID, _ quantity: Int) {
      self.lender = lender
      self.quantity = quantity
    }
  }

  /// What is asked for. Each lender may be asked for all of it: what is taken is never more.
  package struct Report: Hashable, Sendable {
    package var requester: City.ID
    package var good: AidGood
    package var quantity: Int
    package var asks: [Ask]
    /// What it is for; units always go to an incident.
    package var incident: Incident.ID?
    package var hazard: Hazard.ID?
    package var purpose: String
    package var place: Coordinate
    package var answerBy: Instant
    package var neededBy: Instant
    package var returnBy: Instant

    package init(
      requester: City.ID, good: AidGood, quantity: Int, asks: [Ask], incident: Incident.ID? = nil,
      hazard: Hazard.ID? = nil, purpose: String, place: Coordinate, answerBy: Instant,
      neededBy: Instant, returnBy: Instant
    ) {
      self.requester = requester
      self.good = good
      self.quantity = quantity
      self.asks = asks
      self.incident = incident
      self.hazard = hazard
      self.purpose = purpose
      self.place = place
      self.answerBy = answerBy
      self.neededBy = neededBy
      self.returnBy = returnBy
    }
  }

  package let id: ID
  package let report: Report
  package let isExercise: Bool
  package let openedBy: Actor
  package let opened: Instant
  package internal(set) var lines: [AidLine]
  /// What the sides wrote to each other, oldest first; the oldest give way after a hundred, and are
  /// still on the record.
  package internal(set) var notes: [AidNote] = []

  init(id: ID, report: Report, by actor: Actor, at instant: Instant, isExercise: Bool) {
    self.id = id
    self.report = report
    self.isExercise = isExercise
    openedBy = actor
    opened = instant
    lines = report.asks.map { AidLine(asking: $0, of: id, report, at: instant) }
  }

  package var requester: City.ID { report.requester }
  package var good: AidGood { report.good }

  /// The part of a lender; nil if that city was not asked.
  package func line(of lender: City.ID) -> AidLine? { lines.first { $0.lender == lender } }

  /// What the lenders are bound to or have brought.
  package var committed: Int { lines.reduce(0) { $0 + $1.committed } }

  /// What was taken of their offers: it can never be more than was asked for.
  package var taken: Int { lines.reduce(0) { $0 + $1.pledged } }

  /// Whether all that was asked for is promised.
  package var isFilled: Bool { taken >= report.quantity }

  /// What nobody is bound to bring yet.
  package var shortfall: Int { max(0, report.quantity - committed) }

  package var isClosed: Bool { lines.allSatisfy(\.state.isFinal) }
}

/// One lender's part of a request.
package struct AidLine: Hashable, Sendable {
  /// Which part of which request.
  package struct ID: Hashable, Comparable, Sendable {
    package var request: AidRequest.ID
    package var lender: City.ID

    package init(_ request: AidRequest.ID, _ lender: City.ID) {
      self.request = request
      self.lender = lender
    }

    package static func < (left: ID, right: ID) -> Bool {
      (left.request, left.lender) < (right.request, right.lender)
    }
  }

  package let request: AidRequest.ID
  package let lender: City.ID
  package internal(set) var state = AidState.draft
  package internal(set) var since: Instant
  package internal(set) var asked: Int
  package internal(set) var offered = 0
  /// What the requester took of the offer.
  package internal(set) var accepted = 0
  package internal(set) var committed = 0
  package internal(set) var delivered = 0
  /// What was used up, or lost on the way.
  package internal(set) var consumed = 0
  package internal(set) var broughtHome = 0
  /// For each unit and hour, or each thing that does not come back.
  package internal(set) var price = Money.zero
  /// The agreement that binds the price.
  package internal(set) var agreement: AidAgreement.ID?
  /// The version of it under which the line was offered: it stays that, whatever is signed later.
  package internal(set) var version: Int?
  package internal(set) var units: [Unit.ID] = []
  /// The way that it is on, or was on last.
  package internal(set) var journey: Journey?
  package internal(set) var departed: Instant?
  package internal(set) var arrived: Instant?
  package internal(set) var home: Instant?
  package internal(set) var answerBy: Instant
  package internal(set) var neededBy: Instant
  package internal(set) var returnBy: Instant
  /// Until when the requester last wished to keep it.
  package internal(set) var wish: Instant?
  package internal(set) var claimed: Money?
  /// What of it was paid, or netted so far.
  package internal(set) var paid: Money?

  init(
    asking ask: AidRequest.Ask, of request: AidRequest.ID, _ report: AidRequest.Report,
    at instant: Instant
  ) {
    self.request = request
    lender = ask.lender
    asked = ask.quantity
    since = instant
    answerBy = report.answerBy
    neededBy = report.neededBy
    returnBy = report.returnBy
  }

  package var id: ID { ID(request, lender) }

  /// What the requester may count on: what was accepted, or else what was set apart.
  package var pledged: Int {
    switch state {
    case .draft, .requested, .quoted, .offered, .declined, .cancelled, .expired: 0
    case .accepted: accepted
    case .committed, .mobilising, .arrived, .extensionRequested, .returnRequested, .released,
      .returned, .claimed, .settled:
      committed
    }
  }

  /// What is on its way to the requester.
  package var underWay: Int { state == .mobilising ? committed : 0 }

  /// What stands with the requester and was not used up.
  package var inUse: Int {
    switch state {
    case .arrived, .extensionRequested, .returnRequested: committed - consumed
    case .draft, .requested, .quoted, .offered, .declined, .accepted, .committed, .mobilising,
      .released, .returned, .claimed, .settled, .cancelled, .expired:
      0
    }
  }

  /// What is on its way home.
  package var homebound: Int {
    guard state == .released, departed != nil else { return 0 }
    return arrived == nil ? committed : committed - consumed
  }

  /// What is claimed and neither paid nor netted.
  package var owed: Money { state == .claimed ? (claimed ?? .zero) - (paid ?? .zero) : .zero }

  /// When the side whose turn it is should have done its next step; nil where nobody waits.
  package var due: Instant? {
    switch state {
    case .requested: answerBy
    case .quoted, .offered, .accepted, .committed, .mobilising: neededBy
    case .arrived, .extensionRequested, .returnRequested: returnBy
    case .draft, .declined, .released, .returned, .claimed, .settled, .cancelled, .expired: nil
    }
  }

  /// From when on it is void by itself: without an answer in time, or without being set apart in
  /// time; nil where it is not.
  package var expires: Instant? {
    AidStateTable.next(from: state, on: .expire) == nil ? nil : due
  }
}

/// What one side told the other about a line, kept with the request.
package struct AidNote: Hashable, Sendable {
  package var lender: City.ID
  package var by: Actor
  package var at: Instant
  package var trigger: AidTrigger
  package var quantity: Int?
  package var text: String
}

/// A message from one side of a line to the other: what it does, and the facts that it carries.
package struct AidMessage: Hashable, Sendable {
  package var trigger: AidTrigger
  package var quantity: Int?
  package var price: Money?
  package var agreement: AidAgreement.ID?
  /// The version of the agreement; nil in records of before it had any, which mean the first.
  package var version: Int?
  package var units: [Unit.ID]
  package var journey: Journey?
  /// Until when it may stay, or by when it should be back.
  package var until: Instant?
  /// What is claimed or paid.
  package var amount: Money?
  /// A reason or a remark.
  package var text: String
  /// Whether its side had consented beforehand, by an agreement or a promise: nobody at that side's
  /// desk wrote it.
  package var isByStandingConsent: Bool

  package init(
    _ trigger: AidTrigger, quantity: Int? = nil, price: Money? = nil,
    agreement: AidAgreement.ID? = nil, version: Int? = nil, units: [Unit.ID] = [],
    journey: Journey? = nil,
    until: Instant? = nil, amount: Money? = nil, text: String = "",
    isByStandingConsent: Bool = false
  ) {
    self.trigger = trigger
    self.quantity = quantity
    self.price = price
    self.agreement = agreement
    self.version = version
    self.units = units
    self.journey = journey
    self.until = until
    self.amount = amount
    self.text = text
    self.isByStandingConsent = isByStandingConsent
  }
}
