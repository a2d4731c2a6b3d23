internal import Domain
internal import Planning

extension EvaluationWords {
  static let simplified = EvaluationWords(
    stage: { stage in
      switch stage {
      case .before: "事前"
      case .during: "事中"
      case .after: "事后"
      }
    },
    state: { state in
      switch state {
      case .open: "评分中"
      case .complete: "已齐"
      case .closed: "已结束"
      case .withdrawn: "已撤销"
      }
    },
    sort: { sort in
      switch sort {
      case .own: "自评"
      case .peer: "互评"
      case .body: "机构"
      case .third: "第三方"
      }
    },
    basis: { basis in
      switch basis {
      case .record: "记录"
      case .own: "自评"
      case .peer: "互评"
      case .body: "协调机构"
      case .third: "第三方"
      }
    },
    method: { method in
      switch method {
      case .pairs: "两两比较"
      case .entropy: "熵权"
      case .equal: "等权"
      }
    },
    name: { criterion in
      switch criterion {
      case .leadership: "牵头履责"
      case .cooperation: "协作配合"
      case .timeliness: "及时性"
      case .completeness: "完整性"
      case .cost: "成本"
      case .effect: "成效"
      case .plans: "预案与协议"
      case .promptness: "响应时效"
      case .resources: "资源充足"
      case .information: "信息沟通"
      case .efficiency: "处置效率"
      }
    },
    short: { criterion in
      switch criterion {
      case .leadership: "牵头"
      case .cooperation: "协作"
      case .timeliness: "及时"
      case .completeness: "完整"
      case .cost: "成本"
      case .effect: "成效"
      case .plans: "预案"
      case .promptness: "时效"
      case .resources: "资源"
      case .information: "信息"
      case .efficiency: "效率"
      }
    },
    definition: { simplifiedDefinition($0) }, fact: { simplifiedFact($0) },
    lessonState: { state in
      switch state {
      case .open: "待整改"
      case .done: "待核查"
      case .verified: "已销号"
      case .dropped: "已取消"
      }
    },
    requital: { kind in
      switch kind {
      case .commendation: "表彰"
      case .priority: "优先支持"
      case .criticism: "通报批评"
      case .training: "责令培训"
      case .suspension: "暂停资格"
      }
    },
    verdict: { $0 ? "已完成" : "未完成" },
    head: { standing, late in "进行中 \(standing)" + (late > 0 ? "，逾期 \(late)" : "") },
    rate: { "按期整改 \($0)/\($1)，未了 \($2)" },
    body: "协调机构", city: "城市", rank: "排名", others: "他法", whole: "整体响应",
    drill: "演练", lastDay: "最近24小时",
    none: "尚无评估。按 o 启动：各城市自评，协调机构评定，可邀第三方。",
    gone: "（已归档）", opened: { "\($0)启动 \($1)" }, missing: { "缺：\($0)" },
    rankedBy: { "依据\($0)（b）· \($1)（W）" },
    contradiction: { "CR \($0) > 0.10：\($1) 矛盾" },
    more: { "  ……另有\($0)市：回车" },
    proposals: { mode, accepted, declined in
      (mode.isEmpty ? "" : mode + "：") + "会商方案 通过 \(accepted)，未通过 \(declined)"
    },
    fairness: { "投入工时 Jain \($0)，Gini \($1)" }, dropped: { "另有 \($0) 条较早记录未计" },
    countedLabel: "计数", evidenceLabel: "证据", dueLabel: "期限", workLabel: "整改",
    checkLabel: "核查", counted: { "\($0)/\($1)" + ($2 > 0 ? "，\($2) 项未定" : "") },
    scored: { "\($0)（\($1)份）" }, notObserved: "未观察到", nothingCounted: "无可计数",
    hoursAUnit: { "每单元 \($0) 小时" }, gap: { "自评差 \($0)（\($1)对）" },
    noEntries: "记录中没有可计的条目。", minutes: { "\($0)分" }, taken: { $0 ? "通过" : "未通过" },
    done: { came, isLate in came ? (isLate ? "迟延" : "按时") : "未履行" },
    lessons: { "整改清单：\($0)" }, noLessons: "没有整改事项；按 m 提出。", byHand: "人工提出",
    late: "逾期", requitals: "奖惩",
    weight: "权重", consistency: { "一致性比率 \($0)" },
    legend: { low in
      "\(low)：不足60 · +、−：自评减第三方（无则机构）评分，! 差20以上 · ?：未定项数 · 他法：按其他赋权法的名次"
    })

  private static func simplifiedDefinition(_ criterion: Criterion) -> String {
    switch criterion {
    case .leadership:
      "首批力量接报64秒内派出、384秒内到场，通报相关城市，提出的方案达成一致：做到的占全部。"
    case .cooperation: "按时答复求援、会商和主责移交，出席会商，归还和付款：按时的占已了结的。"
    case .timeliness: "紧急警报、报告、职责按时完成的，占已了结的。"
    case .completeness: "报告、职责和承诺支援实际完成的比例（不论迟早），取平均。"
    case .cost: "已归队力量平均占用小时数，越少越好。"
    case .effect: "派出力量（不计途中）中到达现场的比例。"
    case .plans: "按推荐采纳的方案和达成一致的会商，占已答复的。"
    case .promptness: "警报、报告、职责、答复、会商、首批力量按时的，占已了结的。"
    case .resources: "已了结求援中，到位的占所求的比例。"
    case .information: "按时的报告和已通报的城市，占已了结的；未通报的为未定。"
    case .efficiency: "各市派出力量中到达现场的比例。"
    }
  }

  private static func simplifiedFact(_ kind: CaseFact.Kind) -> String {
    switch kind {
    case .acknowledgement: "确认警报"
    case .report: "报告"
    case .duty: "职责"
    case .answer: "答复"
    case .lead: "答复主责移交"
    case .meeting: "会商"
    case .delivery: "交付支援"
    case .giveBack: "归还"
    case .payment: "付款"
    case .sending: "首批派出"
    case .reaching: "首批到场"
    case .sent: "派出力量"
    case .there: "到场"
    case .spent: "归队"
    case .told: "通报城市"
    case .plan: "推荐方案"
    case .decision: "会商决定"
    case .asked: "求援"
    case .supplied: "支援到位"
    }
  }
}
