/// A name that identifies one thing for ever, written as text.
///
/// Each kind of thing has its own type of identifier, so that a city's never fits where a unit's
/// belongs. Identifiers sort as their text does.
package protocol TextIdentifier: RawRepresentable<String>, Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  /// The identifier written as this text.
  init(rawValue: String)
}

extension TextIdentifier {
  /// The identifier written as this text.
  package init(_ text: String) { self.init(rawValue: text) }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
