import Domain
import Testing

@testable import Feeds

@Suite("EDXL-RM 1.0 in and out")
struct ResourceMessageTests {
  private static let sent = DateTime(milliseconds: 1_784_311_200_000, offsetMinutes: 480)

  private static func message(_ kind: ResourceMessage.Kind = .response) -> ResourceMessage {
    var resource = ResourceMessage.Resource(
      elementID: "1", name: "flood rescue boat <&> 冲锋舟", amount: 4, unit: "units")
    resource.keyword = "unit:floodRescueBoat"
    let back = kind == .response ? "RequestedReturnDeparture" : "EstimatedReturnDeparture"
    resource.schedule = [(kind: "RequestedArrival", at: sent), (kind: back, at: sent)]
    if kind == .response {
      resource.answer = .provisional
      resource.answers = "1"
      resource.reason = "two later"
      resource.price = "260.00"
    }
    var message = ResourceMessage(
      kind: kind, status: .exercise, identifier: "WHU-R3", sender: "duty@340200.fenghuo.invalid",
      sent: sent, description: "EXERCISE 演练 · boats", origin: "WHU-R3", contact: "Wuhu 芜湖",
      resources: [resource])
    message.incident = "WHU-I7"
    if kind == .response { message.preceding = "WHU-R3" }
    return message
  }

  private func read(_ text: String) -> ResourceMessageReader.Reading {
    ResourceMessageReader.read(Array(text.utf8))
  }

  private func written(_ kind: ResourceMessage.Kind = .response) -> String {
    String(decoding: ResourceMessageWriter.write(Self.message(kind)), as: UTF8.self)
  }

  @Test(arguments: [ResourceMessage.Kind.request, .response])
  func whatIsWrittenIsReadAsItWas(_ kind: ResourceMessage.Kind) {
    let reading = read(written(kind))
    #expect(reading.faults.isEmpty, "\(reading.faults.map(\.english))")
    #expect(reading.message == Self.message(kind))
  }

  /// The order of elements in the schema of EDXL-RM 1.0, and its two namespaces.
  @Test func elementsStandInTheSchemasOrder() throws {
    let text = written()
    #expect(text.contains("<distributionStatus>Exercise</distributionStatus>"))
    #expect(
      text.contains(
        "<ResponseToRequestResource xmlns=\"urn:oasis:names:tc:emergency:EDXL:RM:1.0:msg\" "
          + "xmlns:rm=\"urn:oasis:names:tc:emergency:EDXL:RM:1.0\">"))
    var rest = text[...]
    for name in [
      "MessageID", "SentDateTime", "MessageContentType", "MessageDescription",
      "OriginatingMessageID", "PrecedingMessageID", "IncidentInformation", "rm:IncidentID",
      "ContactInformation", "rm:ContactDescription", "ResourceInformation",
      "ResourceInfoElementID", "ResponseInformation", "rm:PrecedingResourceInfoElementID",
      "rm:ResponseType", "rm:ResponseReason", "Resource", "Name", "AssignmentInformation",
      "Quantity", "rm:MeasuredQuantity", "rm:Amount", "rm:UnitOfMeasure", "rm:ValueListURN",
      "rm:Value", "PriceQuote", "rm:UnitOfMeasure", "ScheduleInformation", "ScheduleType",
      "DateTime",
    ] {
      let place = try #require(rest.range(of: "<\(name)>"), "\(name)")
      rest = rest[place.upperBound...]
    }
  }

  @Test(arguments: [
    ("      <MessageID>WHU-R3</MessageID>\n", "", "MessageID is missing"),
    ("<rm:ResponseType>Provisional", "<rm:ResponseType>Perhaps", "ResponseType"),
    ("<rm:Amount>4<", "<rm:Amount>four<", "Amount"),
    ("<rm:Amount>4<", "<rm:Amount>-4<", "Amount"),
    ("distributionStatus>Exercise", "distributionStatus>Real", "distributionStatus"),
    ("<ResourceInfoElementID>1</ResourceInfoElementID>", "<Colour>1</Colour>", "Colour"),
    ("<rm:Value>units<", "<rm:Amount>units<", "Amount"),
    ("<rm:ValueListURN>urn:fenghuo:aid:unit</rm:ValueListURN>", "", "ValueListURN is missing"),
    ("<ScheduleType>RequestedArrival", "<ScheduleType>Committed", "ScheduleType"),
    ("<rm:ResponseReason>two later</rm:ResponseReason>", "", "ResponseReason is missing"),
    ("<PrecedingMessageID>WHU-R3</PrecedingMessageID>", "", "PrecedingMessageID is missing"),
    (
      "<rm:IncidentID>WHU-I7</rm:IncidentID>",
      "<rm:IncidentID>1</rm:IncidentID>"
        + "<rm:IncidentID>2</rm:IncidentID>", "more than once"
    ),
    ("EDXL:RM:1.0:msg\"", "EDXL:RM:9:msg\"", "is no message"),
  ])
  func whatIsAmissIsToldWithItsLine(_ old: String, _ new: String, _ word: String) throws {
    let text = written()
    let spoilt = text.replacingFirst(old, with: new)
    try #require(spoilt != text, "\(old) does not stand there")
    let faults = read(spoilt).faults
    #expect(faults.contains { $0.english.contains(word) }, "\(faults.map(\.english))")
    #expect(faults.allSatisfy { $0.line >= 1 })
  }

  @Test func whatStandsOutOfOrderIsTold() {
    let type = "<MessageContentType>ResponseToRequestResource</MessageContentType>"
    let text = written().replacingFirst(type, with: "")
      .replacingFirst("<ContactInformation>", with: type + "<ContactInformation>")
    #expect(
      read(text).faults.map(\.english) == [
        "MessageContentType stands out of the schema's order"
      ])
  }

  /// A unit of measure is a value out of a list, and a request says of the way home only what it
  /// expects: both stood otherwise until they were held against the schema.
  @Test func whatTheSchemaRefusedIsWrittenNoMore() {
    let request = written(.request)
    #expect(!request.contains("RequestedReturnDeparture"))
    #expect(!request.contains("PrecedingMessageID"))
    #expect(request.contains("<rm:ValueListURN>urn:fenghuo:aid:unit</rm:ValueListURN>"))
    let spoilt = request.replacingFirst(
      "EstimatedReturnDeparture", with: "RequestedReturnDeparture")
    #expect(
      read(spoilt).faults.map(\.reason) == [
        .malformed("ScheduleType", "RequestedReturnDeparture")
      ])
  }

  @Test func anAmountMayBeWrittenAsADouble() {
    let text = written().replacingFirst("<rm:Amount>4<", with: "<rm:Amount>4.0E0<")
    #expect(read(text).faults.isEmpty)
    #expect(read(text).message?.resources.first?.amount == 4)
  }

  /// What each message must hold besides, and may not hold, by its schema.
  @Test(arguments: ResourceMessage.Kind.allCases)
  func eachMessageHasAnOrderOfItsOwn(_ kind: ResourceMessage.Kind) {
    let schema = ResourceMessageSchema(kind: kind)
    func required(_ element: String?) -> Set<String> {
      Set((schema.parts(of: element) ?? []).filter(\.isRequired).map(\.name))
    }
    func known(_ element: String?) -> Set<String> {
      Set((schema.parts(of: element) ?? []).map(\.name))
    }
    let answers: Set<ResourceMessage.Kind> = [.response, .commitment, .quote]
    #expect(required(nil).contains("PrecedingMessageID") == answers.contains(kind))
    #expect(
      required("ResourceInformation").contains("ResponseInformation") == answers.contains(kind))
    #expect(known(nil).contains("Funding") == (kind != .offer))
    #expect(required(nil).contains("Funding") == (kind == .requisition))
    #expect(known("AssignmentInformation").contains("PriceQuote") == (kind != .request))
    #expect(required("AssignmentInformation").contains("PriceQuote") == (kind == .quote))
    #expect(
      known("Resource").contains("ResourceStatus") == ![.request, .requisition].contains(kind))
    #expect(schema.schedules.contains("ActualReturnArrival") == (kind == .status))
  }

  @Test(arguments: [
    "", "<", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a/>",
    "<EDXLDistribution xmlns=\"urn:oasis:names:tc:emergency:EDXL:DE:1.0\"/>",
  ])
  func hostileOrForeignXMLIsRefused(_ text: String) {
    let reading = read(text)
    #expect(reading.message == nil)
    #expect(!reading.faults.isEmpty)
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    guard case .notRead(.tooDeep)? = read(deep).faults.first?.reason else {
      Issue.record("not refused for its depth")
      return
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = self.range(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  fileprivate func range(of text: String) -> Range<String.Index>? { self[...].range(of: text) }

  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<String.Index>? {
    ranges(of: text).first
  }
}
