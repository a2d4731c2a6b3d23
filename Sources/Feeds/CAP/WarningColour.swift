/// The four colours of China's warnings, from the gravest on.
enum WarningColour: String, CaseIterable, Sendable {
  case red = "红"
  case orange = "橙"
  case yellow = "黄"
  case blue = "蓝"

  /// The colour that a headline names, as in 暴雨橙色预警 or 暴雨橙色預警.
  init?(headline: String) {
    let named = Self.allCases.first { colour in
      ["色预警", "色預警"].contains { headline.contains(colour.rawValue + $0) }
        || colour.traditional.map { headline.contains($0 + "色預警") } ?? false
    }
    guard let named else { return nil }
    self = named
  }

  /// The severity in the words of CAP.
  var severity: CAPMessage.Info.Severity {
    switch self {
    case .red: .extreme
    case .orange: .severe
    case .yellow: .moderate
    case .blue: .minor
    }
  }

  /// The traditional character where it is another one.
  private var traditional: String? {
    switch self {
    case .red: "紅"
    case .orange: nil
    case .yellow: "黃"
    case .blue: "藍"
    }
  }
}

extension WarningColour {
  /// The colour of a severity; nil where that is unknown.
  init?(severity: CAPMessage.Info.Severity) {
    guard let colour = Self.allCases.first(where: { $0.severity == severity }) else { return nil }
    self = colour
  }

  /// The colour's name in English.
  var english: String {
    switch self {
    case .red: "red"
    case .orange: "orange"
    case .yellow: "yellow"
    case .blue: "blue"
    }
  }
}
