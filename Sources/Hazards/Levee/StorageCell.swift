internal import Glibc

/// A quarter of a city, as one basin with a flat floor that fills over a weir: A dz/dt = Q.
///
/// Where the cell is small against the breach its level follows the river at once, and explicit
/// steps of any useful length would leap; the steps here are implicit, of second order, and damp
/// whatever is too fast for them.
package struct StorageCell: Sendable {
  package let area: Double
  package let weir: BroadCrestedWeir
  /// The water above the floor, in metres.
  package private(set) var level: Double
  /// How long the next step may be, in seconds.
  private var stride = Double.infinity

  /// How far one step may be wrong, in metres; what is wrong fades where water is exchanged.
  private static let tolerance = 1e-6

  /// A cell of an area in m², with water at a level; the crest too is above its floor.
  package init(area: Double, weir: BroadCrestedWeir, level: Double = 0) {
    self.area = area
    self.weir = weir
    self.level = level
  }

  /// The water in the cell, in m³.
  package var volume: Double { area * level }

  /// Fills or drains for so many seconds beside a river of known levels, from the time 0.
  package mutating func advance(by seconds: Double, beside river: LevelSeries) {
    var time = 0.0
    for knot in river.times where knot > time && knot < seconds {
      advance(by: knot - time, riverFrom: river.level(at: time), to: river.level(at: knot))
      time = knot
    }
    advance(by: seconds - time, riverFrom: river.level(at: time), to: river.level(at: seconds))
  }

  /// Fills or drains for so many seconds, while the river goes evenly from one level to another.
  package mutating func advance(by seconds: Double, riverFrom start: Double, to end: Double) {
    guard seconds > 0 else { return }
    // No step may look only at where the river has sunk below the crest already.
    let share = (weir.crest - start) / (end - start)
    guard share > 0, share < 1, share * seconds > 0 else {
      return follow(Slope(start: start, end: end, seconds: seconds))
    }
    follow(Slope(start: start, end: weir.crest, seconds: share * seconds))
    follow(Slope(start: weir.crest, end: end, seconds: (1 - share) * seconds))
  }

  /// A river that rises or falls evenly.
  private struct Slope {
    let start: Double
    let end: Double
    let seconds: Double

    func level(at time: Double) -> Double { start + (end - start) * (time / seconds) }
  }

  private mutating func follow(_ river: Slope) {
    var time = 0.0
    var rounds = 0
    stride = min(stride, river.seconds / 4)
    while time < river.seconds {
      rounds += 1
      let rest = river.seconds - time
      let step = min(stride, rest)
      let whole = stepped(level, step, river, time)
      let half = stepped(level, step / 2, river, time)
      let halves = stepped(half, step / 2, river, time + step / 2)
      let error = abs(halves - whole) / 3
      // What the arithmetic cannot resolve must not keep it here for ever.
      let tolerance = max(Self.tolerance, 1e-12 * abs(level)) * exp2(Double(rounds / 400))
      let factor = error > 0 ? 0.9 * cbrt(tolerance / error) : 4
      if error > tolerance, time + step / 10 > time {
        stride = step * max(0.1, factor)
        continue
      }
      level = halves
      time = step < rest ? time + step : river.seconds
      stride = max(step < rest ? 0 : stride, step * min(4, max(1, factor)))
    }
  }

  /// One step of the implicit scheme of two equal stages (Alexander 1977).
  private func stepped(_ level: Double, _ step: Double, _ river: Slope, _ time: Double) -> Double {
    let share = 1 - 0.5.squareRoot()
    let portion = share * step
    let (before, after) = (river.level(at: time), river.level(at: time + step))
    let first = implicit(level, portion, river.level(at: time + portion))
    let slope = (first - level) / share
    let second = implicit(level + (1 - share) * slope, portion, after)
    let lowest = min(level, max(weir.crest, min(before, after), 0))
    let highest = max(level, before, after)
    if second >= lowest, second <= highest { return second }
    // It leapt beyond what can be: one stage alone, of first order, never does.
    return min(max(implicit(level, step, after), lowest), highest)
  }

  /// The level z with z = base + seconds·Q(z)/A. As Q falls with z there is one, between the base
  /// and the level at which nothing flows.
  private func implicit(_ base: Double, _ seconds: Double, _ river: Double) -> Double {
    let share = seconds / area
    let rise = share * weir.discharge(from: river, to: base)
    // A crest below the floor drains no more than there is.
    guard rise > 0 || (rise < 0 && base > 0) else { return base }
    let rest = max(river, weir.crest, 0)
    let (low, high) = rise > 0 ? (base, min(base + rise, rest)) : (max(base + rise, rest), base)
    return Bracket(low, high).root { level in
      level - base - share * weir.discharge(from: river, to: level)
    }
  }
}

/// Levels at times, in between on straight lines, and before the first and after the last constant.
package struct LevelSeries: Hashable, Sendable {
  package let times: [Double]
  package let levels: [Double]

  /// Levels at times that increase; at least one.
  package init(times: [Double], levels: [Double]) {
    precondition(!times.isEmpty && times.count == levels.count, "each time has its level")
    self.times = times
    self.levels = levels
  }

  /// The level at a time.
  package func level(at time: Double) -> Double {
    let after = firstIndex(notBefore: time)
    guard after < times.count else { return levels[times.count - 1] }
    guard after > 0 else { return levels[0] }
    let share = (time - times[after - 1]) / (times[after] - times[after - 1])
    return levels[after - 1] + share * (levels[after] - levels[after - 1])
  }

  private func firstIndex(notBefore time: Double) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
