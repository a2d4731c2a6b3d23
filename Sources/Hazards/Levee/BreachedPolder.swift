/// The ground behind a levee that has broken: the breach widens under the head across it, the river
/// runs over its floor, and the ground fills as one basin.
///
/// A value that is stepped by a given clock. What has run in is what stands there: the flow of a
/// step is worked out from the water that it left behind, so that none is lost or made.
package struct BreachedPolder: Sendable {
  /// In m².
  package let area: Double
  /// The floor of the breach above the ground, in metres.
  package let sill: Double
  /// At which flow the soil of the levee begins to go, in m/s.
  package let criticalVelocity: Double
  /// Wider than this it does not become, in metres.
  package let widest: Double
  /// In metres.
  package private(set) var width: Double
  /// The water above the ground, in metres.
  package private(set) var depth: Double
  /// What ran in over the last step, in m³/s; negative where it ran out.
  package private(set) var inflow = 0.0
  private var hours = 0.0

  /// How long a part of a step is, in seconds: the width of the breach is held within it.
  private static let part = 1800.0

  /// Ground of an area in m² behind a breach of a width, dry unless water stands there already.
  package init(
    area: Double, sill: Double, width: Double, criticalVelocity: Double, widest: Double,
    depth: Double = 0
  ) {
    precondition(area > 0, "ground has an area")
    self.area = area
    self.sill = sill
    self.criticalVelocity = criticalVelocity
    self.widest = widest
    self.width = width
    self.depth = depth
  }

  /// The water behind the levee, in m³.
  package var volume: Double { area * depth }

  /// Takes what was measured of the breach and of the water behind it; nil where nothing was.
  package mutating func observe(width: Double?, depth: Double?) {
    if let width { self.width = max(0, width) }
    if let depth { self.depth = max(0, depth) }
  }

  /// Lets so many seconds pass beside a river that stands so many metres above the ground.
  package mutating func step(_ seconds: Double, river: Double) {
    guard seconds > 0 else { return }
    let before = volume
    var rest = seconds
    while rest > 0 {
      let part = min(rest, Self.part)
      widen(part, river)
      let weir = BroadCrestedWeir(width: width, crest: sill)
      var cell = StorageCell(area: area, weir: weir, level: depth)
      cell.advance(by: part, riverFrom: river, to: river)
      depth = cell.level
      hours += part / 3600
      rest -= part
    }
    inflow = (volume - before) / seconds
  }

  /// The breach grows only as long as water falls through it.
  private mutating func widen(_ seconds: Double, _ river: Double) {
    let head = max(0, max(river, sill) - max(depth, sill))
    guard head > 0 else { return }
    let growth = BreachGrowth(
      initialWidth: width, headDifference: head, criticalVelocity: criticalVelocity)
    // The growth is with the logarithm of time: two points take a step well.
    let mean = (growth.rate(at: hours) + growth.rate(at: hours + seconds / 3600)) / 2
    width = min(max(width, widest), width + mean * seconds / 3600)
  }
}
