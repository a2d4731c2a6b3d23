internal import Domain

extension LedgerPhrases {
  static let traditional = LedgerPhrases(
    label: { act in
      switch act {
      case .splits: "費用分攤"
      case .nextCase: "下一案"
      case .nextRule: "下一規則"
      case .propose: "提交協商"
      case .pay: "付款"
      case .netOff: "抵銷"
      case .writeOff: "核銷"
      case .grant: "撥付激勵"
      case .claim: "索賠"
      case .answer: "答復索賠"
      case .deposit: "押金"
      case .correct: "沖正"
      }
    },
    help: { act in
      switch act {
      case .splits: "查看一案的共同費用可以怎樣分攤。"
      case .nextCase: "查看下一個有支出的案件。"
      case .nextRule: "換一種分攤規則。"
      case .propose: "把當前分攤方案提交相關城市聯合決策。"
      case .pay: "支付光標所在的應付款，或該市最早的一筆。"
      case .netOff: "互相的債權債務抵銷，各方淨額不變。"
      case .writeOff: "說明理由，放棄一筆債權。"
      case .grant: "登記專項基金、上級或社會給予的激勵。"
      case .claim: "以受害市名義，就外來風險造成的損失向發生地索賠。"
      case .answer: "接受、異議或撤回索賠。"
      case .deposit: "退還押金；違約裁定屬實後可以沒收。"
      case .correct: "以沖正分錄撤回付款、撥付或核銷。"
      }
    },
    field: { field in
      switch field {
      case .amount: "金額（元）"
      case .scope: "範圍"
      case .giver, .speaker: "提出方"
      case .receiver: "接受方"
      case .kind: "種類"
      case .quantity: "數量"
      case .purpose: "用途"
      case .matter: "案件"
      case .claimant: "城市"
      case .respondent: "向誰索賠"
      case .within: "答復時限"
      case .answer: "答復"
      case .fate: "押金"
      case .terms: "條款"
      case .note: "備註"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .payTitle(let debt): "支付 \(debt)"
      case .netTitle: "債權債務抵銷"
      case .writeOffTitle(let debt): "核銷 \(debt)"
      case .grantTitle: "激勵與補助"
      case .claimTitle(let matter): "就 \(matter) 索賠"
      case .answerTitle(let claim): "答復 \(claim)"
      case .depositTitle(let request): "\(request) 的押金"
      case .correctTitle(let entry): "沖正 #\(entry)"
      case .proposeTitle(let matter): "提出 \(matter) 的費用分攤"
      case .owes(let debtor, let creditor, let amount, let cause):
        "\(debtor)應付\(creditor) \(amount)（\(cause)）。"
      case .netting(let pair, let all): "雙方可抵銷 \(pair)，全體可抵銷 \(all)。"
      case .fundHolds(let amount): "專項基金餘額 \(amount)。"
      case .spentOn(let city, let amount): "\(city)為此已支出 \(amount)。"
      case .transfer(let payer, let receiver, let amount): "\(payer)付給\(receiver) \(amount)。"
      case .claims(let city, let other, let amount, let reason):
        "\(city)向\(other)索賠 \(amount)：\(reason)"
      case .deposit(let city, let lender, let amount): "\(city)存於\(lender) \(amount)。"
      case .willCounterPost: "原分錄不改，另記一筆沖正。"
      case .nothingHere: "這裡沒有可處理的事項。"
      case .nothingSpent: "還沒有任何案件發生支出。"
      case .nothingToShare: "按此規則各市互不相欠。"
      }
    },
    event: { event, names in
      func yuan(_ amount: Money) -> String { NumberWords.yuan(amount) }
      switch event {
      case .claimed(let id, let report):
        return "\(id)：\(names.city(report.claimant))就 \(report.matter.name) 向"
          + "\(names.city(report.respondent))索賠 \(yuan(report.amount))："
          + names.local(report.reason)
      case .answered(let id, let trigger, _, let reason):
        let text = reason.isEmpty ? "" : "：" + names.local(reason)
        switch trigger {
        case .accept: return "\(id) 接受索賠" + text
        case .contest: return "\(id) 提出異議" + text
        case .withdraw: return "\(id) 撤回" + text
        }
      case .paid(let debt, let amount): return "\(names.debt(debt)) 付款 \(yuan(amount))"
      case .netted(let parts):
        let sum = parts.reduce(Money.zero) { $0 + $1.amount }
        return "抵銷 \(parts.count) 筆，共 \(yuan(sum))"
      case .writtenOff(let debt, let amount, let reason):
        return "\(names.debt(debt)) 核銷 \(yuan(amount))：\(names.local(reason))"
      case .granted(let id, let report):
        let worth = report.value.map { " " + yuan($0) } ?? ""
        let what = LedgerWords.traditional.grant(report.kind)
        let count = report.kind == .money ? "" : " \(report.quantity)"
        return "\(id)：\(names.party(report.giver)) → \(names.party(report.receiver)) "
          + "\(what)\(count)\(worth)：\(names.local(report.purpose))"
      case .depositReturned(let line, let amount):
        return "\(line.request) 退還押金 \(yuan(amount))"
      case .depositForfeited(let line, let amount, let reason):
        return "\(line.request) 沒收押金 \(yuan(amount))：\(names.local(reason))"
      case .corrected(let correction):
        return "沖正 \(names.debt(correction.debt)) \(yuan(correction.amount))："
          + names.local(correction.reason)
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownDebt(let id): "\(id) 沒有未付款項。"
      case .unknownClaim(let id): "沒有索賠 \(id)。"
      case .claimCannot(let id, _, let state):
        "\(id) 已\(LedgerWords.traditional.claimState(state))。"
      case .isNotTheirs(let name, _): "\(name) 應由另一方決定。"
      case .amountOutOfRange(let most): "金額須大於零，且不超過 \(NumberWords.yuan(most))。"
      case .paidInWhole(let id, let open): "\(id) 為支援費用，須一次付清 \(NumberWords.yuan(open))。"
      case .nothingToNet: "沒有可以互相抵銷的債權債務。"
      case .isNettedInPart(let id): "\(id) 已部分抵銷，不能整筆退回。"
      case .nothingToCorrect(let entry): "#\(entry) 不是可以沖正的付款、撥付或核銷。"
      case .fundIsShort(let left): "專項基金僅餘 \(NumberWords.yuan(left))。"
      case .cannotGive: "激勵由基金、上級或社會給予；城市只能繳入基金。"
      case .hasNoClaim(_, let matter): "\(matter.name) 未波及該市，無權索賠。"
      case .doesNotAnswerFor(_, let matter): "\(matter.name) 不是在該市發生的。"
      case .claimStands(let id): "\(id) 尚未了結。"
      case .noDeposit(let line): "\(line.request) 沒有押金。"
      case .breachIsNotUpheld: "違約裁定屬實（gT）後才能沒收押金，在此之前暫存。"
      case .transfersMakeNoSense: "這些轉帳不合理。"
      }
    },
    page: .traditional)
}

extension LedgerWords {
  static let traditional = LedgerWords(
    other: { party in
      switch party {
      case .city(let id): id.rawValue
      case .fund: "專項基金"
      case .superior: "上級"
      case .donors: "社會捐助"
      }
    },
    kind: { kind in
      switch kind {
      case .help: "支援支出"
      case .response: "本市處置"
      case .claim: "支援結算"
      case .contest: "退回結算"
      case .payment: "付款"
      case .deposit: "押金"
      case .depositReturn: "退押金"
      case .depositForfeit: "沒收押金"
      case .compensation: "約定補償"
      case .damages: "賠償"
      case .grant: "激勵"
      case .netting: "抵銷"
      case .writeOff: "核銷"
      case .correction: "沖正"
      }
    },
    rule: { rule in
      switch rule {
      case .shapley: "夏普利值"
      case .nucleolus: "核仁"
      case .separable: "可分成本"
      case .byGain: "按受益"
      case .byPeople: "按人口"
      }
    },
    grant: { kind in
      switch kind {
      case .money: "資金"
      case .training: "培訓（人·天）"
      case .platform: "平台（月）"
      }
    },
    claimState: { state in
      switch state {
      case .open: "待答復"
      case .accepted: "接受"
      case .contested: "異議"
      case .withdrawn: "撤回"
      }
    },
    fileState: { state in
      switch state {
      case .running: "進行中"
      case .toSettle: "待結清"
      case .closed: "已結清銷案"
      }
    },
    head: { open, amount in "未結 \(open) 筆，共 \(amount)" },
    party: "各方",
    columns: ["支出", "免災人數", "應收", "應付", "押金", "淨額"], oldest: "最早未結",
    sum: "合計", none: "還沒有資金往來，也沒有欠款。", fund: "基金",
    fundLeft: { "專項基金餘額 \($0)" },
    files: { "風險案：待結清 \($0)，已銷案 \($1)" },
    openItems: "未結", postings: "分錄（元；＋為收，－為付）", entry: "記錄", own: "本市力量",
    responded: { "本市處置 \($0) 台時，\($1) 次" }, helped: { "支援他市 \($0) 台時" },
    spared: { "\($0) 人免受影響" },
    city: "城市", spentHere: "已支出", settles: "補付(+)",
    total: { "共同費用 \($0)" },
    ground: { ground in
      switch ground {
      case .along: "風險由上而下逐市到達：每市所需的是到本市為止的處置。"
      case .source(let city): "在\(city)處置，受益的是所有波及城市。"
      case .alone: "各做各的；支援方分享所省下的費用。"
      }
    },
    inCore: "穩定", notInCore: "不穩定", coreUnknown: "？", core: "沒有哪幾市單幹更省",
    explain: { facts in
      switch facts {
      case .stretches(let stretches):
        "每段費用由該段及下游各市平攤："
          + stretches.map { "\($0.city)段 \($0.cost) 由 \($0.cities) 市" }.joined(separator: "，") + "。"
      case .source(let city, let cost, let count, let each):
        "在\(city)的處置 \(cost) 保護了 \(count) 市，每市 \(each)；其餘各付各的。"
      case .help(let city, let alone, let saved):
        "沒有支援，\(city)要花 \(alone)；省下的 \(saved) 由其與支援方各半。"
      case .own: "互不相需：各付各的。"
      case .leastSaving(let city, let saving):
        "盡量使任何幾市單幹都不更省：省得最少的是\(city)，省 \(saving)。"
      case .separable(let own, let rest):
        "只因一市而起的由該市承擔（共 \(own)）；其餘 \(rest) 按各市合作所省分攤。"
      case .largest(let city, let part, let whole, let percent, let isGain):
        "\(city)占\(isGain ? "免受影響" : "")人口 \(NumberText.grouped(part))/"
          + "\(NumberText.grouped(whole))，承擔 \(percent)%。"
      }
    },
    transfers: "據此", noTransfers: "互不相欠",
    fundShort: "基金不足，可分給各市",
    fundRules: ["按比例", "等額給付", "等額損失", "塔木德"],
    assumed: { "按假定折合 \($0)：\($1)" },
    noComparison: "沒有保存過推演對比（gF 按 w、W），各市受益多少無從得知。",
    origin: "發生地", affected: "波及地", leads: "主責", claimed: "索賠",
    waits: { "已等 \($0) 未答復" }, took: { "\($0) 後答復" },
    scopeAll: "全體", accept: "接受", contest: "異議", withdraw: "撤回", giveBack: "退還",
    keep: "沒收", body: "綜合性協調機構",
    proposal: { "\($0) 費用分攤（\($1)）" })
}
