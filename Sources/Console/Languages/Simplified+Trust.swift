internal import Domain

extension TrustPhrases {
  static let simplified = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "申辩"
      case .rule: "裁定"
      case .remark: "监督意见"
      }
    },
    help: { act in
      switch act {
      case .contest: "以该市名义说明原因，对此项提出申辩。"
      case .rule: "说明理由，由人裁定：属实、免责或不成立；属实须先听取申辩或满24小时。"
      case .remark: "以另一城市或协调机构名义，对该市履约提出表扬或批评；批评经裁定才计分。"
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
      case .nothingHere: "这里没有可处理的事项。"
      }
    },
    event: { event, _, names in
      let words = TrustWords.simplified
      switch event {
      case .contested(let id, let reason): return "对 #\(id.entry) \(words.kind(id.kind))申辩：\(reason)"
      case .ruled(let id, let verdict, let reason):
        return "裁定 #\(id.entry) \(words.kind(id.kind))\(words.verdict(verdict))：\(reason)"
      case .remarked(let author, let isPraise, let text):
        return "\(author.map { names.city($0) } ?? words.body)\(words.tone(isPraise))：\(text)"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) 不在可处理的范围内，只存于记录。"
      case .cannot(let trigger, let state):
        "\(TrustWords.simplified.state(state))，不能\(trigger == .contest ? "申辩" : "裁定")。"
      case .notHeard(_, let until):
        "该市尚未申辩：\(TimeText.clock(until, in: Region.offsetInMinutes))前不能裁定属实。"
      case .remarksOnItself: "不能监督自己。"
      case .remarkedToday: "24小时内已对该市提出过意见。"
      }
    },
    page: .simplified)
}

extension TrustWords {
  static let simplified = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "支援到位"
      case .giveBack: "按期归还"
      case .payment: "按期付款"
      case .answer: "按时答复"
      case .report: "报告"
      case .duty: "职责"
      case .acknowledgement: "警报确认"
      case .lead: "答复移交"
      case .remark: "监督意见"
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
    head: { "信用为下次守约的概率，旧证据每次保留95%；全部守约时至多\($0)。0.50为无记录。" },
    city: "城市", score: "信用", doubt: "误差", ended: "已了结", open: "待裁定", matter: "事项",
    entry: "记录", when: "时间", nobody: "记录中还没有已了结的承诺。", unknown: "无记录",
    priceLabel: "违约代价", depositLabel: "每万元押金", placeLabel: "排名", byKind: "分项", body: "协调机构",
    price: { "\($0) → \($1)" },
    queueHead: { "\($0)：待裁定\($1)，已裁定\($2)" }, everyone: "全部城市", noCause: "没有需要问责的事项。",
    suspicion: "裁定属实后才计分", evidenceLabel: "证据", answerLabel: "申辩", rulingLabel: "裁定",
    notAnswered: "尚未申辩（x）", notRuled: "尚未裁定（e）",
    evidence: { entry, fulfilment, delay in
      "记录 #\(entry)：应\(fulfilment.promised)，实\(fulfilment.delivered)"
        + (delay.map { "，迟\($0)" } ?? "")
    },
    by: { "\($0) \($1)：\($2)" })
}
