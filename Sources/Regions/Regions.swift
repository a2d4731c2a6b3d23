package import Documents
package import Domain

/// The regions that a console can be opened for: those inside the program and those in files.
///
/// A region file is YAML; the head of `Shipped/yangtze-delta.yaml` says how it is written.
package enum Regions {
  /// The names of the regions inside the program, sorted.
  package static var shippedNames: [String] {
    shipped.map(\.name).filter { $0 != RunCardTable.name }.sorted()
  }

  /// The region that is opened when none is asked for.
  package static let standard = "yangtze-delta"

  /// The file of a region inside the program; nothing when there is none of that name.
  package static func text(named name: String) -> String? {
    shippedNames.contains(name) ? shipped.first { $0.name == name }?.text : nil
  }

  /// Reads a region inside the program; nothing when there is none of that name.
  package static func named(_ name: String) -> DocumentReading<Region>? {
    text(named: name).map { read($0, name: name + ".yaml") }
  }

  /// Reads a region file's text. `name` is what problems are reported under, usually its path.
  ///
  /// There is a region only when nothing is wrong: every identifier is unique and every reference
  /// leads somewhere, neighbours name each other, no two cities share a tile, places lie inside
  /// the region's bounds, reaches follow each other downstream, intakes and levees lie on reaches,
  /// and quantities are sensible.
  package static func read(_ text: String, name: String) -> DocumentReading<Region> {
    Document.read(text, name: name) { root in RegionReader(root).region() }
  }

  /// Reads a network file for a region: YAML with the keys of the section `roads`, or CSV when its
  /// name says so.
  package static func roads(
    _ text: String, name: String, for region: Region
  ) -> DocumentReading<Roads> {
    let text = name.lowercased().hasSuffix(".csv") ? RoadTable.document(of: text) : text
    return Document.read(text, name: name) { root in
      let codes = Dictionary(
        region.cities.map { ($0.abbreviation, $0.id) }, uniquingKeysWith: { first, _ in first })
      let roads = RoadReader(root, nodes: region.roadSeats, codes: codes).roads()
      root.finish()
      return roads
    }
  }

  /// The region of a name inside the program, or throws why there is none.
  package static func open(_ name: String = standard) throws(RegionFault) -> Region {
    guard let reading = named(name) else { throw .unknown(name, known: shippedNames) }
    return try region(of: reading)
  }

  /// The region of a file's text, or throws all that is wrong with it.
  package static func open(text: String, name: String) throws(RegionFault) -> Region {
    try region(of: read(text, name: name))
  }

  private static func region(
    of reading: DocumentReading<Region>
  ) throws(RegionFault) -> Region {
    guard let region = reading.value else { throw .unreadable(reading.problems) }
    return region
  }
}

/// Why a region cannot be opened.
package enum RegionFault: Error, Equatable, Sendable {
  /// No region inside the program has this name; these are known.
  case unknown(String, known: [String])
  /// The region's file is not as it must be.
  case unreadable([DocumentProblem])
}
