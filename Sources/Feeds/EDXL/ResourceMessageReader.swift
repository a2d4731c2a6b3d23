/// Reads messages of EDXL-RM 1.0, in an envelope of EDXL-DE or bare, and says what is amiss with
/// the line of it. Hostile XML is refused by the reader that all XML goes through.
package enum ResourceMessageReader {
  /// What was understood of a document, and what was not.
  package struct Reading: Sendable {
    /// Nil where it is no such message, or lacks what one cannot do without.
    package var message: ResourceMessage?
    package var faults: [Fault]
  }

  /// Something that is not as the schema has it.
  package struct Fault: Equatable, Sendable {
    package var line: Int
    package var reason: Reason

    /// Why.
    package enum Reason: Equatable, Sendable {
      case notRead(XMLRefusal)
      /// The root, or what the envelope holds, is no message of EDXL-RM 1.0.
      case noMessage(String)
      case missing(String)
      case outOfOrder(String)
      case unknown(String)
      case malformed(String, String)
    }
  }

  /// Reads a document.
  package static func read(_ bytes: [UInt8]) -> Reading {
    let root: XMLElement
    do { root = try XML.parse(bytes) } catch {
      return Reading(message: nil, faults: [Fault(line: error.line, reason: .notRead(error))])
    }
    var envelope: XMLElement?
    var body = root
    if root.name == "EDXLDistribution", root.namespace == ResourceMessage.envelopeNamespace {
      envelope = root
      let content = root.all("contentObject").lazy.compactMap {
        $0.first("xmlContent")?.first("embeddedXMLContent")?.children.first
      }
      guard let found = content.first else {
        return Reading(
          message: nil, faults: [Fault(line: root.line, reason: .missing("embeddedXMLContent"))])
      }
      body = found
    }
    guard body.namespace == ResourceMessage.namespace,
      let kind = ResourceMessage.Kind(rawValue: body.name)
    else {
      return Reading(
        message: nil, faults: [Fault(line: body.line, reason: .noMessage(body.name))])
    }
    var parts = ResourceMessageParts(body)
    let message = parts.message(kind, in: envelope)
    return Reading(message: parts.isWhole ? message : nil, faults: parts.faults)
  }
}

extension ResourceMessageReader.Fault {
  /// In words.
  package var english: String {
    switch reason {
    case .notRead(let refusal): refusal.english
    case .noMessage(let name): "\(name.quoted) is no message of EDXL-RM 1.0 that is read"
    case .missing(let name): "\(name) is missing"
    case .outOfOrder(let name): "\(name) stands out of the schema's order"
    case .unknown(let name): "\(name.quoted) is not an element of the schema here"
    case .malformed(let name, let text): "\(name): \(text.quoted) cannot be read"
    }
  }
}

/// A message being taken apart.
private struct ResourceMessageParts {
  let body: XMLElement
  var faults: [ResourceMessageReader.Fault] = []
  var isWhole = true

  init(_ body: XMLElement) { self.body = body }

  /// The children of each element that is looked into, in the order of the schema.
  private static let order: [String: [String]] = [
    "": [
      "MessageID", "SentDateTime", "MessageContentType", "MessageDescription",
      "OriginatingMessageID", "PrecedingMessageID", "IncidentInformation", "MessageRecall",
      "Funding", "ContactInformation", "ResourceInformation",
    ],
    "ResourceInformation": [
      "ResourceInfoElementID", "ResponseInformation", "Resource", "AssignmentInformation",
      "ScheduleInformation",
    ],
    "ResponseInformation": [
      "PrecedingResourceInfoElementID", "ResponseType", "ReasonCode", "ResponseReason",
    ],
    "AssignmentInformation": [
      "Quantity", "Restrictions", "AnticipatedFunction", "PriceQuote", "OrderID",
      "AssignmentInstructions",
    ],
    "ScheduleInformation": ["ScheduleType", "DateTime", "Location"],
  ]

  mutating func message(
    _ kind: ResourceMessage.Kind, in envelope: XMLElement?
  ) -> ResourceMessage {
    checkOrder(of: body, by: "")
    let description = child("MessageDescription", of: body)?.text ?? ""
    var message = ResourceMessage(
      kind: kind, status: status(envelope, description),
      identifier: required("MessageID", of: body),
      sender: envelope?.first("senderID")?.text ?? "", sent: moment("SentDateTime", of: body),
      description: description, origin: required("OriginatingMessageID", of: body),
      contact: "", resources: [])
    if required("MessageContentType", of: body) != kind.rawValue {
      fault(body.line, .malformed("MessageContentType", kind.rawValue))
    }
    message.preceding = child("PrecedingMessageID", of: body)?.text
    message.incident = child("IncidentInformation", of: body)
      .flatMap { child("IncidentID", of: $0)?.text }
    if let contact = child("ContactInformation", of: body) {
      message.contact = child("ContactDescription", of: contact)?.text ?? ""
    } else {
      fault(body.line, .missing("ContactInformation"))
    }
    for element in body.children where element.name == "ResourceInformation" {
      message.resources.append(resource(element))
    }
    if message.resources.isEmpty { lacks("ResourceInformation", body.line) }
    return message
  }

  /// Without an envelope nothing says that it is actual; a description may say that it is not.
  private mutating func status(
    _ envelope: XMLElement?, _ description: String
  ) -> ResourceMessage.Status {
    guard let envelope else {
      return description.lowercased().contains("exercise") ? .exercise : .test
    }
    let word = envelope.first("distributionStatus")
    if let status = word.flatMap({ ResourceMessage.Status(rawValue: $0.text) }) { return status }
    fault(word?.line ?? envelope.line, .malformed("distributionStatus", word?.text ?? ""))
    return .test
  }

  private mutating func resource(_ element: XMLElement) -> ResourceMessage.Resource {
    checkOrder(of: element, by: element.name)
    let assignment = child("AssignmentInformation", of: element)
    if let assignment { checkOrder(of: assignment, by: assignment.name) }
    let (amount, unit) = quantity(assignment, element)
    var resource = ResourceMessage.Resource(
      elementID: required("ResourceInfoElementID", of: element), name: "", amount: amount,
      unit: unit)
    if let found = child("Resource", of: element) {
      resource.name = child("Name", of: found)?.text ?? ""
      resource.keyword = child("Keyword", of: found).flatMap { child("Value", of: $0)?.text }
    } else {
      lacks("Resource", element.line)
    }
    if let response = child("ResponseInformation", of: element) {
      checkOrder(of: response, by: response.name)
      let word = required("ResponseType", of: response)
      resource.answer = ResourceMessage.Answer(rawValue: word)
      if resource.answer == nil { fault(response.line, .malformed("ResponseType", word)) }
      resource.answers = child("PrecedingResourceInfoElementID", of: response)?.text
      resource.reason = child("ResponseReason", of: response)?.text
    }
    resource.price = assignment.flatMap { child("PriceQuote", of: $0) }
      .flatMap { child("MeasuredQuantity", of: $0) }.flatMap { child("Amount", of: $0)?.text }
    for entry in element.children where entry.name == "ScheduleInformation" {
      checkOrder(of: entry, by: entry.name)
      resource.schedule.append(
        (kind: required("ScheduleType", of: entry), at: moment("DateTime", of: entry)))
    }
    return resource
  }

  private mutating func quantity(
    _ assignment: XMLElement?, _ element: XMLElement
  ) -> (Int, String) {
    guard let quantity = assignment.flatMap({ child("Quantity", of: $0) }) else {
      lacks("Quantity", element.line)
      return (0, "")
    }
    if let measured = child("MeasuredQuantity", of: quantity) {
      let text = child("Amount", of: measured)?.text ?? ""
      guard let amount = Int(text), amount >= 0 else {
        fault(measured.line, .malformed("Amount", text))
        return (0, "")
      }
      return (amount, child("UnitOfMeasure", of: measured)?.text ?? "")
    }
    let text = child("QuantityText", of: quantity)?.text ?? ""
    guard let amount = Int(text.prefix { $0.isNumber }) else {
      fault(quantity.line, .malformed("Quantity", text))
      return (0, "")
    }
    return (amount, String(text.drop { $0.isNumber || $0 == " " }))
  }

  /// A child by its name, of either namespace of the standard.
  private func child(_ name: String, of element: XMLElement) -> XMLElement? {
    element.children.first {
      $0.name == name
        && ($0.namespace == ResourceMessage.namespace
          || $0.namespace == ResourceMessage.commonNamespace)
    }
  }

  private mutating func required(_ name: String, of element: XMLElement) -> String {
    let text = child(name, of: element)?.text ?? ""
    if text.isEmpty { lacks(name, element.line) }
    return text
  }

  private mutating func moment(_ name: String, of element: XMLElement) -> DateTime {
    let text = required(name, of: element)
    if let moment = DateTime(text) { return moment }
    if !text.isEmpty { fault(element.line, .malformed(name, text)) }
    isWhole = false
    return DateTime(milliseconds: 0)
  }

  private mutating func lacks(_ name: String, _ line: Int) {
    fault(line, .missing(name))
    isWhole = false
  }

  private mutating func fault(_ line: Int, _ reason: ResourceMessageReader.Fault.Reason) {
    faults.append(.init(line: line, reason: reason))
  }

  private mutating func checkOrder(of element: XMLElement, by name: String) {
    guard let order = Self.order[name] else { return }
    var last = 0
    for child in element.children {
      guard let place = order.firstIndex(of: child.name) else {
        fault(child.line, .unknown(child.name))
        continue
      }
      if place < last { fault(child.line, .outOfOrder(child.name)) }
      last = max(last, place)
    }
  }
}
