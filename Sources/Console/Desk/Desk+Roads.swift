package import Domain
internal import Geodesy
internal import Planning

/// Roads that are closed and opened, and signals that are held green.
extension Desk {
  /// Does what is asked about roads.
  mutating func perform(_ act: ActionID.RoadAct) -> [Effect] {
    switch act {
    case .goRoads: show(.roads)
    case .close:
      guard !region.roads.isEmpty else { return refuse(.road(.noRoadsKnown)) }
      tell(.road(.howToClose))
      prompt = Prompt(.command, text: "close ", formerFilter: queue.filter)
    case .open: return askToOpenRoad()
    case .corridor: return screen == .corridor ? askForCorridor() : showCorridor()
    }
    return []
  }

  /// What can be closed, by its written names.
  var closableNames: [String] {
    let roads = region.roads
    return roads.ways.filter { $0.kind != .local }.map(\.id.rawValue)
      + roads.crossings.map(\.id.rawValue) + roads.nodes.map(\.id.rawValue)
  }

  /// `:close G42 2h accident`: a stretch, for how long, why; what is missing is asked for.
  mutating func closeRoad(typed text: String) -> [Effect] {
    guard mayActOnRoads else { return [] }
    var words = text.split(separator: " ").map(String.init)
    let name = words.removeFirst()
    guard let stretch = RoadStretch(name, in: region.roads) else {
      return refuse(.road(.unknownRoad(name)))
    }
    let duration = words.first.flatMap { DurationText.parse($0) }
    if duration != nil { words.removeFirst() }
    guard !words.isEmpty else { return askToClose(stretch, for: duration) }
    return submit(
      .road(
        .close(
          stretch, reason: words.joined(separator: " "),
          until: duration.map { now.advanced(by: $0) })),
      .road(.close), stretch.text)
  }

  private var mayActOnRoads: Bool {
    mutating get {
      guard settings.actor.role != .observer else {
        tell(language.text(Refusal.rejected(.notPermitted(.observer))), .refusal)
        return false
      }
      guard !settings.journal.isReadOnly else {
        tell(language.text(Refusal.readOnly), .refusal)
        return false
      }
      return true
    }
  }

  private mutating func askToClose(_ stretch: RoadStretch, for duration: Duration?) -> [Effect] {
    let minutes = duration.map { $0.inSeconds / 60 } ?? 120
    let length = Form.Field(
      name: .duration, label: language.label(.duration),
      editor: LineEditor(minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"),
      choices: ["30m", "1h", "2h", "4h", "12h", "24h"], choice: minutes == 120 ? 2 : nil)
    let name = region.roads.name(of: stretch) { language.name($0) }
    return ask(
      .closeRoad(stretch), .road(.closeTitle(name)),
      lines: [.road(.willClose(unitsOnIt: unitsUnderWay(over: stretch)))], isDangerous: true,
      fields: [length, field(.reason)])
  }

  /// How many units have links of a stretch ahead of them.
  private func unitsUnderWay(over stretch: RoadStretch) -> Int {
    let links = Set(region.roads.links(of: stretch) ?? [])
    return region.units.count { seed in
      guard let unit = picture.units[seed.id], let journey = unit.journey,
        unit.status == .enroute || unit.status == .returning
      else { return false }
      return journey.links(after: now, in: region.roads).contains { links.contains($0) }
    }
  }

  mutating func closeRoad(_ stretch: RoadStretch, _ form: Form) -> [Effect] {
    guard let duration = DurationText.parse(form.text(.duration)) else {
      var form = form
      form.focus = 0
      form.fault = language.text(DialogPhrase.durationUnclear)
      dialog = .form(form)
      return []
    }
    return submit(
      .road(
        .close(
          stretch, reason: form.text(.reason), until: now.advanced(by: duration))),
      .road(.close), stretch.text)
  }

  /// `:open R1`, or what the closure closed.
  mutating func openRoad(typed text: String) -> [Effect] {
    guard mayActOnRoads else { return [] }
    let stretch = RoadStretch(text, in: region.roads)
    let closure = picture.standingClosures.first {
      $0.id.rawValue == text.uppercased() || $0.stretch == stretch
    }
    guard let closure else { return refuse(.road(.unknownClosure(text))) }
    return submit(.road(.open(closure.id)), .road(.open), closure.id.rawValue)
  }

  private mutating func askToOpenRoad() -> [Effect] {
    let closures = picture.standingClosures
    guard !closures.isEmpty else { return refuse(.road(.nothingIsClosed)) }
    choose(
      .road(.openTitle),
      closures.map { closure in
        Picker.Choice(
          item: .closure(closure.id),
          text: region.roads.name(of: closure.stretch) { language.name($0) },
          detail: closure.id.rawValue, isOpen: true)
      }, narrows: true)
    return []
  }

  /// Tells of units that go another way.
  mutating func hearRoads(_ entries: [Entry]) {
    let changed = entries.compactMap { entry -> (Unit.ID, Journey)? in
      guard case .road(.rerouted(let unit, let journey)) = entry.event else { return nil }
      return (unit, journey)
    }
    guard let (unit, journey) = changed.first else { return }
    guard changed.count == 1 else { return tell(.road(.severalRerouted(changed.count))) }
    tell(.road(.rerouted(unit.rawValue, arrival: clockText(journey.expectedArrival))))
  }
}

/// Green corridors.
extension Desk {
  private mutating func showCorridor() -> [Effect] {
    let unit: Unit.ID? =
      switch activePane {
      case .dispatch: plan?.cursor.item
      case .units: unitCursor.item
      case .detail: if case .unit(let id) = detail { id } else { nil }
      case .queue, .map, .log: nil
      }
    guard let unit else { return refuse(.road(.noUnitForCorridor)) }
    corridorUnit = unit
    show(.corridor)
    return []
  }

  /// Where a unit goes, or would go by the open plan: also to an incident that sending will open,
  /// which has the name of its alert.
  func goal(of unit: Unit) -> Incident? {
    unit.incident.flatMap { picture.incidents[$0] }
      ?? plan.flatMap { incidentMeant(by: $0.target) }
  }

  /// The way of a unit: the one that it is on, or the one on which the plan would send it.
  func corridorJourney(of unit: Unit) -> Journey? {
    if unit.status == .enroute { return unit.journey }
    let isFree = unit.journey == nil || unit.status.isDispatchable
    guard isFree, let goal = goal(of: unit) else { return nil }
    return WaysTo(goal.report.coordinate, in: picture, at: shownSecond).preview(
      of: unit, at: shownSecond)
  }

  /// The corridor that is on for a unit, else the one that could be.
  package func corridor(of unit: Unit) -> GreenCorridor? {
    if let running = picture.corridor(of: unit.id) { return running.corridor }
    guard let journey = corridorJourney(of: unit) else { return nil }
    return CorridorPlan.corridor(
      for: unit.id, on: journey, in: goal(of: unit)?.city ?? unit.city, region.roads,
      at: shownSecond)
  }

  private mutating func askForCorridor() -> [Effect] {
    guard mayActOnRoads else { return [] }
    guard let unit = corridorUnit.flatMap({ picture.units[$0] }) else {
      return refuse(.road(.noUnitForCorridor))
    }
    if picture.corridor(of: unit.id) != nil {
      return ask(
        .stopCorridor(unit.id), .road(.stopTitle(unit.id.rawValue)), lines: [.road(.willStop)])
    }
    guard unit.status == .enroute else {
      return refuse(.road(.notUnderWay(unit.id.rawValue, language.word(unit.status))))
    }
    guard let corridor = corridor(of: unit) else {
      return refuse(.road(.noSignalsAhead(unit.id.rawValue)))
    }
    let saving = corridor.saving
    return ask(
      .corridor(corridor), .road(.startTitle(unit.id.rawValue)),
      lines: [
        .road(
          .willStart(
            low: saving.low, middle: saving.middle, high: saving.high,
            crossMinutes: (corridor.crossDelay + 59) / 60))
      ])
  }
}
