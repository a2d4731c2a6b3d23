/// What dialogs say, in Simplified Chinese.
extension SimplifiedChinese {
  func text(_ phrase: DialogPhrase) -> String {
    switch phrase {
    case .sendTitle(let target): "派往 \(target)"
    case .willOpenIncident: "将先立一个事件。"
    case .willSend(let unit, let kind, let city, let kilometres, let minutes, let arrival):
      "\(unit) \(kind)，\(city)出发：\(kilometres) 公里，约 \(minutes) 分，预计 \(arrival) 到"
    case .leaves(let city, let units): "此后\(city)还剩 \(units) 支空闲力量。"
    case .noCity: "无所属城市"
    case .shelveTitle(let subject): "搁置 \(subject)"
    case .willShelve: "到时自动恢复；期间计入搁置数。"
    case .willShelveMarked(let count): "\(count) 条到时均自动恢复；期间计入搁置数。"
    case .acknowledgeTitle(let count): "确认 \(count) 条警报"
    case .willAcknowledge(let count): "将确认列表中同城同类的 \(count) 条未确认警报。"
    case .marksHidden(let marked, let hidden):
      "已标记 \(marked) 条，其中 \(hidden) 条不可见：只处理可见的 \(marked - hidden) 条。"
    case .incidentTitle(let alert): "由 \(alert) 立事件"
    case .isPartOf(let hazard, let lead): "\(hazard) 整体由\(lead)主责。"
    case .willMakeIncident(let city, let priority): "由\(city)主责；\(priority) 级。由您立案即视为已核实。"
    case .ruleOverTitle(let subject): "判定解除：\(subject)"
    case .willRuleOver: "您判定警情已解除，无论来源如何报告。"
    case .noteTitle(let subject): "备注 \(subject)"
    case .stepTitle(let step, let subject): "\(step)：\(subject)"
    case .willStep(let from, let to): "当前：\(from)；下一步：\(to)。"
    case .closeTitle(let subject): "关闭 \(subject)"
    case .willClose: "事件关闭后不再开启；记录保留。"
    case .recallTitle(let unit): "召回 \(unit)"
    case .willRecall(let kind, let incident): "\(kind)，在 \(incident)：任务结束，返回驻地。"
    case .willStandDown(let kind, let incident): "\(kind)，派往 \(incident)：尚未出动，取消后保持原状。"
    case .quitTitle: "退出值班台？"
    case .stillWaiting(let count): "还有 \(count) 条警报未确认。"
    case .planIsOpen: "有一份派单尚未派出。"
    case .notAnsweredYet(let count): "还有 \(count) 个操作尚未记录。"
    case .recordIsKept: "已记录的内容均保留；下次启动时继续。"
    case .isMissing(let label): "请填写\(label)。"
    case .durationUnclear: "请写时长，如 15m、2h、1h30m。"
    case .sortTitle: "列表次序"
    case .themeTitle: "主题"
    case .recallWhomTitle: "召回哪支力量？"
    case .copyTitle: "复制"
    case .copyID: "编号"
    case .copyRow: "整行"
    case .copyPlace: "坐标"
    case .injectTitle(let act, let number, let what): "\(act)情景\(number)：\(what)"
    case .willDeliver(let to, let text): "告知\(to)：\(text)"
    case .willHold: "放行或手动投放前一直等待。"
    case .willSkip: "参演者不会收到；记录会写明原因。"
    case .willCloseInject(0): "所要求的均已见到或已判缺。"
    case .willCloseInject(let open): "还有 \(open) 项预期行动未见：将计为缺。"
    case .endDrillTitle: "结束演练？"
    case .willEndDrill: "不再投放情景；记录保留，可出复盘报告。"
    case .jumpTitle(let number): "跳回存档点\(number)？"
    case .willJump: "本记录到此结束并原样保留；另起一份自存档点继续，先暂停。"
    case .checkpointTitle: "跳回哪个存档点？"
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
    case .helpTitle: "按键：回车即执行所选"
    }
  }

  func label(_ field: Form.Field.Name) -> String {
    switch field {
    case .quantity: "数量"
    case .price: "单价（元）"
    case .lenders: "向哪些市"
    case .incident: "事件"
    case .answerBy: "答复时限"
    case .neededBy: "需用时间"
    case .returnBy: "归还时间"
    case .duration: "时长"
    case .reason: "原因"
    case .outcome: "结果"
    case .title: "标题"
    case .place: "地点"
    case .text: "内容"
    case .percent: "百分比"
    case .direction: "风向°"
    case .speed: "风速m/s"
    case .levee: "堤防"
    case .moment: "时刻"
    case .city: "城市"
    case .substance: "物质"
    case .amount: "源强kg/s"
    case .since: "开始"
    case .count: "数量"
    case .rain: "雨量mm"
    case .hours: "历时h"
    case .reach: "河段"
    case .kilometre: "距段首km"
    case .mass: "总量kg"
    case .discharge: "流量m³/s"
    case .decay: "降解1/d"
    case .height: "烟高m"
    case .minutes: "持续min"
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
