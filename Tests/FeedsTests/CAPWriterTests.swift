import Feeds
import Testing

/// What we write is right by the standard and is read back as it was meant.
@Suite("Writing CAP") struct CAPWriterTests {
  private let sent = DateTime("2026-07-04T06:30:00+08:00") ?? DateTime(milliseconds: 0)

  private func message(_ kind: CAPMessage.Kind = .alert) -> CAPMessage {
    var message = CAPMessage(
      identifier: "32050000000012_20260704063000_0", sender: "duty@suzhou.example", sent: sent,
      status: .actual, kind: kind)
    message.incidents = ["SUZ-I12", "Tai Lake"]
    var info = CAPMessage.Info(
      language: "zh-CN", categories: [.meteorological], event: "洪水", urgency: .immediate,
      severity: .severe, certainty: .observed)
    info.expires = DateTime("2026-07-04T18:30:00+08:00")
    info.senderName = "苏州市"
    info.headline = "太湖橙色预警"
    info.description = "水位 < 5 m & rising\n第二行"
    var area = CAPMessage.Area(description: "吴中区")
    let corners = [(31.0, 120.4), (31.2, 120.4), (31.2, 120.60001), (31.0, 120.4)]
    area.polygons = [.init(through: corners.map { .init(north: $0, east: $1) })]
    area.circles = [.init(around: .init(north: 0.00001, east: -0.5), radiusKilometres: 2.5)]
    area.geocodes = [.init("GB/T 2260", "320506")]
    info.areas = [area]
    message.infos = [info]
    return message
  }

  private func written(_ message: CAPMessage) -> String {
    String(decoding: CAPWriter.write(message), as: UTF8.self)
  }

  /// Checks a message strictly, reads it back, and answers what was read.
  private func readBack(
    _ message: CAPMessage, _ location: SourceLocation = #_sourceLocation
  ) throws -> CAPMessage {
    let bytes = CAPWriter.write(message)
    let sets = CAPRuleSet.profile("12379") ?? []
    let verdict = CAPCheck.check(bytes, file: "own.xml", ruleSets: sets)
    #expect(verdict.errors == [], sourceLocation: location)
    let found = verdict.findings.filter { $0.severity == .error }
    #expect(found == [], sourceLocation: location)
    let reading = CAPReader.read(bytes, source: "own.xml", strict: true)
    #expect(reading.diagnostics == [], sourceLocation: location)
    return try #require(reading.messages.first, sourceLocation: location)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var expected = message()
    #expect(try readBack(expected).unplaced == expected)
    expected.kind = .update
    expected.references = [
      .init(to: "32050000000012_20260704050000_0", of: "duty@suzhou.example", sent: sent)
    ]
    expected.note = "]]> <!-- 'note' -->"
    expected.scope = .restricted
    expected.restriction = "desks only"
    expected.addresses = ["fire@suzhou.example", "Water Bureau"]
    #expect(try readBack(expected).unplaced == expected)
  }

  @Test func theFormIsThatOfTheStandard() {
    let text = written(message())
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns="))
    #expect(text.contains("\n  <sent>2026-07-04T06:30:00+08:00</sent>\n"))
    #expect(text.contains("水位 &lt; 5 m &amp; rising\n第二行"))
    #expect(
      text.contains("<polygon>31,120.4 31.2,120.4 31.2,120.60001 31,120.4</polygon>"))
    #expect(text.contains("<circle>0.000010000,-0.5 2.5</circle>"))
    #expect(text.contains("<incidents>SUZ-I12 \"Tai Lake\"</incidents>"))
    var noon = message()
    noon.sent = DateTime(milliseconds: 1_783_166_400_500)
    #expect(written(noon).contains("<sent>2026-07-04T12:00:00-00:00</sent>"))
  }

  @Test func nothingHarmfulIsWritten() throws {
    var hostile = message()
    hostile.identifier = "a b,c<d&e\u{1b}"
    hostile.infos[0].headline = "\u{1b}[2J太湖\u{202e}橙色\u{85}预警\u{0}\u{fffe}"
    hostile.infos[0].event = "\u{7}\u{200e}\u{9b}".replacing("\u{200e}", with: "")
    hostile.infos[0].web = "not a URI"
    hostile.infos[0].areas[0].polygons[0].points = [.init(north: .nan, east: 1)]
    hostile.infos[0].areas[0].circles[0].radiusKilometres = -1
    hostile.infos[0].areas[0].ceiling = 9
    let text = written(hostile)
    #expect(text.contains("<identifier>a_b_c_d_e</identifier>"))
    #expect(text.contains("<headline>[2J太湖橙色预警</headline>"))
    #expect(text.contains("<event>unspecified</event>"))
    for gone in ["<web>", "<polygon>", "<circle>", "<ceiling>"] { #expect(!text.contains(gone)) }
    hostile.identifier = message().identifier
    _ = try readBack(hostile)
  }

  @Test func anOpenRingIsClosed() {
    var open = message()
    open.infos[0].areas[0].polygons[0].points.removeLast()
    #expect(written(open) == written(message()))
  }

  @Test(arguments: 0..<200)
  func anyMessageWithAnyTextComesBack(_ seed: UInt64) throws {
    var generator = MessageGenerator(seed: seed)
    let message = generator.message()
    let read = try readBack(message)
    let isSame = CAPWriter.write(read) == CAPWriter.write(message)
    #expect(isSame, "seed \(seed)")
    #expect(read.identifier == message.identifier && read.references == message.references)
    #expect(read.infos.map(\.areas.count) == message.infos.map(\.areas.count))
    let texts = message.infos.map { CAPPlainText.text($0.description ?? "") }
    #expect(read.infos.map { $0.description ?? "" } == texts, "seed \(seed)")
    let written = String(decoding: CAPWriter.write(message), as: UTF8.self)
    #expect(
      written.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
      })
  }
}

extension CAPMessage {
  /// The message with every part on line 0, as one of our own making has it.
  fileprivate var unplaced: CAPMessage {
    var message = self
    message.line = 0
    for index in message.infos.indices { message.infos[index].unplace() }
    return message
  }
}

extension CAPMessage.Info {
  fileprivate mutating func unplace() {
    line = 0
    for index in eventCodes.indices { eventCodes[index].line = 0 }
    for index in parameters.indices { parameters[index].line = 0 }
    for index in resources.indices { resources[index].line = 0 }
    for index in areas.indices {
      areas[index].line = 0
      for shape in areas[index].polygons.indices { areas[index].polygons[shape].line = 0 }
      for shape in areas[index].circles.indices { areas[index].circles[shape].line = 0 }
      for code in areas[index].geocodes.indices { areas[index].geocodes[code].line = 0 }
    }
  }
}
