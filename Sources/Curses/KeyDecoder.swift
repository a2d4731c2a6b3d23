import CNcurses
import Terminal

/// What one read of the terminal brought.
enum RawInput: Hashable {
  case nothing
  /// A Unicode scalar's value, or a control character.
  case character(UInt32)
  /// One of the `FH_` keys of `CNcurses`.
  case key(UInt32)
}

/// Makes keys of what a terminal sends: Esc from Alt, pastes and the mouse in one piece, and no
/// stray letters out of sequences that nobody knows.
struct KeyDecoder {
  /// Reads within so many milliseconds.
  typealias Reader = (_ milliseconds: Int32) -> RawInput

  /// A paste longer than this many bytes is cut.
  static let longestPaste = 64 * 1024

  private var ahead: RawInput?

  /// The next key; nil when there is nothing to read.
  mutating func next(_ read: Reader) -> Key? {
    while true {
      let input = ahead ?? read(0)
      ahead = nil
      switch input {
      case .nothing: return nil
      case .key(let code):
        if let key = key(code, read) { return key }
      case .character(0x1B): return escape(read)
      case .character(let value):
        if let key = KeyDecoder.key(ofCharacter: value) { return key }
      }
    }
  }

  private mutating func key(_ code: UInt32, _ read: Reader) -> Key? {
    switch Int(code) {
    case FH_UP: .up
    case FH_DOWN: .down
    case FH_LEFT: .left
    case FH_RIGHT: .right
    case FH_HOME: .home
    case FH_END: .end
    case FH_PAGE_UP: .pageUp
    case FH_PAGE_DOWN: .pageDown
    case FH_ENTER: .enter
    case FH_BACKSPACE: .backspace
    case FH_DELETE: .delete
    case FH_INSERT: .insert
    case FH_BACK_TAB: .backTab
    case FH_PASTE_BEGINS: paste(read)
    case FH_MOUSE: mouse(read)
    case (FH_FUNCTION + 1)...(FH_FUNCTION + 63): .function(Int(code) - FH_FUNCTION)
    default: nil
    }
  }

  /// The key of one character, control characters included.
  static func key(ofCharacter value: UInt32) -> Key? {
    switch value {
    case 0: return .control(" ")
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 1...26: return .control(Character(Unicode.Scalar(UInt8(value + 96))))
    case 28...31: return .control(Character(Unicode.Scalar(UInt8(value + 64))))
    default:
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let text = Sanitizer.harmless(String(scalar))
      // A mark that is typed alone still belongs to the text before it.
      if text.isEmpty, scalar.properties.generalCategory == .nonspacingMark {
        return .character(Character(scalar))
      }
      return text.first.flatMap { $0 == "\u{FFFD}" ? nil : .character($0) }
    }
  }

  /// After Esc: Esc alone, Alt with a character, or a sequence that ncurses does not know.
  private mutating func escape(_ read: Reader) -> Key? {
    let following = read(0)
    switch following {
    case .nothing: return .escape
    case .key, .character(0x1B):
      ahead = following
      return .escape
    case .character(0x5B): return sequence(read)
    case .character(0x4F): return application(read)
    case .character(0x50), .character(0x58), .character(0x5D), .character(0x5E), .character(0x5F):
      return string(following, read)
    case .character(let value):
      guard case .character(let character)? = KeyDecoder.key(ofCharacter: value) else {
        ahead = following
        return .escape
      }
      return .alt(character)
    }
  }

  /// `Esc [`: a control sequence ends with a letter; the arrows are read, the rest is dropped.
  private mutating func sequence(_ read: Reader) -> Key? {
    var parameters = ""
    for _ in 0..<64 {
      guard case .character(let value) = read(0), let byte = UInt8(exactly: value) else { break }
      if 0x40...0x7E ~= byte {
        return KeyDecoder.key(ofFinal: byte, parameters: parameters) ?? next(read)
      }
      parameters.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return parameters.isEmpty ? .alt("[") : next(read)
  }

  /// `Esc O`: what a keypad sends.
  private mutating func application(_ read: Reader) -> Key? {
    let following = read(0)
    guard case .character(let value) = following, let byte = UInt8(exactly: value) else {
      ahead = following
      return .alt("O")
    }
    return KeyDecoder.key(ofFinal: byte, parameters: "") ?? next(read)
  }

  /// An answer of the terminal, up to its end: nobody asked for it here.
  private mutating func string(_ first: RawInput, _ read: Reader) -> Key? {
    var before = read(0)
    if before == .nothing, case .character(let value) = first {
      return Unicode.Scalar(value).map { .alt(Character($0)) }
    }
    for _ in 0..<KeyDecoder.longestPaste {
      if before == .character(0x07) || before == .nothing { break }
      let following = read(0)
      if before == .character(0x1B), following == .character(0x5C) { break }
      before = following
    }
    return next(read)
  }

  private static func key(ofFinal byte: UInt8, parameters: String) -> Key? {
    guard parameters.isEmpty || parameters == "1" else { return nil }
    switch Character(Unicode.Scalar(byte)) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "M": return .enter
    case "P": return .function(1)
    case "Q": return .function(2)
    case "R": return .function(3)
    case "S": return .function(4)
    case "Z": return .backTab
    default: return nil
    }
  }

  /// Everything up to the end of the paste, as one harmless line.
  private mutating func paste(_ read: Reader) -> Key? {
    var text = ""
    var length = 0
    while true {
      switch read(200) {
      case .nothing, .key(UInt32(FH_PASTE_ENDS)):
        return .paste(Sanitizer.harmless(text))
      case .key: continue
      case .character(let value):
        length += 1
        guard length <= KeyDecoder.longestPaste, let scalar = Unicode.Scalar(value) else {
          continue
        }
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The rest of `Esc [ <`: button, column and row, then `M` for a press and `m` for a release.
  private mutating func mouse(_ read: Reader) -> Key? {
    var numbers = [0]
    for _ in 0..<24 {
      guard case .character(let value) = read(50), let byte = UInt8(exactly: value) else {
        return nil
      }
      switch Character(Unicode.Scalar(byte)) {
      case "0"..."9":
        numbers[numbers.count - 1] =
          min(numbers[numbers.count - 1], 99_999) * 10
          + Int(byte) - 48
      case ";": numbers.append(0)
      case "M": return KeyDecoder.mouse(numbers, isRelease: false)
      case "m": return KeyDecoder.mouse(numbers, isRelease: true)
      default: return nil
      }
    }
    return nil
  }

  private static func mouse(_ numbers: [Int], isRelease: Bool) -> Key? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let button: MouseEvent.Button =
      switch numbers[0] & 0b1100_0011 {
      case 0: .left
      case 1: .middle
      case 2: .right
      case 64: .wheelUp
      case 65: .wheelDown
      default: .none
      }
    let isMoving = numbers[0] & 32 != 0
    return .mouse(
      MouseEvent(
        x: numbers[1] - 1, y: numbers[2] - 1, button: button,
        action: isRelease ? .release : isMoving ? .drag : .press))
  }
}
