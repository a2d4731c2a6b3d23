import Domain

/// What a forecast's alert says, in Chinese; the English stands on the record.
struct ForetellingWords {
  let forecast, since, cases: String

  /// `预报：烟尘飘落 → 09:47 99%（09:10–10:20）· 泰州 ≥ 50 mg/m²`; once it is there
  /// `烟尘飘落 自 09:47 · 泰州 …`.
  func headline(
    _ foretelling: Foretelling, kind: String, place: String, asOf sent: Instant,
    offsetInMinutes: Int, days: Foretelling.Days
  ) -> String {
    let time = foretelling.time(asOf: sent, offsetInMinutes: offsetInMinutes, days: days)
    let threshold =
      foretelling.unit == "cases"
      ? foretelling.threshold.replacing("cases", with: cases) : foretelling.threshold
    let spot = [place, threshold].filter { !$0.isEmpty }.joined(separator: " ")
    if foretelling.isThere { return "\(kind) \(since) \(time) · \(spot)" }
    let percent = Int((foretelling.probability * 100).rounded())
    let range = foretelling.range(asOf: sent, offsetInMinutes: offsetInMinutes, days: days)
    return "\(forecast)：\(kind) → \(time) \(percent)%（\(range)）· \(spot)"
  }
}

extension ForetellingWords {
  static let simplified = ForetellingWords(forecast: "预报", since: "自", cases: "例")
  static let traditional = ForetellingWords(forecast: "預報", since: "自", cases: "例")
}

extension Language {
  /// Nil for the language of the record.
  var foretellingWords: ForetellingWords? {
    switch self {
    case .en: nil
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
