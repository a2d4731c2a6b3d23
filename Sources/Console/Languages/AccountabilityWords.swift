/// The words of the queue of what cities may have to answer for, and of the report on it.
package struct AccountabilityWords: Sendable {
  let head: @Sendable (_ all: Int, _ toRule: Int, _ toAnswer: Int) -> String
  let nobody: String
  /// Heads of columns.
  package let limit, city, kind, about, state, age: String
  /// In place of the time left, that somebody has to rule.
  let rule: String
  /// Between which hours an entry was written that the desk has no longer and the picture does not
  /// count.
  let written: @Sendable (_ after: String?, _ before: String?) -> String
  /// Where such entries can be read whole.
  let inFull: @Sendable (_ journal: String) -> String
  package let consequence: String
  let now: @Sendable (String) -> String
  let would: @Sendable (_ now: String, _ upheld: String, _ excused: String) -> String
}

extension Language {
  /// The words of the queue of accountability.
  package var accountability: AccountabilityWords {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}

extension AccountabilityWords {
  static let english = AccountabilityWords(
    head: { all, toRule, toAnswer in
      "\(all) candidates: \(toRule) to rule on, \(toAnswer) for the city to answer"
    },
    nobody: "Nothing has been raised.", limit: "LIMIT", city: "CITY", kind: "KIND",
    about: "ABOUT", state: "STATE", age: "AGE", rule: "rule",
    written: { after, before in
      switch (after, before) {
      case (let after?, let before?): "written between \(after) and \(before)"
      case (let after?, nil): "written after \(after)"
      case (nil, let before?): "written before \(before)"
      case (nil, nil): "on the record"
      }
    },
    inFull: { "older entries in full: fenghuo report accountability \($0)" }, consequence: "Trust",
    now: { "\($0) now" },
    would: { now, upheld, excused in
      "\(now) now; upheld \(upheld), excused or dismissed \(excused)"
    })
  static let simplified = AccountabilityWords(
    head: { all, toRule, toAnswer in "问责事项 \(all)：待裁定 \(toRule)，待申辩 \(toAnswer)" },
    nobody: "没有提出问责事项。", limit: "时限", city: "城市", kind: "类别", about: "事由",
    state: "状态", age: "历时", rule: "待裁定",
    written: { after, before in
      switch (after, before) {
      case (let after?, let before?): "记录于 \(after) 至 \(before) 之间"
      case (let after?, nil): "记录于 \(after) 之后"
      case (nil, let before?): "记录于 \(before) 之前"
      case (nil, nil): "见记录"
      }
    },
    inFull: { "早前条目全文：fenghuo report accountability \($0)" }, consequence: "信用",
    now: { "现为 \($0)" },
    would: { now, upheld, excused in "现为 \(now)；属实 \(upheld)，免责或不成立 \(excused)" })
  static let traditional = AccountabilityWords(
    head: { all, toRule, toAnswer in "問責事項 \(all)：待裁定 \(toRule)，待申辯 \(toAnswer)" },
    nobody: "沒有提出問責事項。", limit: "時限", city: "城市", kind: "類別", about: "事由",
    state: "狀態", age: "歷時", rule: "待裁定",
    written: { after, before in
      switch (after, before) {
      case (let after?, let before?): "記錄於 \(after) 至 \(before) 之間"
      case (let after?, nil): "記錄於 \(after) 之後"
      case (nil, let before?): "記錄於 \(before) 之前"
      case (nil, nil): "見記錄"
      }
    },
    inFull: { "早前條目全文：fenghuo report accountability \($0)" }, consequence: "信用",
    now: { "現為 \($0)" },
    would: { now, upheld, excused in "現為 \(now)；屬實 \(upheld)，免責或不成立 \(excused)" })
}
