import Detection
import Domain

/// What a report says: in plain English with its values, as it stands on the record, and as the
/// facts that other languages put into words of their own.
struct SensingWording {
  let observation: Observation
  let gauge: Gauge?

  /// The report of a finding, or of its end.
  func report(_ key: ReportKey, _ rule: SensingRule, _ finding: Finding?) -> AlertReport {
    let isPollution = observation.kind == "water-quality"
    var report = AlertReport(
      key: key, city: observation.city ?? gauge?.city,
      coordinate: observation.coordinate ?? gauge?.coordinate, area: place,
      kind: isPollution ? "water-pollution" : isLow(finding) ? "Low water" : "river-flood",
      emergencyClass: isPollution ? .accident : .naturalDisaster,
      severity: severity(rule, finding), urgency: .expected,
      certainty: rule == .level || rule == .rate ? .observed : .possible,
      headline: finding.map(headline) ?? "\(quantity) at \(place) is within its limits again",
      text: finding.map(text) ?? "\(amount(observation.value)) at the end")
    report.findings = [facts(finding)]
    return report
  }

  private func severity(_ rule: SensingRule, _ finding: Finding?) -> Severity {
    switch rule {
    case .level: finding?.grade == 2 ? .severe : .moderate
    case .rate: .moderate
    case .departure: observation.kind == "water-quality" ? .moderate : .minor
    }
  }

  private func isLow(_ finding: Finding?) -> Bool { finding?.signal.side == .lower }

  private var place: String { gauge?.name.english ?? observation.source }

  private var quantity: String {
    switch observation.kind {
    case "water-level": "Water level"
    case "water-quality": "Water quality"
    case "flow": "Flow"
    default: observation.kind
    }
  }

  private func amount(_ value: Double) -> String {
    let number = Decimals.two(value)
    return observation.unit.isEmpty ? number : "\(number) \(observation.unit)"
  }

  private func headline(_ finding: Finding) -> String {
    let subject = "\(quantity) at \(place)"
    switch finding.signal {
    case .threshold(let excess):
      let level = finding.grade == 2 ? "guarantee" : "warning"
      return "\(quantity) \(amount(excess.value)) at \(place) has reached the \(level) level "
        + Decimals.two(excess.limit)
    case .rate(let excess):
      let verb = excess.perHour < 0 ? "falls" : "rises"
      return "\(quantity) \(verb) \(amount(abs(excess.perHour)))/h at \(place) "
        + "(limit \(Decimals.two(excess.limit)))"
    case .cusum, .ewma:
      let expected = amount(finding.expected ?? 0)
      let word = finding.signal.side == .upper ? "above" : "below"
      return "\(subject) stays \(word) what was expected: "
        + "\(amount(finding.value)), expected \(expected)"
    }
  }

  private func text(_ finding: Finding) -> String {
    let parameters: String
    switch finding.signal {
    case .threshold(let excess):
      parameters =
        "\(amount(excess.value)) against \(amount(excess.limit)) "
        + "\(gauge.map { "(\($0.datum)), " } ?? "")"
        + "ends \(Decimals.two(SensingRules.levelHysteresis)) below"
    case .rate(let excess):
      parameters =
        "from \(amount(excess.from)) to \(amount(excess.to)) within "
        + "\(Decimals.two(excess.hours)) h, limit \(amount(excess.limit))/h"
    case .cusum(let excess):
      parameters =
        "sum \(Decimals.two(excess.sum)) σ above \(Decimals.two(excess.limit)) σ after "
        + "\(excess.runLength) values, K \(Decimals.two(SensingRules.referenceValue)) σ"
        + spread(finding)
    case .ewma(let excess):
      parameters =
        "mean \(Decimals.two(excess.smoothed)) σ beyond \(Decimals.two(excess.halfWidth)) σ, "
        + "λ \(Decimals.two(SensingRules.smoothing)), L \(Decimals.two(SensingRules.width))"
        + spread(finding)
    }
    return "\(name(of: finding)): \(parameters)"
  }

  private func spread(_ finding: Finding) -> String {
    finding.sigma.map { ", σ \(amount($0))" } ?? ""
  }

  private func name(of finding: Finding) -> String {
    let expectation = finding.sigma == nil ? "forecast" : "first mean"
    return switch finding.signal {
    case .threshold: "Level of the gauge"
    case .rate: "Change within an hour"
    case .cusum: "Cumulative sum against the \(expectation)"
    case .ewma: "Moving average against the \(expectation)"
    }
  }
}

/// Numbers for a sentence.
enum Decimals {
  /// A number with two decimals; as it is where it is too large for them to matter.
  static func two(_ value: Double) -> String {
    guard abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int64((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let rest = hundredths % 100
    return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
