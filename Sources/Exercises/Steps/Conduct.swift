internal import Domain
internal import Planning

/// How the cities, their crews and the troubles themselves behave.
///
/// What something does next is a function of how it stands in the picture and of its dice, and of
/// nothing else: an exercise can be taken up from any picture, and what an officer does in between
/// changes what follows.
struct Conduct {
  let scenario: Scenario
  let region: Region
  let seed: UInt64
  let arrivals: Arrivals
  /// How the cities' desks choose whom they send.
  var policy = Recommendation.Way.balanced

  func dice(_ alert: Alert) -> Dice {
    guard let key = alert.keys.first else { return Dice(seed: seed, of: alert.id.rawValue) }
    return Dice(seed: seed, of: "\(key.source)/\(key.identifier)")
  }

  func dice(_ incident: Incident) -> Dice { Dice(seed: seed, of: incident.id.rawValue) }
  func dice(_ unit: Unit) -> Dice { Dice(seed: seed, of: unit.id.rawValue) }
}

/// What something does next, and when.
struct Next<Step> {
  let at: Instant
  let step: Step

  init(_ step: Step, at instant: Instant) {
    self.step = step
    at = instant
  }
}

extension Instant {
  /// A number for the dice: the second.
  var tick: UInt32 { UInt32(truncatingIfNeeded: milliseconds / 1000) }
}
