/// Reads one alert element for what can be understood of it.
///
/// Order, counts and unknown elements do not matter to it: `CAPSchemaCheck` tells of those.
struct CAPAlertReader {
  let version: CAPVersion
  /// What was left out or assumed so far.
  private(set) var remarks: [CAPRemark] = []

  init(version: CAPVersion) {
    self.version = version
  }

  /// The message. Throws the fact for which it is rejected: without identifier, sender and time
  /// sent nobody could refer to it, and one whose every info block is unreadable says nothing.
  mutating func read(_ alert: XMLElement) throws(CAPRemark) -> CAPMessage {
    let identifier = try essentialText("identifier", in: alert)
    let sender = try essentialText("sender", in: alert)
    let sent = try essential("sent", in: alert) { DateTime($0) }
    let references = references(in: alert)
    let kind: CAPMessage.Kind = references.isEmpty ? .alert : .update
    var message = CAPMessage(
      version: version, line: alert.line, identifier: identifier, sender: sender, sent: sent,
      status: word("status", in: alert, otherwise: .actual),
      kind: word("msgType", in: alert, otherwise: kind),
      scope: word("scope", in: alert, otherwise: .public))
    message.source = text("source", in: alert)
    message.restriction = text("restriction", in: alert)
    message.addresses = text("addresses", in: alert).map(CAPText.quotedWords) ?? []
    message.codes = alert.all("code").map(\.text.trimmed).filter { !$0.isEmpty }
    message.note = text("note", in: alert)
    message.references = references
    message.incidents = text("incidents", in: alert).map(CAPText.quotedWords) ?? []
    message.infos = try infos(in: alert)
    message.signatures = signatures(in: alert)
    return message
  }

  private mutating func signatures(in alert: XMLElement) -> [CAPMessage.Signature] {
    let elements = alert.children.filter {
      $0.namespace == CAPSchema.signatureNamespace && $0.name == "Signature"
    }
    return elements.map { element in
      remark(element, .signatureNotVerified)
      let method = element.first("SignedInfo")?.first("SignatureMethod")?.attributes
        .first { $0.name == "Algorithm" }?.value
      return CAPMessage.Signature(
        line: element.line, method: method ?? "", value: text("SignatureValue", in: element) ?? "",
        certificate: element.first("KeyInfo")?.first("X509Data")
          .flatMap { text("X509Certificate", in: $0) })
    }
  }

  private mutating func infos(in alert: XMLElement) throws(CAPRemark) -> [CAPMessage.Info] {
    var infos: [CAPMessage.Info] = []
    var firstRejection: CAPRemark?
    for element in alert.all("info") {
      do {
        infos.append(try info(element))
      } catch {
        remarks.append(error)
        firstRejection = firstRejection ?? error
      }
    }
    if infos.isEmpty, let firstRejection { throw firstRejection }
    return infos
  }

  /// An info block. Throws where event is missing or severity not understood.
  private mutating func info(_ element: XMLElement) throws(CAPRemark) -> CAPMessage.Info {
    guard let name = element.first("event") else {
      throw CAPRemark(line: element.line, element: "event", reason: .essentialMissing("event"))
    }
    let event = name.text.trimmed
    if event.isEmpty { remark(name, .blank("event")) }
    let severity = try essential("severity", in: element) {
      CAPMessage.Info.Severity(likeness: $0)
    }
    return info(element, event: event, severity: severity)
  }

  /// Words between spaces; one without its commas, such as a sender's first name, joins the next.
  private mutating func references(in alert: XMLElement) -> [CAPMessage.Reference] {
    guard let element = alert.first("references") else { return [] }
    var references: [CAPMessage.Reference] = []
    var pending = ""
    for word in CAPText.words(element.text) {
      pending += pending.isEmpty ? String(word) : " " + word
      if let reference = CAPText.reference(pending) {
        references.append(reference)
        pending = ""
      } else if pending.utf8.count(where: { $0 == UInt8(ascii: ",") }) >= 2 {
        remark(element, .leftOut("references", value: pending))
        pending = ""
      }
    }
    if !pending.isEmpty { remark(element, .leftOut("references", value: pending)) }
    return references
  }
}

/// Values, understood if at all possible.
extension CAPAlertReader {
  mutating func remark(_ element: XMLElement, _ reason: CAPReason) {
    remarks.append(CAPRemark(line: element.line, element: element.name, reason: reason))
  }

  /// A child's text without white space around it; nil if there is none.
  func text(_ name: String, in parent: XMLElement) -> String? {
    parent.first(name).map(\.text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func essentialText(_ name: String, in parent: XMLElement) throws(CAPRemark) -> String {
    guard let text = text(name, in: parent) else {
      let line = parent.first(name)?.line ?? parent.line
      throw CAPRemark(line: line, element: name, reason: .essentialMissing(name))
    }
    return text
  }

  private func essential<Value>(
    _ name: String, in parent: XMLElement, _ understand: (String) -> Value?
  ) throws(CAPRemark) -> Value {
    let text = try essentialText(name, in: parent)
    guard let value = understand(text) else {
      throw CAPRemark(
        line: parent.first(name)?.line ?? parent.line, element: name,
        reason: .essentialNotUnderstood(name, value: text))
    }
    return value
  }

  /// A child's word, or the given one with a remark.
  mutating func word<Word: CAPWord>(
    _ name: String, in parent: XMLElement, otherwise assumed: Word
  ) -> Word {
    if let element = parent.first(name), let word = Word(likeness: element.text) { return word }
    let reason = CAPReason.assumed(name, value: assumed.rawValue)
    remarks.append(
      CAPRemark(line: parent.first(name)?.line ?? parent.line, element: name, reason: reason))
    return assumed
  }

  /// All children's words; those not understood are left out with a remark.
  mutating func words<Word: CAPWord>(_ name: String, in parent: XMLElement) -> [Word] {
    values(name, in: parent) { Word(likeness: $0) }
  }

  /// A child's value; one not understood is left out with a remark.
  mutating func value<Value>(
    _ name: String, in parent: XMLElement, _ understand: (String) -> Value?
  ) -> Value? {
    values(name, in: parent, understand).first
  }

  /// All children's values; those not understood are left out with a remark.
  mutating func values<Value>(
    _ name: String, in parent: XMLElement, _ understand: (String) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for element in parent.all(name) {
      if let value = understand(element.text.trimmed) {
        values.append(value)
      } else {
        remark(element, .leftOut(name, value: element.text.trimmed))
      }
    }
    return values
  }
}

extension CAPWord {
  /// The word meant by a text with white space around it or in other cases.
  ///
  /// `Very Likely` of CAP 1.0 is `Likely` of 1.2 (CAP 1.2 §3.2.2, certainty).
  init?(likeness text: String) {
    if let word = Self(rawValue: text) {
      self = word
      return
    }
    let lower = text.trimmed.lowercased()
    let meant = lower == "very likely" ? "likely" : lower
    guard let word = Self.allCases.first(where: { $0.rawValue.lowercased() == meant }) else {
      return nil
    }
    self = word
  }
}
