import Domain
import Glibc
import Hazards

/// What runs off of a supposed rain into a reach of a river: by the curve number of the ground
/// beside it (TR-55), hour by hour of the rain, each hour's runoff through the triangular unit
/// hydrograph of the Soil Conservation Service (National Engineering Handbook, part 630, ch. 16),
/// which rises to its peak and falls for 1.67 times as long.
///
/// It enters at the lower end of the reach: how it is spread along it is not known.
struct RainRunoff {
  /// m³/s at each step of the ensemble from now on; empty where no rain is supposed or nothing
  /// drains here.
  let flows: [Double]

  init(_ supposition: Supposition?, on catchment: Reach.Catchment?) {
    guard case .rain(let millimetres, let hours) = supposition, let catchment else {
      flows = []
      return
    }
    let step = RiverEnsemble.stepInHours
    let ground = CurveNumber(catchment.curveNumber)
    func runoff(by hour: Double) -> Double {
      ground.runoff(rainfall: millimetres * min(1, hour / hours))
    }
    let count = RiverEnsemble.future
    var flows = Array(repeating: 0.0, count: count + 1)
    for start in 0..<count where Double(start) * step < hours {
      let begin = Double(start) * step
      let depth = runoff(by: begin + step) - runoff(by: begin)
      guard depth > 0 else { continue }
      let volume = depth / 1000 * catchment.squareKilometres * 1e6
      let rise = step / 2 + catchment.lagInHours
      for index in start...count {
        let hour = Double(index) * step - begin
        // m³/s of a triangle of that volume.
        let peak = volume / (rise * (1 + Self.recession) / 2 * 3600)
        let share =
          hour <= rise ? hour / rise : max(0, 1 - (hour - rise) / (rise * Self.recession))
        flows[index] += peak * share
      }
    }
    self.flows = flows
  }

  private static let recession = 1.67
}
