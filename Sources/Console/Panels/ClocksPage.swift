import Domain
import Terminal

/// How long the steps of a response take, each beside what the standards ask, with its counts.
struct ClocksPage {
  let scene: Scene
  let clocks: ResponseClocks

  private func text(_ sentence: DispatchSentence) -> String { scene.language.text(sentence) }

  func lines(width: Int) -> [TextLine] {
    var lines = [TextLine(text(.clocksTitle), .title), TextLine(text(.clocksHead), .textDim)]
    for measure in ResponseClocks.Measure.allCases { lines.append(line(measure)) }
    lines.append(TextLine())
    let tally = scene.picture.proposals
    lines.append(
      TextLine(
        text(
          .proposals(accepted: tally.accepted, changed: tally.changed, refused: tally.refused))))
    return lines + TextLine.paragraph(text(.clocksNote), .textDim, width: width)
  }

  private func line(_ measure: ResponseClocks.Measure) -> TextLine {
    let times = clocks[measure]
    let target = measure.target
    let isKept = times.share.map { $0 * 100 >= Double(target.percent) }
    let share = times.share.map { "\(Int(($0 * 100).rounded(.down))) %" } ?? "–"
    return TextLine(padded(text(.clock(measure)), 24), .text)
      .adding(TextWidth.right("\(times.ended)", 6))
      .adding(TextWidth.right("\(times.missing)", 6), times.missing > 0 ? .dueSoon : .textDim)
      .adding(TextWidth.right(length(times.percentile(50)), 8))
      .adding(TextWidth.right(length(times.percentile(90)), 8))
      .adding(
        TextWidth.right(share, 7) + (isKept == false ? "!" : " "),
        isKept == false ? .dueOver : .text
      )
      .adding(" " + text(.asked(seconds: target.seconds, percent: target.percent)), .textDim)
  }

  private func length(_ duration: Duration?) -> String {
    guard let duration else { return "–" }
    let seconds = duration.inSeconds
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
