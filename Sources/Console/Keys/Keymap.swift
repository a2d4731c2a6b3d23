package import Terminal

/// All keys of the console, in one table: help, hints, palette and manual are made of it.
package enum Keymap {
  /// Every action once, in the order in which help lists them.
  package static let rows: [KeyRow] =
    moving + alerts + incidents + lists + places + map + hazards + roads + desk
    + drill + dispatch + aid + duties + alliance + trust + postures + ledger
    + evaluation + preparedness + communication

  private static let moving = [
    row(.move(.down), "j Down", .everywhere), row(.move(.up), "k Up", .everywhere),
    row(.move(.left), "h Left", .everywhere), row(.move(.right), "l Right", .everywhere),
    row(.move(.halfPageDown), "J", .everywhere), row(.move(.halfPageUp), "K", .everywhere),
    row(.move(.pageDown), "PgDn", .everywhere), row(.move(.pageUp), "PgUp", .everywhere),
    row(.move(.first), "gg Home", .everywhere), row(.move(.last), "G End", .everywhere),
    row(.move(.nextPane), "Tab", .everywhere), row(.move(.previousPane), "S-Tab", .everywhere),
    row(.move(.open), "Enter", .everywhere), row(.move(.back), "Esc", .everywhere),
    row(.move(.mostUrgent), ".", .everywhere), row(.move(.mostUrgentBefore), ",", .everywhere),
    row(.move(.nextWaiting), "]", .everywhere), row(.move(.previousWaiting), "[", .everywhere),
  ]

  private static let alerts = [
    row(.alert(.acknowledge), "a F4", .alert), row(.alert(.acknowledgeGroup), "A", .alert),
    row(.alert(.silence), "x F12", .everywhere), row(.alert(.shelve), "s F6", .alert),
    row(.alert(.shelvedList), "S", .everywhere), row(.alert(.unshelve), "gs", .alert),
    row(.alert(.makeIncident), "i", .alert),
    row(.alert(.dispatch), "d F5", .alert, .incident, .map), row(.alert(.ruleOver), "R", .alert),
    row(.alert(.note), "m", .alert, .incident, .dispatch), row(.alert(.undo), "u", .everywhere),
    row(.alert(.redo), "U", .everywhere),
  ]

  private static let incidents = [
    row(.incident(.nextStep), "e", .alert, .incident, .dispatch),
    row(.incident(.flareUp), "E", .alert, .incident, .dispatch),
    row(.incident(.close), "c", .alert, .incident, .dispatch),
    row(.incident(.dismiss), "X", .alert, .incident, .dispatch),
    row(.incident(.recall), "r", .units, .alert, .incident, .dispatch),
    row(.incident(.toggleUnit), "Spc", .dispatch), row(.incident(.send), "D", .dispatch),
    row(.incident(.nextPlan), "n", .dispatch), row(.incident(.refuseProposal), "R", .dispatch),
    row(.incident(.nextAlarm), "A", .incident, .dispatch),
  ]

  private static let lists = [
    row(.list(.mark), "Spc", .queue), row(.list(.markRange), "v", .queue),
    row(.list(.invertMarks), "V", .queue),
    row(.list(.clearMarks), "gV", .everywhere), row(.list(.freeze), "f", .everywhere),
    row(.list(.follow), "F", .everywhere), row(.list(.fold), "tg", .everywhere),
    row(.list(.sort), "O", .everywhere),
    row(.list(.filter), "/", .everywhere), row(.list(.nextMatch), "n", .everywhere),
    row(.list(.previousMatch), "N", .everywhere), row(.list(.findCity), "C", .everywhere),
    row(.list(.allCities), "0", .everywhere), row(.list(.onlyCity), "o", .alert, .map, .units),
  ]

  private static let places = [
    row(.place(.goOverview), "go", .everywhere), row(.place(.goQueue), "gq", .everywhere),
    row(.place(.goMap), "gm", .everywhere), row(.place(.goDetail), "gd", .everywhere),
    row(.place(.goUnits), "gu", .everywhere), row(.place(.goLog), "gl", .everywhere),
    row(.place(.goIncidents), "gi", .everywhere), row(.place(.goFeeds), "gf", .everywhere),
    row(.place(.goForecast), "gF", .everywhere), row(.place(.goLoad), "gL", .everywhere),
    row(.place(.goClocks), "gc", .everywhere),
    row(.place(.goDrill), "gD", .everywhere),
    row(.place(.goSupplies), "gS", .everywhere), row(.place(.goRequests), "gR", .everywhere),
    row(.place(.goDuties), "gr", .everywhere), row(.place(.goDraft), "gP", .everywhere),
    row(.place(.goOrganisation), "gO", .everywhere), row(.place(.goDecisions), "gb", .everywhere),
    row(.place(.goTrust), "gT", .everywhere),
    row(.place(.goPostures), "gx", .everywhere),
    row(.place(.goAccountability), "gA", .everywhere),
    row(.place(.goEvaluation), "gE", .everywhere),
    row(.place(.goAgreements), "gM", .everywhere),
    row(.place(.goSitrep), "gI", .everywhere), row(.place(.goHandover), "gW", .everywhere),
    row(.place(.goNotices), "gN", .everywhere),
    row(.place(.goLedger), "gB", .everywhere),
    row(.place(.goHealth), "gH", .everywhere), row(.place(.headerLines), "gh", .everywhere),
    row(.place(.zoomPane), "z", .everywhere),
  ]

  private static let map = [
    row(.map(.zoomIn), "+", .map), row(.map(.zoomOut), "-", .map), row(.map(.fitMap), "=", .map),
    row(.map(.mapInk), "b", .map), row(.map(.switchPosture), "e", .map),
    row(.desk(.pause), "p", .everywhere), row(.desk(.faster), "+ >", .everywhere),
    row(.desk(.slower), "- <", .everywhere), row(.desk(.rewind), "{", .everywhere),
    row(.desk(.forward), "}", .everywhere),
  ]

  private static let hazards = [
    row(.hazard(.declare), "i", .forecast, .map), row(.hazard(.revise), "E", .forecast),
    row(.hazard(.end), "c", .forecast), row(.hazard(.whatIf), "w", .forecast, .map),
    row(.hazard(.keep), "W", .forecast, .joint), row(.hazard(.discard), "X", .forecast, .joint),
    row(.hazard(.later), ")", .forecast, .map), row(.hazard(.earlier), "(", .forecast, .map),
    row(.hazard(.hourLater), "}", .forecast, .map),
    row(.hazard(.hourEarlier), "{", .forecast, .map), row(.hazard(.now), "r", .forecast, .map),
  ]

  private static let roads = [
    row(.road(.goRoads), "gw", .everywhere), row(.road(.close), "R", .map, .roads),
    row(.road(.open), "O", .roads), row(.road(.corridor), "w", .units, .dispatch, .corridor),
  ]

  private static let desk = [
    row(.desk(.command), ":", .everywhere), row(.desk(.palette), "Ctrl-P", .everywhere),
    row(.desk(.help), "? F1", .everywhere), row(.desk(.copy), "y", .everywhere),
    row(.desk(.theme), "T", .everywhere), row(.desk(.language), "", .everywhere),
    row(.desk(.mouse), "M", .everywhere), row(.desk(.relativeTimes), "tr", .everywhere),
    row(.desk(.localTimes), "tl", .everywhere), row(.desk(.utcTimes), "tu", .everywhere),
    row(.desk(.redraw), "Ctrl-L", .everywhere), row(.desk(.suspend), "Ctrl-Z", .everywhere),
    row(.desk(.cancel), "Ctrl-C", .everywhere), row(.desk(.quit), "", .everywhere),
  ]

  private static let drill = [
    row(.drill(.deliver), "d", .drill), row(.drill(.hold), "h", .drill),
    row(.drill(.skip), "s", .drill), row(.drill(.closeInject), "c", .drill),
    row(.drill(.step), "w", .drill), row(.drill(.nextInject), "W", .drill),
    row(.drill(.checkpoint), "m", .drill), row(.drill(.jumpBack), "b", .drill),
    row(.drill(.endDrill), "X", .drill), row(.drill(.changeSeat), "P", .everywhere),
  ]

  private static let dispatch = [
    row(.joint(.show), "gj", .everywhere), row(.joint(.toggle), "Spc", .joint),
    row(.joint(.accept), "D", .joint), row(.joint(.refuse), "R", .joint),
    row(.joint(.aim), "n", .joint), row(.joint(.anew), "r", .joint),
    row(.joint(.alone), "w", .joint),
    row(.unit(.order), "O", .units), row(.unit(.kind), "f", .units),
    row(.unit(.report), "e", .units), row(.unit(.withdraw), "X", .units),
    row(.unit(.relieve), "R", .units), row(.unit(.standBy), "b", .units),
    row(.unit(.divert), "v", .units),
  ]

  private static let aid = [
    row(.aid(.ask), "a", .supplies, .dispatch), row(.aid(.offer), "O", .supplies),
    row(.aid(.next), "a", .requests), row(.aid(.refuse), "x", .requests),
    row(.aid(.steps), "e", .requests),
    row(.aid(.standFor), "s", .supplies, .requests, .handover, .notices),
  ]

  private static let duties = [
    row(.duty(.assess), "ga", .alert, .incident, .dispatch, .duties),
    row(.duty(.report), "gp", .alert, .incident, .dispatch, .duties),
    row(
      .duty(.tell), "gn", .alert, .incident, .dispatch, .duties, .forecast, .sitrep, .notices),
    row(.duty(.proposeLead), "gt", .alert, .incident, .duties, .forecast),
    row(.duty(.answerLead), "gy", .alert, .incident, .duties, .forecast),
    row(.duty(.assignLead), "gY", .alert, .incident, .duties, .forecast),
    row(.duty(.tickOff), "Spc", .duties),
  ]

  private static let alliance = [
    row(.alliance(.propose), "n", .decisions), row(.alliance(.consent), "a", .decisions),
    row(.alliance(.counter), "c", .decisions), row(.alliance(.refuse), "x", .decisions),
    row(.alliance(.withdraw), "X", .decisions), row(.alliance(.meet), "m", .decisions),
    row(.alliance(.step), "e", .decisions), row(.alliance(.attend), "b", .decisions),
    row(.alliance(.write), "w", .decisions),
    row(.alliance(.intervene), "gC", .alert, .incident, .duties, .forecast, .decisions),
    row(.alliance(.direct), "ge", .alert, .incident, .duties, .forecast, .decisions),
  ]

  private static let trust = [
    row(.trust(.contest), "c", .trust, .accountability),
    row(.trust(.rule), "e", .trust, .accountability),
    row(.trust(.remark), "m", .trust, .accountability),
    row(.trust(.kind), "f", .accountability),
  ]

  private static let postures = [
    row(.posture(.order), "e", .postures), row(.posture(.tick), "Spc", .postures),
    row(.posture(.complete), "c", .postures), row(.posture(.callOff), "X", .postures),
  ]

  private static let evaluation = [
    row(.evaluation(.evaluate), "o", .evaluation), row(.evaluation(.handIn), "e", .evaluation),
    row(.evaluation(.invite), "i", .evaluation), row(.evaluation(.close), "c", .evaluation),
    row(.evaluation(.withdraw), "X", .evaluation), row(.evaluation(.lesson), "m", .evaluation),
    row(.evaluation(.lessonStep), "a", .evaluation),
    row(.evaluation(.dropLesson), "d", .evaluation), row(.evaluation(.weigh), "w", .evaluation),
    row(.evaluation(.requite), "R", .evaluation), row(.evaluation(.basis), "b", .evaluation),
    row(.evaluation(.weights), "W", .evaluation), row(.evaluation(.lessons), "L", .evaluation),
  ]

  private static let preparedness = [
    row(.prepare(.draft), "n", .agreements), row(.prepare(.sign), "a", .agreements),
    row(.prepare(.refuse), "x", .agreements), row(.prepare(.renew), "R", .agreements),
    row(.prepare(.end), "X", .agreements), row(.prepare(.takeNote), "Spc", .agreements),
    row(.prepare(.activate), "e", .agreements),
    row(.prepare(.plan), "p", .agreements), row(.prepare(.move), "v", .agreements),
    row(.prepare(.held), "b", .agreements), row(.prepare(.meet), "m", .agreements),
    row(.prepare(.startPlan), "gv", .alert, .incident, .duties, .forecast),
    row(.prepare(.stage), "gk", .alert, .incident, .duties, .forecast),
    row(.prepare(.office), "gz", .alert, .incident, .duties, .forecast),
  ]

  private static let communication = [
    row(.communication(.sitrepStep), "e", .sitrep),
    row(.communication(.sitrepFigure), "m", .sitrep),
    row(.communication(.sitrepBack), "X", .sitrep),
    row(.communication(.handOver), "e", .handover),
    row(.communication(.takeWatch), "a", .handover),
    row(.communication(.question), "m", .handover),
    row(.communication(.standDown), "X", .handover),
    row(.communication(.acknowledge), "a", .notices),
    row(.communication(.remind), "e", .notices),
  ]

  private static let ledger = [
    row(.ledger(.splits), "s", .ledger), row(.ledger(.nextCase), "n", .ledger),
    row(.ledger(.nextRule), "r", .ledger), row(.ledger(.propose), "D", .ledger),
    row(.ledger(.pay), "a", .ledger), row(.ledger(.netOff), "o", .ledger),
    row(.ledger(.writeOff), "X", .ledger), row(.ledger(.grant), "i", .ledger),
    row(.ledger(.claim), "c", .ledger), row(.ledger(.answer), "e", .ledger),
    row(.ledger(.deposit), "w", .ledger), row(.ledger(.correct), "E", .ledger),
  ]

  /// The first key of those sequences that have two.
  package static let prefixes: Set<Key> = Set(
    rows.flatMap(\.keys).filter { $0.count == 2 }.map { $0[0] })

  /// The row of an action.
  package static func row(of action: ActionID) -> KeyRow {
    index[action] ?? KeyRow(action: action, keys: [], contexts: [])
  }

  /// The action that a key does, the narrowest context first.
  package static func action(for keys: [Key], in contexts: [KeyContext]) -> ActionID? {
    for context in contexts {
      if let action = byContext[Stroke(keys: keys, context: context)] { return action }
    }
    return nil
  }

  /// The rows whose keys begin with a prefix.
  package static func rows(after prefix: Key, in contexts: [KeyContext]) -> [KeyRow] {
    rows.filter { row in
      row.keys.contains { $0.count == 2 && $0[0] == prefix }
        && !row.contexts.isDisjoint(with: contexts)
    }
  }

  private struct Stroke: Hashable {
    let keys: [Key]
    let context: KeyContext
  }

  private static let index = Dictionary(
    rows.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byContext: [Stroke: ActionID] = {
    var table: [Stroke: ActionID] = [:]
    for row in rows {
      for keys in row.keys {
        for context in row.contexts { table[Stroke(keys: keys, context: context)] = row.action }
      }
    }
    return table
  }()

  /// A row from the names of its keys; two characters that are no key's name are a prefix and a
  /// key.
  private static func row(
    _ action: ActionID, _ names: String, _ contexts: KeyContext...
  ) -> KeyRow {
    let keys = names.split(separator: " ").compactMap { name -> [Key]? in
      if let key = Key(name: String(name)) { return [key] }
      let pair = name.compactMap { Key(name: String($0)) }
      return pair.count == 2 ? pair : nil
    }
    precondition(keys.count == names.split(separator: " ").count, "\(names) names no keys")
    return KeyRow(action: action, keys: keys, contexts: Set(contexts))
  }
}
