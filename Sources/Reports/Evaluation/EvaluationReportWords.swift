package import Domain
package import Planning

/// The words of the evaluation report in one language; what is missing does not compile.
package struct EvaluationReportWords: Sendable {
  let tag, title, banner, record, none, check, mismatch: String
  let counted: @Sendable (EvaluationReport.Count) -> String
  let city, criterion, value, missing, entries, definition, byRecord, evaluators, gap, pairs: String
  let rank, interval, method, weights, notObserved, ranking, response, burden: String
  let lessons, owner, what, due, state, evidence, onTime, requitals, kind, reason, date: String
  let how: String

  package static let english = EvaluationReportWords(
    tag: "en", title: "Evaluation", banner: "EXERCISE · 演练 — nothing in this report has happened",
    record: "Record", none: "Nothing was evaluated.",
    check: "The entries, counted one by one, are what the figures rest on.",
    mismatch: "The entries are not what the figures rest on: the record is incomplete.",
    counted: { count in
      "\(count.opened) evaluations opened, \(count.closed) closed, \(count.sheets) sheets; "
        + "\(count.raised) lessons raised, \(count.finished) done, \(count.verified) verified, "
        + "\(count.late) late; \(count.requitals) rewards and penalties."
    },
    city: "City", criterion: "Criterion", value: "Value", missing: "Not known",
    entries: "Entries", definition: "What is counted", byRecord: "By the record",
    evaluators: "By the evaluators", gap: "Self less third", pairs: "pairs", rank: "Rank",
    interval: "Between", method: "Weights", weights: "Weights", notObserved: "–",
    ranking: "Ranking by the record", response: "The response as a whole", burden: "Hours",
    lessons: "Improvement plan", owner: "Owner", what: "What", due: "Due", state: "State",
    evidence: "Evidence", onTime: "On time", requitals: "Rewards and penalties", kind: "Kind",
    reason: "Reason", date: "Date",
    how:
      "Values 0-100, of cost hours a unit. A value that is missing is left out and its weight "
      + "spread over the others; the interval is that of the best and the worst filling. Ranks by "
      + "TOPSIS (vector normalisation).")
  package static let simplified = EvaluationReportWords(
    tag: "zh-Hans", title: "评估报告", banner: "演练 EXERCISE — 本报告内容并未真实发生", record: "记录",
    none: "没有进行评估。", check: "逐条计数与各项指标所依据的一致。", mismatch: "逐条计数与各项指标所依据的不一致：记录不完整。",
    counted: { count in
      "启动评估 \(count.opened)，结束 \(count.closed)，评分表 \(count.sheets)；提出整改 \(count.raised)，"
        + "报告完成 \(count.finished)，销号 \(count.verified)，逾期 \(count.late)；奖惩 \(count.requitals)。"
    },
    city: "城市", criterion: "指标", value: "值", missing: "未定", entries: "记录条目", definition: "计数口径",
    byRecord: "按记录", evaluators: "各方评分", gap: "自评与第三方之差", pairs: "对", rank: "排名",
    interval: "区间", method: "赋权法", weights: "权重", notObserved: "–", ranking: "按记录排名",
    response: "整体响应", burden: "工时", lessons: "整改清单", owner: "责任城市", what: "内容", due: "期限",
    state: "状态", evidence: "证据", onTime: "按期整改", requitals: "奖惩", kind: "种类", reason: "理由",
    date: "日期",
    how: "数值为 0–100，成本为每单元小时。缺项不计零分，其权重分摊于其余指标；区间取缺项最好与最差时的排名。排名用 TOPSIS（向量归一）。")
  package static let traditional = EvaluationReportWords(
    tag: "zh-Hant", title: "評估報告", banner: "演練 EXERCISE — 本報告內容並未真實發生", record: "記錄",
    none: "沒有進行評估。", check: "逐條計數與各項指標所依據的一致。", mismatch: "逐條計數與各項指標所依據的不一致：記錄不完整。",
    counted: { count in
      "啟動評估 \(count.opened)，結束 \(count.closed)，評分表 \(count.sheets)；提出整改 \(count.raised)，"
        + "報告完成 \(count.finished)，銷號 \(count.verified)，逾期 \(count.late)；獎懲 \(count.requitals)。"
    },
    city: "城市", criterion: "指標", value: "值", missing: "未定", entries: "記錄條目", definition: "計數口徑",
    byRecord: "按記錄", evaluators: "各方評分", gap: "自評與第三方之差", pairs: "對", rank: "排名",
    interval: "區間", method: "賦權法", weights: "權重", notObserved: "–", ranking: "按記錄排名",
    response: "整體響應", burden: "工時", lessons: "整改清單", owner: "責任城市", what: "內容", due: "期限",
    state: "狀態", evidence: "證據", onTime: "按期整改", requitals: "獎懲", kind: "種類", reason: "理由",
    date: "日期",
    how: "數值為 0–100，成本為每單元小時。缺項不計零分，其權重分攤於其餘指標；區間取缺項最好與最差時的排名。排名用 TOPSIS（向量歸一）。")
}

/// How the evaluation report speaks, with the console's own words for the domain's terms.
package struct EvaluationVoice: Sendable {
  let words: EvaluationReportWords
  let city: @Sendable (City.ID) -> String
  let criterion: @Sendable (Criterion) -> String
  let definition: @Sendable (Criterion) -> String
  let sort: @Sendable (Evaluation.Sort) -> String
  let method: @Sendable (EvaluationFigures.Method) -> String
  let state: @Sendable (EvaluationState) -> String
  let stage: @Sendable (Evaluation.Stage) -> String
  let lesson: @Sendable (LessonState) -> String
  let requital: @Sendable (Requital.Kind) -> String
  /// The body and institutions.
  let evaluator: @Sendable (Evaluation.Evaluator) -> String
  /// Proposals accepted and declined.
  let proposals: @Sendable (Int, Int) -> String
  /// A text that may say things in two languages.
  let local: @Sendable (String) -> String

  package init(
    words: EvaluationReportWords, city: @escaping @Sendable (City.ID) -> String,
    criterion: @escaping @Sendable (Criterion) -> String,
    definition: @escaping @Sendable (Criterion) -> String,
    sort: @escaping @Sendable (Evaluation.Sort) -> String,
    method: @escaping @Sendable (EvaluationFigures.Method) -> String,
    state: @escaping @Sendable (EvaluationState) -> String,
    stage: @escaping @Sendable (Evaluation.Stage) -> String,
    lesson: @escaping @Sendable (LessonState) -> String,
    requital: @escaping @Sendable (Requital.Kind) -> String,
    evaluator: @escaping @Sendable (Evaluation.Evaluator) -> String,
    proposals: @escaping @Sendable (Int, Int) -> String,
    local: @escaping @Sendable (String) -> String
  ) {
    self.words = words
    self.city = city
    self.criterion = criterion
    self.definition = definition
    self.sort = sort
    self.method = method
    self.state = state
    self.stage = stage
    self.lesson = lesson
    self.requital = requital
    self.evaluator = evaluator
    self.proposals = proposals
    self.local = local
  }
}
