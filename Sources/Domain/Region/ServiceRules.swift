/// How long crews may work, when a unit's silence is news, and how much is called for: assumptions
/// that a region file declares; none is a rule of any city.
package struct ServiceRules: Hashable, Sendable {
  /// How long a crew may work on tasks before it must rest.
  package var workLimit: Duration
  /// How long a crew may be on duty when its task runs into the next shift.
  package var dutyLimit: Duration
  /// How long it then rests at its station.
  package var rest: Duration
  /// The hours of the day at which crews change at their stations.
  package var shiftHours: [Int]
  /// A unit under way that is silent for so long is out of contact.
  package var silence: Duration
  /// A position older than this is no longer known.
  package var staleness: Duration
  /// Calls for a unit of one kind, a million people and day.
  package var callsPerMillionDay: Double
  /// How long a call binds a unit, on the average.
  package var serviceTime: Duration
  /// Within which the first unit should be there.
  package var reach: Duration

  package init(
    workLimit: Duration, dutyLimit: Duration, rest: Duration, shiftHours: [Int],
    silence: Duration, staleness: Duration = .seconds(1800), callsPerMillionDay: Double,
    serviceTime: Duration, reach: Duration
  ) {
    self.workLimit = workLimit
    self.dutyLimit = dutyLimit
    self.rest = rest
    self.shiftHours = shiftHours
    self.silence = silence
    self.staleness = staleness
    self.callsPerMillionDay = callsPerMillionDay
    self.serviceTime = serviceTime
    self.reach = reach
  }

  /// What is assumed where a region file says nothing.
  package static let assumed = ServiceRules(
    workLimit: .hours(6), dutyLimit: .hours(16), rest: .minutes(60), shiftHours: [8, 20],
    silence: .minutes(10), callsPerMillionDay: 6, serviceTime: .minutes(50), reach: .minutes(8))
}
