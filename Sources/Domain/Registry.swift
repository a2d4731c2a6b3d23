internal import HashTreeCollections

/// A dictionary with shared structure: a copy costs nothing, and changing one value afterwards
/// costs no more than finding it.
///
/// It has no order that could be seen from outside: what must be in order is sorted by its reader.
package struct Registry<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Where values are small they lie in the tree's nodes.
  private var near: TreeDictionary<Key, Value> = [:]
  /// Where they are large the nodes refer to them: a change copies nodes, and thereby what lies in
  /// them, but no other large value.
  private var far: TreeDictionary<Key, Far<Value>> = [:]

  private static var areNear: Bool { MemoryLayout<Value>.size <= 64 }

  package init() {}

  package var count: Int { Self.areNear ? near.count : far.count }
  package var isEmpty: Bool { count == 0 }

  package subscript(key: Key) -> Value? {
    _read {
      if Self.areNear {
        yield near[key]
      } else if let found = far[key] {
        yield found.value
      } else {
        yield nil
      }
    }
    set {
      if Self.areNear { near[key] = newValue } else { far[key] = newValue.map { Far($0) } }
    }
    _modify {
      if Self.areNear {
        yield &near[key]
      } else {
        var value = far[key]?.value
        defer { far[key] = value.map { Far($0) } }
        yield &value
      }
    }
  }

  package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      var changed = self[key] ?? value()
      defer { self[key] = changed }
      yield &changed
    }
  }

  /// Visits every pair once, in no order that may be relied on.
  package func visit(_ body: (Key, Value) -> Void) {
    for (key, value) in near { body(key, value) }
    for (key, far) in far {
      if let value = far.value { body(key, value) }
    }
  }

  /// The values that satisfy a condition, in no order that may be relied on.
  package func filter(_ isIncluded: (Value) -> Bool) -> [Value] {
    var chosen: [Value] = []
    visit { if isIncluded($1) { chosen.append($1) } }
    return chosen
  }
}

/// A value that is referred to. It is never nil, but lent as what may be, so that a look at it
/// copies nothing.
private final class Far<Value: Sendable>: Sendable {
  let value: Value?

  init(_ value: Value) { self.value = value }
}

extension Far: Equatable where Value: Equatable {
  static func == (left: Far, right: Far) -> Bool { left === right || left.value == right.value }
}

extension Registry: Equatable where Value: Equatable {}

extension Registry where Key: Comparable {
  /// All values, in the order of their keys.
  package var sorted: [Value] {
    var pairs: [(key: Key, value: Value)] = []
    pairs.reserveCapacity(count)
    visit { pairs.append(($0, $1)) }
    return pairs.sorted { $0.key < $1.key }.map(\.value)
  }
}
