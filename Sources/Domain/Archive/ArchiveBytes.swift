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

  mutating func pass<Key, Value>(
    _ registry: inout Registry<Key, Value>, _ blank: (Key, Value),
    _ pair: (inout Self, inout Key, inout Value) -> Void
  ) {
    var pieces: [[UInt8]] = []
    registry.visit { key, value in
      var writer = ArchiveWriter()
      var (key, value) = (key, value)
      pair(&writer, &key, &value)
      pieces.append(writer.bytes)
    }
    pieces.sort { $0.lexicographicallyPrecedes($1) }
    var count = pieces.count
    pass(&count)
    for piece in pieces { bytes.append(contentsOf: piece) }
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
}
