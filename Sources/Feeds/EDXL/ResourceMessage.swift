/// A message of EDXL-RM 1.0 (OASIS, 2009) about a resource, as far as requests for aid and the
/// answers to them need it.
package struct ResourceMessage: Hashable, Sendable {
  /// The messages of the standard that are written and read, by the names of their elements.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case request = "RequestResource"
    case response = "ResponseToRequestResource"
    case requisition = "RequisitionResource"
    case commitment = "CommitResource"
    case quote = "ResponseToRequestQuote"
    case offer = "OfferUnsolicitedResource"
    case release = "ReleaseResource"
    case returnWanted = "RequestReturn"
    case status = "ReportResourceDeploymentStatus"
  }

  /// What a response says to a resource (§4.1.9 of the standard's dictionary).
  package enum Answer: String, CaseIterable, Hashable, Sendable {
    case accept = "Accept"
    case decline = "Decline"
    case provisional = "Provisional"
  }

  /// The distribution's status (EDXL-DE 1.0, distributionStatus).
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case actual = "Actual"
    case exercise = "Exercise"
    case system = "System"
    case test = "Test"
  }

  /// One resource with how much of it, and what is said of it.
  package struct Resource: Hashable, Sendable {
    package var elementID: String
    package var answer: Answer?
    /// The element of the request that is answered.
    package var answers: String?
    package var reason: String?
    package var name: String
    package var keyword: String?
    package var amount: Int
    package var unit: String
    /// Yuan for each unit and hour, or for each thing used up, as text.
    package var price: String?
    /// The kind of schedule, as the standard lists them, and the moment.
    package var schedule: [(kind: String, at: DateTime)]

    package init(elementID: String, name: String, amount: Int, unit: String) {
      self.elementID = elementID
      self.name = name
      self.amount = amount
      self.unit = unit
      schedule = []
    }

    package static func == (left: Resource, right: Resource) -> Bool {
      left.elementID == right.elementID && left.answer == right.answer
        && left.answers == right.answers && left.reason == right.reason && left.name == right.name
        && left.keyword == right.keyword && left.amount == right.amount && left.unit == right.unit
        && left.price == right.price
        && left.schedule.elementsEqual(right.schedule) { $0.kind == $1.kind && $0.at == $1.at }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(elementID) }
  }

  package var kind: Kind
  package var status: Status
  package var identifier: String
  package var sender: String
  package var sent: DateTime
  package var description: String
  /// The message that began it all: that of the request.
  package var origin: String
  package var preceding: String?
  package var incident: String?
  /// Who speaks, as a person would say it.
  package var contact: String
  package var resources: [Resource]

  package init(
    kind: Kind, status: Status, identifier: String, sender: String, sent: DateTime,
    description: String, origin: String, contact: String, resources: [Resource]
  ) {
    self.kind = kind
    self.status = status
    self.identifier = identifier
    self.sender = sender
    self.sent = sent
    self.description = description
    self.origin = origin
    self.contact = contact
    self.resources = resources
  }

  /// The namespace of a message's own elements.
  static let namespace = "urn:oasis:names:tc:emergency:EDXL:RM:1.0:msg"
  /// The namespace of the types that all messages share.
  static let commonNamespace = "urn:oasis:names:tc:emergency:EDXL:RM:1.0"
  /// The namespace of the envelope, which says whether it is an exercise.
  static let envelopeNamespace = "urn:oasis:names:tc:emergency:EDXL:DE:1.0"
}
