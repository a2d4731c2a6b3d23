internal import Domain

extension LedgerPhrases {
  static let simplified = LedgerPhrases(
    label: { act in
      switch act {
      case .splits: "费用分摊"
      case .nextCase: "下一案"
      case .nextRule: "下一规则"
      case .propose: "提交协商"
      case .pay: "付款"
      case .netOff: "抵销"
      case .writeOff: "核销"
      case .grant: "拨付激励"
      case .claim: "索赔"
      case .answer: "答复索赔"
      case .deposit: "押金"
      case .correct: "冲正"
      }
    },
    help: { act in
      switch act {
      case .splits: "查看一案的共同费用可以怎样分摊。"
      case .nextCase: "查看下一个有支出的案件。"
      case .nextRule: "换一种分摊规则。"
      case .propose: "把当前分摊方案提交相关城市联合决策。"
      case .pay: "支付光标所在的应付款，或该市最早的一笔。"
      case .netOff: "互相的债权债务抵销，各方净额不变。"
      case .writeOff: "说明理由，放弃一笔债权。"
      case .grant: "登记专项基金、上级或社会给予的激励。"
      case .claim: "以受害市名义，就外来风险造成的损失向发生地索赔。"
      case .answer: "接受、异议或撤回索赔。"
      case .deposit: "退还押金；违约裁定属实后可以没收。"
      case .correct: "以冲正分录撤回付款、拨付或核销。"
      }
    },
    field: { field in
      switch field {
      case .amount: "金额（元）"
      case .scope: "范围"
      case .giver, .speaker: "提出方"
      case .receiver: "接受方"
      case .kind: "种类"
      case .quantity: "数量"
      case .purpose: "用途"
      case .matter: "案件"
      case .claimant: "城市"
      case .respondent: "向谁索赔"
      case .within: "答复时限"
      case .answer: "答复"
      case .fate: "押金"
      case .terms: "条款"
      case .note: "备注"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .payTitle(let debt): "支付 \(debt)"
      case .netTitle: "债权债务抵销"
      case .writeOffTitle(let debt): "核销 \(debt)"
      case .grantTitle: "激励与补助"
      case .claimTitle(let matter): "就 \(matter) 索赔"
      case .answerTitle(let claim): "答复 \(claim)"
      case .depositTitle(let request): "\(request) 的押金"
      case .correctTitle(let entry): "冲正 #\(entry)"
      case .proposeTitle(let matter): "提出 \(matter) 的费用分摊"
      case .owes(let debtor, let creditor, let amount, let cause):
        "\(debtor)应付\(creditor) \(amount)（\(cause)）。"
      case .netting(let pair, let all): "双方可抵销 \(pair)，全体可抵销 \(all)。"
      case .fundHolds(let amount): "专项基金余额 \(amount)。"
      case .spentOn(let city, let amount): "\(city)为此已支出 \(amount)。"
      case .transfer(let payer, let receiver, let amount): "\(payer)付给\(receiver) \(amount)。"
      case .claims(let city, let other, let amount, let reason):
        "\(city)向\(other)索赔 \(amount)：\(reason)"
      case .deposit(let city, let lender, let amount): "\(city)存于\(lender) \(amount)。"
      case .willCounterPost: "原分录不改，另记一笔冲正。"
      case .nothingHere: "这里没有可处理的事项。"
      case .nothingSpent: "还没有任何案件发生支出。"
      case .nothingToShare: "按此规则各市互不相欠。"
      }
    },
    event: { event, names in
      func yuan(_ amount: Money) -> String { NumberWords.yuan(amount) }
      switch event {
      case .claimed(let id, let report):
        return "\(id)：\(names.city(report.claimant))就 \(report.matter.name) 向"
          + "\(names.city(report.respondent))索赔 \(yuan(report.amount))："
          + names.local(report.reason)
      case .answered(let id, let trigger, _, let reason):
        let text = reason.isEmpty ? "" : "：" + names.local(reason)
        switch trigger {
        case .accept: return "\(id) 接受索赔" + text
        case .contest: return "\(id) 提出异议" + text
        case .withdraw: return "\(id) 撤回" + text
        }
      case .paid(let debt, let amount): return "\(names.debt(debt)) 付款 \(yuan(amount))"
      case .netted(let parts):
        let sum = parts.reduce(Money.zero) { $0 + $1.amount }
        return "抵销 \(parts.count) 笔，共 \(yuan(sum))"
      case .writtenOff(let debt, let amount, let reason):
        return "\(names.debt(debt)) 核销 \(yuan(amount))：\(names.local(reason))"
      case .granted(let id, let report):
        let worth = report.value.map { " " + yuan($0) } ?? ""
        let what = LedgerWords.simplified.grant(report.kind)
        let count = report.kind == .money ? "" : " \(report.quantity)"
        return "\(id)：\(names.party(report.giver)) → \(names.party(report.receiver)) "
          + "\(what)\(count)\(worth)：\(names.local(report.purpose))"
      case .depositReturned(let line, let amount):
        return "\(line.request) 退还押金 \(yuan(amount))"
      case .depositForfeited(let line, let amount, let reason):
        return "\(line.request) 没收押金 \(yuan(amount))：\(names.local(reason))"
      case .corrected(let correction):
        return "冲正 \(names.debt(correction.debt)) \(yuan(correction.amount))："
          + names.local(correction.reason)
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownDebt(let id): "\(id) 没有未付款项。"
      case .unknownClaim(let id): "没有索赔 \(id)。"
      case .claimCannot(let id, _, let state):
        "\(id) 已\(LedgerWords.simplified.claimState(state))。"
      case .isNotTheirs(let name, _): "\(name) 应由另一方决定。"
      case .amountOutOfRange(let most): "金额须大于零，且不超过 \(NumberWords.yuan(most))。"
      case .paidInWhole(let id, let open): "\(id) 为支援费用，须一次付清 \(NumberWords.yuan(open))。"
      case .nothingToNet: "没有可以互相抵销的债权债务。"
      case .isNettedInPart(let id): "\(id) 已部分抵销，不能整笔退回。"
      case .nothingToCorrect(let entry): "#\(entry) 不是可以冲正的付款、拨付或核销。"
      case .fundIsShort(let left): "专项基金仅余 \(NumberWords.yuan(left))。"
      case .cannotGive: "激励由基金、上级或社会给予；城市只能缴入基金。"
      case .hasNoClaim(_, let matter): "\(matter.name) 未波及该市，无权索赔。"
      case .doesNotAnswerFor(_, let matter): "\(matter.name) 不是在该市发生的。"
      case .claimStands(let id): "\(id) 尚未了结。"
      case .noDeposit(let line): "\(line.request) 没有押金。"
      case .breachIsNotUpheld: "违约裁定属实（gT）后才能没收押金，在此之前暂存。"
      case .transfersMakeNoSense: "这些转账不合理。"
      }
    },
    page: .simplified)
}

extension LedgerWords {
  static let simplified = LedgerWords(
    other: { party in
      switch party {
      case .city(let id): id.rawValue
      case .fund: "专项基金"
      case .superior: "上级"
      case .donors: "社会捐助"
      }
    },
    kind: { kind in
      switch kind {
      case .help: "支援支出"
      case .response: "本市处置"
      case .claim: "支援结算"
      case .contest: "退回结算"
      case .payment: "付款"
      case .deposit: "押金"
      case .depositReturn: "退押金"
      case .depositForfeit: "没收押金"
      case .compensation: "约定补偿"
      case .damages: "赔偿"
      case .grant: "激励"
      case .netting: "抵销"
      case .writeOff: "核销"
      case .correction: "冲正"
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
      case .money: "资金"
      case .training: "培训（人·天）"
      case .platform: "平台（月）"
      }
    },
    claimState: { state in
      switch state {
      case .open: "待答复"
      case .accepted: "接受"
      case .contested: "异议"
      case .withdrawn: "撤回"
      }
    },
    fileState: { state in
      switch state {
      case .running: "进行中"
      case .toSettle: "待结清"
      case .closed: "已结清销案"
      }
    },
    head: { open, amount in "未结 \(open) 笔，共 \(amount)" },
    party: "各方",
    columns: ["支出", "免灾人数", "应收", "应付", "押金", "净额"], oldest: "最早未结",
    sum: "合计", none: "还没有资金往来，也没有欠款。", fund: "基金",
    fundLeft: { "专项基金余额 \($0)" },
    files: { "风险案：待结清 \($0)，已销案 \($1)" },
    openItems: "未结", postings: "分录（元；＋为收，－为付）", entry: "记录", own: "本市力量",
    responded: { "本市处置 \($0) 台时，\($1) 次" }, helped: { "支援他市 \($0) 台时" },
    spared: { "\($0) 人免受影响" },
    city: "城市", spentHere: "已支出", settles: "补付(+)",
    total: { "共同费用 \($0)" },
    ground: { ground in
      switch ground {
      case .along: "风险由上而下逐市到达：每市所需的是到本市为止的处置。"
      case .source(let city): "在\(city)处置，受益的是所有波及城市。"
      case .alone: "各做各的；支援方分享所省下的费用。"
      }
    },
    inCore: "稳定", notInCore: "不稳定", coreUnknown: "？", core: "没有哪几市单干更省",
    explain: { facts in
      switch facts {
      case .stretches(let stretches):
        "每段费用由该段及下游各市平摊："
          + stretches.map { "\($0.city)段 \($0.cost) 由 \($0.cities) 市" }.joined(separator: "，") + "。"
      case .source(let city, let cost, let count, let each):
        "在\(city)的处置 \(cost) 保护了 \(count) 市，每市 \(each)；其余各付各的。"
      case .help(let city, let alone, let saved):
        "没有支援，\(city)要花 \(alone)；省下的 \(saved) 由其与支援方各半。"
      case .own: "互不相需：各付各的。"
      case .leastSaving(let city, let saving):
        "尽量使任何几市单干都不更省：省得最少的是\(city)，省 \(saving)。"
      case .separable(let own, let rest):
        "只因一市而起的由该市承担（共 \(own)）；其余 \(rest) 按各市合作所省分摊。"
      case .largest(let city, let part, let whole, let percent, let isGain):
        "\(city)占\(isGain ? "免受影响" : "")人口 \(NumberText.grouped(part))/"
          + "\(NumberText.grouped(whole))，承担 \(percent)%。"
      }
    },
    transfers: "据此", noTransfers: "互不相欠",
    fundShort: "基金不足，可分给各市",
    fundRules: ["按比例", "等额给付", "等额损失", "塔木德"],
    assumed: { "按假定折合 \($0)：\($1)" },
    noComparison: "没有保存过推演对比（gF 按 w、W），各市受益多少无从得知。",
    origin: "发生地", affected: "波及地", leads: "主责", claimed: "索赔",
    waits: { "已等 \($0) 未答复" }, took: { "\($0) 后答复" },
    scopeAll: "全体", accept: "接受", contest: "异议", withdraw: "撤回", giveBack: "退还",
    keep: "没收", body: "综合性协调机构",
    proposal: { "\($0) 费用分摊（\($1)）" })
}
