internal import Domain

extension TrustPhrases {
  static let simplified = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "申辩"
      case .rule: "裁定"
      case .remark: "监督意见"
      case .kind: "类别"
      }
    },
    help: { act in
      switch act {
      case .contest: "以该市名义说明原因，对此项提出申辩。"
      case .rule: "说明理由，由人裁定：属实、免责或不成立；属实须先听取申辩或满24小时。"
      case .remark: "以另一城市或协调机构名义，对该市履约提出表扬或批评；批评经裁定才计分。"
      case .kind: "只列下一类，最后恢复全部。"
      }
    },
    field: { field in
      switch field {
      case .verdict: "裁定"
      case .author: "提出方"
      case .tone: "性质"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .contestTitle(let city): "\(city)申辩"
      case .ruleTitle(let city): "裁定\(city)一事"
      case .remarkTitle(let city): "对\(city)提出监督意见"
      case .cause(let text): text
      case .answered(let text): "该市申辩：\(text)"
      case .notHeardYet(let until): "该市尚未申辩：\(until)前不能裁定属实。"
      case .price(let city, let before, let after, let places):
        "\(city)如不守约：信用 \(before) → \(after)，排名 \(places)。"
      case .deposit(let city, let score, let amount, let whole):
        "按\(city)信用 \(score)，押金 \(amount)（总值 \(whole)），结清后退还。"
      case .nothingHere: "这里没有可处理的事项。"
      case .listed(let breach): breach.map { "只列：\(TrustWords.simplified.breach($0))。" } ?? "已列全部。"
      case .someoneElse: "本人曾代该市申辩、提出或经办此事：须由他人裁定。"
      }
    },
    event: { event, city, names in
      let words = TrustWords.simplified
      let name = names.city(city)
      switch event {
      case .contested(let id, let reason):
        return "\(name)对 #\(id.entry) \(words.kind(id.kind))提出申辩：\(reason)"
      case .ruled(let id, let verdict, let reason):
        let what = "#\(id.entry) \(words.kind(id.kind))"
        return "裁定\(name) \(what)\(words.verdict(verdict))：\(reason)"
      case .remarked(let author, let isPraise, let text):
        let who = author.map { names.city($0) } ?? words.body
        return "\(who)对\(name)提出\(words.tone(isPraise))：\(text)"
      case .raised(let suspicion):
        return "\(name) \(suspicion.subject)：\(words.breach(suspicion.breach))，待核"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) 不在可处理的范围内，只存于记录。"
      case .cannot(let trigger, let state):
        "\(TrustWords.simplified.state(state))，不能\(trigger == .contest ? "申辩" : "裁定")。"
      case .notHeard: "该市尚未申辩：须待其申辩或满24小时，才能裁定属实。"
      case .remarksOnItself: "不能监督自己。"
      case .remarkedToday: "24小时内已对该市提出过意见。"
      case .isParty: "本人曾代该市申辩、提出或经办此事：须由他人裁定。"
      case .raisedAlready: "此项已提出。"
      }
    },
    page: .simplified)
}

extension TrustWords {
  static let simplified = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "交付支援"
      case .giveBack: "归还"
      case .payment: "付款"
      case .answer: "答复"
      case .report: "报告"
      case .duty: "职责"
      case .acknowledgement: "确认警报"
      case .notice: "通报签收"
      case .signature: "签署"
      case .lead: "答复主责移交"
      case .meeting: "出席会商"
      case .remark: "监督意见"
      case .improvement: "整改"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .kept: "守约"
      case .late: "迟延"
      case .partial: "部分"
      case .broken: "违约"
      }
    },
    breach: { breach in
      switch breach {
      case .lateReport: "迟报"
      case .incompleteReport: "漏报"
      case .concealed: "疑似瞒报"
      case .falseReport: "疑似谎报"
      case .absent: "不参与"
      case .slow: "响应迟缓"
      case .uncooperative: "不配合"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .upheld: "属实"
      case .excused: "免责"
      case .dismissed: "不成立"
      }
    },
    state: { state in
      switch state {
      case .settled: "已履约"
      case .raised: "待申辩"
      case .answered: "已申辩"
      case .ruled: "已裁定"
      }
    },
    tone: { $0 ? "表扬" : "批评" },
    head: { toRule, late in "待裁定 \(toRule)，逾期未了（!）\(late)" },
    most: { "0.50 为无记录，最高 \($0)" },
    city: "城市", score: "信用", interval: "90%区间",
    counts: ["作出", "守约", "迟延", "部分", "违约", "免责", "未了", "待裁"], last: "最近",
    never: "–", nobody: "该市还没有已了结的承诺。", certainty: "九成把握",
    placeLabel: "排名", rankedLater: { "求援排序推后 \($0)" },
    priceLabel: "违约", depositLabel: "押金", owes: "未了", overdue: "已逾期", byKind: "分项",
    others: { "另有\($0)项" },
    byKindItem: { "\($0) \($1)（\($2)次）" }, body: "综合性协调机构", remarkMark: "监督",
    evidenceLabel: "证据", answerLabel: "申辩", rulingLabel: "裁定", weighsLabel: "计分",
    notAnswered: { "尚未申辩（c）；\($0) 起可不经申辩裁定属实" }, notHeard: "未申辩",
    notRuled: "尚未裁定（e）", suspicion: "裁定属实后才计分",
    evidence: { entry, fulfilment, delay in
      "记录 #\(entry)：应 \(NumberText.grouped(fulfilment.promised))，实 "
        + NumberText.grouped(fulfilment.delivered) + (delay.map { "，迟 \($0)" } ?? "")
    },
    by: { "\($0) \($1)：\($2)" })
}
