internal import Domain

extension Desk {
  /// Changes the list: its marks, its order, what it shows.
  mutating func perform(_ act: ActionID.ListAct) -> [Effect] {
    switch act {
    case .mark: mark()
    case .markRange: queue.toggleRange()
    case .invertMarks: queue.invertMarks()
    case .clearMarks: queue.clearMarks()
    case .freeze: freeze()
    case .follow: follow()
    case .fold: fold()
    case .sort: chooseSort()
    case .filter: prompt = Prompt(.filter, text: queue.filter.text, formerFilter: queue.filter)
    case .nextMatch: return jump(to: nextListed(by: 1) { _ in true })
    case .previousMatch: return jump(to: nextListed(by: -1) { _ in true })
    case .findCity: prompt = Prompt(.city, formerFilter: queue.filter)
    case .allCities: restrict(to: nil)
    case .onlyCity: return restrictToCityAtHand()
    }
    return []
  }

  private mutating func mark() {
    guard let id = queue.cursor.item else { return }
    queue.endRange()
    queue.toggleMark(id)
    queue.move(by: 1, height: Layout.height(of: .queue, in: self), in: picture)
    beginDwell()
  }

  private mutating func freeze() {
    let on = queue.frozen == nil
    if on { queue.freeze(picture) } else { queue.thaw(picture, now: now) }
    tell(on ? .frozen : .thawed)
  }

  private mutating func follow() {
    queue.followsNewest.toggle()
    tell(queue.followsNewest ? .followsNewest : .followsNoMore)
  }

  /// Folds the groups, or opens them; what the officer chose holds until the flood would choose the
  /// same.
  private mutating func fold() {
    let isFlood = load.flood(at: now) != nil
    let folds = !queue.isFolded
    work.folding = folds == isFlood ? nil : folds
    queue.anchor(height: Layout.height(of: .queue, in: self))
    queue.fold(folds, picture, now: now)
    tell(folds ? .folded : .unfolded)
  }

  /// Lists one city only, or all; the order stays.
  mutating func restrict(to city: City.ID?) {
    queue.city = city
    queue.rebuild(from: picture, now: now)
    if let city { select(city) }
    tell(city.map { .onlyCity(cityName($0)) } ?? .everyCity)
  }

  private mutating func restrictToCityAtHand() -> [Effect] {
    let city =
      switch activePane {
      case .map: selectedCity
      case .units: unitCursor.item.flatMap { picture.units[$0]?.city }
      case .queue, .detail, .dispatch, .log: currentAlert.flatMap { alert($0)?.city }
      }
    guard let city else { return refuse(.noAlertHere) }
    restrict(to: queue.city == city ? nil : city)
    return []
  }

  /// Lists in another order; the cursor stays on its alert.
  mutating func set(_ sort: QueueSort) {
    queue.sort = sort
    queue.rebuild(from: picture, now: now)
    tell(.sorted(language.word(sort)))
  }

  /// Narrows the list; the cursor stays on its alert, as a ghost where it is left out.
  mutating func set(_ filter: Filter) {
    queue.filter = filter
    work.filteredMinute = now.milliseconds / 60_000
    queue.rebuild(from: picture, now: now)
  }

  /// Lists what passes a filter that the officer has asked for, and goes to the first of it: what
  /// the filter leaves out is not acted upon.
  mutating func accept(_ filter: Filter) {
    set(filter)
    guard let ghost = queue.ghost, ghost.reason == .leftOut, queue.frozen == nil else { return }
    let listed = (0..<queue.count).lazy.map { [queue] in queue.id(at: $0) }
    queue.cursor.item = listed.first { $0 != ghost.alert.id }
    queue.letGo(picture)
    followCursor()
  }
}
