package import Documents

extension Theme {
  /// The themes that travel inside the program, by name.
  package static let shippedNames: [String] = shipped.map(\.name).sorted()

  /// A theme that travels inside the program; nil if there is none of that name.
  package static func named(_ name: String) -> Theme? {
    guard let text = shippedText(name) else { return nil }
    return parse(text, name: name).value
  }

  /// The text of a theme that travels inside the program.
  package static func shippedText(_ name: String) -> String? {
    shipped.first { $0.name == name }?.text
  }

  /// Reads a theme. What it `inherits` is asked of `resolve`, a theme's name to its text. Nothing
  /// unknown is let pass: no key, no role, no colour.
  package static func parse(
    _ text: String, name: String, resolve: (String) -> String? = Theme.shippedText
  ) -> DocumentReading<Theme> {
    let reading = Document.read(text, name: name) { root in
      let file = ThemeFile(root, base: { parent($0, of: [name], resolve: resolve) })
      root.finish()
      return file.theme(name: name)
    }
    return reading
  }

  /// The file that another inherits from; reported at the place that names it when there is none.
  private static func parent(
    _ item: Item, of heirs: [String], resolve: (String) -> String?
  ) -> ThemeFile? {
    let name = item.string()
    if heirs.contains(name) || heirs.count >= 4 {
      item.report(.rule("\(name) would inherit from itself, or over more than four files"))
      return nil
    }
    guard let text = resolve(name) else {
      item.report(.unknownReference(name, nearest: nil))
      return nil
    }
    let reading = Document.read(text, name: name) { root in
      let file = ThemeFile(root, base: { parent($0, of: heirs + [name], resolve: resolve) })
      root.finish()
      return file
    }
    for problem in reading.problems { item.report(.rule("\(problem)")) }
    return reading.value
  }
}

/// What a theme file says, before its roles become styles.
struct ThemeFile {
  private var titles: [Theme.Language: String] = [:]
  private var variant: Theme.Variant = .any
  private var contrast: Theme.Contrast = .standard
  private var vision: [ColourVision] = []
  private var palette: [String: PaletteColour] = [:]
  private var roles: [String: RoleStyle] = [:]

  /// Reads `meta`, `palette` and `roles`, over what the file inherits.
  init(_ root: Section, base: (Item) -> ThemeFile?) {
    root.section("meta") { meta in
      if let parent = meta.optional("inherits") { self = base(parent) ?? self }
      titles = meta.section("name") { names in
        Dictionary(
          uniqueKeysWithValues: Theme.Language.allCases.map { ($0, names.string($0.rawValue)) })
      }
      variant = meta.choice("variant", of: Theme.Variant.self)
      contrast = meta.optional("contrast")?.choice(of: Theme.Contrast.self) ?? contrast
      vision = (meta.optional("vision")?.list() ?? []).map { $0.choice(of: ColourVision.self) }
    }
    root.optionalSection("palette") { section in
      for (name, item) in section.everything() {
        if let colour = PaletteColour(item) { palette[name] = colour }
      }
    }
    root.optionalSection("roles") { section in
      for (role, item) in section.everything() {
        if !ThemeFile.known.contains(role) { item.report(.rule("is not a role")) }
        roles[role] = RoleStyle(item, palette: palette)
      }
    }
  }

  /// Every role, and every beginning of one.
  private static let known: Set<String> = Set(names.joined())

  /// By face, its role's name and every beginning of it, the longest first.
  private static let names: [[String]] = Face.allCases.map { prefixes(of: $0.role) }

  /// A role's name, then the same with one part less, and so on.
  private static func prefixes(of role: String) -> [String] {
    var result: [String] = []
    var rest = Substring(role)
    while true {
      result.append(String(rest))
      guard let dot = rest.lastIndex(of: ".") else { return result }
      rest = rest[..<dot]
    }
  }

  func theme(name: String) -> Theme {
    Theme(name: name, titles: titles, variant: variant, contrast: contrast, vision: vision) {
      face, depth in
      let role = ThemeFile.names[Int(face.rawValue)].lazy.compactMap { roles[$0] }.first
      return role?.style(at: depth, palette: palette)
    }
  }
}
