/// An endless row of even 64-bit numbers out of Philox: a function of a seed and the number of the
/// row, with nothing shared between rows.
package struct PhiloxStream: RandomNumberGenerator, Hashable, Sendable {
  private let key: SIMD2<UInt32>
  private let stream: SIMD2<UInt32>
  private var block: UInt64 = 0
  private var spare: UInt64?

  /// The row of a number under a seed.
  package init(seed: UInt64, stream: UInt64) {
    key = Self.words(seed)
    self.stream = Self.words(stream)
  }

  package mutating func next() -> UInt64 {
    if let spare {
      self.spare = nil
      return spare
    }
    let place = Self.words(block)
    let words = Philox.block(counter: [place[0], place[1], stream[0], stream[1]], key: key)
    block += 1
    spare = UInt64(words[3]) << 32 | UInt64(words[2])
    return UInt64(words[1]) << 32 | UInt64(words[0])
  }

  /// An even number above 0 and below 1, of 53 bits.
  package mutating func share() -> Double {
    (Double(next() >> 11) + 0.5) * 0x1p-53
  }

  private static func words(_ number: UInt64) -> SIMD2<UInt32> {
    [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
  }
}
