package import Domain

/// What a record shows of agreements, of the programme of the year and of the files on risks:
/// worked out from its entries and the region file alone.
package struct AgreementsReport: Sendable {
  /// An agreement as it stands at the end of the record.
  package struct Row: Sendable {
    package let agreement: Agreement
    /// The version that is being signed, that binds, or that was put to the parties last.
    package let version: AgreementVersion
    package let state: AgreementState
    /// What is still out under it.
    package let loans: Int
    /// Whole days until it ends; nil where it does not bind.
    package let daysLeft: Int?

    /// Those of its signatories whose answer is of a kind; the answer is nil where there is none.
    package func cities(_ isIn: (AgreementVersion.Answer?) -> Bool) -> [City.ID] {
      version.signatories.filter { isIn(version.answer(of: $0)) }
    }
  }

  /// An entry of the programme and how it stands.
  package struct Item: Sendable {
    package let entry: ProgrammeEntry
    package let standing: ProgrammeStanding
  }

  /// How long risks were in a stage.
  package struct StageLength: Sendable {
    package let stage: RiskStage
    package let count: Int
    package let mean: Duration
  }

  /// A plan that was put into force.
  package struct Plan: Sendable {
    package let matter: Matter
    package let run: PlanRun
  }

  package let region: Region.ID
  package let isExercise: Bool
  package let end: Instant
  package let entryCount: Int
  package let year: Int
  /// By the end of each; what does not bind comes last.
  package let rows: [Row]
  package let items: [Item]
  package let count: ProgrammeCount
  package let plans: [Plan]
  package let stages: [StageLength]
  package let tally: RiskTally
  /// How many reminders stand that nobody has taken note of.
  package let reminders: Int

  /// Reads a record from its first entry to its last.
  package init(_ entries: [Entry], region: Region) {
    var picture = Picture(region: region, at: entries.first?.happened ?? .distantPast)
    var files: [Matter: RiskFile] = [:]
    for entry in entries {
      picture.apply(entry)
      // What leaves the picture is kept as it was last.
      if let matter = Self.matter(of: entry.event), let file = picture.riskFiles[matter] {
        files[matter] = file
      }
    }
    let end = entries.last?.happened ?? .distantPast
    self.region = region.id
    self.end = end
    isExercise = entries.contains(where: \.isExercise)
    entryCount = entries.count
    year = Picture.year(of: end)
    rows = Self.rows(picture, at: end)
    let began = picture.recordBegan(end)
    items = picture.programme(of: Picture.year(of: end)).map {
      Item(entry: $0, standing: $0.standing(at: end, since: began))
    }
    count = ProgrammeCount(items.map(\.standing))
    plans = files.sorted { $0.key < $1.key }.flatMap { matter, file in
      file.plans.map { Plan(matter: matter, run: $0) }
    }
    stages = RiskStage.allCases.map { stage in
      let lengths = files.values.compactMap { $0.length(of: stage, at: end) }
      let sum = lengths.reduce(Duration.zero, +)
      return StageLength(
        stage: stage, count: lengths.count, mean: lengths.isEmpty ? .zero : sum / lengths.count)
    }
    tally = picture.riskTally
    reminders = picture.reminders(at: end).count
  }

  private static func matter(of event: Event) -> Matter? {
    switch event {
    case .incident(let id, _): .incident(id)
    case .hazard(let id, _): .hazard(id)
    case .governance(let matter, _), .preparedness(.plan(let matter, _)),
      .preparedness(.risk(let matter, _)):
      matter
    case .watch, .alert, .unit, .road, .stageCrossed, .itemQuarantined, .endForetold, .drill,
      .aid, .stockCounted, .alliance, .trust, .preparedness, .evaluation, .communication, .ledger:
      nil
    }
  }

  private static func rows(_ picture: Picture, at end: Instant) -> [Row] {
    let agreements = picture.agreementOrder.compactMap { picture.agreements[$0] }
    let rows = agreements.map { agreement in
      let binding = agreement.binding(at: end)
      let version = agreement.signing(at: end) ?? binding ?? agreement.newest
      let loans = picture.openAid.flatMap(\.lines).count {
        $0.agreement == agreement.id && $0.pledged > 0 && $0.home == nil
      }
      let left = binding == nil ? nil : agreement.ends.map { end.duration(to: $0) }
      return Row(
        agreement: agreement, version: version, state: agreement.state(of: version, at: end),
        loans: loans, daysLeft: left.map { Int($0.inSeconds / 86_400) })
    }
    return rows.enumerated().sorted {
      ($0.element.daysLeft ?? .max, $0.offset) < ($1.element.daysLeft ?? .max, $1.offset)
    }.map(\.element)
  }

  /// Those that bind and end within thirty days.
  package var expiring: [Row] { rows.filter { $0.daysLeft.map { $0 < 30 } ?? false } }

  /// Those that bind.
  package var inForce: [Row] { rows.filter { $0.daysLeft != nil } }
}
