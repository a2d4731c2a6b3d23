import Domain
import Feeds
import Glibc
import Regions
import Station

/// What feeds bring.
enum Samples {
  /// A line of NDJSON about Suzhou.
  static func line(_ identifier: String, text: String = "water over the road") -> String {
    """
    {"type":"alert","id":"\(identifier)","source":"ops@suzhou.example",\
    "time":"2026-05-01T08:00:00+08:00","op":"open","status":"Actual","refs":[],"city":"320500",\
    "event":"Flood","severity":"Severe","urgency":"Immediate","certainty":"Observed",\
    "text":"\(text)"}

    """
  }

  /// A CAP message whose area is a code alone.
  static func cap(geocode system: String, _ value: String) -> String {
    """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier>
    <sender>w@x</sender><sent>2026-05-01T08:00:00+08:00</sent><status>Actual</status>
    <msgType>Alert</msgType><scope>Public</scope><info><category>Met</category>
    <event>Flood</event><urgency>Expected</urgency><severity>Minor</severity>
    <certainty>Likely</certainty><area><areaDesc>a</areaDesc><geocode>
    <valueName>\(system)</valueName><value>\(value)</value></geocode></area></info></alert>
    """
  }

  /// A line as a follower of files hands it over.
  static func delivery(_ identifier: String, text: String = "water over the road") throws
    -> Delivery
  {
    try delivery(ofLines: line(identifier, text: text))
  }

  /// Lines of NDJSON as a follower of files hands them over.
  static func delivery(ofLines lines: String) throws -> Delivery {
    let bytes = Array(lines.utf8)
    let format = FeedFormat.of("desk.ndjson")
    let harvest = format?.read(bytes, "desk.ndjson", 1, try Regions.open()) ?? FeedHarvest()
    return Delivery(file: "desk.ndjson", harvest: harvest)
  }
}

/// A folder that is gone when the test is.
final class Scratch {
  let path: String

  struct NoFolder: Error {}

  init() throws {
    var name = Array("/tmp/fenghuo-station-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw NoFolder() }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(file(name))
    }
    closedir(stream)
    rmdir(path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file anew.
  func write(_ name: String, _ text: String) {
    put(name, text, O_TRUNC)
  }

  /// Adds to a file.
  func append(_ name: String, _ text: String) {
    put(name, text, O_APPEND)
  }

  private func put(_ name: String, _ text: String, _ flag: Int32) {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | flag, 0o600)
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }
}
