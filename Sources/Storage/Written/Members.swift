import Domain
import Geodesy
import JSONText

/// Values that many concepts share, on their way out.
extension JSONWriter {
  mutating func member(_ key: String, _ instant: Instant) {
    member(key, instant.milliseconds)
  }

  mutating func member(_ key: String, _ duration: Duration) {
    member(key, duration.inMilliseconds)
  }

  mutating func member(_ key: String, _ place: Coordinate) {
    self.key(key)
    array { writer in
      writer.number(place.latitude)
      writer.number(place.longitude)
    }
  }

  mutating func member(_ key: String, _ report: ReportKey) {
    self.key(key)
    write(report)
  }

  mutating func write(_ key: ReportKey) {
    object { writer in
      writer.member("source", key.source)
      writer.member("identifier", key.identifier)
      writer.member("sent", key.sent)
    }
  }

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
  func instant(_ key: String) throws(JSONMismatch) -> Instant {
    Instant(milliseconds: try int64(key))
  }

  func instantIfPresent(_ key: String) throws(JSONMismatch) -> Instant? {
    try int64IfPresent(key).map { Instant(milliseconds: $0) }
  }

  func duration(_ key: String) throws(JSONMismatch) -> Duration {
    .milliseconds(try int64(key))
  }

  func coordinate(_ key: String) throws(JSONMismatch) -> Coordinate {
    guard let place = try coordinateIfPresent(key) else { throw .missing(key: key) }
    return place
  }

  func coordinateIfPresent(_ key: String) throws(JSONMismatch) -> Coordinate? {
    guard let numbers = try arrayIfPresent(key) else { return nil }
    guard numbers.count == 2, let latitude = numbers[0].number, let longitude = numbers[1].number,
      let place = Coordinate(latitude: latitude, longitude: longitude)
    else { throw .outOfRange(key: key) }
    return place
  }

  func reportKey(_ key: String) throws(JSONMismatch) -> ReportKey {
    try ReportKey(written: try object(key))
  }

  func causeIfPresent(_ key: String) throws(JSONMismatch) -> Cause? {
    guard let cause = try objectIfPresent(key) else { return nil }
    if let sequence = try cause.intIfPresent("entry") { return .entry(sequence) }
    return .report(try cause.reportKey("report"))
  }
}

extension ReportKey {
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      source: try body.string("source"), identifier: try body.string("identifier"),
      sent: try body.instant("sent"))
  }
}
