/// What a desk has had to take, counted from the record as ISA-18.2 and EEMUA 191 count it.
///
/// It covers the last day and is bounded: one entry costs the same however many came before.
package struct AlarmLoad: Hashable, Sendable {
  /// Figures of the standards, per desk (ANSI/ISA-18.2-2016 clause 16, EEMUA 191 edition 3).
  package enum Figure {
    /// Alarms in ten minutes that are very likely acceptable, and the most that can be managed.
    package static let acceptable = 1.0
    package static let manageable = 2.0
    /// A flood starts above so many in ten minutes, and ends below so many.
    package static let floodStart = 10
    package static let floodEnd = 5
    /// The share of time in flood that is acceptable.
    package static let timeInFlood = 0.01
    /// The share of the load that the ten busiest sources may make.
    package static let topSources = 0.05
    /// Alarms that may stand for more than a day.
    package static let stale = 5
    /// Three comings in so long make an alarm chatter.
    package static let chatterWindow = Duration.minutes(1)
    /// Days of data before a desk can be judged.
    package static let daysForAClaim = 30
  }

  /// A flood that goes on.
  package struct Flood: Hashable, Sendable {
    /// The minute in which it started.
    package var since: Instant
    /// Alarms since then, those of the ten minutes before among them.
    package var alarms: Int
  }

  /// How long counts are kept, in minutes.
  package static let minutesKept = 1440
  /// Over how many minutes a rate is counted.
  package static let window = 10

  private var minutes = Array(repeating: Minute(), count: AlarmLoad.minutesKept)
  /// The number of the newest minute, nil before the first entry.
  private var last: Int?
  /// The first minute of which anything is known.
  private var first: Int?
  private var sources: [String: [Int: Int]] = [:]
  private var comings: [Alert.ID: Comings] = [:]
  private var chatter: [Alert.ID: Instant] = [:]

  private struct Minute: Hashable, Sendable {
    /// Alarms by priority, 1 first.
    var counts = SIMD4<Int32>()
    var total: Int { Int(counts.wrappedSum()) }
  }

  /// When an alert came last, and the time before: a third time in a minute is chatter.
  private struct Comings: Hashable, Sendable {
    var last: Instant
    var before = Instant.distantPast
  }

  package init() {}

  /// Counts an entry. `picture` is the one after it.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    let minute = Self.minute(entry.received)
    advance(to: minute)
    guard case .alert(let id, let event) = entry.event, event.isArrival,
      let last, last - minute < Self.minutesKept, let alert = picture.alerts[id],
      alert.isAnnounced(by: event)
    else { return }
    minutes[Self.index(minute)].counts[alert.priority.rawValue - 1] += 1
    sources[alert.report.key.source, default: [:]][minute / 60, default: 0] += 1
    noteComing(of: id, at: entry.received)
  }

  private mutating func noteComing(of id: Alert.ID, at instant: Instant) {
    guard let former = comings[id] else {
      comings[id] = Comings(last: instant)
      return
    }
    if former.before.duration(to: instant) < Figure.chatterWindow { chatter[id] = instant }
    comings[id] = Comings(last: instant, before: former.last)
  }

  private mutating func advance(to minute: Int) {
    if first == nil { first = minute }
    guard let last else {
      self.last = minute
      return
    }
    guard minute > last else { return }
    for passed in 0..<min(minute - last, Self.minutesKept) {
      minutes[Self.index(minute - passed)] = Minute()
    }
    self.last = minute
    // Once a minute, not for each entry: in a flood there are many.
    let begin = Instant(seconds: Int64((minute - 1) * 60))
    comings = comings.filter { $0.value.last >= begin }
    guard minute / 60 > last / 60 else { return }
    forget(before: minute / 60 - Self.minutesKept / 60)
  }

  /// Once an hour: what is older than a day.
  private mutating func forget(before hour: Int) {
    sources = sources.compactMapValues { hours in
      let kept = hours.filter { $0.key > hour }
      return kept.isEmpty ? nil : kept
    }
    let newest = Instant(seconds: Int64((last ?? 0) * 60))
    chatter = chatter.filter { $0.value.duration(to: newest) < .hours(24) }
  }

  private static func minute(_ instant: Instant) -> Int {
    Int((Double(instant.milliseconds) / 60_000).rounded(.down))
  }

  private static func index(_ minute: Int) -> Int {
    let rest = minute % minutesKept
    return rest < 0 ? rest + minutesKept : rest
  }

  private func total(of minute: Int) -> Int {
    guard let last, minute <= last, last - minute < Self.minutesKept else { return 0 }
    return minutes[Self.index(minute)].total
  }

  // MARK: What is known

  /// How long the counts reach back, at most a day.
  package func covered(at now: Instant) -> Duration {
    guard let first else { return .zero }
    let minutes = Self.minute(now) - first + 1
    return .minutes(Int64(min(Self.minutesKept, max(0, minutes))))
  }

  /// Alarms in the last ten minutes.
  package func rate(at now: Instant) -> Int {
    let here = Self.minute(now)
    return (0..<Self.window).reduce(0) { $0 + total(of: here - $1) }
  }

  /// The flood that goes on, nil when none does.
  package func flood(at now: Instant) -> Flood? { walk(to: now).flood }

  /// The share of the covered time that was spent in floods.
  package func shareInFlood(at now: Instant) -> Double {
    let walk = walk(to: now)
    return walk.minutes == 0 ? 0 : Double(walk.inFlood) / Double(walk.minutes)
  }

  /// The most alarms in any ten minutes.
  package func peak(at now: Instant) -> Int { walk(to: now).peak }

  /// Alarms in ten minutes, on average over the covered time; what covers less than ten minutes is
  /// not blown up to them.
  package func average(at now: Instant) -> Double {
    let walk = walk(to: now)
    return Double(walk.total) * Double(Self.window) / Double(max(Self.window, walk.minutes))
  }

  /// Alarms of the covered time by priority, 1 first.
  package func priorities(at now: Instant) -> [Int] {
    var counts = [0, 0, 0, 0]
    guard let last else { return counts }
    let here = Self.minute(now)
    for minute in (here - Self.minutesKept + 1)...here {
      guard minute <= last, last - minute < Self.minutesKept else { continue }
      for place in counts.indices {
        counts[place] += Int(minutes[Self.index(minute)].counts[place])
      }
    }
    return counts
  }

  /// The busiest sources of the last day with their alarms, the busiest first.
  package func busiest(_ count: Int) -> [(source: String, alarms: Int)] {
    let totals = sources.map { (source: $0.key, alarms: $0.value.values.reduce(0, +)) }
    return Array(
      totals.sorted { ($1.alarms, $0.source) < ($0.alarms, $1.source) }.prefix(count))
  }

  /// Alarms that came three times within a minute during the last hour, in order of their names.
  package func chattering(at now: Instant) -> [Alert.ID] {
    chatter.filter { $0.value.duration(to: now) < .hours(1) }.map(\.key).sorted()
  }

  private struct Walk {
    var minutes = 0
    var inFlood = 0
    var peak = 0
    var total = 0
    var flood: Flood?
  }

  /// Goes over the covered minutes once: the rate of each, and the floods.
  private func walk(to now: Instant) -> Walk {
    var walk = Walk()
    guard let first else { return walk }
    let here = Self.minute(now)
    let start = max(first, here - Self.minutesKept + 1)
    var rate = 0
    for minute in start...max(start, here) {
      let came = total(of: minute)
      rate += came - (minute - Self.window < start ? 0 : total(of: minute - Self.window))
      walk.minutes += 1
      walk.total += came
      walk.peak = max(walk.peak, rate)
      if let flood = walk.flood {
        walk.flood =
          rate < Figure.floodEnd
          ? nil : Flood(since: flood.since, alarms: flood.alarms + came)
      } else if rate > Figure.floodStart {
        walk.flood = Flood(since: Instant(seconds: Int64(minute * 60)), alarms: rate)
      }
      if walk.flood != nil { walk.inFlood += 1 }
    }
    return walk
  }
}
