internal import Geodesy

extension AlertReport {
  /// A digest of what it says, by which a report that comes again is told from one that contradicts
  /// it: equal content, equal digest, on every machine.
  package var digest: UInt64 {
    var digest = ContentDigest()
    digest.mix(operation.rawValue)
    digest.mix(status.rawValue)
    for key in references {
      digest.mix(key.source)
      digest.mix(key.identifier)
      digest.mix(key.sent.milliseconds)
    }
    digest.mix(city?.rawValue ?? "-")
    digest.mix(coordinate?.latitude ?? .infinity)
    digest.mix(coordinate?.longitude ?? .infinity)
    for text in [area, kind, emergencyClass.rawValue, severity.rawValue] { digest.mix(text) }
    for text in [urgency.rawValue, certainty.rawValue, headline, self.text] { digest.mix(text) }
    digest.mix(expires?.milliseconds ?? .max)
    switch over {
    case nil: break
    case .allClear: digest.mix("all clear")
    case .parameter(let name, let value):
      digest.mix(name)
      digest.mix(value)
    case .words(let words): digest.mix(words)
    }
    return digest.value
  }
}

/// Numbers and texts folded into 64 bits, eight bytes at a time (after FNV-1a).
private struct ContentDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func mix(_ number: Int64) { mix(word: UInt64(bitPattern: number)) }

  mutating func mix(_ number: Double) { mix(word: number.bitPattern) }

  /// A text is closed by its length, so that two texts are not one.
  mutating func mix(_ text: String) {
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
