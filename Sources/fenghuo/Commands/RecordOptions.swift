import ArgumentParser
import Console
import Domain
import Reports
import Statutes

/// The record that a report is about, and the language that it is written in.
struct RecordSource: ParsableArguments {
  @Argument(help: "The journal's file.", completion: .file()) var file: String
  @Option(help: "The language: en, zh-Hans or zh-Hant; else the locale's.") var lang: String?
  @Option(help: ArgumentHelp("The region: a name or a file; else the record's."))
  var region: String?

  var language: Language {
    lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
  }

  func validate() throws {
    if let lang, Language(tag: lang) == nil {
      throw ValidationError("--lang \(lang): there are en, zh-Hans and zh-Hant")
    }
  }

  /// All entries of the record, and the region that it is of.
  func read() throws -> (entries: [Entry], region: Region) {
    let entries = try RecordFile.entries(of: file)
    return (entries, try RecordFile.region(of: entries, named: region, file))
  }
}

/// What reports from a record ask for.
struct ReportOptions: ParsableArguments {
  /// How a report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case md, json, html
  }

  @OptionGroup var source: RecordSource
  @Option(help: "md, json or html.") var format = Format.md

  var language: Language { source.language }

  /// Writes a report in the format that was asked for.
  func write(_ page: @autoclosure () -> Page, json: () -> [UInt8]) throws {
    switch format {
    case .md: try StandardStreams.write(Array(page().markdown.utf8))
    case .html: try StandardStreams.write(Array(page().html.utf8))
    case .json: try StandardStreams.write(json() + [0x0A])
    }
  }
}

/// What reports ask for that also rest on the file of clocks and duties.
struct RecordOptions: ParsableArguments {
  @OptionGroup var report: ReportOptions
  @Option(help: ArgumentHelp("The file of clocks and duties; else the program's own."))
  var statutes: String?

  var file: String { report.source.file }
  var language: Language { report.language }

  /// A record, read to its end, with what its clocks and duties rest on.
  struct Reading {
    let entries: [Entry]
    let region: Region
    let statutes: Statutes
  }

  func read() throws -> Reading {
    let (entries, region) = try report.source.read()
    return Reading(entries: entries, region: region, statutes: try StatutesFile.open(statutes))
  }
}

extension RecordOptions.Reading {
  /// When the last entry happened.
  var end: Instant { entries.last?.happened ?? .distantPast }

  /// The picture that all entries make.
  func picture() -> Picture {
    var picture = Picture(region: region, at: entries.first?.recorded ?? .distantPast)
    for entry in entries { picture.apply(entry) }
    return picture
  }
}

extension Language {
  /// Of the words of three languages those of this one.
  func choice<Words>(_ english: Words, _ simplified: Words, _ traditional: Words) -> Words {
    switch self {
    case .en: english
    case .zhHans: simplified
    case .zhHant: traditional
    }
  }

  /// How the cities of a region are called; one that it does not know by its code.
  func cityNames(of region: Region) -> @Sendable (City.ID) -> String {
    { id in region[id].map { self.name($0.name) } ?? id.rawValue }
  }
}
