package import Documents
package import Domain

/// Reads run cards: the table inside the program, and the cards of a region file.
package enum RunCardTable {
  static let name = "run-cards"

  /// The table inside the program, which stands behind every region's own cards.
  package static let standard: DocumentReading<RunCards> = {
    let text = shipped.first { $0.name == name }?.text ?? ""
    return read(text, name: name + ".yaml")
  }()

  /// Reads a table's text. `name` is what problems are reported under, usually its path.
  package static func read(_ text: String, name: String) -> DocumentReading<RunCards> {
    Document.read(text, name: name) { root in
      let cards = cards(in: root)
      root.finish()
      return cards
    }
  }

  /// A region's own cards before those inside the program.
  static func of(_ root: Section) -> RunCards {
    var all = standard.value ?? .none
    guard let own = root.optionalSection("runCards", cards) else { return all }
    all.cards = own.cards + all.cards
    all.placeWords.merge(own.placeWords) { $0 + $1 }
    all.reinforcements.merge(own.reinforcements) { $1 }
    return all
  }

  private static func cards(in section: Section) -> RunCards {
    let places = section.optionalSection("places") { words in
      RunCard.Place.allCases.map { place in
        (place, words.optional(place.rawValue)?.list().map { $0.string().lowercased() } ?? [])
      }
    }
    let more = section.optionalSection("reinforcements") { numbers in
      Priority.allCases.compactMap { priority in
        numbers.optional("\(priority.rawValue)").map { (priority, $0.integer(.within(0...20))) }
      }
    }
    var uses = Uses()
    let cards = section.sections("cards") { card in self.card(card, &uses) }
    return RunCards(
      cards: cards, placeWords: Dictionary(places ?? []) { first, _ in first },
      reinforcements: Dictionary(more ?? []) { first, _ in first })
  }

  private static func card(_ section: Section, _ uses: inout Uses) -> RunCard {
    let id = section.required("id")
    if let id { uses.note("card", id.string(), at: id) }
    let kinds = (section.optional("kinds")?.list() ?? []).map { item in
      let kind = item.string()
      if EventKind.named(kind) == nil {
        item.report(.rule("\(kind) is not a known kind of event"))
      }
      return kind
    }
    let classes = (section.optional("classes")?.list() ?? []).map {
      $0.choice(of: EmergencyClass.self)
    }
    let priorities = section.optional("priorities")?.list().compactMap { item in
      Priority(rawValue: item.integer(.within(1...4)))
    }
    let alarms = section.list("alarms") { demands($0) }
    if alarms.isEmpty { section.report(.rule("a card has one alarm at least")) }
    return RunCard(
      id: RunCard.ID(id?.string() ?? ""), kinds: Set(kinds), classes: Set(classes),
      priorities: priorities.map(Set.init) ?? Set(Priority.allCases),
      place: section.optional("place")?.choice(of: RunCard.Place.self),
      hours: section.optional("hours").flatMap { hours($0) }, alarms: alarms)
  }

  /// `22-6`.
  private static func hours(_ item: Item) -> ClosedHours? {
    let text = item.string()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard parts.count == 2, parts.allSatisfy({ (0...24).contains($0) }), parts[0] != parts[1]
    else {
      item.report(.malformed(text, expected: "two hours of the day, such as 22-6"))
      return nil
    }
    return ClosedHours(from: parts[0], until: parts[1])
  }

  /// `fireEngine 2 type 1, ladder 1`.
  private static func demands(_ item: Item) -> [RunCard.Demand] {
    let text = item.string()
    let demands = text.split(separator: ",").compactMap { part -> RunCard.Demand? in
      let words = part.split(separator: " ").map(String.init)
      guard words.count == 2 || words.count == 4 && words[2] == "type",
        let count = words.count > 1 ? Int(words[1]) : nil, (1...40).contains(count)
      else {
        item.report(.malformed(String(part), expected: "a kind and a count, such as `ladder 1`"))
        return nil
      }
      guard let kind = UnitKind(rawValue: words[0]) else {
        item.report(
          .unknownWord(words[0], allowed: UnitKind.allCases.map(\.rawValue), nearest: nil))
        return nil
      }
      let level = words.count == 4 ? Int(words[3]).flatMap(CapabilityLevel.init) : .fourth
      guard let level else {
        item.report(.malformed(words[3], expected: "a type from 1 to 4"))
        return nil
      }
      return RunCard.Demand(kind, count, level: level)
    }
    return demands
  }
}
