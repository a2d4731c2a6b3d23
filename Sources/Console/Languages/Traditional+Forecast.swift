internal import Domain

/// Hazards and forecasts, in Traditional Chinese.
extension TraditionalChinese {
  func word(_ trigger: HazardTrigger) -> String {
    switch trigger {
    case .watch: "監視"
    case .revise: "更正"
    case .forecast: "預報"
    case .confirm: "確認到達"
    case .restrict: "採取管控"
    case .verify: "檢驗預報"
    case .end: "結束"
    }
  }

  func sentence(_ event: HazardEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .declared(let report):
      "登記 \(id)：\(language.panel.forecast.kind(report.kind))，發生地\(names.city(report.origin))"
    case .watched: "開始監視 \(id)"
    case .revised(let report): "更正 \(id) 的情況，\(names.city(report.origin))"
    case .forecast(let forecast):
      "預報 \(id)"
        + (names.next(in: forecast).map { "：下一城 \($0.city) 約 \($0.clock)，機率 \($0.percent)%" }
          ?? "：\(forecast.horizon.inSeconds / 3600) 小時內預計不再波及其他城市")
    case .confirmed(let city): "\(id) 已到達\(names.city(city))"
    case .restricted(let measure) where measure.isLifted:
      "\(names.city(measure.city))解除針對 \(id) 的管控"
    case .restricted(let measure):
      "\(names.city(measure.city))對 \(id) 採取管控：接觸減少 \(measure.contactLost)%，"
        + "出行減少 \(measure.travelLost)%"
    case .verified(let verdicts):
      "\(id)：檢驗預報 \(verdicts.count) 條，其中 \(verdicts.filter { $0.reached != nil }.count) 條已到達"
    case .ended(let reason): "\(id) 結束：\(names.local(reason))"
    }
  }
}

extension ForecastPhrases {
  static let traditional = ForecastPhrases(
    kind: { kind in
      switch kind {
      case .riverFlood: "江河洪水"
      case .plume: "煙羽擴散"
      case .spill: "水體污染團"
      case .epidemic: "疫情"
      case .cascade: "連鎖中斷"
      case .ash: "火場煙塵"
      case .typhoon: "颱風"
      }
    },
    state: { state in
      switch state {
      case .declared: "已登記"
      case .watched: "監視中"
      case .over: "已結束"
      }
    },
    situation: { situation in
      switch situation {
      case .local: "單一城市：未跨轄區"
      case .spanning: "情形一：災害本身跨越多個城市"
      case .spreading: "情形二：災害在一城，波及多個城市"
      case .remote: "情形三：災害與受威脅對象分處不同城市"
      }
    },
    situationShort: { situation in
      switch situation {
      case .local: ""
      case .spanning: "情形一"
      case .spreading: "情形二"
      case .remote: "情形三"
      }
    },
    lead: "主責", assist: "輔責", body: "災害所在或經過", spread: "擴散至", carried: "被攜帶至",
    city: "城市", now: "現狀", margin: { $0 == .spill ? "距限值" : $0.drifts ? "距閾值" : "距警戒" },
    arrival: "到達 (10-90%)", arrivalShort: "到達",
    leadTime: "提前",
    peak: "峰值 (10-90%)", peakShort: "峰值",
    probability: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "超警率"
      case .spill: "超限率"
      case .plume: "到氣率"
      case .ash: "落塵率"
      case .typhoon: "大風率"
      }
    },
    guarantee: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "超保率"
      case .spill, .plume, .ash, .typhoon: "重度率"
      }
    },
    people: "人口",
    error: "既往±", reached: { "已到達 \($0)" },
    notWithin: { $0 > 72 ? "\($0 / 24) 天內不到" : "\($0) 小時內不到" },
    issued: { "發布 \($0)（\($1)前）· \($2) 個成員 · 觀測 \($3) 個，最新 \($4)前" },
    levels: { "達到 \($0) 計為到達" + ($1.map { "，\($0) 起為嚴重" } ?? "") },
    next: "下一城", quiet: { "無預報：\($0) 條可演算河流均有觀測，24 小時內預計無站點超警。" },
    blind: "無預報：可演算河流的上游站沒有觀測。", awaited: "尚無預報：已登記，首次預報正在計算。",
    skill: "既往預報檢驗", unproven: "尚未檢驗：到達或預報期滿後評分",
    undecided: { "  未判定：\($0)（時限未到，是否空報尚未計入）" },
    method: "", hits: "命中",
    falseAlarms: "空報率", arrivalError: "到達誤差", brier: "布萊爾", ours: "本預報",
    persistence: { kind in
      switch kind {
      case .riverFlood, .spill, .epidemic, .cascade: "趨勢外推"
      case .typhoon: "移速移向不變"
      case .plume, .ash: "風不變"
      }
    },
    fixedLag: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "固定傳播時間"
      case .typhoon: "直奔本城"
      case .plume, .ash: "隨風等速圓"
      case .spill: "圖上流速"
      }
    },
    workedOut: { "~ \($0)無測站：由上下游測站沿河段內插，區間更寬，不參與評分。" },
    levelPublished: { "警戒水位為公布值：\($0)。" }, levelBetween: { "警戒水位由兩端測站內插：\($0)。" },
    tideBelow: { "下游受潮汐或閘門影響（按上一潮重現）：\($0)。" },
    tideAwaited: { "下游潮位滿 12 小時 25 分前不作預報：\($0)。" }, reachedByReckoning: "~ 推算已超警",
    legend: "到達指達到警戒值；十個成員中一個更早、一個更晚。人口指峰值時波及範圍內的居民。")
}
