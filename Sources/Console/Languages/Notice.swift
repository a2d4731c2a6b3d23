package import Domain

/// What the message line can say, as facts; a language puts them into words.
package enum Notice: Hashable, Sendable {
  case done(ActionID, String)
  case alerts(Int)
  case nothingToUndo, redoIsNone, nothingWaits, listWidened
  case allMarksHidden(Int)
  case noAlertHere, noIncidentHere, noUnitHere, noNextStep
  case unitHasNoTask(String)
  case noUnitToRecall, nothingToSendTo, noPlaceKnown, noUnitIsFree
  case unitIsTaken(String)
  case shelvedListed(Int)
  case allListed, frozen, thawed, followsNewest, followsNoMore
  case folded, unfolded, foldedByFlood, unfoldedAfterFlood
  /// So many alerts came in a flood since the bell last sounded.
  case moreAlerts(Int)
  case onlyCity(String)
  case everyCity
  case cityIs(String)
  case sorted(String)
  case keyMeansNothing(String)
  case pasteNotTaken, inputMethodIsOn, nothingToOpen, timeIsReal, noOtherSpeed
  case mouseIsOn, mouseIsOff
  case languageIs(String)
  case interruptAgainToLeave, nothingToCopy
  case notHere(String)
  case themeIs(String)
  case copied(String)
  case noSuchCity(String)
  case noSuchTheme(String)
  case noSuchSort(String)
  case noSuchLanguage(String)
  case noSuchSpeed(String)
  case notFound(String)
  case unknownCommand(String)
  case noInjectHere, noRecordToBranch, noCheckpoint, nothingIsDue, oneSeatOnly, noDrill
  /// About looking ahead.
  case outlook(OutlookSentence)
  /// About sending units.
  case dispatch(DispatchSentence)
  /// About mutual aid.
  case aid(AidSentence)
  /// About who leads, who assists and by when.
  case governance(GovernanceSentence)
  /// About what cities do together.
  case alliance(AllianceSentence)
  case communication(CommunicationSentence)
  case trust(TrustSentence)
  case posture(PostureSentence)
  case evaluation(EvaluationSentence)
  case prepare(PreparednessSentence)
  case ledger(LedgerSentence)
  /// About roads.
  case road(RoadSentence)
  /// A message of the drill, and whom it is from.
  case messageCame(String)
  /// Who sits at the desk now.
  case seatIs(String, Role)
}
