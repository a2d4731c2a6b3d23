import Domain

/// What is said of arrivals wherever room is short: who is next, who was reached, what is unlikely.
struct ArrivalPhrases: Sendable {
  /// The moment at which it was expected has passed, and it has not been seen.
  let anyTime: String
  /// The same in five cells.
  let due: String
  /// Not likely within so many hours, though it may be.
  let unlikely: @Sendable (Int) -> String
  /// What stands behind the shares of cities that assist.
  let ofPeople: String
  /// A forecast's hour of issue.
  let issued: @Sendable (String) -> String
  /// Cities that were reached, how many and which, in one line.
  let reachedBefore: @Sendable (Int, String) -> String
  /// Places that are hardly reached, how many and which, in one line.
  let hardly: @Sendable (Int, String) -> String
  /// A hazard is over: since when, how long ago, and why.
  let over: @Sendable (String, String, String) -> String
  let reachedNobody: String
  /// How its forecasts did: those that came and were foretold, of how many, false alarms, and the
  /// mean error of arrival.
  let score: @Sendable (Int, Int, Int, String) -> String
  let notScored: String
  /// Of so many cities that were reached so many were foretold it beforehand, by how much in the
  /// middle, and so many were told by the city that leads.
  let notice: @Sendable (Int, Int, String?, Int) -> String
  /// It was foretold for an hour that is over, and nobody says that it has come: in a column, and
  /// in a sentence.
  let notConfirmed: @Sendable (String) -> String
  let foretoldFor: @Sendable (String, String) -> String
  /// What a sign before a peak and its people means.
  let passed: @Sendable (String) -> String
  /// So many more gauges, of which so many stand above their warning level.
  let moreGauges: @Sendable (Int, Int) -> String
  // The legend of the map.
  let expected: String
  let reached: String
  let origin: String
  let lowWater: String

  static let english = ArrivalPhrases(
    anyTime: "any time", due: "due",
    unlikely: { $0 > 72 ? "unlikely in \($0 / 24) d" : "unlikely in \($0) h" },
    ofPeople: "of people", issued: { "issued \($0)" },
    reachedBefore: { "reached (\($0)): \($1)" }, hardly: { "hardly (\($0)): \($1)" },
    over: { "over since \($0) (\($1) ago): \($2)" },
    reachedNobody: "No city was reached.",
    score: {
      "Forecasts: \($0) of \($1) arrivals foretold, \($2) false alarms, arrival ± \($3)"
    },
    notScored: "No forecast of it was decided.",
    notice: { reached, foretold, lead, told in
      "Before it came: foretold to \(foretold) of \(reached) cities"
        + (lead.map { " (\($0) ahead)" } ?? "") + ", told by the lead \(told) of \(reached)"
    },
    notConfirmed: { "\($0) not confirmed" },
    foretoldFor: { "\($0) foretold for \($1), not confirmed" },
    passed: {
      "\($0) The peak has passed: how high it was, and the people whom it reached so far."
    },
    moreGauges: { "\($0) more gauges, \($1) above warning" },
    expected: "expected", reached: "reached", origin: "source", lowWater: "low")

  static let simplified = ArrivalPhrases(
    anyTime: "随时", due: "随时",
    unlikely: { $0 > 72 ? "\($0 / 24) 天内可能性小" : "\($0) 小时内可能性小" },
    ofPeople: "占人口", issued: { "发布 \($0)" },
    reachedBefore: { "已到达 \($0) 处：\($1)" }, hardly: { "可能性小 \($0) 处：\($1)" },
    over: { "\($0) 结束（\($1)前）：\($2)" }, reachedNobody: "未波及任何城市。",
    score: { "预报检验：到达 \($1) 次，报中 \($0) 次，空报 \($2) 次，到达误差 ± \($3)" },
    notScored: "没有可检验的预报。",
    notice: { reached, foretold, lead, told in
      "到达前：预报报到 \(foretold)/\(reached) 城" + (lead.map { "（提前 \($0)）" } ?? "")
        + "，主责城市通报 \(told)/\(reached) 城"
    },
    notConfirmed: { "\($0) 应到未确认" }, foretoldFor: { "\($0)预计 \($1) 到达，未确认" },
    passed: { "\($0) 峰值已过：所列为已出现的峰值和已波及的人口。" },
    moreGauges: { "另有 \($0) 站，其中超警 \($1) 站" },
    expected: "将到", reached: "已到", origin: "源头", lowWater: "低水")

  static let traditional = ArrivalPhrases(
    anyTime: "隨時", due: "隨時",
    unlikely: { $0 > 72 ? "\($0 / 24) 天內可能性小" : "\($0) 小時內可能性小" },
    ofPeople: "占人口", issued: { "發布 \($0)" },
    reachedBefore: { "已到達 \($0) 處：\($1)" }, hardly: { "可能性小 \($0) 處：\($1)" },
    over: { "\($0) 結束（\($1)前）：\($2)" }, reachedNobody: "未波及任何城市。",
    score: { "預報檢驗：到達 \($1) 次，報中 \($0) 次，空報 \($2) 次，到達誤差 ± \($3)" },
    notScored: "沒有可檢驗的預報。",
    notice: { reached, foretold, lead, told in
      "到達前：預報報到 \(foretold)/\(reached) 城" + (lead.map { "（提前 \($0)）" } ?? "")
        + "，主責城市通報 \(told)/\(reached) 城"
    },
    notConfirmed: { "\($0) 應到未確認" }, foretoldFor: { "\($0)預計 \($1) 到達，未確認" },
    passed: { "\($0) 峰值已過：所列為已出現的峰值和已波及的人口。" },
    moreGauges: { "另有 \($0) 站，其中超警 \($1) 站" },
    expected: "將到", reached: "已到", origin: "源頭", lowWater: "低水")
}

extension Language {
  /// What is said of arrivals.
  var arrivals: ArrivalPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
