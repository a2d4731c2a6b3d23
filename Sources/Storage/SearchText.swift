import JSONText

/// Words for the full-text index.
///
/// Chinese has no spaces, and the index knows only words between spaces; so a run of ideographs is
/// written as its overlapping pairs and its last character: 化工园 becomes `化工 工园 园`. A search for a
/// run of two or more is then a phrase of pairs, and for one character the beginning of a word.
enum SearchText {
  /// What of an entry can be found: its columns and every text in its body.
  static func indexed(_ entry: WrittenEntry) -> String {
    var words: [String] = []
    for part in parts(entry) {
      for run in runs(part) {
        words.append(run.isIdeographic ? pairs(run.text, withLast: true) : run.text)
      }
    }
    return words.joined(separator: " ")
  }

  /// The texts of an entry, as written.
  static func parts(_ entry: WrittenEntry) -> [String] {
    var parts = [entry.kind, entry.actor]
    if let city = entry.city { parts.append(city) }
    if let subject = entry.subject { parts.append(subject) }
    if let body = try? JSON.read(entry.body) { collect(body, &parts) }
    return parts
  }

  private static func collect(_ json: JSON, _ parts: inout [String]) {
    switch json {
    case .string(let text): parts.append(text)
    case .array(let elements): for element in elements { collect(element, &parts) }
    case .object(let object): for member in object.members { collect(member.value, &parts) }
    case .null, .bool, .integer, .number: break
    }
  }

  /// The query of FTS5 that finds what holds every word of `text`; nil if there is no word in it.
  static func query(_ text: String) -> String? {
    let terms = runs(text).map { run in
      guard run.isIdeographic else { return "\"\(run.text)\" *" }
      return run.text.count == 1 ? "\"\(run.text)\" *" : "\"\(pairs(run.text, withLast: false))\""
    }
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  /// Whether an entry that is not in the index yet would be found.
  static func matches(_ entry: WrittenEntry, runs wanted: [Run]) -> Bool {
    let found = parts(entry).flatMap { runs($0) }
    return wanted.allSatisfy { wanted in
      found.contains { run in
        guard run.isIdeographic == wanted.isIdeographic else { return false }
        return wanted.isIdeographic
          ? run.text.contains(wanted.text) : run.text.hasPrefix(wanted.text)
      }
    }
  }

  private static func pairs(_ text: String, withLast: Bool) -> String {
    let characters = Array(text.unicodeScalars)
    var words: [String] = []
    for (first, second) in zip(characters, characters.dropFirst()) {
      words.append(String(first) + String(second))
    }
    if withLast, let last = characters.last { words.append(String(last)) }
    return words.joined(separator: " ")
  }

  /// Characters of one sort that stand together, in lowercase.
  struct Run: Hashable {
    var text: String
    var isIdeographic: Bool
  }

  /// The runs of ideographs and of other letters and digits in a text; all else parts them.
  static func runs(_ text: String) -> [Run] {
    var runs: [Run] = []
    var scalars = String.UnicodeScalarView()
    var isIdeographic = false
    func finish() {
      guard !scalars.isEmpty else { return }
      runs.append(Run(text: String(scalars).lowercased(), isIdeographic: isIdeographic))
      scalars = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      guard isWordPart(scalar) else {
        finish()
        continue
      }
      let next = !scalar.isASCII && scalar.properties.isIdeographic
      if next != isIdeographic { finish() }
      isIdeographic = next
      scalars.append(scalar)
    }
    finish()
    return runs
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return true
      default: return false
      }
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
