package import Domain

extension Desk {
  /// How long the cursor rests before the detail pane follows it.
  static let dwell = Duration.milliseconds(120)
  /// How long a dialog takes no keys, so that what was typed ahead decides nothing.
  static let armDelay = Duration.milliseconds(300)
  /// How long a prefix is awaited before its keys are shown.
  static let prefixDelay = Duration.milliseconds(400)
  /// How long after a key the rows above the cursor keep their places.
  static let idleDelay = Duration.seconds(2)

  /// Takes note of the machine's time, and does what was waiting for it.
  mutating func take(wall: Instant) {
    self.wall = max(self.wall, wall)
    if let ends = work.dwellEnds, ends <= self.wall { followCursor() }
    undoOffers.removeAll { $0.ends <= self.wall }
    if let moment, moment <= now { self.moment = nil }
    if let prefix, dialog == nil, work.prefixed.advanced(by: Self.prefixDelay) <= self.wall {
      dialog = .whichKey(prefix: prefix, choices: Keymap.rows(after: prefix, in: contexts))
    }
    if isIdle { settleQueue() }
    leaveWhatIsLongOver()
    refreshTimedFilter()
    refreshFolding()
  }

  /// Whether the officer has pressed no key for a while.
  var isIdle: Bool { work.lastKey.advanced(by: Self.idleDelay) <= wall }

  /// How long the cursor stays on an alert that is over while nobody presses a key.
  static let absence = Duration.minutes(10)

  /// Where nobody has pressed a key for long, and the alert under the cursor has been over as long,
  /// the most urgent one is shown: whoever comes back looks at what is.
  private mutating func leaveWhatIsLongOver() {
    guard let ghost = queue.ghost, ghost.reason == .cleared, ghost.alert.id == queue.cursor.item,
      ghost.left.duration(to: now) >= Self.absence,
      work.lastKey.advanced(by: Self.absence) <= wall, queue.frozen == nil, dialog == nil,
      prompt == nil, queue.marks.isEmpty, queue.count > 1
    else { return }
    let height = Layout.height(of: .queue, in: self)
    // The row of what is over goes when the cursor has left it.
    queue.move(to: queue.cursorPosition == 0 ? 1 : 0, height: height, in: picture)
    queue.move(to: 0, height: height, in: picture)
    if detail == .alert(ghost.alert.id) { followCursor() }
  }

  /// Lets the rows of the queue go to their places.
  mutating func settleQueue() {
    guard queue.frozen == nil else { return }
    queue.settle(picture)
    queue.ease(height: Layout.height(of: .queue, in: self))
  }

  /// Folds the groups of the queue in a flood, unless the officer chose otherwise.
  mutating func refreshFolding() {
    let folds = work.folding ?? (load.flood(at: now) != nil)
    guard folds != queue.isFolded else { return }
    queue.anchor(height: Layout.height(of: .queue, in: self))
    queue.fold(folds, picture, now: now)
    guard work.folding == nil else { return }
    tell(folds ? .foldedByFlood : .unfoldedAfterFlood)
  }

  /// A filter by age lets other alerts pass as time goes by: looked at once a minute of the watch.
  private mutating func refreshTimedFilter() {
    guard queue.filter.dependsOnTime else { return }
    let minute = now.milliseconds / 60_000
    guard minute != work.filteredMinute else { return }
    work.filteredMinute = minute
    queue.anchor(height: Layout.height(of: .queue, in: self))
    queue.rebuild(from: picture, now: now)
  }

  /// When the desk next has something to do without an input; nil where nothing changes by itself.
  package func nextWake(after wall: Instant) -> Instant? {
    var wakes: [Instant] = []
    if let second = nextSecond(after: wall) { wakes.append(second) }
    if let ends = work.dwellEnds { wakes.append(ends) }
    if let offer = undoOffers.last {
      let left = wall.duration(to: offer.ends).inMilliseconds
      wakes.append(wall.advanced(by: .milliseconds(max(1, (left - 1) % 1000 + 1))))
    }
    if case .form(let form) = dialog { wakes.append(form.armed) }
    if prefix != nil, dialog == nil { wakes.append(work.prefixed.advanced(by: Self.prefixDelay)) }
    let idle = work.lastKey.advanced(by: Self.idleDelay)
    if queue.frozen == nil, !queue.isEased(height: Layout.height(of: .queue, in: self)) {
      wakes.append(idle)
    }
    return wakes.filter { $0 > wall }.min()
  }

  /// When the clock next shows another second; a clock that runs fast is shown once a second.
  private func nextSecond(after wall: Instant) -> Instant? {
    guard clock.isRunning else { return nil }
    if clock.speed > 1 {
      let passed = clock.wall.duration(to: wall).inMilliseconds
      return wall.advanced(by: .milliseconds(1000 - max(0, passed) % 1000))
    }
    let rest = 1000 - clock.now(atWall: wall).milliseconds % 1000
    return wall.advanced(by: .milliseconds(max(1, Int64(Double(rest) / clock.speed))))
  }
}
