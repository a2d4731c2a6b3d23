/// Whose books are kept: a city's, and those of whoever else gives or takes money.
package enum LedgerParty: Hashable, Sendable {
  case city(City.ID)
  /// The special fund of the region's cities.
  case fund
  /// The authority above them.
  case superior
  /// Whoever gives of his own accord: companies, people, other regions.
  case donors

  /// The parties that are no city, in the order in which they are listed.
  package static let others: [LedgerParty] = [.fund, .superior, .donors]

  /// The city; nil for the others.
  package var city: City.ID? { if case .city(let id) = self { id } else { nil } }

  /// The city's code, or `fund`, `superior`, `donors`: as the journal writes it.
  package var written: String {
    switch self {
    case .city(let id): id.rawValue
    case .fund: "fund"
    case .superior: "superior"
    case .donors: "donors"
    }
  }

  /// What `written` wrote.
  package init(written text: String) {
    self = Self.others.first { $0.written == text } ?? .city(City.ID(rawValue: text))
  }
}

extension LedgerParty: Comparable {
  /// Cities by their codes, then the others.
  package static func < (left: Self, right: Self) -> Bool {
    (left.city == nil ? 1 : 0, left.written) < (right.city == nil ? 1 : 0, right.written)
  }
}
