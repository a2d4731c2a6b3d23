/// Holds a file against CAP 1.2: its XML schema, and what the standard's text and profiles add.
package enum CAPCheck {
  /// The verdict on a file of one alert. `ruleSets` add findings and never touch `isValid`.
  package static func check(
    _ bytes: [UInt8], file: String, ruleSets: [CAPRuleSet] = [.standard]
  ) -> CAPVerdict {
    var verdict = CAPVerdict(file: file)
    do {
      verdict.hold(try XML.parse(bytes), against: ruleSets)
    } catch {
      verdict.errors = [CAPError(line: error.line, element: "", fault: .notRead(error))]
    }
    return verdict
  }
}

/// What was found in one file, and whether the schema of CAP 1.2 allows it.
package struct CAPVerdict: Sendable {
  package var file: String
  /// Nil where the root is no alert of a known version.
  package var version: CAPVersion?
  package var errors: [CAPError] = []
  package var findings: [CAPFinding] = []
  package var identifier: String?
  package var sender: String?
  package var sent: String?
  package var status: String?
  package var msgType: String?
  package var scope: String?
  package var infos = 0
  package var areas = 0
  /// As they stand in the message, divided at white space.
  package var references: [String] = []

  /// A verdict on nothing yet.
  package init(file: String) {
    self.file = file
  }

  /// Whether the file is a CAP 1.2 alert as the schema has it.
  package var isValid: Bool { errors.isEmpty }

  fileprivate mutating func hold(_ root: XMLElement, against ruleSets: [CAPRuleSet]) {
    version = CAPVersion.allCases.first { $0.namespace == root.namespace }
    guard root.name == CAPSchema.alert.name, let version else {
      let fault = CAPFault.notAnAlert(root: root.name, namespace: root.namespace)
      errors = [CAPError(line: root.line, element: root.name, fault: fault)]
      return
    }
    identifier = root.first("identifier")?.text
    sender = root.first("sender")?.text
    sent = root.first("sent")?.text
    status = root.first("status")?.text
    msgType = root.first("msgType")?.text
    scope = root.first("scope")?.text
    infos = root.all("info").count
    areas = root.all("info").reduce(0) { $0 + $1.all("area").count }
    references = root.first("references").map { CAPText.words($0.text).map(String.init) } ?? []
    guard version == .oneTwo else {
      errors = [CAPError(line: root.line, element: root.name, fault: .otherVersion(version))]
      return
    }
    errors = CAPSchemaCheck.errors(of: root)
    findings = ruleSets.flatMap { $0.findings(in: root) }
      .sorted { ($0.line, $0.rule) < ($1.line, $1.rule) }
  }
}
