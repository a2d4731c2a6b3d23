internal import Glibc

/// A spill on its way down a course of water, in steps: still basins of a lake, each well mixed,
/// and channels in short cells in which it is carried, spreads along the river and decays.
///
/// Finite volumes with a limited slope (van Leer 1977) in the channels, so that a sharp front stays
/// one; what leaves a cell enters the next, so that no mass is lost: what was spilt is in the
/// water, was taken by intakes, has decayed or has left at the end, at any time.
package struct SpillCourse: Hashable, Sendable {
  /// A part of the course, in order downstream.
  package enum Part: Hashable, Sendable {
    /// Water that mixes at once: its volume in m³, and what it exchanges with the next part in both
    /// directions by wind and currents, in m³/s.
    case basin(volume: Double, exchange: Double)
    /// A length in metres with a cross-section in m² and a longitudinal dispersion in m²/s.
    case channel(length: Double, area: Double, dispersion: Double)
  }

  /// The longest cell of a channel, in metres: a pulse that is no wider than a few of them comes
  /// out some per cent lower than it is.
  private static let cellLength = 1000.0

  private struct Renewal: Hashable {
    var discharge: Double
    var share: Double
  }

  /// m³ of each cell.
  private let volumes: [Double]
  /// m³/s exchanged between each cell and the next.
  private let exchanges: [Double]
  /// Whether a front is kept sharp where it enters a cell: between cells of one channel.
  private let isSharp: [Bool]
  /// The first cell of each part.
  private let starts: [Int]
  private let parts: [Part]
  /// Whether the last part leads back into the first, as the current of a lake does.
  private let isRing: Bool
  /// m³/s that are taken out of each cell.
  private var takings: [Double]
  /// kg in each cell.
  private var masses: [Double]
  /// What of a cell's water is replaced in a second at most, at the discharge that it was last
  /// reckoned for.
  private var renewal = Renewal(discharge: -1, share: 0)
  /// In 1/s.
  package var decay: Double
  /// kg so far.
  package private(set) var spilt = 0.0
  package private(set) var taken = 0.0
  package private(set) var decayed = 0.0
  package private(set) var departed = 0.0

  /// Clean water; of a ring the last part leads back into the first.
  package init(_ parts: [Part], decay: Double, isRing: Bool = false) {
    precondition(!parts.isEmpty, "a course has a part")
    self.isRing = isRing && parts.count > 1
    var volumes: [Double] = []
    var exchanges: [Double] = []
    var isSharp: [Bool] = []
    var starts: [Int] = []
    for part in parts {
      starts.append(volumes.count)
      switch part {
      case .basin(let volume, let exchange):
        volumes.append(volume)
        exchanges.append(exchange)
        isSharp.append(false)
      case .channel(let length, let area, let dispersion):
        let count = max(1, Int((length / Self.cellLength).rounded(.up)))
        let size = length / Double(count)
        for index in 0..<count {
          volumes.append(area * size)
          exchanges.append(dispersion * area / size)
          isSharp.append(index > 0)
        }
      }
    }
    // Nothing comes back over the end, unless the end is the beginning.
    if !self.isRing { exchanges[exchanges.count - 1] = 0 }
    (self.volumes, self.exchanges, self.isSharp) = (volumes, exchanges, isSharp)
    (self.starts, self.parts, self.decay) = (starts, parts, decay)
    takings = volumes.map { _ in 0 }
    masses = takings
  }

  /// The cell at a distance in metres below the head of a part.
  package func cell(in part: Int, at distance: Double) -> Int {
    guard case .channel(let length, _, _) = parts[part] else { return starts[part] }
    let end = part + 1 < starts.count ? starts[part + 1] : volumes.count
    let count = Double(end - starts[part])
    return starts[part] + Int(min(count - 1, max(0, distance / length * count)))
  }

  /// Spills so many kg into a cell.
  package mutating func spill(_ mass: Double, into cell: Int) {
    spilt += mass
    masses[cell] += mass
  }

  /// Lets an intake take so many m³/s out of a cell.
  package mutating func take(_ discharge: Double, from cell: Int) { takings[cell] += discharge }

  /// kg/m³ in a cell.
  package func concentration(in cell: Int) -> Double { masses[cell] / volumes[cell] }

  /// The highest concentration anywhere, in kg/m³.
  package var peak: Double { zip(masses, volumes).reduce(0) { max($0, $1.0 / $1.1) } }

  /// kg that are still in the water.
  package var inWater: Double { masses.reduce(0, +) }

  /// Lets so many seconds pass while a discharge in m³/s enters at the head.
  package mutating func step(_ seconds: Double, discharge: Double) {
    precondition(discharge >= 0, "the water runs downstream")
    if renewal.discharge != discharge {
      renewal = .init(discharge: discharge, share: renewed(by: discharge))
    }
    let count = max(1, (seconds * renewal.share).rounded(.up))
    for _ in 0..<Int(count) { advance(seconds / count, discharge) }
  }

  private func renewed(by discharge: Double) -> Double {
    var fastest = 0.0
    for index in volumes.indices {
      let before = index > 0 ? exchanges[index - 1] : isRing ? exchanges[exchanges.count - 1] : 0
      fastest = max(fastest, (discharge + exchanges[index] + before) / volumes[index])
    }
    return fastest
  }

  private mutating func advance(_ seconds: Double, _ discharge: Double) {
    let last = masses.count - 1
    let first = concentration(in: 0)
    let fading = -expm1(-decay * seconds)
    var discharge = discharge
    var entering = isRing ? returning(discharge) * seconds : 0
    // What the cells about the one at hand held before the step, kg/m³.
    var (before, here) = (0.0, first)
    for index in masses.indices {
      let next = index < last ? concentration(in: index + 1) : first
      let out = min(discharge, takings[index])
      discharge -= out
      let drawn = out * here * seconds
      let front = front(index, discharge * seconds, before, here, next)
      var leaving = discharge * seconds * front
      if index < last || isRing { leaving += exchanges[index] * (here - next) * seconds }
      let gone = fading * masses[index]
      masses[index] += entering - leaving - drawn - gone
      taken += drawn
      decayed += gone
      entering = leaving
      (before, here) = (here, next)
    }
    if !isRing { departed += entering }
  }

  /// kg/s that come round from the last cell into the first.
  private func returning(_ discharge: Double) -> Double {
    let last = masses.count - 1
    // Intakes take of the current: a lake is filled up by its streams, which bring nothing.
    let rest = takings.reduce(discharge) { max(0, $0 - $1) }
    let share = concentration(in: last)
    return rest * share + exchanges[last] * (share - concentration(in: 0))
  }

  /// kg/m³ of the water that leaves a cell while so many m³ pass, from what it and those about it
  /// hold.
  private func front(
    _ index: Int, _ passing: Double, _ before: Double, _ here: Double, _ next: Double
  ) -> Double {
    guard index + 1 < masses.count, index > 0, isSharp[index], isSharp[index + 1] else {
      return here
    }
    let (ahead, behind) = (next - here, here - before)
    guard ahead * behind > 0 else { return here }
    // The mean slope, as far as it makes no new extreme.
    let size = min(2 * abs(ahead), 2 * abs(behind), abs(ahead + behind) / 2)
    return here + (ahead > 0 ? size : -size) / 2 * (1 - passing / volumes[index])
  }
}
