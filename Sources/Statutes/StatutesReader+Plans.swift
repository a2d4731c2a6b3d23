import Documents
import Domain

extension StatutesReader {
  func plan(_ section: Section) -> ContingencyPlan {
    let id = section.string("id")
    let hazards = section.optional("hazards")?.list().map { $0.choice(of: Hazard.Kind.self) } ?? []
    let kinds = section.optional("kinds")?.list().map { self.kind($0) } ?? []
    if hazards.isEmpty, kinds.isEmpty {
      section.report(.rule("is for no kind of hazard and for no kind of incident"))
    }
    let situations = section.optional("situations")?.list().map {
      $0.choice(of: Situation.self)
    }
    let measures = section.sections("measures") { self.measure($0, of: id) }
    if Set(measures.map(\.id)).count != measures.count {
      section.report(.rule("two measures have the same id"))
    }
    return ContingencyPlan(
      id: PlanUse.ID(id), version: section.integer("version", .within(1...999)),
      name: section.name("name"), hazards: Set(hazards), kinds: Set(kinds),
      situations: situations.map { Set($0) } ?? Set(Situation.allCases), grades: grades(section),
      measures: measures, source: section.source())
  }

  private func kind(_ item: Item) -> String {
    let name = item.string()
    if EventKind.named(name) == nil { item.report(.rule("no kind of event is called \(name)")) }
    return name
  }

  /// A measure is a duty of a plan: it is no template of its own, so that nothing narrows it.
  private func measure(_ section: Section, of plan: String) -> DutyTemplate {
    DutyTemplate(
      id: plan + "." + section.string("id"), text: section.name("text"), subject: .hazard,
      part: section.choice("part", of: Responsibility.Part.self),
      situations: Set(Situation.allCases), classes: Set(EmergencyClass.allCases),
      priority: .fourth, start: .reported, within: length(section.required("within")),
      leastBeforeArrival: nil,
      evidence: section.choice("evidence", of: DutyTemplate.Evidence.self),
      source: section.source(), role: section.name("role"))
  }
}
