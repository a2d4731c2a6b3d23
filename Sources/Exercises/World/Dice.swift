internal import Domain
internal import Hazards

/// The dice of one thing in one world: the same question has the same answer, whenever it is asked.
///
/// Each thing (a city, an alert, a unit) rolls its own, so that one more of them does not move the
/// dice of another, and a day may be cut and taken up anywhere.
struct Dice {
  /// What is asked; each has a stream of its own. Their numbers may never change meaning.
  enum Question: UInt32 {
    case arrivals = 1
    case kind, place, fate, delay, rise, work, travel, service, silence, weather
    case wave, chatter, street, flareUp, aid, answer, duty
  }

  private let seed: UInt64
  private let entity: UInt32

  /// The dice of a thing, named by a text, in the world of a seed.
  init(seed: UInt64, of name: String) {
    self.seed = seed
    entity = Self.digest(name)
  }

  /// Four words in answer to a question at a tick, for instance a minute or an occurrence.
  func words(_ question: Question, tick: UInt32 = 0, draw: UInt32 = 0) -> SIMD4<UInt32> {
    Philox.block(
      counter: [tick, question.rawValue, draw, UInt32(truncatingIfNeeded: seed >> 32)],
      key: [UInt32(truncatingIfNeeded: seed), entity])
  }

  /// One word in answer to a question.
  func word(_ question: Question, tick: UInt32 = 0, draw: UInt32 = 0) -> UInt32 {
    words(question, tick: tick, draw: draw)[0]
  }

  /// FNV-1a over the name's bytes, 32 bits.
  private static func digest(_ name: String) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}

extension UInt32 {
  /// A whole number in a range, both ends included, from an even word.
  func scaled(to range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int((UInt64(self) * count) >> 32)
  }

  /// A number from 0 to 1, from an even word.
  var share: Double { Double(self) / 4_294_967_296 }

  /// A number in a range, from an even word.
  func picked(from range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * share
  }

  /// Whether something of so many chances in a thousand comes about.
  func happens(perThousand chances: Int) -> Bool { scaled(to: 0...999) < chances }

  /// A time about a median, skewed as times of work are: from 0.35 to 2.9 times the median, in
  /// whole seconds.
  func spread(about median: Duration) -> Duration {
    // The quantiles of a lognormal with sigma 0.55 at the middles of 16 equal parts, in
    // thousandths.
    let factors = [
      359, 484, 575, 656, 735, 814, 897, 970, 1030, 1115, 1228, 1360, 1524, 1740, 2066, 2785,
    ]
    let part = scaled(to: 0...15)
    return .seconds(Swift.max(1, median.inSeconds * Int64(factors[part]) / 1000))
  }

  /// A time in a range of seconds.
  func seconds(_ range: ClosedRange<Int>) -> Duration { .seconds(scaled(to: range)) }

  /// The index that a word falls on among weights; the last where all are nothing.
  func choice(among weights: [Int]) -> Int {
    var rest = scaled(to: 0...Swift.max(0, weights.reduce(0, +) - 1))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }

  /// How many things happen where `mean` (0…5) are expected: Poisson, by inversion.
  func poisson(mean: Double) -> Int {
    // exp(-mean) by its own series: sums and products are the same on every machine.
    var term = 1.0
    var inverse = 1.0
    for index in 1...40 {
      term *= mean / Double(index)
      inverse += term
    }
    var probability = 1 / inverse
    var sum = probability
    let level = (Double(self) + 0.5) / 4_294_967_296
    var count = 0
    while sum < level && count < 50 {
      count += 1
      probability *= mean / Double(count)
      sum += probability
    }
    return count
  }
}
