import Console
import Domain
import Regions
import Terminal

/// A flood at the desk: ten thousand alerts within a minute of the watch, while the officer moves.
enum FloodBench {
  private static let alerts = 10_000
  /// One word of the station for each frame of fifty milliseconds.
  private static let frames = 1_200

  static func flood(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let begin = Instant(seconds: 1_800_000_000)
    var picture = Picture(region: region, at: begin)
    let settings = DeskSettings(
      language: .en, actor: Actor(name: "bench", role: .dispatcher), mode: .live)
    var desk = Desk(settings: settings, update: update(picture, [], begin), size: screen)
    let crowd = Crowd(region)
    var (frameTimes, keyTimes): ([Double], [Double]) = ([], [])
    for frame in 0..<frames {
      let now = begin.advanced(by: .milliseconds(Int64(frame * 50)))
      var entries: [Entry] = []
      for index in (alerts * frame / frames)..<(alerts * (frame + 1) / frames) {
        entries += try crowd.take(index, .open, in: &picture, at: now)
      }
      let word = update(picture, entries, now)
      frameTimes.append(time(&desk, [.update(word), .tick(wall: now)]))
      keyTimes.append(time(&desk, [.key(.character(frame % 3 == 2 ? "k" : "j"))]))
    }
    let found = reachable(desk)
    let note = "\(alerts) alerts in a minute, 200x60, without the terminal"
    return [
      Measure(
        name: "flood: the longest frame", value: percentile(frameTimes, 1), unit: "ms",
        goal: .atMost(50), note: note),
      Measure(
        name: "flood: the longest key", value: percentile(keyTimes, 1), unit: "ms",
        goal: .atMost(100), note: note),
      Measure(
        name: "flood: alerts lost", value: Double(alerts - found), unit: "alerts",
        goal: .atMost(0),
        note: "\(desk.queue.count) rows, the others behind the first of their group"),
    ]
  }

  /// How many alerts an officer comes to from the rows of the queue, with those of their groups.
  private static func reachable(_ desk: Desk) -> Int {
    var found: Set<Alert.ID> = []
    for row in 0..<desk.queue.count {
      let id = desk.queue.id(at: row)
      found.insert(id)
      found.formUnion(desk.queue.members(of: id))
    }
    return found.count
  }

  private static let screen = Size(columns: 200, rows: 60)

  private static func update(_ picture: Picture, _ entries: [Entry], _ now: Instant) -> Update {
    Update(
      picture: picture, entries: entries, answers: [],
      clock: WatchClock(reading: now, wall: now, speed: 1))
  }

  /// Milliseconds from inputs to the frame that shows them.
  private static func time(_ desk: inout Desk, _ inputs: [Input]) -> Double {
    let start = Environment.monotonicSeconds()
    for input in inputs { _ = desk.handle(input) }
    _ = desk.nextFrame()
    desk.painted()
    return (Environment.monotonicSeconds() - start) * 1000
  }
}
