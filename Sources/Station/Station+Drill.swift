package import Domain
import Exercises

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
  /// Whether a drill's time was moved on at once.
  var holdStep: Bool {
    contains { entry in
      if case .drill(.stepped) = entry.event { true } else { false }
    }
  }
}
