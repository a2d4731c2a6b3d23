import Terminal

extension DetailPhrases {
  static let traditional = DetailPhrases(
    nothing: "未選中。", next: "下一步", text: "正文", kind: "何事", place: "何處",
    touches: "涉及",
    since: "何時起", grave: "輕重", state: "狀態", until: "有效至", source: "來源",
    references: "引用", why: "排位", note: "備註", gauge: "水位", stages: "階段",
    units: "力量", noUnits: "尚未派出", unitsGone: { "已派\($0)，均已撤回" },
    sent: "已派", alert: "警報", incident: "事件", outcome: "結果",
    occurrence: { "第\($0)次，首次 \($1)" }, expired: { "已於 \($0) 失效" },
    by: { "\($0) \($1)" }, untilTime: { "至 \($0)" },
    overdue: { "已逾期 \($0)" }, escalated: { "自 \($0) 起報主管" },
    ended: "結束",
    endedBySource: { "由來源結束：\($0)，\($1) 發出" },
    endedByStatement: { "來源在 \($2) 發出的 \($1) 中稱已結束：\($0)" },
    allClear: "警報解除",
    endedByItself: "來源稱已恢復正常",
    endedByRuling: { "人工裁定結束：\($0)" },
    group: "同組", leads: { "共 \($0) 條，本條首發：\($1)" },
    belongs: { "歸入 \($0)：\($1)" },
    silentBecause: { "\($0) 未結束前抑制" }, silences: "抑制",
    dueIn: { "\($0) 內應確認（\($1) 前）" },
    updates: { "更新 \($0) 次" }, duplicates: { "略去重複 \($0) 條" },
    rank: { "第 \($0)/\($1) 行：\($2)，\($3)，自 \($4)" },
    firstArrived: { "首批 \($0) 到場，用時 \($1)" })
}

extension DispatchPhrases {
  static let traditional = DispatchPhrases(
    none: "在警報或事件上按 d，列出可派力量。", nobody: "本市及鄰市均無可派力量。", to: "派往",
    opensIncident: "派出時立案", unit: "編號", kind: "種類", city: "來自", arrival: "到達",
    interval: "最快–最慢", reason: "理由", neededHere: "需要，本市", neededElsewhere: "需要，協議互助",
    neededPromised: "需要，已應允", neededOnRequest: "需要，須先求援",
    near: "就近", neededHereShort: "需要",
    neededElsewhereShort: "協議", neededPromisedShort: "已應允",
    neededOnRequestShort: "須求援", left: "派後餘力：", chosen: { "已選 \($0)" }, allThere: { "\($0) 內全部到場" },
    short: { "仍缺：\($0)" })
}

extension CityPhrases {
  static let traditional = CityPhrases(
    posture: "狀態", base: "人口", neighbours: "相鄰", alerts: "警報", incidents: "未結",
    none: "無未結事件", units: "力量", freeOfAll: "可派", supplies: "物資", feeds: "資料",
    noFeed: "無專屬資料來源", districts: "區縣", people: { "\($0) 人" }, area: { "\($0) 平方公里" },
    density: { "每平方公里 \($0) 人" }, asOf: { "（\($0) 盤點）" })
}

extension FeedPhrases {
  static let traditional = FeedPhrases(
    none: "尚未收到任何資料來源的訊息。", source: "資料來源", age: "距今", state: "狀態", reading: "讀數", reports: "條數",
    duplicates: "重複", city: "城市", late: "遲到", good: "正常", quarantine: { "未能讀懂：\($0)" },
    liberties: { "已採用但有保留：\($0)" }, ahead: "時間在本機時鐘之後", clock: "時鐘?")
}

extension HealthPhrases {
  static let traditional = HealthPhrases(
    record: "記錄", entries: "條", keyLag: "按鍵延遲", frames: "畫面", memory: "記憶體",
    link: "連線", feeds: "資料來源", standing: "在列", load: "負荷", terminal: "終端機", watch: "值班",
    painted: { "已畫 \($0)，略去 \($1)" }, slow: "緩慢：減少刷新",
    fine: "良好", feedCounts: { "在聽 \($0)，遲到 \($1)，失聯 \($2)" })
}

extension LoadPhrases {
  static let traditional = LoadPhrases(
    figure: "每席位，最近24小時", value: "本席", asked: "要求", now: "目前10分鐘",
    average: "每10分鐘平均", peak: "10分鐘最多", inFlood: "氾濫時間占比",
    split: "低/中/高優先級", stale: "超過24小時未消", late: "逾時未確認",
    none: "無", noFlood: "沒有警報氾濫。", noChatter: "沒有反覆跳動的警報。",
    atMost: { "不超過 \($0)" }, below: { "少於 \($0)" },
    acceptable: { "\($0) 可接受，\($1) 可應付" },
    flood: { "警報氾濫，自 \($0) 起 \($1) 則。gq 最急在前，. 跳到下一則。" },
    busiest: { "最忙的十個來源占 \($0)（要求不超過 5 %）" },
    chatter: { "最近一小時有 \($0) 則反覆跳動（一分鐘內三次）：" },
    claim: { "依據本席位 \($0) 的記錄；對席位下結論需要 \($1) 天（ANSI/ISA-18.2、EEMUA 191）。" })
}

extension HelpPhrases {
  static let traditional = HelpPhrases(
    moving: "按鍵", signs: "符號",
    signsText: { glyphs in
      [
        "\(glyphs.priorities)  優先級；反白為未確認；\(glyphs.shelved) 為已擱置",
        "\(glyphs.pointer) 光標   * 已選   \(glyphs.changed) 上次查看後有變   – 無時限",
        "時限：以分計，臨近時以秒計；負號為逾期",
        "地圖：3\(glyphs.severity(3)) 該級警報三條；~+0.3 高於警戒水位；戒 急 復 為城市狀態",
        "? 該市資料失聯：所示可能已舊",
      ]
    })
}
