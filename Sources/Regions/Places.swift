import Documents
import Domain
import Geodesy

extension Item {
  /// The value as a place, `latitude,longitude` in degrees.
  func place() -> Coordinate {
    let text = string()
    guard !text.isEmpty else { return .standIn }
    guard let place = Coordinate(text[...]) else {
      report(.malformed(text, expected: "a place, latitude,longitude"))
      return .standIn
    }
    return place
  }

  /// The value as places with spaces or line ends between them.
  func places(atLeast least: Int) -> [Coordinate] {
    let text = string()
    guard !text.isEmpty else { return [] }
    var places: [Coordinate] = []
    for bytes in text.utf8.split(whereSeparator: { " \n".utf8.contains($0) }) {
      let piece = Substring(bytes)
      guard let place = Coordinate(piece) else {
        report(.malformed(String(piece), expected: "a place, latitude,longitude"))
        continue
      }
      places.append(place)
    }
    if places.count < least { report(.rule("has \(places.count) places and needs \(least)")) }
    return places
  }

  /// The value as the shore of a lake.
  func polygon() -> Polygon? {
    let corners = places(atLeast: 3)
    if let polygon = Polygon(outer: corners) { return polygon }
    if corners.count >= 3 { report(.rule("encloses no area")) }
    return nil
  }

  /// The value as a name in the three languages, `[English, Simplified, Traditional]`.
  func name() -> LocalizedName {
    let words = list(of: 3)
    guard words.count == 3 else { return .empty }
    return LocalizedName(
      english: words[0].string(), simplified: words[1].string(), traditional: words[2].string())
  }

  /// The value as how many there are of things, `name count, name count …`, in the order of those
  /// that are known; other names, second ones and counts out of bounds are reported.
  func counts<Name: RawRepresentable<String> & Hashable>(
    of known: [Name], _ bounds: Bounds
  ) -> [(name: Name, count: Int)] {
    var counts: [Name: Int] = [:]
    for piece in string().utf8.split(separator: UInt8(ascii: ",")) {
      let words = piece.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      guard words.count == 2, let count = Int(words[1]) else {
        report(.malformed(words.joined(separator: " "), expected: "a name and a count"))
        continue
      }
      guard let name = Name(rawValue: words[0]), known.contains(name) else {
        report(reference(words[0], among: known.map(\.rawValue)))
        continue
      }
      if !bounds.contains(Double(count)) { report(.outOfRange("\(count) \(words[0])", bounds)) }
      if counts.updateValue(count, forKey: name) != nil {
        report(.repeated(words[0], firstLine: line))
      }
    }
    return known.compactMap { name in counts[name].map { (name, $0) } }
  }
}

extension Section {
  /// The value of a key as a name in the three languages.
  func name(_ key: String) -> LocalizedName { required(key)?.name() ?? .empty }

  /// The value of a key as a place.
  func place(_ key: String) -> Coordinate { required(key)?.place() ?? .standIn }

  /// The mapping as the edges of a box in degrees; nothing when they are not sensible.
  func bounds() -> BoundingBox? {
    let (south, north) = (number("south", .within(-90...90)), number("north", .within(-90...90)))
    let (west, east) = (number("west", .within(-180...180)), number("east", .within(-180...180)))
    guard let southWest = Coordinate(latitude: south, longitude: west),
      let northEast = Coordinate(latitude: north, longitude: east)
    else { return nil }
    guard south < north else {
      report(.rule("the northern edge is not north of the southern"))
      return nil
    }
    return BoundingBox(southWest: southWest, northEast: northEast)
  }

  /// The value of a key as a day, `YYYY-MM-DD`.
  func day(_ key: String) -> String {
    guard let item = required(key) else { return "" }
    let text = item.string()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDay =
      parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
    if !text.isEmpty, !isDay { item.report(.malformed(text, expected: "a day, YYYY-MM-DD")) }
    return text
  }
}

extension Coordinate {
  /// Stands in for a place that could not be read; it never leaves the reading.
  static let standIn = Coordinate.at(0, 0)

  /// A place written as `latitude,longitude`; nothing when it is not.
  fileprivate init?(_ text: Substring) {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
      let latitude = Double(text[..<comma]),
      let longitude = Double(text[text.utf8.index(after: comma)...])
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}

extension LocalizedName {
  /// Stands in for a name that could not be read; it never leaves the reading.
  static let empty = LocalizedName(english: "", simplified: "", traditional: "")
}
