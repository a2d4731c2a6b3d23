internal import Domain

extension TrustPhrases {
  static let traditional = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "申辯"
      case .rule: "裁定"
      case .remark: "監督意見"
      }
    },
    help: { act in
      switch act {
      case .contest: "以該市名義說明原因，對此項提出申辯。"
      case .rule: "說明理由，由人裁定：屬實、免責或不成立；屬實須先聽取申辯或滿24小時。"
      case .remark: "以另一城市或協調機構名義，對該市履約提出表揚或批評；批評經裁定才計分。"
      }
    },
    field: { field in
      switch field {
      case .verdict: "裁定"
      case .author: "提出方"
      case .tone: "性質"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .contestTitle(let city): "\(city)申辯"
      case .ruleTitle(let city): "裁定\(city)一事"
      case .remarkTitle(let city): "對\(city)提出監督意見"
      case .cause(let text): text
      case .answered(let text): "該市申辯：\(text)"
      case .notHeardYet(let until): "該市尚未申辯：\(until)前不能裁定屬實。"
      case .nothingHere: "這里沒有可處理的事項。"
      }
    },
    event: { event, _, names in
      let words = TrustWords.traditional
      switch event {
      case .contested(let id, let reason): return "對 #\(id.entry) \(words.kind(id.kind))申辯：\(reason)"
      case .ruled(let id, let verdict, let reason):
        return "裁定 #\(id.entry) \(words.kind(id.kind))\(words.verdict(verdict))：\(reason)"
      case .remarked(let author, let isPraise, let text):
        return "\(author.map { names.city($0) } ?? words.body)\(words.tone(isPraise))：\(text)"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) 不在可處理的範圍內，只存於記錄。"
      case .cannot(let trigger, let state):
        "\(TrustWords.traditional.state(state))，不能\(trigger == .contest ? "申辯" : "裁定")。"
      case .notHeard(_, let until):
        "該市尚未申辯：\(TimeText.clock(until, in: Region.offsetInMinutes))前不能裁定屬實。"
      case .remarksOnItself: "不能監督自己。"
      case .remarkedToday: "24小時內已對該市提出過意見。"
      }
    },
    page: .traditional)
}

extension TrustWords {
  static let traditional = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "支援到位"
      case .giveBack: "按期歸還"
      case .payment: "按期付款"
      case .answer: "按時答覆"
      case .report: "報告"
      case .duty: "職責"
      case .acknowledgement: "警報确認"
      case .lead: "答覆移交"
      case .remark: "監督意見"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .kept: "守約"
      case .late: "遲延"
      case .partial: "部分"
      case .broken: "違約"
      }
    },
    breach: { breach in
      switch breach {
      case .lateReport: "遲報"
      case .incompleteReport: "漏報"
      case .concealed: "疑似瞞報"
      case .falseReport: "疑似謊報"
      case .absent: "不參與"
      case .slow: "響應遲緩"
      case .uncooperative: "不配合"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .upheld: "屬實"
      case .excused: "免責"
      case .dismissed: "不成立"
      }
    },
    state: { state in
      switch state {
      case .settled: "已履約"
      case .raised: "待申辯"
      case .answered: "已申辯"
      case .ruled: "已裁定"
      }
    },
    tone: { $0 ? "表揚" : "批評" },
    head: { "信用為下次守約的概率，舊證據每次保留95%；全部守約時至多\($0)。0.50為無記錄。" },
    city: "城市", score: "信用", doubt: "誤差", ended: "已了結", open: "待裁定", matter: "事項",
    entry: "記錄", when: "時間", nobody: "記錄中還沒有已了結的承諾。", unknown: "無記錄",
    priceLabel: "違約代價", depositLabel: "每萬元押金", placeLabel: "排名", byKind: "分項", body: "協調機構",
    price: { "\($0) → \($1)" },
    queueHead: { "\($0)：待裁定\($1)，已裁定\($2)" }, everyone: "全部城市", noCause: "沒有需要問責的事項。",
    suspicion: "裁定屬實後才計分", evidenceLabel: "證據", answerLabel: "申辯", rulingLabel: "裁定",
    notAnswered: "尚未申辯（x）", notRuled: "尚未裁定（e）",
    evidence: { entry, fulfilment, delay in
      "記錄 #\(entry)：應\(fulfilment.promised)，實\(fulfilment.delivered)"
        + (delay.map { "，遲\($0)" } ?? "")
    },
    by: { "\($0) \($1)：\($2)" })
}
