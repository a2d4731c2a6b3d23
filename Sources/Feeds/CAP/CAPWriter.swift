/// Writes messages as CAP 1.2 has them: the schema's order, its forms, and no control character.
///
/// What cannot stand in a valid message is made right where that changes nothing that is meant (a
/// ring is closed, a space in an identifier becomes `_`) and is else left out: a shape that is
/// none, an address that is no URI. A text that must be there and is blank reads `unspecified`.
/// Size and digest of a file that is embedded are those of its content, whatever was stated.
package enum CAPWriter {
  /// The message as an XML document in UTF-8.
  package static func write(_ message: CAPMessage) -> [UInt8] {
    var document = XMLText()
    document.open("alert", attributes: " xmlns=\"\(CAPVersion.oneTwo.namespace)\"")
    document.word("identifier", message.identifier)
    document.word("sender", message.sender)
    document.leaf("sent", message.sent.description)
    document.leaf("status", message.status.rawValue)
    document.leaf("msgType", message.kind.rawValue)
    document.text("source", message.source)
    document.leaf("scope", message.scope.rawValue)
    document.text("restriction", message.restriction)
    document.list("addresses", message.addresses.map(CAPPlainText.listed))
    for code in message.codes { document.text("code", code) }
    document.text("note", message.note)
    document.list("references", message.references.map(reference))
    document.list("incidents", message.incidents.map(CAPPlainText.listed))
    for info in message.infos { document.info(info) }
    document.close("alert")
    return document.bytes
  }

  private static func reference(_ reference: CAPMessage.Reference) -> String {
    [
      CAPPlainText.word(reference.sender), CAPPlainText.word(reference.identifier),
      reference.sent.description,
    ].joined(separator: ",")
  }
}

extension XMLText {
  fileprivate mutating func info(_ info: CAPMessage.Info) {
    open("info")
    // Without a language the standard would have it be English.
    leaf("language", CAPText.isLanguage(info.language) ? info.language : "und")
    let categories = info.categories.isEmpty ? [.other] : info.categories
    for category in categories { leaf("category", category.rawValue) }
    required("event", info.event)
    for response in info.responseTypes { leaf("responseType", response.rawValue) }
    leaf("urgency", info.urgency.rawValue)
    leaf("severity", info.severity.rawValue)
    leaf("certainty", info.certainty.rawValue)
    text("audience", info.audience)
    named("eventCode", info.eventCodes)
    if let effective = info.effective { leaf("effective", effective.description) }
    if let onset = info.onset { leaf("onset", onset.description) }
    if let expires = info.expires { leaf("expires", expires.description) }
    text("senderName", info.senderName)
    text("headline", info.headline)
    text("description", info.description)
    text("instruction", info.instruction)
    if let web = info.web, CAPText.hasScheme(web) { uri("web", web) }
    text("contact", info.contact)
    named("parameter", info.parameters)
    for resource in info.resources { self.resource(resource) }
    for area in info.areas { self.area(area) }
    close("info")
  }

  private mutating func resource(_ resource: CAPMessage.Resource) {
    open("resource")
    required("resourceDesc", resource.description)
    text("mimeType", resource.mimeType ?? "application/octet-stream")
    let content = resource.embeddedContent.flatMap(Base64.bytes)
    if let size = content?.count ?? resource.size, size >= 0 { leaf("size", String(size)) }
    if let uri = resource.uri { self.uri("uri", uri) }
    if let content { leaf("derefUri", Base64.text(of: content)) }
    if let digest = content.map(SHA1.digest) ?? resource.digest, CAPText.isDigest(digest) {
      leaf("digest", digest.trimmed)
    }
    close("resource")
  }

  private mutating func area(_ area: CAPMessage.Area) {
    open("area")
    required("areaDesc", area.description)
    for polygon in area.polygons { self.polygon(polygon) }
    for circle in area.circles where circle.radiusKilometres >= 0 {
      if let centre = pair(circle.centre),
        let radius = CAPPlainText.decimal(circle.radiusKilometres)
      {
        leaf("circle", centre + " " + radius)
      }
    }
    named("geocode", area.geocodes)
    if let altitude = area.altitude.flatMap(CAPPlainText.decimal) {
      leaf("altitude", altitude)
      if let ceiling = area.ceiling.flatMap(CAPPlainText.decimal) { leaf("ceiling", ceiling) }
    }
    close("area")
  }

  private mutating func polygon(_ polygon: CAPMessage.Polygon) {
    var pairs = polygon.points.compactMap { pair($0) }
    guard pairs.count == polygon.points.count, let first = pairs.first else { return }
    if pairs.last != first { pairs.append(first) }
    if pairs.count >= 4 { leaf("polygon", pairs.joined(separator: " ")) }
  }

  private func pair(_ point: CAPMessage.Point) -> String? {
    guard abs(point.latitude) <= 90, abs(point.longitude) <= 180,
      let latitude = CAPPlainText.decimal(point.latitude),
      let longitude = CAPPlainText.decimal(point.longitude)
    else { return nil }
    return latitude + "," + longitude
  }

  private mutating func named(_ element: String, _ values: [CAPMessage.NamedValue]) {
    for value in values where !CAPPlainText.text(value.name).isEmpty {
      open(element)
      text("valueName", value.name)
      leaf("value", CAPPlainText.text(value.value))
      close(element)
    }
  }

  mutating func required(_ name: String, _ text: String) {
    let plain = CAPPlainText.text(text)
    leaf(name, plain.isEmpty ? "unspecified" : plain)
  }

  /// A text; an element that would be blank is left out.
  mutating func text(_ name: String, _ text: String?) {
    let plain = CAPPlainText.text(text ?? "")
    if !plain.isEmpty { leaf(name, plain) }
  }

  mutating func word(_ name: String, _ word: String) {
    leaf(name, CAPPlainText.word(word))
  }

  fileprivate mutating func list(_ name: String, _ words: [String]) {
    let words = words.filter { !$0.isEmpty }
    if !words.isEmpty { leaf(name, words.joined(separator: " ")) }
  }

  private mutating func uri(_ name: String, _ uri: String) {
    let plain = CAPPlainText.text(uri)
    if !plain.isEmpty, XML.isURIReference(plain) { leaf(name, plain) }
  }
}

/// An XML document that grows by elements, indented by two spaces a level.
struct XMLText {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Begins an element that holds others. The attributes are as they stand in the tag.
  mutating func open(_ name: String, attributes: String = "") {
    indent()
    bytes += "<\(name)\(attributes)>\n".utf8
    depth += 1
  }

  /// Ends an element that holds others.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element that holds text alone.
  mutating func leaf(_ name: String, _ text: String) {
    indent()
    bytes += "<\(name)>".utf8
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    bytes += "</\(name)>\n".utf8
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}
