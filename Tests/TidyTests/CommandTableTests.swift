import Testing

/// Whoever adds a command says in the table of roles who may give it.
@Suite struct CommandTableTests {
  /// The names of the cases of every `…Command` in the domain.
  private static var commands: [(type: String, name: String)] {
    SourceTree.files.filter { $0.path.hasPrefix("Sources/Domain/") }.flatMap { file in
      var (type, found) = (String?.none, [(String, String)]())
      for line in file.code {
        if let match = line.firstMatch(of: /^package (?:indirect )?enum (\w+Command)\b.*\{/) {
          type = String(match.1)
        } else if line.hasPrefix("}") {
          type = nil
        }
        guard let type, type != "MatterCommand" else { continue }
        guard let match = line.firstMatch(of: /^  (?:indirect )?case (.*)/) else { continue }
        let names = match.1.replacing(/\([^()]*(?:\([^()]*\)[^()]*)*\)?/, with: "")
        for name in names.split(separator: ",") {
          found.append((type, String(name.trimmingPrefix(while: { $0 == " " }))))
        }
      }
      return found
    }
  }

  @Test func everyCommandStandsInTheTableOfRoles() {
    let table = SourceTree.files.filter { $0.path.hasPrefix("Tests/DomainTests/Role") }
      .flatMap(\.code).joined(separator: "\n")
    let commands = Self.commands
    #expect(commands.count > 120)
    for command in commands {
      let isThere =
        table.contains(".\(command.name)(") || table.contains(".\(command.name),")
        || table.contains(".\(command.name))")
      #expect(isThere, "\(command.type).\(command.name)")
    }
  }
}
