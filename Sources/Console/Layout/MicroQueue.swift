import Domain
import Terminal

/// The queue where there is room for little more than itself: priority, state and matter.
struct MicroQueue {
  let scene: Scene
  let queue: Queue

  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard queue.count > 0 else {
      surface.write(scene.words.queue.empty, at: 0, y: 0, face: .textDim)
      return surface
    }
    for (y, position) in queue.window(height: size.rows).enumerated() {
      let id = queue.id(at: position)
      let ghost = queue.ghost.flatMap { $0.alert.id == id ? $0 : nil }
      guard let alert = scene.picture.alerts[id] ?? ghost?.alert else { continue }
      let facts = QueueRowFacts(
        alert: alert, ghost: ghost?.reason, mark: .none, isUnderCursor: queue.cursor.item == id,
        isPrecise: false, scene: scene)
      let state = padded(facts.state, scene.language == .en ? 5 : 4)
      let line = TextLine(facts.pointer, .textStrong)
        .adding(facts.severity, facts.severityFace).adding(" ")
        .adding(state, facts.stateFace).adding(" ")
        .adding(facts.status + (facts.status.isEmpty ? "" : " "), .bannerDrill)
      let what = facts.what(fitting: size.columns - line.width)
      surface.write(line.adding(what, facts.face), at: 0, y: y, limit: size.columns)
    }
    return surface
  }
}
