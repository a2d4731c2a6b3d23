internal import HashTreeCollections

/// A dictionary with shared structure: a copy costs nothing, and changing one value afterwards
/// costs no more than finding it.
///
/// It has no order that could be seen from outside: what must be in order is sorted by its reader.
package struct Registry<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var contents: TreeDictionary<Key, Value> = [:]

  package init() {}

  package var count: Int { contents.count }
  package var isEmpty: Bool { contents.isEmpty }

  package subscript(key: Key) -> Value? {
    get { contents[key] }
    set { contents[key] = newValue }
    _modify { yield &contents[key] }
  }

  package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { contents[key] ?? value() }
    _modify { yield &contents[key, default: value()] }
  }

  /// Visits every pair once, in no order that may be relied on.
  package func visit(_ body: (Key, Value) -> Void) {
    for (key, value) in contents { body(key, value) }
  }

  /// The values that satisfy a condition, in no order that may be relied on.
  package func filter(_ isIncluded: (Value) -> Bool) -> [Value] {
    var chosen: [Value] = []
    for (_, value) in contents where isIncluded(value) { chosen.append(value) }
    return chosen
  }
}

extension Registry: Equatable where Value: Equatable {}

extension Registry where Key: Comparable {
  /// All values, in the order of their keys.
  package var sorted: [Value] {
    contents.sorted { $0.key < $1.key }.map(\.value)
  }
}
