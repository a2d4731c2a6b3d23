import Domain
import Statutes
import Terminal

/// The watch: who stands it, and the brief that goes to the next person, made from the record.
struct HandoverPage {
  let scene: Scene
  let brief: HandoverBrief
  let watch: WatchPost
  let cursor: ListCursor<String>
  let log: [Entry]

  private var words: HandoverWords { scene.language.handover }
  private var names: Names {
    Names(
      region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
  }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    brief = desk.brief
    watch = desk.picture.watchPost(desk.ownPost)
    cursor = desk.briefCursor
    log = desk.log
  }

  /// Lines of the page besides its list.
  private static let overhead = 9

  /// How many rows the list of a desk's screen has.
  static func listRows(in desk: Desk) -> Int {
    listRows(of: Arrangement(desk).pane(.handover)?.area.rows ?? 1)
  }

  private static func listRows(of rows: Int) -> Int { max(1, rows - overhead) }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let indent = scene.words.labelWidth + 2
    let post = names.post(brief.post, scene.language.communication.terms)
    var lines = [
      TextLine("\(post) ", .title).adding(holder.text, holder.face)
        .trailing(words.open(brief.items.count))
    ]
    lines += TextLine.field(
      words.change, change.text, face: change.face, indent: indent, width: width
    )
    .prefix(1)
    lines += signatures(indent, width)
    var happened = words.events(.init(log, of: brief.post, since: brief.since))
    if let first = log.first, first.sequence > 1, first.happened > brief.since ?? .distantPast {
      happened.insert(words.counted(first.sequence, scene.dayAndHour(first.happened)), at: 0)
    }
    lines += TextLine.field(
      words.happened, happened.joined(separator: " · "), face: .textMuted, indent: indent,
      width: width
    ).prefix(2)
    lines.append(
      TextLine(String(repeating: scene.glyphs.lines.horizontal, count: max(0, width)), .textDim))
    guard !brief.items.isEmpty else { return lines + [TextLine(words.none, .textDim)] }
    let here = brief.items.firstIndex { $0.name == cursor.item } ?? 0
    let count = max(1, height - lines.count)
    return lines
      + cursor.window(position: here, count: brief.items.count, height: count).map {
        row(brief.items[$0], isHere: $0 == here, scene.cityColumns(in: width))
      }
  }

  private var holder: TextLine.Span {
    guard let holder = watch.holder else {
      return .init(text: words.nobody, face: .dueOver)
    }
    let since = "\(words.since) \(scene.dayAndHour(holder.at)) (\(scene.age(holder.at)))"
    return .init(
      text: words.onWatch + scene.language.colon + "\(holder.act) \(since)", face: .textStrong)
  }

  /// When the watch changes hands next, and by how much it is late; the gap that is open.
  private var change: TextLine.Span {
    if let gap = watch.openGap(at: scene.now) {
      let text =
        words.gap + scene.language.colon
        + "\(words.gapKind(gap.kind)) \(TimeText.age(gap.length))"
      let isLong = gap.kind == .unattended || gap.length > WatchPost.signingTime
      return .init(text: text, face: isLong ? .dueOver : .dueSoon)
    }
    guard let holder = watch.holder else { return .init(text: "–", face: .textDim) }
    let due = scene.region.shiftChange(after: holder.at)
    let left = scene.now.duration(to: due)
    guard left < .zero else {
      return .init(text: scene.dayAndHour(due) + next(at: due), face: .text)
    }
    let over = TimeText.age(.zero - left)
    return .init(
      text: "\(scene.dayAndHour(due))\(scene.language.comma)\(words.overdue) \(over)",
      face: .dueOver)
  }

  /// Who comes on shift then, by the region's file.
  private func next(at due: Instant) -> String {
    guard let contact = scene.region.onCall(at: brief.post.place, due) else { return "" }
    return " · \(scene.language.contacts.next) "
      + ContactLines(scene: scene).number(of: contact)
  }

  private func signatures(_ indent: Int, _ width: Int) -> [TextLine] {
    if let offer = watch.offer {
      let waits = TimeText.age(offer.outgoing.at.duration(to: scene.now))
      let text = words.offered(offer.outgoing.act, scene.hour(offer.outgoing.at), waits)
      var lines = TextLine.field(words.signed, text, face: .dueSoon, indent: indent, width: width)
      if !offer.remarks.isEmpty {
        lines += TextLine.field(words.remarks, offer.remarks, indent: indent, width: width)
      }
      return lines
        + offer.questions.suffix(3).flatMap { question in
          TextLine.field(
            words.questions,
            "\(scene.hour(question.at)) \(question.act.by) · \(question.act.item)"
              + scene.language.colon + question.act.text, indent: indent, width: width)
        }
    }
    guard let last = watch.handovers.last, let incoming = last.incoming else {
      return TextLine.field(words.lastBrief, "–", face: .textDim, indent: indent, width: width)
    }
    let text =
      "#\(last.number) \(last.outgoing.act) \(scene.hour(last.outgoing.at)) → \(incoming.act) "
      + "\(scene.dayAndHour(incoming.at)) · \(words.seal) \(last.seal.digest)"
    return TextLine.field(words.lastBrief, text, face: .textMuted, indent: indent, width: width)
  }

  /// What is left of its time stands before the words, so that no narrow screen cuts it off.
  private func row(
    _ item: HandoverBrief.Item, isHere: Bool, _ columns: Int
  ) -> TextLine {
    let left = item.due.map { scene.now.duration(to: $0) }
    let face: Face =
      left.map { $0 < .zero ? .dueOver : $0 < .minutes(30) ? .dueSoon : .text } ?? .textDim
    let time =
      left.map { TimeText.due($0, precisely: false) } ?? item.since.map { scene.age($0) } ?? ""
    let line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(words.kind(item.kind), scene.language == .en ? 11 : 9), .textDim)
      .adding(padded(item.subject.split(separator: " ").first.map(String.init) ?? "", 9), .text)
      .adding(
        scene.column(item.city, columns), .text
      )
      .adding(TextWidth.right(time, 6) + " ", face)
      .adding(words.what(item.what, names, scene.language), isHere ? .textStrong : .text)
    guard let due = item.due else { return line }
    let label = item.kind == .aside ? words.until : words.due
    return line.trailing("\(label) \(scene.dayAndHour(due))", face)
  }
}
