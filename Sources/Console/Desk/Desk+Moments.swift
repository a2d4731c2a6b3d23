internal import Domain

/// The moment of the forecast that the strip and the maps show.
extension Desk {
  /// Whether anything is foretold.
  var hasForecast: Bool { horizonEnd != nil }

  /// The end of the longest forecast that stands.
  private var horizonEnd: Instant? {
    picture.standingHazards.compactMap { $0.forecast?.end }.filter { $0 > now }.max()
  }

  /// The keys of the forecast's screen, the most needed first.
  var forecastHints: [ActionID] {
    var hints: [ActionID] = []
    if question?.answers != nil { hints += [.hazard(.keep), .hazard(.discard)] }
    if moment != nil { hints.append(.hazard(.now)) }
    if hasForecast { hints += [.hazard(.later), .hazard(.hourLater)] }
    if settings.journal.isReadOnly { return hints + [.move(.back)] }
    hints += [.hazard(.whatIf), .hazard(.declare)]
    if !picture.standingHazards.isEmpty { hints += [.hazard(.revise), .hazard(.end)] }
    return hints + [.move(.back), .move(.mostUrgent)]
  }

  /// Shows another moment: the quarters and hours are those of the clock's face.
  mutating func moveMoment(by minutes: Int64) -> [Effect] {
    if abs(minutes) == 60, settings.span != nil {
      return perform(ActionID.desk(minutes > 0 ? .forward : .rewind))
    }
    guard let end = horizonEnd else { return refuse(.outlook(.nothingForetold)) }
    let from = moment ?? now
    let quarter = Int64(15 * 60_000)
    let here = from.milliseconds
    // The first step goes to the next full quarter, so that the clock's face is even.
    let isEven = here % quarter == 0
    let start = isEven ? here : here / quarter * quarter + (minutes > 0 ? 0 : quarter)
    let goal = Instant(milliseconds: start + minutes * 60_000)
    guard goal > now else {
      moment = nil
      tell(.outlook(.backAtNow))
      return []
    }
    moment = min(goal, end)
    if goal > end { tell(.outlook(.horizonEnds(hour(end)))) }
    return []
  }

  /// Shows now again; says so where another moment was shown.
  mutating func showNow() {
    moment = nil
    tell(.outlook(.backAtNow))
  }

  /// An act is done now, whatever was shown.
  mutating func returnToNow() {
    guard moment != nil else { return }
    moment = nil
    tell(.outlook(.actsAreNow(hour(now))))
  }

  /// A moment by the clock on the wall.
  func hour(_ instant: Instant) -> String {
    TimeText.hour(instant, offsetInMinutes: settings.offsetInMinutes)
  }
}
