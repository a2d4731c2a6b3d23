/// One demand on an alert that its XML schema does not make.
package struct CAPRule: Sendable {
  /// A short name that stays the same from version to version of ours.
  package var id: String
  package var severity: CAPFinding.Severity
  /// What the rule asks, as one English sentence without a full stop.
  package var sentence: String
  /// The places in an alert that break the rule.
  var breaches: @Sendable (_ alert: XMLElement) -> [Breach]

  /// A place that breaks a rule.
  struct Breach: Sendable {
    var line: Int
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
  package var name: String
  package var rules: [CAPRule]

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
