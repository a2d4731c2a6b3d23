internal import Domain

/// The simulated superior authority answers who asks it to take a matter over: it does while what
/// speaks for it holds, and drops it where that is gone. Where a drill has a facilitator, that is
/// who answers.
extension Exercise {
  mutating func considerTakingOver(_ matter: Matter, _ picture: Picture) {
    guard let at = timeOfTakingOver(matter, picture) else { return }
    agenda.add(.takeOver(matter), at: max(now, at))
  }

  /// What waits for its answer when the exercise is taken up.
  mutating func considerTakingOver(_ picture: Picture) {
    for incident in picture.incidents.sorted {
      considerTakingOver(.incident(incident.id), picture)
    }
    for hazard in picture.standingHazards { considerTakingOver(.hazard(hazard.id), picture) }
  }

  func takeOver(_ matter: Matter, _ picture: Picture) -> [Stimulus] {
    guard let at = timeOfTakingOver(matter, picture), at <= now else { return [] }
    func answer(_ command: InterventionCommand) -> Stimulus {
      Stimulus(.alliance(.intervention(matter, command)), by: Actors.superior, at: now)
    }
    let confirmation = answer(.confirm)
    guard case .command(let submission) = confirmation.content else { return [] }
    do {
      _ = try picture.decide(submission)
      return [confirmation]
    } catch {
      return [answer(.drop(reason: "提请依据已不成立 what it was proposed for no longer holds"))]
    }
  }

  /// Four to fifteen minutes after it was proposed; nil for what is not.
  private func timeOfTakingOver(_ matter: Matter, _ picture: Picture) -> Instant? {
    guard scenario.drill == nil || startsDrill, picture.command(of: matter) == .proposed,
      let proposed = picture.governance(of: matter).command.intervention
    else { return nil }
    let dice = Dice(seed: seed, of: "superior \(matter.name)")
    return proposed.at.advanced(
      by: dice.word(.answer, tick: proposed.at.tick).seconds(240...900))
  }
}
