package import Domain
internal import JSONText

/// Reads a FeatureCollection of points (RFC 7946) whose properties have our own keys.
package enum GeoJSONReader {
  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, strictness: Strictness = .lenient
  ) -> FeedHarvest {
    var harvest = FeedHarvest()
    let json: JSON
    do {
      json = try JSON.read(bytes)
    } catch {
      harvest.note(
        ItemReason.notJSON(error.reason), .error, file: file, line: error.line, item: nil)
      return harvest
    }
    guard json["type"]?.string == "FeatureCollection", let features = json["features"]?.array
    else {
      harvest.note(ItemReason.notAFeatureCollection, .error, file: file, line: nil, item: nil)
      return harvest
    }
    for feature in features {
      do {
        let object = try object(of: feature)
        harvest.take(
          .object(object), file: file, line: nil, region: region, strictness: strictness)
      } catch {
        harvest.note(error, .error, file: file, line: nil, item: feature["id"]?.string)
      }
    }
    return harvest
  }

  /// A feature's properties with its identifier and its place among them.
  private static func object(of feature: JSON) throws(ItemReason) -> JSONObject {
    guard feature.object != nil else { throw .notAnObject(feature.kind) }
    guard var object = feature["properties"]?.object else { throw .missing("properties") }
    if object["id"] == nil, let id = feature["id"] {
      object.members.append(JSONObject.Member("id", id))
    }
    guard let geometry = feature["geometry"], !geometry.isNull else { return object }
    guard geometry["type"]?.string == "Point", let place = geometry["coordinates"]?.array,
      place.count >= 2, place[0].number != nil, place[1].number != nil
    else { throw .notAPoint }
    object.members.removeAll { $0.key == "lon" || $0.key == "lat" }
    object.members.append(JSONObject.Member("lon", place[0]))
    object.members.append(JSONObject.Member("lat", place[1]))
    return object
  }
}
