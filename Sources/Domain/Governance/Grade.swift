/// How grave an emergency is by law (Emergency Response Law of China, 2024): it decides who must be
/// told how soon, and is neither the colour of a warning nor the priority of an alert.
package enum Grade: Int, CaseIterable, Hashable, Sendable {
  /// Ⅰ 特别重大.
  case first = 1
  /// Ⅱ 重大.
  case second
  /// Ⅲ 较大.
  case third
  /// Ⅳ 一般.
  case fourth

  /// Whether it is graver than another: Ⅰ is the gravest.
  package func isGraver(than other: Grade) -> Bool { rawValue < other.rawValue }

  /// The numeral of the law: `Ⅰ`.
  package var numeral: String {
    switch self {
    case .first: "Ⅰ"
    case .second: "Ⅱ"
    case .third: "Ⅲ"
    case .fourth: "Ⅳ"
    }
  }
}

/// What an emergency has cost so far, as far as it is known: nil where nobody has said.
package struct Losses: Hashable, Sendable {
  /// Whose supply of drinking water has stopped.
  package enum WaterStop: Int, CaseIterable, Hashable, Sendable {
    case none, township, county, prefecture
  }

  package var dead: Int?
  /// Seriously injured, or poisoned.
  package var injured: Int?
  /// People led away from where they live.
  package var moved: Int?
  /// In yuan.
  package var directLoss: Int?
  package var waterStop: WaterStop?

  package init(
    dead: Int? = nil, injured: Int? = nil, moved: Int? = nil, directLoss: Int? = nil,
    waterStop: WaterStop? = nil
  ) {
    self.dead = dead
    self.injured = injured
    self.moved = moved
    self.directLoss = directLoss
    self.waterStop = waterStop
  }

  /// How much there is of one measure; nil where it is not known.
  package func amount(of measure: LossMeasure) -> Int? {
    switch measure {
    case .dead: dead
    case .injured: injured
    case .moved: moved
    case .directLoss: directLoss
    case .waterStop: waterStop?.rawValue
    }
  }

  /// The measures of which nobody has said anything.
  package var unknown: [LossMeasure] { LossMeasure.allCases.filter { amount(of: $0) == nil } }

  /// Whether no amount is below nothing, and none beyond belief.
  var isSensible: Bool {
    LossMeasure.allCases.allSatisfy { (0...SitrepFigure.most).contains(amount(of: $0) ?? 0) }
  }
}

/// By what losses are measured.
package enum LossMeasure: String, CaseIterable, Hashable, Sendable {
  case dead, injured, moved, directLoss, waterStop
}
