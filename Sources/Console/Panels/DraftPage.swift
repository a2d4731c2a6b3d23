package import Domain
package import Statutes
import Terminal

/// A report that the law asks for as text: its title, its elements with what is known, what is
/// missing.
package struct DraftText: Hashable, Sendable {
  /// One element under its heading; nothing known where there are no lines.
  package struct Section: Hashable, Sendable {
    package let heading: String
    package let lines: [String]
  }

  package let title: String
  package let sections: [Section]
  /// That it is a pre-report and what it lacks, or that it is complete.
  package let verdict: String
  package let asOf: String
  /// What stands in place of what is not known.
  package let missingHere: String
  /// What stands above a report on an exercise.
  package let banner: String

  /// A draft in a language, with the names of a region.
  package init(
    _ draft: ReportDraft, in language: Language, region: Region, offsetInMinutes: Int = 480
  ) {
    let phrases = language.governance
    let names = Names(region: region, language: language, offsetInMinutes: offsetInMinutes)
    let incident = draft.incident.report
    let what = incident.title.isEmpty ? names.kind(incident.kind) : incident.title
    let joined =
      language == .en ? "\(names.city(incident.city)): \(what)" : names.city(incident.city) + what
    title = phrases.draft.title(draft.stage, draft.number, joined)
    sections = draft.parts.map { part in
      Section(
        heading: phrases.draft.element(part.element),
        lines: part.facts.map { phrases.draft.fact($0, names) })
    }
    let lacking = phrases.lacking(draft)
    verdict =
      draft.isPreReport
      ? phrases.draft.preReport + (lacking.isEmpty ? "" : " · " + phrases.draft.missing(lacking))
      : phrases.draft.complete
    asOf = phrases.draft.asOf(names.dateAndClock(draft.asOf))
    missingHere = phrases.draft.missingHere
    banner = draft.incident.isExercise ? phrases.draft.exercise : ""
  }
}

/// The report that an incident is due for, as it could be sent now.
struct DraftPage {
  let scene: Scene
  let draft: ReportDraft

  func lines(width: Int) -> [TextLine] {
    let text = DraftText(
      draft, in: scene.language, region: scene.region, offsetInMinutes: scene.offsetInMinutes)
    let indent = scene.words.labelWidth + 4
    var lines = [TextLine(text.title, .title).trailing(draft.incident.id.rawValue)]
    if !text.banner.isEmpty {
      lines += TextLine.paragraph(text.banner, .bannerDrill, width: width)
    }
    lines += TextLine.paragraph(
      text.verdict, draft.isPreReport ? .dueSoon : .textStrong, width: width)
    for section in text.sections {
      guard !section.lines.isEmpty else {
        lines += TextLine.field(
          section.heading, text.missingHere, face: .dueSoon, indent: indent, width: width)
        continue
      }
      for (index, line) in section.lines.enumerated() {
        lines += TextLine.field(
          index == 0 ? section.heading : "", line, indent: indent, width: width)
      }
    }
    return lines + TextLine.paragraph(text.asOf, .textDim, width: width)
  }
}
