import Domain
import Statutes
import Terminal

/// The report of a situation as it stands: its blocks, the losses by city with their sums, and what
/// is missing.
struct SitrepPage {
  let scene: Scene
  let draft: SitrepDraft?

  private var words: SitrepWords { scene.language.sitrep }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    draft = desk.sitrepMatter.flatMap {
      desk.settings.statutes.sitrep(on: $0, in: desk.picture, at: scene.now)
    }
  }

  func lines(width: Int) -> [TextLine] {
    guard let draft else { return [TextLine(words.nothing, .textDim)] }
    let text = SitrepText(
      draft, in: scene.language, region: scene.region, offsetInMinutes: scene.offsetInMinutes)
    let indent = 26
    var lines = [TextLine(text.title, .title).trailing(draft.matter.name)]
    if draft.isExercise {
      lines += TextLine.paragraph(words.exercise, .bannerDrill, width: width)
    }
    lines += TextLine.paragraph(
      text.verdict, draft.missing.isEmpty ? .textStrong : .dueSoon, width: width)
    for fall in text.falls {
      lines += TextLine.paragraph(fall, fall.hasPrefix("!") ? .dueOver : .dueSoon, width: width)
    }
    for section in text.sections {
      let isPending = section.block.comesWithSignatures
      let face: Face = !section.lines.isEmpty ? .text : isPending ? .textDim : .dueSoon
      let texts = section.lines.isEmpty ? [section.blank(words)] : section.lines
      for (place, line) in texts.enumerated() {
        lines += TextLine.field(
          place == 0 ? section.heading : "", line, face: face, indent: indent, width: width)
      }
      if section.block == .people { lines += table(draft.table, text, width) }
    }
    return lines + TextLine.paragraph(text.asOf, .textDim, width: width)
  }

  /// The losses by city; a figure bears its age.
  private func table(_ table: SitrepTable, _ text: SitrepText, _ width: Int) -> [TextLine] {
    let name = scene.language == .en ? 12 : 10
    let column = max(8, min(12, (width - name - 2) / SitrepMeasure.allCases.count))
    let terms = scene.language.communication.terms
    var head = TextLine("  " + padded(words.city, name), .textDim)
    for measure in SitrepMeasure.allCases {
      let label = TextWidth.truncated(terms.measure(measure), to: column - 1)
      head.add(TextWidth.right(label, column), .textDim)
    }
    let rows = table.cities.map { city in
      var line = TextLine("  " + padded(scene.name(of: city, fitting: name - 1), name))
      for measure in SitrepMeasure.allCases {
        let cell = table.cell(city, measure)
        let figure = cell.figure.map { CountText.short($0.amount) + " " + scene.age($0.at) }
        line.add(
          TextWidth.right(figure ?? "–", column),
          cell.fall != nil ? .dueOver : cell.figure == nil ? .textDim : .text)
      }
      return line
    }
    var total = TextLine("  " + padded(words.total, name), .textStrong)
    for measure in SitrepMeasure.allCases {
      let sum = table.total(measure).sum.map { CountText.short($0) }
      total.add(TextWidth.right(sum ?? "–", column), .textStrong)
    }
    return [head] + rows + [total]
      + text.sums.flatMap { TextLine.paragraph($0, .textMuted, indent: 2, width: width) }
  }
}
