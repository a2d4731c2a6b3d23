internal import Domain

/// What can be typed after `:`: the names of screens and actions, and commands with an argument.
package enum CommandTable {
  /// A command that takes an argument, or is known by another name.
  package enum Verb: String, CaseIterable, Hashable, Sendable {
    case quit = "q"
    /// Leaves without a question, whatever waits.
    case leave = "q!"
    case city, filter, sort, theme, lang, speed, goto, unit
    case whatIf = "whatif"
    /// `stock CITY ITEM COUNT`: the stores of a city were counted.
    case stock
    /// The city for which the officer speaks.
    case desk
    /// Whom to call: at a city, or a person by name, post or number; without one all of them.
    case call
    /// A road; without an argument the incident at hand, as ever.
    case close
    /// A road that was closed; without an argument what is under the cursor, as ever.
    case open
  }

  /// All names, in the order in which completion offers them.
  package static let names: [String] =
    ScreenName.allCases.map(\.rawValue)
    + Verb.allCases.map(\.rawValue).filter { ScreenName(rawValue: $0) == nil }
    + ActionID.allCases.map(\.rawValue).filter { name in
      ScreenName(rawValue: name) == nil && Verb(rawValue: name) == nil
    }

  /// The lines that would complete a text.
  static func completions(of text: String, in desk: Desk) -> [String] {
    guard let space = text.firstIndex(of: " ") else {
      return text.isEmpty ? [] : names.filter { $0.hasPrefix(text.lowercased()) }
    }
    guard let verb = Verb(rawValue: String(text[..<space])) else { return [] }
    let typed = text[text.index(after: space)...].lowercased()
    return arguments(of: verb, typed, in: desk).map { verb.rawValue + " " + $0 }
      .filter { $0.count >= text.count }
  }

  private static func arguments(of verb: Verb, _ typed: String, in desk: Desk) -> [String] {
    let all: [String] =
      switch verb {
      case .quit, .leave, .filter: []
      case .desk, .stock: desk.region.cities.map { $0.names.pinyin.filter { $0 != " " } }
      case .whatIf: SuppositionKind.allCases.map(\.rawValue)
      case .city, .call: desk.region.cities.map { $0.names.pinyin.filter { $0 != " " } }
      case .sort: QueueSort.allCases.map(\.rawValue)
      case .theme: desk.settings.themes.map(\.name)
      case .lang: Language.allCases.map(\.rawValue)
      case .speed: Desk.speeds.map { $0 < 1 ? "\($0)" : "\(Int($0))" }
      case .goto: typed.isEmpty ? [] : desk.queue.idsInOrder.prefix(500).map(\.rawValue)
      case .close: desk.closableNames
      case .open: desk.picture.standingClosures.map(\.id.rawValue)
      case .unit: typed.isEmpty ? [] : desk.unitRows.map(\.rawValue)
      }
    return all.filter { $0.lowercased().hasPrefix(typed) }
  }
}

extension Queue {
  /// The listed alerts, in the list's order.
  var idsInOrder: [Alert.ID] { frozen?.order ?? visible.rows.map(\.id) }
}

extension Desk {
  /// Does what a command line says, or says what it does not understand.
  mutating func run(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first?.lowercased() else { return [] }
    let argument = words.count > 1 ? words[1].trimmed : ""
    if argument.isEmpty, let screen = ScreenName(rawValue: name) { return open(screen) }
    if let verb = CommandTable.Verb(rawValue: name) { return run(verb, argument) }
    if argument.isEmpty, let action = ActionID(rawValue: name) { return perform(action) }
    return refuse(.unknownCommand(line))
  }

  /// Shows a screen by its name; `dispatch` plans for the alert or incident at hand.
  package mutating func open(_ screen: ScreenName) -> [Effect] {
    if screen == .dispatch, plan == nil { return planDispatch() }
    if screen == .joint { return perform(ActionID.joint(.show)) }
    show(screen)
    return []
  }

  private mutating func run(_ verb: CommandTable.Verb, _ argument: String) -> [Effect] {
    switch verb {
    case .quit: return quit()
    case .leave: return [.quit]
    case .city: return argument.isEmpty ? open(.city) : restrict(named: argument)
    case .filter: return filter(by: argument)
    case .sort:
      guard let sort = QueueSort(rawValue: argument) else { return refuse(.noSuchSort(argument)) }
      set(sort)
    case .theme: return setTheme(argument)
    case .lang:
      guard let language = Language(tag: argument) else {
        return refuse(.noSuchLanguage(argument))
      }
      set(language)
    case .speed:
      guard steersTime else { return refuse(.timeIsReal) }
      guard let speed = Double(argument), speed > 0, speed <= 3600 else {
        return refuse(.noSuchSpeed(argument))
      }
      return run(at: speed)
    case .stock: return countStock(argument)
    case .desk:
      guard !argument.isEmpty else { return chooseOwnCity() }
      guard let city = region.search(argument).first?.city else {
        return refuse(.noSuchCity(argument))
      }
      stand(for: city.id)
    case .call: return call(argument)
    case .goto: return goTo(argument.uppercased())
    case .close:
      return argument.isEmpty ? perform(.incident(.close)) : closeRoad(typed: argument)
    case .open: return argument.isEmpty ? perform(.move(.open)) : openRoad(typed: argument)
    case .whatIf: return argument.isEmpty ? perform(.hazard(.whatIf)) : suppose(typed: argument)
    case .unit:
      let id = Unit.ID(argument.uppercased())
      guard picture.units[id] != nil else { return refuse(.notFound(argument)) }
      unitCursor.item = id
      focusOn(.units)
    }
    return []
  }

  private mutating func restrict(named text: String) -> [Effect] {
    guard let city = region.search(text).first?.city else { return refuse(.noSuchCity(text)) }
    restrict(to: city.id)
    return []
  }

  private mutating func filter(by text: String) -> [Effect] {
    do throws(FilterFault) {
      accept(try Filter(parsing: text, in: region))
    } catch {
      tell(language.text(error), .refusal)
    }
    return []
  }

  private mutating func setTheme(_ name: String) -> [Effect] {
    guard !name.isEmpty else {
      chooseTheme()
      return []
    }
    guard settings.themes.contains(where: { $0.name == name }) else {
      return refuse(.noSuchTheme(name))
    }
    settings.theme = name
    tell(.themeIs(name))
    return [.theme(name)]
  }

  /// To an alert, an incident or a unit by its name.
  private mutating func goTo(_ name: String) -> [Effect] {
    let alert = Alert.ID(name)
    if picture.alerts[alert]?.isStanding ?? false { return jump(to: alert) }
    let incident = Incident.ID(name)
    if picture.incidents[incident] != nil {
      show(.incident)
      incidentCursor.item = incident
      followCursor()
      return []
    }
    guard picture.units[Unit.ID(name)] != nil else { return refuse(.notFound(name)) }
    unitCursor.item = Unit.ID(name)
    focusOn(.units)
    return []
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
