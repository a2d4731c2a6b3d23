import Domain
import Terminal

/// What an officer must know of a unit besides its status, the gravest first: no way on, no
/// contact, rest, an old position, where it stands by, why it is out.
struct UnitNotes {
  let scene: Scene
  let unit: Unit

  private func text(_ sentence: DispatchSentence) -> String { scene.language.text(sentence) }

  /// The notes as pieces of a line.
  var spans: [TextLine.Span] {
    var spans: [TextLine.Span] = []
    func add(_ sentence: DispatchSentence, _ face: Face) {
      spans.append(.init(text: " " + text(sentence), face: face))
    }
    let rules = scene.picture.rules
    if let hold = unit.held {
      add(.heldUp(hold.way?.rawValue, scene.age(hold.since)), .dueOver)
    }
    if let since = unit.contactLost { add(.lost(scene.age(since)), .dueOver) }
    if rules.needsRest(unit.duty, at: scene.now) {
      add(.mustRest, .dueOver)
    } else if let out = unit.duty.outSince {
      let due = out.advanced(by: rules.workLimit - unit.duty.worked)
      if scene.now.duration(to: due) <= .hours(2) { add(.restDue(scene.hour(due)), .dueSoon) }
    }
    if unit.contactLost == nil, unit.isStale(at: scene.now, rules) {
      add(.stale(TimeText.age(unit.positionAge(at: scene.now))), .dueSoon)
    }
    if let standBy = unit.standBy, let station = scene.region[standBy.station] {
      add(.standsBy(scene.language.name(station.name)), .text)
    }
    if unit.status == .outOfService, let withdrawal = unit.withdrawal {
      add(.outBecause(withdrawal.reason), .textDim)
    }
    return spans
  }
}
