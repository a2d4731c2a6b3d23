internal import Domain

/// Hazards and forecasts, in Simplified Chinese.
extension SimplifiedChinese {
  func word(_ trigger: HazardTrigger) -> String {
    switch trigger {
    case .watch: "监视"
    case .revise: "更正"
    case .forecast: "预报"
    case .confirm: "确认到达"
    case .restrict: "采取管控"
    case .verify: "检验预报"
    case .end: "结束"
    }
  }

  func sentence(_ event: HazardEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .declared(let report):
      "登记 \(id)：\(language.panel.forecast.kind(report.kind))，发生地\(names.city(report.origin))"
    case .watched: "开始监视 \(id)"
    case .revised(let report): "更正 \(id) 的情况，\(names.city(report.origin))"
    case .forecast(let forecast):
      "预报 \(id)"
        + (names.next(in: forecast).map { "：下一城 \($0.city) 约 \($0.clock)，概率 \($0.percent)%" }
          ?? "：\(forecast.horizon.inSeconds / 3600) 小时内预计不再波及其他城市")
    case .confirmed(let city): "\(id) 已到达\(names.city(city))"
    case .restricted(let measure) where measure.isLifted:
      "\(names.city(measure.city))解除针对 \(id) 的管控"
    case .restricted(let measure):
      "\(names.city(measure.city))对 \(id) 采取管控：接触减少 \(measure.contactLost)%，"
        + "出行减少 \(measure.travelLost)%"
    case .verified(let verdicts):
      "\(id)：检验预报 \(verdicts.count) 条，其中 \(verdicts.filter { $0.reached != nil }.count) 条已到达"
    case .ended(let reason): "\(id) 结束：\(names.local(reason))"
    }
  }
}

extension ForecastPhrases {
  static let simplified = ForecastPhrases(
    kind: { kind in
      switch kind {
      case .riverFlood: "江河洪水"
      case .plume: "烟羽扩散"
      case .spill: "水体污染团"
      case .epidemic: "疫情"
      case .cascade: "连锁中断"
      case .ash: "火场烟尘"
      case .typhoon: "台风"
      }
    },
    state: { state in
      switch state {
      case .declared: "已登记"
      case .watched: "监视中"
      case .over: "已结束"
      }
    },
    situation: { situation in
      switch situation {
      case .local: "单一城市：未跨辖区"
      case .spanning: "情形一：灾害本身跨越多个城市"
      case .spreading: "情形二：灾害在一城，波及多个城市"
      case .remote: "情形三：灾害与受威胁对象分处不同城市"
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
    lead: "主责", assist: "辅责", body: "灾害所在或经过", spread: "扩散至", carried: "被携带至",
    city: "城市", now: "现状", margin: { $0 == .spill ? "距限值" : $0.drifts ? "距阈值" : "距警戒" },
    arrival: "到达 (10-90%)", arrivalShort: "到达",
    leadTime: "提前",
    peak: "峰值 (10-90%)", peakShort: "峰值",
    probability: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "超警率"
      case .spill: "超限率"
      case .plume: "到气率"
      case .ash: "落尘率"
      case .typhoon: "大风率"
      }
    },
    guarantee: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "超保率"
      case .spill, .plume, .ash, .typhoon: "重度率"
      }
    },
    people: "人口",
    error: "既往±", reached: { "已到达 \($0)" },
    notWithin: { $0 > 72 ? "\($0 / 24) 天内不到" : "\($0) 小时内不到" },
    issued: { "发布 \($0)（\($1)前）· \($2) 个成员 · 观测 \($3) 个，最新 \($4)前" },
    levels: { "达到 \($0) 计为到达" + ($1.map { "，\($0) 起为严重" } ?? "") },
    next: "下一城", quiet: { "无预报：\($0) 条可演算河流均有观测，24 小时内预计无站点超警。" },
    blind: "无预报：可演算河流的上游站没有观测。", awaited: "尚无预报：已登记，首次预报正在计算。",
    skill: "既往预报检验", unproven: "尚未检验：到达或预报期满后评分",
    undecided: { "  未判定：\($0)（时限未到，是否空报尚未计入）" },
    method: "", hits: "命中",
    falseAlarms: "空报率", arrivalError: "到达误差", brier: "布莱尔", ours: "本预报",
    persistence: { kind in
      switch kind {
      case .riverFlood, .spill, .epidemic, .cascade: "趋势外推"
      case .typhoon: "移速移向不变"
      case .plume, .ash: "风不变"
      }
    },
    fixedLag: { kind in
      switch kind {
      case .riverFlood, .epidemic, .cascade: "固定传播时间"
      case .typhoon: "直奔本城"
      case .plume, .ash: "随风等速圆"
      case .spill: "图上流速"
      }
    },
    workedOut: { "~ \($0)无测站：由上下游测站沿河段内插，区间更宽，不参与评分。" },
    levelPublished: { "警戒水位为公布值：\($0)。" }, levelBetween: { "警戒水位由两端测站内插：\($0)。" },
    tideBelow: { "下游受潮汐或闸门影响（按上一潮重现）：\($0)。" },
    tideAwaited: { "下游潮位满 12 小时 25 分前不作预报：\($0)。" }, reachedByReckoning: "~ 推算已超警",
    legend: "到达指达到警戒值；十个成员中一个更早、一个更晚。人口指峰值时波及范围内的居民。")
}
