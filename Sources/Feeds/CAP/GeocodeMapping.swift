package import Documents
package import Domain

/// Which cities the codes of other systems mean: read from YAML beside the messages.
///
/// ```yaml
/// geocodes:
///   SAME:                       # the name of the system as the messages write it
///     "036061": "310000"        # a code, and the division code of a city of the region
///   UGC:
///     NYC061: "310000"
///     NYZ072: ["310000", "320500"]
/// ```
///
/// Codes that it does not name stay opaque. Capitals and small letters of a system's name are the
/// same. A SAME code whose first digit names a part of a county means the county where the part has
/// no line of its own (47 CFR 11.31: PSSCCC, P is 0 for the whole).
package struct GeocodeMapping: Hashable, Sendable {
  /// By the system's name in capitals and the code.
  private var cities: [String: [String: [City.ID]]] = [:]

  /// Reads a mapping for a region. `name` is what problems are reported under, usually the path.
  package static func read(
    _ text: String, name: String, region: Region
  ) -> DocumentReading<GeocodeMapping> {
    Document.read(text, name: name) { root in
      var mapping = GeocodeMapping()
      root.section("geocodes") { section in
        for (system, item) in section.everything() {
          let codes = item.section()
          for (code, value) in codes.everything() {
            mapping.cities[system.uppercased(), default: [:]][code] = value.cities(in: region)
          }
        }
      }
      root.finish()
      return mapping
    }
  }

  /// The cities that a code means; nothing for one that the mapping does not name.
  package func cities(of geocode: Geocode) -> [City.ID] {
    let system = geocode.system.uppercased()
    guard let codes = cities[system] else { return [] }
    if let cities = codes[geocode.value] { return cities }
    guard system == "SAME", geocode.value.utf8.count == 6 else { return [] }
    return codes["0" + geocode.value.dropFirst()] ?? []
  }

  /// The geocodes of an area, those that the mapping names as the division codes that they mean.
  func translated(_ geocodes: [CAPMessage.NamedValue]) -> [CAPMessage.NamedValue] {
    geocodes.flatMap { code in
      let cities = cities(of: Geocode(system: code.name, value: code.value))
      return cities.isEmpty ? [code] : cities.map { .init("GB/T 2260", $0.rawValue) }
    }
  }
}

extension Item {
  /// One division code or a list of them, each of a city of the region.
  fileprivate func cities(in region: Region) -> [City.ID] {
    let items = isList ? list() : [self]
    if items.isEmpty { report(.missing) }
    return items.compactMap { item in
      let text = item.string()
      if text.isEmpty { return nil }
      guard City.ID.isCode(text) else {
        item.report(.malformed(text, expected: "a division code of six digits"))
        return nil
      }
      guard region[City.ID(text)] != nil else {
        let known = region.cities.map(\.id.rawValue)
        item.report(.unknownReference(text, nearest: nearest(to: text, in: known)))
        return nil
      }
      return City.ID(text)
    }
  }
}
