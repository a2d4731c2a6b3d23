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
      history: desk.history, load: desk.load, moment: desk.moment)
  }
}

extension Desk {
  /// The units as the board lists them.
  var board: UnitRoster {
    roster.city == queue.city && roster.kind == unitKind && roster.sort == unitOrder
      ? roster : UnitRoster(picture, city: queue.city, kind: unitKind, by: unitOrder)
  }

  /// Actions as steps, with the first key of each, those that have a key here.
  func steps(_ actions: [ActionID]) -> [Step] {
    actions.filter(isOpenHere).compactMap { action in
      let row = Keymap.row(of: action)
      guard let keys = row.keys.first else { return nil }
      return Step(key: KeyRow.name(of: keys), label: language.label(of: action))
    }
  }

  /// Whether the desk may do it at all: a record that is only read offers no acts, and no plans for
  /// them.
  private func isOpenHere(_ action: ActionID) -> Bool {
    guard settings.journal.isReadOnly || settings.actor.role == .observer else { return true }
    switch action {
    case .alert(.dispatch), .incident(.toggleUnit): return false
    case .move, .alert, .incident, .list, .place, .map, .hazard, .desk, .drill, .joint, .unit,
      .aid, .duty, .alliance, .trust, .posture, .road, .evaluation, .prepare, .communication,
      .ledger:
      return !action.isAct
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
    case .forecast: return forecastHints
    case .roads: return [.road(.close), .road(.open), .move(.back), .place(.goMap)]
    case .corridor: return [.road(.corridor), .move(.back), .place(.goUnits)]
    case .joint where alone != nil:
      return [.hazard(.keep), .hazard(.discard), .joint(.alone), .move(.back)]
    case .joint:
      return [
        .joint(.toggle), .joint(.accept), .joint(.refuse), .joint(.aim), .joint(.anew),
        .joint(.alone), .move(.back),
      ]
    case .supplies:
      return [.aid(.ask), .aid(.offer), .aid(.standFor), .place(.goRequests), .move(.back)]
    case .requests:
      return [.aid(.next), .aid(.refuse), .aid(.steps), .move(.open), .aid(.standFor)]
        + [.place(.goSupplies), .move(.back)]
    case .duties:
      return [.move(.open), .duty(.tickOff), .duty(.report), .duty(.assess), .duty(.tell)]
        + [.place(.goDraft), .move(.back)]
    case .decisions: return decisionHints
    case .agreements: return agreementHints
    case .trust: return trustHints
    case .accountability: return accountabilityHints
    case .postures: return postureHints
    case .organisation: return [.move(.open), .place(.goPostures), .move(.back)]
    case .evaluation: return evaluationHints
    case .sitrep: return sitrepHints
    case .handover: return handoverHints
    case .notices: return noticeHints
    case .ledger: return ledgerHints
    case .draft: return [.duty(.report), .duty(.assess), .place(.goDuties), .move(.back)]
    case .drill, .feeds, .load, .clocks, .health, .help:
      return [.move(.back), .place(.goOverview), .move(.mostUrgent)]
    case .incident:
      return [
        .alert(.dispatch), .incident(.nextAlarm), .incident(.nextStep), .incident(.close),
        .alert(.note), .duty(.assess), .duty(.report), .place(.goDraft), .move(.back),
      ]
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
      let moments: [ActionID] = [.hazard(.later), .hazard(.hourLater)]
      return (moment == nil ? [] : [.hazard(.now)] + moments)
        + [.move(.open), .list(.onlyCity), .map(.zoomIn)]
        + (moment == nil && hasForecast ? moments : []) + [.hazard(.declare)]
        + [.road(.close), .map(.zoomOut), .map(.fitMap), .map(.mapInk), .place(.goQueue)] + ends
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
      return [
        .incident(.toggleUnit), .incident(.send), .incident(.nextPlan),
        .incident(.refuseProposal), .incident(.nextAlarm), .road(.corridor), .move(.back),
      ] + ends
    case .units:
      return [
        .unit(.report), .incident(.recall), .unit(.divert), .unit(.standBy), .unit(.relieve),
        .unit(.withdraw), .unit(.order), .unit(.kind), .road(.corridor), .move(.open),
        .move(.back),
      ]
    case .log: return [.move(.open), .desk(.copy), .place(.goQueue), .move(.back)] + ends
    }
  }
}
