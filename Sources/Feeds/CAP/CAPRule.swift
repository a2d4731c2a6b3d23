/// One demand on an alert that its XML schema does not make.
package struct CAPRule: Sendable {
  /// A short name that stays the same from version to version of ours.
  package var id: String
  package var severity: CAPFinding.Severity
  /// The element that the rule speaks of, by its name.
  package var element: String
  /// What the rule asks, as one English sentence without a full stop.
  package var sentence: String
  /// The places in an alert that break the rule.
  var breaches: @Sendable (_ alert: XMLElement) -> [Breach]

  init(
    _ id: String, _ severity: CAPFinding.Severity, _ element: String, _ sentence: String,
    breaches: @escaping @Sendable (_ alert: XMLElement) -> [Breach]
  ) {
    self.id = id
    self.severity = severity
    self.element = element
    self.sentence = sentence
    self.breaches = breaches
  }

  /// A place that breaks a rule.
  struct Breach: Sendable {
    var line: Int
    /// The name of the element that stands there; for one that is missing, its parent's.
    var element: String
    /// What stands there, shown after the rule's sentence.
    var detail: String?

    init(_ element: XMLElement, _ detail: String? = nil) {
      line = element.line
      self.element = element.name
      self.detail = detail
    }
  }
}

/// Rules that belong together: the standard's own, or those of a profile.
package struct CAPRuleSet: Sendable {
  /// What it is called on the command line.
  package var name: String
  package var rules: [CAPRule]

  /// All rule sets, one a row; the standard's own comes first.
  package static let all = [standard, google, ipaws, canada, china]

  /// What a message is held against for a profile: the standard, then the profile's own rules.
  /// Nil where no profile has the name.
  package static func profile(_ name: String) -> [CAPRuleSet]? {
    guard let chosen = all.first(where: { $0.name == name }) else { return nil }
    return chosen.name == standard.name ? [standard] : [standard, chosen]
  }

  /// What an alert's places break, rule by rule.
  func findings(in alert: XMLElement) -> [CAPFinding] {
    rules.flatMap { rule in
      rule.breaches(alert).map { breach in
        let detail = breach.detail.map { ": " + $0.quoted } ?? ""
        return CAPFinding(
          rule: rule.id, severity: rule.severity, element: breach.element, line: breach.line,
          message: rule.sentence + detail)
      }
    }
  }
}

/// A place in a message that breaks a rule beyond the schema.
package struct CAPFinding: Equatable, Sendable {
  /// Whether the rule says must or should.
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  package var rule: String
  package var severity: Severity
  package var element: String
  /// From 1.
  package var line: Int
  /// In English.
  package var message: String
}
