import Domain
import FoundationEssentials
import Storage
import Testing

/// A directory that goes away with the test.
final class Scratch {
  let directory: String

  init() throws {
    directory = FileManager.default.temporaryDirectory.path() + "/journal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: directory) } catch {
      Issue.record("\(directory) stays behind: \(error)")
    }
  }

  func path(_ name: String = "watch.journal") -> String { directory + "/" + name }
}

/// A note on an alert, as the journal keeps it.
func note(
  _ sequence: Int, _ text: String = "堤顶巡查", city: String? = "suzhou", by actor: String = "Li Wei",
  recorded: Int64 = 1_760_000_000_000
) -> WrittenEntry {
  let moment = Instant(milliseconds: recorded)
  return WrittenForm.write(
    Entry(
      sequence: sequence, origin: Origin.ID(rawValue: "desk"), originSequence: sequence,
      happened: moment, received: moment, recorded: moment,
      actor: Actor(name: actor, role: .dispatcher), cause: nil, isExercise: true,
      city: city.map { City.ID(rawValue: $0) },
      event: .alert(Alert.ID(rawValue: "SUZ-A1"), .noted(text: text))))
}

/// Notes numbered from `first` on.
func notes(_ range: ClosedRange<Int>) -> [WrittenEntry] {
  range.map { note($0, "note \($0)") }
}

/// What a journal's failure is, nil when there is none.
func failure(_ body: () throws(JournalError) -> Void) -> JournalError? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}
