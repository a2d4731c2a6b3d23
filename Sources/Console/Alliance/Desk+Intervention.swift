internal import Domain

/// Taking a matter over, handing it back, and directing cities.
extension Desk {
  private var words: InterventionPhrases { language.alliance.intervention }

  /// The matter that a key about who commands is meant for.
  private var commandedMatter: Matter? {
    screen == .decisions ? currentDecision?.matter ?? currentMeeting?.call.matter : currentMatter
  }

  /// What it may be proposed for: what exceeds the cities' body, then the request of each city that
  /// leads or assists.
  private func pleas(of matter: Matter) -> [(text: String, plea: SuperiorIntervention.Plea)] {
    let found = picture.interventionGrounds(of: matter).map { ground in
      let plea: SuperiorIntervention.Plea = if case .grade = ground { .grade } else { .shortfall }
      return (words.ground(ground) { cityName($0) }, plea)
    }
    return found
      + parties(of: matter).map { city in
        (words.ground(.request(city)) { cityName($0) }, .request(city))
      }
  }

  /// Asks for the next step: to propose it, to confirm or drop it, to hand the matter back.
  mutating func askToIntervene() -> [Effect] {
    guard let matter = commandedMatter else { return refuse(.governance(.nothingHere)) }
    switch picture.command(of: matter) {
    case .peers:
      let pleas = pleas(of: matter)
      guard !pleas.isEmpty else { return refuse(.alliance(.nothingSpeaksForIt)) }
      return ask(
        .alliance(.takeOver(matter)), .alliance(.takeOverTitle(matter.name)),
        lines: [.alliance(.takesTwoSteps)],
        fields: [pick(.plea, pleas.map(\.text)), field(.reason)])
    case .proposed:
      let proposed = picture.governance(of: matter).command.intervention?.act
      let text =
        proposed.map { intervention in
          words.ground(intervention.ground) { cityName($0) } + "; " + intervention.reason
        } ?? ""
      return ask(
        .alliance(.confirm(matter)), .alliance(.takeOverTitle(matter.name)),
        lines: [.alliance(.isProposed(text))], isDangerous: true,
        fields: [pick(.step, [words.confirm, words.drop]), entry(.reason)])
    case .superior:
      return ask(
        .alliance(.handBack(matter)), .alliance(.handBackTitle(matter.name)),
        lines: [.alliance(.willHandBack)], isDangerous: true, fields: [field(.reason)])
    }
  }

  /// Asks what whom to tell.
  mutating func askToDirect() -> [Effect] {
    guard let matter = commandedMatter else { return refuse(.governance(.nothingHere)) }
    guard picture.command(of: matter) == .superior else {
      let reason = Rejection.alliance(.intervention(.onlyProposes(matter)))
      tell(language.text(Refusal.rejected(reason)), .refusal)
      return []
    }
    let cities = list(parties(of: matter))
    return ask(
      .alliance(.direct(matter)), .alliance(.directTitle(matter.name)), lines: [],
      isDangerous: true, fields: [entry(.cities, cities), entry(.order), entry(.within, "1h")])
  }

  // MARK: Doing

  mutating func takeOver(_ matter: Matter, _ form: Form) -> [Effect] {
    let chosen = text(form, .plea)
    guard let plea = pleas(of: matter).first(where: { $0.text == chosen })?.plea else {
      return refuse(.alliance(.nothingSpeaksForIt))
    }
    return submit(matter, .propose(plea, reason: form.text(.reason)), .intervene)
  }

  mutating func confirm(_ matter: Matter, _ form: Form) -> [Effect] {
    guard text(form, .step) == words.confirm else {
      return submit(matter, .drop(reason: text(form, .reason)), .intervene)
    }
    return submit(matter, .confirm, .intervene)
  }

  mutating func direct(_ matter: Matter, _ form: Form) -> [Effect] {
    var cities: [City.ID] = []
    for name in text(form, .cities).split(whereSeparator: { ",、，".contains($0) }) {
      let name = String(name).trimmed
      guard let city = city(named: name) else { return refuse(.noSuchCity(name)) }
      cities.append(city)
    }
    guard let due = deadline(of: form) else { return complain(form, .within) }
    return submit(matter, .direct(cities, text(form, .order), due: due), .direct)
  }

  mutating func submit(
    _ matter: Matter, _ command: InterventionCommand, _ act: ActionID.AllianceAct
  ) -> [Effect] {
    let done = command.trigger.map { matter.name + language.colon + words.done($0) }
    return submit(
      .alliance(.intervention(matter, command)), .alliance(act), done ?? matter.name)
  }
}
