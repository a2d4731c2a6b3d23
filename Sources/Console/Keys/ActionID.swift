/// Everything that an officer can do with a key, by the name that commands use.
///
/// Its keys are in `Keymap`, its words with the languages, what it does in `Desk+Actions`: a case
/// that lacks one of them does not compile or fails the tests.
package enum ActionID: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case down, up, left, right
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first, last
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case open, back
  case mostUrgent = "most-urgent"
  case mostUrgentBefore = "most-urgent-before"
  case nextWaiting = "next-waiting"
  case previousWaiting = "previous-waiting"

  // Alerts.
  case acknowledge
  case acknowledgeGroup = "acknowledge-group"
  case silence, shelve
  case shelvedList = "shelved"
  case unshelve
  case makeIncident = "make-incident"
  case dispatch
  case ruleOver = "rule-over"
  case note, undo, redo

  // Incidents and units.
  case nextStep = "next-step"
  case flareUp = "flare-up"
  case close, dismiss, recall
  case toggleUnit = "toggle-unit"
  case send

  // Marks and lists.
  case mark
  case markRange = "mark-range"
  case invertMarks = "invert-marks"
  case clearMarks = "clear-marks"
  case freeze, follow, sort, filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case findCity = "find-city"
  case allCities = "all-cities"
  case onlyCity = "only-city"

  // Places.
  case goQueue = "go-queue"
  case goMap = "go-map"
  case goDetail = "go-detail"
  case goUnits = "go-units"
  case goLog = "go-log"
  case goIncidents = "go-incidents"
  case goFeeds = "go-feeds"
  case goHealth = "go-health"
  case goOverview = "go-overview"
  case headerLines = "header-lines"

  // The map.
  case zoomIn = "zoom-in"
  case zoomOut = "zoom-out"
  case fitMap = "fit-map"
  case mapInk = "map-ink"

  // The simulation's time.
  case pause, faster, slower

  // The desk itself.
  case zoomPane = "zoom-pane"
  case copy, mouse, theme, language
  case relativeTimes = "relative-times"
  case localTimes = "local-times"
  case utcTimes = "utc-times"
  case command, palette, help
  case redraw, suspend, cancel, quit
}
