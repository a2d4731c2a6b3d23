import Crypto

/// An entry as the journal keeps it: a few columns to look by, and a body of JSON text.
package struct WrittenEntry: Hashable, Sendable {
  /// Place in the journal, from 1, without gaps.
  package var sequence: Int
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var recorded: Int64
  /// What sort of event, under the name that the journal gives it: `alert.raised`.
  package var kind: String
  package var city: String?
  package var actor: String
  /// The alert, incident, unit or other thing that it is about.
  package var subject: String?
  /// One JSON object in UTF-8.
  package var body: [UInt8]

  package init(
    sequence: Int, recorded: Int64, kind: String, city: String?, actor: String, subject: String?,
    body: [UInt8]
  ) {
    self.sequence = sequence
    self.recorded = recorded
    self.kind = kind
    self.city = city
    self.actor = actor
    self.subject = subject
    self.body = body
  }
}

/// An entry with its link of the chain.
package struct StoredEntry: Hashable, Sendable {
  package var entry: WrittenEntry
  package var hash: ChainHash
}

/// A link of the chain that makes any later change of the record visible: the SHA-256 of the
/// link before and of everything that an entry says.
package struct ChainHash: Hashable, Sendable, CustomStringConvertible {
  static let byteCount = SHA256.byteCount
  /// The link before the first entry.
  package static let beginning = ChainHash(SHA256.hash(data: Array("fenghuo journal".utf8)))

  /// The 32 bytes as they lie in memory; kept so, they need no room of their own.
  private let words: SIMD4<UInt64>

  private init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { Self.words(of: $0) }
  }

  /// A link read from a file; nil unless it has the right size.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    words = bytes.withUnsafeBytes { Self.words(of: $0) }
  }

  private static func words(of bytes: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    bytes.loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// The 32 bytes.
  package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Lends the 32 bytes.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: words, body)
  }

  /// A link read from hexadecimal text.
  package init?(hexadecimal text: String) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text {
      guard character.isASCII, let digit = character.hexDigitValue.map(UInt8.init) else {
        return nil
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard high == nil else { return nil }
    self.init(bytes: bytes)
  }

  /// Lowercase hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The link of `entry` after this one.
  package func next(_ entry: WrittenEntry) -> ChainHash {
    var scratch: [UInt8] = []
    return next(entry, &scratch)
  }

  /// The link of `entry` after this one; `scratch` is room to be used again.
  ///
  /// Covered, in order: this link, sequence and recorded as 8 bytes each, big end first, then kind,
  /// city, actor, subject and body, each after its length in 4 bytes, FFFFFFFF for an absent one.
  func next(_ entry: WrittenEntry, _ scratch: inout [UInt8]) -> ChainHash {
    scratch.removeAll(keepingCapacity: true)
    withUnsafeBytes { scratch.append(contentsOf: $0) }
    Self.append(UInt64(bitPattern: Int64(entry.sequence)), to: &scratch)
    Self.append(UInt64(bitPattern: entry.recorded), to: &scratch)
    Self.append(entry.kind, to: &scratch)
    Self.append(entry.city, to: &scratch)
    Self.append(entry.actor, to: &scratch)
    Self.append(entry.subject, to: &scratch)
    Self.append(UInt32(entry.body.count), to: &scratch)
    scratch.append(contentsOf: entry.body)
    return ChainHash(scratch.withUnsafeBytes { SHA256.hash(data: $0) })
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    Swift.withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard var text else { return append(UInt32.max, to: &bytes) }
    text.withUTF8 {
      append(UInt32($0.count), to: &bytes)
      bytes.append(contentsOf: $0)
    }
  }
}
