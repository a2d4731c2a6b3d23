package import Documents
internal import Domain
internal import Regions

/// The scenarios that can be played: those inside the program and those in files.
///
/// A scenario file is YAML; the head of `Shipped/everyday.yaml` says how it is written.
package enum Scenarios {
  /// The names of the scenarios inside the program, sorted.
  package static var shippedNames: [String] { shipped.map(\.name).sorted() }

  /// The scenario that is played when none is asked for.
  package static let standard = "everyday"

  /// The file of a scenario inside the program; nothing when there is none of that name.
  package static func text(named name: String) -> String? {
    shipped.first { $0.name == name }?.text
  }

  /// Reads a scenario inside the program; nothing when there is none of that name.
  package static func named(_ name: String) -> DocumentReading<Scenario>? {
    text(named: name).map { read($0, name: name + ".yaml") }
  }

  /// Reads a scenario file's text. `name` is what problems are reported under, usually its path.
  package static func read(_ text: String, name: String) -> DocumentReading<Scenario> {
    Scenario.read(text, name: name)
  }

  /// Reads it and holds the cities and units that it names against its region, where that is one
  /// inside the program.
  package static func check(_ text: String, name: String) -> DocumentReading<Scenario> {
    let reading = read(text, name: name)
    guard let scenario = reading.value, scenario.drill != nil,
      let region = try? Regions.open(scenario.region.rawValue)
    else { return reading }
    return Scenario.read(text, name: name, region: region)
  }

  /// The scenario of a name inside the program, or throws why there is none.
  package static func open(_ name: String = standard) throws(ScenarioFault) -> Scenario {
    guard let reading = named(name) else { throw .unknown(name, known: shippedNames) }
    return try scenario(of: reading)
  }

  /// The scenario of a file's text, or throws all that is wrong with it.
  package static func open(text: String, name: String) throws(ScenarioFault) -> Scenario {
    try scenario(of: read(text, name: name))
  }

  private static func scenario(
    of reading: DocumentReading<Scenario>
  ) throws(ScenarioFault) -> Scenario {
    guard let scenario = reading.value else { throw .unreadable(reading.problems) }
    return scenario
  }
}

/// Why a scenario cannot be played.
package enum ScenarioFault: Error, Equatable, Sendable {
  /// No scenario inside the program has this name; these are known.
  case unknown(String, known: [String])
  /// The scenario's file is not as it must be.
  case unreadable([DocumentProblem])
}
