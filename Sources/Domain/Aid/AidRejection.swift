/// Why something about mutual aid was refused: facts, which a language puts into words.
package enum AidRejection: Hashable, Sendable {
  case unknownRequest(AidRequest.ID)
  /// That city has no part in the request.
  case wasNotAsked(AidLine.ID)
  case cannot(AidLine.ID, AidTrigger, in: AidState)
  /// The step is the other side's.
  case stepBelongs(to: AidSide, AidTrigger)
  case asksItself(City.ID)
  case noLenderAsked
  case lenderAskedTwice(City.ID)
  case unknownItem(SupplyItem.ID)
  /// Units are lent for an incident.
  case needsIncident
  case quantityOutOfRange(Int, most: Int)
  /// The answer, the need and the return must lie ahead, in this order.
  case timesOutOfOrder
  /// All that was asked for is taken from others already.
  case isFilled(AidRequest.ID)
  /// No agreement says the price, and the lender did not.
  case priceMissing
  case priceAboveTariff(Money)
  case tooLittleStock(City.ID, SupplyItem.ID, free: Int)
  /// It is another city's, or of another kind.
  case unitIsNotMeant(Unit.ID)
  case unitIsLent(Unit.ID, to: AidRequest.ID)
  case unitsAreNotUsedUp
  /// It is another city's, and no agreement lets it go: that city has to be asked.
  case needsRequest(Unit.ID, of: City.ID)
  /// Lent units leave the scene themselves; then the rest follows.
  case unitsStillThere(AidLine.ID, [Unit.ID])
  case unitsStillAway(AidLine.ID, [Unit.ID])
  case convoyHasNoWay(AidLine.ID)
  case notDue(AidLine.ID, until: Instant)
  case countIsOlder(City.ID, SupplyItem.ID, than: Instant)
}
