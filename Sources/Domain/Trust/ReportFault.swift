/// What a report shows by itself to be wrong with it: what it tells against what the record knew,
/// and what it leaves out without saying so. It is for a person to judge.
struct ReportFault: Hashable, Sendable {
  let breach: Breach
  /// The figures, `dead 3→2`, or the names of the elements.
  let text: String

  /// Nil where nothing is wrong.
  init?(_ report: FiledReport, _ record: Governance) {
    if let told = report.told, let text = Self.contradiction(told, report, record) {
      (breach, self.text) = (.falseReport, text)
    } else if report.lacking == nil, !report.without.isEmpty {
      breach = .incompleteReport
      text = report.without.map(\.rawValue).joined(separator: ",")
    } else {
      return nil
    }
  }

  /// Figures that are not those on record, or lower than those of the report before, though nobody
  /// corrected them since.
  private static func contradiction(
    _ told: Losses, _ report: FiledReport, _ record: Governance
  ) -> String? {
    let before = record.reports.last { $0.act.receiver == report.receiver && $0.act.told != nil }
    let isCorrected = record.assessments.contains { assessment in
      assessment.act.correction != nil && before.map { assessment.at >= $0.at } ?? false
    }
    let wrong = LossMeasure.allCases.compactMap { measure -> String? in
      guard let new = told.amount(of: measure) else { return nil }
      let known = record.losses.amount(of: measure)
      let old = isCorrected ? nil : before?.act.told?.amount(of: measure)
      if let known, new != known { return "\(measure.rawValue) \(known)→\(new)" }
      if let old, new < old { return "\(measure.rawValue) \(old)→\(new)" }
      return nil
    }
    return wrong.isEmpty ? nil : wrong.joined(separator: ",")
  }
}
