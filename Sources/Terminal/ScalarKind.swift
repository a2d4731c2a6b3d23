/// How a terminal treats one Unicode scalar.
enum ScalarKind {
  /// Takes one cell. Characters of ambiguous width count as narrow.
  case narrow
  /// Takes two cells: East Asian Wide and Fullwidth, and emoji.
  case wide
  /// Stands upon the scalar before it.
  case mark
  /// Takes no room and shows nothing: joiners, selectors, zero-width spaces.
  case invisible
  /// Half of a flag.
  case regional
  /// Must never reach a terminal: controls, bidirectional controls, tags, private use, unassigned.
  case unprintable

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2190...0x2319, 0x2500...0x25FC, 0x2800...0x28FF:
      self = .narrow
    case 0x3000...0x3029, 0x3041...0x3096, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF60:
      self = .wide
    case 0x00...0x9F, 0x061C, 0x2028...0x202E, 0x2066...0x206F, 0xE0000...0xE00FF:
      self = .unprintable
    case 0xAD, 0x034F, 0x115F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2064, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0100...0xE01EF:
      self = .invisible
    case 0x200E, 0x200F: self = .unprintable
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: self = .mark
    case 0x1F1E6...0x1F1FF: self = .regional
    default: self = ScalarKind.byCategory(scalar)
    }
  }

  /// The capital letter that a regional indicator stands for.
  static func letter(ofRegional scalar: Unicode.Scalar) -> Unicode.Scalar {
    let letter = scalar.value &- 0x1F1E6 &+ 0x41
    return Unicode.Scalar(UInt8(truncatingIfNeeded: letter))
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: .mark
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      .unprintable
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator:
      isWide(scalar.value) ? .wide : .narrow
    @unknown default: .unprintable
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// East Asian Width W and F (Unicode 17, UAX #11), without the few symbols that became wide
  /// after Unicode 15 and that C libraries still count as narrow.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3163, 0x3165...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18D1E, 0x18D80...0x18DF2, 0x1AFF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F265, 0x1F300...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAF8, 0x20000...0x3FFFD,
  ]
}
