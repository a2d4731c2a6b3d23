import Domain
import Feeds
import Planning

/// Why a unit's own word was not taken as it stood.
enum UnitDoubt: Hashable, Sendable {
  case unknownUnit(Unit.ID)
  /// No edges of the status table lead there.
  case noWay(Unit.ID, from: UnitStatus, to: UnitStatus)
  case refused(Unit.ID, Rejection)

  /// The fact in one English sentence without a full stop.
  var english: String {
    switch self {
    case .unknownUnit(let id): "\(id.rawValue.quoted) is no unit of this region"
    case .noWay(let id, let status, let goal):
      "\(id) is \(status) here, from where it cannot be \(goal); its position was taken"
    case .refused(let id, let rejection): "the status of \(id) was refused: \(rejection)"
    }
  }
}

extension Batch {
  /// Takes a unit's position, and moves it to the status that it says it has, by the edges of the
  /// status table. What is older than the unit's last move is not news: a file may be read again.
  mutating func take(_ report: UnitReport, _ now: Instant, _ isExercise: Bool) -> [UnitDoubt] {
    guard let unit = picture.units[report.unit] else { return [.unknownUnit(report.unit)] }
    note(
      .heartbeat(source: report.source, city: nil, at: report.time, interval: nil), recorded: now)
    if let place = report.coordinate {
      note(.position(unit.id, place, at: report.time), recorded: now)
    }
    guard let goal = report.status, goal != unit.status, report.time > unit.since else { return [] }
    guard let way = UnitStatusTable.way(from: unit.status, to: goal) else {
      return [.noWay(unit.id, from: unit.status, to: goal)]
    }
    for trigger in way {
      guard let unit = picture.units[report.unit] else { break }
      let journey = Journey.begun(by: trigger, unit, in: picture, at: report.time)
      let submission = Submission(
        .moveUnit(unit.id, trigger, journey: journey), by: .source(report.source),
        happened: report.time, received: now, isExercise: isExercise)
      if let rejection = take(submission, recorded: now) { return [.refused(unit.id, rejection)] }
    }
    return []
  }
}
