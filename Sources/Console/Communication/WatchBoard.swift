import Domain
import Statutes
import Terminal

/// The duty board: who stands watch in each city and since when, where nobody does or signs late,
/// and which copies did not go out.
struct WatchBoard {
  let scene: Scene
  let statutes: Statutes

  private var words: HandoverWords { scene.language.handover }

  func lines(width: Int) -> [TextLine] {
    let terms = scene.language.communication.terms
    let missed = missedCopies
    let posts = [Proposer.body] + scene.region.cities.map { .city($0.id) }
    let columns = max(scene.cityColumns(in: width), TextWidth.of(terms.body) + 2)
    let people = posts.compactMap { scene.picture.watchPost($0).holder?.act }
    let person = 2 + people.reduce(8) { max($0, TextWidth.of($1)) }
    let rows = posts.compactMap { post -> TextLine? in
      let watch = scene.picture.watchPost(post)
      let count = post.city.flatMap { missed[$0] } ?? 0
      let isKnown = watch.holder != nil || watch.unattended != nil || post == .body
      guard isKnown || count > 0 else { return nil }
      let name = post.city.map { scene.name(of: $0, fitting: columns - 1) } ?? terms.body
      var line = TextLine("  " + padded(name, columns), .text)
      line.add(
        padded(watch.holder?.act ?? "–", min(person, 16)),
        watch.holder == nil ? .dueOver : .textStrong)
      line = line.adding(state(of: watch))
      if count > 0 { line.add("  " + words.missedCopies(count), .dueOver) }
      return line.trailing(scene.region.onCall(at: post.place, scene.now)?.phone ?? "")
    }
    return [TextLine(words.board, .title)] + rows
  }

  private func state(of watch: WatchPost) -> TextLine.Span {
    if let gap = watch.openGap(at: scene.now) {
      let isLong = gap.kind == .unattended || gap.length > WatchPost.signingTime
      return .init(
        text: words.gap + scene.language.colon
          + "\(words.gapKind(gap.kind)) \(TimeText.age(gap.length))",
        face: isLong ? .dueOver : .dueSoon)
    }
    guard let holder = watch.holder else { return .init(text: "", face: .textDim) }
    let since = "\(words.since) \(scene.dayAndHour(holder.at)) (\(scene.age(holder.at)))"
    let due = scene.region.shiftChange(after: holder.at)
    if due < scene.now {
      let over = TimeText.age(due.duration(to: scene.now))
      return .init(text: "\(since)\(scene.language.comma)\(words.overdue) \(over)", face: .dueSoon)
    }
    let gaps = watch.gaps.filter { $0.kind == .unattended || $0.length > WatchPost.signingTime }
    guard let last = gaps.last else { return .init(text: since, face: .textMuted) }
    let gap = "\(words.gap) \(TimeText.age(last.length)) \(scene.dayAndHour(last.from))"
    return .init(text: "\(since) · \(gap)", face: .dueSoon)
  }

  /// How many matters each city should have told others of by now and has not.
  private var missedCopies: [City.ID: Int] {
    var missed: [City.ID: Int] = [:]
    for case .duty(let duty) in statutes.obligations(in: scene.picture, at: scene.now)
    where duty.template.evidence == .told && !duty.isDone && duty.due < scene.now {
      missed[duty.owner, default: 0] += 1
    }
    return missed
  }
}
