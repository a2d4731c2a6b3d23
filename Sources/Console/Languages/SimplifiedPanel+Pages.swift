import Terminal

extension DetailPhrases {
  static let simplified = DetailPhrases(
    nothing: "未选中。", next: "下一步", text: "正文", kind: "何事", place: "何处",
    touches: "涉及",
    since: "何时起", grave: "轻重", state: "状态", until: "有效至", source: "来源",
    references: "引用", why: "排位", note: "备注", gauge: "水位", stages: "阶段",
    units: "力量", noUnits: "尚未派出", unitsGone: { "已派\($0)，均已撤回" },
    sent: "已派", alert: "警报", incident: "事件", outcome: "结果",
    occurrence: { "第\($0)次，首次 \($1)" }, expired: { "已于 \($0) 失效" },
    by: { "\($0) \($1)" }, untilTime: { "至 \($0)" },
    overdue: { "已逾期 \($0)" }, escalated: { "自 \($0) 起报主管" },
    ended: "结束",
    endedBySource: { "由来源结束：\($0)，\($1) 发出" },
    endedByStatement: { "来源在 \($2) 发出的 \($1) 中称已结束：\($0)" },
    allClear: "警报解除",
    endedByItself: "来源称已恢复正常",
    endedByRuling: { "人工裁定结束：\($0)" },
    group: "同组", leads: { "共 \($0) 条，本条首发：\($1)" },
    belongs: { "归入 \($0)：\($1)" },
    silentBecause: { "\($0) 未结束前抑制" }, silences: "抑制",
    dueIn: { "\($0) 内应确认（\($1) 前）" },
    updates: { "更新 \($0) 次" }, duplicates: { "略去重复 \($0) 条" },
    rank: { "第 \($0)/\($1) 行：\($2)，\($3)，自 \($4)" },
    firstArrived: { "首批 \($0) 到场，用时 \($1)" })
}

extension DispatchPhrases {
  static let simplified = DispatchPhrases(
    none: "在警报或事件上按 d，列出可派力量。", nobody: "本市及邻市均无可派力量。", to: "派往",
    opensIncident: "派出时立案", unit: "编号", kind: "种类", city: "来自", arrival: "到达",
    interval: "最快–最慢", reason: "理由", neededHere: "需要，本市", neededElsewhere: "需要，协议互助",
    neededPromised: "需要，已应允", neededOnRequest: "需要，须先求援",
    near: "就近", neededHereShort: "需要",
    neededElsewhereShort: "协议", neededPromisedShort: "已应允",
    neededOnRequestShort: "须求援", left: "派后余力：", chosen: { "已选 \($0)" }, allThere: { "\($0) 内全部到场" },
    short: { "仍缺：\($0)" })
}

extension CityPhrases {
  static let simplified = CityPhrases(
    posture: "状态", base: "人口", neighbours: "相邻", alerts: "警报", incidents: "未结",
    none: "无未结事件", units: "力量", freeOfAll: "可派", supplies: "物资", feeds: "数据",
    noFeed: "无专属数据源", districts: "区县", people: { "\($0) 人" }, area: { "\($0) 平方公里" },
    density: { "每平方公里 \($0) 人" }, asOf: { "（\($0) 盘点）" })
}

extension FeedPhrases {
  static let simplified = FeedPhrases(
    none: "尚未收到任何数据源的消息。", source: "数据源", age: "距今", state: "状态", reading: "读数", reports: "条数",
    duplicates: "重复", city: "城市", late: "迟到", good: "正常", quarantine: { "未能读懂：\($0)" },
    liberties: { "已采用但有保留：\($0)" }, ahead: "时间在本机时钟之后", clock: "时钟?")
}

extension HealthPhrases {
  static let simplified = HealthPhrases(
    record: "记录", entries: "条", keyLag: "按键延迟", frames: "画面", memory: "内存",
    link: "链路", feeds: "数据源", standing: "在列", load: "负荷", terminal: "终端", watch: "值班",
    painted: { "已画 \($0)，略去 \($1)" }, slow: "缓慢：减少刷新",
    fine: "良好", feedCounts: { "在听 \($0)，迟到 \($1)，失联 \($2)" })
}

extension LoadPhrases {
  static let simplified = LoadPhrases(
    figure: "每席位，最近24小时", value: "本席", asked: "要求", now: "当前10分钟",
    average: "每10分钟平均", peak: "10分钟最多", inFlood: "泛滥时间占比",
    split: "低/中/高优先级", stale: "超过24小时未消", late: "超时未确认",
    none: "无", noFlood: "没有警报泛滥。", noChatter: "没有反复跳动的警报。",
    atMost: { "不超过 \($0)" }, below: { "少于 \($0)" },
    acceptable: { "\($0) 可接受，\($1) 可应付" },
    flood: { "警报泛滥，自 \($0) 起 \($1) 条。gq 最急在前，. 跳到下一条。" },
    busiest: { "最忙的十个来源占 \($0)（要求不超过 5 %）" },
    chatter: { "最近一小时有 \($0) 条反复跳动（一分钟内三次）：" },
    claim: { "依据本席位 \($0) 的记录；对席位下结论需要 \($1) 天（ANSI/ISA-18.2、EEMUA 191）。" })
}

extension HelpPhrases {
  static let simplified = HelpPhrases(
    moving: "按键", signs: "符号",
    signsText: { glyphs in
      [
        "\(glyphs.priorities)  优先级；反显为未确认；\(glyphs.shelved) 为已搁置",
        "\(glyphs.pointer) 光标   * 已选   \(glyphs.changed) 上次查看后有变   – 无时限",
        "时限：以分计，临近时以秒计；负号为逾期",
        "地图：3\(glyphs.severity(3)) 该级警报三条；~+0.3 高于警戒水位；戒 急 复 为城市状态",
        "? 该市数据失联：所示可能已旧",
      ]
    })
}
