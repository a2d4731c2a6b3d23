internal import Domain

extension Desk {
  /// Takes what the station published: nothing moves under the cursor.
  mutating func take(_ update: Update) -> [Effect] {
    let before = picture
    work.updates += 1
    picture = update.picture
    clock = update.clock
    if clock.speed == work.askedSpeed { work.askedSpeed = nil }
    if clock.isRunning { work.speed = clock.speed }
    wall = max(wall, update.clock.wall)
    queue.anchor(height: Layout.height(of: .queue, in: self))
    queue.take(update.entries, picture, before: before, now: now)
    if isIdle { settleQueue() }
    remember(update.entries)
    refreshFolding()
    if update.entries.contains(where: \.isAboutUnit) {
      roster = UnitRoster(picture, city: queue.city, kind: unitKind, by: unitOrder)
    }
    for entry in update.entries {
      if case .incident(let id, _) = entry.event {
        OpenIncidents.refresh(id, in: &openIncidents, picture)
      }
    }
    if detail == .nothing { followCursor() }
    refreshLedger()
    refreshPlan(update.entries)
    let effects = update.answers.flatMap { take($0) }
    if let failure = update.failure { tell(language.text(.journalFailed(reason: failure)), .fault) }
    hearRoads(update.entries)
    return effects + horn(update.entries) + hearMessages(update.entries)
  }

  /// Keeps the last entries for the log, and counts them for the trends.
  mutating func remember(_ entries: [Entry]) {
    for entry in entries {
      history.note(entry)
      load.note(entry, in: picture)
      clocks.note(entry, in: picture)
    }
    if settings.otherSeat != nil {
      work.wholeLog.append(contentsOf: entries.suffix(Self.logCapacity))
      if work.wholeLog.count > 2 * Self.logCapacity {
        work.wholeLog.removeFirst(work.wholeLog.count - Self.logCapacity)
      }
    }
    log.append(contentsOf: entries.filter(sees).suffix(Self.logCapacity))
    keepPapers(entries.filter(sees))
    // Trimmed by the half, so that the cost of one entry stays the same.
    if log.count > Self.logCapacity + Self.logCapacity / 2 {
      log.removeFirst(log.count - Self.logCapacity)
    }
  }

  /// How long the bell is silent in a flood after it sounded, but for priority 1.
  static let bellPause = Duration.seconds(10)

  /// A new alert of priority 1 or 2 sounds the bell, unless it was silenced; a new one of priority
  /// 1 sounds in any case. In a flood the bell says only now and then that there are more.
  private mutating func horn(_ entries: [Entry]) -> [Effect] {
    let isFlood = load.flood(at: now) != nil
    let isPausing = isFlood && work.lastBell.advanced(by: Self.bellPause) > wall
    let silent = isPausing || picture.hornSilentUntil.map { $0 > now } ?? false
    let came = entries.compactMap { arrived($0) }
    work.unheard = isFlood ? work.unheard + came.count : 0
    guard came.contains(where: { $0 == .first || $0 == .second && !silent }) else { return [] }
    work.lastBell = wall
    if work.unheard > 1 { tell(.moreAlerts(work.unheard)) }
    work.unheard = 0
    return [.bell]
  }

  /// A drill's message to the players: nothing else on the screen would tell that it has come.
  private mutating func hearMessages(_ entries: [Entry]) -> [Effect] {
    guard settings.actor.isPlayer, settings.mode == .drill else { return [] }
    let come = entries.compactMap { entry -> Inject? in
      guard case .drill(.inject(let number, .delivered)) = entry.event else { return nil }
      return picture.drill?.run(number)?.inject
    }
    guard let last = come.last else { return [] }
    tell(.messageCame(language.name(last.from)))
    return [.bell]
  }

  /// The priority of an alert that an entry brought and that waits.
  private func arrived(_ entry: Entry) -> Priority? {
    guard case .alert(let id, let event) = entry.event, event.isArrival,
      let alert = picture.alerts[id], alert.state == .unacknowledged
    else { return nil }
    return alert.priority
  }

  /// What became of something that was wanted here.
  private mutating func take(_ answer: Answer) -> [Effect] {
    guard let pending = work.pending.removeValue(forKey: answer.ticket) else { return [] }
    switch answer.outcome {
    case .failure(let refusal):
      tell(language.text(refusal), .refusal)
      return []
    case .success(let entries):
      let pending = pending.naming(Self.incident(in: entries))
      offerUndo(entries, pending)
      tell(.done(pending.action, pending.subject))
      stand(onWhatCameOf: entries)
      for case .drill(.jumpedBack(let number)) in entries.map(\.event) {
        return [.branch(checkpoint: number)]
      }
      if pending.asksForMissing, plan != nil { return askForMissing() }
      guard let sending = pending.sending, let incident = Self.incident(in: entries) else {
        return []
      }
      return submit(
        sending.command(to: incident), .incident(.send), incident.rawValue, batch: pending.batch)
    }
  }

  /// Puts the cursor of a board on what the officer has just brought about, so that the next key is
  /// about it.
  private mutating func stand(onWhatCameOf entries: [Entry]) {
    for event in entries.map(\.event) {
      if case .alliance(.decision(let id, .proposed)) = event {
        decisionCursor.item = .decision(id)
      }
      if case .alliance(.meeting(let id, .called)) = event { decisionCursor.item = .meeting(id) }
      if case .communication(.sent(let id, _, _)) = event { noticeCursor.item = id }
      if case .aid(let id, .drafted) = event, let line = picture.aid[id]?.lines.first {
        aidCursor.item = line.id
      }
    }
  }

  private static func incident(in entries: [Entry]) -> Incident.ID? {
    for entry in entries {
      if case .incident(let id, .reported) = entry.event { return id }
    }
    return nil
  }

  /// Acts of one key are taken back together.
  private mutating func offerUndo(_ entries: [Entry], _ pending: Pending) {
    let open = entries.filter { $0.compensation(in: picture) != nil }
    guard !open.isEmpty, pending.action != .alert(.undo) else { return }
    if let last = undoOffers.indices.last, undoOffers[last].batch == pending.batch {
      undoOffers[last].entries += open
      return
    }
    undoOffers.append(
      UndoOffer(
        act: language.text(.done(pending.action, pending.subject)), batch: pending.batch,
        entries: open, ends: wall.advanced(by: Entry.undoWindow)))
  }
}

extension Entry {
  /// Whether it may have changed what a unit does.
  fileprivate var isAboutUnit: Bool {
    switch event {
    case .unit: return true
    case .road(let event): return event.unit != nil
    case .watch, .alert, .incident, .hazard, .stageCrossed, .itemQuarantined, .endForetold, .drill,
      .aid, .stockCounted, .governance, .alliance, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      return false
    }
  }
}
