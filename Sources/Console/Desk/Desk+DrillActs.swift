internal import Domain

/// The facilitator's keys.
extension Desk {
  /// Whether the officer sees a drill's plan and steers it; a finished record hides nothing.
  package var runsDrill: Bool {
    guard picture.drill != nil else { return false }
    return settings.actor.role == .facilitator || settings.mode == .replay
  }

  var injectNumbers: [Int] { picture.drill?.runs.map(\.inject.number) ?? [] }

  /// The inject under the facilitator's cursor.
  var injectAtHand: InjectRun? {
    injectCursor.item.flatMap { picture.drill?.run($0) } ?? picture.drill?.runs.first
  }

  var drillHints: [ActionID] {
    [
      .drill(.deliver), .drill(.hold), .drill(.skip), .drill(.closeInject), .desk(.pause),
      .drill(.step), .drill(.nextInject), .drill(.checkpoint), .drill(.jumpBack),
      .drill(.changeSeat),
      .move(.back),
    ]
  }

  /// Puts the cursor on the first inject that still waits.
  mutating func prepareInjectCursor() {
    guard injectCursor.item == nil, let runs = picture.drill?.runs else { return }
    let waiting = runs.first { $0.state == .scheduled || $0.state == .draft }
    injectCursor.item = (waiting ?? runs.first)?.inject.number
    // What was delivered last stands above it.
    injectCursor.line = 3
  }

  /// Does what the facilitator asks for.
  mutating func perform(_ act: ActionID.DrillAct) -> [Effect] {
    if act == .changeSeat { return changeSeat() }
    guard let drill = picture.drill else { return refuse(.noDrill) }
    switch act {
    case .deliver, .hold, .skip, .closeInject:
      guard let run = injectAtHand else { return refuse(.noInjectHere) }
      return askAbout(act, run)
    case .step: return submit(.drill(.step(.minutes(1))), .drill(.step), "")
    case .nextInject:
      guard let next = nextDue(in: drill) else { return refuse(.nothingIsDue) }
      return submit(.drill(.step(now.duration(to: next))), .drill(.nextInject), "")
    case .checkpoint:
      let label = drill.started.map { TimeText.elapsed($0.duration(to: now)) } ?? ""
      return submit(.drill(.checkpoint(label: label)), .drill(.checkpoint), label)
    case .jumpBack:
      guard !settings.journal.name.isEmpty else { return refuse(.noRecordToBranch) }
      guard !drill.checkpoints.isEmpty else { return refuse(.noCheckpoint) }
      chooseCheckpoint(drill.checkpoints)
    case .endDrill: return askToEndDrill()
    case .changeSeat: break
    }
    return []
  }

  /// The next moment at which an inject comes by itself.
  private func nextDue(in drill: Drill) -> Instant? {
    drill.runs.filter { $0.state == .scheduled }
      .compactMap { picture.due(of: $0, in: drill, at: now) }.filter { $0 > now }.min()
  }

  /// Starts the drill, or stops and lets run its time.
  mutating func pauseDrill() -> [Effect] {
    guard let drill = picture.drill else { return refuse(.noDrill) }
    let command: DrillCommand =
      switch drill.phase {
      case .planned: .start
      case .running: .pause
      case .paused, .ended: .resume
      }
    return submit(.drill(command), .desk(.pause), "")
  }

  /// The other person at this console takes the keys; each act is recorded under the seat that gave
  /// it.
  private mutating func changeSeat() -> [Effect] {
    guard let other = settings.otherSeat else { return refuse(.oneSeatOnly) }
    settings.otherSeat = settings.actor
    settings.actor = other
    showLog()
    // Each sits down before what stood there: the facilitator's keys mean other things elsewhere.
    let left = screen
    show(seatScreen ?? (other.role == .facilitator ? .drill : .overview))
    seatScreen = left
    if screen == .drill { detailScroll = 0 }
    tell(.seatIs(other.name, other.role))
    return [.sit(other)]
  }

  /// Shows of the log what this seat may see.
  mutating func showLog() {
    log = work.wholeLog.filter { sees($0) }
  }

  /// Whether an entry is for this seat: players do not see how a drill is run.
  func sees(_ entry: Entry) -> Bool {
    guard case .drill(let event) = entry.event else { return true }
    guard settings.actor.role != .facilitator, settings.mode != .replay else { return true }
    switch event {
    case .started, .paused, .resumed, .ended: return true
    case .planned, .branched, .speedSet, .stepped, .checkpointed, .jumpedBack, .inject:
      return false
    }
  }
}
