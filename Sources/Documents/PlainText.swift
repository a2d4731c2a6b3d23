extension StringProtocol {
  /// The text with control and format characters and line ends shown as `\u{1b}`.
  ///
  /// What a file says may be shown in a sentence; what it does to a terminal may not.
  package var shownPlainly: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return String(self) }
    var shown = ""
    for scalar in unicodeScalars { scalar.show(in: &shown) }
    return shown
  }
}

extension Unicode.Scalar {
  /// Adds the scalar to a sentence, as an escape where a terminal would obey it.
  package func show(in sentence: inout String) {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      sentence += "\\u{" + String(value, radix: 16) + "}"
    default: sentence.unicodeScalars.append(self)
    }
  }
}
