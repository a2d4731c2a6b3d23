import Domain
import Terminal

/// Amounts of what is forecast: metres at a gauge, and whatever else in its own unit.
enum ProspectText {
  /// A number with as many digits as its kind is known to: centimetres of a stage, tenths of a
  /// mg/m³ below a hundred, else whole ones.
  static func number(_ value: Double, like prospect: Prospect) -> String {
    guard !prospect.isStage else { return NumberText.decimal(value, digits: 2) }
    let isFine = prospect.unit == "mg/m³" && abs(value) < 99.95
    return NumberText.decimal(value, digits: isFine ? 1 : 0)
  }

  /// How grave an amount is: of a stage by what is missing to the warning level, else by what share
  /// of it there is.
  static func face(_ value: Double, _ prospect: Prospect) -> Face {
    let level = prospect.warning.level
    guard !prospect.isStage else { return GaugeLines.face(margin: value - level) }
    return value >= level ? .dueOver : value > level / 2 ? .dueSoon : .text
  }
}

extension Prospect {
  /// Whether it is about the stage of water, at a gauge or between two.
  fileprivate var isStage: Bool { gauge != nil || front != nil }
}
