import Console
import Domain
import Exercises
import Outlook
import Station
import Synchronization
import Terminal

/// Keys at the desk while forecasts of a hundred members are made aside, one after the other, on a
/// thread that gives way as the station's does.
enum AsideBench {
  /// What the thread aside is told, and how far it has come.
  private final class Errand: Sendable {
    let isWanted = Atomic(true)
    let made = Atomic(0)
  }

  /// - Parameter picture: one in which a flood is heard, so that there is something to forecast.
  static func keys(over picture: Picture) -> [Measure] {
    let now = picture.recorded
    var watch = Forecasting(picture: picture, isExercise: true, seed: 7, at: now)
    let (work, errand) = (watch.begin(on: picture, at: now), Errand())
    OwnThread.startBehind {
      while errand.isWanted.load(ordering: .relaxed) {
        _ = work.run()
        errand.made.add(1, ordering: .relaxed)
      }
    }
    let settings = DeskSettings(
      language: .en, actor: Actor(name: "bench", role: .dispatcher), mode: .simulation)
    let word = Update(
      picture: picture, entries: [], answers: [],
      clock: WatchClock(reading: now, wall: now, speed: 1))
    var desk = Desk(settings: settings, update: word, size: Size(columns: 200, rows: 60))
    var times: [Double] = []
    let begin = Environment.monotonicSeconds()
    while times.count < 1_000 || Environment.monotonicSeconds() - begin < 3 {
      let start = Environment.monotonicSeconds()
      _ = desk.handle(.key(.character(times.count % 4 < 2 ? "j" : "k")))
      _ = desk.nextFrame()
      desk.painted()
      times.append((Environment.monotonicSeconds() - start) * 1000)
    }
    errand.isWanted.store(false, ordering: .relaxed)
    let made = errand.made.load(ordering: .relaxed)
    return [
      Measure(
        name: "key and its frame while forecasts are made aside, p99",
        value: percentile(times, 0.99), unit: "ms", goal: .atMost(16),
        note: "\(times.count) keys over \(made) forecasts of 100 members, 200x60, no terminal")
    ]
  }
}
