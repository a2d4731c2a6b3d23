import Domain
import Terminal

/// The lines at the edges of the screen: status and notices above, command and keys below.
struct EdgeLines {
  let desk: Desk
  let scene: Scene

  func draw(_ arrangement: Arrangement, on surface: inout Surface) {
    let columns = desk.size.columns
    let isMicro = arrangement.sizeClass == .micro
    if !arrangement.status.isEmpty {
      let line = isMicro ? microStatus : status.draw(columns: columns)
      surface.write(line, at: 0, y: arrangement.status.y, limit: columns)
    }
    if !arrangement.crumbs.isEmpty {
      surface.write(crumbs, at: 0, y: arrangement.crumbs.y, limit: columns)
    }
    if !arrangement.command.isEmpty {
      CommandLine(desk: desk, scene: scene)
        .draw(y: arrangement.command.y, columns: columns, on: &surface)
    }
    if !arrangement.hints.isEmpty {
      surface.write(hints(columns), at: 0, y: arrangement.hints.y, limit: columns)
    }
  }

  private var status: StatusLine {
    StatusLine(scene: scene, clock: desk.clock, actor: desk.settings.actor)
  }

  /// Mode, clock and what waits: the least that must be seen.
  private var microStatus: TextLine {
    let total = scene.picture.total
    let isLive = scene.mode == .live
    return TextLine(scene.words.terms.watchMode(scene.mode), isLive ? .bannerLive : .bannerDrill)
      .adding(" " + scene.hour(scene.now))
      .adding(" \(scene.words.status.unacknowledged) \(total.unacknowledgedCount)", .textStrong)
      .adding(" P1 \(total.standing[0])", total.standing[0] > 0 ? .gridExtreme : .text)
  }

  /// Where the officer is, and at the right what he must know about the desk itself.
  private var crumbs: TextLine {
    let queue = desk.queue
    let arrow = scene.glyphs.within
    let titles = scene.words.titles
    let region = scene.language.name(scene.region.name)
    let city = queue.city.map { region + arrow + scene.name(of: $0) } ?? region
    var line = TextLine(" " + titles.screen(desk.screen), .textStrong)
    line.add(arrow + city)
    if queue.list == .aside { line.add(arrow + titles.put, .bannerFreeze) }
    if !queue.filter.isAll { line.add(arrow + "/" + queue.filter.text, .input) }
    if queue.sort != .urgency { line.add(" · " + scene.words.status.sort(queue.sort), .textDim) }
    if queue.isNarrowed {
      let all = scene.picture.total.standingCount + scene.picture.total.shelved
      line.add(" · " + scene.words.status.shown(queue.count, all), .textDim)
    }
    let marks = queue.effectiveMarks.count
    if marks > 0 {
      line.add(" · " + scene.words.queue.marked(marks, queue.hiddenMarkCount), .rowMarked)
    }
    let notices = notices
    if let next = nextCity(beside: notices, columns: desk.size.columns - line.width) {
      line.add("  ")
      line.add(next, .dueSoon)
    }
    for notice in fitting(notices, columns: desk.size.columns - line.width - 1) {
      if !line.trailing.isEmpty {
        line = line.trailing(" \(scene.glyphs.lines.vertical) ", .border)
      }
      line = line.trailing(notice.text, notice.face)
    }
    return line
  }

  /// Which city is next, on every screen but the one that tells it anyway.
  private func nextCity(beside notices: [TextLine.Span], columns: Int) -> String? {
    guard desk.screen != .forecast, let next = NextCity(in: scene) else { return nil }
    let taken = notices.reduce(0) { $0 + TextWidth.of($1.text) + 3 }
    let text = next.text(fitting: columns - taken - 3)
    // That another moment is shown must be read in any case.
    let gravest = scene.moment == nil ? 0 : TextWidth.of(notices.last?.text ?? "") + 1
    return TextWidth.of(text) + 3 + gravest <= columns ? text : nil
  }

  /// The gravest notices that have room beside each other.
  private func fitting(_ notices: [TextLine.Span], columns: Int) -> [TextLine.Span] {
    var (kept, used): ([TextLine.Span], Int) = ([], 0)
    for notice in notices.reversed() {
      let width = TextWidth.of(notice.text) + (kept.isEmpty ? 1 : 3)
      guard used + width <= columns else { break }
      used += width
      kept.insert(notice, at: 0)
    }
    return kept
  }

  /// What the officer must know about the desk itself, the gravest last, outermost.
  private var notices: [TextLine.Span] {
    let words = scene.words.status
    var notices: [TextLine.Span] = []
    if let frozen = desk.queue.frozen {
      notices.append(.init(text: words.frozen(frozen.arrivals.count), face: .bannerFreeze))
    }
    if let until = scene.picture.hornSilentUntil, until > scene.now {
      notices.append(.init(text: words.hornSilent, face: .textDim))
    }
    let escalated = desk.work.escalated
    if escalated.count > 0 {
      let count = "\(escalated.count)" + (escalated.isWhole ? "" : "+")
      notices.append(.init(text: words.escalated(count), face: .dueOver))
    }
    let reminders = scene.picture.reminders(at: scene.now).count
    if reminders > 0 {
      notices.append(
        .init(text: scene.language.preparedness.page.toNote(reminders), face: .dueSoon))
    }
    if let stale = staleFeed { notices.append(.init(text: stale, face: .feedDown)) }
    let journal = desk.settings.journal
    if let isVerified = journal.isVerified {
      notices.append(
        isVerified
          ? .init(text: words.recordVerified, face: .textDim)
          : .init(text: words.recordBroken, face: .feedDown))
    }
    let posture = scene.picture.alliancePosture
    if posture != .routine {
      let text = scene.language.postures.page.banner(posture)
      notices.append(.init(text: text, face: posture == .emergency ? .dueOver : .dueSoon))
    }
    if let span = desk.settings.span {
      notices.append(.init(text: slider(span), face: .bannerReplay))
    } else if journal.isReadOnly {
      notices.append(.init(text: words.readOnly, face: .bannerReplay))
    }
    if let title = MomentLines(scene: scene).title {
      notices.append(.init(text: ">> \(title) <<", face: .bannerReplay))
    } else if let question = desk.question {
      let state: OutlookWord = question.answers == nil ? .running : .undecided
      let text = "??\(scene.language.text(OutlookWord.whatIf))?? \(scene.language.text(state))"
      notices.append(.init(text: text, face: .bannerReplay))
    }
    if desk.measurements.isSlowLink {
      notices.append(.init(text: words.slowLink, face: .bannerSlow))
    }
    return notices
  }

  /// Where in a record that is played again the screen stands.
  private func slider(_ span: ClosedRange<Instant>) -> String {
    let whole = max(1, span.lowerBound.duration(to: span.upperBound).inMilliseconds)
    let gone = span.lowerBound.duration(to: scene.now).inMilliseconds
    let cells = 20
    let place = Int(min(max(0, Int64(cells) * gone / whole), Int64(cells - 1)))
    let bar =
      String(repeating: "=", count: place) + "|"
      + String(repeating: "-", count: cells - 1 - place)
    return "\(scene.hour(span.lowerBound)) [\(bar)] \(scene.hour(span.upperBound))"
  }

  /// The source that was silent longest past its time.
  private var staleFeed: String? {
    let stale = scene.picture.feeds.filter { $0.isStale(at: scene.now) }
      .sorted { ($0.lastHeard, $0.source) < ($1.lastHeard, $1.source) }
    guard let worst = stale.first else { return nil }
    let name = worst.city.map { scene.name(of: $0) } ?? worst.source
    return scene.words.status.staleFeed(name, scene.age(worst.lastHeard), stale.count - 1)
  }

  /// The keys that work here, as many as fit; the command line and help always among them.
  private func hints(_ columns: Int) -> TextLine {
    let kept = desk.steps([.desk(.command), .desk(.help)]).map(Self.piece)
    let room = columns - kept.reduce(0) { $0 + $1.width + 2 } - 1
    var line = TextLine(" ")
    for piece in desk.hintSteps.map(Self.piece) where line.width + piece.width <= room {
      line.spans += piece.spans
      line.add("  ")
    }
    for (place, piece) in kept.enumerated() {
      line.spans += piece.spans
      // Nothing stands behind the last: spaces there would cut it where the line is full.
      if place < kept.count - 1 { line.add("  ") }
    }
    return line
  }

  private static func piece(_ step: Step) -> TextLine {
    TextLine(step.key, .hintKey).adding(" \(step.label)", .hintLabel)
  }
}
