import Domain
import Geodesy
import JSONText

/// Values that many concepts share, on their way out.
extension JSONWriter {
  /// Writes a member that is a moment.
  mutating func member(_ key: String, _ instant: Instant) {
    member(key, instant.milliseconds)
  }

  /// Writes a member that is a length of time.
  mutating func member(_ key: String, _ duration: Duration) {
    member(key, duration.inMilliseconds)
  }

  /// Writes a member that is a place.
  mutating func member(_ key: String, _ place: Coordinate) {
    self.key(key)
    array { writer in
      writer.number(place.latitude)
      writer.number(place.longitude)
    }
  }

  /// Writes a member that names a report.
  mutating func member(_ key: String, _ report: ReportKey) {
    self.key(key)
    write(report)
  }

  /// Writes the name of a report.
  mutating func write(_ key: ReportKey) {
    object { writer in
      writer.member("source", key.source)
      writer.member("identifier", key.identifier)
      writer.member("sent", key.sent)
    }
  }

  /// Writes a member that says what led to an entry.
  mutating func member(_ key: String, _ cause: Cause) {
    self.key(key)
    object { writer in
      switch cause {
      case .entry(let sequence): writer.member("entry", sequence)
      case .report(let key): writer.member("report", key)
      }
    }
  }
}

/// The same values on their way in. What no desk ever wrote, such as a moment that no sum of
/// moments bears, is out of range: a record that somebody edited is refused, and ends no program.
extension JSONObject {
  /// The moment under a key.
  func instant(_ key: String) throws(JSONMismatch) -> Instant {
    guard let instant = try instantIfPresent(key) else { throw .missing(key: key) }
    return instant
  }

  /// The moment under a key, if any.
  func instantIfPresent(_ key: String) throws(JSONMismatch) -> Instant? {
    guard let number = try int64IfPresent(key) else { return nil }
    return try Instant(written: number, key)
  }

  /// The length of time under a key.
  func duration(_ key: String) throws(JSONMismatch) -> Duration {
    guard let duration = try durationIfPresent(key) else { throw .missing(key: key) }
    return duration
  }

  /// The length of time under a key, if any.
  func durationIfPresent(_ key: String) throws(JSONMismatch) -> Duration? {
    guard let number = try int64IfPresent(key) else { return nil }
    guard number.magnitude <= 1 << 53 else { throw .outOfRange(key: key) }
    return .milliseconds(number)
  }

  /// A count of people, things, entries or versions under a key.
  func count(_ key: String) throws(JSONMismatch) -> Int {
    guard let count = try countIfPresent(key) else { throw .missing(key: key) }
    return count
  }

  /// The count under a key, if any.
  func countIfPresent(_ key: String) throws(JSONMismatch) -> Int? {
    guard let number = try intIfPresent(key) else { return nil }
    guard number.magnitude <= 1_000_000_000_000_000 else { throw .outOfRange(key: key) }
    return number
  }

  /// How much there is of something that need not be whole, under a key.
  func quantity(_ key: String) throws(JSONMismatch) -> Double {
    let number = try double(key)
    guard Self.isQuantity(number) else { throw .outOfRange(key: key) }
    return number
  }

  /// Whether a whole number can be made of it.
  static func isQuantity(_ number: Double) -> Bool { number.magnitude <= 1e15 }

  /// The amount of money under a key, in fen.
  func money(_ key: String) throws(JSONMismatch) -> Money {
    guard let money = try moneyIfPresent(key) else { throw .missing(key: key) }
    return money
  }

  /// The amount of money under a key, if any.
  func moneyIfPresent(_ key: String) throws(JSONMismatch) -> Money? {
    guard let fen = try intIfPresent(key) else { return nil }
    guard fen.magnitude <= 1_000_000_000_000_000_000 else { throw .outOfRange(key: key) }
    return Money(fen: fen)
  }

  /// The place under a key.
  func coordinate(_ key: String) throws(JSONMismatch) -> Coordinate {
    guard let place = try coordinateIfPresent(key) else { throw .missing(key: key) }
    return place
  }

  /// The place under a key, if any; numbers that are no place on the Earth are out of range.
  func coordinateIfPresent(_ key: String) throws(JSONMismatch) -> Coordinate? {
    guard let numbers = try arrayIfPresent(key) else { return nil }
    guard numbers.count == 2, let latitude = numbers[0].number, let longitude = numbers[1].number,
      let place = Coordinate(latitude: latitude, longitude: longitude)
    else { throw .outOfRange(key: key) }
    return place
  }

  /// The name of a report under a key.
  func reportKey(_ key: String) throws(JSONMismatch) -> ReportKey {
    try ReportKey(written: try object(key))
  }

  /// What led to an entry, if it is said.
  func causeIfPresent(_ key: String) throws(JSONMismatch) -> Cause? {
    guard let cause = try objectIfPresent(key) else { return nil }
    if let sequence = try cause.intIfPresent("entry") { return .entry(sequence) }
    return .report(try cause.reportKey("report"))
  }
}

extension Instant {
  /// The moment of a number under a key.
  init(written number: Int64, _ key: String) throws(JSONMismatch) {
    let bounds = Instant.distantPast.milliseconds...Instant.distantFuture.milliseconds
    guard bounds.contains(number) else { throw .outOfRange(key: key) }
    self.init(milliseconds: number)
  }
}

extension ReportKey {
  /// The name of a report, as `write` wrote it.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      source: try body.string("source"), identifier: try body.string("identifier"),
      sent: try body.instant("sent"))
  }
}
