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

  func past(_ trigger: AidTrigger) -> String {
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
    case .send: "send the request"
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
    case .needsRequest(let id, _):
      "\(id) is another city's and no agreement lets it go: request needed."
    case .unitsAreNotUsedUp: "Units are not used up."
    case .unitsStillThere(_, let units): "Still at the scene: \(list(units))."
    case .unitsStillAway(_, let units): "Not home yet: \(list(units))."
    case .convoyHasNoWay: "The convoy needs a way to go."
    case .notDue: "Its time has not run out yet."
    case .countIsOlder: "A newer count stands."
    }
  }
}

extension English {
  func text(_ sentence: AidSentence) -> String {
    switch sentence {
    case .noRequestHere: "No request is open here."
    case .noGoodHere: "Nothing is needed or held that could be asked for."
    case .standForFirst: "Say first for which city you speak: s."
    case .stockIsWrittenLike: "Write :stock CITY ITEM COUNT, as in :stock wuhu sandbags 12000."
    case .usualPurpose(let hazard): usualPurpose(hazard)
    case .noDonor(let good): "No city within reach can spare \(good)."
    case .openIncidentFirst(let city):
      "\(city) has no open incident: units go to one (i on an alert)."
    case .standForOneOf(let one, let other):
      "You speak for neither \(one) nor \(other): s chooses your city."
    case .standsFor(let city): "You speak for \(city)."
    case .notYourStep(let state): "It is \(state): the next step is not yours."
    case .standForTitle: "For which city do you speak?"
    case .stepsTitle(let id): "\(id): what next?"
    case .requestTitle(let city, let good): "\(city) asks for \(good)"
    case .offerTitle(let city, let good): "Offer \(city): \(good)"
    case .willAsk:
      "Each city named gets a request to answer; what is taken is never more than asked."
    case .agreementWith(let city, let name, let price, let perHour):
      "\(city): \(name), \(price) \(perHour ? "a unit and hour" : "for each used up")"
    case .lentUnder(let city, let count, let kind, let name, let price):
      "\(city) lends \(count) × \(kind): \(name), \(price) a unit and hour, asked and answered"
        + " in the same act"
    case .promisedBy(let city, let request): "\(city): promised, request \(request)"
    case .askWith(let key): "\(key) asks for it."
    case .askedAlready(let count): "Already asked for and not set apart yet: \(count)."
    case .lacksNone(let good): "No \(good) is lacking by the count: say why in the text."
    case .staysLacking(let count): "\(count) of the request stay lacking."
    case .notAskable: "Nothing here has to be asked for: what may be sent is offered already."
    case .noAgreementWith(let city): "\(city): no agreement covers it, its price is its own"
    case .about(let what, let purpose): "\(what) · \(purpose)"
    case .spare(let count): "\(count) can be spared above its own need."
    case .binds(let price, let perHour):
      "Binds both sides: \(price) \(perHour ? "a unit and hour away" : "for each used up")."
    case .unitsGoHome: "Its units leave the scene and start home."
    case .claimIs(let formula, let total): "\(formula) = \(total)"
    case .pays(let total, let city): "\(total) goes to \(city)."
    }
  }
}

extension AidPhrases {
  static let english = AidPhrases(
    short: "SHORT", need: "NEED", have: "HAVE", coming: "COMING", total: "SHORT Σ", count: "COUNT",
    enough: "ok", noNeeds: "No stocks are known in this region.",
    counted: { "counted \($0) ago" }, from: "FROM", there: "THERE", spare: "CAN SPARE",
    gives: "ASK", leaves: "LEFT", ownNeed: "OWN NEED", tariff: "TARIFF",
    noAgreement: "no agreement", aboveCap: "above the agreement's cap",
    noDonors: { "Nobody within \($0) hours by road can spare any." },
    section: { section in
      switch section {
      case .mine: "MINE TO DO"
      case .theirs: "THEIRS TO DO"
      case .lacking: "TURNED DOWN, STILL LACKING"
      case .onTheWay: "ON THE WAY"
      case .inUse: "IN USE"
      case .others: "BETWEEN OTHERS"
      case .account: "TO CLAIM AND SETTLE"
      case .over: "OVER"
      }
    },
    state: { English().word($0) }, stateWidth: 14, waitsFor: { "waits for \($0)" },
    since: { "for \($0)" }, beside: { "\($0) more" }, asked: "ASKED",
    standFor: { "You speak for \($0)" },
    standForNobody: "You speak for no city yet: s chooses one.", noRequests: "No request is open.",
    account: { "to get \($0) · to pay \($1)" },
    steps: ["asked", "offered", "taken", "apart", "there", "used", "home"], claimed: "Claim",
    convoy: "convoy")
}

extension English {
  func label(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "ask"
    case .offer: "offer"
    case .next: "next step"
    case .refuse: "turn down"
    case .steps: "all steps"
    case .standFor: "my city"
    }
  }

  func help(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "Ask other cities for what the city under the cursor, or the plan at hand, lacks."
    case .offer: "Offer the city under the cursor what it lacks, from your city."
    case .next:
      "Take a request its next step for your city: answer, accept, send, release, claim, pay."
    case .refuse: "Turn a request or an offer down, or call it off."
    case .steps: "List every step that is open to your city."
    case .standFor: "Choose the city for which you speak."
    }
  }
}

extension English {
  private func usualPurpose(_ hazard: Hazard.Kind?) -> String {
    switch hazard {
    case .riverFlood: "flood relief"
    case .plume: "gas response"
    case .spill: "water supply"
    case .epidemic: "outbreak control"
    case .ash: "ash protection"
    case .cascade: "service supply"
    case .typhoon: "typhoon relief"
    case nil: "relief"
    }
  }
}
