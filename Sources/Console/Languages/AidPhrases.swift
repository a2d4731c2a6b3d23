package import Domain

/// The words of the screens of supplies and of requests.
package struct AidPhrases: Sendable {
  // The matrix.
  package let short, need, have, coming, total, count, enough, noNeeds: String
  /// How old the count is.
  package let counted: @Sendable (String) -> String
  // Who could help.
  package let from, there, spare, gives, leaves, ownNeed, tariff, noAgreement, aboveCap: String
  /// Within so many hours by road.
  package let noDonors: @Sendable (Int) -> String
  // The board.
  package let section: @Sendable (AidBoard.Section) -> String
  package let state: @Sendable (AidState) -> String
  /// Cells for the state.
  package let stateWidth: Int
  package let waitsFor: @Sendable (String) -> String
  /// For how long it has been so.
  package let since: @Sendable (String) -> String
  /// So many goods have no room beside.
  package let beside: @Sendable (Int) -> String
  package let asked: String
  package let standFor: @Sendable (String) -> String
  package let standForNobody, noRequests: String
  /// What the city has to get and to pay.
  package let account: @Sendable (String, String) -> String
  /// Asked, offered, taken, set apart, arrived, used up, brought home.
  package let steps: [String]
  package let claimed: String
  /// The mark of a convoy on the map.
  package let convoy: String
}

/// What dialogs and the message line say about aid, as facts.
package enum AidSentence: Hashable, Sendable {
  case noRequestHere, noGoodHere, standForFirst, stockIsWrittenLike
  /// What aid against a hazard is for, unless the officer writes something else.
  case usualPurpose(Hazard.Kind?)
  case noDonor(String)
  case openIncidentFirst(String)
  case standForOneOf(String, String)
  case standsFor(String)
  case notYourStep(String)
  case standForTitle
  case stepsTitle(String)
  case requestTitle(String, String)
  case offerTitle(String, String)
  case willAsk
  case agreementWith(String, String, String, perHour: Bool)
  case noAgreementWith(String)
  case about(String, String)
  case spare(String)
  case binds(String, perHour: Bool)
  case unitsGoHome
  case claimIs(String, String)
  case pays(String, String)
  /// A city lends so many units of a kind under an agreement, at so much a unit and hour.
  case lentUnder(String, Int, String, String, String)
  /// A city's units come because of a request.
  case promisedBy(String, String)
  /// The key that asks for what the plan lacks.
  case askWith(String)
  case notAskable
  /// So much is asked for already, and not set apart yet.
  case askedAlready(String)
  case lacksNone(String)
  /// So much of a request no offer covers.
  case staysLacking(String)
}
