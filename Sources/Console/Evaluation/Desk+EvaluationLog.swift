internal import Domain

extension Desk {
  /// Puts the cursor of the screen on what an entry of the log is about.
  mutating func point(to event: EvaluationEvent) {
    switch event {
    case .opened(let id, _), .invited(let id, _), .handedIn(let id, _, _), .closed(let id, _),
      .withdrawn(let id, _):
      evaluation.cursor.item = id
    case .lesson(let id, _):
      evaluation.lessonCursor.item = id
      evaluation.depth = .lessons
    case .judged, .requited: break
    }
  }
}
