internal import Terminal

/// Makes keys mean the same while a Chinese input method is on.
enum InputMethod {
  /// What a key means as a command: full-width letters and Chinese punctuation as the ASCII keys
  /// that they are typed with.
  static func plain(_ key: Key) -> Key {
    guard case .character(let character) = key, let scalar = single(character) else { return key }
    if 0xFF01...0xFF5E ~= scalar.value, let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
      return .character(Character(ascii))
    }
    return punctuation[character].map { .character($0) } ?? key
  }

  /// Whether a key is a Chinese character: then an input method is on.
  static func isHan(_ key: Key) -> Bool {
    guard case .character(let character) = key, let scalar = single(character) else { return false }
    return 0x3400...0x9FFF ~= scalar.value || 0x20000...0x3FFFF ~= scalar.value
  }

  private static func single(_ character: Character) -> Unicode.Scalar? {
    character.unicodeScalars.count == 1 ? character.unicodeScalars.first : nil
  }

  /// What the keys of an American keyboard give while punctuation is Chinese.
  private static let punctuation: [Character: Character] = [
    "\u{3000}": " ", "。": ".", "、": "/", "《": "<", "》": ">", "“": "\"", "”": "\"",
    "‘": "'", "’": "'", "【": "[", "】": "]", "「": "[", "」": "]", "『": "{", "』": "}",
    "·": "`", "—": "_", "…": "^", "¥": "$", "￥": "$", "×": "*", "÷": "/",
  ]
}
