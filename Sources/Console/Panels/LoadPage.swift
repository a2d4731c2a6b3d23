import Domain
import Terminal

/// What this desk has had to take, each figure beside what the standards ask.
struct LoadPage {
  let desk: Desk
  let scene: Scene

  private typealias Figure = AlarmLoad.Figure
  private var words: LoadPhrases { scene.words.alarmLoad }
  private var load: AlarmLoad { scene.load }
  private var now: Instant { scene.now }

  /// A figure, what it should be, and whether it is.
  private struct Row {
    let label: String
    let value: String
    let asked: String
    let isGood: Bool
  }

  func lines(width: Int) -> [TextLine] {
    var lines = [state, TextLine()]
    lines.append(line(words.figure, words.value, words.asked, .textDim))
    for row in rows {
      let face: Face = row.isGood ? .text : .dueOver
      let sign = row.isGood ? " " : "!"
      lines.append(line(row.label, row.value + sign, row.asked, face))
    }
    lines.append(TextLine())
    lines += sources
    lines += chattering(width)
    lines.append(TextLine())
    lines += TextLine.paragraph(claim, .textDim, width: width)
    return lines
  }

  private var state: TextLine {
    guard let flood = load.flood(at: now) else { return TextLine(words.noFlood, .textStrong) }
    return TextLine(words.flood(scene.hour(flood.since), flood.alarms), .dueOver)
  }

  private func line(_ label: String, _ value: String, _ asked: String, _ face: Face) -> TextLine {
    TextLine(TextWidth.left(label, 24), .textDim).adding(TextWidth.right(value, 9), face)
      .adding("   " + asked, .textDim)
  }

  private var rows: [Row] {
    let average = load.average(at: now)
    let peak = load.peak(at: now)
    let inFlood = load.shareInFlood(at: now)
    let rate = load.rate(at: now)
    let late = desk.queue.late(in: scene.picture, at: now)
    return [
      Row(
        label: words.now, value: "\(rate)", asked: words.atMost("\(Figure.floodStart)"),
        isGood: rate <= Figure.floodStart),
      Row(
        label: words.average, value: NumberText.decimal(average),
        asked: words.acceptable(Int(Figure.acceptable), Int(Figure.manageable)),
        isGood: average <= Figure.manageable),
      Row(
        label: words.peak, value: "\(peak)", asked: words.atMost("\(Figure.floodStart)"),
        isGood: peak <= Figure.floodStart),
      Row(
        label: words.inFlood, value: percent(inFlood), asked: words.atMost("1 %"),
        isGood: inFlood <= Figure.timeInFlood),
      split,
      Row(
        label: words.stale, value: "\(stale)", asked: words.below("\(Figure.stale)"),
        isGood: stale < Figure.stale),
      Row(
        label: words.late, value: late.isWhole ? "\(late.count)" : "\(late.count)+",
        asked: words.none, isGood: late.count == 0),
    ]
  }

  /// The shares of the priorities, from the least urgent up, as the standards tell them.
  private var split: Row {
    let counts = load.priorities(at: now)
    let all = max(1, counts.reduce(0, +))
    let shares = [
      Double(counts[3]) / Double(all), Double(counts[2]) / Double(all),
      Double(counts[0] + counts[1]) / Double(all),
    ]
    let value = shares.map { NumberText.decimal($0 * 100, digits: 0) }.joined(separator: "/")
    return Row(
      label: words.split, value: value, asked: "80/15/5 %", isGood: shares[2] <= 0.10)
  }

  /// How many alerts have stood for more than a day.
  private var stale: Int {
    scene.picture.alerts.filter {
      $0.isStanding && $0.firstOccurred.duration(to: now) > .hours(24)
    }.count
  }

  private var sources: [TextLine] {
    let all = load.priorities(at: now).reduce(0, +)
    let busiest = load.busiest(10)
    guard all > 0, !busiest.isEmpty else { return [] }
    let share = Double(busiest.reduce(0) { $0 + $1.alarms }) / Double(all)
    return [TextLine(words.busiest(percent(min(1, share))), .title)]
      + busiest.map { source, alarms in
        TextLine("  " + TextWidth.left(source, 30)).adding(TextWidth.right("\(alarms)", 5))
          .adding(TextWidth.right(percent(Double(alarms) / Double(all)), 8), .textDim)
      }
  }

  private func chattering(_ width: Int) -> [TextLine] {
    let ids = load.chattering(at: now)
    guard !ids.isEmpty else { return [TextLine(words.noChatter, .text)] }
    let names = ids.map(\.rawValue).joined(separator: " ")
    return TextLine.paragraph(words.chatter(ids.count) + " " + names, .dueSoon, width: width)
  }

  /// What the figures rest on, and that so little proves nothing.
  private var claim: String {
    words.claim(TimeText.age(load.covered(at: now)), Figure.daysForAClaim)
  }

  private func percent(_ share: Double) -> String {
    NumberText.decimal(share * 100, digits: share > 0 && share < 0.1 ? 1 : 0) + " %"
  }
}
