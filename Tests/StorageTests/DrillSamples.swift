import Domain
import Foundation
import JSONText
import Storage
import Testing

/// One entry and more for every kind of event of a drill, in the order of its golden file. New ones
/// go to the end: what stands here was written by a release.
enum DrillSamples {
  static let entries: [Entry] = zip(1..., events).map { place, event in
    let happened = Instant(milliseconds: 1_760_000_000_000 + Int64(place) * 1_000)
    return Entry(
      sequence: place, origin: Origin.ID(rawValue: "desk-1"), originSequence: place,
      happened: happened, received: happened, recorded: happened,
      actor: Actor(name: "赵敏", role: .facilitator), cause: nil, isExercise: true, city: nil,
      event: .drill(event))
  }

  private static let events: [DrillEvent] =
    [
      .planned(plan), .branched(.init(record: "a.journal", checkpoint: 2, sequence: 41)), .started,
      .paused, .resumed, .speedSet(2.5), .stepped(.minutes(1)),
      .checkpointed(number: 1, label: "0:20:00"), .jumpedBack(to: 1), .ended,
      .inject(1, .scheduled), .inject(1, .delivered), .inject(2, .held(reason: "他们忙")),
      .inject(2, .released), .inject(3, .skipped(reason: "no time")),
    ] + verdicts.map { .inject(1, .observed($0)) } + [.inject(1, .closed)]

  static let verdicts: [Verdict] = [.seen, .late, .partial, .missing]
  static let methods: [Inject.Method] = [.telephone, .radio, .message, .person, .system]
  static let kinds: [UnitKind] = [
    .fireEngine, .ladder, .ambulance, .police, .hazmat, .floodRescueBoat, .pumpTruck, .engineering,
    .powerRepair, .epidemicTeam, .urbanManagement,
  ]
  static let injectStates: [InjectState] = [
    .draft, .scheduled, .held, .delivered, .observed, .closed, .skipped,
  ]
  static let incidentStates: [IncidentState] = [
    .reported, .verified, .active, .contained, .recovered, .closed,
  ]

  private static func name(_ text: String) -> LocalizedName {
    LocalizedName(english: text, simplified: "简体", traditional: "繁體")
  }

  private static let suzhou = City.ID(rawValue: "320500")

  private static let triggers: [Inject.Trigger] = {
    let plain: [Inject.Trigger] = [
      .at(.seconds(90)), .byHand,
      .when(.unacknowledged(kind: "fog", city: suzhou, for: .minutes(4))),
      .when(.unacknowledged(kind: nil, city: nil, for: .minutes(4))),
      .when(.incident(kind: nil, city: suzhou, .active)), .when(.posture(suzhou, .watch)),
    ]
    let chained = injectStates.map { Inject.Trigger.after(inject: 1, $0, delay: .minutes(3)) }
    return plain + chained
  }()

  private static let acts: [ExpectedAction.Act] = {
    let plain: [ExpectedAction.Act] = [
      .acknowledge, .openIncident, .dispatch(nil, count: 2), .arrival(.hazmat, count: 1),
      .note(words: ["gate", "闸"]), .posture(.emergency),
    ]
    let sent = kinds.map { ExpectedAction.Act.dispatch($0, count: 1) }
    let reached = incidentStates.map { ExpectedAction.Act.reach($0) }
    return plain + sent + reached
  }()

  private static func expected(_ index: Int, _ act: ExpectedAction.Act) -> ExpectedAction {
    ExpectedAction(
      act: act,
      scope: .init(
        inject: index == 0 ? 1 : nil, city: index == 1 ? suzhou : nil,
        kind: index == 2 ? "fog" : nil), within: .minutes(5),
      objective: index == 3 ? Objective.ID(rawValue: "O1") : nil)
  }

  private static func inject(_ place: Int, _ trigger: Inject.Trigger) -> Inject {
    let expected = acts.enumerated().map { self.expected($0.offset, $0.element) }
    let alert = InjectedAlert(kind: "fog", severity: .severe, city: suzhou, place: "here")
    return Inject(
      number: place, trigger: trigger, synopsis: name("s"), text: name("t"),
      controller: name("c"), method: methods[place % methods.count], from: name("f"),
      to: name("to"), response: name("r"), objective: Objective.ID(rawValue: "O1"),
      notes: name(""), alert: place == 1 ? alert : nil, expected: place == 1 ? expected : [])
  }

  private static let plan = DrillPlan(
    scenario: "levee", title: name("Levee"), seed: .max, offsetInMinutes: 480,
    objectives: [
      Objective(id: Objective.ID(rawValue: "O1"), text: name("Warn"), capability: name("Warning"))
    ],
    injects: triggers.enumerated().map { inject($0.offset + 1, $0.element) })
}

/// The written form of drills, line by line, as releases wrote it: `Golden/v1/drills.ndjson`. Its
/// lines are never changed; new kinds of events add lines at its end.
@Suite struct DrillGoldenTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private static func golden() throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Golden/v1/drills.ndjson")))
  }

  @Test func samplesAreWrittenAsEver() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(DrillSamples.entries.map(WrittenForm.write))
    var lines: [String] = []
    try journal.export { lines.append(String(decoding: $0, as: UTF8.self)) }
    let golden = String(decoding: try Self.golden(), as: UTF8.self)
      .split(separator: "\n").map { $0 + "\n" }
    #expect(lines.count == golden.count)
    for (line, expected) in zip(lines, golden) { #expect(line == expected) }
  }

  @Test func whatWasWrittenIsReadAsItWasMeant() throws {
    let journal = try Journal(path: scratch.path())
    var pieces = [try Self.golden()]
    #expect(try journal.importEntries { pieces.popLast() } == DrillSamples.entries.count)
    let stored = try journal.entries(after: 0, limit: 1_000)
    for (stored, entry) in zip(stored, DrillSamples.entries) {
      #expect(try WrittenForm.read(stored.entry) == entry)
    }
  }

  @Test func everyWordHasAGoldenLine() {
    #expect(Set(DrillSamples.verdicts) == Set(Verdict.allCases))
    #expect(Set(DrillSamples.methods) == Set(Inject.Method.allCases))
    #expect(Set(DrillSamples.kinds) == Set(UnitKind.allCases))
    #expect(Set(DrillSamples.injectStates) == Set(InjectState.allCases))
    #expect(Set(DrillSamples.incidentStates) == Set(IncidentState.allCases))
  }

  @Test func aBranchHoldsTheSameEntriesWithTheSameHashes() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(DrillSamples.entries.map(WrittenForm.write))
    let path = scratch.path("branch.journal")
    try journal.branch(to: path, upTo: 8)
    let branch = try Journal(path: path)
    let own = try journal.entries(after: 0, limit: 8)
    let others = try branch.entries(after: 0, limit: 100)
    #expect(others == own)
    #expect(try journal.entries(after: 0, limit: 100).count == DrillSamples.entries.count)
    #expect(throws: JournalError.self) { try journal.branch(to: path, upTo: 3) }
  }
}
