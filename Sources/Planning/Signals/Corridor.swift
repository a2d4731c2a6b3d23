import Glibc

/// Signals along a road, as one vehicle without queues meets them.
package struct Corridor: Hashable, Sendable {
  /// Where a signal stands and when it is green: from a start, again in every cycle.
  package struct Signal: Hashable, Sendable {
    package let position: Double
    package let green: Double
    package let greenStart: Double

    /// A signal at metres along the road, with seconds of green from a start in the cycle.
    package init(position: Double, green: Double, greenStart: Double) {
      (self.position, self.green, self.greenStart) = (position, green, greenStart)
    }
  }

  /// A drive from a start to the last signal.
  package struct Drive: Hashable, Sendable {
    /// Seconds with the signals as they are.
    package let fixedTime: Double
    /// Seconds with all of them green.
    package let preemptedTime: Double
    package let redStops: Int
  }

  /// In the order in which they are met.
  package let signals: [Signal]
  /// Seconds.
  package let cycle: Double

  /// Signals of one cycle, in the order in which they are met.
  package init(signals: [Signal], cycle: Double) { (self.signals, self.cycle) = (signals, cycle) }

  /// Moments closer than this are one, in seconds.
  private static let instant = 1e-9

  /// A drive at metres a second that sets out at a moment, in seconds, from a place; signals behind
  /// it are not met. Arrival at the very end of green is red.
  package func drive(from origin: Double, at departure: Double, speed: Double) -> Drive {
    var (place, moment, stops) = (origin, departure, 0)
    for signal in signals where signal.position >= origin {
      moment += (signal.position - place) / speed
      place = signal.position
      let phase = phase(of: moment - signal.greenStart)
      if phase > signal.green - Self.instant, signal.green < cycle {
        moment += cycle - phase
        stops += 1
      }
    }
    return Drive(
      fixedTime: moment - departure, preemptedTime: (place - origin) / speed, redStops: stops)
  }

  private func phase(of time: Double) -> Double {
    let rest = time.truncatingRemainder(dividingBy: cycle)
    let phase = rest < 0 ? rest + cycle : rest
    return phase > cycle - Self.instant ? 0 : phase
  }
}
