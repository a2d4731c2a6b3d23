internal import Domain

/// What is done to alerts, incidents and units, in a word, in Traditional Chinese.
extension TraditionalChinese {
  func word(_ trigger: AlertTrigger) -> String {
    switch trigger {
    case .occur: "發生"
    case .rise: "升級"
    case .clear: "解除"
    case .acknowledge: "確認"
    case .unacknowledge: "取消確認"
    case .shelve: "擱置"
    case .unshelve: "取消擱置"
    case .shelvingEnds: "結束擱置"
    case .suppress: "抑制"
    case .unsuppress: "取消抑制"
    case .removeFromService: "停用"
    case .returnToService: "恢復使用"
    }
  }

  func word(_ trigger: IncidentTrigger) -> String {
    switch trigger {
    case .verify: "核實"
    case .activate: "啟動處置"
    case .contain: "控制"
    case .flareUp: "復燃"
    case .recover: "恢復"
    case .close: "關閉"
    case .dismiss: "撤案"
    }
  }

  func word(_ trigger: UnitTrigger) -> String {
    switch trigger {
    case .dispatch: "派出"
    case .depart: "出發"
    case .stage: "待命集結"
    case .arrive: "到場"
    case .delay: "延誤"
    case .resume: "繼續前往"
    case .release: "結束任務"
    case .cancel: "取消任務"
    case .reachStation: "返抵駐地"
    case .takeOutOfService: "停用"
    case .returnToService: "恢復使用"
    case .becomeUnavailable: "轉為不可用"
    case .becomeAvailable: "轉為可用"
    case .takeManualControl: "轉人工控制"
    case .endManualControl: "結束人工控制"
    case .divert: "改派"
    case .moveUp: "前移值守"
    case .goHome: "返回本站"
    case .relieve: "被替換"
    case .standDown: "取消出動"
    }
  }

  func word(_ rule: CorrelationRule) -> String {
    switch rule {
    case .sameEvent: "同城同類事件"
    case .samePlace: "同類，相距 2 公里內"
    case .consequence: "由其引發"
    case .sameHazard: "同一風險源的預報"
    }
  }
}
