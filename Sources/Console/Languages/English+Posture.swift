internal import Domain
internal import Statutes

extension PosturePhrases {
  static let english = PosturePhrases(
    label: { act in
      switch act {
      case .order: "switch"
      case .tick: "tick off"
      case .complete: "go back"
      case .callOff: "call off"
      }
    },
    help: { act in
      switch act {
      case .order:
        "Order another posture, with a reason: raised at once, back once its list is done."
      case .tick: "Tick an item of the list off, with what shows that it is done."
      case .complete:
        "Go back as ordered, once all is done; a supervisor may go on without, with a reason."
      case .callOff: "Call off a way back that was ordered, with a reason."
      }
    },
    field: { field in
      switch field {
      case .posture: "Posture"
      case .basis: "Rests on"
      case .evidence: "Evidence"
      }
    },
    sentence: { sentence($0) },
    event: { event($0, $1, $2) },
    rejection: { rejection($0) }, page: .english)

  private static func sentence(_ sentence: PostureSentence) -> String {
    let words = PostureWords.english
    switch sentence {
    case .orderTitle(let name): return "Posture of \(name)"
    case .stands(let name, let posture): return "\(name) stands at \(words.posture(posture))."
    case .raises: return "A raised posture is in force at once, and its list opens."
    case .eases: return "A way back opens a list: it is in force once all of it is done (c)."
    case .needsConsent:
      return
        "The cities formed their body themselves: to go to emergency together takes an agreed "
        + "decision (gb), or a matter in which the superior authority leads."
    case .tickTitle(let text): return "Done: \(text)"
    case .ownedBy(let role, let due): return "For a \(words.role(role)) to say, due \(due)."
    case .completeTitle(let name, let posture):
      return "\(name) goes back: \(words.posture(posture))"
    case .allDone: return "All on the list is done."
    case .lacking(let items):
      return "Not done: \(items). To go on without it, say why; the reason stays on the record."
    case .callOffTitle(let name, let posture): return "\(name) stays: not \(words.posture(posture))"
    case .nothingHere: return "There is nothing here to act on."
    case .noOrder: return "No way back is ordered (e)."
    case .allTicked: return "Everything on the list is ticked off."
    }
  }

  private static func event(
    _ event: PostureEvent, _ holder: PostureHolder, _ names: Names
  ) -> String {
    let words = PostureWords.english
    let name = holder.city.map { names.city($0) } ?? words.alliance
    switch event {
    case .ordered(let order, let from):
      let what = "\(name): \(words.posture(from)) → \(words.posture(order.to))"
      let way = PostureTable.way(from: from, to: order.to)
      return (way == .ease ? "ordered " : "") + what
        + ", \(order.items.count) to do: \(order.reason)"
    case .ticked(let tick):
      let item = words.item(tick.item)
      return "\(name): done \(item): \(names.local(tick.evidence))"
    case .completed(let posture, let waiver):
      return "\(name) is back: \(words.posture(posture))"
        + (waiver.map { ", without \($0.missing.count) of its list: \($0.reason)" } ?? "")
    case .calledOff(let posture, let reason):
      return "\(name) does not go to \(words.posture(posture)): \(reason)"
    }
  }

  private static func rejection(_ rejection: PostureRejection) -> String {
    let words = PostureWords.english
    switch rejection {
    case .noWay(_, let from, let to):
      return "No way leads from \(words.posture(from)) to \(words.posture(to))."
    case .isOrdered(_, let to):
      return "To go to \(words.posture(to)) is ordered already: finish its list, then c."
    case .nothingOrdered: return "No way back is ordered (e)."
    case .unknownItem(_, let item): return "\(item) is not on its list."
    case .isTicked(_, let item): return "\(item) is ticked off already."
    case .itemTwice(let item): return "\(item) stands on the list twice."
    case .itemsMissing(_, let items):
      return
        "Not done: \(items.map(words.item).joined(separator: ", ")). "
        + "A supervisor may go on without, with a reason."
    case .consentMissing:
      return
        "The cities formed their body themselves: it takes an agreed decision (gb), "
        + "or the superior authority."
    case .notAgreed(let id, let state):
      return "\(id) is \(words.decision(state)): nothing was agreed."
    }
  }
}

extension PostureWords {
  static let english: PostureWords = PostureWords(
    language: .en, alliance: "all together",
    change: { $0 == .opens ? "opens" : "ends" },
    head: { raised, late in "\(raised) not in routine, \(late) items late" },
    times: { half, most, count, missing in
      count == 0
        ? "no switch complete yet, \(missing) open"
        : "half within \(half), nine in ten within \(most), of \(count); \(missing) open"
    },
    who: "WHO", stands: "STANDS", since: "SINCE", done: "DONE", next: "NEXT", time: "TOOK",
    easing: { "to " + PostureWords.english.posture($0) }, neverSwitched: "never switched",
    noList: "Nothing is on its list.", late: "LATE",
    open: "open",
    ordered: { "\($0) \($1): \($2)" }, waived: { "went on without: \($0)" },
    orderedLabel: "Ordered", waivedLabel: "Waived", listLabel: "List", pastLabel: "Before",
    sourceLabel: "Source", basisLabel: "Rests on", due: { "due \($0)" }, calledOff: "called off",
    banner: { "ALLIANCE: " + PostureWords.english.posture($0).uppercased() },
    citiesLabel: "Cities", timesLabel: "Switching", copiesLabel: "Copies",
    gapsLabel: "Watch", none: "none",
    copies: { missed, all in "\(missed) cities not told in time, in \(all) duties to tell" },
    gaps: { silent, all in "\(silent) of \(all) desks are silent" }, checklist: "list")
}
