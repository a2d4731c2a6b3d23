/// A message of EDXL-RM being taken apart: what it says, and where it is not as its schema has it.
struct ResourceMessageParts {
  private let body: XMLElement
  private let schema: ResourceMessageSchema
  private(set) var faults: [ResourceMessageReader.Fault] = []
  /// Whether nothing lacks that one cannot do without.
  private(set) var isWhole = true

  init(_ body: XMLElement, _ kind: ResourceMessage.Kind) {
    self.body = body
    schema = ResourceMessageSchema(kind: kind)
  }

  mutating func message(in envelope: XMLElement?) -> ResourceMessage {
    check(body, as: nil)
    let description = child("MessageDescription", of: body)?.text ?? ""
    var message = ResourceMessage(
      kind: schema.kind, status: status(envelope, description),
      identifier: needed("MessageID", of: body),
      sender: envelope?.first("senderID")?.text ?? "", sent: sent,
      description: description, origin: needed("OriginatingMessageID", of: body),
      contact: contact, resources: [])
    if needed("MessageContentType", of: body) != schema.kind.rawValue {
      fault(body.line, .malformed("MessageContentType", schema.kind.rawValue))
    }
    message.preceding = child("PrecedingMessageID", of: body)?.text
    message.incident = child("IncidentInformation", of: body)
      .flatMap { child("IncidentID", of: $0)?.text }
    for element in body.children where element.name == "ResourceInformation" {
      message.resources.append(resource(element))
    }
    if message.resources.isEmpty { isWhole = false }
    return message
  }

  private var contact: String {
    let contact = child("ContactInformation", of: body)
    return contact.flatMap { child("ContactDescription", of: $0)?.text } ?? ""
  }

  private var sent: DateTime {
    mutating get {
      if let moment = moment(needed("SentDateTime", of: body), "SentDateTime", body.line) {
        return moment
      }
      isWhole = false
      return DateTime(milliseconds: 0)
    }
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
    let assignment = child("AssignmentInformation", of: element)
    let (amount, unit) = quantity(assignment.flatMap { child("Quantity", of: $0) }, element.line)
    var resource = ResourceMessage.Resource(
      elementID: needed("ResourceInfoElementID", of: element), name: "", amount: amount,
      unit: unit)
    if let found = child("Resource", of: element) { name(&resource, by: found) }
    if let response = child("ResponseInformation", of: element) { answer(&resource, by: response) }
    resource.price = assignment.flatMap { child("PriceQuote", of: $0) }
      .flatMap { child("MeasuredQuantity", of: $0) }.flatMap { child("Amount", of: $0)?.text }
    for entry in element.children where entry.name == "ScheduleInformation" {
      let kind = needed("ScheduleType", of: entry)
      if !kind.isEmpty, !schema.schedules.contains(kind) {
        fault(entry.line, .malformed("ScheduleType", kind))
      }
      // A schedule may say where alone.
      guard let time = child("DateTime", of: entry) else { continue }
      guard let moment = moment(time.text, "DateTime", time.line) else { continue }
      resource.schedule.append((kind: kind, at: moment))
    }
    return resource
  }

  /// One of three has to say what it is.
  private mutating func name(_ resource: inout ResourceMessage.Resource, by element: XMLElement) {
    resource.name = child("Name", of: element)?.text ?? ""
    resource.keyword = child("Keyword", of: element).flatMap { child("Value", of: $0)?.text }
    let names = ["ResourceID", "Name", "TypeStructure"]
    if names.allSatisfy({ child($0, of: element) == nil }) { lacks("Name", element.line) }
  }

  private mutating func answer(_ resource: inout ResourceMessage.Resource, by element: XMLElement) {
    let word = needed("ResponseType", of: element)
    resource.answer = ResourceMessage.Answer(rawValue: word)
    if resource.answer == nil, !word.isEmpty {
      fault(element.line, .malformed("ResponseType", word))
    }
    resource.answers = child("PrecedingResourceInfoElementID", of: element)?.text
    resource.reason = child("ResponseReason", of: element)?.text
    // The schema asks for one of both, in words.
    if resource.answer == .provisional, resource.reason == nil,
      child("ReasonCode", of: element) == nil
    {
      fault(element.line, .missing("ResponseReason"))
    }
  }

  /// How much and of what; a request without that cannot be answered.
  private mutating func quantity(_ quantity: XMLElement?, _ line: Int) -> (Int, String) {
    guard let quantity else {
      if schema.kind == .request { lacks("Quantity", line) }
      return (0, "")
    }
    guard let measured = child("MeasuredQuantity", of: quantity) else {
      let text = child("QuantityText", of: quantity)?.text ?? ""
      guard let amount = Int(text.prefix { $0.isNumber }) else {
        fault(quantity.line, .malformed("Quantity", text))
        return (0, "")
      }
      return (amount, String(text.drop { $0.isNumber || $0 == " " }))
    }
    let text = child("Amount", of: measured)?.text ?? ""
    // The schema's amount is a double; what we count is whole.
    guard let value = Double(text), let amount = Int(exactly: value), amount >= 0 else {
      fault(measured.line, .malformed("Amount", text))
      return (0, "")
    }
    let unit = child("UnitOfMeasure", of: measured)
    return (amount, unit.flatMap { child("Value", of: $0)?.text } ?? unit?.text ?? "")
  }

  /// A child by its name, of either namespace of the standard.
  private func child(_ name: String, of element: XMLElement) -> XMLElement? {
    element.children.first {
      $0.name == name
        && ($0.namespace == ResourceMessage.namespace
          || $0.namespace == ResourceMessage.commonNamespace)
    }
  }

  /// The text of a child without which nothing can be done.
  private mutating func needed(_ name: String, of element: XMLElement) -> String {
    let found = child(name, of: element)
    if found?.text.isEmpty == true { fault(element.line, .missing(name)) }
    if found?.text.isEmpty ?? true { isWhole = false }
    return found?.text ?? ""
  }

  private mutating func moment(_ text: String, _ name: String, _ line: Int) -> DateTime? {
    let moment = DateTime(text)
    if moment == nil, !text.isEmpty { fault(line, .malformed(name, text)) }
    return moment
  }

  private mutating func lacks(_ name: String, _ line: Int) {
    fault(line, .missing(name))
    isWhole = false
  }

  private mutating func fault(_ line: Int, _ reason: ResourceMessageReader.Fault.Reason) {
    faults.append(.init(line: line, reason: reason))
  }

  /// Holds an element and all in it against the schema: what is unknown, out of order, too often
  /// or missing.
  private mutating func check(_ element: XMLElement, as name: String?) {
    guard let parts = schema.parts(of: name) else { return }
    var last = 0
    var seen: Set<String> = []
    for child in element.children {
      guard let place = parts.firstIndex(where: { $0.name == child.name }) else {
        fault(child.line, .unknown(child.name))
        continue
      }
      if place < last { fault(child.line, .outOfOrder(child.name)) }
      if !seen.insert(child.name).inserted, !parts[place].isRepeated {
        fault(child.line, .repeated(child.name))
      }
      last = max(last, place)
      check(child, as: child.name)
    }
    for part in parts where part.isRequired && !seen.contains(part.name) {
      fault(element.line, .missing(part.name))
    }
  }
}
