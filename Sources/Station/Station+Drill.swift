package import Domain
import Exercises
import Outlook

extension Station {
  /// Somebody else takes the keys of this desk: what is wanted from now on is recorded as his.
  package func sit(_ actor: Actor) { self.actor = actor }

  /// The watch's clock follows what was recorded of a drill's.
  func steer(by entries: [Entry]) {
    guard settings.mode == .drill else { return }
    for case .drill(let event) in entries.map(\.event) {
      let wall = surroundings.wall()
      switch event {
      case .started, .resumed:
        clock = clock.changed(toSpeed: picture.drill?.speed ?? 1, atWall: wall)
      case .speedSet(let speed): clock = clock.changed(toSpeed: speed, atWall: wall)
      case .paused, .ended, .jumpedBack: clock = clock.changed(toSpeed: 0, atWall: wall)
      case .stepped(let length):
        clock = WatchClock(
          reading: clock.now(atWall: wall).advanced(by: length), wall: wall, speed: clock.speed)
      case .planned, .branched, .checkpointed, .inject: break
      }
    }
  }

  /// Lets the time of a step pass as the clock would have let it: what comes due on the way is done
  /// when it is due, forecasts too, so that a drill does not hang on its facilitator's keys.
  func pass(from begin: Instant, to end: Instant) {
    var now = begin
    while failure == nil, now < end {
      var batch = makeBatch()
      while now < end, batch.entries.count < Self.stepLimit {
        now = min(end, max(nextDue(in: batch), now.advanced(by: .seconds(1))))
        let told = batch.entries.count
        doWhatIsDue(&batch, now, atMost: .max)
        if now < end, batch.forecasting.due <= now {
          let work = batch.forecasting.begin(on: batch.picture, at: now)
          batch.take(work.run(), at: now)
        }
        expectEscalations(of: batch.entries[told...], in: batch.picture)
      }
      commit(batch)
    }
    if failure == nil { beginForecast(at: end) }
  }

  /// What a branch begins with: where it comes from, and a pause.
  func openBranch(_ batch: inout Batch, at now: Instant) {
    guard let branch = settings.branch else { return }
    batch.take(submission(.drill(.branch(branch)), by: .program, at: now), recorded: now)
    if batch.picture.drill?.phase == .running {
      batch.take(submission(.drill(.pause), by: .program, at: now), recorded: now)
    }
  }

  /// How fast the clock of a drill runs when its record is taken up.
  static func speed(of drill: Drill?) -> Double {
    drill?.phase == .running ? drill?.speed ?? 1 : 0
  }
}

extension [Entry] {
  /// From when on a drill's time was moved on at once; nil where it was not.
  var stepBegins: Instant? {
    first { entry in
      if case .drill(.stepped) = entry.event { true } else { false }
    }?.happened
  }
}
