/// What a person did at the terminal: one key, one paste or one movement of the mouse.
package enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  case backspace, delete, insert
  /// A function key by its number, from 1.
  case function(Int)
  /// A letter held with Ctrl, in lower case.
  case control(Character)
  /// A character held with Alt (or typed after Esc at once).
  case alt(Character)
  /// Text that the terminal says was pasted, whole.
  case paste(String)
  case mouse(MouseEvent)
}

/// A button pressed, released or moved at a cell, counted from the upper left corner from zero.
package struct MouseEvent: Hashable, Sendable {
  /// Which button; a wheel is a button to a terminal.
  package enum Button: Hashable, Sendable { case left, middle, right, wheelUp, wheelDown, none }
  /// What the button did.
  package enum Action: Hashable, Sendable { case press, release, drag }

  package let x: Int
  package let y: Int
  package let button: Button
  package let action: Action

  package init(x: Int, y: Int, button: Button, action: Action) {
    self.x = x
    self.y = y
    self.button = button
    self.action = action
  }
}

extension Key {
  /// How help and hints write the key, for example `Enter`, `F5`, `Ctrl-C`, `Spc`, `a`.
  package var name: String {
    switch self {
    case .character(let character): Key.name(of: character)
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-" + Key.controlName(of: letter)
    case .alt(let character): "Alt-" + Key.name(of: character)
    case .paste: "Paste"
    case .mouse: "Mouse"
    }
  }

  /// Reads a key as `name` writes it; nil for anything else, and for a paste or the mouse.
  package init?(name: String) {
    if let key = Key.named[name] {
      self = key
    } else if name.hasPrefix("Ctrl-"), let letter = Key.character(named: name.dropFirst(5)) {
      guard let lower = letter.lowercased().first else { return nil }
      self = .control(lower)
    } else if name.hasPrefix("Alt-"), let letter = Key.character(named: name.dropFirst(4)) {
      self = .alt(letter)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), 1...63 ~= number {
      self = .function(number)
    } else if let character = Key.character(named: name[...]) {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = Dictionary(
    uniqueKeysWithValues: [
      up, down, left, right, home, end, pageUp, pageDown, enter, escape, tab, backTab,
      backspace, delete, insert,
    ].map { ($0.name, $0) })

  private static func name(of character: Character) -> String {
    character == " " ? "Spc" : String(character)
  }

  private static func controlName(of letter: Character) -> String {
    letter == " " ? "Spc" : letter.uppercased()
  }

  private static func character(named name: Substring) -> Character? {
    if name == "Spc" { return " " }
    return name.count == 1 ? name.first : nil
  }
}
