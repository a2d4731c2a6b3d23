/// Writes messages of EDXL-RM 1.0 in an envelope of EDXL-DE 1.0, since only that says whether it is
/// an exercise; elements in the order of both schemas.
package enum ResourceMessageWriter {
  /// The message as an XML document in UTF-8.
  package static func write(_ message: ResourceMessage) -> [UInt8] {
    var document = XMLText()
    document.open(
      "EDXLDistribution", attributes: " xmlns=\"\(ResourceMessage.envelopeNamespace)\"")
    document.word("distributionID", message.identifier)
    document.word("senderID", message.sender)
    document.leaf("dateTimeSent", message.sent.description)
    document.leaf("distributionStatus", message.status.rawValue)
    document.leaf("distributionType", message.kind == .request ? "Request" : "Response")
    document.leaf("combinedConfidentiality", "Unclassified")
    document.open("contentObject")
    document.required("contentDescription", message.description)
    document.open("xmlContent")
    document.open("embeddedXMLContent")
    document.message(message)
    document.close("embeddedXMLContent")
    document.close("xmlContent")
    document.close("contentObject")
    document.close("EDXLDistribution")
    return document.bytes
  }
}

extension XMLText {
  fileprivate mutating func message(_ message: ResourceMessage) {
    open(
      message.kind.rawValue,
      attributes: " xmlns=\"\(ResourceMessage.namespace)\""
        + " xmlns:rm=\"\(ResourceMessage.commonNamespace)\"")
    word("MessageID", message.identifier)
    leaf("SentDateTime", message.sent.description)
    leaf("MessageContentType", message.kind.rawValue)
    required("MessageDescription", message.description)
    word("OriginatingMessageID", message.origin)
    if let preceding = message.preceding { word("PrecedingMessageID", preceding) }
    if let incident = message.incident {
      open("IncidentInformation")
      word("rm:IncidentID", incident)
      close("IncidentInformation")
    }
    open("ContactInformation")
    required("rm:ContactDescription", message.contact)
    leaf("rm:ContactRole", message.kind == .request ? "Requester" : "Sender")
    close("ContactInformation")
    for resource in message.resources { self.resource(resource) }
    close(message.kind.rawValue)
  }

  private mutating func resource(_ resource: ResourceMessage.Resource) {
    open("ResourceInformation")
    word("ResourceInfoElementID", resource.elementID)
    if let answer = resource.answer {
      open("ResponseInformation")
      word("rm:PrecedingResourceInfoElementID", resource.answers ?? resource.elementID)
      leaf("rm:ResponseType", answer.rawValue)
      text("rm:ResponseReason", resource.reason)
      close("ResponseInformation")
    }
    open("Resource")
    required("Name", resource.name)
    if let keyword = resource.keyword {
      open("Keyword")
      leaf("rm:ValueListURN", "urn:fenghuo:aid:good")
      word("rm:Value", keyword)
      close("Keyword")
    }
    close("Resource")
    open("AssignmentInformation")
    open("Quantity")
    measured(String(resource.amount), resource.unit, of: "urn:fenghuo:aid:unit")
    close("Quantity")
    if let price = resource.price {
      open("PriceQuote")
      measured(price, "CNY", of: "urn:fenghuo:aid:currency")
      close("PriceQuote")
    }
    close("AssignmentInformation")
    for entry in resource.schedule {
      open("ScheduleInformation")
      leaf("ScheduleType", entry.kind)
      leaf("DateTime", entry.at.description)
      close("ScheduleInformation")
    }
    close("ResourceInformation")
  }

  /// An amount in a unit out of a list of them, as the schema wants units.
  private mutating func measured(_ amount: String, _ unit: String, of list: String) {
    open("rm:MeasuredQuantity")
    leaf("rm:Amount", amount)
    open("rm:UnitOfMeasure")
    leaf("rm:ValueListURN", list)
    required("rm:Value", unit)
    close("rm:UnitOfMeasure")
    close("rm:MeasuredQuantity")
  }
}
