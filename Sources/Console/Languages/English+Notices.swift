/// What the message line says, in English.
extension English {
  func text(_ notice: Notice) -> String {
    switch notice {
    case .done(.map(.switchPosture), let subject): "Posture: \(subject)."
    case .done(.drill(.nextInject), _): "Time went on to the next inject."
    case .done(.drill(.step), _): "A minute has passed."
    case .done(.alliance(.intervene), let subject): subject
    case .done(let action, let subject): "done: \(label(of: action)) \(subject)"
    case .alerts(let count): count == 1 ? "1 alert" : "\(count) alerts"
    case .nothingToUndo: "Nothing can be undone any more."
    case .redoIsNone: "There is no redo: give the act again."
    case .nothingWaits: "No alert waits."
    case .listWidened: "The list shows everything again: the alert was hidden."
    case .allMarksHidden(let count): "\(count) marked, none of them listed: nothing was done."
    case .noAlertHere: "There is no alert here."
    case .noIncidentHere: "There is no incident here: i makes one of an alert."
    case .noUnitHere: "There is no unit here."
    case .noNextStep: "This incident has no next step."
    case .unitHasNoTask(let unit): "\(unit) has no task."
    case .noUnitToRecall: "No unit works on this incident."
    case .nothingToSendTo: "There is nothing here to send units to."
    case .noPlaceKnown: "The alert names no place in this region."
    case .noUnitIsFree: "No suitable unit is free here or next door."
    case .unitIsTaken(let unit): "\(unit) is no longer free."
    case .shelvedListed(let count): "Put aside: \(count)."
    case .allListed: "All standing alerts are listed."
    case .frozen: "The list is frozen: f lets it go."
    case .thawed: "The list is live again."
    case .followsNewest: "The cursor follows the newest alert."
    case .followsNoMore: "The cursor stays where it is."
    case .folded: "Groups stand as one row each: tg opens them."
    case .unfolded: "Every alert has its row."
    case .foldedByFlood: "Flood of alarms: groups stand as one row each; tg opens them."
    case .unfoldedAfterFlood: "The flood of alarms is over: every alert has its row."
    case .moreAlerts(let count): "\(count) more alerts"
    case .onlyCity(let city): "Only \(city): 0 lists all cities."
    case .everyCity: "All cities."
    case .cityIs(let city): city
    case .sorted(let order): "Order: \(order)."
    case .keyMeansNothing(let key): "\(key) does nothing here: ? lists the keys."
    case .pasteNotTaken: "Pasted text is taken only where something is typed."
    case .inputMethodIsOn: "输入法已开启: a Chinese input method is on, press Shift."
    case .nothingToOpen: "There is nothing to open."
    case .timeIsReal: "This watch is live: its time cannot be steered."
    case .noOtherSpeed: "There is no other speed."
    case .mouseIsOn: "The wheel moves the cursor; M gives the mouse back."
    case .mouseIsOff: "The mouse belongs to the terminal."
    case .languageIs(let name): "Language: \(name)."
    case .interruptAgainToLeave: "Ctrl-C once more leaves."
    case .nothingToCopy: "There is nothing to copy here."
    case .notHere(let label): "\(label): not here."
    case .themeIs(let name): "Theme: \(name)."
    case .copied(let text): "Copied: \(text)"
    case .noSuchCity(let text): "No city is called \(text)."
    case .noSuchTheme(let text): "No theme is called \(text)."
    case .noSuchSort(let text): "Orders are urgency, newest, city and age, not \(text)."
    case .noSuchLanguage(let text): "Languages are en, zh-Hans and zh-Hant, not \(text)."
    case .noSuchSpeed(let text): "A speed is a number above 0 and up to 3600, not \(text)."
    case .notFound(let text): "\(text) is not here."
    case .unknownCommand(let text): "No command is called \(text)."
    case .noInjectHere: "There is no inject here."
    case .noRecordToBranch: "This drill keeps no record: there is nothing to go back to."
    case .noCheckpoint: "There is no checkpoint: m sets one."
    case .nothingIsDue: "Nothing comes due by time alone."
    case .messageCame(let name): "Exercise message from the \(name): gD shows it."
    case .seatIs(let name, let role): "You sit as \(name) (\(word(role)))."
    case .oneSeatOnly: "This console has one seat only."
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
    case .noDrill: "This watch is no drill."
    }
  }
}
