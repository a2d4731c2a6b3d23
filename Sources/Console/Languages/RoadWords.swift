internal import Domain

/// What is said about roads and green corridors, as facts.
package enum RoadSentence: Hashable, Sendable {
  // Refusals and notices.
  case unknownRoad(String)
  case isClosed(String, String)
  case closureInThePast
  case closureTooLong(days: Int)
  case unknownClosure(String)
  case closureStillRuns(String)
  case notUnderWay(String, String)
  case leadsElsewhere(String)
  case corridorIsOn(String)
  case noCorridor(String)
  case noSignalsAhead(String)
  /// A unit goes another way: its new arrival.
  case rerouted(String, arrival: String)
  case severalRerouted(Int)
  case noRoadsKnown
  case howToClose
  case nothingIsClosed
  case noUnitForCorridor
  // Dialogs.
  case closeTitle(String)
  case willClose(unitsOnIt: Int)
  case openTitle
  case startTitle(String)
  /// Seconds saved from a tenth to nine tenths of cases, what the cross streets wait.
  case willStart(low: Int, middle: Int, high: Int, crossMinutes: Int)
  case stopTitle(String)
  case willStop
  // Pages.
  case closedByDesk, slowed, corridors
  case allOpen
  case by(String, since: String)
  case until(String)
  case untilOpened
  case failedRoad(String)
  case brokenLevee(String)
  case water(millimetres: Int)
  case gas(String)
  case kilometresAnHour(Int)
  case closedWord
  case arrival(clock: String, minutes: Int)
  case isOn(by: String, since: String)
  case isOff
  case preview
  case columnNumber, columnLeft, columnArrives, columnGreen, columnCross
  case saves(low: Int, middle: Int, high: Int)
  case costs(vehicleMinutes: Int)
  case runs(from: String, until: String)
  case assumption(spacing: Int, along: Int, across: Int, isExercise: Bool)
  case noRoad
}

/// The words about roads in one language.
protocol RoadWording {
  func label(_ act: ActionID.RoadAct) -> String
  func help(_ act: ActionID.RoadAct) -> String
  func text(_ sentence: RoadSentence) -> String
  func sentence(_ event: RoadEvent, _ names: Names) -> String
}

extension Language {
  /// What is said about roads.
  package func text(_ sentence: RoadSentence) -> String { wording.text(sentence) }
}

extension Names {
  /// What a stretch of road is called.
  func road(_ stretch: RoadStretch) -> String {
    region.roads.name(of: stretch) { language.name($0) }
  }
}
