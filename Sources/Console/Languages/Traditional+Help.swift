/// What keys do, in whole sentences of Traditional Chinese.
extension TraditionalChinese {
  func help(_ act: ActionID.Movement) -> String {
    switch act {
    case .down: "下移一行；在地圖上移到南邊的城市。"
    case .up: "上移一行；在地圖上移到北邊的城市。"
    case .left: "在地圖上移到西邊的城市。"
    case .right: "在地圖上移到東邊的城市。"
    case .halfPageDown: "下移半頁。"
    case .halfPageUp: "上移半頁。"
    case .pageDown: "下移一頁。"
    case .pageUp: "上移一頁。"
    case .first: "移到第一行。"
    case .last: "移到最後一行；在日誌中跟隨最新。"
    case .nextPane: "把按鍵交給下一個欄目。"
    case .previousPane: "把按鍵交給上一個欄目。"
    case .open: "開啟游標處的內容；在派單欄中請求派出。"
    case .back: "返回一步；不會退出程式。"
    case .mostUrgent: "跳到所有城市中下一條最緊急的未確認警報。"
    case .mostUrgentBefore: "跳到前一條最緊急的未確認警報。"
    case .nextWaiting: "跳到本清單中下一條未確認警報。"
    case .previousWaiting: "跳到本清單中上一條未確認警報。"
    }
  }

  func help(_ act: ActionID.AlertAct) -> String {
    switch act {
    case .acknowledge: "確認該警報，或清單中已標記的警報；10 秒內可撤銷。"
    case .acknowledgeGroup: "確認清單中同城同類的全部警報；先詢問。"
    case .silence: "警鈴靜音 60 秒；不改變任何警報。"
    case .shelve: "說明原因，將警報擱置一段時間。"
    case .shelvedList: "只列出被擱置的警報，或恢復全部。"
    case .unshelve: "恢復被擱置的警報。"
    case .makeIncident: "由該警報立一個事件。"
    case .dispatch: "擬定派出的力量；已給出建議。"
    case .ruleOver: "說明原因，判定警情已解除。"
    case .note: "為警報或事件寫備註。"
    case .undo: "在時限內以反向操作撤銷上一動作。"
    case .redo: "不能重做：請再次操作。"
    }
  }

  func help(_ act: ActionID.IncidentAct) -> String {
    switch act {
    case .nextStep: "推進事件：核實、處置、控制、恢復。"
    case .flareUp: "說明原因，報告事件反覆。"
    case .close: "填寫結果，關閉事件。"
    case .dismiss: "說明原因，撤銷不成立的事件。"
    case .recall: "將力量從任務中召回。"
    case .toggleUnit: "選擇或取消該力量。"
    case .send: "派出所選力量；先說明將發生什麼。"
    case .nextPlan: "看該事件的下一個方案。"
    case .refuseProposal: "不採納建議並寫明理由；不派力量。"
    case .nextAlarm: "提升出動等級：按出動預案增派。"
    }
  }

  func help(_ act: ActionID.ListAct) -> String {
    switch act {
    case .mark: "標記該警報並移到下一條。"
    case .markRange: "從此開始連續標記，或結束。"
    case .invertMarks: "反轉清單中所有警報的標記。"
    case .clearMarks: "清除全部標記。"
    case .freeze: "凍結清單次序，或解除；數值仍即時更新。"
    case .follow: "讓游標跟隨最新警報，或停止。"
    case .fold: "把同組警報合為一行，或展開。"
    case .sort: "選擇清單次序。"
    case .filter: "篩選清單：詞語、!排除、city:sz、p<=2、state:unack、age>10m、kind:fire。"
    case .nextMatch: "跳到下一條符合的警報。"
    case .previousMatch: "跳到上一條符合的警報。"
    case .findCity: "用拼音首字母、拼音、英文或漢字跳到城市。"
    case .allCities: "列出全部城市的警報。"
    case .onlyCity: "只列出本城警報，或恢復全部。"
    }
  }

  func help(_ act: ActionID.PlaceAct) -> String {
    switch act {
    case .goOverview: "回到總覽。"
    case .goQueue: "轉到警報佇列。"
    case .goMap: "轉到地圖。"
    case .goDetail: "轉到詳情。"
    case .goUnits: "轉到力量看板。"
    case .goLog: "轉到日誌。"
    case .goIncidents: "轉到進行中的事件。"
    case .goFeeds: "顯示資料來源與隔離區。"
    case .goForecast: "顯示下一個到達的城市、時間、程度和把握。"
    case .goLoad: "顯示本席位的警報負荷，對照標準數值。"
    case .goClocks: "各環節用時與 NFPA 要求對照。"
    case .goDrill: "轉到演練：情景列表，或收到的訊息。"
    case .goSupplies: "檢視各市缺口，以及誰能支援。"
    case .goRequests: "檢視求援：待我、待對方、在途、待結算。"
    case .goDuties: "顯示各城市（或所列城市）何時前要做什麼。"
    case .goDraft: "顯示事件應報的報告草稿，由記錄填寫。"
    case .goOrganisation: "顯示由誰綜合協調，各辦公室牽頭哪些事件。"
    case .goDecisions: "顯示聯合決策與會商：誰尚未答覆，時限還剩多少。"
    case .goAgreements: "顯示互助協議與簽署、啟用的預案、年度計劃及完成情況。"
    case .goTrust: "顯示各城市信用：守約與違約、依據、待裁定事項。"
    case .goPostures:
      "顯示各市和聯盟整體的狀態及狀態清單。"
    case .goAccountability:
      "顯示待問責事項，最急的在前。"
    case .goEvaluation: "顯示各案例評估：各城市得分、由誰評定、整改事項。"
    case .goSitrep: "顯示當前事項的態勢報告及尚缺內容。"
    case .goHandover: "顯示交班清單：未了事項及簽字情況。"
    case .goNotices: "顯示發往指定城市的通報及收閱簽收情況。"
    case .goLedger:
      "顯示各市支出、受益、應收應付；結算、抵銷、分攤共同費用。"
    case .goHealth: "顯示程式自身的運行狀況。"
    case .headerLines: "頂部顯示一行或兩行。"
    case .zoomPane: "將該欄放大到全螢幕，或還原。"
    }
  }

  func help(_ act: ActionID.MapAct) -> String {
    switch act {
    case .zoomIn: "放大地圖。"
    case .zoomOut: "縮小地圖。"
    case .fitMap: "顯示整個區域。"
    case .mapInk: "用盲文點、半塊或 ASCII 繪製地圖。"
    case .switchPosture: "轉換所選城市的應急狀態，並說明原因。"
    }
  }

  func help(_ act: ActionID.HazardAct) -> String {
    switch act {
    case .declare: "在所選城市登記風險源，據此預報。"
    case .revise: "更正風險源的情況。"
    case .end: "結束風險源，並說明原因。"
    case .whatIf: "在值班之外，就某一假設推演目前態勢。"
    case .keep: "把假設推演存入記錄。"
    case .discard: "放棄假設推演；記錄註明曾提出。"
    case .later: "顯示晚一刻鐘的預報。"
    case .earlier: "顯示早一刻鐘的預報。"
    case .hourLater: "顯示晚一小時的預報；回放時前進五分鐘。"
    case .hourEarlier: "顯示早一小時的預報；回放時後退五分鐘。"
    case .now: "回到現在。"
    }
  }

  func help(_ act: ActionID.DeskAct) -> String {
    switch act {
    case .pause: "暫停或繼續模擬時間。"
    case .faster: "加快模擬時間。"
    case .slower: "放慢模擬時間。"
    case .rewind: "回放時後退五分鐘。"
    case .forward: "回放時前進五分鐘。"
    case .copy: "將該行、編號或座標複製到剪貼簿。"
    case .mouse: "使用滑鼠滾輪，或把滑鼠交還終端機。"
    case .theme: "選擇配色；移動時即時預覽。"
    case .language: "切換到下一種語言。"
    case .relativeTimes: "以歷時顯示時間。"
    case .localTimes: "以本地時鐘顯示時間。"
    case .utcTimes: "以世界協調時間顯示時間。"
    case .command: "輸入命令；Tab 補全。"
    case .palette: "按文字尋找任何操作。"
    case .help: "列出全部按鍵，本欄在前；按 Enter 即執行。"
    case .redraw: "重繪整個螢幕。"
    case .suspend: "暫時把終端機交還命令列。"
    case .cancel: "中止目前操作；一秒內按兩次則詢問是否離開。"
    case .quit: "離開程式；有未了事項時先詢問。"
    }
  }

  func help(_ act: ActionID.JointAct) -> String {
    switch act {
    case .show: "所有未結事件一起統籌：派力量、補防、替換。"
    case .toggle: "選中或不選該列。"
    case .accept: "採納選中各列；先說明將做什麼。"
    case .refuse: "不採納該列並寫明理由。"
    case .aim: "改為總延誤最小，或最遲者最早。"
    case .anew: "按目前態勢重算。"
    case .alone: "與不用外市力量相比；不改動任何事。"
    }
  }

  func help(_ act: ActionID.UnitAct) -> String {
    switch act {
    case .order: "按狀態、到場、休整、類別或城市排列力量。"
    case .kind: "只列一類力量，再按換下一類，最後全部。"
    case .report: "登記力量的回報，可補錄。"
    case .withdraw: "停用並寫明理由，或恢復使用。"
    case .relieve: "派已休整的力量替換到場力量。"
    case .standBy: "派待命力量到別的站點值守。"
    case .divert: "把途中的力量改派給更緊急的事件。"
    }
  }
}
