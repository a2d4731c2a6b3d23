import Domain
import Planning
import Terminal

extension EvaluationPage {
  /// What is to be done better, the least time left first, in so many rows.
  func lessonLines(_ width: Int, _ height: Int) -> [TextLine] {
    guard height > 1 else { return [] }
    let standing = lessons.filter { !$0.isOver }
    var lines = [TextLine(words.lessons(standing.count), .textStrong)]
    if standing.isEmpty { lines.append(TextLine(words.noLessons, .textDim)) }
    return lines + standing.prefix(height - 1).map { row($0, isHere: false, width) }
  }

  /// All lessons, and the one under the cursor whole.
  func lessonPage(_ width: Int, _ height: Int) -> [TextLine] {
    let rate = ImprovementRate(lessons)
    var lines = [
      TextLine(words.lessons(lessons.count { !$0.isOver }), .title)
        .trailing(words.rate(rate.onTime, rate.ended, rate.open))
    ]
    guard
      let here = lessons.firstIndex(where: { $0.id == view.lessonCursor.item })
        ?? lessons.indices.first
    else { return lines + [TextLine(words.noLessons, .textDim)] }
    let count = max(1, height - 8)
    let window = view.lessonCursor.window(position: here, count: lessons.count, height: count)
    lines += window.map { row(lessons[$0], isHere: $0 == here, width) }
    lines.append(rule(width))
    return lines + detail(lessons[here], width)
  }

  private func row(_ lesson: Lesson, isHere: Bool, _ width: Int) -> TextLine {
    let due = clock(lesson)
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(lesson.id.rawValue, 8), isHere ? .textStrong : .text)
      .adding(scene.column(lesson.plan.owner, scene.cityColumns(in: width)))
      .adding(padded(words.lessonState(lesson.state), 10), face(lesson))
      .adding(scene.local(lesson.plan.text, isOurs: true), isHere ? .textStrong : .text)
      .trailing(due.text, due.face)
  }

  private func face(_ lesson: Lesson) -> Face {
    switch lesson.state {
    case .open: lesson.fellDue == nil ? .dueSoon : .dueOver
    case .done: .dueSoon
    case .verified: .dueOk
    case .dropped: .textDim
    }
  }

  /// How long its owner has; of what is over how long ago that was.
  private func clock(_ lesson: Lesson) -> TextLine.Span {
    guard lesson.state == .open else { return .init(text: scene.age(lesson.since), face: .textDim) }
    let left = scene.now.duration(to: lesson.plan.due)
    let isNear = scene.now >= lesson.remindAt
    return .init(
      text: TimeText.due(left, precisely: false),
      face: left < .zero ? .dueOver : isNear ? .dueSoon : .dueOk)
  }

  /// Why it was raised, by when it is to be done, what was done and who looked.
  private func detail(_ lesson: Lesson, _ width: Int) -> [TextLine] {
    let indent = scene.words.labelWidth
    let plan = lesson.plan
    var lines = TextLine.paragraph(
      "\(lesson.id) " + scene.local(plan.text, isOurs: true), .title, width: width)
    let origin = [plan.evaluation?.rawValue, plan.criterion.map { words.name($0) }]
      .compactMap(\.self).joined(separator: " · ")
    func field(_ label: String, _ text: String) {
      lines += TextLine.field(label, text, indent: indent, width: width)
    }
    field(
      words.evidenceLabel,
      "\(MarkText.text(plan.evidence)) · \(origin.isEmpty ? words.byHand : origin)")
    field(
      words.dueLabel,
      "\(scene.dayAndHour(plan.due))\(lesson.fellDue == nil ? "" : " · " + words.late)")
    if let work = lesson.work {
      field(
        words.workLabel,
        "\(scene.hourAndAge(work.at)) \(work.by.name)\(scene.language.colon)"
          + "\(scene.local(work.act.note, isOurs: true)) \(MarkText.text(work.act.evidence))")
    }
    if let check = lesson.check {
      field(
        words.checkLabel,
        "\(scene.hourAndAge(check.at)) \(who(check.act.host))\(scene.language.colon)"
          + scene.local(check.act.note, isOurs: true))
    }
    return lines
  }
}
