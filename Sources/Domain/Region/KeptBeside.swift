internal import Synchronization

/// Values that are made once of something and kept, one of each type.
package final class KeptBeside: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of a type, made when it is first asked for.
  package func value<Value: Sendable>(_ make: () -> Value) -> Value {
    values.withLock { values in
      if let value = values[ObjectIdentifier(Value.self)] as? Value { return value }
      let fresh = make()
      values[ObjectIdentifier(Value.self)] = fresh
      return fresh
    }
  }
}

/// The values that were last made, by what they were made of.
package final class RecentValues<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[(key: Key, value: Value)]>([])

  package init() {}

  /// The value of a key, made where it is not among the last three.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let known = kept.first(where: { $0.key == key }) { return known.value }
      let fresh = make()
      kept.append((key, fresh))
      if kept.count > 3 { kept.removeFirst() }
      return fresh
    }
  }
}
