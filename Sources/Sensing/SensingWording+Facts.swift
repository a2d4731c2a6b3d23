import Detection
import Domain

extension SensingWording {
  /// The facts of a finding, or of its end.
  func facts(_ finding: Finding?) -> InstrumentFinding {
    var facts = InstrumentFinding(
      finding.map(rule) ?? .ended, quantity: observation.kind, gauge: gauge?.id,
      value: finding?.value ?? observation.value, unit: observation.unit)
    facts.expected = finding?.expected
    facts.sigma = finding?.sigma
    switch finding?.signal {
    case .threshold(let excess): (facts.reached, facts.limit) = (excess.value, excess.limit)
    case .rate(let excess):
      (facts.reached, facts.limit) = (excess.perHour, excess.limit)
      (facts.from, facts.hours, facts.value) = (excess.from, excess.hours, excess.to)
    case .cusum(let excess):
      (facts.reached, facts.limit, facts.count) = (excess.sum, excess.limit, excess.runLength)
    case .ewma(let excess): (facts.reached, facts.limit) = (excess.smoothed, excess.halfWidth)
    case nil: break
    }
    return facts
  }

  private func rule(of finding: Finding) -> InstrumentFinding.Rule {
    switch finding.signal {
    case .threshold: finding.grade == 2 ? .guaranteeLevel : .warningLevel
    case .rate: .rate
    case .cusum: finding.sigma == nil ? .forecastSum : .baselineSum
    case .ewma: .baselineMean
    }
  }
}
