package import Domain
internal import Outlook
package import Planning
internal import Sensing
internal import Statutes

/// A scenario played without a station: each stimulus is decided, made into entries and applied,
/// one after the other, just as a station does, but nothing is kept beyond the picture.
package struct Simulation: Sendable {
  package private(set) var picture: Picture
  package private(set) var exercise: Exercise
  /// What was refused, and why; a simulated world should not be refused anything.
  package private(set) var refusals: [(stimulus: Stimulus, rejection: Rejection)] = []
  package private(set) var readingCount = 0
  private let origin: Origin.ID
  private var sensing: Sensing
  private var forecasting: Forecasting
  /// When answers about aid that do not come are void; nil where that is put to it from outside.
  private var aidDeadlines: AidDeadlines?
  /// When the ways of units were last looked at.
  private var waysLooked = Instant.distantPast
  /// Who is late with an answer to a joint decision; nil likewise.
  private var decisionWatch: DecisionWatch?
  /// Which cities are to be reminded of notices; nil likewise.
  private var noticeWatch: NoticeWatch?
  /// Which reports are late; nil likewise.
  private var clockWatch: ClockWatch?
  /// What time alone shows of cities' words.
  private var accountability: AccountabilityWatch?
  /// Which lessons are due; nil likewise.
  private var lessonWatch: LessonWatch?

  /// A new day of a scenario, before anything has happened.
  package init(
    _ scenario: Scenario, region: Region, seed: UInt64, origin: Origin.ID = .init("sim"),
    by way: Recommendation.Way = .balanced
  ) {
    let picture = Picture(region: region, at: scenario.start)
    let exercise = Exercise(
      scenario: scenario, region: region, seed: seed, picture: picture, at: scenario.start,
      by: way)
    self.init(picture: picture, exercise: exercise, origin: origin)
    keepClocks()
  }

  /// A day under way, whose clocks are put to it from outside.
  package init(picture: Picture, exercise: Exercise, origin: Origin.ID) {
    self.picture = picture
    self.exercise = exercise
    self.origin = origin
    sensing = Sensing(picture: picture, levels: .reportedByOthers, isExercise: true)
    forecasting = Forecasting(
      picture: picture, isExercise: true, seed: exercise.seed, at: exercise.now)
  }

  /// Has it keep the clocks of a desk itself from now on, as it does on a new day.
  package mutating func keepClocks() {
    aidDeadlines = AidDeadlines(picture)
    decisionWatch = DecisionWatch(picture)
    noticeWatch = NoticeWatch(picture)
    clockWatch = ClockWatch(exercise.statutes, picture)
    accountability = AccountabilityWatch(exercise.statutes, picture)
    lessonWatch = LessonWatch(picture)
  }

  /// Plays a scenario from its start for a time, hands out every entry and sums up.
  package static func run(
    _ scenario: Scenario, region: Region, seed: UInt64, until length: Duration,
    origin: Origin.ID = .init("sim"), emit: (Entry) -> Void = { _ in }
  ) -> (summary: Summary, picture: Picture) {
    var simulation = Simulation(scenario, region: region, seed: seed, origin: origin)
    var summary = Summary()
    simulation.open(scenario) { entry in
      summary.count(entry)
      emit(entry)
    }
    simulation.advance(to: scenario.start.advanced(by: length)) { entry in
      summary.count(entry)
      emit(entry)
    }
    summary.refusals = simulation.refusals.count
    summary.readings = simulation.readingCount
    summary.balances = simulation.exercise.balances
    summary.finish(simulation.picture)
    return (summary, simulation.picture)
  }

  /// Opens the watch at the scenario's start.
  package mutating func open(_ scenario: Scenario, emit: (Entry) -> Void = { _ in }) {
    let command = Command.watch(
      .open(region: picture.region.id, scenario: scenario.id.rawValue))
    take(Stimulus(command, by: Actor.program.name, at: scenario.start), emit)
  }

  /// Plays on up to a moment, this included.
  package mutating func advance(to instant: Instant, emit: (Entry) -> Void = { _ in }) {
    while exercise.next <= instant || clockWatch?.next.map({ $0 <= instant }) ?? false {
      if let late = clockWatch?.next, late < exercise.next {
        tellOfLateReports(at: late, emit)
        continue
      }
      for stimulus in exercise.advance(to: instant, picture: picture) { take(stimulus, emit) }
      lookAtWays(emit)
      expireAid(emit)
      watchDecisions(emit)
      remindOfNotices(emit)
      callToAccount(emit)
      watchLessons(emit)
      if forecasting.due <= exercise.now { forecast(at: exercise.now, emit) }
    }
  }

  /// Makes a forecast of the picture as it is, and puts what came of it to the picture.
  private mutating func forecast(at now: Instant, _ emit: (Entry) -> Void) {
    let result = forecasting.begin(on: picture, at: now).run()
    var forecasting = forecasting
    forecasting.deliver(result, on: picture, at: now) { submission in
      guard let entries = try? picture.take(submission, recorded: now, origin: origin) else {
        return picture
      }
      for entry in entries { accountability?.note(entry, in: picture) }
      exercise.heard(entries, picture: picture)
      entries.forEach(emit)
      return picture
    }
    self.forecasting = forecasting
  }

  /// Puts one more thing to the picture, as a desk beside the exercise would.
  package mutating func submit(
    _ submission: Submission, emit: (Entry) -> Void = { _ in }
  ) throws(Rejection) {
    let entries = try picture.take(submission, recorded: submission.happened, origin: origin)
    for entry in entries {
      aidDeadlines?.note(entry, in: picture)
      decisionWatch?.note(entry)
      noticeWatch?.note(entry, in: picture)
      clockWatch?.note(entry, in: picture)
      accountability?.note(entry, in: picture)
      lessonWatch?.note(entry, in: picture)
    }
    exercise.heard(entries, picture: picture)
    forecasting.hear(entries[...])
    entries.forEach(emit)
    for submission in Rerouting.submissions(after: entries[...], in: picture) {
      try? submit(submission, emit: emit)
    }
  }

  /// Looks at the ways of units, as a station does.
  private mutating func lookAtWays(_ emit: (Entry) -> Void) {
    guard waysLooked.advanced(by: Rerouting.look) <= exercise.now else { return }
    waysLooked = exercise.now
    for submission in Rerouting.submissions(at: exercise.now, in: picture, isExercise: true) {
      try? submit(submission, emit: emit)
    }
  }

  /// Lets what was not answered in time become void, as a station's clock does.
  private mutating func expireAid(_ emit: (Entry) -> Void) {
    for (line, moment) in aidDeadlines?.due(at: exercise.now, in: picture) ?? [] {
      let submission = Submission(
        .aid(.expire(line)), by: .program, happened: moment, received: exercise.now,
        isExercise: true)
      // It may have been answered at this very moment.
      try? submit(submission, emit: emit)
    }
  }

  /// Tells of who has not answered, as a station's clock does.
  private mutating func watchDecisions(_ emit: (Entry) -> Void) {
    for command in decisionWatch?.due(at: exercise.now, in: picture) ?? [] {
      let submission = Submission(
        command, by: .source(ReportKey.clocks), happened: exercise.now, received: exercise.now,
        isExercise: true)
      try? submit(submission, emit: emit)
    }
  }

  /// Notes what time alone shows of cities' words, as a station's clock does.
  private mutating func callToAccount(_ emit: (Entry) -> Void) {
    for command in accountability?.due(at: exercise.now, in: picture) ?? [] {
      let submission = Submission(
        command, by: .source(ReportKey.clocks), happened: exercise.now, received: exercise.now,
        isExercise: true)
      try? submit(submission, emit: emit)
    }
  }

  /// Reminds of lessons and says which are late, as a station's clock does.
  private mutating func watchLessons(_ emit: (Entry) -> Void) {
    for (command, moment) in lessonWatch?.due(at: exercise.now, in: picture) ?? [] {
      let submission = Submission(
        command, by: .program, happened: moment, received: exercise.now, isExercise: true)
      try? submit(submission, emit: emit)
    }
  }

  /// Reminds cities of notices, as a station's clock does.
  private mutating func remindOfNotices(_ emit: (Entry) -> Void) {
    for command in noticeWatch?.due(at: exercise.now, in: picture) ?? [] {
      let submission = Submission(
        command, by: .program, happened: exercise.now, received: exercise.now, isExercise: true)
      try? submit(submission, emit: emit)
    }
  }

  /// Tells of reports that are late, as a station's clock does.
  private mutating func tellOfLateReports(
    at now: Instant, _ emit: (Entry) -> Void
  ) {
    for report in clockWatch?.due(at: now, in: picture) ?? [] {
      let submission = Submission(
        .takeReport(report), by: .source(ReportKey.clocks), happened: now, received: now,
        isExercise: true)
      try? submit(submission, emit: emit)
    }
  }

  /// Reports what a reading shows; what the picture refuses of it was reported before.
  private mutating func watch(_ reading: Reading, at now: Instant, _ emit: (Entry) -> Void) {
    guard case .observation(let observation) = reading else { return }
    for submission in sensing.submissions(for: observation, received: now) {
      guard let entries = try? picture.take(submission, recorded: now, origin: origin) else {
        continue
      }
      exercise.heard(entries, picture: picture)
      entries.forEach(emit)
    }
  }

  private mutating func take(_ stimulus: Stimulus, _ emit: (Entry) -> Void) {
    switch stimulus.content {
    case .reading(let reading):
      readingCount += 1
      picture.note(reading)
      forecasting.hear(reading)
      watch(reading, at: stimulus.at, emit)
    case .command(let submission):
      do { try submit(submission, emit: emit) } catch { refusals.append((stimulus, error)) }
    }
  }
}
