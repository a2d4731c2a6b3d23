/// Makes text from outside harmless, once, where it comes in.
package enum Sanitizer {
  /// The text as one line that a terminal can show and nobody can be misled by.
  ///
  /// Line ends and tabs become spaces. Control, escape, bidirectional, tag and private characters
  /// become one U+FFFD for each run, so that a reader sees that something was there. Joiners,
  /// selectors and zero-width spaces are left out; of marks at most two stay on a character.
  package static func harmless(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var line = ""
    line.unicodeScalars.append(contentsOf: text.unicodeScalars.map { isSpacing($0) ? " " : $0 })
    var afterReplacement = false
    for (cluster, _) in Clusters(line) {
      let isReplacement = cluster == .replacement
      if !(isReplacement && afterReplacement) { cluster.append(to: &result) }
      afterReplacement = isReplacement
    }
    return result
  }

  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
