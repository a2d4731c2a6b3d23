import Domain
import Geodesy
import Terminal

/// Everything about one alert, in the order in which an officer asks: what, where, since when; how
/// it stands; who works on it; what the water does and who is next; what to do; where it is from.
struct AlertPage {
  let scene: Scene
  let alert: Alert
  /// What can be done next.
  let steps: [Step]
  /// Its place in the queue from 1, and the length of the queue.
  let place: (position: Int, count: Int)?
  /// The other alerts that stand and belong to it.
  var members: [Alert.ID] = []

  /// Cells for the labels.
  private var indent: Int { scene.words.labelWidth }
  private var words: DetailPhrases { scene.words.detail }

  /// The page's lines for a width.
  func lines(width: Int) -> [TextLine] {
    var lines = head(width)
    lines += standing(width)
    lines += group(width)
    if let id = scene.picture.incident(concernedBy: alert),
      let incident = scene.picture.incidents[id]
    {
      lines += IncidentLines(scene: scene, incident: incident).brief(width: width)
    }
    let hazards = HazardLines(scene: scene)
    let hazard = hazards.hazard(of: alert)
    if let hazard { lines += hazards.lines(for: hazard, indent: indent, width: width) }
    lines += GaugeLines(scene: scene, isForecast: hazard?.forecast != nil)
      .lines(for: alert, indent: indent, width: width)
    lines += TextLine.steps(steps, indent: indent, label: words.next, width: width)
    let text = advice ?? scene.language.text(of: alert.report, in: scene.region)
    if !text.isEmpty {
      lines += TextLine.field(words.text, text, indent: indent, width: width)
    }
    lines += origin(width)
    lines += reason(width)
    lines += notes(width)
    return lines
  }

  /// What to do about a unit that can go no further.
  private var advice: String? {
    guard alert.report.kind == EventKind.unitHeld, alert.isActive else { return nil }
    func key(_ action: ActionID) -> String { KeyRow.name(of: Keymap.row(of: action).keys[0]) }
    return scene.language.adviceOnHold(
      send: key(.alert(.dispatch)), recall: key(.incident(.recall)),
      units: key(.place(.goUnits)), divert: key(.unit(.divert)), roads: key(.road(.goRoads)))
  }

  /// The same in few lines, the most needed first, for a pane without room for the page.
  func brief(width: Int) -> [TextLine] {
    let priority = alert.priority.rawValue
    let terms = scene.words.terms
    let first = TextLine(
      scene.glyphs.severity(priority) + "\(priority) ", scene.sign(of: alert.priority).face
    )
    .adding(scene.kind(alert.report.kind), .textStrong)
    .trailing(terms.messageStatusMark(alert.report.status), .bannerDrill)
    let since = scene.hourAndAge(alert.occurred)
    var lines = [
      first, TextLine(scene.headline(of: alert.report)),
      TextLine("\(scene.name(of: alert.city)) · \(words.since) \(since)"),
      TextLine(state, alert.state == .unacknowledged ? .textStrong : .text),
    ]
    if let id = scene.picture.incident(concernedBy: alert),
      let incident = scene.picture.incidents[id]
    {
      lines += IncidentLines(scene: scene, incident: incident).summary
    }
    let hazards = HazardLines(scene: scene)
    let hazard = hazards.hazard(of: alert)
    if let hazard { lines += hazards.brief(for: hazard) }
    let gauges = GaugeLines(scene: scene, isForecast: hazard?.forecast != nil)
    if let gauge = gauges.gauge(of: alert) { lines.append(gauges.summary(of: gauge)) }
    return lines + TextLine.steps(steps, indent: 0, label: "", width: width)
  }

  /// What, where, since when.
  private func head(_ width: Int) -> [TextLine] {
    let report = alert.report
    let priority = alert.priority.rawValue
    let headline = scene.headline(of: report)
    var first = TextLine(
      scene.glyphs.severity(priority) + "\(priority)", scene.sign(of: alert.priority).face)
    first.add(" " + (headline.isEmpty ? kind : headline), .textStrong)
    var lines = [first]
    if TextWidth.of(headline) + 3 > width {
      lines = TextLine.paragraph(headline, .textStrong, indent: 3, width: width)
      lines[0].spans.replaceSubrange(
        0..<1, with: first.spans.prefix(1) + [.init(text: " ", face: .text)])
    }
    let mark = scene.words.terms.messageStatusMark(report.status)
    if !mark.isEmpty { lines[0] = lines[0].trailing(mark, .bannerDrill) }
    let place = scene.place(of: alert.city, scene.local(report.area, isOurs: report.isOurs))
    var text = place
    if let coordinate = alert.coordinate {
      text +=
        "  " + NumberText.decimal(coordinate.latitude, digits: 3) + ","
        + NumberText.decimal(coordinate.longitude, digits: 3)
    }
    lines += TextLine.field(words.kind, kindAndClass, indent: indent, width: width)
    lines += TextLine.field(words.place, text, indent: indent, width: width)
    if report.isCrossCity {
      lines += TextLine.field(
        words.touches, touched, face: .dueSoon, indent: indent, width: width)
    }
    var since = scene.hourAndAge(alert.occurred)
    if alert.occurrence > 1 {
      since += "  " + words.occurrence(alert.occurrence, scene.dayAndHour(alert.firstOccurred))
    }
    lines += TextLine.field(words.since, since, indent: indent, width: width)
    return lines
  }

  /// The cities that the area reaches, the most people first.
  private var touched: String {
    let shares = alert.report.touched.map { share in
      let percent = share.people * 100
      let people = NumberText.decimal(percent, digits: percent > 0 && percent < 1 ? 1 : 0)
      return "\(scene.name(of: share.city)) \(people) %"
    }
    return scene.language.list(shares)
  }

  private var kind: String { scene.kind(alert.report.kind) }

  private var kindAndClass: String {
    kind + " · " + scene.words.terms.emergencyClass(alert.report.emergencyClass)
  }

  /// How grave, and what was done about it by whom.
  private func standing(_ width: Int) -> [TextLine] {
    let terms = scene.words.terms
    let report = alert.report
    let grave =
      "P\(alert.priority.rawValue) = \(terms.severity(report.severity)) · "
      + "\(terms.urgency(report.urgency)) · \(terms.certainty(report.certainty))"
    var lines = TextLine.field(words.grave, grave, indent: indent, width: width)
    lines += TextLine.field(
      words.state, state, face: alert.state == .unacknowledged ? .textStrong : .text,
      indent: indent, width: width)
    if let end = alert.end {
      lines += TextLine.field(words.ended, text(end), indent: indent, width: width)
    }
    if let expires = report.expires {
      let text =
        expires > scene.now ? scene.dayAndHour(expires) : words.expired(scene.dayAndHour(expires))
      lines += TextLine.field(words.until, text, indent: indent, width: width)
    }
    return lines
  }

  /// What it belongs to, what belongs to it, and what it keeps silent.
  private func group(_ width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    if !members.isEmpty {
      lines += TextLine.field(
        words.group, words.leads(members.count + 1, names(members)), indent: indent, width: width)
    } else if let grouping = alert.grouping {
      let text = words.belongs(grouping.leader.rawValue, scene.language.word(grouping.rule))
      lines += TextLine.field(words.group, text, indent: indent, width: width)
    }
    let silent = scene.picture.inhibited(by: alert.id)
    if !silent.isEmpty {
      lines += TextLine.field(words.silences, names(silent), indent: indent, width: width)
    }
    return lines
  }

  /// The first names of a list, and how many more there are.
  private func names(_ ids: [Alert.ID]) -> String {
    let shown = ids.prefix(6).map(\.rawValue).joined(separator: " ")
    return ids.count > 6 ? shown + " " + scene.words.more(ids.count - 6) : shown
  }

  /// How it ended, and on what evidence.
  private func text(_ end: AlertEnd) -> String {
    switch end {
    case .cancelled(let key): words.endedBySource(key.identifier, scene.dayAndHour(key.sent))
    case .stated(let stated, let key):
      words.endedByStatement(text(stated), key.identifier, scene.dayAndHour(key.sent))
    case .returnedToNormal: words.endedByItself
    case .ruled(let reason): words.endedByRuling(reason)
    }
  }

  /// In the source's own terms.
  private func text(_ stated: StatedEnd) -> String {
    switch stated {
    case .allClear: words.allClear
    case .parameter(let name, let value): "\(name) = \(value)"
    case .words(let words): words
    }
  }

  private var state: String {
    var text = scene.words.terms.alertState(alert.state)
    switch alert.state {
    case .unacknowledged:
      if let due = alert.due { text += " · " + dueText(due) }
      if let since = alert.escalates, since <= scene.now {
        text += " · " + words.escalated(scene.dayAndHour(since))
      }
    case .acknowledged, .returned, .normal:
      if let taken = alert.acknowledgement {
        text += " · " + words.by(person(taken.by), scene.dayAndHour(taken.at))
      }
    case .shelved, .suppressed, .outOfService:
      if let aside = alert.settingAside {
        text += " · " + words.by(person(aside.by), scene.dayAndHour(aside.at))
        if let until = aside.until { text += " · " + words.untilTime(scene.dayAndHour(until)) }
        if let other = aside.inhibitor {
          text += " · " + words.silentBecause(other.rawValue)
        } else {
          text += " · " + aside.reason
        }
      }
    }
    return text
  }

  private func dueText(_ due: Instant) -> String {
    let left = scene.now.duration(to: due)
    let size = TimeText.due(left < .zero ? .zero - left : left, precisely: false)
    return left < .zero ? words.overdue(size) : words.dueIn(size, scene.dayAndHour(due))
  }

  private func person(_ actor: Actor) -> String {
    actor.role == .system
      ? actor.name : actor.name + scene.language.aside(scene.words.terms.role(actor.role))
  }

  /// Where it comes from, and what came with it.
  private func origin(_ width: Int) -> [TextLine] {
    let key = alert.report.key
    var text = "\(key.source) · \(key.identifier) · \(scene.dayAndHour(key.sent))"
    if alert.updates > 0 { text += " · " + words.updates(alert.updates) }
    if let feed = scene.picture.feeds[key.source] {
      if feed.duplicates > 0 { text += " · " + words.duplicates(feed.duplicates) }
      if feed.isStale(at: scene.now) { text += " · " + scene.words.stale }
    }
    var lines = TextLine.field(words.source, text, face: .textMuted, indent: indent, width: width)
    let references = alert.report.references.map(\.identifier)
    if !references.isEmpty {
      lines += TextLine.field(
        words.references, references.joined(separator: ", "), face: .textMuted, indent: indent,
        width: width)
    }
    return lines
  }

  /// Why it stands where it stands.
  private func reason(_ width: Int) -> [TextLine] {
    guard let place else { return [] }
    let text = words.rank(
      place.position, place.count, "P\(alert.priority.rawValue)",
      scene.words.terms.alertState(alert.state), scene.dayAndHour(alert.occurred))
    return TextLine.field(words.why, text, face: .textMuted, indent: indent, width: width)
  }

  private func notes(_ width: Int) -> [TextLine] {
    alert.notes.flatMap { note in
      TextLine.field(
        words.note,
        "\(scene.dayAndHour(note.at)) \(note.by.name)\(scene.language.colon)\(note.text)",
        indent: indent,
        width: width)
    }
  }
}
