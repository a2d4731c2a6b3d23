import JSONText

/// One end of what a number may be.
package enum Bound: Hashable, Sendable {
  case above(Double)
  case atLeast(Double)
  case below(Double)
  case atMost(Double)

  /// Whether a number keeps within this end.
  func admits(_ number: Double) -> Bool {
    switch self {
    case .above(let end): number > end
    case .atLeast(let end): number >= end
    case .below(let end): number < end
    case .atMost(let end): number <= end
    }
  }

  /// In words that follow "is not".
  var english: String {
    switch self {
    case .above(let end): "above \(Self.shown(end))"
    case .atLeast(let end): "at least \(Self.shown(end))"
    case .below(let end): "below \(Self.shown(end))"
    case .atMost(let end): "at most \(Self.shown(end))"
    }
  }

  private static func shown(_ number: Double) -> String { JSON.number(number).text }
}

/// What a number may be: any finite one, or between ends. `[.above(0), .atMost(1)]` is (0, 1].
struct Bounds: Sendable, ExpressibleByArrayLiteral {
  private let ends: [Bound]

  init(arrayLiteral ends: Bound...) { self.ends = ends }

  /// Any finite number.
  static let any: Bounds = []
  /// (0, ∞)
  static let positive: Bounds = [.above(0)]
  /// [0, ∞)
  static let notNegative: Bounds = [.atLeast(0)]
  /// [0, 1]: a probability, share, fraction or ratio.
  static let share: Bounds = [.atLeast(0), .atMost(1)]

  static func above(_ end: Double) -> Bounds { [.above(end)] }
  static func atLeast(_ end: Double) -> Bounds { [.atLeast(end)] }
  static func atMost(_ end: Double) -> Bounds { [.atMost(end)] }
  static func between(_ low: Double, _ high: Double) -> Bounds { [.atLeast(low), .atMost(high)] }

  /// The first end that a number breaks.
  func broken(by number: Double) -> Bound? { ends.first { !$0.admits(number) } }
}

/// How many elements an array must have.
enum Count: Sendable {
  case any
  case atLeast(Int)
  /// As many as another field of the input, which is named in the message: `.same(8, as:
  /// "weights")`.
  case same(Int, as: String)
  case exactly(Int)

  /// What is missing where a count does not do.
  func refusal(of count: Int) -> InputFault.Reason? {
    switch self {
    case .any: nil
    case .atLeast(let least):
      count >= least ? nil : .wrongCount(count, needed: "at least \(least)")
    case .exactly(let exact): count == exact ? nil : .wrongCount(count, needed: "\(exact)")
    case .same(let other, let field):
      count == other ? nil : .wrongCount(count, needed: "\(other) like \(field)")
    }
  }
}
