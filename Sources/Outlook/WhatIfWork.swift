package import Domain

/// The running ahead of a picture and of its fork, ready to be done on any thread. Both have the
/// same perturbations, so that what differs comes of what is supposed.
package struct WhatIfWork: Sendable {
  let supposition: Supposition
  let base: ForecastWork

  /// Does it: one answer for each hazard, or river that could be one, that it concerns.
  package func run() -> [WhatIf] {
    var fork = ForecastWork(
      picture: base.picture.supposing(supposition, at: base.now), now: base.now, seed: base.seed,
      memory: base.memory)
    fork.supposition = supposition
    let (known, supposed) = (base.run().findings, fork.run().findings)
    let answers = supposed.compactMap { answer($0, known) }
    // Rivers that what is supposed does not touch are left out, unless it touches none.
    let changed = answers.filter { $0.base.prospects != $0.fork.prospects }
    return changed.isEmpty ? answers : changed
  }

  private func answer(_ finding: ForecastFinding, _ known: [ForecastFinding]) -> WhatIf? {
    guard supposition.concerns(finding.report.kind) else { return nil }
    let same = known.first { $0.isAbout(finding.report) }
    // Where nothing could be foretold as it is, the fork stands beside an empty forecast.
    let base =
      same?.forecast
      ?? Forecast(
        issued: finding.forecast.issued, horizon: finding.forecast.horizon,
        basis: finding.forecast.basis, members: finding.forecast.members, prospects: [])
    return WhatIf(
      supposition: supposition, hazard: same?.report ?? finding.report, base: base,
      fork: finding.forecast)
  }
}

extension ForecastFinding {
  /// Whether it tells of the same hazard, wherever that is said to begin on a river.
  fileprivate func isAbout(_ other: Hazard.Report) -> Bool {
    report.kind == other.kind && report.river == other.river
      && (other.river != nil || report.origin == other.origin)
  }
}
