internal import Domain
internal import Statutes

extension HandoverWords {
  static let traditional = HandoverWords(
    tag: "zh-Hant", title: "值守交接", exercise: "演練 EXERCISE — 本報告內容並未真實發生",
    kind: { kind in
      switch kind {
      case .untaken: "未確認"
      case .aside: "已擱置"
      case .incident: "事件"
      case .hazard: "風險源"
      case .obligation: "待辦"
      case .decision: "決策"
      case .aid: "支援"
      case .away: "力量外借"
      case .silent: "失聯"
      case .notice: "通報"
      case .sitrep: "態勢報告"
      case .correction: "更正"
      case .whatIf: "推演"
      case .feed: "信源失聯"
      }
    },
    what: { what, names, language in
      let terms = language.panel.terms
      switch what {
      case .alert(let report): return "P\(report.priority.rawValue) \(names.headline(report))"
      case .aside(let state, let reason):
        return terms.alertState(state) + (reason.isEmpty ? "" : "：\(names.local(reason))")
      case .incident(let report, let state):
        return "P\(report.priority.rawValue) \(terms.incidentState(state)) "
          + names.local(report.title)
      case .hazard(let kind, let next):
        return language.panel.forecast.kind(kind)
          + (next.map { "，下一城\(names.city($0.city)) \(names.clock($0.at))" } ?? "")
      case .obligation(let obligation): return language.title(of: obligation)
      case .decision(let text, let answered, let all):
        return "已答覆 \(answered)/\(all)：\(names.local(text))"
      case .aid(let line):
        return "\(names.city(line.lender))：\(language.panel.aid.state(line.state))"
      case .unit(let kind, let status, let borrower):
        return "\(terms.unitKind(kind))，\(terms.unitStatus(status))"
          + (borrower.map { "，在\(names.city($0))" } ?? "")
      case .notice(let cities): return "未簽收：\(names.cities(cities))"
      case .sitrep(let state, let number, let isFinal):
        let words = CommunicationTerms.traditional
        return "\(words.version(number, isFinal))\(words.sitrepState(state))，尚未報送"
      case .correction(let figure):
        return "\(CommunicationTerms.traditional.measure(figure.key.measure))現為 \(figure.amount)："
          + (figure.correction ?? "")
      case .whatIf(let supposition): return names.supposed(supposition)
      case .silence: return "超過約定時間無消息"
      }
    },
    onWatch: "值守", nobody: "無人登記（a 上崗）", since: "自", change: "交班時間", overdue: "逾時",
    gap: "空檔", lastBrief: "上次交接", none: "沒有未了事項。", due: "限", until: "至",
    gapKind: { $0 == .unattended ? "無人值守" : "兩次簽字之間" },
    offered: { "\($0) \($1) 已簽字，對方簽字前（a）仍由其負責：\($2)" },
    remarks: "交班說明", questions: "質詢", signed: "簽字", seal: "校驗", board: "值守表",
    happened: "其間", counted: { "自第 \($0) 條記錄（\($1)）起" }, open: { "未了 \($0) 項" },
    events: { events in
      [
        "新警報 \(events.raised)，已確認 \(events.taken)",
        "立事件 \(events.opened)，辦結 \(events.closed)",
        "派出力量 \(events.sent)，報告 \(events.reports)，完成職責 \(events.duties)",
        "通報 \(events.notices)，更正 \(events.corrections)，記錄 \(events.entries) 條",
      ]
    },
    missedCopies: { "漏報漏送 \($0)" },
    recounted: { digest, holds in
      holds ? "從記錄重新計數：\(digest)，一致。" : "! 從記錄重新計數：\(digest)，不一致。"
    })
}
