import ArgumentParser
import Console
import Documents
import Domain
import Regions

/// `fenghuo regions …`: the cities that can be watched.
struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "Lists, shows and checks regions.",
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  /// `fenghuo regions list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Names every region, with how many cities and people it has.")
    @OptionGroup var look: LookOptions

    func run() throws {
      try Failure.exiting {
        for name in Regions.shippedNames {
          let region = try WorldOptions.openRegion(name)
          let title = look.language.name(region.name)
          try StandardStreams.line("\(name): \(title). \(size(of: region))")
        }
        return .done
      }
    }

    private func size(of region: Region) -> String {
      let millions = Int((Double(region.population) / 1_000_000).rounded())
      let units = region.units.count
      return "\(region.cities.count) cities, \(millions) million people, \(units) units"
    }
  }

  /// `fenghuo regions show NAME`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints a region's file, to begin one's own from.")
    @Argument(help: "A region's name or file.") var region: String

    func run() throws {
      try Failure.exiting {
        let text = try Regions.text(named: region) ?? Files.text(region)
        try StandardStreams.write(Array(text.utf8))
        return .done
      }
    }
  }

  /// `fenghuo regions check [FILE…]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks regions, and names the line and the reason of whatever is wrong.")
    @Argument(help: "Names or files; all regions if none is given.", completion: .file())
    var regions: [String] = []

    func run() throws {
      try Failure.exiting {
        var outcome = Outcome.done
        for name in regions.isEmpty ? Regions.shippedNames : regions {
          let shipped = Regions.named(name)
          let reading = try shipped ?? Regions.read(Files.text(name), name: name)
          for problem in reading.problems { try StandardStreams.line(problem.description) }
          if reading.problems.isEmpty {
            try StandardStreams.line("\(name): good")
          } else {
            outcome = .foundWrong
          }
        }
        return outcome
      }
    }
  }
}
