internal import Domain

/// What is said about roads, in English.
extension English {
  func label(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "closed roads"
    case .close: "close a road"
    case .open: "open a road"
    case .corridor: "green corridor"
    }
  }

  func help(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "Show which roads are closed or slow, why and until when."
    case .close: "Close a road: :close G42 2h reason, G42:SUZ/WUX, a bridge or a district."
    case .open: "Open a road that the desk has closed."
    case .corridor: "Show the signals ahead of the unit; there, hold them green or let them go."
    }
  }

  func text(_ sentence: RoadSentence) -> String {
    switch sentence {
    case .unknownRoad(let name): "No road, bridge or place of the network is called \(name)."
    case .isClosed(let name, let id): "\(name) is closed already: \(id)."
    case .closureInThePast: "The closure would have ended already."
    case .closureTooLong(let days): "A road can be closed for at most \(days) days by one word."
    case .unknownClosure(let id): "No closure is called \(id)."
    case .closureStillRuns(let id): "The closure \(id) still runs."
    case .notUnderWay(let unit, let status): "\(unit) is \(status), not under way."
    case .leadsElsewhere(let unit): "That way does not lead where \(unit) goes."
    case .corridorIsOn(let unit): "The signals are green for \(unit) already."
    case .noCorridor(let unit): "No signals are held for \(unit)."
    case .noSignalsAhead(let unit): "No signals are known ahead of \(unit)."
    case .rerouted(let unit, let arrival): "\(unit) goes another way: expected \(arrival)."
    case .severalRerouted(let count): "\(count) units go another way: the log says when they come."
    case .noRoadsKnown: "This region's file tells no roads."
    case .howToClose: "What is closed: a road (G42), a part (G42:SUZ/WUX), a bridge, a district."
    case .nothingIsClosed: "The desk has closed no road."
    case .noUnitForCorridor: "There is no unit here to hold signals for."
    case .closeTitle(let name): "Close \(name)"
    case .willClose(0): "No unit is on it now. Ways are reckoned without it from now on."
    case .willClose(let count):
      "\(count) \(count == 1 ? "unit" : "units") on it will be given another way."
    case .openTitle: "Open which road?"
    case .startTitle(let unit): "Hold the signals for \(unit)"
    case .willStart(let low, let middle, let high, let cross):
      "It saves about \(middle) s (\(low)–\(high)); cross streets wait \(cross) vehicle minutes."
    case .stopTitle(let unit): "Let the signals of \(unit) go"
    case .willStop: "They run by their own timing again."
    case .closedByDesk: "Closed by the desk"
    case .slowed: "Closed or slow because of hazards"
    case .corridors: "Signals held green"
    case .allOpen: "No road is closed or slow."
    case .by(let name, let since): "\(name), since \(since)"
    case .until(let clock): "until \(clock)"
    case .untilOpened: "until opened"
    case .failedRoad(let name): "\(name) has fallen out"
    case .brokenLevee(let name): "water behind \(name)"
    case .water(let depth): "\(depth) mm of water"
    case .gas(let id): "gas of \(id)"
    case .kilometresAnHour(let speed): "at most \(speed) km/h"
    case .closedWord: "closed"
    case .arrival(let clock, let minutes): "expected \(clock) (\(minutes) min)"
    case .isOn(let name, let since): "GREEN, by \(name) since \(since)"
    case .isOff: "signals run by themselves"
    case .preview: "not under way yet: as it would be"
    case .columnNumber: "signal"
    case .columnLeft: "km left"
    case .columnArrives: "unit there"
    case .columnGreen: "held green"
    case .columnCross: "cross waits"
    case .saves(let low, let middle, let high): "saves about \(middle) s (\(low)–\(high))"
    case .costs(let minutes): "cross streets wait \(minutes) vehicle minutes more"
    case .runs(let from, let until): "\(from)–\(until)"
    case .assumption(let spacing, let along, let across, let isExercise):
      (isExercise ? "Assumed for the exercise" : "As measured")
        + ": a signal every \(spacing) m, \(along) vehicles an hour along and \(across) across."
    case .noRoad: "no road"
    }
  }

  func sentence(_ event: RoadEvent, _ names: Names) -> String {
    switch event {
    case .closed(let id, let stretch, let reason, let until):
      "closed \(names.road(stretch)) (\(id))"
        + (until.map { " until \(names.clock($0))" } ?? "") + ": \(reason)"
    case .opened(let id): "opened the road again that \(id) had closed"
    case .closureEnded(let id): "the closure \(id) is over"
    case .rerouted(let unit, let journey):
      "\(unit) goes another way: expected \(names.clock(journey.expectedArrival))"
    case .corridorStarted(let corridor):
      "holds \(corridor.junctions.count) signals green for \(corridor.unit)"
    case .corridorEnded(let unit, true): "\(unit) is through: its signals run by themselves"
    case .corridorEnded(let unit, false): "let the signals of \(unit) go"
    }
  }
}
