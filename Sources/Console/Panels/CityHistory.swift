package import Domain

/// How many alerts came lately, by city and altogether: bounded counts that the console keeps for
/// its trends, since the picture itself has no past.
package struct CityHistory: Hashable, Sendable {
  /// How long a slot of a city's trend is.
  package static let slot = Duration.minutes(5)
  /// A city's trend covers an hour.
  package static let slotCount = 12
  /// The region's counts cover four hours, by the minute.
  package static let minuteCount = 240

  private var cities: [City.ID: Ring] = [:]
  private var region = Ring(capacity: CityHistory.minuteCount)

  package init() {}

  /// Counts an entry if it tells of an alert that came, or came again.
  package mutating func note(_ entry: Entry) {
    guard case .alert(_, let event) = entry.event, event.isArrival else { return }
    region.add(at: Self.minute(entry.happened))
    guard let city = entry.city else { return }
    cities[city, default: Ring(capacity: Self.slotCount)].add(at: Self.slotNumber(entry.happened))
  }

  /// Alerts of a city in each five minutes of the last hour, the newest last.
  package func trend(of city: City.ID, at now: Instant) -> [Int] {
    cities[city]?.counts(upTo: Self.slotNumber(now), count: Self.slotCount)
      ?? Array(repeating: 0, count: Self.slotCount)
  }

  /// Alerts of the region in slots of so many minutes, the newest last.
  package func trend(slots: Int, ofMinutes length: Int, at now: Instant) -> [Int] {
    guard slots > 0, length > 0 else { return [] }
    // Slots begin at whole multiples of their length, so that bars do not change as time passes.
    let current = Self.minute(now)
    let last = current - floored(current, by: length) * length
    let minutes = region.counts(upTo: current, count: Self.minuteCount)
    var result = Array(repeating: 0, count: slots)
    for (index, count) in minutes.enumerated() where count > 0 {
      let age = minutes.count - 1 - index
      let slot = age <= last ? 0 : (age - last + length - 1) / length
      if slot < slots { result[slots - 1 - slot] += count }
    }
    return result
  }

  private static func minute(_ instant: Instant) -> Int {
    floored(Int(instant.milliseconds), by: 60_000)
  }

  private static func slotNumber(_ instant: Instant) -> Int {
    floored(minute(instant), by: Int(slot.inSeconds / 60))
  }

  /// The last so many counts by a running number; what lies further back is forgotten.
  private struct Ring: Hashable, Sendable {
    private var counts: [Int]
    private var last: Int?

    init(capacity: Int) { counts = Array(repeating: 0, count: capacity) }

    mutating func add(at number: Int) {
      advance(to: number)
      guard let last, last - number < counts.count else { return }
      counts[index(number)] += 1
    }

    func counts(upTo number: Int, count: Int) -> [Int] {
      guard let last else { return Array(repeating: 0, count: count) }
      return ((number - count + 1)...number).map { wanted in
        wanted <= last && last - wanted < counts.count ? counts[index(wanted)] : 0
      }
    }

    private mutating func advance(to number: Int) {
      guard let last else {
        self.last = number
        return
      }
      guard number > last else { return }
      for passed in 0..<min(number - last, counts.count) { counts[index(number - passed)] = 0 }
      self.last = number
    }

    private func index(_ number: Int) -> Int {
      let rest = number % counts.count
      return rest < 0 ? rest + counts.count : rest
    }
  }
}

/// The whole part of a quotient, rounded towards the past also before 1970.
private func floored(_ value: Int, by divisor: Int) -> Int {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}
