internal import Domain

/// Looking ahead, in Traditional Chinese.
extension TraditionalChinese {
  func text(_ sentence: OutlookSentence) -> String {
    switch sentence {
    case .nothingForetold: "沒有預報：只能顯示現在。"
    case .horizonEnds(let hour): "預報到 \(hour) 為止。"
    case .backAtNow: "已回到現在。"
    case .actsAreNow(let hour): "已回到現在 \(hour)：操作均在此刻執行。"
    case .whatIfTitle: "假設推演"
    case .willAsk: "在旁推演目前態勢，不影響值班。"
    case .asked(let what): "假設推演進行中：\(what)。"
    case .stillRuns: "推演尚在進行，請稍候。"
    case .came(let count): "假設推演已有結果（\(count)）：W 存入記錄，X 放棄。"
    case .nothingCame(let what): "假設 \(what)：目前無可預報。"
    case .noneAtHand: "沒有待存的推演：按 w 提出。"
    case .nothingToSuppose: "目前沒有可作假設的預報。"
    case .kindTitle: "登記哪類風險源？"
    case .whichHazard: "哪個風險源？"
    case .declareTitle(let kind): "登記：\(kind)"
    case .willDeclare: "存入記錄並據此預報；10 秒內按 u 撤回，以後按 c 結束。"
    case .willAddBreach(let id): "該河已登記 \(id)：決口併入其中。"
    case .reviseTitle(let id): "更正 \(id)"
    case .willRevise(let id): "\(id) 將據此重新預報。"
    case .endTitle(let id): "結束 \(id)"
    case .willEnd: "其預報及警報隨之結束；記錄保留。"
    case .noHazardHere: "目前沒有風險源。"
    case .noLeveeHere: "本區域可演算河流沒有堤防資料。"
    case .noReachHere: "本區域河流沒有河段資料。"
    case .leveeBreach: "堤防決口"
    case .unclear(let label, let example): "\(label)：請寫成 \(example)。"
    case .isBroken(let id): "\(id) 已有此決口。"
    }
  }

  func text(_ word: OutlookWord) -> String {
    switch word {
    case .forecastFor(let hour, let ahead): "預報時刻 \(hour)（\(ahead)）"
    case .byThen: "屆時率"
    case .thereByThen: "% 屆時到達機率"
    case .momentKeys: "( ) 15分  { } 1時  r 現在"
    case .warningReached: "超警戒"
    case .guaranteeReached: "超保證"
    case .whatIf: "假設"
    case .undecided: "尚未存入記錄"
    case .running: "推演中"
    case .asked(let name, let hour): "\(name) \(hour) 提出"
    case .kept: "已存的假設推演：並非實況"
    case .difference: "差"
    case .behindLevee: "堤後"
    case .notForetold: "無預報"
    case .never: "不到"
    case .isThere: "已到"
    case .noWind(let source): "尚無預報：2 小時內沒有 \(source) 的風。按 w 可假設。"
    case .decisionKeys: "W 存  X 棄"
    }
  }

  func word(_ kind: SuppositionKind) -> String {
    switch kind {
    case .alone: "無互助（不用外市力量）"
    case .inflow: "首站以上來水增減（水庫、上游降雨）"
    case .rain: "沿河流域降雨"
    case .wind: "風向風速改變"
    case .source: "源強增減"
    case .levee: "某堤決口"
    }
  }

  func text(_ supposition: Supposition, levee: String, at hour: String) -> String {
    func number(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
    return switch supposition {
    case .inflow(let percent): "來水 \(NumberText.signed(percent, digits: 0))%"
    case .rain(let millimetres, let hours):
      "降雨 \(number(millimetres)) mm／\(number(hours)) 小時"
    case .wind(let from, let speed):
      "風自 \(NumberText.decimal(from, digits: 0))°，\(NumberText.decimal(speed)) m/s"
    case .source(let percent): "源強 \(NumberText.signed(percent, digits: 0))%"
    case .leveeFails: "\(levee) \(hour) 決口"
    }
  }

  func sentence(_ comparison: AidComparison) -> String {
    "存假設推演：\(word(SuppositionKind.alone))：\(sum(of: comparison))"
  }

  func sentenceOfWhatIf(kept isKept: Bool, _ supposed: String, showed result: String) -> String {
    isKept ? "存假設推演：\(supposed)：\(result) 人" : "提出假設推演 \(supposed)，未存"
  }
}
