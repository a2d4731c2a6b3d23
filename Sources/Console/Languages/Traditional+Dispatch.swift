internal import Domain
internal import Planning

/// Who is sent and why, in Traditional Chinese.
extension TraditionalChinese {
  func text(_ sentence: DispatchSentence) -> String {
    switch sentence {
    case .plan(let number, let count, let way):
      (count > 1 ? "方案 \(number)/\(count)：" : "方案：") + word(way)
    case .cover(let city, let kind, let within, let before, let after, let then, let next):
      "\(city)\(kind)餘防：\(within) 分鐘內 \(before) → \(after) %，下一警 \(then) → \(next) 分"
    case .lacks(let gaps): "缺 " + gaps
    case .refuseTitle(let subject): "不採納 \(subject) 的調派建議"
    case .willRefuse: "不派力量；建議內容與不採納的理由都將記錄在案。"
    case .onlyPlan: "沒有其他方案。"
    case .alarmTitle(let incident): "提升 \(incident) 出動等級"
    case .willRaise(let alarm, let adds): "\(alarm) 級出動增派：\(adds)。"
    case .nothingLacks: "所有未結事件都已按預案派足力量。"
    case .outcome(let aim, let total, let worst, let lacking):
      "\(word(aim))：加權 \(total) 分，最遲 \(worst)，缺 \(lacking)"
    case .greedy(let total, let worst, let lacking):
      "逐起就近：加權 \(total) 分，最遲 \(worst)，缺 \(lacking)"
    case .incidents: "事件派力量"
    case .covers: "前移補防"
    case .reliefs: "替換需休整的力量"
    case .move(let unit, let kind, let station, let city, let gain, let isHomeward):
      "\(unit) \(kind)\(isHomeward ? "返回" : "移至")\(city)\(station)：+\(gain) 點"
    case .relief(let weary, let fresh, let incident, let minutes):
      "\(fresh) 到 \(incident) 替換 \(weary)，\(minutes) 分到"
    case .jointTitle(let count): "採納 \(count) 行"
    case .noRowChosen: "未選任何行：空格選擇。"
    case .rowHasGone(let row): "\(row)：所列力量已被佔用，r 重算。"
    case .madeAgo(let age): "\(age)前算出，r 重算"
    case .aloneTitle: "不用外市力量"
    case .aloneHead: "事件      最後一支到場：現狀 → 無互助"
    case .aloneSame: "沒有差別：沒有城市在用或需要外市力量。"
    case .aloneCovers: "消防車餘防：現狀 → 無互助"
    case .aloneSum(let differ, let count, let with, let without):
      "\(count) 起事件中 \(differ) 起不同；缺員 \(with) → \(without)"
    case .nobodyGoes: "無人可派"
    case .lacking(let count): "缺 \(count)"
    case .lost(let age): "失聯 \(age)"
    case .heldUp(let way, let age): "途中受阻" + (way.map { " \($0)" } ?? "") + " \(age)"
    case .stale(let age): "位置舊 \(age)"
    case .restDue(let hour): "\(hour) 應休整"
    case .mustRest: "須休整"
    case .standsBy(let station): "在\(station)"
    case .outBecause(let reason): "停用：\(reason)"
    case .reportTitle(let unit): "\(unit) 報告"
    case .reportWhat(let what): "登記：\(what)。填較早時刻即為補錄。"
    case .withdrawTitle(let unit): "停用 \(unit)"
    case .willWithdraw: "恢復使用前不再派出。"
    case .relieveTitle(let unit): "替換 \(unit)"
    case .willRelieve(let fresh, let minutes): "派 \(fresh) 前往，\(minutes) 分到；到後原力量返回。"
    case .standByTitle(let unit): "\(unit) 前移值守于"
    case .willStandBy(let station, let minutes): "前往\(station)，\(minutes) 分到。"
    case .divertTitle(let unit): "\(unit) 改派至"
    case .willDivert(let from, let to, let minutes): "離開 \(from)，改往 \(to)，\(minutes) 分到。"
    case .noRelief: "沒有已休整的同類力量可派。"
    case .notOnScene: "只能替換已到場的力量。"
    case .notUnderWay: "只能把途中的力量改派給更緊急的事件。"
    case .notFree: "只有待命力量才能前移值守。"
    case .nothingToReport: "該力量沒有可登記的狀態。"
    case .nowhereToGo: "沒有更緊急的事件。"
    case .orderIs(let order): "力量\(word(order))排列。"
    case .kindIs(let kind): "只列\(kind)：f 換下一類。"
    case .everyKind: "列出各類力量。"
    case .clocksTitle: "時限對照 NFPA 1225 與 1710（本席開機以來）"
    case .clocksHead: "環節                        n  未完    中位     P90  達標率 要求"
    case .clocksNote: "未完：已開始而沒有或尚未完成。樣本少時達標率說明不了什麼。"
    case .clock(let measure): word(measure)
    case .asked(let seconds, let percent): "\(percent) % ≤ \(seconds) 秒"
    case .proposals(let accepted, let changed, let refused):
      "調派建議：採納 \(accepted)，改動 \(changed)，不採納 \(refused)"
    }
  }

  func word(_ way: Recommendation.Way) -> String {
    switch way {
    case .balanced: "本市優先，不足用鄰市"
    case .quickest: "誰先到派誰"
    case .ownCity: "只用本市"
    case .nearest: "就近"
    }
  }

  func word(_ aim: JointPlan.Aim) -> String {
    switch aim {
    case .total: "總延誤最小"
    case .worst: "最遲者最早"
    }
  }

  func word(_ order: UnitOrder) -> String {
    switch order {
    case .state: "按狀態"
    case .arrival: "按到場時刻"
    case .rest: "按休整時刻"
    case .kind: "按類別"
    case .city: "按城市"
    }
  }

  func word(_ measure: ResponseClocks.Measure) -> String {
    switch measure {
    case .answering: "接警"
    case .processing: "首派"
    case .turnoutMedical: "急救出動"
    case .turnoutFire: "消防出動"
    case .firstEngine: "首車行程"
    case .fullFirstAlarm: "一級出動到齊行程"
    }
  }
}
