internal import Domain

/// Mutual aid, in Simplified Chinese.
extension SimplifiedChinese {
  func sentence(_ event: AidEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .drafted(let report):
      "\(id)：\(names.city(report.requester))向\(names.asks(report.asks))求援"
        + names.quantity(report.quantity, of: report.good)
    case .offeredUnasked(let report):
      "\(id)：\(names.city(report.asks.first?.lender))主动支援\(names.city(report.requester))"
        + names.quantity(report.quantity, of: report.good)
    case .passed(let message, let lender, _):
      "\(id) \(names.city(lender))：\(past(message.trigger)) \(names.facts(of: message))"
    }
  }

  func sentenceOfCount(_ count: StockCount, _ names: Names) -> String {
    "\(names.city(count.id.city))盘点\(names.item(count.id.item))："
      + NumberWords.grouped(count.quantity)
  }

  func past(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "收到求援"
    case .quote: "已报价"
    case .offer: "已应援"
    case .decline: "已婉拒"
    case .refuse: "应援未被采纳"
    case .withdraw: "撤回应援"
    case .accept: "应援已被接受"
    case .commit: "已备妥"
    case .mobilise: "已出发"
    case .arrive: "已到达"
    case .consume: "已消耗"
    case .askExtension: "被请求续用至"
    case .grantExtension: "同意续用至"
    case .refuseExtension: "不同意续用"
    case .askReturn: "要求归还"
    case .release: "获准返回"
    case .comeHome: "已收回"
    case .claim: "提出结算"
    case .waive: "不计费用"
    case .contest: "结算有异议"
    case .settle: "已收款"
    case .cancel: "求援已撤销"
    case .expire: "已逾期失效"
    }
  }

  func word(_ trigger: AidTrigger) -> String {
    switch trigger {
    case .send: "发出求援"
    case .quote: "报价"
    case .offer: "应援"
    case .decline: "婉拒"
    case .refuse: "不采纳"
    case .withdraw: "撤回应援"
    case .accept: "接受"
    case .commit: "备妥"
    case .mobilise: "出发"
    case .arrive: "确认到达"
    case .consume: "登记消耗"
    case .askExtension: "请求续用"
    case .grantExtension: "同意续用"
    case .refuseExtension: "不同意续用"
    case .askReturn: "要求归还"
    case .release: "放行返回"
    case .comeHome: "确认收回"
    case .claim: "提出结算"
    case .waive: "免计费用"
    case .contest: "提出异议"
    case .settle: "付款"
    case .cancel: "撤销"
    case .expire: "逾期失效"
    }
  }

  func word(_ state: AidState) -> String {
    switch state {
    case .draft: "草稿"
    case .requested: "待答复"
    case .quoted: "已报价"
    case .offered: "已应援"
    case .declined: "已婉拒"
    case .accepted: "已接受"
    case .committed: "已备妥"
    case .mobilising: "在途"
    case .arrived: "使用中"
    case .extensionRequested: "申请续用"
    case .returnRequested: "要求归还"
    case .released: "返回中"
    case .returned: "已收回"
    case .claimed: "待付款"
    case .settled: "已结清"
    case .cancelled: "已撤销"
    case .expired: "已失效"
    }
  }

  func word(_ side: AidSide) -> String {
    switch side {
    case .requester: "求援方"
    case .lender: "支援方"
    case .clock: "时限"
    }
  }

  func text(_ rejection: AidRejection) -> String {
    switch rejection {
    case .unknownRequest(let id): "没有求援 \(id)。"
    case .wasNotAsked(let line): "该市与 \(line.request) 无关。"
    case .cannot(let line, let trigger, let state):
      "\(line.request) \(word(state))，不能\(word(trigger))。"
    case .stepBelongs(let side, let trigger): "“\(word(trigger))”由\(word(side))办理。"
    case .asksItself: "不能向本市求援。"
    case .noLenderAsked: "请指明向哪个市求援。"
    case .lenderAskedTwice: "同一个市被求援两次。"
    case .unknownItem(let item): "没有物资 \(item)。"
    case .needsIncident: "求援力量须有对应事件，请先立事件。"
    case .quantityOutOfRange(let quantity, let most):
      "\(NumberWords.grouped(quantity)) 不成立：应为 1 至 \(NumberWords.grouped(most))。"
    case .timesOutOfOrder: "时限须在今后，且依次为答复、需用、归还。"
    case .isFilled(let id): "\(id) 已由其他市满足。"
    case .priceMissing: "没有协议覆盖，须报单价。"
    case .priceAboveTariff(let price): "协议单价为 \(NumberWords.yuan(price))，不得超过。"
    case .tooLittleStock(_, _, let free): "该市可用仅 \(NumberWords.grouped(free))。"
    case .unitIsNotMeant(let id): "\(id) 不属所求的市或类别。"
    case .unitIsLent(let id, let request): "\(id) 已许给 \(request)。"
    case .needsRequest(let id, _): "\(id) 属他市，又无协议可直接调用：须先求援。"
    case .unitsAreNotUsedUp: "力量不计消耗。"
    case .unitsStillThere(_, let units): "尚在现场：\(list(units))。"
    case .unitsStillAway(_, let units): "尚未归队：\(list(units))。"
    case .convoyHasNoWay: "车队缺少路线。"
    case .notDue: "时限未到。"
    case .countIsOlder: "已有更新的盘点。"
    }
  }
}

extension SimplifiedChinese {
  func text(_ sentence: AidSentence) -> String {
    switch sentence {
    case .noRequestHere: "此处没有未结的求援。"
    case .noGoodHere: "没有可求援的物资或力量。"
    case .standForFirst: "请先选定代表的市：按 s。"
    case .stockIsWrittenLike: "格式：:stock 城市 物资 数量，如 :stock 芜湖 沙袋 12000。"
    case .usualPurpose(let hazard): usualPurpose(hazard)
    case .noDonor(let good): "可达范围内没有市能支援\(good)。"
    case .openIncidentFirst(let city): "\(city)没有未结事件：力量须派往事件（在警报上按 i）。"
    case .standForOneOf(let one, let other): "您不代表\(one)，也不代表\(other)：按 s 选定。"
    case .standsFor(let city): "您现在代表\(city)。"
    case .notYourStep(let state): "当前\(state)，下一步不由您办理。"
    case .standForTitle: "您代表哪个市？"
    case .stepsTitle(let id): "\(id)：下一步？"
    case .requestTitle(let city, let good): "\(city)求援：\(good)"
    case .offerTitle(let city, let good): "主动支援\(city)：\(good)"
    case .willAsk: "所列各市各收到一份求援；采纳总量不超过所求。"
    case .agreementWith(let city, let name, let price, let perHour):
      "\(city)：\(name)，\(price)\(perHour ? "／单位·小时" : "／件（未归还部分）")"
    case .lentUnder(let city, let count, let kind, let name, let price):
      "\(city)支援 \(kind) \(count)：\(name)，\(price)／单位·小时；求援与应允同时记录"
    case .promisedBy(let city, let request): "\(city)：已应允，求援单 \(request)"
    case .askWith(let key): "按 \(key) 求援。"
    case .askedAlready(let count): "已求援、尚未备妥：\(count)。"
    case .lacksNone(let good): "按盘点\(good)不缺：请在内容中说明缘由。"
    case .staysLacking(let count): "此单仍缺 \(count)。"
    case .notAskable: "此处无须求援：可派力量均已列出。"
    case .noAgreementWith(let city): "\(city)：无协议覆盖，由对方报价"
    case .about(let what, let purpose): "\(what) · \(purpose)"
    case .spare(let count): "除本市自需外可调出 \(count)。"
    case .binds(let price, let perHour):
      "双方受约束：\(price)\(perHour ? "／单位·小时" : "／件（未归还部分）")。"
    case .unitsGoHome: "其力量撤离现场并返回。"
    case .claimIs(let formula, let total): "\(formula) = \(total)"
    case .pays(let total, let city): "向\(city)支付 \(total)。"
    }
  }
}

extension AidPhrases {
  static let simplified = AidPhrases(
    short: "缺口", need: "需求", have: "现有", coming: "在途", total: "缺口合计", count: "盘点",
    enough: "够", noNeeds: "本区域没有物资数据。",
    counted: { "盘点于\($0)前" }, from: "支援市", there: "路程", spare: "可调出",
    gives: "拟求", leaves: "调后余", ownNeed: "自需", tariff: "协议单价", noAgreement: "无协议",
    aboveCap: "超协议上限",
    noDonors: { "\($0) 小时车程内没有市可调出。" },
    section: { section in
      switch section {
      case .mine: "待我办理"
      case .theirs: "待对方办理"
      case .lacking: "未获应援，仍有缺口"
      case .onTheWay: "在途"
      case .inUse: "使用中"
      case .others: "其他市之间"
      case .account: "待结算"
      case .over: "已了结"
      }
    },
    state: { SimplifiedChinese().word($0) }, stateWidth: 8, waitsFor: { "等待\($0)" },
    since: { "已\($0)" }, beside: { "另有\($0)项" }, asked: "已求",
    standFor: { "您代表\($0)" }, standForNobody: "尚未选定代表的市：按 s 选定。",
    noRequests: "没有未结的求援。", account: { "应收 \($0) · 应付 \($1)" },
    steps: ["求", "应援", "采纳", "备妥", "到达", "消耗", "收回"], claimed: "结算", convoy: "车队")
}

extension SimplifiedChinese {
  func label(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "求援"
    case .offer: "主动支援"
    case .next: "下一步"
    case .refuse: "回绝"
    case .steps: "全部步骤"
    case .standFor: "代表的市"
    }
  }

  func help(_ act: ActionID.AidAct) -> String {
    switch act {
    case .ask: "就光标所在市或当前派遣方案的缺口，向最合适的市求援。"
    case .offer: "由您代表的市，主动支援光标所在市。"
    case .next: "为您代表的市办理下一步：答复、接受、出发、放行、结算、付款。"
    case .refuse: "回绝求援或应援，或撤销。"
    case .steps: "列出您代表的市可办理的全部步骤。"
    case .standFor: "选定您代表的市。"
    }
  }
}

extension SimplifiedChinese {
  private func usualPurpose(_ hazard: Hazard.Kind?) -> String {
    switch hazard {
    case .riverFlood: "防汛抢险"
    case .plume: "毒气救援"
    case .spill: "应急供水"
    case .epidemic: "疫情防控"
    case .ash: "烟尘防护"
    case .cascade: "应急保供"
    case .typhoon: "防台救援"
    case nil: "救援"
    }
  }
}
