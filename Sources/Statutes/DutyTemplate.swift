package import Domain

/// A line of the list of responsibilities before it is anybody's.
package struct DutyTemplate: Hashable, Sendable {
  /// What it is about.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case incident, hazard
  }

  /// What shows on the record that it is done.
  package enum Evidence: String, CaseIterable, Hashable, Sendable {
    case verified, graded, units, told, forecast, posture, contained, reported, closed
    /// Units of the city that owes it are sent to the matter.
    case sent
    /// Nothing does: somebody must say so.
    case hand
  }

  package let id: String
  package let text: LocalizedName
  let subject: Subject
  package let part: Responsibility.Part
  let situations: Set<Situation>
  let classes: Set<EmergencyClass>
  /// It arises from incidents of this priority and more urgent ones.
  let priority: Priority
  let start: ClockRule.Start
  package let within: Duration
  /// It is due when the hazard arrives, where that is sooner, but leaves at least so long; nil
  /// where no arrival matters.
  let leastBeforeArrival: Duration?
  package let evidence: Evidence
  package let source: LocalizedName
  /// Who does it; nil where the city's desk does.
  package var role: LocalizedName?

  /// Whether it may arise from an incident.
  func binds(_ report: Incident.Report) -> Bool {
    subject == .incident && classes.contains(report.emergencyClass) && report.priority <= priority
  }
}

extension DutyTemplate {
  /// How the duties of directives are named.
  package static let directives = "directive-"

  /// What a directive asks for: it is done once somebody says so.
  static func directive(
    _ number: Int, _ text: String, within: Duration, _ subject: Subject
  ) -> DutyTemplate {
    DutyTemplate(
      id: directives + "\(number)",
      text: LocalizedName(inAll: text), subject: subject,
      part: .assist, situations: Set(Situation.allCases), classes: Set(EmergencyClass.allCases),
      priority: .fourth, start: .reported, within: within, leastBeforeArrival: nil,
      evidence: .hand,
      source: LocalizedName(
        english: "Directive of the superior authority", simplified: "上级指令",
        traditional: "上級指令"))
  }
}
