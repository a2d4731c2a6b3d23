import Documents
import Statutes

/// Files of clocks and duties on the command line.
enum StatutesFile {
  /// The rules of a file, or the program's own; throws all that is wrong with it.
  static func open(_ path: String?) throws(Failure) -> Statutes {
    guard let path else { return .standard }
    let reading = Statutes.read(try Files.text(path), name: path)
    guard let statutes = reading.value else {
      throw Failure(.unreadable, reading.problems.map(\.description).joined(separator: "\n"))
    }
    return statutes
  }
}
