internal import Domain
internal import Geodesy
internal import Terminal

extension Desk {
  /// Offers choices with a title.
  mutating func choose(
    _ title: DialogPhrase, _ choices: [Picker.Choice], narrows: Bool, at cursor: Int = 0,
    former: String? = nil
  ) {
    dialog = .picker(
      Picker(
        title: language.text(title), all: choices, narrows: narrows, fitting: choices,
        cursor: cursor, former: former))
  }

  /// Offers the orders of the list.
  mutating func chooseSort() {
    let choices = QueueSort.allCases.map {
      Picker.Choice(item: .sort($0), text: language.word($0), detail: "", isOpen: true)
    }
    let here = QueueSort.allCases.firstIndex(of: queue.sort) ?? 0
    choose(.sortTitle, choices, narrows: false, at: here)
  }

  /// Each theme is shown while the cursor is on it; Esc goes back to the former.
  mutating func chooseTheme() {
    let choices = settings.themes.map {
      Picker.Choice(
        item: .theme($0.name), text: language.name($0.title), detail: $0.name, isOpen: true)
    }
    let here = settings.themes.firstIndex { $0.name == settings.theme } ?? 0
    choose(.themeTitle, choices, narrows: false, at: here, former: settings.theme)
  }

  /// Offers units to call back.
  mutating func chooseUnit(among units: [Unit]) -> [Effect] {
    let choices = units.map {
      Picker.Choice(
        item: .unit($0.id), text: "\($0.id) \(language.word($0.kind))",
        detail: language.word($0.status), isOpen: true)
    }
    choose(.recallWhomTitle, choices, narrows: false)
    return []
  }

  /// Offers the checkpoints of a drill, the newest first.
  mutating func chooseCheckpoint(_ checkpoints: [Drill.Checkpoint]) {
    let choices = checkpoints.reversed().map {
      Picker.Choice(
        item: .checkpoint($0.number), text: "\($0.number)  \($0.label)",
        detail: TimeText.hour($0.at, offsetInMinutes: settings.offsetInMinutes), isOpen: true)
    }
    choose(.checkpointTitle, choices, narrows: false)
  }

  /// What can be put on the clipboard of what the cursor stands on.
  mutating func chooseCopy() {
    var texts: [(DialogPhrase, String)] = []
    if let alert = currentAlert.flatMap({ alert($0) }) {
      texts.append((.copyID, alert.id.rawValue))
      let row = [
        alert.id.rawValue, "\(alert.priority.rawValue)", cityName(alert.city),
        language.word(alert.state), language.headline(of: alert.report, in: region),
      ]
      texts.append((.copyRow, row.joined(separator: "\t")))
      if let place = alert.coordinate { texts.append((.copyPlace, place.description)) }
    } else if let unit = unitCursor.item.flatMap({ picture.units[$0] }), activePane == .units {
      texts.append((.copyID, unit.id.rawValue))
      texts.append((.copyPlace, unit.position(at: now).description))
    } else if let incident = currentIncident.flatMap({ picture.incidents[$0] }) {
      texts.append((.copyID, incident.id.rawValue))
      texts.append((.copyRow, incident.id.rawValue + "\t" + incident.report.title))
      texts.append((.copyPlace, incident.report.coordinate.description))
    } else if activePane == .map, let city = selectedCity.flatMap({ region[$0] }) {
      texts.append((.copyID, city.id.rawValue))
      texts.append((.copyPlace, city.coordinate.description))
    }
    guard !texts.isEmpty else { return tell(language.text(Notice.nothingToCopy), .refusal) }
    let choices = texts.map { phrase, text in
      Picker.Choice(
        item: .copy(text), text: language.text(phrase),
        detail: text.replacing("\t", with: " · "), isOpen: true)
    }
    choose(.copyTitle, choices, narrows: false)
  }

  /// Offers every action, to be found by its words.
  mutating func openPalette() {
    choose(.paletteTitle, actionChoices(of: ActionID.allCases), narrows: true)
  }

  /// The keys that work here come first.
  mutating func openHelp() {
    let here = Set(contexts)
    let rows = Keymap.rows
    let near = rows.filter { !$0.contexts.isDisjoint(with: here.subtracting([.everywhere])) }
    let rest = rows.filter { $0.contexts.isDisjoint(with: here.subtracting([.everywhere])) }
    choose(.helpTitle, actionChoices(of: (near + rest).map(\.action)), narrows: true)
  }

  private func actionChoices(of actions: [ActionID]) -> [Picker.Choice] {
    let here = Set(contexts)
    return actions.map { action in
      let row = Keymap.row(of: action)
      let keys = row.keys.map { KeyRow.name(of: $0) }.joined(separator: " ")
      let isOpen = row.keys.isEmpty || !row.contexts.isDisjoint(with: here)
      return Picker.Choice(
        item: .action(action), text: language.help(of: action),
        detail: keys.isEmpty ? ":" + action.rawValue : keys, isOpen: isOpen)
    }
  }

  /// Takes a key in a list to choose from.
  mutating func take(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    if key == .escape { return closeDialog() }
    if key == .enter {
      guard let choice = picker.current else { return [] }
      return choose(choice)
    }
    if let step = picker.step(for: key) {
      picker.move(by: step)
    } else if picker.narrows, picker.editor.take(InputMethod.plain(key)) {
      picker.narrow()
    }
    dialog = .picker(picker)
    return preview(picker)
  }

  private mutating func preview(_ picker: Picker) -> [Effect] {
    guard case .theme(let name)? = picker.current?.item, name != settings.theme else { return [] }
    settings.theme = name
    return [.theme(name)]
  }

  private mutating func choose(_ choice: Picker.Choice) -> [Effect] {
    dialog = nil
    switch choice.item {
    case .action(let action):
      guard choice.isOpen else { return refuse(.notHere(language.label(of: action))) }
      return perform(action)
    case .city(let city): restrict(to: city)
    case .theme(let name):
      settings.theme = name
      tell(.themeIs(name))
      return [.theme(name)]
    case .sort(let sort): set(sort)
    case .copy(let text):
      tell(.copied(text))
      return [.copy(text)]
    case .unit(let id):
      guard let unit = picture.units[id] else { return refuse(.noUnitHere) }
      return askToRecall(unit)
    case .report(let id, let trigger): return askWhen(id, trigger)
    case .station(let id, let station): return askToStandBy(id, at: station)
    case .diversion(let id, let goal): return askToDivert(id, to: goal)
    case .checkpoint(let number): return askToJump(to: number)
    case .supposition(let kind): return askToSuppose(kind)
    case .hazardKind(let kind): return askToDeclare(kind)
    case .hazard(let id, let act): return ask(act, about: id)
    case .aidStep(let id, let trigger):
      guard let request = picture.aid[id.request], let line = request.line(of: id.lender) else {
        return refuse(.aid(.noRequestHere))
      }
      return ask(trigger, on: line, of: request)
    case .ownCity(let city): stand(for: city)
    case .closure(let id): return submit(.road(.open(id)), .road(.open), id.rawValue)
    }
    return []
  }
}
