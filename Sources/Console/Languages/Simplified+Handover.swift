internal import Domain
internal import Statutes

extension HandoverWords {
  static let simplified = HandoverWords(
    tag: "zh-Hans", title: "值守交接", exercise: "演练 EXERCISE — 本报告内容并未真实发生",
    kind: { kind in
      switch kind {
      case .untaken: "未确认"
      case .aside: "已搁置"
      case .incident: "事件"
      case .hazard: "风险源"
      case .obligation: "待办"
      case .decision: "决策"
      case .aid: "支援"
      case .away: "力量外借"
      case .silent: "失联"
      case .notice: "通报"
      case .sitrep: "态势报告"
      case .correction: "更正"
      case .whatIf: "推演"
      case .feed: "信源失联"
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
        return "已答复 \(answered)/\(all)：\(names.local(text))"
      case .aid(let line):
        return "\(names.city(line.lender))：\(language.panel.aid.state(line.state))"
      case .unit(let kind, let status, let borrower):
        return "\(terms.unitKind(kind))，\(terms.unitStatus(status))"
          + (borrower.map { "，在\(names.city($0))" } ?? "")
      case .notice(let cities): return "未签收：\(names.cities(cities))"
      case .sitrep(let state, let number, let isFinal):
        let words = CommunicationTerms.simplified
        return "\(words.version(number, isFinal))\(words.sitrepState(state))，尚未报送"
      case .correction(let figure):
        return "\(CommunicationTerms.simplified.measure(figure.key.measure))现为 \(figure.amount)："
          + (figure.correction ?? "")
      case .whatIf(let supposition): return names.supposed(supposition)
      case .silence: return "超过约定时间无消息"
      }
    },
    onWatch: "值守", nobody: "无人登记（a 上岗）", since: "自", change: "交班时间", overdue: "逾时",
    gap: "空档", lastBrief: "上次交接", none: "没有未了事项。", due: "限", until: "至",
    gapKind: { $0 == .unattended ? "无人值守" : "两次签字之间" },
    offered: { "\($0) \($1) 已签字，对方签字前（a）仍由其负责：\($2)" },
    remarks: "交班说明", questions: "质询", signed: "签字", seal: "校验", board: "值守表",
    happened: "其间", counted: { "自第 \($0) 条记录（\($1)）起" }, open: { "未了 \($0) 项" },
    events: { events in
      [
        "新警报 \(events.raised)，已确认 \(events.taken)",
        "立事件 \(events.opened)，办结 \(events.closed)",
        "派出力量 \(events.sent)，报告 \(events.reports)，完成职责 \(events.duties)",
        "通报 \(events.notices)，更正 \(events.corrections)，记录 \(events.entries) 条",
      ]
    },
    missedCopies: { "漏报漏送 \($0)" },
    recounted: { digest, holds in
      holds ? "从记录重新计数：\(digest)，一致。" : "! 从记录重新计数：\(digest)，不一致。"
    })
}
