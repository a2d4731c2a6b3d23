package import Domain
package import Statutes
import Terminal

/// A report of a situation in words: its title, its blocks with what is known, its sums and what is
/// lower than before.
package struct SitrepText: Hashable, Sendable {
  /// One block under its number and name; nothing known where there are no lines.
  package struct Section: Hashable, Sendable {
    package let block: SitrepDraft.Block
    package let heading: String
    package let lines: [String]

    /// What stands there while there are no lines.
    package func blank(_ words: SitrepWords) -> String {
      block.comesWithSignatures ? words.pending : words.unknown
    }
  }

  package let title: String
  package let sections: [Section]
  /// What is not known yet.
  package let verdict: String
  package let falls: [String]
  /// The sum of each measure over the cities, with its parts.
  package let sums: [String]
  package let asOf: String

  /// A draft in a language, with the names of a region.
  package init(
    _ draft: SitrepDraft, in language: Language, region: Region, offsetInMinutes: Int = 480
  ) {
    let words = language.sitrep
    let terms = language.communication.terms
    let names = Names(region: region, language: language, offsetInMinutes: offsetInMinutes)
    title =
      "\(words.title) · \(draft.matter.name) · \(terms.version(draft.number, draft.isFinal))"
    sections = draft.parts.map { part in
      Section(
        block: part.block, heading: "\(part.block.rawValue) \(words.block(part.block))",
        lines: part.facts.map { words.fact($0, names, language) })
    }
    let missing = draft.missing.map(words.block) + draft.table.unknown.map(terms.measure)
    verdict =
      missing.isEmpty
      ? words.complete
      : words.missing(language.list(missing))
    falls = draft.table.falls.map { key, cell, fall in
      words.fall(
        "\(names.city(key.city)) \(terms.measure(key.measure))", cell.before ?? 0,
        cell.figure?.amount, fall)
    }
    sums = SitrepMeasure.allCases.compactMap { measure in
      let total = draft.table.total(measure)
      return total.sum == nil ? nil : terms.measure(measure) + language.colon + words.sum(total)
    }
    asOf = "\(words.asOf) \(names.dateAndClock(draft.asOf))"
  }
}
