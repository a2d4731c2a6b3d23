import Domain
import Feeds
import Geodesy
import Testing

/// Notices to named cities as CAP 1.2: valid, restricted, never actual where they are exercised.
@Suite("Notices as CAP") struct CAPNoticeTests {
  private static let start = Instant(milliseconds: 1_783_117_800_250)
  private static let suzhou = City.ID("320500")
  private static let shanghai = City.ID("310000")

  private func notice(
    _ scope: CityNotice.Scope = .restricted("仅供处置 <use>"),
    without withheld: [CityNotice.Part] = [], mayBeShared: Bool = false, readFor: Duration? = nil,
    isExercise: Bool = false
  ) throws -> CityNotice {
    var picture = Picture(region: FeedRegion.delta, at: Self.start)
    func take(_ command: Command) throws {
      _ = try picture.take(
        Submission(
          command, by: Actor(name: "wang", role: .coordinator), happened: Self.start,
          received: Self.start, isExercise: isExercise), recorded: Self.start,
        origin: Origin.ID("desk"))
    }
    try take(
      .reportIncident(
        Incident.Report(
          city: Self.suzhou, kind: "chemical-leak", emergencyClass: .accident, priority: .first,
          title: "Leak", place: "Dock 3", coordinate: .at(31.3, 120.6), alert: nil)))
    let matter = Matter.incident(Incident.ID("SUZ-I1"))
    try take(.govern(matter, .assess(Losses(dead: 4, injured: 12))))
    try take(
      .communicate(
        .send(
          CityNotice.Letter(
            of: matter, from: .city(Self.suzhou), to: [Self.shanghai], scope, "气云东移 & more",
            without: withheld, mayBeShared: mayBeShared, readFor: readFor))))
    return try #require(picture.notices[CityNotice.ID("SUZ-N1")])
  }

  /// What the strict check has against a message.
  private func faults(_ message: CAPMessage) -> [String] {
    let verdict = CAPCheck.check(CAPWriter.write(message), file: "own.xml")
    #expect(verdict.infos == 2)
    let wrong = verdict.findings.filter { $0.severity == .error }
    return verdict.errors.map(\.fault.english) + wrong.map(\.message)
  }

  @Test func aNoticeIsRestrictedToTheDesksThatItNames() throws {
    let message = try CAPNotice(of: notice(readFor: .hours(2)), in: FeedRegion.delta)
      .message(as: .actual)
    #expect(faults(message) == [])
    #expect(message.identifier == "SUZ-N1_20260704063000")
    #expect(message.scope == .restricted && message.restriction == "仅供处置 <use>")
    #expect(message.addresses == ["duty@310000.fenghuo.invalid"])
    #expect(message.codes == ["no-onward-sharing"])
    #expect(message.incidents == ["SUZ-I1"])
    let info = try #require(message.infos.last)
    #expect(info.severity == .severe, "grade Ⅱ")
    let values = Dictionary(info.parameters.map { ($0.name, $0.value) }) { first, _ in first }
    #expect(values["readable-minutes"] == "120" && values["losses-dead"] == "4")
    #expect(values["acknowledge-by"] == "2026-07-04T06:45:00+08:00")
    #expect(info.areas.first?.description == "SUZ · Dock 3")
  }

  @Test func withoutARuleItIsPrivateAndWhatIsLeftOutIsNotTold() throws {
    let message = try CAPNotice(
      of: notice(.confidential, without: CityNotice.Part.allCases, mayBeShared: true),
      in: FeedRegion.delta
    ).message(as: .exercise)
    #expect(faults(message) == [])
    #expect(message.scope == .private && message.restriction == nil && message.codes == [])
    let text = String(decoding: CAPWriter.write(message), as: UTF8.self)
    #expect(!text.contains("Dock 3") && !text.contains("losses-dead"))
    #expect(text.contains("place losses units forecast"))
  }

  @Test func anExerciseIsNeverActual() throws {
    let notice = try notice(isExercise: true)
    #expect(throws: CAPWarning.Refusal.exerciseNotice(notice.id)) {
      _ = try CAPNotice(of: notice, in: FeedRegion.delta).message(as: .actual)
    }
    let message = try CAPNotice(of: notice, in: FeedRegion.delta).message(as: .exercise)
    #expect(message.status == .exercise && message.note?.contains("演练") == true)
    #expect(faults(message) == [])
  }
}
