/// Durations as they are typed: `30m`, `2h`, `1h30m`, `45s`, `1d`; a number alone is minutes.
enum DurationText {
  /// The duration that a text means; nil if it means none.
  static func parse(_ text: String) -> Duration? {
    var seconds = 0
    var number: Int?
    var parts = 0
    for character in text.lowercased() where !character.isWhitespace {
      if let digit = character.wholeNumberValue, character.isASCII {
        let next = (number ?? 0) * 10 + digit
        guard next < 1_000_000 else { return nil }
        number = next
      } else if let count = number, let unit = unitsInSeconds[character] {
        seconds += count * unit
        number = nil
        parts += 1
      } else {
        return nil
      }
    }
    if let number {
      guard parts == 0 else { return nil }
      seconds = number * 60
    }
    return seconds > 0 ? .seconds(seconds) : nil
  }

  private static let unitsInSeconds: [Character: Int] = [
    "s": 1, "m": 60, "h": 3600, "d": 86_400, "秒": 1, "分": 60, "时": 3600, "時": 3600, "天": 86_400,
  ]
}
