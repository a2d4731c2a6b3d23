/// A text to be looked for in many others, without regard to the case of A to Z.
package struct Needle: Hashable, Sendable {
  /// In small letters.
  private let bytes: [UInt8]

  /// The text to look for.
  package init(_ text: String) { bytes = text.utf8.map { $0.lowered } }

  /// Whether it stands in a text; nothing is copied where the text is stored as UTF-8.
  package func isIn(_ text: String) -> Bool {
    guard !bytes.isEmpty else { return true }
    return text.utf8.withContiguousStorageIfAvailable { isIn($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { isIn($0) }
  }

  private func isIn(_ hay: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hay.count >= bytes.count else { return false }
    for start in 0...(hay.count - bytes.count) where hay[start].lowered == bytes[0] {
      var length = 1
      while length < bytes.count, hay[start + length].lowered == bytes[length] { length += 1 }
      if length == bytes.count { return true }
    }
    return false
  }
}

extension UInt8 {
  /// A to Z in small letters; any other byte as it is.
  fileprivate var lowered: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
