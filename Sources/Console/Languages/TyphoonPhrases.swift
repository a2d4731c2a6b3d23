import Domain

/// The words of a typhoon's forecast.
struct TyphoonPhrases: Sendable {
  let signal: String
  let grade: String
  let until: String
  let colour: @Sendable (WarningSignal) -> String
  /// When it was last seen and where its middle stood, its pressure in hPa, the grade of its wind,
  /// and how far winds of grade 7 reach to the northeast, southeast, southwest and northwest.
  let stands: @Sendable (String, String, String, Int, String) -> String

  static let english = TyphoonPhrases(
    signal: "SIGNAL", grade: "GRADE", until: "UNTIL",
    colour: { signal in
      switch signal {
      case .blue: "blue"
      case .yellow: "yellow"
      case .orange: "orange"
      case .red: "RED"
      }
    },
    stands: {
      "Centre at \($0): \($1), \($2) hPa, wind grade \($3); grade 7 within \($4) km NE/SE/SW/NW"
    }
  )

  static let simplified = TyphoonPhrases(
    signal: "信号", grade: "风力", until: "减弱",
    colour: { signal in
      switch signal {
      case .blue: "蓝色"
      case .yellow: "黄色"
      case .orange: "橙色"
      case .red: "红色"
      }
    },
    stands: { "中心 \($0)：\($1)，\($2) 百帕，最大风力 \($3) 级，七级风圈 \($4) 公里（东北/东南/西南/西北）" })

  static let traditional = TyphoonPhrases(
    signal: "信號", grade: "風力", until: "減弱",
    colour: { signal in
      switch signal {
      case .blue: "藍色"
      case .yellow: "黃色"
      case .orange: "橙色"
      case .red: "紅色"
      }
    },
    stands: { "中心 \($0)：\($1)，\($2) 百帕，最大風力 \($3) 級，七級風圈 \($4) 公里（東北/東南/西南/西北）" })
}

extension Language {
  /// What is said of typhoons.
  var typhoon: TyphoonPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
