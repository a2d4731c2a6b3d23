internal import Domain

/// What happened, a sentence a line of the log, in Traditional Chinese.
extension TraditionalChinese {
  func sentence(_ event: WatchEvent, _ names: Names) -> String {
    switch event {
    case .opened(let region, let scenario): "開啟值班：\(region)" + (scenario.map { "，情景 \($0)" } ?? "")
    case .closed: "結束值班"
    case .hornSilenced: "警鈴靜音"
    case .posture(let holder, let event): language.postures.event(event, holder, names)
    case .postureSwitched(let city, let posture, let reason):
      "\(names.city(city))轉入\(word(posture))：\(reason)"
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
      "新警報 \(id) \(report.priority.rawValue)級 \(names.city(report.city))：\(names.headline(report))"
    case .updated(let report, let rose):
      (rose ? "\(id) 升至 \(report.priority.rawValue)級：" : "更新 \(id)：") + names.headline(report)
    case .recurred(let report): "\(id) 再次發生：\(names.headline(report))"
    case .overtaken(let report):
      "\(id) 有一份遲到的報告，以較新的消息為準：\(names.headline(report))"
    case .cleared(.cancelled), .cleared(.stated): "\(id) 由來源結束"
    case .cleared(.returnedToNormal): "\(id) 恢復正常"
    case .cleared(.ruled(let reason)): "判定 \(id) 解除：\(reason)"
    case .acknowledged: "確認 \(id)"
    case .unacknowledged: "取消確認 \(id)"
    case .shelved(let until, let reason): "擱置 \(id) 至 \(names.clock(until))：\(reason)"
    case .unshelved: "取消擱置 \(id)"
    case .shelvingEnded: "\(id) 擱置到期"
    case .suppressed(let reason): "抑制 \(id)：\(reason)"
    case .unsuppressed: "取消抑制 \(id)"
    case .removedFromService(let reason): "停用 \(id)：\(reason)"
    case .returnedToService: "恢復使用 \(id)"
    case .noted(let text): "備註 \(id)：\(text)"
    case .grouped(let leader, let rule): "\(id) 歸入 \(leader)：\(word(rule))"
    case .inhibited(let other): "\(other) 未結束前抑制 \(id)"
    case .released: "不再抑制 \(id)"
    case .escalated: "\(id) 逾期無人確認：已報主管"
    }
  }

  func sentence(_ event: IncidentEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .reported(let report):
      "立事件 \(id) \(names.city(report.city))：\(names.local(report.title))"
        + (report.alert.map { "（\($0)）" } ?? "")
    case .verified: "核實 \(id)"
    case .activated: "\(id) 啟動處置"
    case .contained: "控制 \(id)"
    case .flaredUp(let reason): "\(id) 復燃：\(names.local(reason))"
    case .recovered: "\(id) 恢復"
    case .closed(let outcome): "關閉 \(id)：\(names.local(outcome))"
    case .dismissed(let reason): "撤案 \(id)：\(names.local(reason))"
    case .noted(let text): "備註 \(id)：\(text)"
    case .alarmRaised(let alarm): "\(id) 提升至 \(alarm) 級出動"
    }
  }

  func sentence(_ event: UnitEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .dispatched(let incident, _): "派出 \(id) 前往 \(incident)"
    case .moved(_, let status, _, let isLate): "\(id)：\(word(status))" + (isLate ? "（補錄）" : "")
    case .withdrawn(let reason): "\(id) 停用：\(reason)"
    case .diverted(let from, let to, _): "\(id) 由 \(from) 改派 \(to)"
    case .sentToStandBy(let station, _): "\(id) 前移至\(names.station(station))值守"
    case .reliefSent(let other): "\(other) 前往替換 \(id)"
    case .contactLost(let since): "\(id) 失聯：最後一次回報 \(names.clock(since))"
    case .contactRegained: "\(id) 恢復聯繫"
    case .heldUp(let way): "\(id) 途中受阻" + (way.map { "（\($0)）" } ?? "") + "：無路可繞"
    }
  }

  func sentenceOfCrossing(_ gauge: String, _ band: StageBand, stage: String) -> String {
    switch band {
    case .normal: "\(gauge) 回落至警戒水位以下：\(stage) 公尺"
    case .warning: "\(gauge) 超警戒水位：\(stage) 公尺"
    case .guarantee: "\(gauge) 超保證水位：\(stage) 公尺"
    }
  }

  func sentenceOfForetoldEnd(by source: String, _ headline: String) -> String {
    "\(source) 結束了尚未收到的警報：\(headline)"
  }

  func sentenceOfQuarantine(_ file: String, _ line: Int?, _ reason: String) -> String {
    "未能識別：" + place(file, line) + "：" + reason
  }
}
