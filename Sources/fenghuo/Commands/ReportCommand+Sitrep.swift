import ArgumentParser
import Console
import Domain
import JSONText
import Reports
import Statutes

extension ReportCommand {
  /// `fenghuo report sitrep FILE [MATTER]`
  struct SitrepReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sitrep",
      abstract: "Writes the report of a situation, by the blocks of ICS-209, from a record.",
      discussion: """
        Without an incident or hazard: the gravest that stands, and the whole watch. What the \
        record does not know is said to be not known. Losses are summed over the cities and \
        counted again from the entries; leaves with 1 where that gives other numbers.
        """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The incident or hazard, such as WUX-I3; else the gravest.")
    var matter: String?

    func run() throws {
      try Failure.exiting {
        let reading = try options.read()
        let picture = reading.picture()
        let matter = try matter(in: picture, reading.statutes)
        let draft = matter.flatMap {
          reading.statutes.sitrep(on: $0, in: picture, at: picture.recorded)
        }
        let writer = SitrepReportWriter(
          draft: draft, reading: reading, picture: picture, language: options.language,
          isWhole: self.matter == nil)
        try options.report.write(writer.page) { writer.json }
        return writer.holds ? .done : .foundWrong
      }
    }

    private func matter(
      in picture: Picture, _ statutes: Statutes
    ) throws(Failure) -> Matter? {
      guard let name = matter?.uppercased() else { return statutes.gravestMatter(in: picture) }
      if let found = picture.matter(named: name) { return found }
      throw Failure(.noSuchInput, "\(options.file) knows no incident or hazard \(name)")
    }
  }
}

/// The report of a situation as a page and as JSON.
private struct SitrepReportWriter {
  let draft: SitrepDraft?
  let reading: RecordOptions.Reading
  let picture: Picture
  let language: Language
  /// Whether it also tells of all that stands.
  let isWhole: Bool

  private var words: SitrepWords { language.sitrep }
  private var terms: CommunicationTerms { language.communicationTerms }

  private func name(_ city: City.ID) -> String {
    picture.region[city].map { language.name($0.name) } ?? city.rawValue
  }

  private func clock(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).iso8601
  }

  /// Whether the figures are those that the entries give when they are counted again.
  var holds: Bool {
    guard let draft, draft.state == .drafted else { return true }
    let again = SitrepRecount(reading.entries).figures(of: draft.matter, in: picture)
    return draft.table.figures.allSatisfy { again[$0.key] == $0.amount }
      && again.count == draft.table.figures.count
  }

  var page: Page {
    var parts: [Page.Section] = []
    var title = words.title
    var notes: [String] = []
    let isExercise = draft?.isExercise ?? (picture.watch?.scenario != nil)
    if let draft {
      let text = SitrepText(draft, in: language, region: picture.region)
      title = text.title
      notes = [text.verdict, text.asOf] + text.falls
      for section in text.sections {
        let lines = section.lines.isEmpty ? [section.blank(words)] : section.lines
        parts.append(Page.Section(section.heading, lines: lines))
        if section.block == .people { parts.append(losses(draft, text)) }
      }
    } else {
      notes = [words.nothing]
    }
    if isWhole { parts.append(watch) }
    return Page(
      title: title, language: words.tag, banner: isExercise ? words.exercise : "", notes: notes,
      parts: parts)
  }

  private func losses(_ draft: SitrepDraft, _ text: SitrepText) -> Page.Section {
    let rows = draft.table.cities.map { city in
      [name(city)]
        + SitrepMeasure.allCases.map { measure in
          guard let figure = draft.table.cell(city, measure).figure else { return words.unknown }
          return "\(figure.amount) (\(words.asOf) \(clock(figure.at)), \(words.entry) #"
            + "\(figure.entry))"
        }
    }
    let totals = SitrepMeasure.allCases.map { measure in
      draft.table.total(measure).sum.map { "\($0)" } ?? words.unknown
    }
    return Page.Section(
      words.table,
      lines: text.sums.map { "\(words.check): \($0)" }
        + [words.recounted(reading.entries.count, holds)],
      head: [words.city] + SitrepMeasure.allCases.map(terms.measure),
      rows: rows + [[words.total] + totals])
  }

  // MARK: The whole watch

  private var matters: [Matter] {
    let open = picture.incidents.filter(\.isOpen).map { Matter.incident($0.id) }
    return (open + picture.standingHazards.map { .hazard($0.id) }).sorted()
  }

  private var watch: Page.Section {
    let measures: [SitrepMeasure] = [.dead, .injured, .missing, .evacuated]
    var sums: [SitrepMeasure: Int] = [:]
    let rows = matters.compactMap { matter -> [String]? in
      guard let draft = reading.statutes.sitrep(on: matter, in: picture, at: picture.recorded)
      else { return nil }
      let text = SitrepText(draft, in: language, region: picture.region)
      func block(_ block: SitrepDraft.Block) -> String {
        text.sections.first { $0.block == block }?.lines.first ?? words.unknown
      }
      let figures = measures.map { measure -> String in
        guard let sum = draft.table.total(measure).sum else { return words.unknown }
        if case .incident = matter { sums[measure, default: 0] += sum }
        return "\(sum)"
      }
      return [matter.name, block(.name), block(.jurisdiction), block(.contained), block(.start)]
        + figures
    }
    let totals = measures.map { sums[$0].map { "\($0)" } ?? words.unknown }
    return Page.Section(
      "\(words.watch): \(words.matters)", lines: rows.isEmpty ? [words.nothing] : [words.once],
      head: rows.isEmpty ? [] : words.columns + measures.map(terms.measure),
      rows: rows + [[words.total, "", "", "", ""] + totals])
  }

  // MARK: JSON

  /// One JSON object; what is not known is left out.
  var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 4_000)
    writer.object { writer in
      writer.member("language", language.rawValue)
      writer.member("recorded", clock(picture.recorded))
      writer.member("entries", reading.entries.count)
      writer.member("reconciles", holds)
      if let draft { write(draft, &writer) }
      if isWhole {
        writer.key("watch")
        writer.array { writer in
          for matter in matters { summary(of: matter, &writer) }
        }
      }
    }
    return writer.bytes
  }

  private func write(_ draft: SitrepDraft, _ writer: inout JSONWriter) {
    let text = SitrepText(draft, in: language, region: picture.region)
    writer.member("matter", draft.matter.name)
    writer.member("exercise", draft.isExercise)
    writer.member("number", draft.number)
    writer.member("final", draft.isFinal)
    writer.member("state", draft.state.rawValue)
    writer.key("missing")
    writer.array { writer in
      for block in draft.missing { writer.number(Double(block.rawValue)) }
    }
    writer.key("blocks")
    writer.object { writer in
      for section in text.sections {
        writer.key("\(section.block.rawValue)")
        writer.array { writer in for line in section.lines { writer.string(line) } }
      }
    }
    writer.key("figures")
    writer.array { writer in
      for figure in draft.table.figures { write(figure, draft, &writer) }
    }
    writer.key("totals")
    writer.object { writer in
      for measure in SitrepMeasure.allCases {
        let total = draft.table.total(measure)
        writer.key(measure.rawValue)
        writer.object { writer in
          writer.memberIfPresent("sum", total.sum)
          writer.member("citiesNotKnown", total.unknown)
        }
      }
    }
    writer.key("lower")
    writer.array { writer in for fall in text.falls { writer.string(fall) } }
  }

  private func write(
    _ figure: SitrepFigure, _ draft: SitrepDraft, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("city", figure.key.city.rawValue)
      writer.member("measure", figure.key.measure.rawValue)
      writer.member("amount", figure.amount)
      writer.member("asOf", clock(figure.at))
      writer.member("entry", figure.entry)
      writer.memberIfPresent("correction", figure.correction)
      writer.memberIfPresent(
        "before", draft.table.cell(figure.key.city, figure.key.measure).before)
    }
  }

  private func summary(of matter: Matter, _ writer: inout JSONWriter) {
    guard let draft = reading.statutes.sitrep(on: matter, in: picture, at: picture.recorded)
    else { return }
    writer.object { writer in
      writer.member("matter", matter.name)
      writer.memberIfPresent("lead", draft.table.cities.first?.rawValue)
      for measure in SitrepMeasure.allCases {
        writer.memberIfPresent(measure.rawValue, draft.table.total(measure).sum)
      }
    }
  }
}
