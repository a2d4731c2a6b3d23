/// What dialogs say, in English.
extension English {
  func text(_ phrase: DialogPhrase) -> String {
    switch phrase {
    case .sendTitle(let target): "Send to \(target)"
    case .willOpenIncident: "An incident will be opened first."
    case .willSend(let unit, let kind, let city, let kilometres, let minutes, let arrival):
      "\(unit) \(kind) from \(city): \(kilometres) km, about \(minutes) min, expected \(arrival)"
    case .leaves(let city, let units):
      "Leaves \(city) with \(units) free \(units == 1 ? "unit" : "units")."
    case .noCity: "no city"
    case .shelveTitle(let subject): "Shelve \(subject)"
    case .willShelve: "It leaves the queue for this time, is counted, and comes back by itself."
    case .willShelveMarked(let count):
      "All \(count) leave the queue for this time, are counted, and come back by themselves."
    case .acknowledgeTitle(let count): "Acknowledge \(count) \(count == 1 ? "alert" : "alerts")"
    case .willAcknowledge(let count):
      "\(count) listed and waiting of this city and kind will be acknowledged."
    case .marksHidden(let marked, let hidden):
      "\(marked) marked, \(hidden) not visible: only \(marked - hidden) will be acted on."
    case .incidentTitle(let alert): "Make an incident of \(alert)"
    case .isPartOf(let hazard, let lead): "\(hazard) as a whole is led by \(lead)."
    case .willMakeIncident(let city, let priority):
      "\(city) leads it; priority \(priority). It counts as verified by you."
    case .ruleOverTitle(let subject): "Rule over: \(subject)"
    case .willRuleOver: "You state that its condition is over, whatever its source says."
    case .noteTitle(let subject): "Note on \(subject)"
    case .stepTitle(let step, let subject): "\(step): \(subject)"
    case .willStep(let from, let to): "It is \(from) now; next: \(to)."
    case .closeTitle(let subject): "Close \(subject)"
    case .willClose: "A closed incident is not opened again; its record stays."
    case .recallTitle(let unit): "Recall \(unit)"
    case .willRecall(let kind, let incident):
      "\(kind), on \(incident): its task ends and it starts back to its station."
    case .willStandDown(let kind, let incident):
      "\(kind), for \(incident): it has not turned out yet and stays what it was."
    case .quitTitle: "Leave the desk?"
    case .stillWaiting(let count):
      "\(count) \(count == 1 ? "alert waits" : "alerts wait") unacknowledged."
    case .planIsOpen: "A dispatch plan is open and was not sent."
    case .notAnsweredYet(let count):
      "\(count) of your acts \(count == 1 ? "is" : "are") not recorded yet."
    case .recordIsKept: "What was recorded stays; the next start continues from it."
    case .isMissing(let label): "\(label) is missing."
    case .durationUnclear: "Write a time such as 15m, 2h or 1h30m."
    case .sortTitle: "Order of the list"
    case .themeTitle: "Theme"
    case .recallWhomTitle: "Recall which unit?"
    case .copyTitle: "Copy"
    case .copyID: "its name"
    case .copyRow: "the row"
    case .copyPlace: "its place"
    case .injectTitle(let act, let number, let what): "\(act) inject \(number): \(what)"
    case .willDeliver(let to, let text): "To \(to): \(text)"
    case .willHold: "It waits until it is released or delivered by hand."
    case .willSkip: "The players will not get it; the record says why."
    case .willCloseInject(0): "All that it asked for was seen or is missing by now."
    case .willCloseInject(let open):
      "\(open) expected acts are still awaited: they count as missing."
    case .endDrillTitle: "End the drill?"
    case .willEndDrill: "No inject is delivered any more; the record stays open for the report."
    case .jumpTitle(let number): "Back to checkpoint \(number)?"
    case .willJump:
      "This record ends here and stays as it is; a new one goes on from the checkpoint, paused."
    case .checkpointTitle: "Go back to which checkpoint?"
    case .paletteTitle: "Actions"
    case .outlook(let sentence): text(sentence)
    case .dispatch(let sentence): text(sentence)
    case .aid(let sentence): text(sentence)
    case .governance(let sentence): language.governance.sentence(sentence)
    case .alliance(let sentence): language.alliance.sentence(sentence)
    case .communication(let sentence): language.communication.sentence(sentence)
    case .trust(let sentence): language.trust.sentence(sentence)
    case .posture(let sentence): language.postures.sentence(sentence)
    case .evaluation(let sentence): language.evaluation.sentence(sentence)
    case .prepare(let sentence): language.preparedness.sentence(sentence)
    case .ledger(let sentence): language.ledger.sentence(sentence)
    case .road(let sentence): text(sentence)
    case .helpTitle: "Keys: Enter does what the line says"
    }
  }

  func label(_ field: Form.Field.Name) -> String {
    switch field {
    case .quantity: "Quantity"
    case .price: "Price ¥"
    case .lenders: "From"
    case .incident: "Incident"
    case .answerBy: "Answer by"
    case .neededBy: "Needed by"
    case .returnBy: "Back by"
    case .duration: "For"
    case .reason: "Reason"
    case .outcome: "Outcome"
    case .title: "Title"
    case .place: "Place"
    case .text: "Text"
    case .percent: "Percent"
    case .direction: "From °"
    case .speed: "m/s"
    case .levee: "Levee"
    case .moment: "At"
    case .city: "City"
    case .substance: "Substance"
    case .amount: "kg/s"
    case .since: "Since"
    case .count: "How much"
    case .rain: "mm"
    case .hours: "Within h"
    case .reach: "Reach"
    case .kilometre: "km below its head"
    case .mass: "kg in all"
    case .discharge: "Flow m³/s"
    case .decay: "Decay 1/d"
    case .height: "Height m"
    case .minutes: "For minutes"
    case .governance(let field): language.governance.field(field)
    case .alliance(let field): language.alliance.field(field)
    case .communication(let field): language.communication.field(field)
    case .trust(let field): language.trust.field(field)
    case .posture(let field): language.postures.field(field)
    case .evaluation(let field): language.evaluation.field(field)
    case .prepare(let field): language.preparedness.field(field)
    case .ledger(let field): language.ledger.field(field)
    }
  }
}
