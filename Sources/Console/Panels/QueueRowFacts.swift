import Domain
import Terminal

/// What a row of the queue says about an alert, in words.
struct QueueRowFacts {
  /// What stands in the row's second cell.
  enum Mark { case none, changed, marked }

  let alert: Alert
  /// Why the row is only a ghost; nil where the alert is listed.
  let ghost: Ghost.Reason?
  let mark: Mark
  let isUnderCursor: Bool
  /// Whether what is due is told by the second.
  let isPrecise: Bool
  let scene: Scene

  var pointer: String {
    guard isUnderCursor else { return " " }
    return scene.glyphs.pointer
  }

  var markSign: String {
    switch mark {
    case .none: " "
    case .changed: scene.glyphs.changed
    case .marked: "*"
    }
  }

  /// The sign and digit of the priority; what was put aside keeps its digit.
  var severity: String {
    let priority = alert.priority.rawValue
    let sign = alert.isAside ? scene.glyphs.shelved : scene.glyphs.severity(priority)
    return sign + "\(priority)"
  }

  var severityFace: Face {
    ghost == nil ? .alert(priority: alert.priority.rawValue, handling) : .rowGhost
  }

  private var handling: Face.AlertHandling {
    switch alert.state {
    case .unacknowledged: .unacknowledged
    case .acknowledged, .normal: .acknowledged
    case .returned: .returned
    case .shelved, .suppressed, .outOfService: .shelved
    }
  }

  /// The face of the row's running text.
  var face: Face { ghost != nil ? .rowGhost : alert.isAside ? .textDim : .text }

  var due: String {
    guard ghost == nil, let due = alert.due else { return "–" }
    return TimeText.due(scene.now.duration(to: due), precisely: isPrecise)
  }

  var dueFace: Face {
    guard ghost == nil, let due = alert.due else { return .textDim }
    let left = scene.now.duration(to: due)
    if left < .zero { return .dueOver }
    return left * 4 < alert.priority.acknowledgementTarget ? .dueSoon : .dueOk
  }

  func city(fitting columns: Int) -> String { scene.name(of: alert.city, fitting: columns) }

  var state: String {
    switch ghost {
    case .cleared: scene.words.queue.gone
    case .leftOut: scene.words.queue.leftOut
    case nil: scene.words.terms.alertStateShort(alert.state)
    }
  }

  var stateFace: Face {
    if ghost != nil { return .rowGhost }
    return alert.state == .unacknowledged ? .textStrong : face
  }

  /// The mark of what is not actual, where the whole watch is not one exercise anyway.
  var status: String {
    let isExpected =
      alert.report.status == .exercise && (scene.mode == .simulation || scene.mode == .drill)
    return isExpected ? "" : scene.words.terms.messageStatusMark(alert.report.status)
  }

  /// That the area reaches over a city's boundary, and how many it reaches.
  var reach: String {
    let count = alert.report.touched.count
    return count > 1 ? scene.words.queue.cities(count) : ""
  }

  /// That it came first of several that belong together, or to which it belongs.
  var group: String {
    let others = scene.picture.groupSize(of: alert.id)
    if others > 0 { return scene.words.queue.firstOf(others + 1) }
    guard let leader = alert.grouping?.leader, scene.picture.alerts[leader]?.isStanding ?? false
    else { return "" }
    return scene.words.queue.memberOf(leader.rawValue)
  }

  /// What it is about. Of a forecast the hour counts most: where there is no room for both, the
  /// word that it is one goes, which its arrow says too.
  func what(fitting columns: Int) -> String {
    let whole = scene.matter(of: alert.report)
    guard alert.report.foretelling?.isThere == false, let arrow = whole.firstIndex(of: "→"),
      let colon = whole.firstIndex(where: { $0 == ":" || $0 == "：" }), colon < arrow,
      TextWidth.of(String(whole[..<arrow])) + Self.hourColumns > columns
    else { return whole }
    return String(whole[whole.index(after: colon)...]).trimmed
  }

  /// The arrow, a day, an hour and a chance: `→ +1 09:00, 64 %`.
  private static let hourColumns = 16

  /// Units at the scene of those that are on the task.
  var units: String {
    guard let id = alert.incident, let incident = scene.picture.incidents[id] else { return "–" }
    let there = incident.units.count { scene.picture.units[$0]?.status == .onScene }
    return "\(there)/\(incident.units.count)"
  }

  var age: String { scene.age(alert.occurred) }

  var owner: String { alert.acknowledgement?.by.name ?? "–" }
}
