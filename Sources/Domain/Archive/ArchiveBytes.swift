/// Writes an archive: numbers as 8 bytes, little end first, texts after their length.
struct ArchiveWriter: Archive {
  private(set) var bytes: [UInt8] = []
  private(set) var hasFailed = false

  mutating func fail() { hasFailed = true }

  mutating func pass(_ number: inout Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func pass(_ text: inout String) {
    var count = text.utf8.count
    pass(&count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func pass<Name: RawRepresentable<String>>(_ name: inout Name) {
    var text = name.rawValue
    pass(&text)
  }

  mutating func pass<Element>(
    _ list: inout [Element], _ blank: Element, _ body: (inout Self, inout Element) -> Void
  ) {
    var count = list.count
    pass(&count)
    for var element in list { body(&self, &element) }
  }

  /// Pairs stand in the order of their bytes' digests: to compare those costs less than to compare
  /// texts that begin alike.
  mutating func pass<Key, Value>(
    _ registry: inout Registry<Key, Value>, _ blank: (Key, Value),
    _ pair: (inout Self, inout Key, inout Value) -> Void
  ) {
    var count = registry.count
    pass(&count)
    let start = bytes.count
    var pieces: [(digest: UInt64, range: Range<Int>)] = []
    pieces.reserveCapacity(count)
    registry.visit { key, value in
      var (key, value) = (key, value)
      let begin = bytes.count
      pair(&self, &key, &value)
      let range = begin..<bytes.count
      pieces.append((Self.digest(bytes[range]), range))
    }
    pieces.sort {
      $0.digest == $1.digest
        ? bytes[$0.range].lexicographicallyPrecedes(bytes[$1.range]) : $0.digest < $1.digest
    }
    let unordered = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for piece in pieces {
      let range = (piece.range.lowerBound - start)..<(piece.range.upperBound - start)
      bytes.append(contentsOf: unordered[range])
    }
  }

  /// The same for the same bytes, on every machine (after FNV-1a, eight bytes at a time).
  private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var digest: UInt64 = 0xcbf2_9ce4_8422_2325
      func mix(_ word: UInt64) {
        digest = (digest ^ word) &* 0x100_0000_01b3
        digest ^= digest >> 32
      }
      let words = raw.count / 8
      for word in 0..<words {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
      }
      for byte in raw[(words * 8)...] { mix(UInt64(byte)) }
      return digest
    }
  }
}

/// Reads an archive. At the first thing that makes no sense it stops reading and remembers that.
struct ArchiveReader: Archive {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var hasFailed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read and made sense.
  var isComplete: Bool { !hasFailed && position == bytes.count }

  mutating func fail() { hasFailed = true }

  mutating func pass(_ number: inout Int64) {
    guard !hasFailed, bytes.count - position >= 8 else { return fail() }
    number = bytes.withUnsafeBytes {
      Int64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Int64.self))
    }
    position += 8
  }

  mutating func pass(_ text: inout String) {
    var count = 0
    pass(&count)
    guard !hasFailed, count >= 0, count <= bytes.count - position else { return fail() }
    text = String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    position += count
  }

  mutating func pass<Key, Value>(
    _ registry: inout Registry<Key, Value>, _ blank: (Key, Value),
    _ pair: (inout Self, inout Key, inout Value) -> Void
  ) {
    registry = Registry()
    var count = 0
    pass(&count)
    for _ in 0..<max(0, count) {
      guard !hasFailed else { return }
      var (key, value) = blank
      pair(&self, &key, &value)
      registry[key] = value
    }
  }

  mutating func pass<Name: RawRepresentable<String>>(_ name: inout Name) {
    var text = ""
    pass(&text)
    if let found = Name(rawValue: text) { name = found } else { fail() }
  }

  mutating func pass<Element>(
    _ list: inout [Element], _ blank: Element, _ body: (inout Self, inout Element) -> Void
  ) {
    var count = 0
    pass(&count)
    list = []
    // A count that was misread ends at the end of the bytes.
    for _ in 0..<max(0, count) {
      guard !hasFailed else { return }
      var element = blank
      body(&self, &element)
      list.append(element)
    }
  }
}
