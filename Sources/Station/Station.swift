package import Domain
import Exercises
import Feeds
import Outlook
import Sensing
import Statutes
import Storage

/// The one owner of the picture: it decides, records, applies and publishes.
///
/// Desk, simulation and feeds are sources of commands in front of it, and nothing behind it knows
/// which was which.
package actor Station {
  let settings: StationSettings
  let surroundings: StationSurroundings
  let journal: Journal?
  var picture: Picture
  var exercise: Exercise?
  var sensing: Sensing
  var forecasting: Forecasting
  /// Whether a forecast is being made on another thread.
  var isForecasting = false
  var clock: WatchClock
  /// Why the record cannot be written, nil while it can.
  var failure: String?
  /// Who sits at the desk.
  var actor: Actor
  nonisolated let thread = StationThread()
  var isClosed = false
  /// Whether the watch has begun.
  var isOpen = false
  /// What is on its way to the disk.
  private var underway: Underway?
  private var sinceSnapshot = 0
  /// The keeping of a snapshot, which nothing waits for but the end.
  private var snapshot: Errand<Void>?
  /// When alerts that nobody takes become the supervisor's matter.
  var escalations: Escalations
  /// When the silence of units under way becomes news.
  var contacts: ContactWatch
  /// How long to wait because the clock stood when it was last looked at, and where it stood.
  private var standing = Duration.zero
  private var lastWoken = Instant.distantPast
  /// When the ways of units were last looked at.
  var waysLooked = Instant.distantPast
  /// When answers about aid that do not come are void.
  var aidDeadlines: AidDeadlines
  /// What the law asks to be reported by when.
  var clockWatch: ClockWatch
  /// What time alone shows of cities' words.
  var accountability: AccountabilityWatch
  /// Which cities are late with an answer to a joint decision.
  var decisionWatch: DecisionWatch
  var lessonWatch: LessonWatch
  /// Which cities are to be reminded of notices.
  var noticeWatch: NoticeWatch

  /// A station over a record; what was recorded before is already in `restored`.
  package init(
    _ settings: StationSettings, surroundings: StationSurroundings, restored: Restored
  ) {
    self.settings = settings
    self.surroundings = surroundings
    journal = restored.journal
    picture = restored.picture
    sinceSnapshot = restored.replayed
    escalations = Escalations(restored.picture)
    contacts = ContactWatch(restored.picture)
    aidDeadlines = AidDeadlines(restored.picture)
    clockWatch = ClockWatch(settings.statutes, restored.picture)
    decisionWatch = DecisionWatch(restored.picture)
    noticeWatch = NoticeWatch(restored.picture)
    accountability = AccountabilityWatch(settings.statutes, restored.picture)
    lessonWatch = LessonWatch(restored.picture)
    let wall = surroundings.wall()
    let begin = restored.beginning(of: settings, wall: wall)
    actor = settings.actor
    let speed =
      settings.tape != nil
      ? 0
      : settings.mode == .drill
        ? Self.speed(of: restored.picture.drill) : settings.simulation?.speed ?? 1
    clock = WatchClock(reading: begin, wall: wall, speed: speed)
    sensing = Sensing(
      picture: restored.picture,
      levels: settings.simulation == nil ? .watched : .reportedByOthers,
      isExercise: settings.isExercise)
    forecasting = Forecasting(
      picture: restored.picture, isExercise: settings.isExercise,
      seed: settings.simulation?.seed ?? 0, at: begin)
    exercise = settings.simulation.map {
      Exercise(
        scenario: $0.scenario, region: settings.region, seed: $0.seed, picture: restored.picture,
        at: begin, startsDrill: $0.startsDrill, statutes: settings.statutes)
    }
  }

  deinit { thread.end() }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// Has something done on the station's thread, after all that was asked before; does not wait.
  package nonisolated func post(_ work: @escaping @Sendable (isolated Station) -> Void) {
    thread.call { self.assumeIsolated { work($0) } }
  }

  /// Has something done on the station's thread and waits for what comes of it. Not to be called
  /// from that thread.
  package nonisolated func ask<Value: Sendable>(
    _ work: @escaping @Sendable (isolated Station) -> Value
  ) -> Value {
    errand(work).result()
  }

  /// Has something done on the station's thread; what comes of it can be waited for.
  nonisolated func errand<Value: Sendable>(
    _ work: @escaping @Sendable (isolated Station) -> Value
  ) -> Errand<Value> {
    Errand(by: thread.call) { self.assumeIsolated { work($0) } }
  }

  /// What a console starts from.
  package var state: Update {
    Update(picture: picture, entries: [], answers: [], clock: clock, failure: failure)
  }

  /// Opens the watch; a new simulation first runs up to where its watch begins.
  package func open() {
    if settings.tape != nil { return schedule() }
    guard !settings.isReadOnly else { return follow() }
    var batch = makeBatch()
    if batch.picture.sequence == 0, let simulation = settings.simulation {
      let start = clock.reading
      let begin = start.advanced(by: simulation.lead)
      batch.take(opening(at: start), recorded: start)
      advance(&batch, to: begin, atMost: .max)
      clock = WatchClock(
        reading: begin, wall: surroundings.wall(), speed: simulation.speed)
    } else {
      let now = clock.now(atWall: surroundings.wall())
      batch.take(opening(at: now), recorded: now)
      openBranch(&batch, at: now)
    }
    isOpen = true
    commit(batch)
    schedule()
  }

  private func opening(at now: Instant) -> Submission {
    let open = WatchCommand.open(
      region: settings.region.id, scenario: settings.simulation?.scenario.id.rawValue)
    return submission(.watch(open), at: now)
  }

  /// Ends the watch: the record is closed whole.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    thread.cancelAlarm()
    guard !settings.isReadOnly else { return }
    let now = clock.now(atWall: surroundings.wall())
    var batch = makeBatch()
    batch.take(submission(.watch(.close), at: now), recorded: now)
    commit(batch)
    saveSnapshot()
    snapshot?.result()
    // A journal that cannot be closed was durable before; there is nobody left to tell.
    try? journal?.close()
  }

  /// Does what an officer asks for; the answer comes with the update.
  /// - Parameter happened: when it was, where it is told late; now where it is nil.
  package func submit(_ command: Command, ticket: Int, happened: Instant? = nil) {
    guard !isClosed else { return }
    guard !settings.isReadOnly else {
      let answer = Answer(ticket: ticket, outcome: .failure(.readOnly))
      publish(entries: [], answers: [answer])
      return
    }
    var batch = makeBatch()
    let now = clock.now(atWall: surroundings.wall())
    advance(&batch, to: now, atMost: Self.stepLimit)
    var submission = submission(command, at: now)
    if let happened { submission.happened = min(happened, now) }
    batch.take(submission, recorded: now, ticket: ticket)
    commit(batch)
    if let begin = batch.entries.stepBegins { pass(from: begin, to: clock.reading) }
    schedule()
  }

  /// Lets the watch's time run at another speed; only a simulation's can be changed.
  package func setSpeed(_ speed: Double) {
    guard settings.simulation != nil || settings.tape != nil, !isClosed else { return }
    let wall = surroundings.wall()
    step(atMost: Self.stepLimit)
    clock = clock.changed(toSpeed: max(0, speed), atWall: wall)
    publish(entries: [], answers: [])
    schedule()
  }

  // MARK: Time

  /// How many stimuli are taken before what happened is published and others get their turn.
  static let stepLimit = 2_000

  /// Does what is due, and sees to it that it is called again for what comes next.
  package func wake() {
    guard !isClosed else { return }
    let now = clock.now(atWall: surroundings.wall())
    // A clock that stands is looked at ever more seldom, or this would turn in circles.
    standing = now == lastWoken ? min(.seconds(1), max(.milliseconds(10), standing * 2)) : .zero
    lastWoken = now
    step(atMost: Self.stepLimit)
    schedule()
  }

  private func step(atMost limit: Int) {
    if let tape = settings.tape { return play(tape) }
    var batch = makeBatch()
    let now = clock.now(atWall: surroundings.wall())
    doWhatIsDue(&batch, now, atMost: limit)
    if !batch.isEmpty { commit(batch) }
    if failure == nil { beginForecast(at: now) }
  }

  /// What time brings: the simulation's next stimuli, the ends of shelvings, escalations.
  func doWhatIsDue(_ batch: inout Batch, _ now: Instant, atMost limit: Int) {
    advance(&batch, to: now, atMost: limit)
    endShelving(&batch, now)
    endClosures(&batch, now)
    escalate(&batch, now)
    lookAtWays(&batch, now)
    loseContacts(&batch, now)
    expireAid(&batch, now)
    tellOfLateReports(&batch, now)
    watchDecisions(&batch, now)
    remindOfNotices(&batch, now)
    callToAccount(&batch, now)
    watchLessons(&batch, now)
  }

  private func advance(_ batch: inout Batch, to now: Instant, atMost limit: Int) {
    guard var next = batch.exercise?.next else { return }
    var left = limit
    while next <= now, left > 0 {
      for stimulus in batch.exercise?.advance(to: now, picture: batch.picture) ?? [] {
        left -= 1
        switch stimulus.content {
        case .command(let submission): batch.take(submission, recorded: stimulus.at)
        case .reading(let reading): batch.note(reading, recorded: stimulus.at)
        }
      }
      next = batch.exercise?.next ?? .distantFuture
    }
  }

  /// When there is next something to do, on the watch's clock.
  private var due: Instant? {
    if settings.tape != nil { return nextOnTape }
    let forecast = isForecasting ? nil : forecasting.due
    return [exercise?.next, watchDue(in: picture), forecast].compactMap(\.self).min()
  }

  func schedule() {
    thread.cancelAlarm()
    guard !isClosed, clock.isRunning, let due else { return }
    let now = clock.now(atWall: surroundings.wall())
    let watch = max(0, now.duration(to: due).inMilliseconds)
    var wait = Duration.milliseconds(Int64((Double(watch) / clock.speed).rounded(.up)))
    wait = max(wait, standing)
    // While the disk is full there is no use in trying all the time.
    if failure != nil { wait = max(wait, .seconds(1)) }
    // What lies days ahead is looked at again tomorrow: a machine may sleep.
    wait = min(wait, .hours(24))
    thread.setAlarm(after: wait) { [weak self] in
      self?.assumeIsolated { $0.wake() }
    }
  }

  // MARK: Committing

  /// A batch on top of everything that is recorded.
  func makeBatch() -> Batch {
    settle()
    return Batch(
      picture: picture, exercise: exercise, sensing: sensing, forecasting: forecasting,
      origin: settings.origin)
  }

  /// A batch on top of what is still on its way to the disk.
  func makeEarlyBatch() -> Batch {
    guard let batch = underway?.batch else { return makeBatch() }
    return Batch(
      picture: batch.picture, exercise: batch.exercise, sensing: batch.sensing,
      forecasting: batch.forecasting, origin: settings.origin)
  }

  /// Makes a batch durable, then the picture; what could not be recorded has not happened.
  func commit(_ batch: Batch) {
    precondition(underway == nil, "a batch is made on top of what is recorded")
    conclude(batch, journal.flatMap { $0.reasonAgainst(appending: batch.entries) })
  }

  /// Sends a batch on its way to the disk and goes on; it is concluded when it has arrived, or
  /// before anything else is.
  func commitInPassing(_ batch: Batch) {
    precondition(underway == nil, "one batch at a time is on its way")
    guard let journal, !batch.entries.isEmpty else { return commit(batch) }
    let place = batch.picture.sequence
    let errand = Errand { [weak self] in
      let reason = journal.reasonAgainst(appending: batch.entries)
      self?.post { $0.settle(place) }
      return reason
    }
    underway = Underway(batch: batch, outcome: errand)
  }

  /// Waits for what is on its way and concludes it; false if it could not be recorded.
  @discardableResult
  func settle() -> Bool {
    guard let underway else { return true }
    self.underway = nil
    conclude(underway.batch, underway.outcome.result())
    return failure == nil
  }

  /// Concludes the batch that ends at a place, unless that was done meanwhile.
  private func settle(_ place: Int) {
    guard underway?.batch.picture.sequence == place else { return }
    settle()
    schedule()
  }

  private func conclude(_ batch: Batch, _ reason: String?) {
    failure = reason
    if let reason {
      publish(entries: [], answers: batch.answersIfLost(reason: reason))
      escalations = Escalations(picture)
      contacts = ContactWatch(picture)
      aidDeadlines = AidDeadlines(picture)
      clockWatch = ClockWatch(settings.statutes, picture)
      decisionWatch = DecisionWatch(picture)
      noticeWatch = NoticeWatch(picture)
      accountability = AccountabilityWatch(settings.statutes, picture)
      lessonWatch = LessonWatch(picture)
      return
    }
    picture = batch.picture
    exercise = batch.exercise
    sensing = batch.sensing
    forecasting = batch.forecasting
    steer(by: batch.entries)
    expectEscalations(of: batch.entries[...], in: picture)
    publish(entries: batch.entries, answers: batch.answers)
    sinceSnapshot += batch.entries.count
    if sinceSnapshot >= settings.entriesBetweenSnapshots { saveSnapshot() }
  }

  func publish(entries: [Entry], answers: [Answer]) {
    surroundings.publish(
      Update(
        picture: picture, entries: entries, answers: answers, clock: clock, failure: failure))
  }

  /// A snapshot only makes the next start quicker: it is written aside, and if it cannot be kept,
  /// the record is still whole.
  private func saveSnapshot() {
    guard let journal, sinceSnapshot > 0, failure == nil else { return }
    sinceSnapshot = 0
    let before = snapshot
    snapshot = Errand { [picture] in
      before?.result()
      try? journal.save(picture)
    }
  }
}

/// A batch on its way to the disk, and why it did not arrive there.
private struct Underway {
  let batch: Batch
  let outcome: Errand<String?>
}

extension Journal {
  /// Why entries could not be recorded, nil once they are durable.
  func reasonAgainst(appending entries: [Entry]) -> String? {
    do {
      try append(entries)
      return nil
    } catch {
      return error.english
    }
  }
}
