internal import Domain

extension Queue {
  /// Takes in the entries of an update.
  mutating func take(_ entries: [Entry], _ picture: Picture, before: Picture, now: Instant) {
    for entry in entries {
      guard case .alert(let id, let event) = entry.event else { continue }
      let alert = picture.alerts[id]
      index.refresh(id, alert)
      refresh(id, alert ?? before.alerts[id], in: picture, now: now)
      if isFolded { refreshMembers(of: id, in: picture, now: now) }
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
  private var criteria: Criteria {
    Criteria(list: list, city: city, filter: filter, isFolded: isFolded)
  }

  /// Puts an alert where it belongs; the cursor's alert stays where it is.
  private mutating func refresh(
    _ id: Alert.ID, _ alert: Alert?, in picture: Picture, now: Instant
  ) {
    let old = rows[id]
    guard let alert, isListed(alert, in: picture, now: now) else {
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
    let (criteria, index, sort) = (criteria, index, sort)
    let kept = isFolded ? marks.union(cursor.item.map { [$0] } ?? []) : []
    picture.alerts.visit { id, alert in
      if criteria.list(alert, in: picture, now: now, kept: kept) {
        listed.append(index.row(of: alert, by: sort))
      }
    }
    held = nil
    unfolded = isFolded ? cursor.item : nil
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
    if isListed(alert, in: picture, now: now), picture.alerts[item] != nil {
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
    if isFolded, unfolded != cursor.item {
      let left = unfolded
      unfolded = cursor.item
      if let left, let alert = picture.alerts[left] { fold(alert, picture) }
    }
  }

  /// Takes the row of an alert away whose group is folded, once nothing keeps it.
  private mutating func fold(_ alert: Alert, _ picture: Picture) {
    guard !marks.contains(alert.id), criteria.folds(alert, in: picture, now: picture.recorded),
      let row = rows.removeValue(forKey: alert.id)
    else { return }
    visible.remove(row)
  }

  /// Lists the rows of groups as one each, or all of them.
  mutating func fold(_ isFolded: Bool, _ picture: Picture, now: Instant) {
    guard self.isFolded != isFolded else { return }
    self.isFolded = isFolded
    rebuild(from: picture, now: now)
  }

  /// Puts the row of an alert of a folded group into the list, and the cursor on it; says whether
  /// it was that which hid it.
  mutating func unfold(_ id: Alert.ID, in picture: Picture, now: Instant) -> Bool {
    guard isFolded, frozen == nil, rows[id] == nil, let alert = picture.alerts[id],
      criteria.include(alert, in: picture.region, now: now)
    else { return false }
    let row = index.row(of: alert, by: sort)
    visible.insert(row)
    rows[id] = row
    return true
  }

  /// What became of the first of a group may show or hide the others.
  private mutating func refreshMembers(of id: Alert.ID, in picture: Picture, now: Instant) {
    for member in index.members(of: id) {
      refresh(member, picture.alerts[member], in: picture, now: now)
    }
  }

  private func isListed(_ alert: Alert, in picture: Picture, now: Instant) -> Bool {
    criteria.include(alert, in: picture.region, now: now)
      && (alert.id == cursor.item || marks.contains(alert.id)
        || !criteria.folds(alert, in: picture, now: now))
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
  let isFolded: Bool

  /// Whether an alert has a row; `kept` ones have one although their group is folded.
  func list(_ alert: Alert, in picture: Picture, now: Instant, kept: Set<Alert.ID>) -> Bool {
    include(alert, in: picture.region, now: now)
      && (!isFolded || kept.contains(alert.id) || !folds(alert, in: picture, now: now))
  }

  /// Whether an alert stands behind the first of its group, which is listed and more urgent: what
  /// is more urgent than the first is never hidden by it.
  func folds(_ alert: Alert, in picture: Picture, now: Instant) -> Bool {
    guard isFolded, let leader = alert.grouping.flatMap({ picture.alerts[$0.leader] }),
      include(leader, in: picture.region, now: now)
    else { return false }
    return leader.rank(by: .urgency, cityIndex: 0) <= alert.rank(by: .urgency, cityIndex: 0)
  }

  /// Whether the list shows an alert, by what it now is.
  func include(_ alert: Alert, in region: Region, now: Instant) -> Bool {
    guard alert.isStanding, list == .standing || alert.isAside else { return false }
    guard city == nil || alert.city == city else { return false }
    return filter.matches(alert, in: region, now: now)
  }
}
