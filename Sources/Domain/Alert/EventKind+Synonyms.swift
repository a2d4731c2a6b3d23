extension EventKind {
  /// The identifier of the kind that a source's own words mean, where they are known; else the
  /// words. Two reports that mean the same kind can then be told to speak of the same event.
  package static func meant(by words: String) -> String {
    synonyms[words] ?? synonyms[words.lowercased()] ?? words
  }

  /// Each kind's identifier, its names in all languages, as they are written and in small letters,
  /// and what the warnings of rivers are called besides, in
  /// China and in the event lists of other services (NWS event codes FLW, FLA, FLS).
  private static let synonyms: [String: String] = {
    var table: [String: String] = [:]
    for kind in all {
      for name in [kind.name.english, kind.name.simplified, kind.name.traditional] {
        table[name] = kind.id
        table[name.lowercased()] = kind.id
      }
    }
    for word in floods { table[word] = "river-flood" }
    // An identifier means itself, whatever else is called so.
    for kind in all { table[kind.id] = kind.id }
    return table
  }()

  private static let floods = [
    "flood", "flood warning", "flood watch", "flood statement", "flood advisory", "flood alert",
    "river flooding", "high water", "洪水", "河道洪水", "洪水预警", "洪水預警", "江河洪水预警", "江河洪水預警",
    "水位超警", "水位超警戒", "超警戒水位", "hochwasser", "crue",
  ]
}
