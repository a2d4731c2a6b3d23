internal import Domain

extension InterventionPhrases {
  static let english = InterventionPhrases(
    label: "Command", state: { englishState($0) }, ground: { englishGround($0, $1) },
    exceeds: { "it exceeds them: \($0) (gC)" },
    proposed: { "proposed \($0) by \($1): gC confirms or drops it" },
    confirmed: { "confirmed \($0) by \($1)" },
    ended: { "so since \($0) (\($1)): \($2)" },
    directed: { "\($0) to \($1): \($2)" }, confirm: "confirm", drop: "drop it",
    done: { englishDone($0) },
    event: { englishEvent($0, $1, $2) }, rejection: { englishRejection($0) })

  private static func englishDone(_ trigger: InterventionTrigger) -> String {
    switch trigger {
    case .propose: "take-over proposed; another person confirms it"
    case .confirm: "the superior authority has taken over"
    case .drop: "the take-over is dropped"
    case .handBack: "handed back to the cities"
    }
  }

  private static func englishState(_ state: MatterCommand) -> String {
    switch state {
    case .peers: "the cities themselves: their body proposes"
    case .proposed: "the cities themselves; to be taken over"
    case .superior: "the superior authority: it may direct"
    }
  }

  private static func englishGround(
    _ ground: SuperiorIntervention.Ground, _ name: (City.ID) -> String
  ) -> String {
    switch ground {
    case .grade(let grade): "grade \(grade.numeral)"
    case .shortfall(let requests):
      "unmet after all have answered: \(requests.map(\.rawValue).joined(separator: " "))"
    case .request(let city): "\(name(city)) asks for it"
    }
  }

  private static func englishEvent(
    _ event: InterventionEvent, _ id: String, _ names: Names
  ) -> String {
    switch event {
    case .proposed(let intervention):
      "it is proposed that the superior authority takes \(id) over: "
        + "\(englishGround(intervention.ground, names.city)); \(intervention.reason)"
    case .confirmed(let intervention):
      "the superior authority took \(id) over: \(englishGround(intervention.ground, names.city))"
    case .dropped(_, let reason): "\(id) is not taken over: \(reason)"
    case .handedBack(let reason): "\(id) handed back to the cities: \(reason)"
    case .directed(let directive):
      "\(directive.cities.map { names.city($0) }.joined(separator: ", ")) directed on \(id): "
        + directive.text
    }
  }

  private static func englishRejection(_ rejection: InterventionRejection) -> String {
    switch rejection {
    case .cannot(let matter, let trigger, let state):
      switch (trigger, state) {
      case (.propose, .proposed): "It is proposed already for \(matter.name)."
      case (_, .superior): "The superior authority commands \(matter.name)."
      case (.handBack, _): "\(matter.name) is in the cities' own hands."
      case (.propose, .peers), (.confirm, _), (.drop, _):
        "Nobody has proposed that \(matter.name) is taken over."
      }
    case .notGraveEnough(let matter, let grade?):
      "\(matter.name) is graded \(grade.numeral): from Ⅱ on it exceeds the cities' body."
    case .notGraveEnough(let matter, nil): "\(matter.name) has no grade."
    case .noShortfall(let matter): "No request about \(matter.name) is short."
    case .stillAsking(let requests):
      "Not all have answered yet: \(requests.map(\.rawValue).joined(separator: " "))."
    case .hasNoPart(_, let matter): "This city neither leads nor assists \(matter.name)."
    case .confirmedByItsProposer(let matter, let actor):
      "\(matter.name) was proposed by \(actor.name): another confirms it."
    case .onlyProposes(let matter):
      "The cities command \(matter.name) themselves: the body proposes, it may not direct (gC)."
    }
  }
}
