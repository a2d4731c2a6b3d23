internal import Domain

extension ReportWords {
  /// In Simplified Chinese.
  package static let simplified = ReportWords(
    tag: "zh-Hans",
    title: "复盘报告",
    banner: "演练 EXERCISE — 本报告内容均为演练，并未真实发生",
    overview: "概况",
    scenario: "情景",
    seed: "种子",
    started: "开始",
    ended: "结束",
    never: "未开始",
    notEnded: "未结束",
    record: "记录",
    branch: "分支",
    checkpoint: "存档点",
    fact: "项目",
    value: "内容",
    objectives: "按目标分析",
    objective: "目标",
    capability: "能力",
    injects: "情景列表",
    seen: "已见",
    late: "迟",
    missing: "缺",
    open: "未结",
    rating: "评级 P/S/M/U",
    ratingNote: "各数来自记录。评级（顺利完成、有些困难、困难较大、未能完成）由评估员填写。",
    toFillIn: "________",
    response: "预期行动",
    expected: "应见",
    observed: "所见",
    delay: "用时",
    notDelivered: "未投放",
    stillAwaited: "记录结束时仍在等待",
    responses: "响应时间",
    measure: "指标",
    median: "中位数",
    responsesNote: "单位为分:秒。偶数个取中间两数的平均；p90取最近秩；缺为记录中始终未发生的次数。",
    clocks: "响应各环节用时",
    clocksNote: "记录中全部响应（含模拟席位），对照NFPA 1225（接警、首派）与NFPA 1710（出动、行程）；缺为已开始而未完成的次数。",
    inTime: "达标",
    target: "要求",
    alerts: "结束时各状态警报",
    state: "状态",
    missed: "缺失事项",
    nothing: "无。",
    strengths: "优点",
    improvements: "待改进",
    observation: "观察",
    action: "改进措施",
    owner: "责任人",
    dueBy: "期限",
    openState: "未结",
    joint: "共同决策", jointNote: { "记录中共\($0)条，逐条列于下。" },
    act: { kind in
      switch kind {
      case .proposed: "提议"
      case .countered: "反提议"
      case .consented: "同意"
      case .refused: "不同意"
      case .withdrawn: "撤回"
      case .lapsed: "逾期作废"
      case .called: "召集会商"
      case .begun: "会商开始"
      case .came: "到会"
      case .excused: "缺席说明"
      case .minuted: "会商纪要"
      case .closed: "会商结束"
      case .cancelled: "会商取消"
      case .takeOverProposed: "提请上级接管"
      case .takenOver: "上级接管"
      case .dropped: "撤销提请"
      case .handedBack: "交还"
      case .directed: "上级指令"
      }
    },
    decisions: "参演者的决定",
    personsDecisions: "值班人员的决定",
    timeline: "时间线",
    whatIf: "假如",
    changedDecision: "改动的决定",
    asRecorded: "原记录",
    asRerun: "重演",
    noDifference: "各项预期结果均无不同。",
    notRepeated: "无法重做的操作",
    time: "时间",
    who: "人员",
    what: "内容",
    entries: { "\($0)条，至\($1)" },
    branchOf: { "自\($0)的存档点\($1)" },
    summary: { "共\($1)项情景，投放\($0)项。" },
    neverTaken: { "\($0)始终无人确认" },
    escalated: { "逾两倍时限无人确认、已报主管\($0)条：\($1)" },
    alreadySo: "要求之前已如此",
    leftForCheckpoint: { "\($1)，跳回存档点\($0)" },
    name: { measure in
      switch measure {
      case .acknowledgeInjected: "确认，情景警报"
      case .acknowledge: "确认，全部警报"
      case .acknowledgeFirst: "确认，1级"
      case .acknowledgeSecond: "确认，2级"
      case .acknowledgeThird: "确认，3级"
      case .acknowledgeFourth: "确认，4级"
      case .dispatchByPlayers: "派出，参演者立案"
      case .dispatch: "派出，全部事件"
      case .arrivalByPlayers: "到场，参演者立案"
      case .arrival: "到场，全部事件"
      }
    },
    step: { measure in
      switch measure {
      case .answering: "接警"
      case .processing: "首派"
      case .turnoutMedical: "急救出动"
      case .turnoutFire: "消防出动"
      case .firstEngine: "首车行程"
      case .fullFirstAlarm: "一级出动到齐行程"
      }
    })
}
