import Feeds

/// Makes messages of any shape with any text; the same seed makes the same message.
struct MessageGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
  }

  /// A number below a limit (xorshift64*; Vigna 2016).
  private mutating func number(below limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_f491_4f6c_dd1d) >> 33) % limit
  }

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[number(below: values.count)]
  }

  private static let pieces = [
    "flood", "洪水", " ", "\n", "\r\n", "\r", "\t", "&", "<", ">", "\"", "'", "]]>", "<!--", "-->",
    "<b>", "&amp;", "&#0;", "<![CDATA[", "<!DOCTYPE a>", "\u{0}", "\u{1}", "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{7f}", "\u{85}", "\u{9b}31m", "\u{200b}", "\u{202e}", "\u{2028}", "\u{2066}", "\u{feff}",
    "\u{fffe}", "\u{ffff}", "\u{1f6a8}", "e\u{301}", "\u{10fffe}", "%", ",", ";", "%00", "Ⅰ级",
  ]

  private mutating func text() -> String {
    (0..<number(below: 12)).map { _ in one(of: Self.pieces) }.joined()
  }

  private mutating func optionalText() -> String? { number(below: 3) == 0 ? nil : text() }

  private mutating func time(after first: DateTime, hours: Int) -> DateTime {
    DateTime(
      milliseconds: first.milliseconds + 3_600_000 + Int64(number(below: hours * 3600)) * 1000,
      offsetMinutes: 480)
  }

  /// A message that is right by the standard and by 12379, whatever its texts are.
  mutating func message() -> CAPMessage {
    let sent = DateTime(
      milliseconds: 1_783_000_000_000 + Int64(number(below: 1_000_000)) * 1000, offsetMinutes: 480)
    var message = CAPMessage(
      identifier: "320500000000\(10 + number(below: 90))_20260704063000",
      sender: CAPPlainText.word(text()), sent: sent,
      status: one(of: CAPMessage.Status.allCases), kind: one(of: CAPMessage.Kind.allCases),
      scope: one(of: CAPMessage.Scope.allCases))
    message.source = optionalText()
    message.restriction = message.scope == .restricted ? "x" + text() : nil
    message.addresses = message.scope == .private ? ["a", "x" + text()] : []
    message.codes = (0..<number(below: 3)).map { _ in text() }
    message.note = optionalText()
    if message.kind != .alert {
      message.references = (0...number(below: 3)).map { index in
        .init(
          to: CAPPlainText.word(text() + "\(index)"), of: "duty@suzhou.example",
          sent: DateTime(milliseconds: sent.milliseconds - 60_000, offsetMinutes: 480))
      }
    }
    message.incidents = (0..<number(below: 3)).map { _ in text() }
    message.infos = (0...number(below: 2)).map { _ in info(after: sent) }
    message.infos[0].language = "zh-CN"
    return message
  }

  private mutating func info(after sent: DateTime) -> CAPMessage.Info {
    var info = CAPMessage.Info(
      language: one(of: ["zh-CN", "en-US", "not a language", "", "zh-Hant-TW"]),
      categories: (0..<number(below: 3)).map { _ in one(of: CAPMessage.Info.Category.allCases) },
      event: text(), urgency: one(of: CAPMessage.Info.Urgency.allCases),
      severity: one(of: CAPMessage.Info.Severity.allCases),
      certainty: one(of: CAPMessage.Info.Certainty.allCases))
    info.responseTypes = [one(of: CAPMessage.Info.ResponseType.allCases)]
    info.audience = optionalText()
    info.eventCodes = namedValues()
    info.effective = number(below: 2) == 0 ? time(after: sent, hours: 2) : nil
    info.expires = time(after: info.effective ?? sent, hours: 48)
    info.senderName = optionalText()
    info.headline = "a" + text()
    info.description = "b" + text()
    info.instruction = optionalText()
    info.web = one(of: [nil, "https://suzhou.example/a?b=c&d", text(), "x:" + text()])
    info.contact = optionalText()
    info.parameters = namedValues()
    info.resources = (0..<number(below: 2)).map { _ in resource() }
    info.areas = (0..<number(below: 3)).map { _ in area() }
    return info
  }

  private mutating func namedValues() -> [CAPMessage.NamedValue] {
    (0..<number(below: 3)).map { _ in .init(text(), text()) }
  }

  private mutating func resource() -> CAPMessage.Resource {
    var resource = CAPMessage.Resource(description: text(), mimeType: "image/png")
    resource.size = number(below: 1000) - 500
    resource.uri = one(of: [nil, "https://suzhou.example/a.png"])
    resource.embeddedContent = one(of: [nil, "YWJj", text()])
    resource.digest = one(of: [nil, text(), "a9993e364706816aba3e25717850c26c9cd0d89d"])
    return resource
  }

  private mutating func area() -> CAPMessage.Area {
    var area = CAPMessage.Area(description: text())
    area.polygons = (0..<number(below: 3)).map { _ in
      .init(through: (0..<number(below: 6)).map { _ in point() })
    }
    area.circles = (0..<number(below: 2)).map { _ in
      .init(around: point(), radiusKilometres: Double(number(below: 1000)) / 7 - 20)
    }
    area.geocodes = [.init("GB/T 2260", "320500")] + namedValues()
    area.altitude = one(of: [nil, -3, 60.25, 1e-7, .infinity])
    area.ceiling = area.altitude.map { $0 + 1.5 }
    return area
  }

  private mutating func point() -> CAPMessage.Point {
    let scale = one(of: [1e7, 1e6, 3e8, 1e12])
    return .init(
      north: Double(number(below: 1 << 30) - (1 << 29)) / scale,
      east: Double(number(below: 1 << 30) - (1 << 29)) / scale)
  }
}
