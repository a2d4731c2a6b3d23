internal import Domain

/// What is done to alerts, incidents and units, in a word, in English.
extension English {
  func word(_ trigger: AlertTrigger) -> String {
    switch trigger {
    case .occur: "raise"
    case .rise: "raise to a higher priority"
    case .clear: "clear"
    case .acknowledge: "acknowledge"
    case .unacknowledge: "take the acknowledgement of"
    case .shelve: "shelve"
    case .unshelve: "unshelve"
    case .shelvingEnds: "end the shelving of"
    case .suppress: "suppress"
    case .unsuppress: "end the suppression of"
    case .removeFromService: "take out of service"
    case .returnToService: "return to service"
    }
  }

  func word(_ trigger: IncidentTrigger) -> String {
    switch trigger {
    case .verify: "verify"
    case .activate: "activate"
    case .contain: "contain"
    case .flareUp: "flare up"
    case .recover: "recover"
    case .close: "close"
    case .dismiss: "dismiss"
    }
  }

  func word(_ trigger: UnitTrigger) -> String {
    switch trigger {
    case .dispatch: "be sent"
    case .depart: "set out"
    case .stage: "wait at staging"
    case .arrive: "arrive"
    case .delay: "be delayed"
    case .resume: "go on"
    case .release: "be released"
    case .cancel: "be called off"
    case .reachStation: "reach its station"
    case .takeOutOfService: "go out of service"
    case .returnToService: "return to service"
    case .becomeUnavailable: "become unavailable"
    case .becomeAvailable: "become available"
    case .takeManualControl: "be taken under manual control"
    case .endManualControl: "leave manual control"
    case .divert: "divert"
    case .moveUp: "move up"
    case .goHome: "go home"
    case .relieve: "be relieved"
    case .standDown: "stand down"
    }
  }

  func word(_ rule: CorrelationRule) -> String {
    switch rule {
    case .sameEvent: "same event, same city"
    case .samePlace: "same class, within 2 km"
    case .consequence: "brought about by it"
    case .sameHazard: "foretold of the same hazard"
    }
  }
}
