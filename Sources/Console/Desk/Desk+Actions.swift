internal import Domain

extension Desk {
  /// Does what a key, a command or the palette asks for.
  mutating func perform(_ action: ActionID) -> [Effect] {
    if action.isAct {
      guard settings.actor.role != .observer else {
        tell(language.text(Refusal.rejected(.notPermitted(.observer))), .refusal)
        return []
      }
      guard !settings.journal.isReadOnly else {
        tell(language.text(Refusal.readOnly), .refusal)
        return []
      }
      if work.dwellEnds != nil { followCursor() }
    }
    if action.isAct { returnToNow() }
    switch action {
    case .move(let act): return move(act)
    case .alert(let act): return perform(act)
    case .incident(let act): return perform(act)
    case .list(let act): return perform(act)
    case .place(let act): return perform(act)
    case .map(let act): return perform(act)
    case .hazard(let act): return perform(act)
    case .road(let act): return perform(act)
    case .desk(let act): return perform(act)
    case .drill(let act): return perform(act)
    case .joint(let act): return perform(act)
    case .unit(let act): return perform(act)
    case .aid(let act): return perform(act)
    case .duty(let act): return perform(act)
    case .alliance(let act): return perform(act)
    case .trust(let act): return perform(act)
    case .posture(let act): return perform(act)
    case .evaluation(let act): return perform(act)
    case .prepare(let act): return perform(act)
    case .communication(let act): return perform(act)
    case .ledger(let act): return perform(act)
    }
  }
}
