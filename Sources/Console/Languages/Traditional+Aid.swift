internal import Domain

/// Mutual aid, in Traditional Chinese.
extension TraditionalChinese {
  func sentence(_ event: AidEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .drafted(let report):
      "\(id)：\(names.city(report.requester))向\(names.asks(report.asks))求援"
        + names.quantity(report.quantity, of: report.good)
    case .offeredUnasked(let report):
      "\(id)：\(names.city(report.asks.first?.lender))主動支援\(names.city(report.requester))"
        + names.quantity(report.quantity, of: report.good)
    case .passed(let message, let lender, _):
      "\(id) \(names.city(lender))：\(past(message.trigger)) \(names.facts(of: message))"
    }
  }

  func sentenceOfCount(_ count: StockCount, _ names: Names) -> String {
    "\(names.city(count.id.city))盤點\(names.item(count.id.item))："
      + NumberWords.grouped(count.quantity)
  }

  func past(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "收到求援"
    case .quote: "已報價"
    case .offer: "已應援"
    case .decline: "已婉拒"
    case .refuse: "應援未被采納"
    case .withdraw: "撤回應援"
    case .accept: "應援已被接受"
    case .commit: "已備妥"
    case .mobilise: "已出發"
    case .arrive: "已到達"
    case .consume: "已消耗"
    case .askExtension: "被請求續用至"
    case .grantExtension: "同意續用至"
    case .refuseExtension: "不同意續用"
    case .askReturn: "要求歸還"
    case .release: "獲准返回"
    case .comeHome: "已收回"
    case .claim: "提出結算"
    case .waive: "不計費用"
    case .contest: "結算有異議"
    case .settle: "已收款"
    case .cancel: "求援已撤銷"
    case .expire: "已逾期失效"
    }
  }

  func word(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "發出求援"
    case .quote: "報價"
    case .offer: "應援"
    case .decline: "婉拒"
    case .refuse: "不采納"
    case .withdraw: "撤回應援"
    case .accept: "接受"
    case .commit: "備妥"
    case .mobilise: "出發"
    case .arrive: "確認到達"
    case .consume: "登記消耗"
    case .askExtension: "請求續用"
    case .grantExtension: "同意續用"
    case .refuseExtension: "不同意續用"
    case .askReturn: "要求歸還"
    case .release: "放行返回"
    case .comeHome: "確認收回"
    case .claim: "提出結算"
    case .waive: "免計費用"
    case .contest: "提出異議"
    case .settle: "付款"
    case .cancel: "撤銷"
    case .expire: "逾期失效"
    }
  }

  func word(_ state: AidState) -> String {
    switch state {
    case .draft: "草稿"
    case .requested: "待答覆"
    case .quoted: "已報價"
    case .offered: "已應援"
    case .declined: "已婉拒"
    case .accepted: "已接受"
    case .committed: "已備妥"
    case .mobilising: "在途"
    case .arrived: "使用中"
    case .extensionRequested: "申請續用"
    case .returnRequested: "要求歸還"
    case .released: "返回中"
    case .returned: "已收回"
    case .claimed: "待付款"
    case .settled: "已結清"
    case .cancelled: "已撤銷"
    case .expired: "已失效"
    }
  }

  func word(_ side: AidSide) -> String {
    switch side {
    case .requester: "求援方"
    case .lender: "支援方"
    case .clock: "時限"
    }
  }

  func text(_ rejection: AidRejection) -> String {
    switch rejection {
    case .unknownRequest(let id): "沒有求援 \(id)。"
    case .wasNotAsked(let line): "該市與 \(line.request) 無關。"
    case .cannot(let line, let trigger, let state):
      "\(line.request) \(word(state))，不能\(word(trigger))。"
    case .stepBelongs(let side, let trigger): "「\(word(trigger))」由\(word(side))辦理。"
    case .asksItself: "不能向本市求援。"
    case .noLenderAsked: "請指明向哪個市求援。"
    case .lenderAskedTwice: "同一個市被求援兩次。"
    case .unknownItem(let item): "沒有物資 \(item)。"
    case .needsIncident: "求援力量須有對應事件，請先立事件。"
    case .quantityOutOfRange(let quantity, let most):
      "\(NumberWords.grouped(quantity)) 不成立：應為 1 至 \(NumberWords.grouped(most))。"
    case .timesOutOfOrder: "時限須在今後，且依次為答覆、需用、歸還。"
    case .isFilled(let id): "\(id) 已由其他市滿足。"
    case .priceMissing: "沒有協議覆蓋，須報單價。"
    case .priceAboveTariff(let price): "協議單價為 \(NumberWords.yuan(price))，不得超過。"
    case .tooLittleStock(_, _, let free): "該市可用僅 \(NumberWords.grouped(free))。"
    case .unitIsNotMeant(let id): "\(id) 不屬所求的市或類別。"
    case .unitIsLent(let id, let request): "\(id) 已許給 \(request)。"
    case .needsRequest(let id, _): "\(id) 屬他市，又無協議可直接調用：須先求援。"
    case .unitsAreNotUsedUp: "力量不計消耗。"
    case .unitsStillThere(_, let units): "尚在現場：\(list(units))。"
    case .unitsStillAway(_, let units): "尚未歸隊：\(list(units))。"
    case .convoyHasNoWay: "車隊缺少路線。"
    case .notDue: "時限未到。"
    case .countIsOlder: "已有更新的盤點。"
    }
  }
}

extension TraditionalChinese {
  func text(_ sentence: AidSentence) -> String {
    switch sentence {
    case .noRequestHere: "此處沒有未結的求援。"
    case .noGoodHere: "沒有可求援的物資或力量。"
    case .standForFirst: "請先選定代表的市：按 s。"
    case .stockIsWrittenLike: "格式：:stock 城市 物資 數量，如 :stock 蕪湖 沙袋 12000。"
    case .usualPurpose(let hazard): usualPurpose(hazard)
    case .noDonor(let good): "可達範圍內沒有市能支援\(good)。"
    case .openIncidentFirst(let city): "\(city)沒有未結事件：力量須派往事件（在警報上按 i）。"
    case .standForOneOf(let one, let other): "您不代表\(one)，也不代表\(other)：按 s 選定。"
    case .standsFor(let city): "您現在代表\(city)。"
    case .notYourStep(let state): "當前\(state)，下一步不由您辦理。"
    case .standForTitle: "您代表哪個市？"
    case .stepsTitle(let id): "\(id)：下一步？"
    case .requestTitle(let city, let good): "\(city)求援：\(good)"
    case .offerTitle(let city, let good): "主動支援\(city)：\(good)"
    case .willAsk: "所列各市各收到一份求援；采納總量不超過所求。"
    case .agreementWith(let city, let name, let price, let perHour):
      "\(city)：\(name)，\(price)\(perHour ? "／單位·小時" : "／件（未歸還部分）")"
    case .lentUnder(let city, let count, let kind, let name, let price):
      "\(city)支援 \(kind) \(count)：\(name)，\(price)／單位·小時；求援與應允同時記錄"
    case .promisedBy(let city, let request): "\(city)：已應允，求援單 \(request)"
    case .askWith(let key): "按 \(key) 求援。"
    case .askedAlready(let count): "已求援、尚未備妥：\(count)。"
    case .lacksNone(let good): "按盤點\(good)不缺：請在內容中說明緣由。"
    case .staysLacking(let count): "此單仍缺 \(count)。"
    case .notAskable: "此處無須求援：可派力量均已列出。"
    case .noAgreementWith(let city): "\(city)：無協議覆蓋，由對方報價"
    case .about(let what, let purpose): "\(what) · \(purpose)"
    case .spare(let count): "除本市自需外可調出 \(count)。"
    case .binds(let price, let perHour):
      "雙方受約束：\(price)\(perHour ? "／單位·小時" : "／件（未歸還部分）")。"
    case .unitsGoHome: "其力量撤離現場並返回。"
    case .claimIs(let formula, let total): "\(formula) = \(total)"
    case .pays(let total, let city): "向\(city)支付 \(total)。"
    }
  }
}

extension AidPhrases {
  static let traditional = AidPhrases(
    short: "缺口", need: "需求", have: "現有", coming: "在途", total: "缺口合計", count: "盤點",
    enough: "夠", noNeeds: "本區域沒有物資數據。",
    counted: { "盤點於\($0)前" }, from: "支援市", there: "路程", spare: "可調出",
    gives: "擬求", leaves: "調後餘", ownNeed: "自需", tariff: "協議單價", noAgreement: "無協議",
    aboveCap: "超協議上限",
    noDonors: { "\($0) 小時車程內沒有市可調出。" },
    section: { section in
      switch section {
      case .mine: "待我辦理"
      case .theirs: "待對方辦理"
      case .lacking: "未獲應援，仍有缺口"
      case .onTheWay: "在途"
      case .inUse: "使用中"
      case .others: "其他市之間"
      case .account: "待結算"
      case .over: "已了結"
      }
    },
    state: { TraditionalChinese().word($0) }, stateWidth: 8, waitsFor: { "等待\($0)" },
    since: { "已\($0)" }, beside: { "另有\($0)項" }, asked: "已求",
    standFor: { "您代表\($0)" }, standForNobody: "尚未選定代表的市：按 s 選定。",
    noRequests: "沒有未結的求援。", account: { "應收 \($0) · 應付 \($1)" },
    steps: ["求", "應援", "采納", "備妥", "到達", "消耗", "收回"], claimed: "結算", convoy: "車隊")
}

extension TraditionalChinese {
  func label(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "求援"
    case .offer: "主動支援"
    case .next: "下一步"
    case .refuse: "回絕"
    case .steps: "全部步驟"
    case .standFor: "代表的市"
    }
  }

  func help(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "就光標所在市或目前派遣方案的缺口，向最合適的市求援。"
    case .offer: "由您代表的市，主動支援光標所在市。"
    case .next: "為您代表的市辦理下一步：答覆、接受、出發、放行、結算、付款。"
    case .refuse: "回絕求援或應援，或撤銷。"
    case .steps: "列出您代表的市可辦理的全部步驟。"
    case .standFor: "選定您代表的市。"
    }
  }
}

extension TraditionalChinese {
  private func usualPurpose(_ hazard: Hazard.Kind?) -> String {
    switch hazard {
    case .riverFlood: "防汛搶險"
    case .plume: "毒氣救援"
    case .spill: "應急供水"
    case .epidemic: "疫情防控"
    case .ash: "煙塵防護"
    case .cascade: "應急保供"
    case .typhoon: "防颱救援"
    case nil: "救援"
    }
  }
}
