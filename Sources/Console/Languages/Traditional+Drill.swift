internal import Domain

/// Drills, in Traditional Chinese.
extension TraditionalChinese {
  var drill: DrillPhrases {
    DrillPhrases(
      number: "序", state: "狀態", due: "時間", seen: "已見", delay: "用時", what: "情景",
      none: "本次值班不是演練。", byHand: "手動", onCondition: "條件", overdue: "即刻",
      objective: "目標", text: "內容", way: "方式", controller: "導調", response: "預期",
      expected: "應見", notes: "備注", reason: "原因", checkpoints: "存檔點",
      branch: "分支", messages: "演練訊息", noMessages: "尚無訊息。",
      objectives: "目標", notBegun: "按 p 開始演練",
      count: { "已投放\($0)/\($1)" + ($2 > 0 ? "，\($2)項有缺" : "") },
      awaited: { "限\($0)" },
      seenAfter: { "已見，用時\($0)：\($1) \($2)" },
      lateAfter: { "遲，用時\($0)：\($1) \($2)" },
      alreadySo: "此前已如此", missing: { "缺，自\($0)" },
      after: { "#\($0)\($1)後\($2)" },
      unacknowledged: { "\($0)未確認滿\($1)" }, incident: { "事件（\($0)）\($1)時" },
      posture: { "\($0)處於\($1)時" })
  }

  func word(_ state: InjectState) -> String {
    switch state {
    case .draft: "草稿"
    case .scheduled: "待投放"
    case .held: "暫緩"
    case .delivered: "已投放"
    case .observed: "已評定"
    case .closed: "已關閉"
    case .skipped: "已略過"
    }
  }

  func word(_ phase: DrillPhase) -> String {
    switch phase {
    case .planned: "未開始"
    case .running: "進行中"
    case .paused: "已暫停"
    case .ended: "已結束"
    }
  }

  func word(_ trigger: InjectTrigger) -> String {
    switch trigger {
    case .schedule: "排定"
    case .deliver: "投放"
    case .hold: "暫緩"
    case .release: "放行"
    case .skip: "略過"
    case .observe: "觀察"
    case .close: "關閉"
    }
  }

  func word(_ trigger: DrillTrigger) -> String {
    switch trigger {
    case .start: "開始"
    case .pause: "暫停"
    case .resume: "繼續"
    case .setSpeed: "變速"
    case .step: "步進"
    case .checkpoint: "設存檔點"
    case .jumpBack: "跳回"
    case .end: "結束"
    }
  }

  func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .seen: "按時"
    case .late: "遲"
    case .partial: "部分"
    case .missing: "缺"
    }
  }

  func word(_ method: Inject.Method) -> String {
    switch method {
    case .telephone: "電話"
    case .radio: "電台"
    case .message: "訊息"
    case .person: "當面"
    case .system: "系統"
    }
  }

  func text(_ expectation: ExpectedAction, _ names: Names) -> String {
    let scope = names.scope(expectation.scope)
    let limit = "限\(names.minutes(expectation.within))"
    let act: String =
      switch expectation.act {
      case .acknowledge: "確認 \(scope)"
      case .openIncident: "立案 \(scope)"
      case .dispatch(let kind, let count): "派出\(units(kind, count)) \(scope)"
      case .arrival(let kind, let count): "\(units(kind, count))到場 \(scope)"
      case .note(let words):
        "記錄 \(scope)" + (words.isEmpty ? "" : "，含 \(words.joined(separator: "/"))")
      case .posture(let posture): "\(scope)轉入\(word(posture))"
      case .reach(let state): "事件 \(scope) \(word(state))"
      }
    return act + "，" + limit
  }

  private func units(_ kind: UnitKind?, _ count: Int) -> String {
    (kind.map { language.panel.terms.unitKind($0) } ?? "力量") + "\(count)支"
  }

  func sentence(_ event: DrillEvent, _ names: Names) -> String {
    switch event {
    case .planned(let plan): "制定演練《\(names.language.name(plan.title))》"
    case .branched(let branch): "本記錄自 \(branch.record) 的存檔點\(branch.checkpoint)繼續"
    case .started: "演練開始"
    case .paused: "演練暫停"
    case .resumed: "演練繼續"
    case .speedSet(let speed): "演練速度設為\(NumberWords.short(speed))倍"
    case .stepped(let length): "演練步進\(names.minutes(length))"
    case .checkpointed(let number, let label): "存檔點\(number)：\(label)"
    case .jumpedBack(let number): "跳回存檔點\(number)：本記錄到此為止"
    case .ended: "演練結束"
    case .inject(let number, .scheduled): "情景\(number)已排定"
    case .inject(let number, .delivered): "投放情景\(number)"
    case .inject(let number, .held(let reason)): "暫緩情景\(number)：\(reason)"
    case .inject(let number, .released): "放行情景\(number)"
    case .inject(let number, .skipped(let reason)): "略過情景\(number)：\(reason)"
    case .inject(let number, .observed(let verdict)): "情景\(number)：\(word(verdict))"
    case .inject(let number, .closed): "關閉情景\(number)"
    }
  }

  func label(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "投放"
    case .hold: "暫緩"
    case .skip: "略過"
    case .closeInject: "關閉"
    case .step: "步進1分"
    case .nextInject: "到下一項"
    case .checkpoint: "存檔點"
    case .jumpBack: "跳回"
    case .endDrill: "結束演練"
    case .changeSeat: "換席"
    }
  }

  func help(_ act: ActionID.DrillAct) -> String {
    switch act {
    case .deliver: "立即投放情景；先顯示參演者將收到什麼。"
    case .hold: "暫緩情景並說明原因，或放行。"
    case .skip: "略過情景並說明原因。"
    case .closeInject: "關閉情景；此時未見的算缺。"
    case .step: "讓演練時間前進一分鐘。"
    case .nextInject: "讓時間前進到下一個到時的情景。"
    case .checkpoint: "設一個可以跳回的存檔點。"
    case .jumpBack: "跳回存檔點：本記錄結束並保留，另起一份繼續。"
    case .endDrill: "結束演練；先詢問。"
    case .changeSeat: "在本台導調席與參演席之間換席。"
    }
  }

  func textOfDrill(_ rejection: DrillRejection) -> String {
    switch rejection {
    case .noDrill: "本次值班不是演練。"
    case .isPlanned: "已有演練在進行。"
    case .isExercise: "只有標為演練的才能是演練。"
    case .cannot(let trigger, let phase): "演練\(word(phase))，不能\(word(trigger))。"
    case .isNotUnderWay(let phase): "演練\(word(phase))，須先開始。"
    case .speedOutOfRange(let speed):
      "演練速度須大於0且不超過3600，不能是\(NumberWords.short(speed))。"
    case .stepOutOfRange: "步進須大於零且不超過31天。"
    case .unknownCheckpoint(let number): "沒有存檔點\(number)。"
    case .unknownInject(let number): "沒有情景\(number)。"
    case .injectCannot(let number, let trigger, let state):
      "情景\(number)\(word(state))，不能\(word(trigger))。"
    case .nothingNewObserved(let number): "情景\(number)沒有新的觀察結果。"
    }
  }
}
