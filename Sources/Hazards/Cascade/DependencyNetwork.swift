/// Assets that need one another, followed through time: what is struck fails at once, what loses
/// its supports goes on for as long as it can, and what is mended takes up its work when its
/// supports are there.
///
/// A value: the same strikes give the same hours. Among events of one time the asset that comes
/// first in the list is first. Two assets that need each other and are both down stay down, as a
/// power station without a black start does, until one is released by `restart`.
package struct DependencyNetwork: Hashable, Sendable {
  /// What an asset is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case levee, power, telecom, pump, water, hospital, road, signal
  }

  /// An asset and its times, in seconds.
  package struct Asset: Hashable, Sendable {
    package var kind: Kind
    package var supports: [Int]
    package var rule: DependencyGraph.Rule
    /// How long it works without its supports: batteries, fuel, a full tank.
    package var endurance: Double
    /// How long it takes to mend it once it was struck.
    package var repairTime: Double
    /// How long it takes to start again once its supports are back.
    package var restartTime: Double

    /// An asset; by default it falls with its supports and comes back with them.
    package init(
      _ kind: Kind, supports: [Int] = [], rule: DependencyGraph.Rule = .any,
      endurance: Double = 0, repairTime: Double, restartTime: Double = 0
    ) {
      self.kind = kind
      self.supports = supports
      self.rule = rule
      self.endurance = endurance
      self.repairTime = repairTime
      self.restartTime = restartTime
    }
  }

  /// Something that happened to an asset.
  package struct Change: Hashable, Sendable {
    /// What it was.
    package enum What: String, Hashable, Sendable {
      case struck, lostSupport, restored
    }

    /// Seconds from the start.
    package var time: Double
    package var asset: Int
    package var what: What

    /// Something that happened to an asset at a time.
    package init(time: Double, asset: Int, what: What) {
      self.time = time
      self.asset = asset
      self.what = what
    }
  }

  package let assets: [Asset]
  /// Seconds from the start.
  package private(set) var time = 0.0
  package private(set) var works: [Bool]
  private let graph: DependencyGraph
  /// Whether it was struck and is not mended yet.
  private var isDamaged: [Bool]
  /// How many of its supports are down.
  private var lost: [Int]
  /// When something is to happen to it by itself: it fails if it works, is mended if it is damaged,
  /// starts if it is neither.
  private var due: [Double]

  /// A network in which all works.
  package init(_ assets: [Asset]) {
    self.assets = assets
    graph = DependencyGraph(supports: assets.map(\.supports), rules: assets.map(\.rule))
    works = assets.map { _ in true }
    isDamaged = assets.map { _ in false }
    lost = assets.map { _ in 0 }
    due = assets.map { _ in .infinity }
  }

  /// How many assets of a kind are down.
  package func failedCount(of kind: Kind) -> Int {
    assets.indices.count { assets[$0].kind == kind && !works[$0] }
  }

  /// Damages an asset now; its repair begins at once, anew if it was under way.
  package mutating func strike(_ asset: Int) -> [Change] {
    isDamaged[asset] = true
    let wasWorking = works[asset]
    if wasWorking { turn(asset, works: false) }
    due[asset] = time + assets[asset].repairTime
    return wasWorking ? [Change(time: time, asset: asset, what: .struck)] : []
  }

  /// Brings an undamaged asset back without its supports, for as long as it endures.
  package mutating func restart(_ asset: Int) -> [Change] {
    guard !works[asset], !isDamaged[asset] else { return [] }
    turn(asset, works: true)
    return [Change(time: time, asset: asset, what: .restored)]
  }

  /// Lets so many seconds pass, and tells what happened, in order.
  package mutating func step(_ seconds: Double) -> [Change] {
    let end = time + seconds
    var changes: [Change] = []
    while let asset = due.indices.min(by: { due[$0] < due[$1] }), due[asset] <= end {
      time = max(time, due[asset])
      if let what = happen(to: asset) {
        changes.append(Change(time: time, asset: asset, what: what))
      }
    }
    time = end
    return changes
  }

  /// What is due with an asset comes about.
  private mutating func happen(to asset: Int) -> Change.What? {
    due[asset] = .infinity
    if works[asset] {
      turn(asset, works: false)
      return .lostSupport
    }
    isDamaged[asset] = false
    guard !isUnsupported(asset) else { return nil }
    turn(asset, works: true)
    return .restored
  }

  private func isUnsupported(_ asset: Int) -> Bool {
    graph.rules[asset].isBroken(lost: lost[asset], of: graph.supports[asset].count)
  }

  /// Sets an asset's state and lets those know that need it.
  private mutating func turn(_ asset: Int, works isWorking: Bool) {
    works[asset] = isWorking
    due[asset] = isWorking && isUnsupported(asset) ? time + assets[asset].endurance : .infinity
    for dependant in graph.dependants[asset] {
      let was = isUnsupported(dependant)
      lost[dependant] += isWorking ? -1 : 1
      let isNow = isUnsupported(dependant)
      guard was != isNow, !isDamaged[dependant] else { continue }
      if works[dependant] {
        due[dependant] = isNow ? time + assets[dependant].endurance : .infinity
      } else {
        due[dependant] = isNow ? .infinity : time + assets[dependant].restartTime
      }
    }
  }
}
