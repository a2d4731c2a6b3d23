/// What dialogs can say, as facts; a language puts them into words.
package enum DialogPhrase: Hashable, Sendable {
  case sendTitle(String)
  case willOpenIncident
  case willSend(
    unit: String, kind: String, city: String, kilometres: String, minutes: Int, arrival: String)
  case leaves(city: String, units: Int)
  case noCity
  case shelveTitle(String)
  case willShelve
  case willShelveMarked(Int)
  case acknowledgeTitle(Int)
  case willAcknowledge(Int)
  case marksHidden(marked: Int, hidden: Int)
  case incidentTitle(String)
  case willMakeIncident(city: String, priority: Int)
  /// Another city leads what the incident is part of.
  case isPartOf(hazard: String, lead: String)
  case ruleOverTitle(String)
  case willRuleOver
  case noteTitle(String)
  case stepTitle(String, String)
  case willStep(from: String, to: String)
  case closeTitle(String)
  case willClose
  case recallTitle(String)
  case willRecall(kind: String, incident: String)
  case willStandDown(kind: String, incident: String)
  case quitTitle
  case stillWaiting(Int)
  case planIsOpen
  case notAnsweredYet(Int)
  case recordIsKept
  case isMissing(String)
  case durationUnclear
  case sortTitle, themeTitle, recallWhomTitle, copyTitle, copyID, copyRow, copyPlace
  case paletteTitle, helpTitle
  case injectTitle(String, Int, String)
  case willDeliver(to: String, text: String)
  case willHold, willSkip
  /// How many expected acts are still awaited.
  case willCloseInject(Int)
  case endDrillTitle, willEndDrill
  case jumpTitle(Int)
  case willJump, checkpointTitle
  /// About looking ahead.
  case outlook(OutlookSentence)
  /// About sending units.
  case dispatch(DispatchSentence)
  case aid(AidSentence)
  /// About who leads, who assists and by when.
  case governance(GovernanceSentence)
  /// About what cities do together.
  case alliance(AllianceSentence)
  case trust(TrustSentence)
  case posture(PostureSentence)
  case evaluation(EvaluationSentence)
  case prepare(PreparednessSentence)
  /// About notices, the watch and reports of a situation.
  case communication(CommunicationSentence)
  case ledger(LedgerSentence)
  /// About roads.
  case road(RoadSentence)
}
