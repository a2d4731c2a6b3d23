import Domain

extension PanelPhrases {
  /// The panels in Traditional Chinese.
  static let traditional = PanelPhrases(
    elsewhere: "其他", stale: "失聯", incident: "事件", unitOnTheWay: "途中力量",
    incidentMark: "事", unitMark: "力", labelWidth: 7, kindWidth: 8,
    statusWidth: 6,
    more: { "還有\($0)行" },
    postureMark: { posture in
      switch posture {
      case .routine: ""
      case .watch: "戒"
      case .emergency: "急"
      case .recovery: "復"
      }
    },
    titles: .init(
      screen: { screen in
        switch screen {
        case .overview: "總覽"
        case .queue: "警報佇列"
        case .alert: "警報"
        case .map: "地圖"
        case .city: "城市"
        case .incident: "事件"
        case .dispatch: "派單"
        case .units: "力量"
        case .log: "日誌"
        case .feeds: "資料來源"
        case .forecast: "預報"
        case .load: "負荷"
        case .joint: "統籌調派"
        case .clocks: "時限"
        case .supplies: "物資"
        case .requests: "求援"
        case .drill: "演練"
        case .duties: "職責"
        case .draft: "報告"
        case .organisation: "組織"
        case .decisions: "聯合決策"
        case .trust: "信用"
        case .postures: "狀態"
        case .accountability: "問責"
        case .evaluation: "評估"
        case .agreements: "協議"
        case .sitrep: "態勢報告"
        case .handover: "值守交接"
        case .notices: "通報"
        case .ledger: "帳本"
        case .roads: "道路管制"
        case .corridor: "綠波通道"
        case .health: "運行狀況"
        case .help: "幫助"
        }
      },
      detail: "詳情", cities: "城市", put: "已擱置",
      confirm: "確定", cancel: "取消"),
    terms: .traditional,
    status: .init(
      programme: "烽火", simulationShort: "模擬", paused: "暫停", unacknowledged: "未確認", shelved: "擱置",
      load: "負荷", flood: "警報氾濫", perTenMinutes: "/10分",
      staleFeed: { source, age, others in
        "失聯 \(source) \(age)" + (others > 0 ? " 另\(others)個" : "")
      },
      recordVerified: "記錄 已校驗", recordNotVerified: "記錄 未校驗",
      recordNotKept: "記錄 不保存",
      recordBroken: "記錄 校驗失敗",
      readOnly: "唯讀",
      frozen: { $0 > 0 ? "凍結 +\($0)新" : "凍結" }, slowLink: "連線緩慢", hornSilent: "已靜音",
      escalated: { "報主管：\($0)則無人確認" },
      sort: { sort in
        switch sort {
        case .urgency: "按緊急"
        case .newest: "按最新"
        case .city: "按城市"
        case .age: "按最久"
        }
      },
      shown: { "\($0)/\($1)條" }, undo: { "\($0)   撤銷 u（\($1) 秒）" }),
    queue: .init(
      severity: "級", due: "時限", city: "城市", state: "狀態", what: "內容", units: "力量",
      age: "歷時", owner: "處理", brokeThrough: "凍結中新到",
      nothingFits: "沒有符合篩選的警報，按 Esc 清除篩選。", empty: "沒有警報。",
      cities: { "\($0)市" },
      gone: "已消", leftOut: "隱去", aside: "已擱置",
      marked: { marked, hidden in "已選\(marked)" + (hidden > 0 ? "（隱\(hidden)）" : "") },
      firstOf: { "首發共\($0)" }, memberOf: { "屬\($0)" }, folded: "已分組"),
    detail: .traditional, dispatch: .traditional,
    log: .init(
      empty: "尚無記錄。", program: "系統", alertsPerFiveMinutes: "警報/5分",
      exercise: "演"),
    water: .init(
      title: "各河自上而下：水位 米、漲落、距警戒", noReading: "無讀數", next: "下游",
      warning: { "警戒\($0)" }, guarantee: { "保證\($0)" }),
    city: .traditional, feed: .traditional, health: .traditional, alarmLoad: .traditional,
    forecast: .traditional, contagion: .traditional, aid: .traditional,
    help: .traditional)
}

extension TermPhrases {
  static let traditional = TermPhrases(
    alertStateShort: { state in
      switch state {
      case .normal: "正常"
      case .unacknowledged: "未認"
      case .acknowledged: "已認"
      case .returned: "回常"
      case .shelved: "擱置"
      case .suppressed: "抑制"
      case .outOfService: "停用"
      }
    },
    alertState: { state in
      switch state {
      case .normal: "正常"
      case .unacknowledged: "未確認"
      case .acknowledged: "已確認"
      case .returned: "已回常，未確認"
      case .shelved: "已擱置"
      case .suppressed: "按規則抑制"
      case .outOfService: "已停用"
      }
    },
    emergencyClass: { emergencyClass in
      switch emergencyClass {
      case .naturalDisaster: "自然災害"
      case .accident: "事故災難"
      case .publicHealth: "公共衛生"
      case .socialSecurity: "社會安全"
      case .emergingRisk: "新興風險"
      }
    },
    severity: { severity in
      switch severity {
      case .extreme: "特別嚴重"
      case .severe: "嚴重"
      case .moderate: "較重"
      case .minor: "一般"
      case .unknown: "程度不明"
      }
    },
    urgency: { urgency in
      switch urgency {
      case .immediate: "立即"
      case .expected: "預計"
      case .future: "稍後"
      case .past: "已過"
      case .unknown: "時間不明"
      }
    },
    certainty: { certainty in
      switch certainty {
      case .observed: "已觀測"
      case .likely: "很可能"
      case .possible: "可能"
      case .unlikely: "不太可能"
      case .unknown: "把握不明"
      }
    },
    messageStatusMark: { status in
      switch status {
      case .actual: ""
      case .exercise: "【演練】"
      case .system: "【系統】"
      case .test: "【測試】"
      case .draft: "【草稿】"
      }
    },
    incidentState: { state in
      switch state {
      case .reported: "接報"
      case .verified: "核實"
      case .active: "處置中"
      case .contained: "受控"
      case .recovered: "恢復"
      case .closed: "辦結"
      }
    },
    unitKind: { kind in
      switch kind {
      case .fireEngine: "消防車"
      case .ladder: "雲梯車"
      case .ambulance: "救護車"
      case .police: "警車"
      case .hazmat: "危化處置"
      case .floodRescueBoat: "衝鋒舟"
      case .pumpTruck: "泵車"
      case .engineering: "工程搶險"
      case .powerRepair: "電力搶修"
      case .epidemicTeam: "防疫隊"
      case .urbanManagement: "城管"
      }
    },
    unitStatus: { status in
      switch status {
      case .available: "待命"
      case .committed: "已派"
      case .enroute: "途中"
      case .staging: "集結"
      case .onScene: "到場"
      case .returning: "返回"
      case .delayed: "受阻"
      case .outOfService: "停用"
      case .unavailable: "不在位"
      case .manual: "手動"
      case .relocating: "前移"
      }
    },
    posture: { posture in
      switch posture {
      case .routine: "常態"
      case .watch: "戒備"
      case .emergency: "應急態"
      case .recovery: "恢復"
      }
    },
    role: { role in
      switch role {
      case .observer: "觀察員"
      case .dispatcher: "調度員"
      case .supervisor: "主管"
      case .coordinator: "協調員"
      case .facilitator: "導調員"
      case .system: "系統"
      }
    },
    watchMode: { mode in
      switch mode {
      case .live: "實況"
      case .simulation: "模擬"
      case .drill: "演練 DRILL"
      case .replay: "回放"
      case .whatIf: "推演"
      }
    })
}
