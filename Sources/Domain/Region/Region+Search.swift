/// A city that was searched for, and how well it fits.
package struct CityMatch: Equatable, Sendable {
  /// What about the city fits the text, the best fit first.
  package enum Fit: Int, CaseIterable, Comparable, Sendable {
    case exact, abbreviation, initials, startOfName, startOfWord, insideName

    package static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  package let city: City
  package let fit: Fit
}

extension Region {
  /// The cities that a text may mean: pinyin initials ("sz"), pinyin, English, Chinese, the three
  /// letters or the division code, whole or the start of it; the best fit first, equal fits by
  /// population, then by code. An empty text means none.
  package func search(_ text: String) -> [CityMatch] {
    let sought = City.folded(text)
    guard !sought.isEmpty else { return [] }
    return
      cities
      .compactMap { city in city.fit(sought).map { CityMatch(city: city, fit: $0) } }
      .sorted { left, right in
        (left.fit, -left.city.population, left.city.id)
          < (right.fit, -right.city.population, right.city.id)
      }
  }
}

extension City {
  /// How a folded text fits this city; nothing when it does not.
  fileprivate func fit(_ sought: String) -> CityMatch.Fit? {
    let words = names.pinyin.split(separator: " ").map(String.init)
    let initials = words.compactMap(\.first).map(String.init).joined()
    let whole = [name.english, name.simplified, name.traditional, names.pinyin].map(City.folded)
    if whole.contains(sought) || id.rawValue == sought { return .exact }
    if abbreviation.lowercased() == sought { return .abbreviation }
    if initials.lowercased() == sought { return .initials }
    if whole.contains(where: { $0.hasPrefix(sought) }) || id.rawValue.hasPrefix(sought) {
      return .startOfName
    }
    let starts = words + [abbreviation, initials]
    if starts.contains(where: { City.folded($0).hasPrefix(sought) }) { return .startOfWord }
    return whole.contains { $0.contains(sought) } ? .insideName : nil
  }

  /// A text as it is compared: in small letters, without spaces, apostrophes and hyphens, 臺 as 台.
  fileprivate static func folded(_ text: String) -> String {
    let kept = text.lowercased().filter { !$0.isWhitespace && !"'’-".contains($0) }
    return String(kept.map { $0 == "臺" ? "台" : $0 })
  }
}
