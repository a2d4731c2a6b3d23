package import Domain
internal import Statutes

/// What the forms about postures are for.
package enum PostureForm: Hashable, Sendable {
  case order(PostureHolder)
  case tick(PostureHolder, String)
  case complete(PostureHolder)
  case callOff(PostureHolder)
}

/// How ready cities, and all together, stand: switching, and what is to be done for it.
extension Desk {
  private var words: PostureWords { language.postures.page }

  /// The rows of the screen: all together first, then the cities that do not stand in routine or
  /// have something to do, then the others; in each in the region's order.
  var postureRows: [PostureHolder] {
    func weight(_ city: City) -> Int {
      let record = picture.postureRecord(of: .city(city.id))
      if !record.missing.isEmpty || record.isEasing { return 0 }
      return record.posture == .routine ? 2 : 1
    }
    let cities = region.cities.enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    return [.alliance] + cities.map { .city($0.element.id) }
  }

  var currentHolder: PostureHolder { postureCursor.item ?? .alliance }

  /// The item that a key would act on: the one under the cursor of an opened list, else the next
  /// that is not done.
  var currentItem: PostureItem? {
    let record = picture.postureRecord(of: currentHolder)
    let items = record.order?.act.items ?? []
    if isPostureOpen, let item = items.first(where: { $0.name == itemCursor.item }) { return item }
    return record.missing.first ?? items.first
  }

  func name(of holder: PostureHolder) -> String {
    holder.city.map { cityName($0) } ?? words.alliance
  }

  /// Stands at the city that the officer was at.
  mutating func preparePostures() {
    isPostureOpen = false
    if case .city(let id) = detail { postureCursor.item = .city(id) }
    if postureCursor.item == nil { postureCursor.item = .alliance }
  }

  mutating func moveInPostures(by step: Int) {
    if isPostureOpen {
      let items = picture.postureRecord(of: currentHolder).order?.act.items.map(\.name) ?? []
      itemCursor.step(step, in: items, height: max(1, items.count))
    } else {
      postureCursor.step(step, in: postureRows, height: PosturePage.listRows(in: self))
    }
  }

  /// Goes into the list of what is to be done.
  mutating func openPosture() -> [Effect] {
    guard !isPostureOpen else { return [] }
    guard let item = currentItem else { return refuse(.posture(.nothingHere)) }
    itemCursor = ListCursor(item: item.name)
    isPostureOpen = true
    return []
  }

  // MARK: Asking

  mutating func perform(_ act: ActionID.PostureAct) -> [Effect] {
    let holder = currentHolder
    switch act {
    case .order: return askForPosture(of: holder)
    case .tick: return askToTickItem(of: holder)
    case .complete: return askToComplete(holder)
    case .callOff:
      guard let order = easing(holder) else { return refuse(.posture(.noOrder)) }
      guard may(.callOff(reason: ""), holder) else { return [] }
      return ask(
        .posture(.callOff(holder)), .posture(.callOffTitle(name(of: holder), order.to)),
        lines: [], fields: [field(.reason)])
    }
  }

  private func easing(_ holder: PostureHolder) -> PostureOrder? {
    let record = picture.postureRecord(of: holder)
    return record.isEasing ? record.order?.act : nil
  }

  /// Whether the officer's role may give a command; says so before a form and not after it.
  private mutating func may(_ command: PostureCommand, _ holder: PostureHolder) -> Bool {
    let role = settings.actor.role
    if Command.watch(.posture(holder, command)).isOpen(to: role) { return true }
    tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
    return false
  }

  private func pick(_ name: PostureField, _ choices: [String]) -> Form.Field {
    Form.Field(
      name: .posture(name), label: language.postures.field(name),
      editor: LineEditor(choices.first ?? ""), choices: choices,
      choice: choices.isEmpty ? nil : 0)
  }

  /// Asks which posture is to be taken, and why.
  mutating func askForPosture(of holder: PostureHolder) -> [Effect] {
    let record = picture.postureRecord(of: holder)
    guard may(.order(PostureOrder(to: .watch, reason: "")), holder) else { return [] }
    let edges = PostureTable.edges.filter { $0.from == record.posture }
    var lines: [PostureSentence] = [.stands(name(of: holder), record.posture), .raises]
    if edges.contains(where: { $0.way == .ease }) { lines.append(.eases) }
    var fields = [pick(.posture, edges.map { words.posture($0.to) })]
    if holder == .alliance, region.organisation?.mode == .peers {
      lines.append(.needsConsent)
      fields.append(pick(.basis, [words.none] + grounds.map(\.name)))
    }
    return ask(
      .posture(.order(holder)), .posture(.orderTitle(name(of: holder))),
      lines: lines.map { .posture($0) }, isDangerous: true, fields: fields + [field(.reason)])
  }

  /// What an order may rest on: what the cities agreed about what goes on, and matters that the
  /// superior authority leads in.
  private var grounds: [(name: String, basis: PostureOrder.Basis)] {
    let agreed = picture.decisions.sorted.filter {
      $0.state == .agreed && !picture.isOver($0.matter)
    }
    let matters =
      picture.incidents.filter(\.isOpen).map { Matter.incident($0.id) }
      + picture.standingHazards.map { .hazard($0.id) }
    let taken = matters.sorted().filter { picture.command(of: $0) == .superior }
    return agreed.map { ($0.id.rawValue, .decision($0.id)) }
      + taken.map { ($0.name, .matter($0)) }
  }

  private mutating func askToTickItem(of holder: PostureHolder) -> [Effect] {
    let record = picture.postureRecord(of: holder)
    guard let item = currentItem else { return refuse(.posture(.nothingHere)) }
    guard record.missing.contains(item) else { return refuse(.posture(.allTicked)) }
    guard may(.tick(item.name, evidence: ""), holder) else { return [] }
    let due = record.due(item).map { hour($0) } ?? ""
    return ask(
      .posture(.tick(holder, item.name)), .posture(.tickTitle(text(of: item.name))),
      lines: [.posture(.ownedBy(item.owner, due: due))], fields: [pick(.evidence, [])])
  }

  /// The words of an item in the statutes of this watch.
  func text(of item: String) -> String {
    settings.statutes.line(of: item).map { language.name($0.text) } ?? item
  }

  private mutating func askToComplete(_ holder: PostureHolder) -> [Effect] {
    guard let order = easing(holder) else { return refuse(.posture(.noOrder)) }
    guard may(.complete(waiving: nil), holder) else { return [] }
    let missing = picture.postureRecord(of: holder).missing.map { text(of: $0.name) }
    let separator = language == .en ? ", " : "、"
    return ask(
      .posture(.complete(holder)), .posture(.completeTitle(name(of: holder), order.to)),
      lines: [
        .posture(missing.isEmpty ? .allDone : .lacking(missing.joined(separator: separator)))
      ], isDangerous: !missing.isEmpty, fields: missing.isEmpty ? [] : [field(.reason)])
  }

  // MARK: Doing

  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: PostureForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .order(let holder): return order(holder, form)
    case .tick(let holder, let item):
      let command = PostureCommand.tick(item, evidence: form.text(.posture(.evidence)))
      return submit(holder, command, .tick, text(of: item))
    case .complete(let holder):
      let reason = form.fields.isEmpty ? nil : form.text(.reason)
      return submit(holder, .complete(waiving: reason), .complete, name(of: holder))
    case .callOff(let holder):
      return submit(holder, .callOff(reason: form.text(.reason)), .callOff, name(of: holder))
    }
  }

  private mutating func order(_ holder: PostureHolder, _ form: Form) -> [Effect] {
    let word = form.text(.posture(.posture))
    guard let posture = Posture.allCases.first(where: { words.posture($0) == word }) else {
      var form = form
      form.fault = language.text(
        DialogPhrase.isMissing(language.postures.field(.posture)))
      dialog = .form(form)
      return []
    }
    let basis = grounds.first { $0.name == form.text(.posture(.basis)) }?.basis
    let command = settings.statutes.order(
      holder, to: posture, reason: form.text(.reason), basis: basis, in: picture)
    return submit(.watch(command), .map(.switchPosture), name(of: holder) + " " + word)
  }

  private mutating func submit(
    _ holder: PostureHolder, _ command: PostureCommand, _ act: ActionID.PostureAct,
    _ subject: String
  ) -> [Effect] {
    submit(.watch(.posture(holder, command)), .posture(act), subject)
  }
}
