/// What keys do, in Traditional Chinese.
extension TraditionalChinese {
  func label(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "下移"
    case .up: "上移"
    case .left: "左移"
    case .right: "右移"
    case .halfPageDown: "下半頁"
    case .halfPageUp: "上半頁"
    case .pageDown: "下頁"
    case .pageUp: "上頁"
    case .first: "首行"
    case .last: "末行"
    case .nextPane: "下一欄"
    case .previousPane: "上一欄"
    case .open: "開啟"
    case .back: "返回"
    case .mostUrgent: "最急"
    case .mostUrgentBefore: "前一最急"
    case .nextWaiting: "下一未確認"
    case .previousWaiting: "上一未確認"
    }
  }

  func label(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge: "確認"
    case .acknowledgeGroup: "成組確認"
    case .silence: "靜音"
    case .shelve: "擱置"
    case .shelvedList: "擱置清單"
    case .unshelve: "取消擱置"
    case .makeIncident: "立事件"
    case .dispatch: "派單"
    case .ruleOver: "判定解除"
    case .note: "備註"
    case .undo: "撤銷"
    case .redo: "重做"
    }
  }

  func label(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "下一步"
    case .flareUp: "復燃"
    case .close: "關閉"
    case .dismiss: "撤案"
    case .recall: "召回"
    case .toggleUnit: "選擇"
    case .send: "派出"
    case .nextPlan: "換方案"
    case .refuseProposal: "不採納"
    case .nextAlarm: "提級"
    }
  }

  func label(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "標記"
    case .markRange: "連續標記"
    case .invertMarks: "反向標記"
    case .clearMarks: "清除標記"
    case .freeze: "凍結"
    case .follow: "跟隨"
    case .fold: "分組"
    case .sort: "排序"
    case .filter: "篩選"
    case .nextMatch: "下一符合"
    case .previousMatch: "上一符合"
    case .findCity: "城市"
    case .allCities: "全部城市"
    case .onlyCity: "僅本城"
    }
  }

  func label(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "總覽"
    case .goQueue: "佇列"
    case .goMap: "地圖"
    case .goDetail: "詳情"
    case .goUnits: "力量"
    case .goLog: "日誌"
    case .goIncidents: "事件"
    case .goFeeds: "資料來源"
    case .goForecast: "預報"
    case .goLoad: "席位負荷"
    case .goClocks: "時限"
    case .goDrill: "演練"
    case .goSupplies: "物資"
    case .goRequests: "求援"
    case .goDuties: "職責"
    case .goDraft: "報告"
    case .goOrganisation: "組織"
    case .goDecisions: "聯合決策"
    case .goTrust: "信用"
    case .goPostures: "狀態"
    case .goAccountability: "問責"
    case .goEvaluation: "評估"
    case .goAgreements: "協議"
    case .goSitrep: "態勢報告"
    case .goHandover: "值守交接"
    case .goNotices: "通報"
    case .goLedger: "帳本"
    case .goHealth: "運行狀況"
    case .headerLines: "頁首"
    case .zoomPane: "放大"
    }
  }

  func label(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "放大地圖"
    case .zoomOut: "縮小地圖"
    case .fitMap: "全圖"
    case .mapInk: "地圖字元"
    case .switchPosture: "應急狀態"
    }
  }

  func label(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "登記"
    case .revise: "更正"
    case .end: "結束"
    case .whatIf: "假設"
    case .keep: "保存"
    case .discard: "放棄"
    case .later: "+15分"
    case .earlier: "-15分"
    case .hourLater: "+1時"
    case .hourEarlier: "-1時"
    case .now: "現在"
    }
  }

  func label(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "暫停"
    case .faster: "加速"
    case .slower: "減速"
    case .rewind: "後退5分"
    case .forward: "前進5分"
    case .copy: "複製"
    case .mouse: "滑鼠"
    case .theme: "主題"
    case .language: "語言"
    case .relativeTimes: "相對時間"
    case .localTimes: "本地時間"
    case .utcTimes: "世界時"
    case .command: "命令"
    case .palette: "命令面板"
    case .help: "幫助"
    case .redraw: "重繪"
    case .suspend: "暫停至背景"
    case .cancel: "取消"
    case .quit: "離開"
    }
  }

  func label(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "統籌"
    case .toggle: "選列"
    case .accept: "採納"
    case .refuse: "不採納"
    case .aim: "換目標"
    case .anew: "重算"
    case .alone: "無互助"
    }
  }

  func label(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "排序"
    case .kind: "類別"
    case .report: "登記"
    case .withdraw: "停用/恢復"
    case .relieve: "替換"
    case .standBy: "前移"
    case .divert: "改派"
    }
  }
}
