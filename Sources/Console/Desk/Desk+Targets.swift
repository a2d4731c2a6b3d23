package import Domain
internal import Statutes

extension Desk {
  /// Where keys now have their meaning, the narrowest place first.
  package var contexts: [KeyContext] {
    switch screen {
    case .overview: return contexts(of: focus)
    case .queue: return contexts(of: .queue)
    case .alert: return [.alert, .everywhere]
    case .map, .city: return [.map, .everywhere]
    case .incident: return [.incident, .list, .everywhere]
    case .dispatch: return contexts(of: .dispatch)
    case .units: return contexts(of: .units)
    case .log: return contexts(of: .log)
    case .drill: return runsDrill ? [.drill, .list, .everywhere] : [.everywhere]
    case .forecast: return [.forecast, .everywhere]
    case .joint: return [.joint, .list, .everywhere]
    case .supplies: return [.supplies, .everywhere]
    case .requests: return [.requests, .everywhere]
    case .duties: return [.duties, .incident, .list, .everywhere]
    case .draft: return [.incident, .everywhere]
    case .decisions: return [.decisions, .list, .everywhere]
    case .trust: return [.trust, .list, .everywhere]
    case .postures: return [.postures, .list, .everywhere]
    case .accountability: return [.accountability, .list, .everywhere]
    case .evaluation: return [.evaluation, .list, .everywhere]
    case .agreements: return [.agreements, .list, .everywhere]
    case .sitrep: return [.sitrep, .everywhere]
    case .handover: return [.handover, .list, .everywhere]
    case .notices: return [.notices, .list, .everywhere]
    case .ledger: return [.ledger, .list, .everywhere]
    case .roads: return [.roads, .everywhere]
    case .corridor: return [.corridor, .everywhere]
    case .feeds, .load, .clocks, .health, .help, .organisation: return [.everywhere]
    }
  }

  private func contexts(of focus: Focus) -> [KeyContext] {
    switch focus {
    case .queue: return [.queue, .alert, .list, .everywhere]
    case .map: return [.map, .everywhere]
    case .detail: return detailContexts + [.everywhere]
    case .dispatch: return [.dispatch, .list, .everywhere]
    case .units: return [.units, .list, .everywhere]
    case .log: return [.log, .list, .everywhere]
    }
  }

  private var detailContexts: [KeyContext] {
    switch detail {
    case .alert: [.alert]
    case .incident: [.incident]
    case .city: [.map]
    case .unit: [.units]
    case .nothing, .entry: []
    }
  }

  /// The panes of the overview in the order in which Tab goes round; one that has no room gets it
  /// with the focus.
  package var panes: [Focus] {
    [.queue, .detail, .map] + (plan == nil ? [] : [.dispatch]) + [.units, .log]
  }

  /// The pane that the keys move in: the focus, or the list of a whole screen.
  package var activePane: Focus {
    switch screen {
    case .overview: focus
    case .queue: .queue
    case .map, .city: .map
    case .dispatch: .dispatch
    case .units: .units
    case .log: .log
    case .alert, .incident, .forecast, .feeds, .load, .joint, .clocks, .drill, .health, .help,
      .supplies, .requests, .duties, .draft, .organisation, .decisions, .roads, .corridor, .trust,
      .postures, .accountability, .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      .detail
    }
  }

  /// The alert that a key would act on: the one whose row or page the officer is at.
  package var currentAlert: Alert.ID? {
    switch activePane {
    case .queue: return queue.cursor.item
    case .detail:
      if screen == .drill || screen == .supplies || screen == .requests { return nil }
      if screen == .incident || screen == .duties || screen == .draft {
        return currentIncident.flatMap { picture.incidents[$0]?.alerts.first }
      }
      if case .alert(let id) = detail { return id }
      return nil
    case .dispatch:
      if case .alert(let id)? = plan?.target { return id }
      return nil
    case .map, .units, .log: return nil
    }
  }

  /// The incident that a key would act on.
  package var currentIncident: Incident.ID? {
    if screen == .incident { return incidentCursor.item }
    if screen == .drill || screen == .supplies || screen == .requests { return nil }
    if screen == .draft { return draftIncident }
    if screen == .duties {
      guard case .incident(let id)? = currentObligation?.matter else { return nil }
      return id
    }
    switch activePane {
    case .dispatch:
      guard let plan else { return nil }
      return incident(of: plan.target)
    case .units: return unitCursor.item.flatMap { picture.units[$0]?.incident }
    case .detail:
      switch detail {
      case .incident(let id): return id
      case .unit(let id): return picture.units[id]?.incident
      case .alert(let id): return openIncident(of: id)
      case .nothing, .city, .entry: return nil
      }
    case .queue: return queue.cursor.item.flatMap { openIncident(of: $0) }
    case .map, .log: return nil
    }
  }

  /// The incident that units of a plan go to, if it exists already.
  package func incident(of target: DispatchTarget) -> Incident.ID? {
    switch target {
    case .incident(let id): id
    case .alert(let id): openIncident(of: id)
    }
  }

  /// The incident that an alert concerns, while it is open.
  package func openIncident(of id: Alert.ID) -> Incident.ID? {
    guard let incident = picture.alerts[id].flatMap({ picture.incident(concernedBy: $0) }),
      picture.incidents[incident]?.isOpen ?? false
    else { return nil }
    return incident
  }

  /// The units as the board lists them: by what they do, then in the region file's order.
  package var unitRows: [Unit.ID] {
    board.ids
  }

  /// What the cursor of the active pane stands on.
  var cursorTarget: DetailTarget {
    switch screen {
    case .incident: return incidentCursor.item.map { .incident($0) } ?? .nothing
    case .alert, .forecast, .feeds, .load, .joint, .clocks, .drill, .health, .help, .supplies,
      .requests, .duties, .draft, .organisation, .decisions, .roads, .corridor, .trust, .postures,
      .accountability, .evaluation, .agreements, .sitrep, .handover, .notices, .ledger:
      return detail
    case .overview, .queue, .map, .city, .dispatch, .units, .log: break
    }
    switch activePane {
    case .queue: return queue.cursor.item.map { .alert($0) } ?? .nothing
    case .map: return selectedCity.map { .city($0) } ?? .nothing
    case .units: return unitCursor.item.map { .unit($0) } ?? .nothing
    case .log: return logCursor.item.map { .entry($0) } ?? .nothing
    case .dispatch, .detail: return detail
    }
  }

  /// Brings the detail pane to what the cursor stands on; that has then been looked at.
  mutating func followCursor() {
    work.dwellEnds = nil
    let target = cursorTarget
    if target != detail { detailScroll = 0 }
    detail = target
    if case .alert(let id) = target { queue.changed.remove(id) }
  }

  /// The cursor moved: the detail pane follows when it rests.
  mutating func beginDwell() {
    if cursorTarget != detail { work.dwellEnds = wall.advanced(by: Self.dwell) }
  }
}
