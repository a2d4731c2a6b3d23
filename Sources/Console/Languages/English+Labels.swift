/// What keys do, in English.
extension English {
  func label(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "down"
    case .up: "up"
    case .left: "left"
    case .right: "right"
    case .halfPageDown: "half page down"
    case .halfPageUp: "half page up"
    case .pageDown: "page down"
    case .pageUp: "page up"
    case .first: "first"
    case .last: "last"
    case .nextPane: "next pane"
    case .previousPane: "previous pane"
    case .open: "open"
    case .back: "back"
    case .mostUrgent: "urgent"
    case .mostUrgentBefore: "urgent back"
    case .nextWaiting: "next unacknowledged"
    case .previousWaiting: "previous unacknowledged"
    }
  }

  func label(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge: "ack"
    case .acknowledgeGroup: "ack group"
    case .silence: "silence"
    case .shelve: "shelve"
    case .shelvedList: "shelved"
    case .unshelve: "unshelve"
    case .makeIncident: "make incident"
    case .dispatch: "dispatch"
    case .ruleOver: "rule over"
    case .note: "note"
    case .undo: "undo"
    case .redo: "redo"
    }
  }

  func label(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "next step"
    case .flareUp: "flare up"
    case .close: "close"
    case .dismiss: "dismiss"
    case .recall: "recall"
    case .toggleUnit: "choose"
    case .send: "send"
    case .nextPlan: "other plan"
    case .refuseProposal: "refuse"
    case .nextAlarm: "next alarm"
    }
  }

  func label(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "mark"
    case .markRange: "mark range"
    case .invertMarks: "invert marks"
    case .clearMarks: "clear marks"
    case .freeze: "freeze"
    case .follow: "follow"
    case .fold: "groups"
    case .sort: "sort"
    case .filter: "find"
    case .nextMatch: "next match"
    case .previousMatch: "previous match"
    case .findCity: "city"
    case .allCities: "all cities"
    case .onlyCity: "only city"
    }
  }

  func label(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "overview"
    case .goQueue: "queue"
    case .goMap: "map"
    case .goDetail: "detail"
    case .goUnits: "units"
    case .goLog: "log"
    case .goIncidents: "incidents"
    case .goFeeds: "feeds"
    case .goForecast: "forecast"
    case .goLoad: "desk load"
    case .goClocks: "clocks"
    case .goDrill: "drill"
    case .goSupplies: "supplies"
    case .goRequests: "requests"
    case .goDuties: "duties"
    case .goDraft: "report"
    case .goOrganisation: "organisation"
    case .goDecisions: "decisions"
    case .goTrust: "trust"
    case .goPostures: "postures"
    case .goAccountability: "accountability"
    case .goEvaluation: "evaluation"
    case .goAgreements: "agreements"
    case .goSitrep: "situation report"
    case .goHandover: "handover"
    case .goNotices: "notices"
    case .goLedger: "ledger"
    case .goHealth: "health"
    case .headerLines: "header"
    case .zoomPane: "zoom"
    }
  }

  func label(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "zoom in"
    case .zoomOut: "zoom out"
    case .fitMap: "fit"
    case .mapInk: "map signs"
    case .switchPosture: "posture"
    }
  }

  func label(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "declare"
    case .revise: "correct"
    case .end: "end"
    case .whatIf: "what if"
    case .keep: "keep"
    case .discard: "discard"
    case .later: "+15 min"
    case .earlier: "-15 min"
    case .hourLater: "+1 h"
    case .hourEarlier: "-1 h"
    case .now: "now"
    }
  }

  func label(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "pause"
    case .faster: "faster"
    case .slower: "slower"
    case .rewind: "back 5m"
    case .forward: "on 5m"
    case .copy: "copy"
    case .mouse: "mouse"
    case .theme: "theme"
    case .language: "language"
    case .relativeTimes: "ages"
    case .localTimes: "local time"
    case .utcTimes: "UTC"
    case .command: "cmd"
    case .palette: "palette"
    case .help: "help"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .cancel: "cancel"
    case .quit: "quit"
    }
  }

  func label(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "all incidents"
    case .toggle: "choose row"
    case .accept: "accept"
    case .refuse: "refuse row"
    case .aim: "other aim"
    case .anew: "anew"
    case .alone: "alone"
    }
  }

  func label(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "order"
    case .kind: "kind"
    case .report: "report"
    case .withdraw: "out/back"
    case .relieve: "relieve"
    case .standBy: "stand by"
    case .divert: "divert"
    }
  }
}
