internal import Domain
import Glibc

extension Gauge.Rating {
  /// The discharge in m³/s at a stage in metres; 0 below the stage of no flow.
  func discharge(atStage stage: Double) -> Double {
    coefficient * pow(max(0, stage - zeroStage), exponent)
  }

  /// The stage in metres at a discharge in m³/s. C libraries differ in its last bit: round it.
  func stage(atDischarge discharge: Double) -> Double {
    zeroStage + pow(max(0, discharge) / coefficient, 1 / exponent)
  }
}
