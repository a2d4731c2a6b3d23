import Domain
import JSONText

/// A choice that the journal keeps as a word of its own, for ever.
protocol Worded: CaseIterable, Sendable {
  /// The word, which no other choice of the same sort has.
  var word: String { get }
}

extension JSONObject {
  /// The choice under a key.
  func word<Choice: Worded>(_ key: String) throws(JSONMismatch) -> Choice {
    let word = try string(key)
    for choice in Choice.allCases where choice.word == word { return choice }
    throw .unknownWord(key: key, word: word)
  }
}

extension Role: Worded {
  var word: String {
    switch self {
    case .observer: "observer"
    case .dispatcher: "dispatcher"
    case .supervisor: "supervisor"
    case .coordinator: "coordinator"
    case .facilitator: "facilitator"
    case .system: "system"
    }
  }
}

extension Posture: Worded {
  var word: String {
    switch self {
    case .routine: "routine"
    case .watch: "watch"
    case .emergency: "emergency"
    case .recovery: "recovery"
    }
  }
}

extension StageBand: Worded {
  var word: String {
    switch self {
    case .normal: "normal"
    case .warning: "warning"
    case .guarantee: "guarantee"
    }
  }
}

extension CorrelationRule: Worded {
  var word: String {
    switch self {
    case .sameEvent: "sameEvent"
    case .samePlace: "samePlace"
    case .consequence: "consequence"
    case .sameHazard: "sameHazard"
    }
  }
}

extension InstrumentFinding.Rule: Worded {
  var word: String {
    switch self {
    case .warningLevel: "warningLevel"
    case .guaranteeLevel: "guaranteeLevel"
    case .rate: "rate"
    case .forecastSum: "forecastSum"
    case .baselineSum: "baselineSum"
    case .baselineMean: "baselineMean"
    case .ended: "ended"
    }
  }
}

extension EmergencyClass: Worded {
  var word: String {
    switch self {
    case .naturalDisaster: "naturalDisaster"
    case .accident: "accident"
    case .publicHealth: "publicHealth"
    case .socialSecurity: "socialSecurity"
    case .emergingRisk: "emergingRisk"
    }
  }
}

extension AlertReport.Operation: Worded {
  var word: String {
    switch self {
    case .open: "open"
    case .update: "update"
    case .close: "close"
    }
  }
}

extension UnitStatus: Worded {
  var word: String {
    switch self {
    case .available: "available"
    case .committed: "committed"
    case .enroute: "enroute"
    case .staging: "staging"
    case .onScene: "onScene"
    case .returning: "returning"
    case .delayed: "delayed"
    case .outOfService: "outOfService"
    case .unavailable: "unavailable"
    case .manual: "manual"
    case .relocating: "relocating"
    }
  }
}

extension UnitTrigger: Worded {
  var word: String {
    switch self {
    case .dispatch: "dispatch"
    case .depart: "depart"
    case .stage: "stage"
    case .arrive: "arrive"
    case .delay: "delay"
    case .resume: "resume"
    case .release: "release"
    case .cancel: "cancel"
    case .reachStation: "reachStation"
    case .takeOutOfService: "takeOutOfService"
    case .returnToService: "returnToService"
    case .becomeUnavailable: "becomeUnavailable"
    case .becomeAvailable: "becomeAvailable"
    case .takeManualControl: "takeManualControl"
    case .endManualControl: "endManualControl"
    case .divert: "divert"
    case .moveUp: "moveUp"
    case .goHome: "goHome"
    case .relieve: "relieve"
    case .standDown: "standDown"
    }
  }
}
