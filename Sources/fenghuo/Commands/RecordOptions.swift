import ArgumentParser
import Console
import Domain
import Reports
import Statutes

/// What reports from a record ask for.
struct RecordOptions: ParsableArguments {
  @Argument(help: "The journal's file.", completion: .file()) var file: String
  @Option(help: "md, json or html.") var format = ReportCommand.AfterActionReport.Format.md
  @Option(help: "The language: en, zh-Hans or zh-Hant; else the locale's.") var lang: String?
  @Option(help: ArgumentHelp("The region: a name or a file; else the record's."))
  var region: String?
  @Option(help: ArgumentHelp("The file of clocks and duties; else the program's own."))
  var statutes: String?

  var language: Language {
    lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
  }

  func check() throws {
    if let lang, Language(tag: lang) == nil {
      throw ValidationError("--lang \(lang): there are en, zh-Hans and zh-Hant")
    }
  }

  /// A record, read to its end or to an entry.
  struct Reading {
    let entries: [Entry]
    let picture: Picture
    let statutes: Statutes
  }

  func read() throws -> Reading {
    let entries = try RecordFile.entries(of: file)
    let region = try RecordFile.region(of: entries, named: self.region, file)
    return Reading(
      entries: entries, picture: Self.picture(entries, region),
      statutes: try StatutesFile.open(statutes))
  }

  /// The picture that entries make.
  static func picture(_ entries: some Collection<Entry>, _ region: Region) -> Picture {
    var picture = Picture(region: region, at: entries.first?.recorded ?? .distantPast)
    for entry in entries { picture.apply(entry) }
    return picture
  }

  func write(_ page: Page, json: () -> [UInt8]) throws {
    switch format {
    case .md: try StandardStreams.write(Array(page.markdown.utf8))
    case .html: try StandardStreams.write(Array(page.html.utf8))
    case .json: try StandardStreams.write(json() + [0x0A])
    }
  }
}
