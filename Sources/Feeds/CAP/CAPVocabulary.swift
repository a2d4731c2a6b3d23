/// A closed list of words that CAP 1.2 gives for one element, in the order of its schema.
package protocol CAPWord: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}

/// The versions of CAP that are read, oldest first.
package enum CAPVersion: String, CaseIterable, Sendable {
  case oneZero = "1.0"
  case oneOne = "1.1"
  case oneTwo = "1.2"

  /// The namespace of the version's elements.
  package var namespace: String {
    switch self {
    case .oneZero: "http://www.incident.com/cap/1.0"
    case .oneOne: "urn:oasis:names:tc:emergency:cap:1.1"
    case .oneTwo: "urn:oasis:names:tc:emergency:cap:1.2"
    }
  }
}

extension CAPMessage {
  /// How a message is to be handled (CAP 1.2 §3.2.1).
  package enum Status: String, CAPWord {
    case actual = "Actual"
    case exercise = "Exercise"
    case system = "System"
    case test = "Test"
    case draft = "Draft"
  }

  /// What a message does (CAP 1.2 §3.2.1).
  package enum Kind: String, CAPWord {
    case alert = "Alert"
    case update = "Update"
    case cancel = "Cancel"
    case acknowledgement = "Ack"
    case error = "Error"
  }

  /// For whom a message is meant (CAP 1.2 §3.2.1).
  package enum Scope: String, CAPWord {
    case `public` = "Public"
    case restricted = "Restricted"
    case `private` = "Private"
  }
}

extension CAPMessage.Info {
  /// The subject's category (CAP 1.2 §3.2.2).
  package enum Category: String, CAPWord {
    case geophysical = "Geo"
    case meteorological = "Met"
    case safety = "Safety"
    case security = "Security"
    case rescue = "Rescue"
    case fire = "Fire"
    case health = "Health"
    case environment = "Env"
    case transport = "Transport"
    case infrastructure = "Infra"
    case cbrne = "CBRNE"
    case other = "Other"
  }

  /// What those who are addressed should do (CAP 1.2 §3.2.2).
  package enum ResponseType: String, CAPWord {
    case shelter = "Shelter"
    case evacuate = "Evacuate"
    case prepare = "Prepare"
    case execute = "Execute"
    case avoid = "Avoid"
    case monitor = "Monitor"
    case assess = "Assess"
    case allClear = "AllClear"
    case none = "None"
  }

  /// When to act (CAP 1.2 §3.2.2).
  package enum Urgency: String, CAPWord {
    case immediate = "Immediate"
    case expected = "Expected"
    case future = "Future"
    case past = "Past"
    case unknown = "Unknown"
  }

  /// How great the threat to life and property is (CAP 1.2 §3.2.2).
  package enum Severity: String, CAPWord {
    case extreme = "Extreme"
    case severe = "Severe"
    case moderate = "Moderate"
    case minor = "Minor"
    case unknown = "Unknown"
  }

  /// How sure the sender is (CAP 1.2 §3.2.2).
  package enum Certainty: String, CAPWord {
    case observed = "Observed"
    case likely = "Likely"
    case possible = "Possible"
    case unlikely = "Unlikely"
    case unknown = "Unknown"
  }
}
