internal import Domain

extension ReportWords {
  /// In Traditional Chinese.
  package static let traditional = ReportWords(
    tag: "zh-Hant",
    title: "復盤報告",
    banner: "演練 EXERCISE — 本報告內容均為演練，並未真實發生",
    overview: "概況",
    scenario: "情景",
    seed: "種子",
    started: "開始",
    ended: "結束",
    never: "未開始",
    notEnded: "未結束",
    record: "記錄",
    branch: "分支",
    checkpoint: "存檔點",
    fact: "項目",
    value: "內容",
    objectives: "按目標分析",
    objective: "目標",
    capability: "能力",
    injects: "情景列表",
    seen: "已見",
    late: "遲",
    missing: "缺",
    open: "未結",
    rating: "評級 P/S/M/U",
    ratingNote: "各數來自記錄。評級（順利完成、有些困難、困難較大、未能完成）由評估員填寫。",
    toFillIn: "________",
    response: "預期行動",
    expected: "應見",
    observed: "所見",
    delay: "用時",
    notDelivered: "未投放",
    stillAwaited: "記錄結束時仍在等待",
    responses: "響應時間",
    measure: "指標",
    median: "中位數",
    responsesNote: "單位為分:秒。偶數個取中間兩數的平均；p90取最近秩；缺為記錄中始終未發生的次數。",
    clocks: "應變各環節用時",
    clocksNote: "記錄中全部應變（含模擬席位），對照NFPA 1225（接警、首派）與NFPA 1710（出動、行程）；缺為已開始而未完成的次數。",
    inTime: "達標",
    target: "要求",
    alerts: "結束時各狀態警報",
    state: "狀態",
    missed: "缺失事項",
    nothing: "無。",
    strengths: "優點",
    improvements: "待改進",
    observation: "觀察",
    action: "改進措施",
    owner: "責任人",
    dueBy: "期限",
    openState: "未結",
    joint: "共同決策", jointNote: { "記錄中共\($0)條，逐條列於下。" },
    act: { kind in
      switch kind {
      case .proposed: "提議"
      case .countered: "反提議"
      case .consented: "同意"
      case .refused: "不同意"
      case .withdrawn: "撤回"
      case .lapsed: "逾期作廢"
      case .called: "召集會商"
      case .begun: "會商開始"
      case .came: "到會"
      case .excused: "缺席說明"
      case .minuted: "會商紀要"
      case .closed: "會商結束"
      case .cancelled: "會商取消"
      case .takeOverProposed: "提請上級接管"
      case .takenOver: "上級接管"
      case .dropped: "撤銷提請"
      case .handedBack: "交還"
      case .directed: "上級指令"
      }
    },
    decisions: "參演者的決定",
    personsDecisions: "值班人員的決定",
    timeline: "時間線",
    whatIf: "假如",
    changedDecision: "改動的決定",
    asRecorded: "原記錄",
    asRerun: "重演",
    noDifference: "各項預期結果均無不同。",
    notRepeated: "無法重做的操作",
    time: "時間",
    who: "人員",
    what: "內容",
    entries: { "\($0)條，至\($1)" },
    branchOf: { "自\($0)的存檔點\($1)" },
    summary: { "共\($1)項情景，投放\($0)項。" },
    neverTaken: { "\($0)始終無人確認" },
    escalated: { "逾兩倍時限無人確認、已報主管\($0)條：\($1)" },
    alreadySo: "要求之前已如此",
    leftForCheckpoint: { "\($1)，跳回存檔點\($0)" },
    name: { measure in
      switch measure {
      case .acknowledgeInjected: "確認，情景警報"
      case .acknowledge: "確認，全部警報"
      case .acknowledgeFirst: "確認，1級"
      case .acknowledgeSecond: "確認，2級"
      case .acknowledgeThird: "確認，3級"
      case .acknowledgeFourth: "確認，4級"
      case .dispatchByPlayers: "派出，參演者立案"
      case .dispatch: "派出，全部事件"
      case .arrivalByPlayers: "到場，參演者立案"
      case .arrival: "到場，全部事件"
      }
    },
    step: { measure in
      switch measure {
      case .answering: "接警"
      case .processing: "首派"
      case .turnoutMedical: "急救出動"
      case .turnoutFire: "消防出動"
      case .firstEngine: "首車行程"
      case .fullFirstAlarm: "一級出動到齊行程"
      }
    })
}
