package import Domain

/// The words of the scorecards in one language; what is missing does not compile.
package struct ScorecardWords: Sendable {
  let tag, title, banner, record, cities, response, owed, city, sum: String
  let trust, interval, made, kept, late, partial, broken, excused, dismissed, open, toRule: String
  let keptShare, medianDelay: String
  let alerts, taken, inTime, median, incidents, sent: String
  let duties, reports, decisions: String
  let switching, switches, complete, missing, p90, together: String
  let rewards, penalties: String
  /// In time, of how many; and how many of those were late, are open and are overdue.
  let dues: @Sendable (Scorecard.Dues) -> String
  let check: @Sendable (_ ended: Int) -> String
  let mismatch, how: String

  package static let english = ScorecardWords(
    tag: "en", title: "Scorecards of the cities",
    banner: "EXERCISE · 演练 — nothing in this report has happened", record: "Record",
    cities: "Commitments and trust", response: "Response", owed: "Duties, reports, decisions",
    city: "City", sum: "All", trust: "Trust", interval: "9 in 10", made: "Made", kept: "Kept",
    late: "Late", partial: "Partial", broken: "Broken", excused: "Excused", dismissed: "Dismissed",
    open: "Open", toRule: "To rule", keptShare: "Kept %", medianDelay: "Late by (median)",
    alerts: "Urgent alerts", taken: "Taken", inTime: "In time",
    median: "Median", incidents: "Incidents", sent: "Sent to", duties: "Duties",
    reports: "Reports", decisions: "Decisions answered", switching: "Switching postures",
    switches: "Switches", complete: "Complete", missing: "Missing", p90: "9 in 10",
    together: "All together",
    rewards: "Rewards", penalties: "Penalties",
    dues: { dues in
      dues.all == 0
        ? "–"
        : "\(dues.inTime)/\(dues.all)"
          + list([("late", dues.late), ("open", dues.open), ("overdue", dues.overdue)])
    },
    check: { ended in
      "\(ended) commitments ended, counted from the entries; the trust in each city rests on the "
        + "same."
    },
    mismatch: "The count from the entries is not what trust rests on: the record is incomplete.",
    how:
      "Made = kept + late + partial + broken + excused + dismissed + open. In time / all. Duties "
      + "and reports are those of the matters that the picture at the record's end still holds.")
  package static let simplified = ScorecardWords(
    tag: "zh-Hans", title: "各市履约记分卡", banner: "演练 EXERCISE — 本报告内容并未真实发生", record: "记录",
    cities: "承诺与信用", response: "响应", owed: "职责、报告、联合决策", city: "城市", sum: "合计", trust: "信用",
    interval: "90%区间", made: "作出", kept: "守约", late: "迟延", partial: "部分", broken: "违约",
    excused: "免责", dismissed: "不成立", open: "未了", toRule: "待裁定", keptShare: "守约率",
    medianDelay: "迟延中位数",
    alerts: "紧急警报", taken: "已确认",
    inTime: "按时", median: "中位数", incidents: "事件", sent: "已派力量", duties: "职责", reports: "报告",
    decisions: "决策答复", switching: "状态转换", switches: "转换", complete: "完成", missing: "未完成",
    p90: "九成", together: "联盟整体",
    rewards: "奖励", penalties: "处分",
    dues: { dues in
      dues.all == 0
        ? "–"
        : "\(dues.inTime)/\(dues.all)"
          + list([("迟", dues.late), ("未了", dues.open), ("逾期", dues.overdue)])
    },
    check: { "从记录逐条计得已了结承诺 \($0) 项，与各市信用所依据的一致。" },
    mismatch: "逐条计数与信用所依据的不一致：记录不完整。",
    how: "作出 = 守约 + 迟延 + 部分 + 违约 + 免责 + 不成立 + 未了；“按时/全部”。职责、报告只计记录结束时仍在案的事项。")
  package static let traditional = ScorecardWords(
    tag: "zh-Hant", title: "各市履約記分卡", banner: "演練 EXERCISE — 本報告內容並未真實發生", record: "記錄",
    cities: "承諾與信用", response: "響應", owed: "職責、報告、聯合決策", city: "城市", sum: "合計", trust: "信用",
    interval: "90%區間", made: "作出", kept: "守約", late: "遲延", partial: "部分", broken: "違約",
    excused: "免責", dismissed: "不成立", open: "未了", toRule: "待裁定", keptShare: "守約率",
    medianDelay: "遲延中位數",
    alerts: "緊急警報", taken: "已確認",
    inTime: "按時", median: "中位數", incidents: "事件", sent: "已派力量", duties: "職責", reports: "報告",
    decisions: "決策答覆", switching: "狀態轉換", switches: "轉換", complete: "完成", missing: "未完成",
    p90: "九成", together: "聯盟整體",
    rewards: "獎勵", penalties: "處分",
    dues: { dues in
      dues.all == 0
        ? "–"
        : "\(dues.inTime)/\(dues.all)"
          + list([("遲", dues.late), ("未了", dues.open), ("逾期", dues.overdue)])
    },
    check: { "從記錄逐條計得已了結承諾 \($0) 項，與各市信用所依據的一致。" },
    mismatch: "逐條計數與信用所依據的不一致：記錄不完整。",
    how: "作出 = 守約 + 遲延 + 部分 + 違約 + 免責 + 不成立 + 未了；「按時/全部」。職責、報告只計記錄結束時仍在案的事項。")

  /// ` (late 2, open 1)` of those that are any.
  private static func list(_ parts: [(String, Int)]) -> String {
    let some = parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return some.isEmpty ? "" : " (\(some.joined(separator: ", ")))"
  }
}

/// How the scorecards speak, with the console's own words for cities.
package struct ScorecardVoice: Sendable {
  let words: ScorecardWords
  let city: @Sendable (City.ID) -> String

  package init(words: ScorecardWords, city: @escaping @Sendable (City.ID) -> String) {
    self.words = words
    self.city = city
  }
}
