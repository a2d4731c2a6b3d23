/// What keys do, in whole sentences of Simplified Chinese.
extension SimplifiedChinese {
  func help(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "下移一行；在地图上移到南边的城市。"
    case .up: "上移一行；在地图上移到北边的城市。"
    case .left: "在地图上移到西边的城市。"
    case .right: "在地图上移到东边的城市。"
    case .halfPageDown: "下移半页。"
    case .halfPageUp: "上移半页。"
    case .pageDown: "下移一页。"
    case .pageUp: "上移一页。"
    case .first: "移到第一行。"
    case .last: "移到最后一行；在日志中跟随最新。"
    case .nextPane: "把按键交给下一个栏目。"
    case .previousPane: "把按键交给上一个栏目。"
    case .open: "打开光标处的内容；在派单栏中请求派出。"
    case .back: "返回一步；不会退出程序。"
    case .mostUrgent: "跳到所有城市中下一条最紧急的未确认警报。"
    case .mostUrgentBefore: "跳到前一条最紧急的未确认警报。"
    case .nextWaiting: "跳到本列表中下一条未确认警报。"
    case .previousWaiting: "跳到本列表中上一条未确认警报。"
    }
  }

  func help(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge: "确认该警报，或列表中已标记的警报；10 秒内可撤销。"
    case .acknowledgeGroup: "确认列表中同城同类的全部警报；先询问。"
    case .silence: "警铃静音 60 秒；不改变任何警报。"
    case .shelve: "说明原因，将警报搁置一段时间。"
    case .shelvedList: "只列出被搁置的警报，或恢复全部。"
    case .unshelve: "恢复被搁置的警报。"
    case .makeIncident: "由该警报立一个事件。"
    case .dispatch: "拟定派出的力量；已给出建议。"
    case .ruleOver: "说明原因，判定警情已解除。"
    case .note: "为警报或事件写备注。"
    case .undo: "在时限内以反向操作撤销上一动作。"
    case .redo: "不能重做：请再次操作。"
    }
  }

  func help(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "推进事件：核实、处置、控制、恢复。"
    case .flareUp: "说明原因，报告事件反复。"
    case .close: "填写结果，关闭事件。"
    case .dismiss: "说明原因，撤销不成立的事件。"
    case .recall: "将力量从任务中召回。"
    case .toggleUnit: "选择或取消该力量。"
    case .send: "派出所选力量；先说明将发生什么。"
    case .nextPlan: "看该事件的下一个方案。"
    case .refuseProposal: "不采纳建议并写明理由；不派力量。"
    case .nextAlarm: "提升出动等级：按出动预案增派。"
    }
  }

  func help(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "标记该警报并移到下一条。"
    case .markRange: "从此开始连续标记，或结束。"
    case .invertMarks: "反转列表中所有警报的标记。"
    case .clearMarks: "清除全部标记。"
    case .freeze: "冻结列表次序，或解除；数值仍实时更新。"
    case .follow: "让光标跟随最新警报，或停止。"
    case .fold: "把同组警报合为一行，或展开。"
    case .sort: "选择列表次序。"
    case .filter: "筛选列表：词语、!排除、city:sz、p<=2、state:unack、age>10m、kind:fire。"
    case .nextMatch: "跳到下一条符合的警报。"
    case .previousMatch: "跳到上一条符合的警报。"
    case .findCity: "用拼音首字母、拼音、英文或汉字跳到城市。"
    case .allCities: "列出全部城市的警报。"
    case .onlyCity: "只列出本城警报，或恢复全部。"
    }
  }

  func help(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "回到总览。"
    case .goQueue: "转到警报队列。"
    case .goMap: "转到地图。"
    case .goDetail: "转到详情。"
    case .goUnits: "转到力量看板。"
    case .goLog: "转到日志。"
    case .goIncidents: "转到进行中的事件。"
    case .goFeeds: "显示数据源与隔离区。"
    case .goForecast: "显示下一个到达的城市、时间、程度和把握。"
    case .goLoad: "显示本席位的警报负荷，对照标准数值。"
    case .goClocks: "各环节用时与 NFPA 要求对照。"
    case .goDrill: "转到演练：情景列表，或收到的消息。"
    case .goSupplies: "查看各市缺口，以及谁能支援。"
    case .goRequests: "查看求援：待我、待对方、在途、待结算。"
    case .goDuties: "显示各城市（或所列城市）何时前要做什么。"
    case .goDraft: "显示事件应报的报告草稿，由记录填写。"
    case .goOrganisation: "显示由谁综合协调，各办公室牵头哪些事件。"
    case .goDecisions: "显示联合决策与会商：谁尚未答复，时限还剩多少。"
    case .goAgreements: "显示互助协议与签署、启用的预案、年度计划及完成情况。"
    case .goTrust: "显示各城市信用：守约与违约、依据、待裁定事项。"
    case .goPostures:
      "显示各市和联盟整体的状态及状态清单。"
    case .goAccountability:
      "显示待问责事项，最急的在前。"
    case .goEvaluation: "显示各案例评估：各城市得分、由谁评定、整改事项。"
    case .goSitrep: "显示当前事项的态势报告及尚缺内容。"
    case .goHandover: "显示交班清单：未了事项及签字情况。"
    case .goNotices: "显示发往指定城市的通报及收阅签收情况。"
    case .goLedger:
      "显示各市支出、受益、应收应付；结算、抵销、分摊共同费用。"
    case .goHealth: "显示程序自身的运行状况。"
    case .headerLines: "顶部显示一行或两行。"
    case .zoomPane: "将该栏放大到全屏，或还原。"
    }
  }

  func help(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "放大地图。"
    case .zoomOut: "缩小地图。"
    case .fitMap: "显示整个区域。"
    case .mapInk: "用盲文点、半块或 ASCII 绘制地图。"
    case .switchPosture: "转换所选城市的应急状态，并说明原因。"
    }
  }

  func help(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "在所选城市登记风险源，据此预报。"
    case .revise: "更正风险源的情况。"
    case .end: "结束风险源，并说明原因。"
    case .whatIf: "在值班之外，就某一假设推演当前态势。"
    case .keep: "把假设推演存入记录。"
    case .discard: "放弃假设推演；记录注明曾提出。"
    case .later: "显示晚一刻钟的预报。"
    case .earlier: "显示早一刻钟的预报。"
    case .hourLater: "显示晚一小时的预报；回放时前进五分钟。"
    case .hourEarlier: "显示早一小时的预报；回放时后退五分钟。"
    case .now: "回到现在。"
    }
  }

  func help(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "暂停或继续模拟时间。"
    case .faster: "加快模拟时间。"
    case .slower: "放慢模拟时间。"
    case .rewind: "回放时后退五分钟。"
    case .forward: "回放时前进五分钟。"
    case .copy: "将该行、编号或坐标复制到剪贴板。"
    case .mouse: "使用鼠标滚轮，或把鼠标交还终端。"
    case .theme: "选择配色；移动时即时预览。"
    case .language: "切换到下一种语言。"
    case .relativeTimes: "以历时显示时间。"
    case .localTimes: "以本地时钟显示时间。"
    case .utcTimes: "以协调世界时显示时间。"
    case .command: "输入命令；Tab 补全。"
    case .palette: "按文字查找任何操作。"
    case .help: "列出全部按键，本栏在前；回车即执行。"
    case .redraw: "重绘整个屏幕。"
    case .suspend: "暂时把终端交还命令行。"
    case .cancel: "中止当前操作；一秒内按两次则询问是否退出。"
    case .quit: "退出程序；有未了事项时先询问。"
    }
  }

  func help(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "所有未结事件一起统筹：派力量、补防、替换。"
    case .toggle: "选中或不选该行。"
    case .accept: "采纳选中各行；先说明将做什么。"
    case .refuse: "不采纳该行并写明理由。"
    case .aim: "改为总延误最小，或最迟者最早。"
    case .anew: "按当前态势重算。"
    case .alone: "与不用外市力量相比；不改动任何事。"
    }
  }

  func help(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "按状态、到场、休整、类别或城市排列力量。"
    case .kind: "只列一类力量，再按换下一类，最后全部。"
    case .report: "登记力量的报告，可补录。"
    case .withdraw: "停用并写明理由，或恢复使用。"
    case .relieve: "派已休整的力量替换到场力量。"
    case .standBy: "派待命力量到别的站点值守。"
    case .divert: "把途中的力量改派给更紧急的事件。"
    }
  }
}
