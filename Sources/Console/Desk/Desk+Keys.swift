internal import Domain
internal import Terminal

extension Desk {
  /// Takes a key: a dialog has the first claim, then a line being typed, then the keymap.
  mutating func take(_ key: Key) -> [Effect] {
    queue.anchor(height: Layout.height(of: .queue, in: self))
    work.lastKey = wall
    if case .mouse(let event) = key { return take(event) }
    // No key of ours is held with Alt: over a slow line it is Escape and a key that came together.
    if case .alt(let character) = key { return take(.escape) + take(.character(character)) }
    if key == .control("c"), dialog != nil || prompt != nil || prefix != nil { return stepBack() }
    message = nil
    if let dialog { return take(key, in: dialog) }
    if prompt != nil { return takeInPrompt(key) }
    if let prefix { return take(key, after: prefix) }
    if InputMethod.isHan(key) { return nameInputMethod() }
    let key = InputMethod.plain(key)
    if let action = Keymap.action(for: [key], in: contexts) { return perform(action) }
    if Keymap.prefixes.contains(key) {
      prefix = key
      work.prefixed = wall
      return []
    }
    if case .paste = key { return refuse(.pasteNotTaken) }
    return refuse(.keyMeansNothing(key.name))
  }

  private mutating func take(_ key: Key, in dialog: Dialog) -> [Effect] {
    switch dialog {
    case .form(let form): return take(key, in: form)
    case .picker(let picker): return take(key, in: picker)
    case .whichKey(let prefix, _):
      self.dialog = nil
      return take(key, after: prefix)
    }
  }

  private mutating func take(_ key: Key, after prefix: Key) -> [Effect] {
    self.prefix = nil
    if key == .escape { return [] }
    if let action = Keymap.action(for: [prefix, InputMethod.plain(key)], in: contexts) {
      return perform(action)
    }
    return refuse(.keyMeansNothing(KeyRow.name(of: [prefix, key])))
  }

  /// Said once: after that the officer knows.
  private mutating func nameInputMethod() -> [Effect] {
    guard !work.hasNamedInputMethod else { return [] }
    work.hasNamedInputMethod = true
    return refuse(.inputMethodIsOn)
  }

  /// The wheel moves the cursor as the arrows do.
  private mutating func take(_ event: MouseEvent) -> [Effect] {
    guard isMouseOn, event.action == .press, dialog == nil, prompt == nil else { return [] }
    switch event.button {
    case .wheelUp: return move(.up)
    case .wheelDown: return move(.down)
    case .left, .middle, .right, .none: return []
    }
  }
}
