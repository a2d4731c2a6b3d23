package import Domain
internal import Geodesy
internal import JSONText

/// Reads a FeatureCollection (RFC 7946): features whose properties have our own keys, or those of
/// a publisher that is known by the shape of its properties (see `GeoJSONDialect`).
///
/// A feature of our own form has a point or a polygon. A member `datum` of the collection or of a
/// feature's properties names the system of its places, `wgs84` or `gcj02`.
package enum GeoJSONReader {
  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    let (json, lines): (JSON, [Int])
    do {
      (json, lines) = try JSON.read(bytes, linesOfElementsUnder: "features")
    } catch {
      harvest.note(
        ItemReason.notJSON(error.reason), .error, file: file, line: error.line, item: nil)
      return harvest
    }
    guard json["type"]?.string == "FeatureCollection", let features = json["features"]?.array
    else {
      harvest.note(ItemReason.notAFeatureCollection, .error, file: file, line: 1, item: nil)
      return harvest
    }
    let datum = json["datum"]
    var reader = ItemReader(region: region, strictness: strictness)
    for (json, line) in zip(features, lines) {
      let feature: GeoJSONFeature
      do {
        feature = try GeoJSONFeature(json)
      } catch {
        harvest.note(error, .error, file: file, line: line, item: json["id"]?.string)
        continue
      }
      reader.begin(feature.properties)
      if let datum { reader.addIfMissing("datum", datum) }
      harvest.take(file: file, line: line, item: feature.name, with: &reader) {
        (reader) throws(ItemReason) in try reader.read(feature)
      }
    }
    return harvest
  }
}

/// One thing of a FeatureCollection.
struct GeoJSONFeature {
  /// Its identifier, a text or a number as text.
  let identifier: String?
  let properties: JSONObject
  let geometry: JSON?

  /// A feature. Throws what keeps the value from being one.
  init(_ json: JSON) throws(ItemReason) {
    guard json.object != nil else { throw .notAnObject(json.kind) }
    guard let properties = json["properties"]?.object else { throw .missing("properties") }
    self.properties = properties
    identifier = json["id"]?.string ?? json["id"]?.integer.map(String.init)
    geometry = json["geometry"].flatMap { $0.isNull ? nil : $0 }
  }

  /// What the feature is called in a diagnostic.
  var name: String? {
    identifier ?? ["id", "publicID", "unid"].lazy.compactMap { properties[$0]?.string }.first
  }
}

extension ItemReader {
  /// The item that a feature states.
  mutating func read(_ feature: GeoJSONFeature) throws(ItemReason) -> FeedItem.Content {
    if let dialect = GeoJSONDialect.all.first(where: { $0.recognises(object) }) {
      return .alert(try dialect.read(&self, feature))
    }
    // A feature of somebody else's is told from one of ours that lacks a key.
    let ours = ["source", "time", "op", "event", "type"]
    if !object.members.isEmpty, ours.allSatisfy({ object[$0] == nil }) {
      throw .unknownForm(object.members.prefix(6).map(\.key))
    }
    if let geometry = feature.geometry { place(at: try GeoJSONGeometry(geometry)) }
    if let identifier = feature.identifier { addIfMissing("id", .string(identifier)) }
    return try read()
  }
}
