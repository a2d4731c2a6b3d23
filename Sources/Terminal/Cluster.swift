/// One thing that fills one or two cells: a scalar that takes room, and at most two marks upon it.
///
/// Packed into 64 bits, 21 for each scalar, so that a cell needs no memory beside its own.
package struct Cluster: Hashable, Sendable {
  private let bits: UInt64

  package static let space = Cluster(" ")

  /// What stands where something unprintable was (U+FFFD).
  package static let replacement = Cluster("\u{FFFD}")

  package init(_ base: Unicode.Scalar) { bits = UInt64(base.value) }

  private init(bits: UInt64) { self.bits = bits }

  /// The cluster with one more mark; a third mark is left out, so that a flood of marks stays in
  /// its cell.
  func adding(_ mark: Unicode.Scalar) -> Cluster {
    if bits >> 21 == 0 { return Cluster(bits: bits | UInt64(mark.value) << 21) }
    if bits >> 42 == 0 { return Cluster(bits: bits | UInt64(mark.value) << 42) }
    return self
  }

  /// The scalar values: the base, and the marks or 0 where there is none.
  package var values: (base: UInt32, mark: UInt32, second: UInt32) {
    (UInt32(bits & 0x1F_FFFF), UInt32(bits >> 21 & 0x1F_FFFF), UInt32(bits >> 42))
  }

  func append(to text: inout String) {
    let values = values
    for value in [values.base, values.mark, values.second] {
      guard let scalar = Unicode.Scalar(value), value != 0 else { continue }
      text.unicodeScalars.append(scalar)
    }
  }
}

/// Cuts text into clusters that a terminal can show, each with its width in cells.
///
/// Invisible characters are left out, unprintable ones become U+FFFD. Of an emoji joined out of
/// several only the first is shown, and a flag is shown as its two letters: terminals disagree
/// about the width of both.
struct Clusters: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> (cluster: Cluster, width: Int)? {
    while let scalar = ahead {
      ahead = scalars.next()
      switch ScalarKind(scalar) {
      case .narrow: return (finish(Cluster(scalar)), 1)
      case .wide: return (finishWide(Cluster(scalar)), 2)
      case .regional: return (Cluster(ScalarKind.letter(ofRegional: scalar)), 1)
      case .unprintable: return (.replacement, 1)
      case .mark, .invisible: continue
      }
    }
    return nil
  }

  private mutating func finish(_ base: Cluster) -> Cluster {
    if let ahead, Clusters.standsAlone(ahead) { return base }
    var cluster = base
    while let mark = ahead {
      switch ScalarKind(mark) {
      case .mark: cluster = cluster.adding(mark)
      case .invisible: break
      case .narrow, .wide, .regional, .unprintable: return cluster
      }
      ahead = scalars.next()
    }
    return cluster
  }

  /// Whether a scalar surely begins something new: the quick answer for most text.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0xAD, 0xAE..<0x300, 0x2500..<0x3000, 0x3041...0x3096, 0x3400...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      true
    default: false
    }
  }

  private mutating func finishWide(_ base: Cluster) -> Cluster {
    if let ahead, Clusters.standsAlone(ahead) { return base }
    guard !(0x2E80...0xFFFF ~= base.values.base) else { return finish(base) }
    var cluster = base
    while let scalar = ahead {
      if scalar.value == 0x200D {
        ahead = scalars.next()
        if ahead.map({ $0.value >= 0x2190 }) ?? false { ahead = scalars.next() }
        continue
      }
      switch ScalarKind(scalar) {
      case .mark: cluster = cluster.adding(scalar)
      case .invisible: break
      case .wide where 0x1F3FB...0x1F3FF ~= scalar.value: break
      case .narrow, .wide, .regional, .unprintable: return cluster
      }
      ahead = scalars.next()
    }
    return cluster
  }
}
