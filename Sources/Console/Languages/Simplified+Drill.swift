internal import Domain

/// Drills, in Simplified Chinese.
extension SimplifiedChinese {
  var drill: DrillPhrases {
    DrillPhrases(
      number: "序", state: "状态", due: "时间", seen: "已见", delay: "用时", what: "情景",
      none: "本次值班不是演练。", byHand: "手动", onCondition: "条件", overdue: "即刻",
      objective: "目标", text: "内容", way: "方式", controller: "导调", response: "预期",
      expected: "应见", notes: "备注", reason: "原因", checkpoints: "存档点",
      branch: "分支", messages: "演练消息", noMessages: "尚无消息。",
      objectives: "目标", notBegun: "按 p 开始演练",
      count: { "已投放\($0)/\($1)" + ($2 > 0 ? "，\($2)项有缺" : "") },
      awaited: { "限\($0)" },
      seenAfter: { "已见，用时\($0)：\($1) \($2)" },
      lateAfter: { "迟，用时\($0)：\($1) \($2)" },
      alreadySo: "此前已如此", missing: { "缺，自\($0)" },
      after: { "#\($0)\($1)后\($2)" },
      unacknowledged: { "\($0)未确认满\($1)" }, incident: { "事件（\($0)）\($1)时" },
      posture: { "\($0)处于\($1)时" })
  }

  func word(_ state: InjectState) -> String {
    switch state {
    case .draft: "草稿"
    case .scheduled: "待投放"
    case .held: "暂缓"
    case .delivered: "已投放"
    case .observed: "已评定"
    case .closed: "已关闭"
    case .skipped: "已略过"
    }
  }

  func word(_ phase: DrillPhase) -> String {
    switch phase {
    case .planned: "未开始"
    case .running: "进行中"
    case .paused: "已暂停"
    case .ended: "已结束"
    }
  }

  func word(_ trigger: InjectTrigger) -> String {
    switch trigger {
    case .schedule: "排定"
    case .deliver: "投放"
    case .hold: "暂缓"
    case .release: "放行"
    case .skip: "略过"
    case .observe: "观察"
    case .close: "关闭"
    }
  }

  func word(_ trigger: DrillTrigger) -> String {
    switch trigger {
    case .start: "开始"
    case .pause: "暂停"
    case .resume: "继续"
    case .setSpeed: "变速"
    case .step: "步进"
    case .checkpoint: "设存档点"
    case .jumpBack: "跳回"
    case .end: "结束"
    }
  }

  func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .seen: "按时"
    case .late: "迟"
    case .partial: "部分"
    case .missing: "缺"
    }
  }

  func word(_ method: Inject.Method) -> String {
    switch method {
    case .telephone: "电话"
    case .radio: "电台"
    case .message: "消息"
    case .person: "当面"
    case .system: "系统"
    }
  }

  func text(_ expectation: ExpectedAction, _ names: Names) -> String {
    let scope = names.scope(expectation.scope)
    let limit = "限\(names.minutes(expectation.within))"
    let act: String =
      switch expectation.act {
      case .acknowledge: "确认 \(scope)"
      case .openIncident: "立案 \(scope)"
      case .dispatch(let kind, let count): "派出\(units(kind, count)) \(scope)"
      case .arrival(let kind, let count): "\(units(kind, count))到场 \(scope)"
      case .note(let words):
        "记录 \(scope)" + (words.isEmpty ? "" : "，含 \(words.joined(separator: "/"))")
      case .posture(let posture): "\(scope)转入\(word(posture))"
      case .reach(let state): "事件 \(scope) \(word(state))"
      }
    return act + "，" + limit
  }

  private func units(_ kind: UnitKind?, _ count: Int) -> String {
    (kind.map { language.panel.terms.unitKind($0) } ?? "力量") + "\(count)支"
  }

  func sentence(_ event: DrillEvent, _ names: Names) -> String {
    switch event {
    case .planned(let plan): "制定演练《\(names.language.name(plan.title))》"
    case .branched(let branch): "本记录自 \(branch.record) 的存档点\(branch.checkpoint)继续"
    case .started: "演练开始"
    case .paused: "演练暂停"
    case .resumed: "演练继续"
    case .speedSet(let speed): "演练速度设为\(NumberWords.short(speed))倍"
    case .stepped(let length): "演练步进\(names.minutes(length))"
    case .checkpointed(let number, let label): "存档点\(number)：\(label)"
    case .jumpedBack(let number): "跳回存档点\(number)：本记录到此为止"
    case .ended: "演练结束"
    case .inject(let number, .scheduled): "情景\(number)已排定"
    case .inject(let number, .delivered): "投放情景\(number)"
    case .inject(let number, .held(let reason)): "暂缓情景\(number)：\(reason)"
    case .inject(let number, .released): "放行情景\(number)"
    case .inject(let number, .skipped(let reason)): "略过情景\(number)：\(reason)"
    case .inject(let number, .observed(let verdict)): "情景\(number)：\(word(verdict))"
    case .inject(let number, .closed): "关闭情景\(number)"
    }
  }

  func label(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "投放"
    case .hold: "暂缓"
    case .skip: "略过"
    case .closeInject: "关闭"
    case .step: "步进1分"
    case .nextInject: "到下一项"
    case .checkpoint: "存档点"
    case .jumpBack: "跳回"
    case .endDrill: "结束演练"
    case .changeSeat: "换席"
    }
  }

  func help(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "立即投放情景；先显示参演者将收到什么。"
    case .hold: "暂缓情景并说明原因，或放行。"
    case .skip: "略过情景并说明原因。"
    case .closeInject: "关闭情景；此时未见的算缺。"
    case .step: "让演练时间前进一分钟。"
    case .nextInject: "让时间前进到下一个到时的情景。"
    case .checkpoint: "设一个可以跳回的存档点。"
    case .jumpBack: "跳回存档点：本记录结束并保留，另起一份继续。"
    case .endDrill: "结束演练；先询问。"
    case .changeSeat: "在本台导调席与参演席之间换席。"
    }
  }

  func textOfDrill(_ rejection: DrillRejection) -> String {
    switch rejection {
    case .noDrill: "本次值班不是演练。"
    case .isPlanned: "已有演练在进行。"
    case .isExercise: "只有标为演练的才能是演练。"
    case .cannot(let trigger, let phase): "演练\(word(phase))，不能\(word(trigger))。"
    case .isNotUnderWay(let phase): "演练\(word(phase))，须先开始。"
    case .speedOutOfRange(let speed):
      "演练速度须大于0且不超过3600，不能是\(NumberWords.short(speed))。"
    case .stepOutOfRange: "步进须大于零且不超过31天。"
    case .unknownCheckpoint(let number): "没有存档点\(number)。"
    case .unknownInject(let number): "没有情景\(number)。"
    case .injectCannot(let number, let trigger, let state):
      "情景\(number)\(word(state))，不能\(word(trigger))。"
    case .nothingNewObserved(let number): "情景\(number)没有新的观察结果。"
    }
  }
}
