import Glibc

/// Travel time on a road that fills (Bureau of Public Roads 1964).
package struct LinkTime: Hashable, Sendable {
  /// With nobody else on the road.
  package let freeFlow: Double
  /// In vehicles of the unit of the flows.
  package let capacity: Double
  package let alpha: Double
  package let power: Double

  /// The time of a road without and with others on it.
  package init(freeFlow: Double, capacity: Double, alpha: Double = 0.15, power: Double = 4) {
    (self.freeFlow, self.capacity) = (freeFlow, capacity)
    (self.alpha, self.power) = (alpha, power)
  }

  private func load(_ flow: Double) -> Double { alpha * pow(flow / capacity, power) }

  /// The time of each at a flow.
  package func time(at flow: Double) -> Double { freeFlow * (1 + load(flow)) }

  /// The times summed up over flows from none to this one (Beckmann's term).
  package func integral(to flow: Double) -> Double {
    freeFlow * (flow + flow * load(flow) / (power + 1))
  }

  /// What one more vehicle costs all together.
  package func marginal(at flow: Double) -> Double { freeFlow * (1 + (power + 1) * load(flow)) }
}

/// Travel time of a vehicle that gathers speed, cruises and stops (Kolesar, Walker and Hausner
/// 1975, Operations Research 23:614).
package struct ResponseTime: Hashable, Sendable {
  /// Metres a second, once it is reached.
  package let cruise: Double
  /// Metres a second in a second, in gathering and losing speed.
  package let acceleration: Double

  /// The time law of a vehicle.
  package init(cruise: Double, acceleration: Double) {
    (self.cruise, self.acceleration) = (cruise, acceleration)
  }

  /// Seconds for metres: a short way ends before the cruising speed is reached.
  package func seconds(over distance: Double) -> Double {
    distance <= cruise / acceleration * cruise
      ? 2 * (distance / acceleration).squareRoot() : cruise / acceleration + distance / cruise
  }
}
