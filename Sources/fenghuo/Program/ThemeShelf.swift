import Documents
import Terminal

/// Where themes are found: the officer's own first, then those that travel with the program.
struct ThemeShelf: Sendable {
  private let folders: [String]

  init() {
    let shared = Environment.variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    folders =
      [Environment.configurationFolder + "/Themes"]
      + shared.split(separator: ":").map { "\($0)/fenghuo/Themes" }
  }

  /// The names of all themes, sorted.
  var names: [String] {
    var names = Set(Theme.shippedNames)
    for folder in folders where Files.isDirectory(folder) {
      for path in (try? Files.list(folder)) ?? [] where path.hasSuffix(".yaml") {
        names.insert(Self.name(of: path))
      }
    }
    return names.sorted()
  }

  /// A theme by its name, or by the path of its file.
  func theme(_ name: String) throws(Failure) -> Theme {
    let reading = try read(name)
    guard let theme = reading.value else {
      throw Failure(.unreadable, reading.problems.map(\.description).joined(separator: "\n"))
    }
    return theme
  }

  /// What reading a theme says, its problems included.
  func read(_ name: String) throws(Failure) -> DocumentReading<Theme> {
    let (text, path) = try text(name)
    return Theme.parse(text, name: path) { base in
      (try? self.text(base))?.text
    }
  }

  /// A theme's text and the name that its problems are reported under.
  func text(_ name: String) throws(Failure) -> (text: String, path: String) {
    if name.contains("/") || name.hasSuffix(".yaml") { return (try Files.text(name), name) }
    for folder in folders {
      let path = "\(folder)/\(name).yaml"
      if Files.exists(path) { return (try Files.text(path), path) }
    }
    guard let text = Theme.shippedText(name) else {
      throw Failure(
        .noSuchInput, "no theme is called \(name); there are \(names.joined(separator: ", "))")
    }
    return (text, name)
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return String(file.dropLast(".yaml".count))
  }
}
