import ArgumentParser
import Domain
import JSONText
import Storage

extension JournalCommand {
  /// `fenghuo journal verify FILE`
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Walks the chain of hashes from the first entry to the last.")
    @OptionGroup var journal: File

    func run() throws {
      try Failure.exiting {
        let journal = try Journal(path: self.journal.file, for: .reading)
        let found = try journal.verify { StandardStreams.progress("\($0) entries are whole") }
        StandardStreams.endProgress()
        switch found {
        case .intact(let entries):
          try StandardStreams.line("intact: \(entries) entries, every hash follows the one before")
          return .done
        case .broken(let sequence, let reason):
          try StandardStreams.line("broken at entry \(sequence): \(reason.english)")
          return .foundWrong
        }
      }
    }
  }

  /// `fenghuo journal stats FILE`
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Counts the entries by kind, city and person, and over time, as one JSON object.")
    @OptionGroup var journal: File

    func run() throws {
      try Failure.exiting {
        let journal = try Journal(path: self.journal.file, for: .reading)
        var writer = JSONWriter()
        write(try journal.statistics(), to: &writer)
        writer.endLine()
        try StandardStreams.write(writer.bytes)
        return .done
      }
    }

    private func write(_ statistics: JournalStatistics, to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("entries", statistics.entries)
        writer.member("bytes", statistics.bytes)
        if let first = statistics.first { writer.member("first", time(first)) }
        if let last = statistics.last { writer.member("last", time(last)) }
        counts("byKind", statistics.byKind, &writer)
        counts("byCity", statistics.byCity, &writer)
        counts("byActor", statistics.byActor, &writer)
        writer.key("byHour")
        writer.object { writer in
          for hour in statistics.hours { writer.member(time(hour.start), hour.entries) }
        }
      }
    }

    private func counts(
      _ name: String, _ counts: [JournalStatistics.Count], _ writer: inout JSONWriter
    ) {
      writer.key(name)
      writer.object { writer in
        for count in counts { writer.member(count.name, count.entries) }
      }
    }

    private func time(_ milliseconds: Int64) -> String {
      CivilTime(Instant(milliseconds: milliseconds), offsetInMinutes: 0).iso8601
    }
  }

  /// `fenghuo journal search FILE TEXT`
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Finds entries by their words, newest first; Chinese from two characters on.")
    @OptionGroup var journal: File
    @Argument(help: "The words; an entry must hold them all.") var words: [String]
    @Option(help: "At most this many entries.") var limit = 50

    func run() throws {
      try Failure.exiting {
        let journal = try Journal(path: self.journal.file, for: .reading)
        let found = try journal.search(words.joined(separator: " "), limit: limit)
        for stored in found { try StandardStreams.write(stored.entry.body + [0x0A]) }
        StandardStreams.message(found.isEmpty ? "nothing found" : "\(found.count) found")
        return found.isEmpty ? .foundWrong : .done
      }
    }
  }
}
