import Domain
import Terminal

/// How units look and how their arrival is told, wherever they are shown.
enum UnitFaces {
  static func face(_ status: UnitStatus) -> Face {
    switch status {
    case .available, .returning, .relocating: .unitFree
    case .committed, .enroute, .staging, .delayed: .unitEnroute
    case .onScene: .unitOnscene
    case .outOfService, .unavailable, .manual: .unitOut
    }
  }

  /// A bar of the way done, and when it will be there: the clock and the minutes left.
  static func arrival(_ journey: Journey, scene: Scene, bar columns: Int = 8) -> String {
    let left = scene.now.duration(to: journey.expectedArrival)
    let bar = Sparkline.progress(
      journey.progress(at: scene.now), columns: columns, glyphs: scene.glyphs)
    let time = TextWidth.right(TimeText.due(left, precisely: false), 4)
    let clock = scene.hour(journey.expectedArrival)
    return (columns > 0 ? bar + " " : "") + clock + " " + time
  }
}
