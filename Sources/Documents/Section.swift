/// A mapping of a document, read key by key; what was never asked for is told by `finish`.
///
/// A key that is missing or wrong is reported, and something harmless stands in for its value: see
/// `Item`. Keys with no value (`key:` or `key: null`) count as missing.
package final class Section {
  private let item: Item
  /// Nothing when the value was no mapping at all, which has been reported once.
  private let entries: [Node.Entry]?
  private var wasRead: [Bool]
  /// The keys asked for, there or not.
  private var asked: [String] = []

  init(item: Item, entries: [Node.Entry]?) {
    self.item = item
    self.entries = entries
    wasRead = Array(repeating: false, count: entries?.count ?? 0)
  }

  /// The line that the mapping begins on, from 1.
  package var line: Int { item.line }

  /// The keys in the order of the document.
  package var keys: [String] { (entries ?? []).map(\.key) }

  /// Reports that something is wrong with the mapping as a whole.
  package func report(_ reason: DocumentProblem.Reason) { item.report(reason) }

  /// The value of a key; nothing when the key is not there.
  package func optional(_ key: String) -> Item? {
    asked.append(key)
    guard let entries, let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    wasRead[index] = true
    let value = entries[index].value
    guard value.type != .nothing else { return nil }
    return Item(node: value, path: .key(key, in: item.path), findings: item.findings)
  }

  /// The value of a key; reported when the key is not there.
  package func required(_ key: String) -> Item? {
    if let value = optional(key) { return value }
    guard let entries else { return nil }
    let place = entries.first { $0.key == key }?.place ?? item.node
    item.findings.add(.missing, at: place, path: .key(key, in: item.path))
    return nil
  }

  /// The value of a key as a text.
  package func string(_ key: String) -> String { required(key)?.string() ?? "" }

  /// The value of a key as a number.
  package func number(_ key: String, _ bounds: Bounds = .any) -> Double {
    required(key)?.number(bounds) ?? bounds.standIn(for: 0)
  }

  /// The value of a key as a whole number.
  package func integer(_ key: String, _ bounds: Bounds = .any) -> Int {
    required(key)?.integer(bounds) ?? Int(bounds.standIn(for: 0))
  }

  /// The value of a key as `true` or `false`.
  package func flag(_ key: String) -> Bool { required(key)?.flag() ?? false }

  /// The value of a key as one of an enumeration's words.
  package func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Word.Type
  ) -> Word {
    if let item = required(key) { return item.choice(of: type) }
    guard let first = Word.allCases.first else { preconditionFailure("\(type) has no words") }
    return first
  }

  /// What is read from each value of a key's list.
  package func list<Value>(_ key: String, _ body: (Item) -> Value) -> [Value] {
    (required(key)?.list() ?? []).map(body)
  }

  /// What is read from each mapping of a key's list; keys that `body` leaves unread are reported.
  package func sections<Value>(_ key: String, _ body: (Section) -> Value) -> [Value] {
    list(key) { item in
      let section = item.section()
      let value = body(section)
      section.finish()
      return value
    }
  }

  /// What is read from the mapping of a key; keys that `body` leaves unread are reported.
  package func section<Value>(_ key: String, _ body: (Section) -> Value) -> Value {
    let section = required(key)?.section() ?? Section(item: item, entries: nil)
    let value = body(section)
    section.finish()
    return value
  }

  /// What is read from the mapping of a key, if the key is there.
  package func optionalSection<Value>(_ key: String, _ body: (Section) -> Value) -> Value? {
    guard let section = optional(key)?.section() else { return nil }
    let value = body(section)
    section.finish()
    return value
  }

  /// Every key with its value, in the order of the document: for mappings whose keys are names.
  package func everything() -> [(key: String, value: Item)] {
    (entries ?? []).indices.compactMap { index in
      guard let entry = entries?[index] else { return nil }
      wasRead[index] = true
      let path = Path.key(entry.key, in: item.path)
      return (entry.key, Item(node: entry.value, path: path, findings: item.findings))
    }
  }

  /// Reports every key that was not asked for, with the known key that is nearest to it.
  ///
  /// The known keys are those asked for so far and those given; call this last.
  package func finish(alsoKnown: [String] = []) {
    for (index, entry) in (entries ?? []).enumerated() where !wasRead[index] {
      let known = asked + alsoKnown
      item.findings.add(
        .unknownKey(nearest: nearest(to: entry.key, in: known)), at: entry.place,
        path: .key(entry.key, in: item.path))
    }
  }
}
