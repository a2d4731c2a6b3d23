import CNcurses
import Terminal
import Testing

/// Our widths against those of the C library, which ncurses counts with.
@Suite struct AgreementTests {
  @Test func theCLibraryCountsAsWeDo() {
    fh_set_locale()
    var different: [UInt32] = []
    var compared = 0
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), isShown(scalar) else { continue }
      let theirs = Int(fh_scalar_width(value))
      // What the library does not know yet, and flags, which we show as letters.
      guard theirs >= 0, !(0x1F1E6...0x1F1FF ~= value) else { continue }
      compared += 1
      if TextWidth.of(String(scalar)) != theirs { different.append(value) }
    }
    #expect(compared > 130_000)
    let names = different.map { String($0, radix: 16) }.joined(separator: " ")
    #expect(different.count <= 20, "\(names)")
  }

  /// Letters, numbers, punctuation and symbols; marks stand upon something else.
  private func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }
}
