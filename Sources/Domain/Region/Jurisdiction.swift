package import Geodesy

/// A territory that someone answers for; territories form a tree from the region to the area.
package struct Jurisdiction: Hashable, Sendable {
  /// What identifies a jurisdiction: its division code where it has one (GB/T 2260), such as
  /// 320508, else a name of the region file's own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// How large a territory is, from the whole to the smallest.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case region, city, district, street, area
  }

  package let id: ID
  package let level: Level
  package let name: LocalizedName
  /// The territory that this one is a part of; nothing for the region itself.
  package let parent: ID?
  /// Where the territory's seat lies, if the region file says so.
  package let coordinate: Coordinate?

  /// A territory and the one that it is a part of.
  package init(
    id: ID, level: Level, name: LocalizedName, parent: ID?, coordinate: Coordinate? = nil
  ) {
    self.id = id
    self.level = level
    self.name = name
    self.parent = parent
    self.coordinate = coordinate
  }
}

/// The jurisdictions of a region, each found by its identifier, with their order kept.
package struct JurisdictionTree: Equatable, Sendable {
  /// All jurisdictions, parents before their parts, in the order of the region file.
  package let all: [Jurisdiction]
  private let indices: [Jurisdiction.ID: Int]
  private let parts: [Jurisdiction.ID: [Jurisdiction.ID]]

  /// A tree of jurisdictions, each after the one that it is a part of.
  ///
  /// Identifiers must be unique: whoever reads a region file checks that first.
  package init(_ all: [Jurisdiction]) {
    self.all = all
    var indices: [Jurisdiction.ID: Int] = [:]
    var parts: [Jurisdiction.ID: [Jurisdiction.ID]] = [:]
    for (index, jurisdiction) in all.enumerated() {
      precondition(indices[jurisdiction.id] == nil, "two jurisdictions are \(jurisdiction.id)")
      indices[jurisdiction.id] = index
      guard let parent = jurisdiction.parent else { continue }
      precondition(indices[parent] != nil, "\(jurisdiction.id) comes before its parent")
      parts[parent, default: []].append(jurisdiction.id)
    }
    self.indices = indices
    self.parts = parts
  }

  /// The jurisdiction with an identifier.
  package subscript(id: Jurisdiction.ID) -> Jurisdiction? { indices[id].map { all[$0] } }

  /// The direct parts of a jurisdiction, in the order of the region file.
  package func parts(of id: Jurisdiction.ID) -> [Jurisdiction] {
    (parts[id] ?? []).compactMap { self[$0] }
  }

  /// A jurisdiction and all that it is a part of, from itself up to the region.
  package func chain(from id: Jurisdiction.ID) -> [Jurisdiction] {
    var chain: [Jurisdiction] = []
    var next: Jurisdiction.ID? = id
    while let id = next, let jurisdiction = self[id] {
      chain.append(jurisdiction)
      next = jurisdiction.parent
    }
    return chain
  }

  /// Whether a jurisdiction is another one or lies in it.
  package func contains(_ part: Jurisdiction.ID, in whole: Jurisdiction.ID) -> Bool {
    chain(from: part).contains { $0.id == whole }
  }
}
