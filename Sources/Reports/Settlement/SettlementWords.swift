package import Domain

/// The words of the settlement report in one language; what is missing does not compile.
package struct SettlementWords: Sendable {
  let tag, title, banner, loans, cities, none, check: String
  let request, lender, borrower, good, apart, away, used, price, claim, paid, state: String
  let city, received, gave, toGet, toPay, net, sum, record: String
  let books, response, help, expense, income, deposits, agrees, disagrees: String
  let incentives, cases, spent, core: String
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
    books: "Ledger of all parties", response: "Own response ¥", help: "Help given ¥",
    expense: "Came to owe ¥", income: "Was awarded ¥", deposits: "Deposits ¥",
    agrees: "Counted anew from the events alone, every party comes to the same fen.",
    disagrees: "A recount DISAGREES (counted / booked):", incentives: "Grants and incentives",
    cases: "Common costs and how they could be shared", spent: "Spent ¥",
    core: "No group of cities would do better alone by",
    state0: { $0.rawValue })
  package static let simplified = SettlementWords(
    tag: "zh-Hans", title: "互助结算", banner: "演练 EXERCISE — 本报告内容并未真实发生",
    loans: "支援明细", cities: "各市收支", none: "没有支援。",
    check: "各市净额合计须为零；每笔应付为时数或消耗数乘以单价。", request: "求援", lender: "支援市",
    borrower: "受援市", good: "内容", apart: "备妥", away: "在外小时", used: "消耗", price: "单价（元）",
    claim: "应付（元）", paid: "已付（元）", state: "状态", city: "城市", received: "已收（元）",
    gave: "已付（元）", toGet: "应收（元）", toPay: "应付（元）", net: "净额（元）", sum: "合计", record: "记录",
    books: "各方总账", response: "本市处置（元）", help: "支援他市（元）", expense: "应付发生额（元）",
    income: "应收发生额（元）", deposits: "押金（元）", agrees: "仅凭事件记录复算，各方分文不差。",
    disagrees: "复算不符（复算/账面）：", incentives: "激励与补助", cases: "共同费用及分摊方案",
    spent: "已支出（元）", core: "不会有城市单干更省的规则",
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
    books: "各方總帳", response: "本市處置（元）", help: "支援他市（元）", expense: "應付發生額（元）",
    income: "應收發生額（元）", deposits: "押金（元）", agrees: "僅憑事件記錄複算，各方分文不差。",
    disagrees: "複算不符（複算/帳面）：", incentives: "激勵與補助", cases: "共同費用及分攤方案",
    spent: "已支出（元）", core: "不會有城市單幹更省的規則",
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

/// How the settlement report speaks, with the console's own words for goods, cities and rules.
package struct SettlementVoice: Sendable {
  let words: SettlementWords
  let city: @Sendable (City.ID) -> String
  let good: @Sendable (AidGood) -> String
  let other: @Sendable (LedgerParty) -> String
  let rule: @Sendable (ShareRule) -> String
  let grant: @Sendable (Grant.Kind) -> String
  let file: @Sendable (MatterAccountState) -> String

  package init(
    words: SettlementWords, city: @escaping @Sendable (City.ID) -> String,
    good: @escaping @Sendable (AidGood) -> String,
    other: @escaping @Sendable (LedgerParty) -> String = { $0.written },
    rule: @escaping @Sendable (ShareRule) -> String = { $0.rawValue },
    grant: @escaping @Sendable (Grant.Kind) -> String = { $0.rawValue },
    file: @escaping @Sendable (MatterAccountState) -> String = { $0.rawValue }
  ) {
    self.words = words
    self.city = city
    self.good = good
    self.other = other
    self.rule = rule
    self.grant = grant
    self.file = file
  }

  func party(_ party: LedgerParty) -> String { party.city.map(city) ?? other(party) }
}
