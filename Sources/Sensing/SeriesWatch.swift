package import Detection
import Domain

/// The detectors of one series: a state of fixed size, whatever came before.
struct SeriesWatch: Sendable {
  /// What the rules say of the last value: the ones that stand fired, and the ones that must
  /// hold their tongues.
  struct Findings {
    var fired: [SensingRule: Finding] = [:]
    var unsettled: Set<SensingRule> = []
  }

  private(set) var last = Instant.distantPast
  private var warning: Threshold?
  private var guarantee: Threshold?
  private var rate: RateOfChange?
  private var forecast: Forecast?
  private var surprise: CUSUM
  private var baseline: Baseline?
  private var shift: CUSUM
  private var drift: EWMA

  /// A new series; with the gauge whose levels it is held against, if any.
  init(_ rules: SensingRules, gauge: Gauge?) {
    if let gauge {
      let hysteresis = SensingRules.levelHysteresis
      warning = Threshold(.upper, limit: gauge.warningLevel.value, hysteresis: hysteresis)
      guarantee = Threshold(.upper, limit: gauge.guaranteeLevel.value, hysteresis: hysteresis)
    }
    rate = rules.rateLimit.map {
      RateOfChange(limit: $0, window: Duration.hours(1).inMilliseconds, release: 0.8)
    }
    forecast = rules.surpriseFloor.map { Forecast(floor: $0) }
    baseline = rules.baselineFloor.map { Baseline(floor: $0) }
    surprise = Self.sums
    shift = Self.sums
    drift = EWMA(
      target: 0, sigma: 1, smoothing: SensingRules.smoothing, width: SensingRules.width,
      limits: .asymptotic, release: 0.5)
  }

  /// Sums of standardised values, which end soon after what made them grow.
  private static var sums: CUSUM {
    let interval = SensingRules.decisionInterval
    return CUSUM(
      target: 0, referenceValue: SensingRules.referenceValue, decisionInterval: interval,
      ceiling: interval * 1.5, release: interval / 2)
  }

  /// Takes the next value; nil for one that is not later than the last.
  mutating func take(_ value: Double, at instant: Instant) -> Findings? {
    guard instant > last else { return nil }
    last = instant
    var findings = Findings()
    holdAgainstLevels(value, &findings)
    if let excess = rate?.take(Sample(milliseconds: instant.milliseconds, value: value)) {
      findings.fired[.rate] = Finding(.rate(excess), value: value)
    }
    if rate?.isSettled == false { findings.unsettled.insert(.rate) }
    holdAgainstForecast(value, instant, &findings)
    holdAgainstBaseline(value, &findings)
    if findings.fired[.rate] != nil { findings.unsettled.insert(.departure) }
    return findings
  }

  private mutating func holdAgainstLevels(_ value: Double, _ findings: inout Findings) {
    // Both take every value; the higher level has the word.
    let above = warning?.take(value)
    guard let excess = guarantee?.take(value) else {
      findings.fired[.level] = above.map { Finding(.threshold($0), value: value) }
      return
    }
    findings.fired[.level] = Finding(.threshold(excess), value: value, grade: 2)
  }

  private mutating func holdAgainstForecast(
    _ value: Double, _ instant: Instant, _ findings: inout Findings
  ) {
    guard forecast != nil else { return }
    guard let (foreseen, error) = forecast?.take(value, at: instant.milliseconds) else {
      findings.unsettled.insert(.departure)
      return
    }
    if let excess = surprise.take(error) {
      findings.fired[.departure] = Finding(.cusum(excess), value: value, expected: foreseen)
    }
  }

  private mutating func holdAgainstBaseline(_ value: Double, _ findings: inout Findings) {
    guard let known = baseline else { return }
    guard known.isSettled else {
      baseline?.learn(value)
      findings.unsettled.insert(.departure)
      return
    }
    let error = (value - known.mean) / known.sigma
    // Both take every value; the sum, which names the time of the change, has the word.
    let signals = [shift.take(error).map(Signal.cusum), drift.take(error).map(Signal.ewma)]
    findings.fired[.departure] = signals.compactMap(\.self).first.map {
      Finding($0, value: value, expected: known.mean, sigma: known.sigma)
    }
  }
}

/// A signal with the value that led to it and what was expected instead.
package struct Finding: Hashable, Sendable {
  package let signal: Signal
  package let value: Double
  /// What was foreseen, or the first mean; nil where nothing was expected.
  package let expected: Double?
  /// The standard deviation in the units of the series; nil where it is not of interest.
  package let sigma: Double?
  /// How bad it is: 1, or 2 above the guarantee level.
  package let grade: Int

  init(
    _ signal: Signal, value: Double, expected: Double? = nil, sigma: Double? = nil, grade: Int = 1
  ) {
    self.signal = signal
    self.value = value
    self.expected = expected
    self.sigma = sigma
    self.grade = grade
  }
}
