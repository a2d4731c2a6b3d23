package import Domain
import Glibc
package import Hazards

/// The times of a lifeline, in seconds.
package struct LifelineTimes: Hashable, Sendable {
  /// How long it works without its supports: batteries, fuel, a full tank.
  package var endurance: Double
  /// How long it takes to mend it once it was struck.
  package var repair: Double
  /// How long it takes to start again once its supports are back.
  package var restart: Double

  /// What is usual for a kind, before a city says better.
  ///
  /// Plausible for exercises, of the size that design rules ask for: batteries of an exchange for
  /// some hours, tanks of a waterworks for half a day's low demand, a hospital's fuel for a shift,
  /// and two hours until a road without pumps stands under water.
  package static func usual(_ kind: Lifeline.Kind) -> LifelineTimes {
    let hours: (Double, Double, Double) =
      switch kind {
      case .power: (0, 8, 0.33)
      case .telecom: (4, 6, 0.25)
      case .water: (5, 12, 1)
      case .pumps: (0.2, 10, 0.25)
      case .hospital: (6, 24, 0.5)
      case .road: (2, 12, 3)
      case .signal: (2, 4, 0.1)
      }
    return LifelineTimes(
      endurance: hours.0 * 3600, repair: hours.1 * 3600, restart: hours.2 * 3600)
  }

  /// By how much they differ from place to place: the standard deviation of their logarithms.
  package static let spread = 0.35

  /// The same times, each longer or shorter by a standard normal number of spreads.
  package func changed(endurance: Double, repair: Double, restart: Double) -> LifelineTimes {
    LifelineTimes(
      endurance: self.endurance * exp(Self.spread * endurance),
      repair: self.repair * exp(Self.spread * repair),
      restart: self.restart * exp(Self.spread * restart))
  }
}

/// The lifelines of a region as a network of assets: the lifelines in the region's order, and after
/// them the intakes that they draw from.
package struct LifelineNetwork: Sendable {
  package let lifelines: [Lifeline]
  /// How many people have each service from there, in hundreds.
  let served: [Double]
  private let supports: [[Int]]
  private let intakeCount: Int
  private let indices: [Lifeline.ID: Int]

  /// The network of a region.
  package init(_ region: Region) {
    let exposure = region.exposure
    lifelines = exposure.lifelines
    served = lifelines.map { (Double(region.people(servedBy: $0)) / 100).rounded() * 100 }
    intakeCount = exposure.intakes.count
    let indices = Dictionary(
      zip(lifelines.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let intakes = Dictionary(
      zip(exposure.intakes.map(\.id), exposure.lifelines.count...),
      uniquingKeysWith: { first, _ in first })
    self.indices = indices
    supports = lifelines.map { lifeline in
      lifeline.supports.compactMap { support in
        switch support {
        case .lifeline(let id): indices[id]
        case .intake(let id): intakes[id]
        }
      }
    }
  }

  /// Where a lifeline stands in the network; nil where the region has none of that name.
  package func index(of id: Lifeline.ID) -> Int? { indices[id] }

  /// What a lifeline rests on.
  func supports(of index: Int) -> [Int] { supports[index] }

  /// The network in which all works, with the times of each lifeline.
  package func working(_ times: [LifelineTimes]) -> DependencyNetwork {
    let assets = lifelines.indices.map { index in
      DependencyNetwork.Asset(
        lifelines[index].kind.asset, supports: supports[index],
        rule: lifelines[index].rule == .all ? .all : .any, endurance: times[index].endurance,
        repairTime: times[index].repair, restartTime: times[index].restart)
    }
    let intakes = (0..<intakeCount).map { _ in DependencyNetwork.Asset(.water, repairTime: 0) }
    return DependencyNetwork(assets + intakes)
  }
}

extension Lifeline.Kind {
  fileprivate var asset: DependencyNetwork.Kind {
    switch self {
    case .power: .power
    case .telecom: .telecom
    case .water: .water
    case .pumps: .pump
    case .hospital: .hospital
    case .road: .road
    case .signal: .signal
    }
  }
}
