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

/// The same values on their way in.
extension JSONObject {
  /// The moment under a key.
  func instant(_ key: String) throws(JSONMismatch) -> Instant {
    Instant(milliseconds: try int64(key))
  }

  /// The moment under a key, if any.
  func instantIfPresent(_ key: String) throws(JSONMismatch) -> Instant? {
    try int64IfPresent(key).map { Instant(milliseconds: $0) }
  }

  /// The length of time under a key.
  func duration(_ key: String) throws(JSONMismatch) -> Duration {
    .milliseconds(try int64(key))
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

extension ReportKey {
  /// The name of a report, as `write` wrote it.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      source: try body.string("source"), identifier: try body.string("identifier"),
      sent: try body.instant("sent"))
  }
}
