extension Picture {
  /// The reports of a situation; nothing before the first.
  package func sitrepBook(of matter: Matter) -> SitrepBook { sitreps[matter] ?? SitrepBook() }

  /// What is known of a matter, city by city. Of a hazard it is what was told of it, and of a city
  /// of which nothing was told the sum over the incidents that belong to it there.
  package func sitrepFigures(of matter: Matter) -> [SitrepFigure] {
    var figures = sitrepBook(of: matter).figures
    if case .hazard(let id) = matter, let hazard = hazards[id] {
      var sums: [SitrepFigure.Key: SitrepFigure] = [:]
      for incident in incidents(of: hazard) {
        for (key, figure) in sitrepBook(of: .incident(incident.id)).figures {
          sums[key] = sums[key].map { $0.adding(figure) } ?? figure
        }
      }
      figures.merge(sums) { told, _ in told }
    }
    return figures.values.sorted { $0.key < $1.key }
  }

  func decide(
    _ command: SitrepCommand, on matter: Matter, at now: Instant
  ) throws(Rejection) -> SitrepEvent {
    try checkKnown(matter)
    let book = sitrepBook(of: matter)
    if let trigger = command.trigger {
      guard SitrepStateTable.next(from: book.current?.state, on: trigger) != nil else {
        throw .communication(.sitrepCannot(matter, trigger, in: book.current?.state))
      }
    }
    switch command {
    case .tell(let key, let amount, let correction):
      return try decide(key, amount, correction, book)
    case .draft(let isFinal):
      let isEnded = hasEnded(matter)
      if isFinal, !isEnded { throw .communication(.goesOn(matter)) }
      if isEnded, book.current?.isFinal ?? false { throw .communication(.finalStands(matter)) }
      return .drafted(number: (book.current?.number ?? 0) + 1, isFinal: isFinal)
    case .prepare(let person, let remarks):
      let content = SitrepVersion.Content(
        from: book.lastSent?.content?.to ?? began(matter), to: now,
        figures: sitrepFigures(of: matter), remarks: remarks)
      return .prepared(by: try given(person), content)
    case .approve(let person):
      if let prepared = book.current?.prepared, Actor.isSame(prepared.act, person) {
        throw .communication(.preparedIt(person))
      }
      return .approved(by: try given(person))
    case .sendBack(let reason): return .sentBack(reason: try given(reason))
    case .send(let receivers): return .sent(to: try given(receivers))
    }
  }

  private func decide(
    _ key: SitrepFigure.Key, _ amount: Int, _ correction: String?, _ book: SitrepBook
  ) throws(Rejection) -> SitrepEvent {
    guard region[key.city] != nil else { throw .unknownCity(key.city) }
    guard (0...SitrepFigure.most).contains(amount) else {
      throw .communication(.figureMakesNoSense(amount))
    }
    guard let before = book.figures[key]?.amount, amount < before else {
      return .told(key, amount, correction: nil)
    }
    guard let correction, correction.contains(where: { !$0.isWhitespace }) else {
      throw .communication(.correctionMissing(key.measure, from: before, to: amount))
    }
    return .told(key, amount, correction: correction)
  }

  /// Whether a matter needs no follow-up any more.
  private func hasEnded(_ matter: Matter) -> Bool {
    guard case .incident(let id) = matter else { return isOver(matter) }
    return incidents[id].map { $0.state == .recovered || !$0.isOpen } ?? true
  }

  private func began(_ matter: Matter) -> Instant {
    switch matter {
    case .incident(let id): incidents[id]?.reported ?? .distantPast
    case .hazard(let id): hazards[id]?.report.since ?? .distantPast
    }
  }
}

extension SitrepFigure {
  /// The sum of two, as old as the older of them; its entry is that of the newer.
  fileprivate func adding(_ other: SitrepFigure) -> SitrepFigure {
    SitrepFigure(
      key, amount + other.amount, at: min(at, other.at), entry: max(entry, other.entry),
      correction: [correction, other.correction].compactMap(\.self).first)
  }
}

extension SitrepCommand {
  /// The edge of the table that it takes; nil for a figure, which can be told at any time.
  package var trigger: SitrepTrigger? {
    switch self {
    case .tell: nil
    case .draft: .draft
    case .prepare: .prepare
    case .approve: .approve
    case .sendBack: .sendBack
    case .send: .send
    }
  }
}
