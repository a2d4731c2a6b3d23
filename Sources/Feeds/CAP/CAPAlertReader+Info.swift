/// Info blocks and what stands in them.
extension CAPAlertReader {
  /// The info block of an element whose event and severity are understood.
  mutating func info(
    _ element: XMLElement, event: String, severity: CAPMessage.Info.Severity
  ) -> CAPMessage.Info {
    var info = CAPMessage.Info(line: element.line, event: event, severity: severity)
    info.language = text("language", in: element) ?? info.language
    info.categories = words("category", in: element)
    info.responseTypes = words("responseType", in: element)
    info.urgency = word("urgency", in: element, otherwise: .unknown)
    info.certainty = word("certainty", in: element, otherwise: .unknown)
    info.audience = text("audience", in: element)
    info.eventCodes = named("eventCode", in: element)
    info.effective = value("effective", in: element) { DateTime($0) }
    info.onset = value("onset", in: element) { DateTime($0) }
    info.expires = value("expires", in: element) { DateTime($0) }
    info.senderName = text("senderName", in: element)
    info.headline = text("headline", in: element)
    info.description = text("description", in: element)
    info.instruction = text("instruction", in: element)
    info.web = text("web", in: element)
    info.contact = text("contact", in: element)
    info.parameters = named("parameter", in: element)
    info.resources = element.all("resource").map { resource($0) }
    info.areas = element.all("area").map { area($0) }
    return info
  }

  /// `<valueName>` and `<value>` of CAP 1.1 and 1.2, or `name=value` as text in CAP 1.0.
  private mutating func named(
    _ name: String, in parent: XMLElement
  ) -> [CAPMessage.NamedValue] {
    parent.all(name).compactMap { element in
      if let name = text("valueName", in: element) {
        let value = text("value", in: element) ?? ""
        return CAPMessage.NamedValue(line: element.line, name: name, value: value)
      }
      let parts = element.text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        remark(element, .leftOut(name, value: element.text.trimmed))
        return nil
      }
      return CAPMessage.NamedValue(
        line: element.line, name: String(parts[0]).trimmed, value: String(parts[1]).trimmed)
    }
  }

  private mutating func resource(_ element: XMLElement) -> CAPMessage.Resource {
    CAPMessage.Resource(
      line: element.line,
      description: text("resourceDesc", in: element) ?? "",
      mimeType: text("mimeType", in: element),
      size: value("size", in: element) { Int($0) },
      uri: text("uri", in: element),
      embeddedContent: text("derefUri", in: element),
      digest: text("digest", in: element))
  }

  private mutating func area(_ element: XMLElement) -> CAPMessage.Area {
    var area = CAPMessage.Area(
      line: element.line, description: text("areaDesc", in: element) ?? "")
    area.polygons = element.all("polygon").compactMap { polygon($0) }
    area.circles = element.all("circle").compactMap { element in
      guard let circle = CAPText.circle(element.text) else {
        remark(element, .leftOut("circle", value: element.text.trimmed))
        return nil
      }
      return CAPMessage.Circle(
        line: element.line, centre: circle.centre, radiusKilometres: circle.radius)
    }
    area.geocodes = named("geocode", in: element)
    area.altitude = value("altitude", in: element) { CAPText.decimal($0) }
    area.ceiling = value("ceiling", in: element) { CAPText.decimal($0) }
    return area
  }

  /// A ring of three corners or more; an open one is closed with a remark.
  private mutating func polygon(_ element: XMLElement) -> CAPMessage.Polygon? {
    guard var points = CAPText.points(element.text) else {
      let words = CAPText.words(element.text)
      let first = words.first { CAPText.points(String($0)) == nil }
      remark(element, .noPoint(String(first ?? "")))
      return nil
    }
    guard points.count >= 3 else {
      remark(element, .leftOut("polygon", value: element.text.trimmed))
      return nil
    }
    if points[0] != points[points.count - 1] {
      points.append(points[0])
      remark(element, .polygonClosed)
    }
    guard points.count >= 4 else {
      remark(element, .leftOut("polygon", value: element.text.trimmed))
      return nil
    }
    return CAPMessage.Polygon(line: element.line, points: points)
  }
}
