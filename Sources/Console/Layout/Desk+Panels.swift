import Domain
import Terminal

/// What panels ask of a desk.
extension Scene {
  /// What a desk's panels draw from.
  package init(_ desk: Desk) {
    self.init(
      picture: desk.picture, now: desk.shownSecond, language: desk.language,
      glyphs: desk.settings.glyphs,
      mode: desk.settings.mode,
      offsetInMinutes: desk.timeStyle == .utc ? 0 : desk.settings.offsetInMinutes,
      history: desk.history, load: desk.load)
  }
}

extension Desk {
  /// The units as the board lists them.
  var board: UnitRoster {
    roster.city == queue.city ? roster : UnitRoster(picture, city: queue.city)
  }

  /// Actions as steps, with the first key of each, those that have a key here.
  func steps(_ actions: [ActionID]) -> [Step] {
    actions.compactMap { action in
      let row = Keymap.row(of: action)
      guard let keys = row.keys.first else { return nil }
      return Step(key: KeyRow.name(of: keys), label: language.label(of: action))
    }
  }

  /// The keys to remind of, the most needed first.
  var hintSteps: [Step] {
    if dialog != nil { return [] }
    return steps(hintActions)
  }

  private var hintActions: [ActionID] {
    switch screen {
    case .drill where runsDrill: return drillHints
    case .forecast, .drill, .feeds, .load, .health, .help:
      return [.move(.back), .place(.goOverview), .move(.mostUrgent)]
    case .incident:
      return [.alert(.dispatch), .incident(.nextStep), .incident(.close), .alert(.note)]
        + [.move(.back)]
    case .overview, .queue, .alert, .map, .city, .dispatch, .units, .log: break
    }
    let ends: [ActionID] = [.move(.mostUrgent), .list(.freeze), .list(.filter)]
    switch activePane {
    case .queue:
      return [
        .alert(.acknowledge), .alert(.dispatch), .alert(.shelve), .list(.mark), .place(.goMap),
        .place(.goDetail),
      ] + ends
    case .map:
      return [
        .move(.open), .list(.onlyCity), .map(.zoomIn), .map(.zoomOut), .map(.fitMap), .map(.mapInk),
        .place(.goQueue),
      ] + ends
    case .detail:
      if currentIncident != nil, currentAlert == nil {
        return [
          .alert(.dispatch), .incident(.nextStep), .incident(.close), .alert(.note), .move(.back),
        ] + ends
      }
      let onIncident: [ActionID] =
        currentAlert.flatMap { openIncident(of: $0) } == nil
        ? [.alert(.shelve), .alert(.makeIncident)] : [.incident(.nextStep), .incident(.close)]
      return [.alert(.acknowledge), .alert(.dispatch)] + onIncident
        + [.alert(.note), .move(.back)] + ends
    case .dispatch:
      return [.incident(.toggleUnit), .incident(.send), .incident(.nextStep), .move(.back)] + ends
    case .units: return [.incident(.recall), .move(.open), .place(.goQueue), .move(.back)] + ends
    case .log: return [.move(.open), .desk(.copy), .place(.goQueue), .move(.back)] + ends
    }
  }
}
