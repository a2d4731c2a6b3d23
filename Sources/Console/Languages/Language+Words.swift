package import Domain

extension Language {
  var wording: any Wording {
    switch self {
    case .en: English()
    case .zhHans: SimplifiedChinese()
    case .zhHant: TraditionalChinese()
    }
  }

  /// What an action is called, in a word or two.
  package func label(of action: ActionID) -> String { wording.label(of: action) }
  /// What an action does, in a sentence.
  package func help(of action: ActionID) -> String { wording.help(of: action) }

  /// A notice to the officer.
  package func text(_ notice: Notice) -> String { wording.text(notice) }
  /// Words of a dialog.
  package func text(_ phrase: DialogPhrase) -> String { wording.text(phrase) }
  /// Why something was refused.
  package func text(_ refusal: Refusal) -> String { wording.text(refusal) }
  /// What went wrong at the rim of the program.
  package func text(_ problem: Input.Problem) -> String { wording.text(problem) }
  /// What is wrong with a filter.
  package func text(_ fault: FilterFault) -> String { wording.text(fault) }
  /// The name of a field of a form.
  package func label(_ field: Form.Field.Name) -> String { wording.label(field) }

  /// The state of an alert.
  package func word(_ state: AlertState) -> String { wording.word(state) }
  /// The state of an incident.
  package func word(_ state: IncidentState) -> String { wording.word(state) }
  /// What a unit is doing.
  package func word(_ status: UnitStatus) -> String { wording.word(status) }
  /// What moves an alert.
  package func word(_ trigger: AlertTrigger) -> String { wording.word(trigger) }
  /// What moves an incident.
  package func word(_ trigger: IncidentTrigger) -> String { wording.word(trigger) }
  /// What moves a unit.
  package func word(_ trigger: UnitTrigger) -> String { wording.word(trigger) }
  /// Why an alert belongs to another.
  package func word(_ rule: CorrelationRule) -> String { wording.word(rule) }
  /// What was observed of an inject.
  package func word(_ verdict: Verdict) -> String { wording.word(verdict) }
  /// The state of an inject.
  package func word(_ state: InjectState) -> String { wording.word(state) }
  /// How ready a city is.
  package func word(_ posture: Posture) -> String { wording.word(posture) }
  /// What a person at a desk may do.
  package func word(_ role: Role) -> String { wording.word(role) }
  /// What is expected of players.
  package func text(_ expectation: ExpectedAction, in region: Region) -> String {
    wording.text(
      expectation, Names(region: region, language: self, offsetInMinutes: 0))
  }
  /// A kind of unit.
  package func word(_ kind: UnitKind) -> String { panel.terms.unitKind(kind) }
  package func word(_ sort: QueueSort) -> String { panel.status.sort(sort) }

  /// What an entry of the record tells, in a sentence; of what it quotes in two languages the half
  /// in this one.
  /// - Parameter offsetInMinutes: minutes east of UTC of the clock that moments are told by.
  package func sentence(
    for entry: Entry, in region: Region, offsetInMinutes: Int = 480
  ) -> String {
    let names = Names(region: region, language: self, offsetInMinutes: offsetInMinutes)
    return names.local(quoting(entry.event, names))
  }

  private func quoting(_ event: Event, _ names: Names) -> String {
    let region = names.region
    switch event {
    case .watch(let event): return wording.sentence(event, names)
    case .alert(let id, let event): return wording.sentence(event, on: id.rawValue, names)
    case .incident(let id, let event): return wording.sentence(event, on: id.rawValue, names)
    case .unit(let id, let event): return wording.sentence(event, on: id.rawValue, names)
    case .hazard(let id, let event): return wording.sentence(event, on: id.rawValue, names)
    case .road(let event): return wording.sentence(event, names)
    case .stageCrossed(let gauge, _, let band, let value):
      let name = region[gauge].map { self.name($0.name) } ?? gauge.rawValue
      return wording.sentenceOfCrossing(name, band, stage: NumberWords.twoDecimals(value))
    case .itemQuarantined(let item):
      return wording.sentenceOfQuarantine(item.file, item.line, item.reason)
    case .endForetold(let report):
      return wording.sentenceOfForetoldEnd(by: report.key.source, names.headline(report))
    case .drill(let event): return wording.sentence(event, names)
    case .aid(let id, let event): return wording.sentence(event, on: id.rawValue, names)
    case .stockCounted(let count): return wording.sentenceOfCount(count, names)
    case .governance(let matter, let event):
      return governance.event(event, matter.name, names)
    case .alliance(let event): return alliance.event(event, names)
    case .trust(let city, let event): return trust.event(event, city, names)
    case .evaluation(let event): return evaluation.event(event, names)
    case .preparedness(let event): return preparedness.event(event, names)
    case .communication(let event): return communication.event(event, names)
    case .ledger(let event): return ledger.event(event, names)
    }
  }
}
