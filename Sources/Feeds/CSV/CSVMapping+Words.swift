internal import Documents
internal import Domain

extension CSVMapping {
  /// The grades of warnings in China and the severities that they have as CAP messages of 12379.
  static let grades: [String: Severity] = [
    "I": .extreme, "II": .severe, "III": .moderate, "IV": .minor,
  ]

  /// Reports a word that the field cannot have.
  static func check(_ word: String, for field: String, at item: Item) {
    let allowed: [String]
    switch field {
    case "severity": allowed = Severity.allCases.map(\.rawValue) + ["I", "II", "III", "IV"]
    case "urgency": allowed = Urgency.allCases.map(\.rawValue)
    case "certainty": allowed = Certainty.allCases.map(\.rawValue)
    case "status": allowed = MessageStatus.allCases.map(\.rawValue)
    case "op": allowed = AlertReport.Operation.allCases.map(\.rawValue)
    case "type": allowed = ["alert", "observation", "unit", "heartbeat"]
    default: return
    }
    guard !word.isEmpty, !allowed.contains(word) else { return }
    item.report(.unknownWord(word, allowed: allowed, nearest: nearest(to: word, in: allowed)))
  }
}
