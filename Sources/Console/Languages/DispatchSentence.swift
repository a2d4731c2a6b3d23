package import Domain
package import Planning

/// What the console says about sending units, as facts; a language puts them into words.
package enum DispatchSentence: Hashable, Sendable {
  // The dispatch plan.
  case plan(Int, of: Int, Recommendation.Way)
  /// The share of a city's next calls for a kind that are reached in time, in percent, and the
  /// minutes to the next call, before and after.
  case cover(
    city: String, kind: String, within: Int, before: Int, after: Int, minutesBefore: String,
    minutesAfter: String)
  case lacks(String)
  case refuseTitle(String)
  case willRefuse, onlyPlan
  case alarmTitle(String)
  case willRaise(to: Int, adds: String)

  // All open incidents.
  case nothingLacks
  case outcome(JointPlan.Aim, total: String, worst: String, lacking: Int)
  case greedy(total: String, worst: String, lacking: Int)
  case incidents, covers, reliefs
  case move(
    unit: String, kind: String, station: String, city: String, gain: Int, isHomeward: Bool)
  case relief(weary: String, fresh: String, incident: String, minutes: Int)
  case jointTitle(Int)
  case noRowChosen
  case rowHasGone(String)
  case madeAgo(String)

  // Without the neighbours.
  case aloneTitle, aloneHead, aloneSame, aloneCovers
  case aloneSum(differ: Int, of: Int, with: Int, without: Int)
  case nobodyGoes
  case lacking(Int)

  // Units.
  case lost(String)
  /// On a road with that designation, and for how long.
  case heldUp(String?, String)
  case stale(String)
  case restDue(String)
  case mustRest
  case standsBy(String)
  case outBecause(String)
  case reportTitle(String)
  case reportWhat(String)
  case withdrawTitle(String)
  case willWithdraw
  case relieveTitle(String)
  case willRelieve(by: String, minutes: Int)
  case standByTitle(String)
  case willStandBy(station: String, minutes: Int)
  case divertTitle(String)
  case willDivert(from: String, to: String, minutes: Int)
  case noRelief, notOnScene, notUnderWay, notFree, nothingToReport, nowhereToGo
  case orderIs(UnitOrder)
  case kindIs(String)
  case everyKind

  // Clocks.
  case clocksTitle, clocksHead, clocksNote
  case clock(ResponseClocks.Measure)
  case asked(seconds: Int, percent: Int)
  case proposals(accepted: Int, changed: Int, refused: Int)
}

/// How the unit board is ordered.
package enum UnitOrder: String, CaseIterable, Hashable, Sendable {
  case state, arrival, rest, kind, city
}
