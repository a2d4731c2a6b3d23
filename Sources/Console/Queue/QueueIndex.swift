internal import Domain

/// All standing alerts, by city and by urgency, whatever the queue shows: kept event by event.
struct QueueIndex: Sendable {
  /// Those that an officer still has to take, the most urgent first.
  private(set) var waiting = SortedRows()
  private var byCity: [City.ID: SortedRows] = [:]
  private var places: [Alert.ID: Place] = [:]
  /// The alerts that belong to one that came first.
  private var members: [Alert.ID: Set<Alert.ID>] = [:]
  private var leaders: [Alert.ID: Alert.ID] = [:]
  private let cityIndices: [City.ID: Int]

  private struct Place {
    var row: QueueRow
    var city: City.ID?
    var waits: Bool
  }

  /// The index of all that stands in a picture.
  init(_ picture: Picture) {
    cityIndices = Dictionary(
      picture.region.cities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    var cities: [City.ID: [QueueRow]] = [:]
    var waitingRows: [QueueRow] = []
    picture.alerts.visit { id, alert in
      if alert.isStanding, let leader = alert.grouping?.leader {
        leaders[id] = leader
        members[leader, default: []].insert(id)
      }
      guard alert.isStanding, !alert.isAside else { return }
      let row = row(of: alert, by: .urgency)
      places[id] = Place(row: row, city: alert.city, waits: alert.needsAcknowledgement)
      if alert.needsAcknowledgement { waitingRows.append(row) }
      if let city = alert.city { cities[city, default: []].append(row) }
    }
    waiting = SortedRows(sorting: waitingRows)
    byCity = cities.mapValues { SortedRows(sorting: $0) }
  }

  /// An alert's place in an order.
  func row(of alert: Alert, by sort: QueueSort) -> QueueRow {
    let city = alert.city.flatMap { cityIndices[$0] } ?? cityIndices.count
    return QueueRow(rank: alert.rank(by: sort, cityIndex: city), id: alert.id)
  }

  /// The most urgent alert of a city that was not put aside.
  func worst(in city: City.ID) -> Alert.ID? {
    guard let rows = byCity[city], rows.count > 0 else { return nil }
    return rows[0].id
  }

  /// Takes in what an alert has become; nil when it left the picture.
  mutating func refresh(_ id: Alert.ID, _ alert: Alert?) {
    if let place = places.removeValue(forKey: id) {
      if place.waits { waiting.remove(place.row) }
      if let city = place.city { byCity[city]?.remove(place.row) }
    }
    regroup(id, under: alert.flatMap { $0.isStanding ? $0.grouping?.leader : nil })
    guard let alert, alert.isStanding, !alert.isAside else { return }
    let row = row(of: alert, by: .urgency)
    places[id] = Place(row: row, city: alert.city, waits: alert.needsAcknowledgement)
    if alert.needsAcknowledgement { waiting.insert(row) }
    if let city = alert.city { byCity[city, default: SortedRows()].insert(row) }
  }

  private mutating func regroup(_ id: Alert.ID, under leader: Alert.ID?) {
    let former = leaders[id]
    guard former != leader else { return }
    if let former {
      members[former]?.remove(id)
      if members[former]?.isEmpty ?? false { members[former] = nil }
    }
    leaders[id] = leader
    if let leader { members[leader, default: []].insert(id) }
  }

  /// The alerts that stand and belong to one, in order of their names.
  func members(of leader: Alert.ID) -> [Alert.ID] { members[leader, default: []].sorted() }

  /// The waiting alert after (or before) one in order of urgency, going round; the first when the
  /// one is not waiting.
  func nextWaiting(after id: Alert.ID?, backwards: Bool) -> Alert.ID? {
    guard waiting.count > 0 else { return nil }
    guard let id, let place = places[id], place.waits, let here = waiting.position(of: place.row)
    else { return waiting[backwards ? waiting.count - 1 : 0].id }
    let step = backwards ? waiting.count - 1 : 1
    return waiting[(here + step) % waiting.count].id
  }
}
