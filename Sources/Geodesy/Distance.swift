/// A length over ground.
package struct Distance: Hashable, Comparable, Sendable {
  /// The length in metres.
  package var metres: Double

  /// The length in kilometres.
  package var kilometres: Double { metres / 1000 }

  /// A length given in metres.
  package static func metres(_ metres: Double) -> Distance { Distance(metres: metres) }

  /// A length given in kilometres.
  package static func kilometres(_ kilometres: Double) -> Distance {
    Distance(metres: kilometres * 1000)
  }

  package static func < (left: Distance, right: Distance) -> Bool { left.metres < right.metres }

  /// A length times a number.
  package static func * (length: Distance, factor: Double) -> Distance {
    Distance(metres: length.metres * factor)
  }

  /// How often one length fits into another.
  package static func / (length: Distance, unit: Distance) -> Double {
    length.metres / unit.metres
  }
}

extension Distance: AdditiveArithmetic {
  package static let zero = Distance(metres: 0)

  package static func + (left: Distance, right: Distance) -> Distance {
    Distance(metres: left.metres + right.metres)
  }

  package static func - (left: Distance, right: Distance) -> Distance {
    Distance(metres: left.metres - right.metres)
  }
}
