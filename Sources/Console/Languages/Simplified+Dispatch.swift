internal import Domain
internal import Planning

/// Who is sent and why, in Simplified Chinese.
extension SimplifiedChinese {
  func text(_ sentence: DispatchSentence) -> String {
    switch sentence {
    case .plan(let number, let count, let way):
      (count > 1 ? "方案 \(number)/\(count)：" : "方案：") + word(way)
    case .cover(let city, let kind, let within, let before, let after, let then, let next):
      "\(city)\(kind)余防：\(within) 分钟内 \(before) → \(after) %，下一警 \(then) → \(next) 分"
    case .lacks(let gaps): "缺 " + gaps
    case .refuseTitle(let subject): "不采纳 \(subject) 的调派建议"
    case .willRefuse: "不派力量；建议内容与不采纳的理由都将记录在案。"
    case .onlyPlan: "没有其他方案。"
    case .alarmTitle(let incident): "提升 \(incident) 出动等级"
    case .willRaise(let alarm, let adds): "\(alarm) 级出动增派：\(adds)。"
    case .nothingLacks: "所有未结事件都已按预案派足力量。"
    case .outcome(let aim, let total, let worst, let lacking):
      "\(word(aim))：加权 \(total) 分，最迟 \(worst)，缺 \(lacking)"
    case .greedy(let total, let worst, let lacking):
      "逐起就近：加权 \(total) 分，最迟 \(worst)，缺 \(lacking)"
    case .incidents: "事件派力量"
    case .covers: "前移补防"
    case .reliefs: "替换需休整的力量"
    case .move(let unit, let kind, let station, let city, let gain, let isHomeward):
      "\(unit) \(kind)\(isHomeward ? "返回" : "移至")\(city)\(station)：+\(gain) 点"
    case .relief(let weary, let fresh, let incident, let minutes):
      "\(fresh) 到 \(incident) 替换 \(weary)，\(minutes) 分到"
    case .jointTitle(let count): "采纳 \(count) 行"
    case .noRowChosen: "未选任何行：空格选择。"
    case .rowHasGone(let row): "\(row)：所列力量已被占用，r 重算。"
    case .madeAgo(let age): "\(age)前算出，r 重算"
    case .aloneTitle: "不用外市力量"
    case .aloneHead: "事件      最后一支到场：现状 → 无互助"
    case .aloneSame: "没有差别：没有城市在用或需要外市力量。"
    case .aloneCovers: "消防车余防：现状 → 无互助"
    case .aloneSum(let differ, let count, let with, let without):
      "\(count) 起事件中 \(differ) 起不同；缺员 \(with) → \(without)"
    case .nobodyGoes: "无人可派"
    case .lacking(let count): "缺 \(count)"
    case .lost(let age): "失联 \(age)"
    case .heldUp(let way, let age): "途中受阻" + (way.map { " \($0)" } ?? "") + " \(age)"
    case .stale(let age): "位置旧 \(age)"
    case .restDue(let hour): "\(hour) 应休整"
    case .mustRest: "须休整"
    case .standsBy(let station): "在\(station)"
    case .outBecause(let reason): "停用：\(reason)"
    case .reportTitle(let unit): "\(unit) 报告"
    case .reportWhat(let what): "登记：\(what)。填较早时刻即为补录。"
    case .withdrawTitle(let unit): "停用 \(unit)"
    case .willWithdraw: "恢复使用前不再派出。"
    case .relieveTitle(let unit): "替换 \(unit)"
    case .willRelieve(let fresh, let minutes): "派 \(fresh) 前往，\(minutes) 分到；到后原力量返回。"
    case .standByTitle(let unit): "\(unit) 前移值守于"
    case .willStandBy(let station, let minutes): "前往\(station)，\(minutes) 分到。"
    case .divertTitle(let unit): "\(unit) 改派至"
    case .willDivert(let from, let to, let minutes): "离开 \(from)，改往 \(to)，\(minutes) 分到。"
    case .noRelief: "没有已休整的同类力量可派。"
    case .notOnScene: "只能替换已到场的力量。"
    case .notUnderWay: "只能把途中的力量改派给更紧急的事件。"
    case .notFree: "只有待命力量才能前移值守。"
    case .nothingToReport: "该力量没有可登记的状态。"
    case .nowhereToGo: "没有更紧急的事件。"
    case .orderIs(let order): "力量\(word(order))排列。"
    case .kindIs(let kind): "只列\(kind)：f 换下一类。"
    case .everyKind: "列出各类力量。"
    case .clocksTitle: "时限对照 NFPA 1225 与 1710（本席开机以来）"
    case .clocksHead: "环节                        n  未完    中位     P90  达标率 要求"
    case .clocksNote: "未完：已开始而没有或尚未完成。样本少时达标率说明不了什么。"
    case .clock(let measure): word(measure)
    case .asked(let seconds, let percent): "\(percent) % ≤ \(seconds) 秒"
    case .proposals(let accepted, let changed, let refused):
      "调派建议：采纳 \(accepted)，改动 \(changed)，不采纳 \(refused)"
    }
  }

  func word(_ way: Recommendation.Way) -> String {
    switch way {
    case .balanced: "本市优先，不足用邻市"
    case .quickest: "谁先到派谁"
    case .ownCity: "只用本市"
    case .nearest: "就近"
    }
  }

  func word(_ aim: JointPlan.Aim) -> String {
    switch aim {
    case .total: "总延误最小"
    case .worst: "最迟者最早"
    }
  }

  func word(_ order: UnitOrder) -> String {
    switch order {
    case .state: "按状态"
    case .arrival: "按到场时刻"
    case .rest: "按休整时刻"
    case .kind: "按类别"
    case .city: "按城市"
    }
  }

  func word(_ measure: ResponseClocks.Measure) -> String {
    switch measure {
    case .answering: "接警"
    case .processing: "首派"
    case .turnoutMedical: "急救出动"
    case .turnoutFire: "消防出动"
    case .firstEngine: "首车行程"
    case .fullFirstAlarm: "一级出动到齐行程"
    }
  }
}
