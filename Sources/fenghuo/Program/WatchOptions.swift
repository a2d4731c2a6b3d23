import ArgumentParser
import Console
import Documents
import Domain
import Exercises
import Regions
import Station
import Terminal

/// What is watched or simulated: a region, a scenario and its seed.
struct WorldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The region: a name or a file; else the scenario's.", valueName: "name|file"))
  var region: String?

  @Option(
    help: ArgumentHelp(
      "A network file of your own instead of the region's roads: YAML or CSV.", valueName: "file"))
  var roads: String?

  @Option(help: ArgumentHelp("The scenario: a name or a file.", valueName: "name|file"))
  var scenario: String?

  @Option(help: "What makes one day differ from another; the same seed gives the same day.")
  var seed: UInt64?

  /// The region asked for, else the one that the scenario asked for was written for, else the
  /// standard one; read and checked.
  func openRegion(for scenario: Scenario?) throws(Failure) -> Region {
    let usual = self.scenario == nil ? nil : scenario?.region.rawValue
    let found = try Self.openRegion(region ?? usual ?? Regions.standard)
    guard let roads else { return found }
    let reading = Regions.roads(try Files.text(roads), name: roads, for: found)
    guard let network = reading.value else {
      throw Failure(.unreadable, reading.problems.map(\.description).joined(separator: "\n"))
    }
    return found.with(network)
  }

  /// A region by name or file, read and checked.
  static func openRegion(_ region: String) throws(Failure) -> Region {
    let reading: Result<Region, RegionFault>
    if region.contains("/") || region.hasSuffix(".yaml") {
      let text = try Files.text(region)
      reading = Result { () throws(RegionFault) in try Regions.open(text: text, name: region) }
    } else if region == Regions.standard {
      reading = ReadAhead.standardRegion.result()
    } else {
      reading = Result { () throws(RegionFault) in try Regions.open(region) }
    }
    switch reading {
    case .success(let region): return region
    case .failure(.unknown(let name, let known)):
      throw Failure(
        .noSuchInput, "no region is called \(name); there are \(known.joined(separator: ", "))")
    case .failure(.unreadable(let problems)):
      throw Failure(.unreadable, problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// A scenario by name or file, read and checked.
  static func openScenario(_ name: String) throws(Failure) -> Scenario {
    let reading =
      name.contains("/") || name.hasSuffix(".yaml")
      ? Scenarios.read(try Files.text(name), name: name) : Scenarios.named(name)
    guard let reading else {
      let known = Scenarios.shippedNames.joined(separator: ", ")
      throw Failure(.noSuchInput, "no scenario is called \(name); there are \(known)")
    }
    guard let scenario = reading.value else {
      throw Failure(.unreadable, reading.problems.map(\.description).joined(separator: "\n"))
    }
    return scenario
  }
}

/// How the console looks and speaks.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The theme: a name or a file.", valueName: "name|file"))
  var theme: String?

  @Option(help: "The language: en, zh-Hans or zh-Hant; else the locale's.")
  var lang: String?

  @Option(help: "The glyphs: unicode, or ascii for terminals that show little.")
  var glyphs: GlyphChoice?

  /// The glyph sets that can be asked for.
  enum GlyphChoice: String, CaseIterable, ExpressibleByArgument {
    case unicode, ascii
  }

  func validate() throws {
    if let lang, Language(tag: lang) == nil {
      throw ValidationError("--lang \(lang): there are en, zh-Hans and zh-Hant")
    }
  }

  /// The language asked for, else the locale's, else English.
  var language: Language {
    lang.flatMap { Language(tag: $0) } ?? Language(tag: Environment.locale) ?? .en
  }

  var themeName: String { theme ?? Environment.variable("FENGHUO_THEME") ?? "ember" }

  var glyphSet: GlyphSet { glyphs == .ascii ? .ascii : .unicode }
}

extension Role: ExpressibleByArgument {
  /// The roles that a person can have at a desk.
  static let ofPersons: [Role] = [
    .observer, .dispatcher, .supervisor, .coordinator, .facilitator,
  ]

  public static var allValueStrings: [String] { ofPersons.map(\.rawValue) }

  public init?(argument: String) {
    guard let role = Role(rawValue: argument), Role.ofPersons.contains(role) else { return nil }
    self = role
  }
}
