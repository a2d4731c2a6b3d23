/// Numbers and texts folded into 64 bits, eight bytes at a time (after FNV-1a).
package struct ContentDigest {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Folds a number in.
  package mutating func mix(_ number: Int64) { mix(word: UInt64(bitPattern: number)) }

  /// Folds a number in by its bits.
  package mutating func mix(_ number: Double) { mix(word: number.bitPattern) }

  /// A text is closed by its length, so that two texts are not one.
  package mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      let words = raw.count / 8
      for word in 0..<words {
        mix(
          word: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
      }
      var rest: UInt64 = 0
      for byte in raw[(words * 8)...] { rest = rest << 8 | UInt64(byte) }
      mix(word: rest)
      mix(word: UInt64(raw.count))
    }
  }

  private mutating func mix(word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01b3
    value ^= value >> 32
  }
}
