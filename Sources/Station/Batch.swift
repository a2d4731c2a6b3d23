import Domain
import Exercises
import Outlook
import Planning
import Sensing

/// Work on its way into the record: what the picture would become, and the entries that make it so.
///
/// Commands that arrive together are decided here one after the other and committed together;
/// nothing of it is shown before it is durable.
struct Batch {
  var picture: Picture
  var exercise: Exercise?
  var sensing: Sensing
  var forecasting: Forecasting
  private(set) var entries: [Entry] = []
  private(set) var answers: [Answer] = []
  private(set) var hasReadings = false
  let origin: Origin.ID

  init(
    picture: Picture, exercise: Exercise?, sensing: Sensing, forecasting: Forecasting,
    origin: Origin.ID
  ) {
    self.picture = picture
    self.exercise = exercise
    self.sensing = sensing
    self.forecasting = forecasting
    self.origin = origin
  }

  /// Whether there is anything to show.
  var isEmpty: Bool { entries.isEmpty && answers.isEmpty && !hasReadings }

  /// The entries so far, which are handed over: from here the batch goes on.
  mutating func handOverEntries() -> [Entry] {
    defer { entries = [] }
    return entries
  }

  /// Says about how many entries are to come.
  mutating func makeRoom(for more: Int) { entries.reserveCapacity(entries.count + more) }

  /// Decides a submission, and answers it if it came with a ticket.
  /// - Returns: why it was refused, nil if it was not.
  @discardableResult
  mutating func take(
    _ submission: Submission, recorded: Instant, ticket: Int? = nil
  ) -> Rejection? {
    let first = entries.count
    do {
      try picture.take(submission, recorded: recorded, origin: origin, into: &entries)
      forecasting.hear(entries[first...])
      let end = entries.count
      defer { tellOfContacts(first..<end, recorded) }
      defer { tellOfHolds(first..<end, recorded) }
      defer { reroute(after: first, recorded) }
      if exercise == nil, ticket == nil { return nil }
      let made = Array(entries[first...])
      exercise?.heard(made, picture: picture)
      if let ticket { answers.append(Answer(ticket: ticket, outcome: .success(made))) }
      return nil
    } catch {
      if let ticket { answers.append(Answer(ticket: ticket, outcome: .failure(.rejected(error)))) }
      return error
    }
  }

  /// Gives units another way where what was just taken closed a road or opened one.
  private mutating func reroute(after first: Int, _ recorded: Instant) {
    guard first < entries.count else { return }
    for submission in Rerouting.submissions(after: entries[first...], in: picture) {
      take(submission, recorded: recorded)
    }
  }

  /// Takes telemetry; what an instrument's series shows is reported as a feed would report it.
  mutating func note(_ reading: Reading, recorded: Instant) {
    picture.note(reading)
    forecasting.hear(reading)
    hasReadings = true
    if case .position(let id, _, let instant) = reading { hear(id, instant, recorded) }
    guard case .observation(let observation) = reading else { return }
    for submission in sensing.submissions(for: observation, received: recorded) {
      take(submission, recorded: recorded)
    }
  }

  /// Puts what came of a forecast to the picture.
  mutating func take(_ result: ForecastResult, at now: Instant) {
    var forecasting = forecasting
    forecasting.deliver(result, on: picture, at: now) { submission in
      take(submission, recorded: now)
      return picture
    }
    self.forecasting = forecasting
  }

  /// Answers for a batch that could not be recorded: nobody is told that something was done.
  func answersIfLost(reason: String) -> [Answer] {
    answers.map { answer in
      guard case .success = answer.outcome else { return answer }
      return Answer(ticket: answer.ticket, outcome: .failure(.notRecorded(reason: reason)))
    }
  }
}
