/// What keys do, in whole sentences of English.
extension English {
  func help(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "Move down a row; on the map to the next city south."
    case .up: "Move up a row; on the map to the next city north."
    case .left: "On the map, move to the next city west."
    case .right: "On the map, move to the next city east."
    case .halfPageDown: "Move down half a page."
    case .halfPageUp: "Move up half a page."
    case .pageDown: "Move down a page."
    case .pageUp: "Move up a page."
    case .first: "Go to the first row."
    case .last: "Go to the last row; in the log, follow the newest."
    case .nextPane: "Give the keys to the next pane."
    case .previousPane: "Give the keys to the pane before."
    case .open: "Open what the cursor stands on; in the plan, ask to send."
    case .back: "Go one step back; never leaves the program."
    case .mostUrgent: "Go to the next most urgent alert that waits, in all cities."
    case .mostUrgentBefore: "Go to the most urgent waiting alert before this one."
    case .nextWaiting: "Go to the next waiting alert of this list."
    case .previousWaiting: "Go to the waiting alert before in this list."
    }
  }

  func help(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge:
      "Acknowledge the alert, or the marked ones that are listed; can be undone for 10 s."
    case .acknowledgeGroup: "Acknowledge all listed alerts of this city and kind; asks first."
    case .silence: "Silence the horn for 60 s; changes no alert."
    case .shelve: "Put the alert aside for a time, with a reason."
    case .shelvedList: "List only what was put aside, or all again."
    case .unshelve: "Bring an alert back that was put aside."
    case .makeIncident: "Make an incident of the alert."
    case .dispatch: "Plan which units to send; units are proposed."
    case .ruleOver: "Rule that the alert's condition is over, with a reason."
    case .note: "Write a note on the alert or incident."
    case .undo: "Take the last act back by its opposite, while it can be."
    case .redo: "There is no redo: give the act again."
    }
  }

  func help(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "Take the incident to its next step: verify, activate, contain, recover."
    case .flareUp: "Report that the incident flared up again, with a reason."
    case .close: "Close the incident; needs its outcome."
    case .dismiss: "Dismiss an incident that was none, with a reason."
    case .recall: "Call a unit back from its task."
    case .toggleUnit: "Choose the unit, or leave it."
    case .send: "Send the chosen units; says first what will happen."
    case .nextPlan: "Show the next plan for this incident."
    case .refuseProposal: "Refuse the proposal, with a reason; nobody is sent."
    case .nextAlarm: "Give the next alarm: its run card says what that adds."
    }
  }

  func help(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "Mark the alert, and go to the next."
    case .markRange: "Begin a range of marks here, or end it."
    case .invertMarks: "Turn the marks of all listed alerts round."
    case .clearMarks: "Take all marks away."
    case .freeze: "Hold the order of the list, or let it go; values stay live."
    case .follow: "Let the cursor follow the newest alert, or stop."
    case .fold: "Fold the groups of the queue into one row each, or open them."
    case .sort: "Choose the order of the list."
    case .filter: "Narrow the list: words, !not, city:sz, p<=2, state:unack, age>10m, kind:fire."
    case .nextMatch: "Go to the next listed alert."
    case .previousMatch: "Go to the listed alert before."
    case .findCity: "Jump to a city by initials, pinyin, English or Chinese."
    case .allCities: "List the alerts of all cities."
    case .onlyCity: "List only this city's alerts, or all again."
    }
  }

  func help(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "Go to the overview."
    case .goQueue: "Go to the alert queue."
    case .goMap: "Go to the map."
    case .goDetail: "Go to the detail."
    case .goUnits: "Go to the unit board."
    case .goLog: "Go to the log."
    case .goIncidents: "Go to the open incidents."
    case .goFeeds: "Show the feeds and the quarantine."
    case .goForecast: "Show which cities are reached next, when, how badly and how sure."
    case .goLoad: "Show what this desk has to take, against the standards' figures."
    case .goClocks: "Show how long the steps of a response take, against NFPA targets."
    case .goDrill: "Go to the drill: its injects, or the messages that have come."
    case .goSupplies: "Show what each city lacks, and who could help."
    case .goRequests: "Show the requests for aid: mine, theirs, under way, to settle."
    case .goDuties: "Show what must be done by when, of all cities or of the one listed."
    case .goDraft: "Show the report that the incident is due for, filled in from the record."
    case .goOrganisation: "Show who coordinates the cities, and which office has to lead what."
    case .goDecisions: "Show joint decisions and meetings: who has still to answer, and by when."
    case .goAgreements:
      "Show agreements and who has signed, plans in force, and the programme of the year."
    case .goTrust:
      "Show how far each city is trusted, what that rests on, and what is to be ruled on."
    case .goPostures:
      "Show how each city and all together stand, and what is to be done for that."
    case .goAccountability:
      "Show what cities may have to answer for, what presses most first."
    case .goEvaluation: "Show how cities did in cases, by whom that is said, and what follows."
    case .goSitrep: "Show the report of the situation at hand as it stands, and what is missing."
    case .goHandover: "Show the brief of the watch: what is open, and who signs for it."
    case .goNotices: "Show notices to named cities, and what each has done with them."
    case .goLedger:
      "Show what each city spent, gained, has to get and to pay; settle it; share a common cost."
    case .goHealth: "Show how the program itself is doing."
    case .headerLines: "Show one line at the top, or two."
    case .zoomPane: "Give the pane the whole screen, or give it back."
    }
  }

  func help(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "Show the map nearer."
    case .zoomOut: "Show the map farther."
    case .fitMap: "Show the whole region."
    case .mapInk: "Draw the map in braille, half blocks or ASCII."
    case .switchPosture: "Switch the posture of the city at hand, with a reason."
    }
  }

  func help(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "Declare a hazard at the city at hand, so that it is forecast."
    case .revise: "Correct what is known of a hazard."
    case .end: "End a hazard, with a reason."
    case .whatIf: "Run the present picture ahead with something otherwise, beside the watch."
    case .keep: "Keep the what-if on the record."
    case .discard: "Put the what-if away; the record says that it was asked."
    case .later: "Show the forecast a quarter of an hour later."
    case .earlier: "Show the forecast a quarter of an hour earlier."
    case .hourLater: "Show the forecast an hour later; in a replay, go five minutes on."
    case .hourEarlier: "Show the forecast an hour earlier; in a replay, go five minutes back."
    case .now: "Show now again."
    }
  }

  func help(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "Stop the simulation's time, or let it run."
    case .faster: "Let the simulation's time run faster."
    case .slower: "Let the simulation's time run slower."
    case .rewind: "In a replay, go five minutes back."
    case .forward: "In a replay, go five minutes on."
    case .copy: "Copy the row, its name or its place to the clipboard."
    case .mouse: "Use the mouse's wheel, or leave the mouse to the terminal."
    case .theme: "Choose colours; each is shown as you go."
    case .language: "Go to the next language."
    case .relativeTimes: "Write times as ages."
    case .localTimes: "Write times by the clock on the wall."
    case .utcTimes: "Write times in UTC."
    case .command: "Type a command; Tab completes it."
    case .palette: "Find any action by its words."
    case .help: "List all keys, those of this pane first; Enter does what the line says."
    case .redraw: "Paint the whole screen again."
    case .suspend: "Leave the terminal to the shell for a while."
    case .cancel: "Stop what is being done; twice within a second asks to leave."
    case .quit: "Leave the program; asks while something is open."
    }
  }

  func help(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "Plan for all open incidents at once: units, cover, reliefs."
    case .toggle: "Choose the row, or leave it."
    case .accept: "Accept the chosen rows; says first what will happen."
    case .refuse: "Refuse the row, with a reason."
    case .aim: "Plan for the least delay in all, or for the least worst delay."
    case .anew: "Plan anew from the picture as it is now."
    case .alone: "Compare with no unit of another city; changes nothing."
    }
  }

  func help(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "Order the units by state, arrival, rest due, kind or city."
    case .kind: "List the units of one kind, then the next, then all."
    case .report: "Enter what the unit reports, now or late."
    case .withdraw: "Take the unit out of service with a reason, or bring it back."
    case .relieve: "Send a rested unit in place of one on scene."
    case .standBy: "Send a free unit to stand by at another station."
    case .divert: "Turn a unit under way round to what is more urgent."
    }
  }
}
