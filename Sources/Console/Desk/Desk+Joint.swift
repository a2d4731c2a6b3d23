internal import Domain
internal import Planning

/// All open incidents planned at once: looked at, changed by row, accepted whole or in part.
extension Desk {
  /// Does what is asked of the joint plan.
  mutating func perform(_ act: ActionID.JointAct) -> [Effect] {
    switch act {
    case .show: return showJoint()
    case .toggle: toggleRow()
    case .accept: return askToAcceptRows()
    case .refuse: return askToRefuseRow()
    case .aim: planJointly(joint?.plan.aim == .total ? .worst : .total)
    case .anew: planJointly(joint?.plan.aim ?? .total)
    case .alone: return compareWithoutOthers()
    }
    return []
  }

  private mutating func showJoint() -> [Effect] {
    alone = nil
    planJointly(.total)
    show(.joint)
    return []
  }

  mutating func planJointly(_ aim: JointPlan.Aim = .total) {
    let here = joint?.cursor
    joint = JointBoard(picture, at: now, aim: aim)
    if let here, let item = here.item, joint?.items.contains(item) ?? false {
      joint?.cursor = here
    }
  }

  private mutating func toggleRow() {
    guard let item = joint?.cursor.item else { return tell(.dispatch(.noRowChosen)) }
    if joint?.chosen.remove(item) == nil { joint?.chosen.insert(item) }
  }

  /// Moves the cursor of the joint plan.
  mutating func moveInJoint(by step: Int) {
    let height = Layout.height(of: .detail, in: self)
    let items = joint?.items ?? []
    joint?.cursor.step(step, in: items, height: height)
  }

  private mutating func askToAcceptRows() -> [Effect] {
    guard let joint else { return perform(.show) }
    let rows = joint.items.filter(joint.chosen.contains)
    guard !rows.isEmpty else { return refuse(.dispatch(.noRowChosen)) }
    for row in rows where !joint.units(of: row).allSatisfy(isFree) {
      return refuse(.dispatch(.rowHasGone(name(of: row))))
    }
    let commands = rows.compactMap { joint.command(for: $0, in: picture, at: now) }
    guard !commands.isEmpty else { return refuse(.dispatch(.noRowChosen)) }
    dialog = .form(
      Form(
        purpose: .acceptRows(commands),
        title: language.text(DialogPhrase.dispatch(.jointTitle(commands.count))),
        lines: rows.map { row in
          name(of: row) + language.colon
            + joint.units(of: row).map(\.rawValue).joined(separator: " ")
        }, isDangerous: true, fields: [], armed: wall.advanced(by: Self.armDelay)))
    return []
  }

  private func isFree(_ id: Unit.ID) -> Bool {
    picture.units[id]?.status.isDispatchable ?? false
  }

  func name(of item: JointBoard.Item) -> String {
    switch item {
    case .incident(let id): id.rawValue
    case .move(let id), .relief(let id): id.rawValue
    }
  }

  private mutating func askToRefuseRow() -> [Effect] {
    guard let item = joint?.cursor.item else { return refuse(.dispatch(.noRowChosen)) }
    return ask(
      .refuseRow(item), .dispatch(.refuseTitle(name(of: item))), lines: [.dispatch(.willRefuse)],
      fields: [field(.reason)])
  }

  /// Accepts rows, each by an answer of its own.
  mutating func acceptRows(_ commands: [Command]) -> [Effect] {
    let batch = newBatch()
    joint?.chosen = []
    return commands.flatMap { command -> [Effect] in
      guard case .answer(let proposal, _, _) = command else { return [] }
      return submit(command, .joint(.accept), proposal.matter.subject, batch: batch)
    }
  }

  /// Refuses a row, with its reason.
  mutating func refuseRow(_ item: JointBoard.Item, _ reason: String) -> [Effect] {
    guard let command = joint?.refusal(of: item, reason: reason) else {
      return refuse(.dispatch(.noRowChosen))
    }
    joint?.chosen.remove(item)
    return submit(command, .joint(.refuse), name(of: item))
  }

  /// The dispatch of all open incidents with and without units of other cities: a look, no act.
  mutating func compareWithoutOthers() -> [Effect] {
    if joint == nil { planJointly(.total) }
    alone = AidComparison(picture, at: now)
    detailScroll = 0
    show(.joint)
    return []
  }
}
