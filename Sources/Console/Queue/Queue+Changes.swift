internal import Domain

extension Queue {
  /// Takes in the entries of an update.
  mutating func take(_ entries: [Entry], _ picture: Picture, before: Picture, now: Instant) {
    for entry in entries {
      guard case .alert(let id, let event) = entry.event else { continue }
      let alert = picture.alerts[id]
      index.refresh(id, alert)
      refresh(id, alert ?? before.alerts[id], in: picture, now: now)
      noteChange(id, event, by: entry.actor, in: picture)
      if alert?.isStanding != true {
        marks.remove(id)
        changed.remove(id)
      }
    }
    if cursor.item == nil, count > 0 { cursor.item = id(at: 0) }
  }

  private mutating func noteChange(
    _ id: Alert.ID, _ event: AlertEvent, by actor: Actor, in picture: Picture
  ) {
    guard actor.role == .system else { return }
    if id != cursor.item { changed.insert(id) }
    if followsNewest, case .raised = event, rows[id] != nil {
      cursor.item = id
      letGo(picture)
    }
  }

  /// What decides whether an alert is listed.
  private var criteria: Criteria { Criteria(list: list, city: city, filter: filter) }

  /// Puts an alert where it belongs; the cursor's alert stays where it is.
  private mutating func refresh(
    _ id: Alert.ID, _ alert: Alert?, in picture: Picture, now: Instant
  ) {
    let old = rows[id]
    guard let alert, criteria.include(alert, in: picture.region, now: now) else {
      guard let old else { return }
      if id == cursor.item, let alert {
        let reason: Ghost.Reason = alert.isStanding ? .leftOut : .cleared
        if ghost == nil || ghost?.reason != reason {
          ghost = Ghost(alert: alert, reason: reason, left: now)
        }
      } else {
        visible.remove(old)
        rows[id] = nil
      }
      return
    }
    if id == cursor.item { ghost = nil }
    noteArrival(alert, wasListed: old != nil)
    let new = index.row(of: alert, by: sort)
    guard new != old else { return }
    if id == cursor.item, old != nil {
      held = id
      return
    }
    if let old { visible.remove(old) }
    visible.insert(new)
    rows[id] = new
  }

  /// While the list is frozen, counts what would have entered it; priority 1 breaks through.
  private mutating func noteArrival(_ alert: Alert, wasListed: Bool) {
    guard frozen != nil, frozen?.position(of: alert.id) == nil else {
      if alert.priority == .first, alert.state == .unacknowledged, frozen != nil {
        frozen?.firsts.insert(alert.id)
      }
      return
    }
    frozen?.arrivals.insert(alert.id)
    guard alert.priority == .first, alert.needsAcknowledgement else { return }
    if !wasListed || frozen?.firsts.contains(alert.id) == false { frozen?.pinned = alert.id }
    frozen?.firsts.insert(alert.id)
  }

  /// Lists everything anew, for another order, filter, city or list. The cursor stays on its alert:
  /// as a ghost where the list leaves it out.
  mutating func rebuild(from picture: Picture, now: Instant) {
    var listed: [QueueRow] = []
    // Values of their own, so that the queue is not copied for every alert.
    let (criteria, index, sort, region) = (criteria, index, sort, picture.region)
    picture.alerts.visit { _, alert in
      if criteria.include(alert, in: region, now: now) {
        listed.append(index.row(of: alert, by: sort))
      }
    }
    held = nil
    if let item = cursor.item { keepCursor(on: item, among: &listed, picture, now) }
    visible = SortedRows(sorting: listed)
    rows = Dictionary(listed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if frozen != nil { freeze(picture) }
  }

  private mutating func keepCursor(
    on item: Alert.ID, among listed: inout [QueueRow], _ picture: Picture, _ now: Instant
  ) {
    let known = picture.alerts[item] ?? ghost?.alert ?? frozen?.picture.alerts[item]
    guard let alert = known else {
      cursor.item = nil
      ghost = nil
      return
    }
    if criteria.include(alert, in: picture.region, now: now), picture.alerts[item] != nil {
      ghost = nil
      return
    }
    let isOver = picture.alerts[item]?.isStanding != true
    let reason: Ghost.Reason = isOver ? .cleared : .leftOut
    if ghost?.reason != reason { ghost = Ghost(alert: alert, reason: reason, left: now) }
    listed.append(index.row(of: alert, by: sort))
  }

  /// Removes a ghost, and lets a held row go where it belongs, once the cursor has left them.
  mutating func letGo(_ picture: Picture) {
    if let ghost, ghost.alert.id != cursor.item {
      if let row = rows.removeValue(forKey: ghost.alert.id) { visible.remove(row) }
      self.ghost = nil
    }
    if let held, held != cursor.item { release(held, picture) }
  }

  /// Lets the row under the cursor go where it belongs; the cursor goes with it.
  mutating func settle(_ picture: Picture) {
    if let held, ghost == nil { release(held, picture) }
  }

  private mutating func release(_ id: Alert.ID, _ picture: Picture) {
    held = nil
    guard let alert = picture.alerts[id], let old = rows[id] else { return }
    let new = index.row(of: alert, by: sort)
    visible.remove(old)
    visible.insert(new)
    rows[id] = new
  }
}

/// What decides whether an alert is listed.
private struct Criteria {
  let list: QueueList
  let city: City.ID?
  let filter: Filter

  /// Whether the list shows an alert, by what it now is.
  func include(_ alert: Alert, in region: Region, now: Instant) -> Bool {
    guard alert.isStanding, list == .standing || alert.isAside else { return false }
    guard city == nil || alert.city == city else { return false }
    return filter.matches(alert, in: region, now: now)
  }
}
