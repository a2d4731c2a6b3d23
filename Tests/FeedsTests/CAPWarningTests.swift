import Domain
import Feeds
import Geodesy
import Testing

/// The warnings that a desk makes of its own incidents.
@Suite("Own warnings as CAP") struct CAPWarningTests {
  private static let start = Instant(milliseconds: 1_783_117_800_250)

  private func warning(
    isExercise: Bool = false, status: MessageStatus = .actual, kind: String = "river-flood",
    title: String = "太湖水位超警", sent: Instant = start, severity: Severity = .severe
  ) throws -> CAPWarning {
    let city = try #require(FeedRegion.delta[City.ID("320500")])
    let report = AlertReport(
      key: ReportKey(source: "gauge", identifier: "1", sent: Self.start), status: status,
      city: city.id, kind: kind, emergencyClass: .naturalDisaster, severity: severity,
      urgency: .immediate, certainty: .observed, headline: title, text: "水位 4.2 m")
    let alert = Alert(
      id: Alert.ID("SUZ-A1"), report: report, at: Self.start, annunciated: Self.start)
    let incident = Incident(
      id: Incident.ID("SUZ-I12"),
      report: Incident.Report(
        city: city.id, kind: kind, emergencyClass: .naturalDisaster, priority: .second,
        title: title, place: "东山镇", coordinate: .at(31.08, 120.4), alert: alert.id),
      by: .program, at: Self.start, isExercise: isExercise)
    return CAPWarning(
      of: incident, alerts: [alert], in: city, sender: "duty@suzhou.example", sent: sent)
  }

  /// What the strict check has against a message, by the standard and by 12379.
  private func faults(_ message: CAPMessage) -> [String] {
    let verdict = CAPCheck.check(
      CAPWriter.write(message), file: "own.xml", ruleSets: CAPRuleSet.profile("12379") ?? [])
    #expect(verdict.infos == 2)
    return verdict.errors.map(\.fault.english) + verdict.findings.map(\.message)
  }

  @Test func aWarningSaysWhatTheRecordKnows() throws {
    let message = try warning().message(.warn, as: .actual)
    #expect(faults(message) == [])
    #expect(message.identifier == "32050000000012_20260704063000_0")
    #expect(message.sent.description == "2026-07-04T06:30:00+08:00")
    #expect((message.status, message.kind, message.scope) == (.actual, .alert, .public))
    #expect(message.incidents == ["SUZ-I12"] && message.note == nil)
    let chinese = try #require(message.infos.first)
    #expect(chinese.language == "zh-CN" && chinese.event == "江河洪水")
    #expect(chinese.headline == "SUZ发布江河洪水橙色预警")
    #expect(chinese.description == "太湖水位超警。地点：东山镇。水位 4.2 m。")
    #expect(
      (chinese.urgency, chinese.severity, chinese.certainty) == (.immediate, .severe, .observed))
    #expect(chinese.expires?.description == "2026-07-04T12:30:00+08:00")
    #expect(chinese.areas.first?.geocodes.map(\.value) == ["320500"])
    #expect(chinese.areas.first?.circles.map(\.radiusKilometres) == [0])
    let english = try #require(message.infos.last)
    #expect(
      english.language == "en-US" && english.headline == "River flood: orange warning for SUZ")
    #expect(english.instruction?.contains("low ground") == true)
  }

  @Test func theBodyAndTheCodeOfTheEventAreThosePublished() throws {
    var warning = try warning(kind: "rainstorm")
    warning.body = "416"
    warning.resources = [CAPMessage.Resource(description: "levels.csv", mimeType: "text/csv")]
    warning.resources[0].embeddedContent = Base64.text(of: Array("abc".utf8))
    let message = try warning.message(.warn, as: .actual)
    #expect(faults(message) == [])
    #expect(message.identifier == "32050041600012_20260704063000_0")
    #expect(message.infos.map { $0.eventCodes.map(\.value) } == [["11B03"], ["11B03"]])
    let written = String(decoding: CAPWriter.write(message), as: UTF8.self)
    #expect(written.contains("<digest>a9993e364706816aba3e25717850c26c9cd0d89d</digest>"))
    #expect(try self.warning().message(.warn, as: .actual).infos[0].eventCodes.isEmpty)
  }

  @Test func anExerciseSaysSoInEveryTextAndIsNeverActual() throws {
    for exercise in [try warning(isExercise: true), try warning(status: .exercise)] {
      #expect(exercise.isExercise)
      #expect(throws: CAPWarning.Refusal.exerciseAsActual(Incident.ID("SUZ-I12"))) {
        try exercise.message(.warn, as: .actual)
      }
      let message = try exercise.message(.warn, as: .exercise)
      #expect(faults(message) == [])
      #expect(message.status == .exercise && message.note?.contains("Exercise") == true)
      for (info, prefix) in zip(message.infos, ["【演练】", "Exercise: "]) {
        for text in [info.headline, info.description, info.instruction] {
          #expect(text?.hasPrefix(prefix) == true)
        }
      }
    }
    #expect(try warning().message(.warn, as: .exercise).status == .exercise)
  }

  @Test func updatesAndCancelsReferToAllThatCameBefore() throws {
    let first = try warning().message(.warn, as: .actual)
    let later = Self.start.advanced(by: .hours(1))
    let second = try warning(sent: later).message(.update([first]), as: .actual)
    #expect(faults(second) == [])
    #expect(second.kind == .update && second.identifier.hasSuffix("_1"))
    #expect(second.references.map(\.identifier) == [first.identifier])
    let last = try warning(sent: later.advanced(by: .hours(1)))
      .message(.cancel([second]), as: .actual)
    #expect(faults(last) == [])
    #expect(last.kind == .cancel)
    #expect(last.references.map(\.identifier) == [first.identifier, second.identifier])
    #expect(last.infos.map(\.responseTypes) == [[.allClear], [.allClear]])
    #expect(last.infos.map(\.urgency) == [.past, .past])
    #expect(last.infos.first?.headline == "SUZ解除江河洪水橙色预警")
  }

  @Test func whatIsNotOursToChangeIsRefused() throws {
    let first = try warning().message(.warn, as: .actual)
    let later = Self.start.advanced(by: .hours(1))
    #expect(
      throws: CAPWarning.Refusal.otherStatus(identifier: first.identifier, .actual)
    ) { try warning(isExercise: true, sent: later).message(.cancel([first]), as: .exercise) }
    #expect(throws: CAPWarning.Refusal.notEarlier(identifier: first.identifier)) {
      try warning().message(.update([first]), as: .actual)
    }
    var other = try warning(sent: later)
    other.sender = "duty@shanghai.example"
    #expect(
      throws: CAPWarning.Refusal.otherSender(
        identifier: first.identifier, sender: "duty@suzhou.example")
    ) { try other.message(.update([first]), as: .actual) }
  }

  @Test(arguments: Severity.allCases)
  func theColourIsThatOfTheSeverity(_ severity: Severity) throws {
    let message = try warning(severity: severity).message(.warn, as: .actual)
    #expect(faults(message) == [])
    let colours: [Severity: String] = [
      .extreme: "红色", .severe: "橙色", .moderate: "黄色", .minor: "蓝色",
    ]
    let headline = message.infos.first?.headline
    #expect(headline == "SUZ发布江河洪水\(colours[severity] ?? "")预警")
  }

  @Test func hostileWordsOnTheRecordDoNoHarm() throws {
    let hostile = try warning(kind: "\u{1b}[2J<x>", title: "\u{202e}]]>&\u{0}\u{9b}31m")
    #expect(
      faults(try hostile.message(.warn, as: .actual)).allSatisfy { $0.contains("HTML") })
  }
}
