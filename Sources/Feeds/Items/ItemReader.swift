internal import Domain
internal import Geodesy
internal import JSONText

/// Reads one item of our own form: an alert, an observation, a unit's word or a sign of life.
///
/// NDJSON, CSV and GeoJSON all come down to the same object with the same keys. Unknown keys are
/// passed over. A key `v` tells the version of the form, which is 1; it may be left out. A key
/// `datum` tells the system of the places, `wgs84` unless it says `gcj02`.
///
/// One reader reads many items, one after another: a region is much to hand over for each.
struct ItemReader {
  /// The version of the form that is read.
  static let version: Int64 = 1

  private(set) var object: JSONObject
  /// What is known of the words of events.
  var eventClasses = EventClasses()
  /// What the item's shapes cover, where its form has shapes.
  var footprint = Footprint()
  let region: Region
  let strictness: Strictness
  /// What was passed over so far.
  private(set) var liberties: [ItemReason] = []

  /// A reader that is given its first item by `begin`.
  init(region: Region, strictness: Strictness) {
    object = JSONObject()
    self.region = region
    self.strictness = strictness
  }

  /// Begins with another item.
  mutating func begin(_ object: JSONObject) {
    self.object = object
    footprint = Footprint()
    liberties.removeAll(keepingCapacity: true)
  }

  /// The item. Throws the fault for which it is rejected.
  mutating func read() throws(ItemReason) -> FeedItem.Content {
    if let version = object["v"], version.integer != Self.version {
      throw .unknownVersion(version.text)
    }
    switch try string("type") ?? "alert" {
    case "alert": return .alert(try alert())
    case "observation": return .observation(try observation())
    case "unit": return .unit(try unit())
    case "heartbeat":
      return .reading(
        .heartbeat(
          source: try text("source"), city: try city(), at: try moment("time"), interval: nil))
    case let type: throw .unknownType(type)
    }
  }

  private mutating func observation() throws(ItemReason) -> Observation {
    guard let value = try number("value") else { throw .missing("value") }
    return Observation(
      source: try text("source"), time: try moment("time"), kind: try text("kind"),
      city: try city(), coordinate: try place(), value: value, unit: try string("unit") ?? "")
  }

  /// A unit's line says where it is, what it is doing, or both.
  private mutating func unit() throws(ItemReason) -> UnitReport {
    let unit = Unit.ID(try text("unit"))
    let time = try moment("time")
    let (place, status) = (try place(), try status())
    guard place != nil || status != nil else { throw .missing("lat") }
    return UnitReport(
      source: try string("source") ?? unit.rawValue, unit: unit, time: time, coordinate: place,
      status: status)
  }

  /// The status under `status`: a word of ours, or one that vehicle systems use for the same.
  private mutating func status() throws(ItemReason) -> UnitStatus? {
    guard let written = try string("status") else { return nil }
    let sought = written.lowercased().filter { !" -_".contains($0) }
    if let own = UnitStatus.allCases.first(where: { $0.rawValue.lowercased() == sought }) {
      return own
    }
    if let other = Self.statusWords[sought] { return other }
    let words = UnitStatus.allCases.map(\.rawValue)
    return try pass(over: .notInList("status", value: written, words), taking: nil)
  }

  /// Words of other systems for a unit's status (those of Resgrid and of NFPA 1225's milestones).
  private static let statusWords: [String: UnitStatus] = [
    "dispatched": .committed, "assigned": .committed, "responding": .enroute,
    "arrived": .onScene, "atscene": .onScene, "staged": .staging, "released": .returning,
    "atstation": .available, "inquarters": .available, "oos": .outOfService,
  ]
}

extension ItemReader {
  /// Passes over a fault, or throws it where no liberty is allowed.
  mutating func pass<Value>(
    over fault: ItemReason, taking value: Value, as shown: String? = nil
  ) throws(ItemReason) -> Value {
    guard strictness == .lenient else { throw fault }
    liberties.append(.liberty(fault, taken: shown))
    return value
  }

  /// The text under a key; it must stand there and say something.
  func text(_ key: String) throws(ItemReason) -> String {
    guard let text = try string(key) else { throw .missing(key) }
    guard
      text.utf8.contains(where: { 0x21...0x7E ~= $0 })
        || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { throw .blank(key) }
    return text
  }

  /// The text under a key, nil where there is none.
  func string(_ key: String) throws(ItemReason) -> String? {
    guard let value = object[key], !value.isNull else { return nil }
    guard let text = value.string else {
      throw .wrongKind(key, expected: .string, found: value.kind)
    }
    return text
  }

  /// The number under a key, nil where there is none.
  func number(_ key: String) throws(ItemReason) -> Double? {
    guard let value = object[key], !value.isNull else { return nil }
    guard let number = value.number else {
      throw .wrongKind(key, expected: .number, found: value.kind)
    }
    return number
  }

  /// The moment under a key; it must stand there.
  func moment(_ key: String) throws(ItemReason) -> Instant {
    let text = try text(key)
    guard let time = DateTime(text) else { throw .notATime(key, value: text) }
    return Instant(milliseconds: time.milliseconds)
  }

  /// The place under `lat` and `lon`, nil where there is none.
  mutating func place() throws(ItemReason) -> Coordinate? {
    let latitude = try number("lat")
    let longitude = try number("lon")
    guard let latitude, let longitude else {
      if latitude == nil && longitude == nil { return nil }
      return try pass(over: .halfAPlace, taking: nil)
    }
    guard let place = Coordinate(latitude: latitude, longitude: longitude) else {
      return try pass(over: .noPlace(latitude: latitude, longitude: longitude), taking: nil)
    }
    return try datum().wgs84(place)
  }

  /// The system in which the item states its places.
  mutating func datum() throws(ItemReason) -> GeodeticDatum {
    guard object["datum"] != nil else { return .wgs84 }
    return try word("datum", missing: .wgs84, unknown: nil)
  }

  /// Adds a member, unless there is one of that key.
  mutating func addIfMissing(_ key: String, _ value: JSON) {
    if object[key] == nil { object.members.append(JSONObject.Member(key, value)) }
  }

  /// Puts a member in the place of all of its key.
  mutating func replace(_ key: String, _ value: JSON) {
    object.members.removeAll { $0.key == key }
    object.members.append(JSONObject.Member(key, value))
  }

  /// The city under `city`, brought to one of the region where it is a part of one.
  mutating func city() throws(ItemReason) -> City.ID? {
    guard let code = try string("city") else { return nil }
    guard City.ID.isCode(code) else { return try pass(over: .notACode(code), taking: nil) }
    if let city = region.city(ofCode: code) { return city }
    // A feed may speak of the whole country, so this is no fault; but it counts in no city here.
    liberties.append(.foreignCity(code))
    return City.ID(code)
  }

  /// A word of a list. What is missing or not in the list may stand for a word of its own.
  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ key: String, missing: Word?, unknown: Word?
  ) throws(ItemReason) -> Word {
    guard let written = try string(key) else {
      guard let missing else { throw .missing(key) }
      return try pass(over: .missing(key), taking: missing, as: missing.rawValue)
    }
    if let word = Word(rawValue: written) { return word }
    let fault = ItemReason.notInList(key, value: written, Word.allCases.map(\.rawValue))
    let sought = written.filter { !$0.isWhitespace }.lowercased()
    guard let word = Word.allCases.first(where: { $0.rawValue.lowercased() == sought }) ?? unknown
    else { throw fault }
    return try pass(over: fault, taking: word, as: word.rawValue)
  }
}
