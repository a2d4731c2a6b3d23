/// What dialogs say, in Traditional Chinese.
extension TraditionalChinese {
  func text(_ phrase: DialogPhrase) -> String {
    switch phrase {
    case .sendTitle(let target): "派往 \(target)"
    case .willOpenIncident: "將先立一個事件。"
    case .willSend(let unit, let kind, let city, let kilometres, let minutes, let arrival):
      "\(unit) \(kind)，\(city)出發：\(kilometres) 公里，約 \(minutes) 分，預計 \(arrival) 到"
    case .leaves(let city, let units): "此後\(city)還剩 \(units) 支空閒力量。"
    case .noCity: "無所屬城市"
    case .shelveTitle(let subject): "擱置 \(subject)"
    case .willShelve: "到時自動恢復；期間計入擱置數。"
    case .willShelveMarked(let count): "\(count) 條到時均自動恢復；期間計入擱置數。"
    case .acknowledgeTitle(let count): "確認 \(count) 條警報"
    case .willAcknowledge(let count): "將確認清單中同城同類的 \(count) 條未確認警報。"
    case .marksHidden(let marked, let hidden):
      "已標記 \(marked) 條，其中 \(hidden) 條不可見：只處理可見的 \(marked - hidden) 條。"
    case .incidentTitle(let alert): "由 \(alert) 立事件"
    case .isPartOf(let hazard, let lead): "\(hazard) 整體由\(lead)主責。"
    case .willMakeIncident(let city, let priority): "由\(city)主責；\(priority) 級。由您立案即視為已核實。"
    case .ruleOverTitle(let subject): "判定解除：\(subject)"
    case .willRuleOver: "您判定警情已解除，無論來源如何報告。"
    case .noteTitle(let subject): "備註 \(subject)"
    case .stepTitle(let step, let subject): "\(step)：\(subject)"
    case .willStep(let from, let to): "目前：\(from)；下一步：\(to)。"
    case .closeTitle(let subject): "關閉 \(subject)"
    case .willClose: "事件關閉後不再開啟；記錄保留。"
    case .recallTitle(let unit): "召回 \(unit)"
    case .willRecall(let kind, let incident): "\(kind)，在 \(incident)：任務結束，返回駐地。"
    case .willStandDown(let kind, let incident): "\(kind)，派往 \(incident)：尚未出動，取消後保持原狀。"
    case .quitTitle: "離開值班臺？"
    case .stillWaiting(let count): "還有 \(count) 條警報未確認。"
    case .planIsOpen: "有一份派單尚未派出。"
    case .notAnsweredYet(let count): "還有 \(count) 個操作尚未記錄。"
    case .recordIsKept: "已記錄的內容均保留；下次啟動時繼續。"
    case .isMissing(let label): "請填寫\(label)。"
    case .durationUnclear: "請寫時長，如 15m、2h、1h30m。"
    case .sortTitle: "清單次序"
    case .themeTitle: "主題"
    case .recallWhomTitle: "召回哪支力量？"
    case .copyTitle: "複製"
    case .copyID: "編號"
    case .copyRow: "整行"
    case .copyPlace: "座標"
    case .injectTitle(let act, let number, let what): "\(act)情景\(number)：\(what)"
    case .willDeliver(let to, let text): "告知\(to)：\(text)"
    case .willHold: "放行或手動投放前一直等待。"
    case .willSkip: "參演者不會收到；記錄會寫明原因。"
    case .willCloseInject(0): "所要求的均已見到或已判缺。"
    case .willCloseInject(let open): "還有 \(open) 項預期行動未見：將計為缺。"
    case .endDrillTitle: "結束演練？"
    case .willEndDrill: "不再投放情景；記錄保留，可出復盤報告。"
    case .jumpTitle(let number): "跳回存檔點\(number)？"
    case .willJump: "本記錄到此結束並原樣保留；另起一份自存檔點繼續，先暫停。"
    case .checkpointTitle: "跳回哪個存檔點？"
    case .paletteTitle: "操作"
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
    case .helpTitle: "按鍵：按 Enter 即執行所選"
    }
  }

  func label(_ field: Form.Field.Name) -> String {
    switch field {
    case .quantity: "數量"
    case .price: "單價（元）"
    case .lenders: "向哪些市"
    case .incident: "事件"
    case .answerBy: "答覆時限"
    case .neededBy: "需用時間"
    case .returnBy: "歸還時間"
    case .duration: "時長"
    case .reason: "原因"
    case .outcome: "結果"
    case .title: "標題"
    case .place: "地點"
    case .text: "內容"
    case .percent: "百分比"
    case .direction: "風向°"
    case .speed: "風速m/s"
    case .levee: "堤防"
    case .moment: "時刻"
    case .city: "城市"
    case .substance: "物質"
    case .amount: "源強kg/s"
    case .since: "開始"
    case .count: "數量"
    case .rain: "雨量mm"
    case .hours: "歷時h"
    case .reach: "河段"
    case .kilometre: "距段首km"
    case .mass: "總量kg"
    case .discharge: "流量m³/s"
    case .decay: "降解1/d"
    case .height: "煙高m"
    case .minutes: "持續min"
    case .governance(let field): language.governance.field(field)
    case .alliance(let field): language.alliance.field(field)
    case .communication(let field): language.communication.field(field)
    case .trust(let field): language.trust.field(field)
    case .posture(let field): language.postures.field(field)
    case .evaluation(let field): language.evaluation.field(field)
    case .prepare(let field): language.preparedness.field(field)
    case .ledger(let field): language.ledger.field(field)
    }
  }
}
