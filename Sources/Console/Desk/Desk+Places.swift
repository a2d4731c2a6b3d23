internal import Domain
internal import Statutes

extension Desk {
  /// Goes to a pane or a screen.
  mutating func perform(_ act: ActionID.PlaceAct) -> [Effect] {
    switch act {
    case .goOverview: goBack(to: .overview)
    case .goQueue: focusOn(.queue)
    case .goMap: focusOn(.map)
    case .goDetail: focusOn(.detail)
    case .goUnits: focusOn(.units)
    case .goLog: focusOn(.log)
    case .goIncidents: show(.incident)
    case .goFeeds: show(.feeds)
    case .goForecast: show(.forecast)
    case .goLoad: show(.load)
    case .goClocks: show(.clocks)
    case .goDrill: show(.drill)
    case .goDuties: show(.duties)
    case .goDraft: show(.draft)
    case .goOrganisation: show(.organisation)
    case .goDecisions: show(.decisions)
    case .goTrust: show(.trust)
    case .goPostures: show(.postures)
    case .goAccountability: show(.accountability)
    case .goEvaluation: show(.evaluation)
    case .goAgreements: show(.agreements)
    case .goSitrep: show(.sitrep)
    case .goHandover: show(.handover)
    case .goNotices: show(.notices)
    case .goLedger: show(.ledger)
    case .goHealth: show(.health)
    case .goSupplies: show(.supplies)
    case .goRequests: show(.requests)
    case .headerLines: isHeaderShort.toggle()
    case .zoomPane: isZoomed.toggle()
    }
    return []
  }

  /// Gives a pane the keys: on the overview where it is shown there, else on a screen of its own.
  mutating func focusOn(_ pane: Focus) {
    if screen == .overview, panes.contains(pane) {
      focus = pane
    } else {
      show(pane.screen)
    }
    prepareCursor(of: pane)
    beginDwell()
  }

  /// Shows a screen; `back` leads to where the officer was.
  package mutating func show(_ name: ScreenName) {
    guard name != screen else { return }
    if name == .overview { return goBack(to: .overview) }
    if work.path.count > 20 { work.path.removeFirst() }
    work.path.append(screen)
    if name == .draft { draftIncident = currentIncident }
    if name == .sitrep { sitrepMatter = currentMatter }
    screen = name
    isZoomed = false
    detailScroll = 0
    switch name {
    case .incident:
      if let current = incidentAtHand { incidentCursor.item = current }
      if incidentCursor.item == nil { incidentCursor.item = openIncidents.first }
      followCursor()
    case .alert: if let id = queue.cursor.item { detail = .alert(id) }
    case .city: if let city = selectedCity { detail = .city(city) }
    case .units: prepareCursor(of: .units)
    case .drill: prepareInjectCursor()
    case .joint: if joint == nil { planJointly() }
    case .draft: draftIncident = draftIncident ?? incidentAtHand ?? openIncidents.first
    case .decisions:
      if decisionCursor.item == nil { decisionCursor.item = allianceRows.first }
    case .requests:
      // From here on the cursor stands on a line, and not on whatever comes first.
      if !aidRows.contains(where: { $0 == aidCursor.item }) { aidCursor.item = aidRows.first }
    case .agreements:
      isAgreementOpen = false
      if agreementCursor.item == nil { agreementCursor.item = preparednessRows.first }
    case .trust:
      isTrustOpen = false
      if trustCursor.item == nil { trustCursor.item = trustRows.first?.id }
    case .postures: preparePostures()
    case .accountability:
      isCandidateOpen = false
      if candidateCursor.item == nil { candidateCursor.item = candidateRows.first }
    case .evaluation: evaluation.depth = .list
    case .sitrep:
      sitrepMatter = sitrepMatter ?? settings.statutes.gravestMatter(in: picture)
    case .handover: if briefCursor.item == nil { briefCursor.item = brief.items.first?.name }
    case .notices:
      isNoticeOpen = false
      if noticeCursor.item == nil { noticeCursor.item = noticeRows.first?.id }
    case .ledger: prepareLedger()
    case .duties: prepareDuties()
    case .overview, .queue, .map, .dispatch, .log, .forecast, .feeds, .load, .clocks, .roads,
      .corridor, .health, .help, .supplies, .organisation:
      break
    }
  }

  /// The incident that the detail or the queue's cursor is about.
  private var incidentAtHand: Incident.ID? {
    switch detail {
    case .incident(let id): id
    case .alert(let id): openIncident(of: id)
    case .unit(let id): picture.units[id]?.incident
    case .nothing, .city, .entry: nil
    }
  }

  private mutating func prepareCursor(of pane: Focus) {
    if pane == .units, unitCursor.item == nil { unitCursor.item = unitRows.first }
  }

  /// Goes back to the screen before.
  mutating func leaveScreen() {
    screen = work.path.popLast() ?? .overview
    detailScroll = 0
    followCursor()
  }

  /// Goes to a screen and forgets the way there.
  mutating func goBack(to name: ScreenName) {
    work.path = []
    screen = name
    detailScroll = 0
    followCursor()
  }

  /// Shows what the cursor stands on as a page of its own.
  mutating func open() -> [Effect] {
    if screen == .joint { return perform(ActionID.joint(.accept)) }
    switch activePane {
    case .queue:
      guard queue.cursor.item != nil else { return refuse(.noAlertHere) }
      followCursor()
      show(.alert)
    case .map:
      guard screen != .city else { return [] }
      followCursor()
      show(.city)
    case .dispatch: return perform(ActionID.incident(.send))
    case .units: return openUnit()
    case .log: return openEntry()
    case .detail: return openDetail()
    }
    return []
  }

  private mutating func openUnit() -> [Effect] {
    followCursor()
    guard let unit = unitCursor.item.flatMap({ picture.units[$0] }) else {
      return refuse(.noUnitHere)
    }
    guard let incident = unit.incident else { return refuse(.unitHasNoTask(unit.id.rawValue)) }
    show(.incident)
    incidentCursor.item = incident
    followCursor()
    return []
  }

  /// Goes to what a line of the log is about.
  private mutating func openEntry() -> [Effect] {
    let entry = logCursor.item.flatMap { place in log.last { $0.sequence == place } } ?? log.last
    guard let entry else { return refuse(.nothingToOpen) }
    return open(entry)
  }

  /// Goes to what an entry is about.
  mutating func open(_ entry: Entry) -> [Effect] {
    switch entry.event {
    case .alert(let id, _):
      guard picture.alerts[id]?.isStanding ?? false else { return refuse(.nothingToOpen) }
      return jump(to: id)
    case .incident(let id, _):
      show(.incident)
      incidentCursor.item = id
      followCursor()
    case .unit(let id, _):
      unitCursor.item = id
      focusOn(.units)
    case .itemQuarantined: show(.feeds)
    case .aid(let id, let event):
      guard let request = picture.aid[id] else { return refuse(.nothingToOpen) }
      var line = request.lines.first
      if case .passed(_, let lender, _) = event { line = request.line(of: lender) }
      aidCursor.item = line?.id
      show(.requests)
    case .stockCounted: show(.supplies)
    case .road: show(.roads)
    case .alliance(.decision(let id, _)):
      decisionCursor.item = .decision(id)
      show(.decisions)
    case .alliance(.meeting(let id, _)):
      decisionCursor.item = .meeting(id)
      show(.decisions)
    case .hazard, .governance(.hazard, _), .alliance(.intervention(.hazard, _)): show(.forecast)
    case .governance(.incident(let id), _), .alliance(.intervention(.incident(let id), _)):
      show(.incident)
      incidentCursor.item = id
      followCursor()
    case .preparedness(let event):
      if let row = preparednessRow(of: event) { agreementCursor.item = row }
      show(.agreements)
    case .trust(let city, _):
      trustCursor.item = city
      show(.trust)
    case .watch(.posture(let holder, _)):
      postureCursor.item = holder
      show(.postures)
    case .evaluation(let event):
      show(.evaluation)
      point(to: event)
    case .communication(let event): return open(event)
    case .ledger(let event): return openLedger(about: event)
    case .watch, .stageCrossed, .endForetold, .drill:
      return refuse(.nothingToOpen)
    }
    return []
  }

  private mutating func openDetail() -> [Effect] {
    if screen == .supplies { return askForAid() }
    if screen == .requests {
      isAidOpen = true
      detailScroll = 0
      return []
    }
    if screen == .duties { return openObligation() }
    if screen == .decisions { return perform(ActionID.AllianceAct.consent) }
    if screen == .trust { return isTrustOpen ? [] : openTrust() }
    if screen == .organisation {
      show(.postures)
      return []
    }
    if screen == .postures { return openPosture() }
    if screen == .accountability { return openCandidate() }
    if screen == .evaluation { return openEvaluation() }
    if screen == .agreements { return openPreparednessRow() }
    if screen == .notices { return isNoticeOpen ? [] : openNotice() }
    if screen == .handover { return openBriefItem() }
    if screen == .ledger { return openInLedger() }
    switch detail {
    case .alert(let id):
      if screen == .alert, openIncident(of: id) != nil { show(.incident) } else { show(.alert) }
    case .incident: show(.incident)
    case .city: show(.city)
    case .unit: show(.units)
    case .entry: return openEntry()
    case .nothing: return refuse(.nothingToOpen)
    }
    return []
  }

  /// One step back, and never out.
  mutating func stepBack() -> [Effect] {
    if dialog != nil || prefix != nil { return closeDialog() }
    if screen == .requests, isAidOpen, prompt == nil {
      isAidOpen = false
      detailScroll = 0
      return []
    }
    if screen == .agreements, isAgreementOpen, prompt == nil {
      isAgreementOpen = false
      detailScroll = 0
      return []
    }
    if screen == .trust, isTrustOpen, prompt == nil {
      isTrustOpen = false
      return []
    }
    if screen == .postures, isPostureOpen, prompt == nil {
      isPostureOpen = false
      return []
    }
    if screen == .accountability, isCandidateOpen, prompt == nil {
      isCandidateOpen = false
      return []
    }
    if screen == .evaluation, prompt == nil, closeEvaluation() { return [] }
    if screen == .notices, isNoticeOpen, prompt == nil {
      isNoticeOpen = false
      detailScroll = 0
      return []
    }
    if screen == .ledger, ledger.page != .parties, prompt == nil {
      ledger.page = .parties
      return []
    }
    if prompt != nil {
      closePrompt()
    } else if queue.rangeStart != nil {
      queue.rangeStart = nil
    } else if moment != nil, screen == .forecast || activePane == .map {
      showNow()
    } else if screen == .joint, alone != nil {
      alone = nil
    } else if activePane == .dispatch {
      closePlan()
    } else if screen != .overview {
      leaveScreen()
    } else if isZoomed {
      isZoomed = false
    } else if !queue.filter.isAll {
      set(.all)
    } else if queue.list == .aside {
      return perform(ActionID.alert(.shelvedList))
    } else if queue.city != nil {
      restrict(to: nil)
    } else if focus != .queue {
      focus = .queue
      beginDwell()
    }
    return []
  }
}

extension Focus {
  /// The screen that shows a pane alone.
  var screen: ScreenName {
    switch self {
    case .queue: .queue
    case .map: .map
    case .detail: .alert
    case .dispatch: .dispatch
    case .units: .units
    case .log: .log
    }
  }
}
