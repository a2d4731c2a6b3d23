package import Domain

extension FiledReport.Stage {
  /// What a complete report of the stage tells in any case.
  fileprivate var required: [ReportElement] {
    switch self {
    case .initial, .followUp: [.time, .place, .source, .nature, .losses, .measures]
    case .final: [.time, .place, .source, .nature, .cause, .losses, .measures]
    case .correction: [.losses]
    }
  }
}

extension ReportDraft {
  /// What the report would have to tell and the record does not know.
  ///
  /// Of the elements that the law lists (decree 493, art. 12; decree 17, art. 13) those are held
  /// against a report that a record can show to be lacking. The course of things is never unknown
  /// here; that there is no next step, no request or no wider scope is itself an answer.
  func lacking(of losses: Losses, behindIt hazard: Hazard?) -> [ReportElement] {
    var lacking = stage.required.filter(missing.contains)
    func lack(_ element: ReportElement, if isLacking: Bool) {
      if isLacking, !lacking.contains(element) { lacking.append(element) }
    }
    switch stage {
    case .initial, .correction: break
    case .followUp:
      lack(.nature, if: grade == nil)
      // Whether it spreads is asked where something spreads.
      lack(.trend, if: hazard != nil && missing.contains(.trend))
    case .final:
      lack(.nature, if: grade == nil)
      // The last report says how many people were hurt, even if that is nobody.
      lack(.losses, if: losses.dead == nil || losses.injured == nil)
    }
    return ReportElement.allCases.filter(lacking.contains)
  }
}

extension Statutes {
  /// A report with the losses that the record knows, and what it would have to tell of which the
  /// record knows nothing.
  package func withFacts(
    _ report: FiledReport, on incident: Incident, in picture: Picture, at now: Instant
  ) -> FiledReport {
    let draft = draft(report.stage, on: incident, in: picture, at: now)
    let losses = picture.governance(of: .incident(incident.id)).losses
    var report = report
    report.told = losses == Losses() ? nil : losses
    report.without = draft.lacking(of: losses, behindIt: picture.hazard(behind: incident))
    return report
  }
}
