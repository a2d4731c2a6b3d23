package import Domain

/// What a record tells of a drill, or of a watch that was none, ready to be written: nothing in it
/// comes from anywhere else, so that the same record always gives the same report.
package struct AfterAction: Sendable {
  /// How much of what was expected for an objective was seen.
  package struct ObjectiveResult: Sendable {
    package let objective: Objective
    package let injects: [Int]
    package internal(set) var seen = 0
    package internal(set) var late = 0
    package internal(set) var missing = 0
    /// The record ended before its time was over.
    package internal(set) var awaited = 0
    /// Of injects that were never delivered.
    package internal(set) var notTested = 0
  }

  package let region: Region.ID
  /// The drill that was played; nil of a watch that was none.
  package let drill: Drill?
  /// The scenario that was simulated outside a drill; nil where none was.
  package let scenario: String?
  package let isExercise: Bool
  /// The first moment of the record.
  package let begin: Instant
  /// The last moment of the record.
  package let end: Instant
  package let entryCount: Int
  package let objectives: [ObjectiveResult]
  package let responses: [ResponseTimes]
  /// The steps of all responses, against the targets of NFPA 1225 and 1710.
  package let clocks: ResponseClocks
  /// How many of all alerts stood in each state at the end.
  package let alertsByState: [AlertState: Int]
  package let timeline: [Entry]
  /// What players decided.
  package let decisions: [Entry]
  /// What cities decided together.
  package let joint: JointActs
  /// The names of the region's cities.
  let cityNames: [City.ID: LocalizedName]
  let regionName: LocalizedName
  /// What is to be done better, what is due first before all else.
  package let lessons: [Lesson]
  package let escalated: [Alert.ID]
  /// Injected alerts that nobody ever took.
  package let neverTaken: [Alert.ID]
  /// The checkpoint for which the drill was left; nil where it was ended or goes on.
  package let jumpedBack: Int?

  /// Why there is nothing to report.
  package enum Fault: Error, Equatable, Sendable {
    /// The record has no entry.
    case nothingRecorded
  }

  /// Reads a record from its first entry to its last.
  package init(_ entries: [Entry], region: Region) throws(Fault) {
    guard let first = entries.first, let last = entries.last else { throw .nothingRecorded }
    var reader = RecordReader(region: region, at: first.happened)
    for entry in entries { reader.take(entry) }
    self.region = region.id
    regionName = region.name
    drill = reader.picture.drill
    scenario = reader.picture.watch?.scenario
    isExercise = entries.contains(where: \.isExercise)
    (begin, end) = (first.happened, last.happened)
    entryCount = entries.count
    objectives = drill.map { Self.results(of: $0, at: $0.ended ?? last.happened) } ?? []
    responses = reader.responses.times
    clocks = reader.clocks
    alertsByState = reader.alertsByState
    timeline = reader.timeline
    decisions = reader.decisions
    joint = reader.joint
    cityNames = Dictionary(uniqueKeysWithValues: region.cities.map { ($0.id, $0.name) })
    lessons = reader.picture.evaluations.lessons.sorted.sorted {
      ($0.plan.due, $0.id) < ($1.plan.due, $1.id)
    }
    escalated = reader.escalated
    jumpedBack = reader.jumpedBack
    neverTaken = (drill?.runs ?? []).flatMap(\.alerts).filter { !reader.taken.contains($0) }
  }

  /// The injects of the drill, with what became of them.
  package var runs: [InjectRun] { drill?.runs ?? [] }

  /// Minutes east of Greenwich in which its moments are written.
  package var offsetInMinutes: Int { drill?.plan.offsetInMinutes ?? Region.offsetInMinutes }

  /// When the drill was over, or the record was.
  private var over: Instant { drill?.ended ?? end }

  /// How an inject's expectations stood when the drill was over.
  package func standings(of run: InjectRun) -> [Standing] { run.standings(at: over) }

  /// The verdict on an inject when the drill was over; nil while something was still awaited.
  package func verdict(of run: InjectRun) -> Verdict? {
    run.verdict(at: over) ?? run.verdict
  }

  private static func results(of drill: Drill, at end: Instant) -> [ObjectiveResult] {
    drill.plan.objectives.map { objective in
      let runs = drill.runs.filter { run in
        run.inject.objective == objective.id
          || run.inject.expected.contains { $0.objective == objective.id }
      }
      var result = ObjectiveResult(objective: objective, injects: runs.map(\.inject.number))
      for run in runs {
        let standings = run.standings(at: end)
        for (place, expectation) in run.inject.expected.enumerated()
        where (expectation.objective ?? run.inject.objective) == objective.id {
          result.count(standings.isEmpty ? nil : standings[place])
        }
      }
      return result
    }
  }
}

extension AfterAction.ObjectiveResult {
  fileprivate mutating func count(_ standing: Standing?) {
    switch standing {
    case nil: notTested += 1
    case .awaited: awaited += 1
    case .seen: seen += 1
    case .late: late += 1
    case .missing: missing += 1
    }
  }
}

/// What is gathered while a record is read.
private struct RecordReader {
  var picture: Picture
  var responses = ResponseFollower()
  var clocks = ResponseClocks()
  var timeline: [Entry] = []
  var decisions: [Entry] = []
  var joint = JointActs()
  var escalated: [Alert.ID] = []
  var taken: Set<Alert.ID> = []
  private(set) var jumpedBack: Int?
  private var raised = 0
  private var playersIncidents: Set<Incident.ID> = []

  init(region: Region, at instant: Instant) {
    picture = Picture(region: region, at: instant)
  }

  mutating func take(_ entry: Entry) {
    let tells = tells(entry)
    picture.apply(entry)
    responses.note(entry)
    clocks.note(entry, in: picture)
    joint.take(entry)
    switch entry.event {
    case .alert(_, .raised): raised += 1
    case .alert(let id, .escalated): escalated.append(id)
    case .alert(let id, .acknowledged): taken.insert(id)
    case .drill(.jumpedBack(let checkpoint)): jumpedBack = checkpoint
    case .incident(let id, .reported) where entry.actor.isPlayer: playersIncidents.insert(id)
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      break
    }
    if tells { timeline.append(entry) }
    if entry.actor.isPlayer, entry.event.isDecision { decisions.append(entry) }
  }

  /// What has left the picture had returned to normal long before.
  var alertsByState: [AlertState: Int] {
    var counts: [AlertState: Int] = [:]
    let standing = picture.alerts.sorted
    for alert in standing { counts[alert.state, default: 0] += 1 }
    counts[.normal, default: 0] += max(0, raised - standing.count)
    return counts
  }

  /// Whether an entry belongs into the timeline: the drill, its alerts, where hazards came and when
  /// they were over, what persons did, and what became of it.
  private func tells(_ entry: Entry) -> Bool {
    switch entry.event {
    case .drill(.inject(_, .scheduled)), .drill(.planned): return false
    case .drill, .alert(_, .escalated): return true
    case .alert(_, .raised(let report)) where InjectedAlert.inject(of: report) != nil: return true
    case .unit(let id, .moved(.arrive, _, _, _)):
      return (picture.units[id]?.incident).map { playersIncidents.contains($0) } ?? false
    case .incident(let id, _) where playersIncidents.contains(id): return true
    case .watch(.opened), .watch(.closed), .watch(.hornSilenced): return false
    case .hazard(_, .declared), .hazard(_, .confirmed), .hazard(_, .ended): return true
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      return entry.actor.role != .system
    }
  }
}

extension Event {
  /// Whether it is a decision of the person who did it, more than taking note of an alert.
  fileprivate var isDecision: Bool {
    switch self {
    case .watch(.postureSwitched), .watch(.posture), .watch(.proposalAnswered): true
    case .watch, .stageCrossed, .itemQuarantined, .endForetold, .drill: false
    case .unit(_, .contactLost), .unit(_, .contactRegained), .unit(_, .heldUp): false
    case .incident, .hazard, .road, .unit, .aid, .stockCounted, .governance, .alliance, .trust,
      .evaluation, .preparedness, .communication, .ledger:
      true
    case .alert(_, let event):
      switch event {
      case .shelved, .suppressed, .removedFromService, .noted, .cleared: true
      case .raised, .updated, .recurred, .overtaken, .acknowledged, .unacknowledged, .unshelved,
        .shelvingEnded, .unsuppressed, .returnedToService, .grouped, .inhibited, .released,
        .escalated:
        false
      }
    }
  }
}
