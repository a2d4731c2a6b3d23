/// What the message line says, in Traditional Chinese.
extension TraditionalChinese {
  func text(_ notice: Notice) -> String {
    switch notice {
    case .done(.map(.switchPosture), let subject): "狀態改為：\(subject)"
    case .done(.drill(.nextInject), _): "時間已推進到下一情景。"
    case .done(.drill(.step), _): "已推進一分鐘。"
    case .done(.alliance(.intervene), let subject): subject
    case .done(let action, let subject): "已\(label(of: action)) \(subject)"
    case .alerts(let count): "\(count) 條警報"
    case .nothingToUndo: "沒有可撤銷的操作。"
    case .redoIsNone: "不能重做：請再次操作。"
    case .nothingWaits: "沒有未確認的警報。"
    case .listWidened: "該警報原被隱藏，現已列出全部。"
    case .allMarksHidden(let count): "已標記 \(count) 條，均不在清單中：未執行。"
    case .noAlertHere: "此處沒有警報。"
    case .noIncidentHere: "此處沒有事件：按 i 由警報立事件。"
    case .noUnitHere: "此處沒有力量。"
    case .noNextStep: "該事件沒有下一步。"
    case .unitHasNoTask(let unit): "\(unit) 沒有任務。"
    case .noUnitToRecall: "沒有力量在處置該事件。"
    case .nothingToSendTo: "此處沒有可派往的警報或事件。"
    case .noPlaceKnown: "該警報未指明本區域內的地點。"
    case .noUnitIsFree: "本城與鄰城均無空閒的適用力量。"
    case .unitIsTaken(let unit): "\(unit) 已不空閒。"
    case .shelvedListed(let count): "已擱置 \(count) 條。"
    case .allListed: "已列出全部警報。"
    case .frozen: "清單已凍結：按 f 解除。"
    case .thawed: "清單已恢復更新。"
    case .followsNewest: "游標跟隨最新警報。"
    case .followsNoMore: "游標不再跟隨。"
    case .folded: "同組警報合為一行：tg 展開。"
    case .unfolded: "每條警報各佔一行。"
    case .foldedByFlood: "警報氾濫：同組合為一行，tg 展開。"
    case .unfoldedAfterFlood: "警報不再氾濫：每條警報各佔一行。"
    case .moreAlerts(let count): "又有 \(count) 條警報"
    case .onlyCity(let city): "僅列\(city)：按 0 列出全部城市。"
    case .everyCity: "全部城市。"
    case .cityIs(let city): city
    case .sorted(let order): "次序：\(order)。"
    case .keyMeansNothing(let key): "\(key) 在此無作用：按 ? 查看按鍵。"
    case .pasteNotTaken: "只有在輸入處才接受貼上。"
    case .inputMethodIsOn: "輸入法已開啟：請按 Shift 切換。"
    case .nothingToOpen: "沒有可開啟的內容。"
    case .timeIsReal: "實況值班：時間不可調節。"
    case .noOtherSpeed: "沒有更快或更慢的速度。"
    case .mouseIsOn: "滾輪移動游標；按 M 交還滑鼠。"
    case .mouseIsOff: "滑鼠已交還終端機。"
    case .languageIs(let name): "語言：\(name)。"
    case .interruptAgainToLeave: "再按一次 Ctrl-C 離開。"
    case .nothingToCopy: "此處沒有可複製的內容。"
    case .notHere(let label): "\(label)：此處不可用。"
    case .themeIs(let name): "主題：\(name)。"
    case .copied(let text): "已複製：\(text)"
    case .noSuchCity(let text): "沒有名為「\(text)」的城市。"
    case .noSuchTheme(let text): "沒有名為「\(text)」的主題。"
    case .noSuchSort(let text): "次序可為 urgency、newest、city、age，而非「\(text)」。"
    case .noSuchLanguage(let text): "語言可為 en、zh-Hans、zh-Hant，而非「\(text)」。"
    case .noSuchSpeed(let text): "速度應為大於 0 且不超過 3600 的數，而非「\(text)」。"
    case .notFound(let text): "找不到「\(text)」。"
    case .unknownCommand(let text): "沒有「\(text)」這個命令。"
    case .noInjectHere: "此處沒有情景。"
    case .noRecordToBranch: "本次演練不保存記錄，無處可跳回。"
    case .noCheckpoint: "尚無存檔點：按 m 設一個。"
    case .nothingIsDue: "沒有僅憑時間到來的情景。"
    case .messageCame(let name): "演練訊息，來自\(name)：gD 查看。"
    case .seatIs(let name, let role): "現在的席位：\(name)（\(word(role))）。"
    case .oneSeatOnly: "本台只有一個席位。"
    case .outlook(let sentence): text(sentence)
    case .dispatch(let sentence): text(sentence)
    case .aid(let sentence): text(sentence)
    case .governance(let sentence): language.governance.sentence(sentence)
    case .alliance(let sentence): language.alliance.sentence(sentence)
    case .communication(let sentence): language.communication.sentence(sentence)
    case .trust(let sentence): language.trust.sentence(sentence)
    case .posture(let sentence): language.postures.sentence(sentence)
    case .evaluation(let sentence): language.evaluation.sentence(sentence)
    case .prepare(let sentence): language.preparedness.sentence(sentence)
    case .ledger(let sentence): language.ledger.sentence(sentence)
    case .road(let sentence): text(sentence)
    case .noDrill: "本次值班不是演練。"
    }
  }
}
