internal import Domain

/// What happened, a sentence a line of the log, in Simplified Chinese.
extension SimplifiedChinese {
  func sentence(_ event: WatchEvent, _ names: Names) -> String {
    switch event {
    case .opened(let region, let scenario): "开启值班：\(region)" + (scenario.map { "，情景 \($0)" } ?? "")
    case .closed: "结束值班"
    case .hornSilenced: "警铃静音"
    case .posture(let holder, let event): language.postures.event(event, holder, names)
    case .postureSwitched(let city, let posture, let reason):
      "\(names.city(city))转入\(word(posture))：\(reason)"
    case .whatIfKept(let whatIf):
      sentenceOfWhatIf(
        kept: true, names.supposed(whatIf.supposition), showed: names.result(of: whatIf))
    case .whatIfDiscarded(let supposition):
      sentenceOfWhatIf(kept: false, names.supposed(supposition), showed: "")
    case .proposalAnswered(let proposal, let choice): sentence(proposal, choice, names)
    case .aidComparisonKept(let comparison): sentence(comparison)
    case .aidComparisonDiscarded:
      sentenceOfWhatIf(kept: false, word(SuppositionKind.alone), showed: "")
    }
  }

  func sentence(_ event: AlertEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .raised(let report):
      "新警报 \(id) \(report.priority.rawValue)级 \(names.city(report.city))：\(names.headline(report))"
    case .updated(let report, let rose):
      (rose ? "\(id) 升至 \(report.priority.rawValue)级：" : "更新 \(id)：") + names.headline(report)
    case .recurred(let report): "\(id) 再次发生：\(names.headline(report))"
    case .overtaken(let report):
      "\(id) 有一份迟到的报告，以较新的消息为准：\(names.headline(report))"
    case .cleared(.cancelled), .cleared(.stated): "\(id) 由来源结束"
    case .cleared(.returnedToNormal): "\(id) 恢复正常"
    case .cleared(.ruled(let reason)): "判定 \(id) 解除：\(reason)"
    case .acknowledged: "确认 \(id)"
    case .unacknowledged: "取消确认 \(id)"
    case .shelved(let until, let reason): "搁置 \(id) 至 \(names.clock(until))：\(reason)"
    case .unshelved: "取消搁置 \(id)"
    case .shelvingEnded: "\(id) 搁置到期"
    case .suppressed(let reason): "抑制 \(id)：\(reason)"
    case .unsuppressed: "取消抑制 \(id)"
    case .removedFromService(let reason): "停用 \(id)：\(reason)"
    case .returnedToService: "恢复使用 \(id)"
    case .noted(let text): "备注 \(id)：\(text)"
    case .grouped(let leader, let rule): "\(id) 归入 \(leader)：\(word(rule))"
    case .inhibited(let other): "\(other) 未结束前抑制 \(id)"
    case .released: "不再抑制 \(id)"
    case .escalated: "\(id) 逾期无人确认：已报主管"
    }
  }

  func sentence(_ event: IncidentEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .reported(let report):
      "立事件 \(id) \(names.city(report.city))：\(names.local(report.title))"
        + (report.alert.map { "（\($0)）" } ?? "")
    case .verified: "核实 \(id)"
    case .activated: "\(id) 启动处置"
    case .contained: "控制 \(id)"
    case .flaredUp(let reason): "\(id) 复燃：\(names.local(reason))"
    case .recovered: "\(id) 恢复"
    case .closed(let outcome): "关闭 \(id)：\(names.local(outcome))"
    case .dismissed(let reason): "撤案 \(id)：\(names.local(reason))"
    case .noted(let text): "备注 \(id)：\(text)"
    case .alarmRaised(let alarm): "\(id) 提升至 \(alarm) 级出动"
    }
  }

  func sentence(_ event: UnitEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .dispatched(let incident, _): "派出 \(id) 前往 \(incident)"
    case .moved(_, let status, _, let isLate): "\(id)：\(word(status))" + (isLate ? "（补录）" : "")
    case .withdrawn(let reason): "\(id) 停用：\(reason)"
    case .diverted(let from, let to, _): "\(id) 由 \(from) 改派 \(to)"
    case .sentToStandBy(let station, _): "\(id) 前移至\(names.station(station))值守"
    case .reliefSent(let other): "\(other) 前往替换 \(id)"
    case .contactLost(let since): "\(id) 失联：最后一次报告 \(names.clock(since))"
    case .contactRegained: "\(id) 恢复联系"
    case .heldUp(let way): "\(id) 途中受阻" + (way.map { "（\($0)）" } ?? "") + "：无路可绕"
    }
  }

  func sentenceOfCrossing(_ gauge: String, _ band: StageBand, stage: String) -> String {
    switch band {
    case .normal: "\(gauge) 回落至警戒水位以下：\(stage) 米"
    case .warning: "\(gauge) 超警戒水位：\(stage) 米"
    case .guarantee: "\(gauge) 超保证水位：\(stage) 米"
    }
  }

  func sentenceOfForetoldEnd(by source: String, _ headline: String) -> String {
    "\(source) 结束了尚未收到的警报：\(headline)"
  }

  func sentenceOfQuarantine(_ file: String, _ line: Int?, _ reason: String) -> String {
    "未能识别：" + place(file, line) + "：" + reason
  }
}
