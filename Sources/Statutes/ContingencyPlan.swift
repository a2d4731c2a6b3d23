package import Domain

/// A plan of several cities for a kind of matter: what each has to do from the moment at which it
/// is put into force.
package struct ContingencyPlan: Hashable, Identifiable, Sendable {
  package let id: PlanUse.ID
  package let version: Int
  package let name: LocalizedName
  package let hazards: Set<Hazard.Kind>
  /// Kinds of incidents.
  package let kinds: Set<String>
  package let situations: Set<Situation>
  /// Of incidents; a hazard is not graded.
  package let grades: Set<Grade>
  package let measures: [DutyTemplate]
  package let source: LocalizedName

  /// How it is put into force, for a reason.
  package func use(because reason: String) -> PlanUse {
    PlanUse(id, version: version, name: name, reason: reason)
  }

  /// Whether it is made for a matter of this kind, whatever its grade.
  package func serves(_ matter: Matter, in picture: Picture) -> Bool {
    switch matter {
    case .incident(let id): picture.incidents[id].map { kinds.contains($0.report.kind) } ?? false
    case .hazard(let id): picture.hazards[id].map { hazards.contains($0.kind) } ?? false
    }
  }

  /// Whether kind, situation and grade are those for which it was made.
  func fits(_ matter: Matter, in picture: Picture) -> Bool {
    guard serves(matter, in: picture), let found = picture.responsibility(for: matter),
      situations.contains(found.situation)
    else { return false }
    guard case .incident = matter else { return true }
    return picture.governance(of: matter).grade.map { grades.contains($0) } ?? false
  }
}

/// How far the measures of a plan are that is or was in force.
package struct PlanProgress: Hashable, Sendable {
  package let run: PlanRun
  /// The plan as the file of today has it; nil where it has none of this name.
  package let plan: ContingencyPlan?
  /// What it asks for, with what a duty from elsewhere covers.
  package let duties: [OwedDuty]

  package var done: Int { duties.count(where: \.isDone) }

  /// Those of them that were done in time, as far as the record tells when.
  package var doneInTime: Int {
    duties.count { $0.isDone && !Obligation.duty($0).isLate(at: $0.due) }
  }

  /// How many are open and over their time at a moment.
  package func late(at now: Instant) -> Int {
    duties.count { !$0.isDone && $0.due < now }
  }

  /// Whether the plan was changed since it was put into force.
  package var isOtherVersion: Bool { plan.map { $0.version != run.begun.act.version } ?? true }
}

extension Statutes {
  /// The plans that the program proposes for a matter: kind, situation and grade fit, and nobody
  /// has put them into force or stopped them yet.
  package func proposedPlans(for matter: Matter, in picture: Picture) -> [ContingencyPlan] {
    guard let file = picture.riskFiles[matter], file.ended == nil else { return [] }
    let known = Set(file.plans.map(\.id))
    return plans.filter { !known.contains($0.id) && $0.fits(matter, in: picture) }
  }

  /// The plans that somebody may put into force: made for the kind, and not in force.
  package func plans(for matter: Matter, in picture: Picture) -> [ContingencyPlan] {
    plans.filter {
      $0.serves(matter, in: picture) && picture.riskFiles[matter]?.active($0.id) == nil
    }
  }

  /// How far the plans of a matter are, the newest first.
  package func planProgress(of matter: Matter, in picture: Picture) -> [PlanProgress] {
    guard let runs = picture.riskFiles[matter]?.plans, !runs.isEmpty else { return [] }
    let duties = duties(of: matter, in: picture)
    return runs.reversed().map { run in
      let plan = plans.first { $0.id == run.id }
      let asked = plan?.measures ?? []
      let own = duties.filter { duty in asked.contains { $0.id == duty.template.id } }
      let covering = duties.filter { duty in
        !own.contains(duty) && asked.contains { $0.isCovered(by: duty.template) }
      }
      return PlanProgress(run: run, plan: plan, duties: own + covering)
    }
  }
}

extension DutyTemplate {
  /// Whether a duty from elsewhere asks the same of the same part: the record shows both by the
  /// same fact.
  func isCovered(by other: DutyTemplate) -> Bool {
    evidence != .hand && evidence == other.evidence && part == other.part && id != other.id
  }
}
