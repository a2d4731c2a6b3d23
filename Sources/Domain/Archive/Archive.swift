/// A way into or out of bytes. Each thing says once, in one order, what is passed; the same words
/// then write it and read it.
protocol Archive {
  mutating func pass(_ number: inout Int64)
  mutating func pass(_ text: inout String)
  /// Passes a word of a list, or a name, by its text.
  mutating func pass<Name: RawRepresentable<String>>(_ name: inout Name)
  /// Passes elements in their order, after their number.
  mutating func pass<Element>(
    _ list: inout [Element], _ blank: Element, _ body: (inout Self, inout Element) -> Void)
  /// Says that what was read makes no sense; the whole archive is then worth nothing.
  mutating func fail()
  var hasFailed: Bool { get }
  /// Passes pairs in an order of their own, so that equal registries give equal bytes.
  mutating func pass<Key, Value>(
    _ registry: inout Registry<Key, Value>, _ blank: (Key, Value),
    _ pair: (inout Self, inout Key, inout Value) -> Void)
}

extension Archive {
  mutating func pass(_ number: inout Int) {
    var wide = Int64(number)
    pass(&wide)
    number = Int(wide)
  }

  mutating func pass(_ number: inout UInt64) {
    var bits = Int64(bitPattern: number)
    pass(&bits)
    number = UInt64(bitPattern: bits)
  }

  mutating func pass(_ number: inout Double) {
    var bits = number.bitPattern
    pass(&bits)
    number = Double(bitPattern: bits)
  }

  mutating func pass(_ isTrue: inout Bool) {
    var number: Int64 = isTrue ? 1 : 0
    pass(&number)
    isTrue = number != 0
  }

  mutating func pass(_ instant: inout Instant) {
    var number = instant.milliseconds
    pass(&number)
    instant = Instant(milliseconds: number)
  }

  mutating func pass(_ duration: inout Duration) {
    var milliseconds = duration.inMilliseconds
    pass(&milliseconds)
    duration = .milliseconds(milliseconds)
  }

  mutating func pass(_ priority: inout Priority) {
    var number = priority.rawValue
    pass(&number)
    if let found = Priority(rawValue: number) { priority = found } else { fail() }
  }

  mutating func pass<Value>(
    _ value: inout Value?, _ blank: Value, _ body: (inout Self, inout Value) -> Void
  ) {
    var isThere = value != nil
    pass(&isThere)
    guard isThere else {
      value = nil
      return
    }
    var inner = value ?? blank
    body(&self, &inner)
    value = inner
  }

  mutating func pass(_ text: inout String?) { pass(&text, "") { $0.pass(&$1) } }

  mutating func pass(_ instant: inout Instant?) { pass(&instant, .distantPast) { $0.pass(&$1) } }

  mutating func pass<Name: TextIdentifier>(_ name: inout Name?) {
    pass(&name, Name("")) { $0.pass(&$1) }
  }

  mutating func pass<Name: TextIdentifier>(_ list: inout [Name]) {
    pass(&list, Name("")) { $0.pass(&$1) }
  }

  mutating func pass(_ list: inout [Int]) { pass(&list, 0) { $0.pass(&$1) } }
}
