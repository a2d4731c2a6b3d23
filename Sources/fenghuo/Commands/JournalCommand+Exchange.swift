import ArgumentParser
import Glibc
import Storage

extension JournalCommand {
  /// `fenghuo journal export FILE`
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Prints every entry as one line of JSON, with its hash.")
    @OptionGroup var journal: File

    func run() throws {
      try Failure.exiting {
        let journal = try Journal(path: self.journal.file, for: .reading)
        var portion: [UInt8] = []
        try journal.export { line in
          portion += line
          guard portion.count > 1 << 16 else { return }
          try StandardStreams.write(portion)
          portion.removeAll(keepingCapacity: true)
        }
        try StandardStreams.write(portion)
        return .done
      }
    }
  }

  /// `fenghuo journal import FILE INPUT`
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Takes exported lines into a new journal; all of them, or none.")
    @OptionGroup var journal: File
    @Argument(help: "The exported lines; - for standard input.", completion: .file())
    var input = "-"

    func run() throws {
      try Failure.exiting {
        let descriptor = input == "-" ? 0 : open(input, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
          throw Failure(.noSuchInput, "\(input): \(StandardStreams.errorText(errno))")
        }
        let journal = try Journal(path: self.journal.file)
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        let count = try journal.importEntries {
          let count = read(descriptor, &buffer, buffer.count)
          guard count >= 0 else {
            throw Failure(.inputOutput, "\(input): \(StandardStreams.errorText(errno))")
          }
          return count > 0 ? Array(buffer[..<count]) : nil
        }
        try journal.close()
        StandardStreams.message("\(count) entries taken into \(self.journal.file)")
        return .done
      }
    }
  }
}
