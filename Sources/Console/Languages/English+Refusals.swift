internal import Domain

/// Why something was refused, in English.
extension English {
  func text(_ refusal: Refusal) -> String {
    switch refusal {
    case .rejected(let rejection): text(rejection)
    case .notRecorded(let reason): "Nothing was done: the record could not be written (\(reason))."
    case .readOnly: "The record is open for reading only: nothing can be done here."
    }
  }

  func text(_ problem: Input.Problem) -> String {
    switch problem {
    case .journalFailed(let reason): "The record cannot be written: \(reason)"
    case .feedFailed(let path, let reason): "Feed \(path): \(reason)"
    case .themeRefused(let name, let reason): "Theme \(name) was refused: \(reason)"
    }
  }

  func text(_ fault: FilterFault) -> String {
    switch fault {
    case .unknownKey(let key): "A filter knows city, p, sev, state, age and kind, not \(key)."
    case .noSuchCity(let text): "No city is called \(text)."
    case .noSuchState(let text):
      "States are unack, new, ack, rtn, shelved, supp, oos and aside, not \(text)."
    case .numberExpected(let key):
      "\(key) is compared with a number from 1 to \(key.hasPrefix("s") ? 5 : 4), as in \(key)<=2."
    case .durationExpected(let text): "age is compared with a time such as 10m or 2h, not \(text)."
    case .nothingAfter(let text): "Something is missing after \(text)"
    }
  }

  func text(_ rejection: Rejection) -> String {
    switch rejection {
    case .notPermitted(let role):
      (role == .observer ? "An " : "A ") + word(role) + " may not do this."
    case .unknownAlert(let id): "\(id) is not on the desk any more."
    case .alertCannot(let id, let trigger, let state):
      "\(id) is \(word(state)): cannot \(word(trigger)) it."
    case .occurrenceHasPassed(let id, let seen, let now):
      "\(id) came again since you saw it (then \(seen), now \(now)): look, then acknowledge."
    case .duplicateReport(let key): "This report was taken already: \(key.identifier)."
    case .contradictoryReport(let key, let standing):
      "\(key.identifier) came with other content; the first stays as \(standing)."
    case .nothingToEnd(let key): "\(key.identifier) ends nothing that is known."
    case .shelvingTooLong(let limit):
      "An alert can be shelved for at most \(limit.inSeconds / 3600) hours."
    case .shelvingInThePast: "The shelving would have ended already."
    case .shelvingStillRuns(let id, _): "The shelving of \(id) still runs."
    case .reasonMissing: "A reason or text is missing."
    case .cannotJoin(let id, let other): "\(id) cannot belong to \(other)."
    case .notInhibited(let id): "No other alert keeps \(id) silent."
    case .notDueForEscalation(let id): "\(id) is no matter for the supervisor yet."
    case .unknownIncident(let id): "\(id) is not on the desk any more."
    case .incidentCannot(let id, let trigger, let state):
      "\(id) is \(word(state)): cannot \(word(trigger)) it."
    case .alertHasIncident(let alert, let incident):
      "\(alert) has an incident already: \(incident)."
    case .noUnitAssigned(let id): "No unit was sent to \(id) yet."
    case .noUnitOnScene(let id): "No unit is on scene at \(id) yet."
    case .unitsStillEnroute(let id, let units):
      "\(id): not on scene yet: \(list(units)). Wait or recall them."
    case .unitsStillAssigned(let id, let units):
      "\(id) still has \(list(units)): recall them first."
    case .outcomeMissing(let id): "\(id) needs an outcome to be closed."
    case .unknownHazard(let id): "No hazard is called \(id)."
    case .hazardCannot(let id, let trigger, let state):
      "\(id) is \(language.panel.forecast.state(state)): cannot \(word(trigger)) it."
    case .hazardStands(let id): "This is declared already: \(id)."
    case .forecastIsOlder(let id, _): "A newer forecast of \(id) stands."
    case .isThereAlready(let id, _, _): "\(id) is known to be there already."
    case .measureStands(let id, let city): "\(city) is restricted just so already because of \(id)."
    case .unknownClaim(let id, let city): "\(id): nothing is open that was foretold of \(city)."
    case .cannotBeSupposed:
      "Nothing is foretold of which this could be supposed, or its numbers cannot be."
    case .unknownLevee(let id): "No levee is called \(id)."
    case .unknownCity(let id): "\(id) is no city of this region."
    case .postureIs(_, let posture): "The posture is \(word(posture)) already."
    case .unknownUnit(let id): "No unit is called \(id)."
    case .unitIsBusy(let id, let incident): "\(id) is busy with \(incident)."
    case .unitCannot(let id, let trigger, let status):
      "\(id) is \(word(status)): it cannot \(word(trigger))."
    case .noUnitChosen: "No unit is chosen: Space chooses."
    case .unknownStation(let id): "No station is called \(id)."
    case .unitIsThere(let id, let station): "\(id) is at \(station) already."
    case .unitIsHeard(let id): "\(id) is not out of contact."
    case .unitIsHeldUp(let id): "It is known that \(id) is held up."
    case .reliefIsComing(let id): "\(id) is being relieved already."
    case .noFurtherAlarm(let id, let alarm): "The run card of \(id) knows no alarm after \(alarm)."
    case .unitChosenTwice(let id): "\(id) was chosen twice."
    case .incidentIsClosed(let id): "\(id) is closed."
    case .journeyMissing(let id): "\(id) needs a way to go."
    case .valueIsNotANumber: "The value is not a number."
    case .aid(let rejection): text(rejection)
    case .unknownRoad(let name): text(RoadSentence.unknownRoad(name))
    case .roadIsClosed(let stretch, let id): text(RoadSentence.isClosed(stretch.text, id.rawValue))
    case .closureInThePast: text(RoadSentence.closureInThePast)
    case .closureTooLong(let limit):
      text(RoadSentence.closureTooLong(days: Int(limit.inSeconds / 86_400)))
    case .unknownClosure(let id): text(RoadSentence.unknownClosure(id.rawValue))
    case .closureStillRuns(let id): text(RoadSentence.closureStillRuns(id.rawValue))
    case .unitIsNotUnderWay(let id, let status):
      text(RoadSentence.notUnderWay(id.rawValue, word(status)))
    case .journeyLeadsElsewhere(let id): text(RoadSentence.leadsElsewhere(id.rawValue))
    case .corridorIsOn(let id): text(RoadSentence.corridorIsOn(id.rawValue))
    case .noCorridor(let id): text(RoadSentence.noCorridor(id.rawValue))
    case .noSignalsAhead(let id): text(RoadSentence.noSignalsAhead(id.rawValue))
    case .noDrill: textOfDrill(.noDrill)
    case .drillIsPlanned: textOfDrill(.isPlanned)
    case .drillIsExercise: textOfDrill(.isExercise)
    case .drillCannot(let trigger, let phase): textOfDrill(.cannot(trigger, phase))
    case .drillIsNotUnderWay(let phase): textOfDrill(.isNotUnderWay(phase))
    case .speedOutOfRange(let speed): textOfDrill(.speedOutOfRange(speed))
    case .stepOutOfRange: textOfDrill(.stepOutOfRange)
    case .unknownCheckpoint(let number): textOfDrill(.unknownCheckpoint(number))
    case .unknownInject(let number): textOfDrill(.unknownInject(number))
    case .injectCannot(let number, let trigger, let state):
      textOfDrill(.injectCannot(number, trigger, state))
    case .governance(let rejection): language.governance.rejection(rejection)
    case .alliance(let rejection): language.alliance.rejection(rejection)
    case .trust(let rejection): language.trust.rejection(rejection)
    case .posture(let rejection): language.postures.rejection(rejection)
    case .evaluation(let rejection): language.evaluation.rejection(rejection)
    case .preparedness(let rejection): language.preparedness.rejection(rejection)
    case .communication(let rejection): language.communication.rejection(rejection)
    case .ledger(let rejection): language.ledger.rejection(rejection)
    case .nothingNewObserved(let number): textOfDrill(.nothingNewObserved(number))
    }
  }
}
