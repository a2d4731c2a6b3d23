import Detection

/// What a series is watched for; there is at most one alert of each at a time.
package enum SensingRule: String, CaseIterable, Hashable, Sendable {
  /// Against the levels of a gauge.
  case level
  /// Against a limit for the change within an hour.
  case rate
  /// Against what was expected: a forecast from the last values, or the mean of the first ones. It
  /// holds its tongue while the rate speaks, which says the same more plainly.
  case departure
}

/// The rules of a kind of series, with their numbers.
///
/// | kind | level | rate | departure from | by |
/// | --- | --- | --- | --- | --- |
/// | water-level | warning, guarantee; 0.10 m | 0.30 m/h | forecast, σ ≥ 0.05 m | sums |
/// | flow | – | – | forecast, σ ≥ 5 % | sums |
/// | water-quality | – | – | mean of the first 24 values, σ ≥ 2 % | sums and moving average |
///
/// The cumulative sums have K = ½σ and the moving average λ = 0.2. Their limits come from an alarm
/// budget: no more than three false alarms a day, each, from a thousand sensors that are read every
/// ten minutes, which is 48,000 samples between two of them. H = 10σ gives 70,132 and shows a shift
/// of one σ after 20 samples; L = 4.25 gives 55,437 and shows it after 34. A region with fewer
/// sensors has fewer false alarms. The budget is that of independent normal samples; real water is
/// neither, which is why a level's sums look at what a forecast did not foresee, and why σ has a
/// floor below which no instrument is believed.
package struct SensingRules: Hashable, Sendable {
  /// How far below a level water must fall before the alert ends, in metres.
  package static let levelHysteresis = 0.10
  /// K in σ.
  package static let referenceValue = 0.5
  /// For how many sensors the limits are made; a region has hundreds of gauges at the most.
  package static let plannedSensors = 1000
  /// How often each is read, in minutes.
  package static let plannedInterval = 10.0
  /// How many false alarms of all of them together people will bear.
  package static let falseAlarmsPerDay = 3.0
  /// H in σ: 10.
  package static let decisionInterval = AlarmBudget.decisionInterval(
    sensors: plannedSensors, intervalInMinutes: plannedInterval,
    falseAlarmsPerDay: falseAlarmsPerDay)
  /// λ of the moving average.
  package static let smoothing = 0.2
  /// L in σ of the moving average.
  package static let width = 4.25
  /// How many values make a first mean: four hours of ten minutes.
  package static let learning = 24

  /// Units an hour; nil where the change is not watched.
  package var rateLimit: Double?
  /// The least σ of a forecast's errors, in units or as a share of the value; nil where there is no
  /// forecast.
  package var surpriseFloor: Floor?
  /// The least σ about the first mean; nil where none is learned.
  package var baselineFloor: Floor?

  /// The least standard deviation that is believed.
  package enum Floor: Hashable, Sendable {
    case units(Double)
    case share(Double)

    func sigma(at value: Double) -> Double {
      switch self {
      case .units(let units): units
      case .share(let share): max(share * abs(value), .leastNormalMagnitude)
      }
    }
  }

  /// The rules for a kind of observation; nil for a kind that is not watched.
  package static func of(kind: String) -> SensingRules? {
    switch kind {
    case "water-level": SensingRules(rateLimit: 0.30, surpriseFloor: .units(0.05))
    case "flow": SensingRules(surpriseFloor: .share(0.05))
    case "water-quality": SensingRules(baselineFloor: .share(0.02))
    default: nil
    }
  }
}
