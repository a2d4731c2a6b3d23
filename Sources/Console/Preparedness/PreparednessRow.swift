package import Domain
internal import Statutes

/// A row of the screen of agreements, plans and the programme.
package enum PreparednessRow: Hashable, Sendable {
  case reminder(Reminder.ID)
  case agreement(AidAgreement.ID)
  /// A plan that is in force, or that the program proposes.
  case plan(Matter, PlanUse.ID)
  case proposal(Matter, PlanUse.ID)
  case entry(ProgrammeEntry.ID)
}

extension Desk {
  /// What nobody has taken note of, agreements that press, plans in force and proposed, the other
  /// agreements, the programme of the year.
  package var preparednessRows: [PreparednessRow] {
    let plans = matters.flatMap { matter -> [PreparednessRow] in
      let active = (picture.riskFiles[matter]?.plans ?? []).filter { $0.ended == nil }
      let proposed = settings.statutes.proposedPlans(for: matter, in: picture)
      return active.map { .plan(matter, $0.id) } + proposed.map { .proposal(matter, $0.id) }
    }
    let agreements = agreementsInOrder
    let entries = picture.programme(of: Picture.year(of: now))
    let (began, shown) = (picture.recordBegan(now), now)
    // What was due before the record began comes last: nothing is known of it.
    let known = entries.filter { $0.standing(at: shown, since: began) != .beforeRecord }
    let unknown = entries.filter { $0.standing(at: shown, since: began) == .beforeRecord }
    return picture.reminders(at: now).map { .reminder($0.id) }
      + agreements.filter { presses($0) }.map { .agreement($0.id) } + plans
      + agreements.filter { !presses($0) }.map { .agreement($0.id) }
      + (known + unknown).map { .entry($0.id) }
  }

  /// Whether an agreement is being signed or ends within thirty days.
  private func presses(_ agreement: Agreement) -> Bool {
    if agreement.signing(at: now) != nil { return true }
    guard agreement.binding(at: now) != nil, let ends = agreement.ends else { return false }
    return ends < now.advanced(by: .hours(30 * 24))
  }

  /// Agreements: those that are being signed, those that end within thirty days, then by their end.
  var agreementsInOrder: [Agreement] {
    let shown = now
    func key(_ agreement: Agreement) -> (Int, Instant) {
      if let open = agreement.signing(at: shown) {
        return (0, open.signBy ?? .distantFuture)
      }
      guard agreement.binding(at: shown) != nil, let ends = agreement.ends else {
        return (3, .distantFuture)
      }
      return (ends < shown.advanced(by: .hours(30 * 24)) ? 1 : 2, ends)
    }
    let all = picture.agreementOrder.compactMap { picture.agreements[$0] }
    return all.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// What stands and may have plans.
  var matters: [Matter] {
    picture.standingHazards.map { .hazard($0.id) } + openIncidents.map { .incident($0) }
  }

  /// The row under the cursor of the screen.
  var currentPreparedness: PreparednessRow? {
    let rows = preparednessRows
    return rows.first { $0 == agreementCursor.item } ?? rows.first
  }

  /// The agreement at hand; that of a reminder too.
  var currentAgreement: Agreement? {
    switch currentPreparedness {
    case .agreement(let id): return picture.agreements[id]
    case .reminder(let id):
      switch reminder(id)?.subject {
      case .agreement(let id, _), .loans(let id, _), .signature(let id, _, _):
        return picture.agreements[id]
      case .programme, .escalation, nil: return nil
      }
    case .plan, .proposal, .entry, nil: return nil
    }
  }

  /// The entry of the programme at hand; that of a reminder too.
  var currentProgrammeEntry: ProgrammeEntry? {
    switch currentPreparedness {
    case .entry(let id): return picture.programmeEntry(id)
    case .reminder(let id):
      guard case .programme(let entry)? = reminder(id)?.subject else { return nil }
      return picture.programmeEntry(entry)
    case .agreement, .plan, .proposal, nil: return nil
    }
  }

  func reminder(_ id: Reminder.ID) -> Reminder? {
    picture.reminders(at: now).first { $0.id == id }
  }

  /// The row of the screen that an entry of the log is about.
  func preparednessRow(of event: PreparednessEvent) -> PreparednessRow? {
    let row: PreparednessRow? =
      switch event {
      case .agreement(let id, _): .agreement(id)
      case .plan(let matter, .activated(let use)): .plan(matter, use.id)
      case .programme(let id, _): .entry(id)
      case .plan, .risk, .noted: nil
      }
    return row.flatMap { preparednessRows.contains($0) ? $0 : nil }
  }

  mutating func moveInAgreements(by step: Int) {
    if isAgreementOpen {
      detailScroll = min(max(0, detailScroll + step), 10_000)
    } else {
      agreementCursor.step(step, in: preparednessRows, height: AgreementsPage.listRows(in: self))
    }
  }

  /// Gives the row under the cursor the whole screen.
  mutating func openPreparednessRow() -> [Effect] {
    guard !isAgreementOpen else { return [] }
    guard let row = currentPreparedness else { return refuse(.prepare(.nothingHere)) }
    agreementCursor.item = row
    isAgreementOpen = true
    detailScroll = 0
    return []
  }
}

extension Desk {
  /// The keys that fit the row under the cursor of the screen.
  var agreementHints: [ActionID] {
    let acts: [ActionID.PreparednessAct] =
      switch currentPreparedness {
      case .reminder: [.takeNote, .renew, .sign]
      case .agreement(let id):
        picture.agreements[id]?.signing(at: now) == nil
          ? [.draft, .renew, .end] : [.sign, .refuse, .end]
      case .plan: [.end, .activate]
      case .proposal: [.activate]
      case .entry: [.meet, .held, .move, .end, .plan]
      case nil: [.draft, .plan]
      }
    return (isAgreementOpen ? [] : [.move(.open)]) + acts.map { .prepare($0) } + [.move(.back)]
  }
}
