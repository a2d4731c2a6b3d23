internal import Domain

/// What is done to alerts, incidents and units, in a word, in Simplified Chinese.
extension SimplifiedChinese {
  func word(_ trigger: AlertTrigger) -> String {
    switch trigger {
    case .occur: "发生"
    case .rise: "升级"
    case .clear: "解除"
    case .acknowledge: "确认"
    case .unacknowledge: "取消确认"
    case .shelve: "搁置"
    case .unshelve: "取消搁置"
    case .shelvingEnds: "结束搁置"
    case .suppress: "抑制"
    case .unsuppress: "取消抑制"
    case .removeFromService: "停用"
    case .returnToService: "恢复使用"
    }
  }

  func word(_ trigger: IncidentTrigger) -> String {
    switch trigger {
    case .verify: "核实"
    case .activate: "启动处置"
    case .contain: "控制"
    case .flareUp: "复燃"
    case .recover: "恢复"
    case .close: "关闭"
    case .dismiss: "撤案"
    }
  }

  func word(_ trigger: UnitTrigger) -> String {
    switch trigger {
    case .dispatch: "派出"
    case .depart: "出发"
    case .stage: "待命集结"
    case .arrive: "到场"
    case .delay: "延误"
    case .resume: "继续前往"
    case .release: "结束任务"
    case .cancel: "取消任务"
    case .reachStation: "返抵驻地"
    case .takeOutOfService: "停用"
    case .returnToService: "恢复使用"
    case .becomeUnavailable: "转为不可用"
    case .becomeAvailable: "转为可用"
    case .takeManualControl: "转人工控制"
    case .endManualControl: "结束人工控制"
    case .divert: "改派"
    case .moveUp: "前移值守"
    case .goHome: "返回本站"
    case .relieve: "被替换"
    case .standDown: "取消出动"
    }
  }

  func word(_ rule: CorrelationRule) -> String {
    switch rule {
    case .sameEvent: "同城同类事件"
    case .samePlace: "同类，相距 2 公里内"
    case .consequence: "由其引发"
    case .sameHazard: "同一风险源的预报"
    }
  }
}
