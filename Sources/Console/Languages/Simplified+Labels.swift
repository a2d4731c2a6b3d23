/// What keys do, in Simplified Chinese.
extension SimplifiedChinese {
  func label(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "下移"
    case .up: "上移"
    case .left: "左移"
    case .right: "右移"
    case .halfPageDown: "下半页"
    case .halfPageUp: "上半页"
    case .pageDown: "下页"
    case .pageUp: "上页"
    case .first: "首行"
    case .last: "末行"
    case .nextPane: "下一栏"
    case .previousPane: "上一栏"
    case .open: "打开"
    case .back: "返回"
    case .mostUrgent: "最急"
    case .mostUrgentBefore: "前一最急"
    case .nextWaiting: "下一未确认"
    case .previousWaiting: "上一未确认"
    }
  }

  func label(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge: "确认"
    case .acknowledgeGroup: "成组确认"
    case .silence: "静音"
    case .shelve: "搁置"
    case .shelvedList: "搁置列表"
    case .unshelve: "取消搁置"
    case .makeIncident: "立事件"
    case .dispatch: "派单"
    case .ruleOver: "判定解除"
    case .note: "备注"
    case .undo: "撤销"
    case .redo: "重做"
    }
  }

  func label(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "下一步"
    case .flareUp: "复燃"
    case .close: "关闭"
    case .dismiss: "撤案"
    case .recall: "召回"
    case .toggleUnit: "选择"
    case .send: "派出"
    case .nextPlan: "换方案"
    case .refuseProposal: "不采纳"
    case .nextAlarm: "提级"
    }
  }

  func label(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "标记"
    case .markRange: "连续标记"
    case .invertMarks: "反向标记"
    case .clearMarks: "清除标记"
    case .freeze: "冻结"
    case .follow: "跟随"
    case .fold: "分组"
    case .sort: "排序"
    case .filter: "筛选"
    case .nextMatch: "下一匹配"
    case .previousMatch: "上一匹配"
    case .findCity: "城市"
    case .allCities: "全部城市"
    case .onlyCity: "仅本城"
    }
  }

  func label(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "总览"
    case .goQueue: "队列"
    case .goMap: "地图"
    case .goDetail: "详情"
    case .goUnits: "力量"
    case .goLog: "日志"
    case .goIncidents: "事件"
    case .goFeeds: "数据源"
    case .goForecast: "预报"
    case .goLoad: "席位负荷"
    case .goClocks: "时限"
    case .goDrill: "演练"
    case .goSupplies: "物资"
    case .goRequests: "求援"
    case .goDuties: "职责"
    case .goDraft: "报告"
    case .goOrganisation: "组织"
    case .goDecisions: "联合决策"
    case .goTrust: "信用"
    case .goPostures: "状态"
    case .goAccountability: "问责"
    case .goEvaluation: "评估"
    case .goAgreements: "协议"
    case .goSitrep: "态势报告"
    case .goHandover: "值守交接"
    case .goNotices: "通报"
    case .goLedger: "账本"
    case .goHealth: "运行状况"
    case .headerLines: "页眉"
    case .zoomPane: "放大"
    }
  }

  func label(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "放大地图"
    case .zoomOut: "缩小地图"
    case .fitMap: "全图"
    case .mapInk: "地图字符"
    case .switchPosture: "应急状态"
    }
  }

  func label(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "登记"
    case .revise: "更正"
    case .end: "结束"
    case .whatIf: "假设"
    case .keep: "保存"
    case .discard: "放弃"
    case .later: "+15分"
    case .earlier: "-15分"
    case .hourLater: "+1时"
    case .hourEarlier: "-1时"
    case .now: "现在"
    }
  }

  func label(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "暂停"
    case .faster: "加速"
    case .slower: "减速"
    case .rewind: "后退5分"
    case .forward: "前进5分"
    case .copy: "复制"
    case .mouse: "鼠标"
    case .theme: "主题"
    case .language: "语言"
    case .relativeTimes: "相对时间"
    case .localTimes: "本地时间"
    case .utcTimes: "世界时"
    case .command: "命令"
    case .palette: "命令面板"
    case .help: "帮助"
    case .redraw: "重绘"
    case .suspend: "挂起"
    case .cancel: "取消"
    case .quit: "退出"
    }
  }

  func label(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "统筹"
    case .toggle: "选行"
    case .accept: "采纳"
    case .refuse: "不采纳"
    case .aim: "换目标"
    case .anew: "重算"
    case .alone: "无互助"
    }
  }

  func label(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "排序"
    case .kind: "类别"
    case .report: "登记"
    case .withdraw: "停用/恢复"
    case .relieve: "替换"
    case .standBy: "前移"
    case .divert: "改派"
    }
  }
}
