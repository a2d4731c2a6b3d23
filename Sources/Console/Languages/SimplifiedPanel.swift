import Domain

extension PanelPhrases {
  /// The panels in Simplified Chinese.
  static let simplified = PanelPhrases(
    elsewhere: "其他", stale: "失联", incident: "事件", unitOnTheWay: "途中力量",
    incidentMark: "事", unitMark: "力", labelWidth: 7, kindWidth: 8,
    statusWidth: 6,
    more: { "还有\($0)行" },
    postureMark: { posture in
      switch posture {
      case .routine: ""
      case .watch: "戒"
      case .emergency: "急"
      case .recovery: "复"
      }
    },
    titles: .init(
      screen: { screen in
        switch screen {
        case .overview: "总览"
        case .queue: "警报队列"
        case .alert: "警报"
        case .map: "地图"
        case .city: "城市"
        case .incident: "事件"
        case .dispatch: "派单"
        case .units: "力量"
        case .log: "日志"
        case .feeds: "数据源"
        case .forecast: "预报"
        case .load: "负荷"
        case .joint: "统筹调派"
        case .clocks: "时限"
        case .supplies: "物资"
        case .requests: "求援"
        case .drill: "演练"
        case .duties: "职责"
        case .draft: "报告"
        case .organisation: "组织"
        case .decisions: "联合决策"
        case .trust: "信用"
        case .postures: "状态"
        case .accountability: "问责"
        case .evaluation: "评估"
        case .agreements: "协议"
        case .sitrep: "态势报告"
        case .handover: "值守交接"
        case .notices: "通报"
        case .ledger: "账本"
        case .roads: "道路管制"
        case .corridor: "绿波通道"
        case .health: "运行状况"
        case .help: "帮助"
        }
      },
      detail: "详情", cities: "城市", put: "已搁置",
      confirm: "确定", cancel: "取消"),
    terms: .simplified,
    status: .init(
      programme: "烽火", simulationShort: "模拟", paused: "暂停", unacknowledged: "未确认", shelved: "搁置",
      load: "负荷", flood: "警报泛滥", perTenMinutes: "/10分",
      staleFeed: { source, age, others in
        "失联 \(source) \(age)" + (others > 0 ? " 另\(others)个" : "")
      },
      recordVerified: "记录 已校验", recordNotVerified: "记录 未校验",
      recordNotKept: "记录 不保存",
      recordBroken: "记录 校验失败",
      readOnly: "只读",
      frozen: { $0 > 0 ? "冻结 +\($0)新" : "冻结" }, slowLink: "链路缓慢", hornSilent: "已静音",
      escalated: { "报主管：\($0)条无人确认" },
      sort: { sort in
        switch sort {
        case .urgency: "按紧急"
        case .newest: "按最新"
        case .city: "按城市"
        case .age: "按最久"
        }
      },
      shown: { "\($0)/\($1)条" }, undo: { "\($0)   撤销 u（\($1) 秒）" }),
    queue: .init(
      severity: "级", due: "时限", city: "城市", state: "状态", what: "内容", units: "力量",
      age: "历时", owner: "处理", brokeThrough: "冻结中新到",
      nothingFits: "没有符合筛选的警报，按 Esc 清除筛选。", empty: "没有警报。",
      cities: { "\($0)市" },
      gone: "已消", leftOut: "隐去", aside: "已搁置",
      marked: { marked, hidden in "已选\(marked)" + (hidden > 0 ? "（隐\(hidden)）" : "") },
      firstOf: { "首发共\($0)" }, memberOf: { "属\($0)" }, folded: "已分组"),
    detail: .simplified, dispatch: .simplified,
    log: .init(
      empty: "尚无记录。", program: "系统", alertsPerFiveMinutes: "警报/5分",
      exercise: "演"),
    water: .init(
      title: "各河自上而下：水位 米、涨落、距警戒", noReading: "无读数", next: "下游",
      warning: { "警戒\($0)" }, guarantee: { "保证\($0)" }),
    city: .simplified, feed: .simplified, health: .simplified, alarmLoad: .simplified,
    forecast: .simplified, contagion: .simplified, aid: .simplified,
    help: .simplified)
}

extension TermPhrases {
  static let simplified = TermPhrases(
    alertStateShort: { state in
      switch state {
      case .normal: "正常"
      case .unacknowledged: "未认"
      case .acknowledged: "已认"
      case .returned: "回常"
      case .shelved: "搁置"
      case .suppressed: "抑制"
      case .outOfService: "停用"
      }
    },
    alertState: { state in
      switch state {
      case .normal: "正常"
      case .unacknowledged: "未确认"
      case .acknowledged: "已确认"
      case .returned: "已回常，未确认"
      case .shelved: "已搁置"
      case .suppressed: "按规则抑制"
      case .outOfService: "已停用"
      }
    },
    emergencyClass: { emergencyClass in
      switch emergencyClass {
      case .naturalDisaster: "自然灾害"
      case .accident: "事故灾难"
      case .publicHealth: "公共卫生"
      case .socialSecurity: "社会安全"
      case .emergingRisk: "新兴风险"
      }
    },
    severity: { severity in
      switch severity {
      case .extreme: "特别严重"
      case .severe: "严重"
      case .moderate: "较重"
      case .minor: "一般"
      case .unknown: "程度不明"
      }
    },
    urgency: { urgency in
      switch urgency {
      case .immediate: "立即"
      case .expected: "预计"
      case .future: "稍后"
      case .past: "已过"
      case .unknown: "时间不明"
      }
    },
    certainty: { certainty in
      switch certainty {
      case .observed: "已观测"
      case .likely: "很可能"
      case .possible: "可能"
      case .unlikely: "不太可能"
      case .unknown: "把握不明"
      }
    },
    messageStatusMark: { status in
      switch status {
      case .actual: ""
      case .exercise: "【演练】"
      case .system: "【系统】"
      case .test: "【测试】"
      case .draft: "【草稿】"
      }
    },
    incidentState: { state in
      switch state {
      case .reported: "接报"
      case .verified: "核实"
      case .active: "处置中"
      case .contained: "受控"
      case .recovered: "恢复"
      case .closed: "办结"
      }
    },
    unitKind: { kind in
      switch kind {
      case .fireEngine: "消防车"
      case .ladder: "云梯车"
      case .ambulance: "救护车"
      case .police: "警车"
      case .hazmat: "危化处置"
      case .floodRescueBoat: "冲锋舟"
      case .pumpTruck: "泵车"
      case .engineering: "工程抢险"
      case .powerRepair: "电力抢修"
      case .epidemicTeam: "防疫队"
      case .urbanManagement: "城管"
      }
    },
    unitStatus: { status in
      switch status {
      case .available: "待命"
      case .committed: "已派"
      case .enroute: "途中"
      case .staging: "集结"
      case .onScene: "到场"
      case .returning: "返回"
      case .delayed: "受阻"
      case .outOfService: "停用"
      case .unavailable: "不在位"
      case .manual: "手动"
      case .relocating: "前移"
      }
    },
    posture: { posture in
      switch posture {
      case .routine: "常态"
      case .watch: "戒备"
      case .emergency: "应急态"
      case .recovery: "恢复"
      }
    },
    role: { role in
      switch role {
      case .observer: "观察员"
      case .dispatcher: "调度员"
      case .supervisor: "主管"
      case .coordinator: "协调员"
      case .facilitator: "导调员"
      case .system: "系统"
      }
    },
    watchMode: { mode in
      switch mode {
      case .live: "实况"
      case .simulation: "模拟"
      case .drill: "演练 DRILL"
      case .replay: "回放"
      case .whatIf: "推演"
      }
    })
}
