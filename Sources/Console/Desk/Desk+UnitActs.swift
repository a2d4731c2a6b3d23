internal import Domain
internal import Geodesy
internal import Planning

/// What is done to units at the board: what they report, late too, and where they are sent besides.
extension Desk {
  /// Does what is asked of the unit under the cursor, or of the board.
  mutating func perform(_ act: ActionID.UnitAct) -> [Effect] {
    switch act {
    case .order: return changeOrder()
    case .kind: return changeKind()
    case .report: return withUnit { $0.chooseReport($1) }
    case .withdraw: return withUnit { $0.askToWithdraw($1) }
    case .relieve: return withUnit { $0.askToRelieve($1) }
    case .standBy: return withUnit { $0.chooseStation(for: $1) }
    case .divert: return withUnit { $0.chooseIncident(for: $1) }
    }
  }

  private mutating func withUnit(_ body: (inout Desk, Unit) -> [Effect]) -> [Effect] {
    guard let unit = unitCursor.item.flatMap({ picture.units[$0] }) else {
      return refuse(.noUnitHere)
    }
    return body(&self, unit)
  }

  private mutating func changeOrder() -> [Effect] {
    let all = UnitOrder.allCases
    let here = all.firstIndex(of: unitOrder) ?? 0
    unitOrder = all[(here + 1) % all.count]
    roster = board
    tell(.dispatch(.orderIs(unitOrder)))
    return []
  }

  private mutating func changeKind() -> [Effect] {
    let all: [UnitKind?] = [nil] + UnitKind.allCases.map { $0 }
    let here = all.firstIndex(of: unitKind) ?? 0
    unitKind = all[(here + 1) % all.count]
    roster = board
    if let item = unitCursor.item, roster.position(of: item) == nil {
      unitCursor.item = roster.ids.first
    }
    tell(.dispatch(unitKind.map { .kindIs(language.word($0)) } ?? .everyKind))
    return []
  }

  /// Offers what the unit can report by the status table.
  private mutating func chooseReport(_ unit: Unit) -> [Effect] {
    let triggers = UnitStatusTable.edges.filter { edge in
      edge.from == unit.status && !edge.trigger.hasItsOwnCommand
        && (edge.trigger != .goHome || unit.standBy != nil)
    }.map(\.trigger)
    guard !triggers.isEmpty else { return refuse(.dispatch(.nothingToReport)) }
    let choices = triggers.map {
      Picker.Choice(
        item: .report(unit.id, $0), text: language.word($0), detail: "", isOpen: true)
    }
    choose(.dispatch(.reportTitle(unit.id.rawValue)), choices, narrows: false)
    return []
  }

  /// Asks when it was; an earlier hour is a late entry.
  mutating func askWhen(_ id: Unit.ID, _ trigger: UnitTrigger) -> [Effect] {
    ask(
      .reportUnit(id, trigger), .dispatch(.reportTitle(id.rawValue)),
      lines: [.dispatch(.reportWhat(language.word(trigger)))], fields: [field(.moment, hour(now))])
  }

  /// Hands in what a unit reported, now or at the hour that was typed.
  mutating func report(_ id: Unit.ID, _ trigger: UnitTrigger, _ form: Form) -> [Effect] {
    guard let unit = picture.units[id] else { return refuse(.noUnitHere) }
    let text = form.text(.moment)
    let typed = ClockText.last(text, before: now, offsetInMinutes: settings.offsetInMinutes)
    guard let typed else { return fault(form, .moment, example: "03:00") }
    let happened = text == hour(now) ? now : typed
    let journey = Journey.begun(by: trigger, unit, in: picture, at: happened)
    let command = Command.moveUnit(id, trigger, journey: journey)
    guard happened < now else { return submit(command, .unit(.report), id.rawValue) }
    let ticket = work.nextTicket
    work.nextTicket += 1
    work.pending[ticket] = Pending(
      batch: newBatch(), action: .unit(.report), subject: id.rawValue)
    return [.report(command, happened: happened, ticket: ticket)]
  }

  private mutating func askToWithdraw(_ unit: Unit) -> [Effect] {
    if unit.status == .outOfService {
      return submit(
        .moveUnit(unit.id, .returnToService, journey: nil), .unit(.withdraw), unit.id.rawValue)
    }
    return ask(
      .withdraw(unit.id), .dispatch(.withdrawTitle(unit.id.rawValue)),
      lines: [.dispatch(.willWithdraw)], isDangerous: true, fields: [field(.reason)])
  }

  private mutating func askToRelieve(_ unit: Unit) -> [Effect] {
    guard unit.status == .onScene else { return refuse(.dispatch(.notOnScene)) }
    guard let relief = Relief.of(unit, in: picture, at: now) else {
      return refuse(.dispatch(.noRelief))
    }
    let command = Command.answer(relief.proposal, acts: [relief.act], refusal: nil)
    return ask(
      .accept(command, .unit(.relieve)), .dispatch(.relieveTitle(unit.id.rawValue)),
      lines: [
        .dispatch(
          .willRelieve(
            by: relief.fresh.unit.id.rawValue, minutes: wholeMinutes(relief.fresh.travel)))
      ])
  }

  private func wholeMinutes(_ travel: TravelTime) -> Int {
    Int((travel.untilArrival.inSeconds + 59) / 60)
  }

  /// Offers the stations of the unit's sort in its own city and next door.
  private mutating func chooseStation(for unit: Unit) -> [Effect] {
    guard UnitStatusTable.next(from: unit.status, on: .moveUp) != nil else {
      return refuse(.dispatch(.notFree))
    }
    let kind = region[unit.station]?.kind
    let near = Set([unit.city] + (region[unit.city]?.neighbours ?? []))
    let stations = region.stations.filter {
      $0.kind == kind && near.contains($0.city) && $0.id != unit.place
    }
    let sorted = stations.sorted { one, other in
      (one.city == unit.city ? 0 : 1, one.coordinate.distance(to: unit.coordinate).metres)
        < (other.city == unit.city ? 0 : 1, other.coordinate.distance(to: unit.coordinate).metres)
    }
    let choices = sorted.map {
      Picker.Choice(
        item: .station(unit.id, $0.id), text: language.name($0.name), detail: cityName($0.city),
        isOpen: picture.mayStandBy(unit, at: $0.id, now))
    }
    choose(.dispatch(.standByTitle(unit.id.rawValue)), choices, narrows: true)
    return []
  }

  /// Asks whether to send it there.
  mutating func askToStandBy(_ id: Unit.ID, at station: ResponseStation.ID) -> [Effect] {
    guard let unit = picture.units[id], let place = region[station] else {
      return refuse(.noUnitHere)
    }
    let ways = WaysTo(place.coordinate, in: picture, at: now)
    let travel = ways.travel(of: unit, at: now)
    let journey = ways.preview(of: unit, at: now)
    return ask(
      .accept(.unit(id, .standBy(at: station, journey)), .unit(.standBy)),
      .dispatch(.standByTitle(id.rawValue)),
      lines: [
        .dispatch(
          .willStandBy(station: language.name(place.name), minutes: wholeMinutes(travel)))
      ])
  }

  /// Offers the open incidents that are more urgent than the one that the unit is under way to.
  private mutating func chooseIncident(for unit: Unit) -> [Effect] {
    guard UnitStatusTable.next(from: unit.status, on: .divert) != nil,
      let from = unit.incident.flatMap({ picture.incidents[$0] })
    else { return refuse(.dispatch(.notUnderWay)) }
    let urgent = openIncidents.compactMap { picture.incidents[$0] }.filter {
      $0.id != from.id && $0.report.priority < from.report.priority
    }
    guard !urgent.isEmpty else { return refuse(.dispatch(.nowhereToGo)) }
    let choices = urgent.map { incident in
      Picker.Choice(
        item: .diversion(unit.id, incident.id),
        text: "P\(incident.report.priority.rawValue) \(incident.id) \(incident.report.title)",
        detail: cityName(incident.city), isOpen: true)
    }
    choose(.dispatch(.divertTitle(unit.id.rawValue)), choices, narrows: true)
    return []
  }

  /// Asks whether to turn it round.
  mutating func askToDivert(_ id: Unit.ID, to goal: Incident.ID) -> [Effect] {
    guard let unit = picture.units[id], let incident = picture.incidents[goal] else {
      return refuse(.noUnitHere)
    }
    let travel = WaysTo(incident.report.coordinate, in: picture, at: now)
      .travel(of: unit, at: now)
    let assignment = Assignment(unit: id, distance: travel.distance, travel: travel.expected)
    return ask(
      .accept(.unit(id, .divert(to: goal, assignment)), .unit(.divert)),
      .dispatch(.divertTitle(id.rawValue)),
      lines: [
        .dispatch(
          .willDivert(
            from: unit.incident?.rawValue ?? "", to: goal.rawValue,
            minutes: wholeMinutes(travel)))
      ], isDangerous: true)
  }
}
