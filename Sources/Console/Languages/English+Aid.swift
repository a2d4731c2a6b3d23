internal import Domain

/// Mutual aid, in English.
extension English {
  func sentence(_ event: AidEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .drafted(let report):
      "\(id): \(names.city(report.requester)) asks \(names.asks(report.asks)) for "
        + "\(names.quantity(report.quantity, of: report.good))"
    case .offeredUnasked(let report):
      "\(id): \(names.city(report.asks.first?.lender)) offers \(names.city(report.requester)) "
        + "\(names.quantity(report.quantity, of: report.good)) unasked"
    case .passed(let message, let lender, _):
      "\(id) \(names.city(lender)): \(past(message.trigger)) \(names.facts(of: message))"
    }
  }

  func sentenceOfCount(_ count: StockCount, _ names: Names) -> String {
    "\(names.city(count.id.city)) counted \(names.item(count.id.item)): "
      + NumberWords.grouped(count.quantity)
  }

  private func past(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "was asked for"
    case .quote: "quoted"
    case .offer: "offered"
    case .decline: "declined"
    case .refuse: "its offer was refused"
    case .withdraw: "withdrew its offer"
    case .accept: "its offer was accepted"
    case .commit: "set apart"
    case .mobilise: "sent on its way"
    case .arrive: "arrived"
    case .consume: "used up"
    case .askExtension: "was asked to leave it longer, until"
    case .grantExtension: "leaves it until"
    case .refuseExtension: "does not leave it longer"
    case .askReturn: "wants it back"
    case .release: "was told that it is free to go"
    case .comeHome: "has it back"
    case .claim: "claims"
    case .waive: "claims nothing"
    case .contest: "its claim was contested"
    case .settle: "was paid"
    case .cancel: "is not needed any more"
    case .expire: "time has run out"
    }
  }

  func word(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "send"
    case .quote: "quote"
    case .offer: "offer"
    case .decline: "decline"
    case .refuse: "refuse the offer"
    case .withdraw: "withdraw the offer"
    case .accept: "accept"
    case .commit: "set apart"
    case .mobilise: "send on its way"
    case .arrive: "confirm the arrival"
    case .consume: "book as used up"
    case .askExtension: "ask to keep it longer"
    case .grantExtension: "grant the longer stay"
    case .refuseExtension: "refuse the longer stay"
    case .askReturn: "ask for it back"
    case .release: "release"
    case .comeHome: "confirm that it is home"
    case .claim: "claim"
    case .waive: "claim nothing"
    case .contest: "contest the claim"
    case .settle: "pay"
    case .cancel: "cancel"
    case .expire: "let it expire"
    }
  }

  func word(_ state: AidState) -> String {
    switch state {
    case .draft: "draft"
    case .requested: "requested"
    case .quoted: "quoted"
    case .offered: "offered"
    case .declined: "declined"
    case .accepted: "accepted"
    case .committed: "set apart"
    case .mobilising: "under way"
    case .arrived: "in use"
    case .extensionRequested: "asked to stay"
    case .returnRequested: "wanted back"
    case .released: "going home"
    case .returned: "home"
    case .claimed: "claimed"
    case .settled: "settled"
    case .cancelled: "cancelled"
    case .expired: "expired"
    }
  }

  func word(_ side: AidSide) -> String {
    switch side {
    case .requester: "requester"
    case .lender: "lender"
    case .clock: "clock"
    }
  }

  func text(_ rejection: AidRejection) -> String {
    switch rejection {
    case .unknownRequest(let id): "No request is called \(id)."
    case .wasNotAsked(let line): "That city has no part in \(line.request)."
    case .cannot(let line, let trigger, let state):
      "\(line.request) is \(word(state)): cannot \(word(trigger))."
    case .stepBelongs(let side, let trigger):
      "To \(word(trigger)) is for the \(word(side)) to do."
    case .asksItself: "A city cannot ask itself."
    case .noLenderAsked: "Say which city is asked."
    case .lenderAskedTwice: "The same city is asked twice."
    case .unknownItem(let item): "No item is called \(item)."
    case .needsIncident: "Units are asked for an incident: open it first."
    case .quantityOutOfRange(let quantity, let most):
      "\(NumberWords.grouped(quantity)) cannot be: 1 to \(NumberWords.grouped(most))."
    case .timesOutOfOrder: "The times must lie ahead: answer, need, return, in this order."
    case .isFilled(let id): "\(id) is filled already by others."
    case .priceMissing: "No agreement covers this: a price is needed."
    case .priceAboveTariff(let price):
      "The agreement's tariff is \(NumberWords.yuan(price)): no more can be asked."
    case .tooLittleStock(_, _, let free): "Only \(NumberWords.grouped(free)) are free there."
    case .unitIsNotMeant(let id): "\(id) is not of the kind and city that was asked."
    case .unitIsLent(let id, let request): "\(id) is promised to \(request) already."
    case .unitsAreNotUsedUp: "Units are not used up."
    case .unitsStillAway(_, let units): "Not home yet: \(list(units))."
    case .convoyHasNoWay: "The convoy needs a way to go."
    case .notDue: "Its time has not run out yet."
    case .countIsOlder: "A newer count stands."
    }
  }
}
