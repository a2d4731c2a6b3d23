package import Domain

/// The words of the report on accountability in one language; what is missing does not compile.
package struct AccountabilityReportWords: Sendable {
  let tag, title, banner, record, byKind, byCity, list, kind, city, sum: String
  let candidates, upheld, excused, dismissed, open, share, answer, ruling, none: String
  let check: @Sendable (_ candidates: Int) -> String
  let mismatch, how: String

  package static let english = AccountabilityReportWords(
    tag: "en", title: "Accountability of the cities",
    banner: "EXERCISE · 演练 — nothing in this report has happened", record: "Record",
    byKind: "By kind", byCity: "By city", list: "Candidates", kind: "Kind", city: "City",
    sum: "All", candidates: "Candidates", upheld: "Upheld", excused: "Excused",
    dismissed: "Dismissed", open: "Open", share: "Upheld of ruled", answer: "Answer",
    ruling: "Ruling", none: "none",
    check: { "\($0) candidates, counted from the entries; kinds and cities come to the same." },
    mismatch: "The counts by kind and by city differ: the record is incomplete.",
    how:
      "Candidates = upheld + excused + dismissed + open. Rules raise them from the record; a "
      + "person who neither answered for the city nor raised or did it rules.")
  package static let simplified = AccountabilityReportWords(
    tag: "zh-Hans", title: "各市问责报告", banner: "演练 EXERCISE — 本报告内容并未真实发生", record: "记录",
    byKind: "按类别", byCity: "按城市", list: "问责事项", kind: "类别", city: "城市", sum: "合计",
    candidates: "提出", upheld: "属实", excused: "免责", dismissed: "不成立", open: "未裁定",
    share: "属实/已裁定", answer: "申辩", ruling: "裁定", none: "无",
    check: { "从记录逐条计得问责事项 \($0) 项，按类别、按城市合计一致。" },
    mismatch: "按类别与按城市合计不一致：记录不完整。",
    how: "提出 = 属实 + 免责 + 不成立 + 未裁定。由规则自记录提出，由未代为申辩、提出或经办的人裁定。")
  package static let traditional = AccountabilityReportWords(
    tag: "zh-Hant", title: "各市問責報告", banner: "演練 EXERCISE — 本報告內容並未真實發生", record: "記錄",
    byKind: "按類別", byCity: "按城市", list: "問責事項", kind: "類別", city: "城市", sum: "合計",
    candidates: "提出", upheld: "屬實", excused: "免責", dismissed: "不成立", open: "未裁定",
    share: "屬實/已裁定", answer: "申辯", ruling: "裁定", none: "無",
    check: { "從記錄逐條計得問責事項 \($0) 項，按類別、按城市合計一致。" },
    mismatch: "按類別與按城市合計不一致：記錄不完整。",
    how: "提出 = 屬實 + 免責 + 不成立 + 未裁定。由規則自記錄提出，由未代為申辯、提出或經辦的人裁定。")
}

/// How the report speaks, with the console's own words.
package struct AccountabilityVoice: Sendable {
  let words: AccountabilityReportWords
  let city: @Sendable (City.ID) -> String
  let breach: @Sendable (Breach) -> String
  let verdict: @Sendable (TrustCause.Verdict) -> String
  let sentence: @Sendable (Entry) -> String
  /// A text of the record by who wrote it: the simulation says its own twice.
  let text: @Sendable (String, Actor) -> String

  package init(
    words: AccountabilityReportWords, city: @escaping @Sendable (City.ID) -> String,
    breach: @escaping @Sendable (Breach) -> String,
    verdict: @escaping @Sendable (TrustCause.Verdict) -> String,
    sentence: @escaping @Sendable (Entry) -> String,
    text: @escaping @Sendable (String, Actor) -> String
  ) {
    (self.words, self.city, self.breach, self.verdict) = (words, city, breach, verdict)
    (self.sentence, self.text) = (sentence, text)
  }
}
