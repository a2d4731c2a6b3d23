internal import Domain

/// Looking ahead, in Simplified Chinese.
extension SimplifiedChinese {
  func text(_ sentence: OutlookSentence) -> String {
    switch sentence {
    case .nothingForetold: "没有预报：只能显示现在。"
    case .horizonEnds(let hour): "预报到 \(hour) 为止。"
    case .backAtNow: "已回到现在。"
    case .actsAreNow(let hour): "已回到现在 \(hour)：操作均在此刻执行。"
    case .whatIfTitle: "假设推演"
    case .willAsk: "在旁推演当前态势，不影响值班。"
    case .asked(let what): "假设推演进行中：\(what)。"
    case .stillRuns: "推演尚在进行，请稍候。"
    case .came(let count): "假设推演已有结果（\(count)）：W 存入记录，X 放弃。"
    case .nothingCame(let what): "假设 \(what)：目前无可预报。"
    case .noneAtHand: "没有待存的推演：按 w 提出。"
    case .nothingToSuppose: "目前没有可作假设的预报。"
    case .kindTitle: "登记哪类风险源？"
    case .whichHazard: "哪个风险源？"
    case .declareTitle(let kind): "登记：\(kind)"
    case .willDeclare: "存入记录并据此预报；10 秒内按 u 撤回，以后按 c 结束。"
    case .willAddBreach(let id): "该河已登记 \(id)：决口并入其中。"
    case .reviseTitle(let id): "更正 \(id)"
    case .willRevise(let id): "\(id) 将据此重新预报。"
    case .endTitle(let id): "结束 \(id)"
    case .willEnd: "其预报及警报随之结束；记录保留。"
    case .noHazardHere: "目前没有风险源。"
    case .noLeveeHere: "本区域可演算河流没有堤防资料。"
    case .noReachHere: "本区域河流没有河段资料。"
    case .leveeBreach: "堤防决口"
    case .unclear(let label, let example): "\(label)：请写成 \(example)。"
    case .isBroken(let id): "\(id) 已有此决口。"
    }
  }

  func text(_ word: OutlookWord) -> String {
    switch word {
    case .forecastFor(let hour, let ahead): "预报时刻 \(hour)（\(ahead)）"
    case .byThen: "届时率"
    case .thereByThen: "% 届时到达概率"
    case .momentKeys: "( ) 15分  { } 1时  r 现在"
    case .warningReached: "超警戒"
    case .guaranteeReached: "超保证"
    case .whatIf: "假设"
    case .undecided: "尚未存入记录"
    case .running: "推演中"
    case .asked(let name, let hour): "\(name) \(hour) 提出"
    case .kept: "已存的假设推演：并非实况"
    case .difference: "差"
    case .behindLevee: "堤后"
    case .notForetold: "无预报"
    case .never: "不到"
    case .isThere: "已到"
    case .noWind(let source): "尚无预报：2 小时内没有 \(source) 的风。按 w 可假设。"
    case .decisionKeys: "W 存  X 弃"
    }
  }

  func word(_ kind: SuppositionKind) -> String {
    switch kind {
    case .alone: "无互助（不用外市力量）"
    case .inflow: "首站以上来水增减（水库、上游降雨）"
    case .rain: "沿河流域降雨"
    case .wind: "风向风速改变"
    case .source: "源强增减"
    case .levee: "某堤决口"
    }
  }

  func text(_ supposition: Supposition, levee: String, at hour: String) -> String {
    func number(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
    return switch supposition {
    case .inflow(let percent): "来水 \(NumberText.signed(percent, digits: 0))%"
    case .rain(let millimetres, let hours):
      "降雨 \(number(millimetres)) mm／\(number(hours)) 小时"
    case .wind(let from, let speed):
      "风自 \(NumberText.decimal(from, digits: 0))°，\(NumberText.decimal(speed)) m/s"
    case .source(let percent): "源强 \(NumberText.signed(percent, digits: 0))%"
    case .leveeFails: "\(levee) \(hour) 决口"
    }
  }

  func sentence(_ comparison: AidComparison) -> String {
    "存假设推演：\(word(SuppositionKind.alone))：\(sum(of: comparison))"
  }

  func sentenceOfWhatIf(kept isKept: Bool, _ supposed: String, showed result: String) -> String {
    isKept ? "存假设推演：\(supposed)：\(result) 人" : "提出假设推演 \(supposed)，未存"
  }
}
