/// What the message line says, in Simplified Chinese.
extension SimplifiedChinese {
  func text(_ notice: Notice) -> String {
    switch notice {
    case .done(.map(.switchPosture), let subject): "状态改为：\(subject)"
    case .done(.drill(.nextInject), _): "时间已推进到下一情景。"
    case .done(.drill(.step), _): "已推进一分钟。"
    case .done(.alliance(.intervene), let subject): subject
    case .done(let action, let subject): "已\(label(of: action)) \(subject)"
    case .alerts(let count): "\(count) 条警报"
    case .nothingToUndo: "没有可撤销的操作。"
    case .redoIsNone: "不能重做：请再次操作。"
    case .nothingWaits: "没有未确认的警报。"
    case .listWidened: "该警报原被隐藏，现已列出全部。"
    case .allMarksHidden(let count): "已标记 \(count) 条，均不在列表中：未执行。"
    case .noAlertHere: "此处没有警报。"
    case .noIncidentHere: "此处没有事件：按 i 由警报立事件。"
    case .noUnitHere: "此处没有力量。"
    case .noNextStep: "该事件没有下一步。"
    case .unitHasNoTask(let unit): "\(unit) 没有任务。"
    case .noUnitToRecall: "没有力量在处置该事件。"
    case .nothingToSendTo: "此处没有可派往的警报或事件。"
    case .noPlaceKnown: "该警报未指明本区域内的地点。"
    case .noUnitIsFree: "本城与邻城均无空闲的适用力量。"
    case .unitIsTaken(let unit): "\(unit) 已不空闲。"
    case .shelvedListed(let count): "已搁置 \(count) 条。"
    case .allListed: "已列出全部警报。"
    case .frozen: "列表已冻结：按 f 解除。"
    case .thawed: "列表已恢复更新。"
    case .followsNewest: "光标跟随最新警报。"
    case .followsNoMore: "光标不再跟随。"
    case .folded: "同组警报合为一行：tg 展开。"
    case .unfolded: "每条警报各占一行。"
    case .foldedByFlood: "警报泛滥：同组合为一行，tg 展开。"
    case .unfoldedAfterFlood: "警报不再泛滥：每条警报各占一行。"
    case .moreAlerts(let count): "又有 \(count) 条警报"
    case .onlyCity(let city): "仅列\(city)：按 0 列出全部城市。"
    case .everyCity: "全部城市。"
    case .cityIs(let city): city
    case .sorted(let order): "次序：\(order)。"
    case .keyMeansNothing(let key): "\(key) 在此无作用：按 ? 查看按键。"
    case .pasteNotTaken: "只有在输入处才接受粘贴。"
    case .inputMethodIsOn: "输入法已开启：请按 Shift 切换。"
    case .nothingToOpen: "没有可打开的内容。"
    case .timeIsReal: "实况值班：时间不可调节。"
    case .noOtherSpeed: "没有更快或更慢的速度。"
    case .mouseIsOn: "滚轮移动光标；按 M 交还鼠标。"
    case .mouseIsOff: "鼠标已交还终端。"
    case .languageIs(let name): "语言：\(name)。"
    case .interruptAgainToLeave: "再按一次 Ctrl-C 退出。"
    case .nothingToCopy: "此处没有可复制的内容。"
    case .notHere(let label): "\(label)：此处不可用。"
    case .themeIs(let name): "主题：\(name)。"
    case .copied(let text): "已复制：\(text)"
    case .noSuchCity(let text): "没有名为“\(text)”的城市。"
    case .noSuchTheme(let text): "没有名为“\(text)”的主题。"
    case .noSuchSort(let text): "次序可为 urgency、newest、city、age，而非“\(text)”。"
    case .noSuchLanguage(let text): "语言可为 en、zh-Hans、zh-Hant，而非“\(text)”。"
    case .noSuchSpeed(let text): "速度应为大于 0 且不超过 3600 的数，而非“\(text)”。"
    case .notFound(let text): "找不到“\(text)”。"
    case .unknownCommand(let text): "没有“\(text)”这个命令。"
    case .noInjectHere: "此处没有情景。"
    case .noRecordToBranch: "本次演练不保存记录，无处可跳回。"
    case .noCheckpoint: "尚无存档点：按 m 设一个。"
    case .nothingIsDue: "没有仅凭时间到来的情景。"
    case .messageCame(let name): "演练消息，来自\(name)：gD 查看。"
    case .seatIs(let name, let role): "现在的席位：\(name)（\(word(role))）。"
    case .oneSeatOnly: "本台只有一个席位。"
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
    case .noDrill: "本次值班不是演练。"
    }
  }
}
