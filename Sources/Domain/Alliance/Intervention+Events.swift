extension Picture {
  mutating func apply(_ event: InterventionEvent, to matter: Matter, _ entry: Entry) {
    var record = governance(of: matter)
    record.command.take(event, entry)
    governances[matter] = record
  }
}

extension CommandRecord {
  fileprivate mutating func take(_ event: InterventionEvent, _ entry: Entry) {
    func dated<Act>(_ act: Act) -> Dated<Act> { Dated(act, by: entry.actor, at: entry.happened) }
    switch event {
    case .proposed(let intervention):
      state = .proposed
      self.intervention = dated(intervention)
    case .confirmed(let intervention):
      state = .superior
      confirmed = dated(intervention)
    case .dropped(_, let reason), .handedBack(let reason):
      state = .peers
      (self.intervention, confirmed, ended) = (nil, nil, dated(reason))
    case .directed(let directive): directives.append(dated(directive))
    }
  }
}
