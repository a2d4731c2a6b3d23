package import Domain

/// The words of the settlement report in one language; what is missing does not compile.
package struct SettlementWords: Sendable {
  let tag, title, banner, loans, cities, none, check: String
  let request, lender, borrower, good, apart, away, used, price, claim, paid, state: String
  let city, received, gave, toGet, toPay, net, sum, record: String
  let state0: @Sendable (AidState) -> String

  package static let english = SettlementWords(
    tag: "en", title: "Settlement of mutual aid",
    banner: "EXERCISE · 演练 — nothing in this report has happened", loans: "What was lent",
    cities: "Balance by city", none: "Nothing was lent.",
    check: "The sum of all cities must be nothing; each claim is hours or things times its price.",
    request: "Request", lender: "Lender", borrower: "Borrower", good: "What", apart: "Set apart",
    away: "Hours away", used: "Used up", price: "Price ¥", claim: "Claim ¥", paid: "Paid ¥",
    state: "State", city: "City", received: "Received ¥", gave: "Paid ¥", toGet: "To get ¥",
    toPay: "To pay ¥", net: "Net ¥", sum: "Sum", record: "Record",
    state0: { $0.rawValue })
  package static let simplified = SettlementWords(
    tag: "zh-Hans", title: "互助结算", banner: "演练 EXERCISE — 本报告内容并未真实发生",
    loans: "支援明细", cities: "各市收支", none: "没有支援。",
    check: "各市净额合计须为零；每笔应付为时数或消耗数乘以单价。", request: "求援", lender: "支援市",
    borrower: "受援市", good: "内容", apart: "备妥", away: "在外小时", used: "消耗", price: "单价（元）",
    claim: "应付（元）", paid: "已付（元）", state: "状态", city: "城市", received: "已收（元）",
    gave: "已付（元）", toGet: "应收（元）", toPay: "应付（元）", net: "净额（元）", sum: "合计", record: "记录",
    state0: { state in
      switch state {
      case .committed: "已备妥"
      case .mobilising: "在途"
      case .arrived, .extensionRequested, .returnRequested: "使用中"
      case .released: "返回中"
      case .returned: "已收回"
      case .claimed: "待付款"
      case .settled: "已结清"
      case .draft, .requested, .quoted, .offered, .declined, .accepted, .cancelled, .expired: "–"
      }
    })
  package static let traditional = SettlementWords(
    tag: "zh-Hant", title: "互助結算", banner: "演練 EXERCISE — 本報告內容並未真實發生",
    loans: "支援明細", cities: "各市收支", none: "沒有支援。",
    check: "各市淨額合計須為零；每筆應付為時數或消耗數乘以單價。", request: "求援", lender: "支援市",
    borrower: "受援市", good: "內容", apart: "備妥", away: "在外小時", used: "消耗", price: "單價（元）",
    claim: "應付（元）", paid: "已付（元）", state: "狀態", city: "城市", received: "已收（元）",
    gave: "已付（元）", toGet: "應收（元）", toPay: "應付（元）", net: "淨額（元）", sum: "合計", record: "記錄",
    state0: { state in
      switch state {
      case .committed: "已備妥"
      case .mobilising: "在途"
      case .arrived, .extensionRequested, .returnRequested: "使用中"
      case .released: "返回中"
      case .returned: "已收回"
      case .claimed: "待付款"
      case .settled: "已結清"
      case .draft, .requested, .quoted, .offered, .declined, .accepted, .cancelled, .expired: "–"
      }
    })
}

/// How the settlement report speaks, with the console's own words for goods and cities.
package struct SettlementVoice: Sendable {
  let words: SettlementWords
  let city: @Sendable (City.ID) -> String
  let good: @Sendable (AidGood) -> String

  package init(
    words: SettlementWords, city: @escaping @Sendable (City.ID) -> String,
    good: @escaping @Sendable (AidGood) -> String
  ) {
    self.words = words
    self.city = city
    self.good = good
  }
}
