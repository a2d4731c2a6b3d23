internal import Domain

extension TrustPhrases {
  static let traditional = TrustPhrases(
    label: { act in
      switch act {
      case .contest: "申辯"
      case .rule: "裁定"
      case .remark: "監督意見"
      case .kind: "類別"
      }
    },
    help: { act in
      switch act {
      case .contest: "以該市名義說明原因，對此項提出申辯。"
      case .rule: "說明理由，由人裁定：屬實、免責或不成立；屬實須先聽取申辯或滿24小時。"
      case .remark: "以另一城市或協調機構名義，對該市履約提出表揚或批評；批評經裁定才計分。"
      case .kind: "只列下一類，最後恢復全部。"
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
      case .price(let city, let before, let after, let places):
        "\(city)如不守約：信用 \(before) → \(after)，排名 \(places)。"
      case .deposit(let city, let score, let amount, let whole):
        "按\(city)信用 \(score)，押金 \(amount)（總值 \(whole)），結清後退還。"
      case .nothingHere: "這裡沒有可處理的事項。"
      case .listed(let breach): breach.map { "只列：\(TrustWords.traditional.breach($0))。" } ?? "已列全部。"
      case .someoneElse: "本人曾代該市申辯、提出或經辦此事：須由他人裁定。"
      }
    },
    event: { event, city, names in
      let words = TrustWords.traditional
      let name = names.city(city)
      switch event {
      case .contested(let id, let reason):
        return "\(name)對 #\(id.entry) \(words.kind(id.kind))提出申辯：\(reason)"
      case .ruled(let id, let verdict, let reason):
        let what = "#\(id.entry) \(words.kind(id.kind))"
        return "裁定\(name) \(what)\(words.verdict(verdict))：\(reason)"
      case .remarked(let author, let isPraise, let text):
        let who = author.map { names.city($0) } ?? words.body
        return "\(who)對\(name)提出\(words.tone(isPraise))：\(text)"
      case .raised(let suspicion):
        return "\(name) \(suspicion.subject)：\(words.breach(suspicion.breach))，待核"
      }
    },
    rejection: { rejection in
      switch rejection {
      case .unknownCause(_, let id): "#\(id.entry) 不在可處理的範圍內，只存於記錄。"
      case .cannot(let trigger, let state):
        "\(TrustWords.traditional.state(state))，不能\(trigger == .contest ? "申辯" : "裁定")。"
      case .notHeard: "該市尚未申辯：須待其申辯或滿24小時，才能裁定屬實。"
      case .remarksOnItself: "不能監督自己。"
      case .remarkedToday: "24小時內已對該市提出過意見。"
      case .isParty: "本人曾代該市申辯、提出或經辦此事：須由他人裁定。"
      case .raisedAlready: "此項已提出。"
      }
    },
    page: .traditional)
}

extension TrustWords {
  static let traditional = TrustWords(
    kind: { kind in
      switch kind {
      case .delivery: "交付支援"
      case .giveBack: "歸還"
      case .payment: "付款"
      case .answer: "答覆"
      case .report: "報告"
      case .duty: "職責"
      case .acknowledgement: "確認警報"
      case .notice: "通報簽收"
      case .signature: "簽署"
      case .lead: "答覆主責移交"
      case .meeting: "出席會商"
      case .remark: "監督意見"
      case .improvement: "整改"
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
    head: { toRule, late in "待裁定 \(toRule)，逾期未了（!）\(late)" },
    most: { "0.50 為無記錄，最高 \($0)" },
    city: "城市", score: "信用", interval: "90%區間",
    counts: ["作出", "守約", "遲延", "部分", "違約", "免責", "未了", "待裁"], last: "最近",
    never: "–", nobody: "該市還沒有已了結的承諾。", certainty: "九成把握",
    placeLabel: "排名", rankedLater: { "求援排序推後 \($0)" },
    priceLabel: "違約", depositLabel: "押金", owes: "未了", overdue: "已逾期", byKind: "分項",
    others: { "另有\($0)項" },
    byKindItem: { "\($0) \($1)（\($2)次）" }, body: "綜合性協調機構", remarkMark: "監督",
    evidenceLabel: "證據", answerLabel: "申辯", rulingLabel: "裁定", weighsLabel: "計分",
    notAnswered: { "尚未申辯（c）；\($0) 起可不經申辯裁定屬實" }, notHeard: "未申辯",
    notRuled: "尚未裁定（e）", suspicion: "裁定屬實後才計分",
    evidence: { entry, fulfilment, delay in
      "記錄 #\(entry)：應 \(NumberText.grouped(fulfilment.promised))，實 "
        + NumberText.grouped(fulfilment.delivered) + (delay.map { "，遲 \($0)" } ?? "")
    },
    by: { "\($0) \($1)：\($2)" })
}
