internal import Domain
internal import Planning

extension Desk {
  /// Moves the cursor of the active pane, or the focus.
  mutating func move(_ movement: ActionID.Movement) -> [Effect] {
    let page = Layout.height(of: activePane, in: self)
    if movement != .mostUrgent { work.urgent = [] }
    switch movement {
    case .down: moveVertically(by: 1)
    case .up: moveVertically(by: -1)
    case .halfPageDown: moveVertically(by: max(1, page / 2))
    case .halfPageUp: moveVertically(by: -max(1, page / 2))
    case .pageDown: moveVertically(by: max(1, page - 1))
    case .pageUp: moveVertically(by: -max(1, page - 1))
    case .first: moveVertically(by: -1_000_000)
    case .last: moveVertically(by: 1_000_000)
    case .left: moveSideways(by: -1)
    case .right: moveSideways(by: 1)
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .open: return open()
    case .back: return stepBack()
    case .mostUrgent: return jumpToMostUrgent()
    case .mostUrgentBefore:
      return jump(to: queue.nextWaiting(from: queue.cursor.item, backwards: true))
    case .nextWaiting: return jump(to: nextListed(by: 1) { $0.needsAcknowledgement })
    case .previousWaiting: return jump(to: nextListed(by: -1) { $0.needsAcknowledgement })
    }
    beginDwell()
    return []
  }

  /// How long after a press the next goes on from there; later it begins with the most urgent.
  private static let urgentWalk = Duration.seconds(30)

  /// To the most urgent alert that nobody has taken, unless the cursor stands on it. Pressed again
  /// it goes through those that wait, in their order; what is more urgent and comes meanwhile is
  /// next.
  private mutating func jumpToMostUrgent() -> [Effect] {
    if work.urgentPressed.advanced(by: Self.urgentWalk) < wall { work.urgent = [] }
    work.urgentPressed = wall
    if let here = queue.cursor.item { work.urgent.insert(here) }
    // All were seen: the round begins anew.
    if queue.mostUrgent(besides: work.urgent) == nil {
      work.urgent = Set(queue.cursor.item.map { [$0] } ?? [])
    }
    return jump(to: queue.mostUrgent(besides: work.urgent) ?? queue.mostUrgent(besides: []))
  }

  private mutating func moveVertically(by step: Int) {
    switch activePane {
    case .queue:
      let height = Layout.height(of: .queue, in: self)
      queue.move(by: step, height: height, in: picture)
    case .map: moveOnMap(columns: 0, rows: step.signum())
    case .units:
      let height = Layout.height(of: .units, in: self)
      unitCursor.step(step, in: unitRows, height: height)
    case .log: moveInLog(by: step)
    case .dispatch:
      let units = plan?.candidates.map(\.unit.id) ?? []
      let height = Layout.height(of: .dispatch, in: self)
      plan?.cursor.step(step, in: units, height: height)
    case .detail:
      if screen == .incident {
        let height = Layout.height(of: .detail, in: self)
        incidentCursor.step(step, in: openIncidents, height: height)
      } else if screen == .joint, alone == nil {
        moveInJoint(by: step)
      } else if screen == .drill, runsDrill {
        injectCursor.step(step, in: injectNumbers, height: DrillPanel.listRows(in: self))
      } else if screen == .supplies {
        moveInSupplies(columns: 0, rows: step)
      } else if screen == .requests {
        moveInAid(by: step)
      } else if screen == .duties {
        moveInDuties(by: step)
      } else if screen == .decisions {
        moveInDecisions(by: step)
      } else if screen == .agreements {
        moveInAgreements(by: step)
      } else if screen == .trust {
        moveInTrust(by: step)
      } else if screen == .postures {
        moveInPostures(by: step)
      } else if screen == .accountability {
        moveInAccountability(by: step)
      } else if screen == .evaluation {
        moveInEvaluations(by: step)
      } else if screen == .handover {
        moveInBrief(by: step)
      } else if screen == .notices, !isNoticeOpen {
        moveInNotices(by: step)
      } else if screen == .ledger {
        moveInLedger(by: step)
      } else {
        detailScroll = min(max(0, detailScroll + step), 10_000)
      }
    }
  }

  /// Below the last line of the log the cursor follows the newest.
  private mutating func moveInLog(by step: Int) {
    let places = log.suffix(Self.logCapacity).map(\.sequence)
    guard let last = places.last else { return }
    if logCursor.item == nil { logCursor.item = last }
    if step > 0, logCursor.item == last {
      logCursor.item = nil
      return
    }
    let height = Layout.height(of: .log, in: self)
    logCursor.step(step, in: places, height: height)
  }

  private mutating func moveSideways(by step: Int) {
    if activePane == .map { moveOnMap(columns: step, rows: 0) }
    if screen == .supplies { moveInSupplies(columns: step, rows: 0) }
    if screen == .evaluation { moveAcrossEvaluation(by: step) }
  }

  /// To the nearest city in a direction on the cartogram.
  private mutating func moveOnMap(columns: Int, rows: Int) {
    guard let here = selectedCity.flatMap({ region[$0] })?.tile else {
      selectedCity = region.cities.first?.id
      return
    }
    func cost(_ city: City) -> Int? {
      let across = city.tile.column - here.column
      let down = city.tile.row - here.row
      let ahead = across * columns + down * rows
      let aside = abs(across * rows) + abs(down * columns)
      return ahead > 0 ? ahead + 2 * aside : nil
    }
    let best = region.cities.compactMap { city in cost(city).map { ($0, city.id) } }.min { $0 < $1 }
    guard let city = best?.1 else { return }
    select(city)
  }

  /// Puts the map's cursor on a city; a map that shows a part of the region goes there.
  mutating func select(_ city: City.ID) {
    selectedCity = city
    if mapView.zoom > 0, let place = region[city]?.coordinate {
      mapView = mapView.centred(on: place)
    }
  }

  private mutating func cyclePane(by step: Int) {
    guard screen == .overview else { return goBack(to: .overview) }
    let panes = panes
    guard !panes.isEmpty else { return }
    let here = panes.firstIndex(of: focus) ?? 0
    focus = panes[(here + step + panes.count) % panes.count]
  }

  /// The next listed alert that satisfies a condition, looking from the cursor, going round.
  func nextListed(by step: Int, _ isSought: (Alert) -> Bool) -> Alert.ID? {
    guard queue.count > 0 else { return nil }
    let start = queue.cursorPosition ?? (step > 0 ? queue.count - 1 : 0)
    for offset in 1...queue.count {
      let place = (start + step * offset % queue.count + queue.count) % queue.count
      let id = queue.id(at: place)
      if let alert = picture.alerts[id], isSought(alert) { return id }
    }
    return nil
  }

  /// Puts the cursor on an alert, and the focus on the queue; what hides the alert is let go.
  mutating func jump(to id: Alert.ID?) -> [Effect] {
    guard let id else { return refuse(.nothingWaits) }
    if activePane != .queue, screen != .alert {
      if screen != .overview { goBack(to: .overview) }
      focus = .queue
    }
    let height = Layout.height(of: .queue, in: self)
    if queue.position(of: id) == nil { _ = queue.unfold(id, in: picture, now: now) }
    if !queue.move(to: id, height: height, in: picture) {
      widen()
      tell(.listWidened)
      _ = queue.move(to: id, height: height, in: picture)
    }
    if screen == .alert { detail = .alert(id) } else { followCursor() }
    return []
  }

  /// Lists everything that stands.
  mutating func widen() {
    queue.thaw(picture, now: now)
    queue.city = nil
    queue.filter = .all
    queue.list = .standing
    queue.rebuild(from: picture, now: now)
  }
}

extension Queue {
  /// The most urgent alert that waits, whatever the list shows, leaving out some.
  func mostUrgent(besides seen: Set<Alert.ID>) -> Alert.ID? {
    index.waiting.rows.first { !seen.contains($0.id) }?.id
  }

  /// The waiting alert after (or before) one in order of urgency, whatever the list shows.
  func nextWaiting(from id: Alert.ID?, backwards: Bool) -> Alert.ID? {
    index.nextWaiting(after: id, backwards: backwards)
  }
}

extension ListCursor {
  /// Moves by rows in a list, stopping at the ends.
  mutating func step(_ step: Int, in items: [ID], height: Int) {
    guard !items.isEmpty else {
      item = nil
      return
    }
    guard let item, let here = items.firstIndex(of: item) else {
      self.item = items.first
      line = 0
      return
    }
    let window = window(position: here, count: items.count, height: height)
    let place = min(max(0, here + step), items.count - 1)
    move(to: place, item: items[place], from: window, height: height)
  }
}
