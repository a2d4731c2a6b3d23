package import Domain

/// The words of the report on agreements in one language; what is missing does not compile.
package struct AgreementsWords: Sendable {
  let tag, title, banner, record, agreements, programme, plans, risks, none: String
  let agreement, version, state, from, until, left, signed, waiting, refused, loans: String
  let entry, what, due, held, evidence, plan, reason, stage, count, mean: String
  let summary: @Sendable (_ inForce: Int, _ expiring: Int, _ reminders: Int) -> String
  let fulfilment: @Sendable (ProgrammeCount) -> String
  let crossed: @Sendable (_ count: Int, _ mean: String, _ longest: String) -> String
  let routed: @Sendable (_ wrong: Int, _ of: Int) -> String

  package static let english = AgreementsWords(
    tag: "en", title: "Agreements, plans and programme",
    banner: "EXERCISE · 演练 — nothing in this report has happened", record: "Record",
    agreements: "Agreements", programme: "Programme", plans: "Plans put into force",
    risks: "Stages of risks", none: "None.", agreement: "Agreement", version: "Version",
    state: "State", from: "From", until: "Until", left: "Days left", signed: "Signed",
    waiting: "Waiting", refused: "Refused", loans: "Loans out", entry: "Entry", what: "What",
    due: "Due", held: "Held", evidence: "Evidence", plan: "Plan", reason: "Reason",
    stage: "Stage", count: "Risks", mean: "Mean min:s",
    summary: {
      "\($0) in force, \($1) of them end within 30 days; \($2) reminders nobody has noted."
    },
    fulfilment: { count in
      "Of \(count.due) due on this record \(count[.held]) were held in time, "
        + "\(count[.late]) late, \(count[.missing]) are missing; \(count[.planned]) are planned, "
        + "\(count[.cancelled]) cancelled, \(count[.beforeRecord]) were due before it began."
    },
    crossed: {
      "\($0) found to cross a boundary: \($1) after the first word in the mean, \($2) at most."
    }, routed: { "\($0) of \($1) went to the wrong office at first." })
  package static let simplified = AgreementsWords(
    tag: "zh-Hans", title: "协议、预案与年度计划", banner: "演练 EXERCISE — 本报告内容并未真实发生",
    record: "记录", agreements: "互助协议", programme: "年度计划", plans: "启动的预案",
    risks: "风险各阶段", none: "无。", agreement: "协议", version: "版本", state: "状态",
    from: "起", until: "止", left: "剩余天数", signed: "已签", waiting: "待签", refused: "拒签",
    loans: "在外支援", entry: "计划项", what: "内容", due: "应于", held: "举行",
    evidence: "查证来源", plan: "预案", reason: "理由", stage: "阶段", count: "风险数",
    mean: "平均 分:秒",
    summary: { "生效 \($0) 份，其中 30 天内到期 \($1) 份；未知悉的提醒 \($2) 条。" },
    fulfilment: { count in
      "本记录内应办 \(count.due) 项：按时 \(count[.held])，逾期 \(count[.late])，"
        + "缺 \(count[.missing])；待办 \(count[.planned])，取消 \(count[.cancelled])，"
        + "记录开始前到期 \(count[.beforeRecord])。"
    }, crossed: { "认定跨域 \($0) 件：距首报平均 \($1)，最长 \($2)。" },
    routed: { "\($1) 件中 \($0) 件首次分派有误。" })
  package static let traditional = AgreementsWords(
    tag: "zh-Hant", title: "協議、預案與年度計劃", banner: "演練 EXERCISE — 本報告內容並未真實發生",
    record: "記錄", agreements: "互助協議", programme: "年度計劃", plans: "啟動的預案",
    risks: "風險各階段", none: "無。", agreement: "協議", version: "版本", state: "狀態",
    from: "起", until: "止", left: "剩餘天數", signed: "已簽", waiting: "待簽", refused: "拒簽",
    loans: "在外支援", entry: "計劃項", what: "內容", due: "應於", held: "舉行",
    evidence: "查證來源", plan: "預案", reason: "理由", stage: "階段", count: "風險數",
    mean: "平均 分:秒",
    summary: { "生效 \($0) 份，其中 30 天內到期 \($1) 份；未知悉的提醒 \($2) 條。" },
    fulfilment: { count in
      "本記錄內應辦 \(count.due) 項：按時 \(count[.held])，逾期 \(count[.late])，"
        + "缺 \(count[.missing])；待辦 \(count[.planned])，取消 \(count[.cancelled])，"
        + "記錄開始前到期 \(count[.beforeRecord])。"
    }, crossed: { "認定跨域 \($0) 件：距首報平均 \($1)，最長 \($2)。" },
    routed: { "\($1) 件中 \($0) 件首次分派有誤。" })
}

/// How the report speaks, with the console's own words for cities, states and names.
package struct AgreementsVoice: Sendable {
  let words: AgreementsWords
  let city: @Sendable (City.ID) -> String
  let name: @Sendable (LocalizedName) -> String
  let state: @Sendable (AgreementState) -> String
  let standing: @Sendable (ProgrammeStanding) -> String
  let stage: @Sendable (RiskStage) -> String
  let evidence: @Sendable (ProgrammeEntry.Evidence) -> String
  /// A text of the record in the reader's language, where it says things in two.
  let text: @Sendable (String) -> String

  package init(
    words: AgreementsWords, city: @escaping @Sendable (City.ID) -> String,
    name: @escaping @Sendable (LocalizedName) -> String,
    state: @escaping @Sendable (AgreementState) -> String,
    standing: @escaping @Sendable (ProgrammeStanding) -> String,
    stage: @escaping @Sendable (RiskStage) -> String,
    evidence: @escaping @Sendable (ProgrammeEntry.Evidence) -> String,
    text: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.words = words
    self.city = city
    self.name = name
    self.state = state
    self.standing = standing
    self.stage = stage
    self.evidence = evidence
    self.text = text
  }
}
