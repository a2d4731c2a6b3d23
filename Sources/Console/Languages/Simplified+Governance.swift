internal import Domain
internal import Geodesy
internal import Statutes

extension GovernancePhrases {
  static let simplified: GovernancePhrases = GovernancePhrases(
    label: { act in
      switch act {
      case .assess: "定级"
      case .report: "报送"
      case .tell: "通报毗邻"
      case .proposeLead: "移交牵头"
      case .answerLead: "答复移交"
      case .assignLead: "指定牵头"
      case .tickOff: "销号"
      }
    },
    help: { act in
      switch act {
      case .assess: "初判事件级别：填写已知损失，按标准得出Ⅰ至Ⅳ级。"
      case .report: "登记已报送的报告：哪一份、报给谁、电话还是书面。"
      case .tell: "向有关城市发出通报，或登记已电话通报。"
      case .proposeLead: "说明原因，提请将牵头移交另一城市；由对方答复。"
      case .answerLead: "答复牵头移交：同意、说明原因拒绝，或撤回。"
      case .assignLead: "以综合性协调机构名义说明原因，指定牵头城市。"
      case .tickOff: "写明情况，将职责销号；在报告时限上则报送该报告。"
      }
    },
    field: { field in
      switch field {
      case .dead: "死亡"
      case .injured: "重伤中毒"
      case .moved: "转移"
      case .loss: "损失万元"
      case .water: "停水"
      case .grade: "级别"
      case .ground: "原因"
      case .stage: "报告"
      case .receiver: "报给"
      case .means: "方式"
      case .lacking: "尚缺"
      case .answer: "答复"
      case .note: "情况"
      }
    },
    sentence: { simplifiedSentence($0) },
    event: { simplifiedEvent($0, $1, $2) },
    rejection: { simplifiedRejection($0) },
    terms: .simplified, page: .simplified, draft: .simplified, organisation: .simplified)

  private static func simplifiedSentence(_ sentence: GovernanceSentence) -> String {
    switch sentence {
    case .assessTitle(let name): "定级 \(name)"
    case .willGrade([]): "此类事件没有分级标准：请选定级别并说明理由。留空表示尚不清楚。"
    case .willGrade(let tables):
      "依据\(tables.map(GovernanceTerms.simplified.table).joined(separator: "、"))。"
        + "留空表示尚不清楚；数字减少须说明原因。"
    case .byTheTable: "按标准"
    case .reportTitle(let name): "报送 \(name)"
    case .draftLacks(""): "草稿（gP）要素齐全。"
    case .draftLacks(let what): "草稿（gP）尚缺：\(what)。要素不全先作预报，请写明尚缺什么。"
    case .proposeTitle(let name): "移交 \(name) 的牵头"
    case .willPropose(let from): "现由\(from)牵头；对方同意之前不变。"
    case .answerTitle(let name): "\(name) 的牵头"
    case .offered(let from, let to, let reason): "\(from)提请移交\(to)：\(reason)"
    case .assignTitle(let name): "指定 \(name) 的牵头"
    case .willAssign(let from): "现由\(from)牵头。由综合性协调机构决定。"
    case .tickTitle(let text): "销号：\(text)"
    case .ownedBy(let city, let due): "责任城市\(city)，时限 \(due)。"
    case .provesItself: "此项由记录自动证明；请说明为何人工销号。"
    case .notANumber(let label): "\(label)：填整数，或留空。"
    case .nothingHere: "这里没有事件或风险源。"
    case .noOffer: "没有待答复的移交。"
    case .nobodyElse: "没有其他相关城市。"
    case .dutyIsDone: "此项已完成。"
    }
  }

  private static func simplifiedEvent(
    _ event: GovernanceEvent, _ id: String, _ names: Names
  ) -> String {
    let terms = GovernanceTerms.simplified
    switch event {
    case .assessed(let assessment):
      return "\(id) 定为\(terms.grade(assessment.grade))：\(terms.basis(assessment.basis))"
        + (assessment.correction.map { "；更正：\($0)" } ?? "")
    case .reported(let report):
      return "\(id) \(terms.report(report))" + (report.lacking.map { "，尚缺：\($0)" } ?? "")
    case .told(let cities):
      return "\(id) 已通报：\(cities.map { names.city($0) }.joined(separator: "、"))"
    case .leadProposed(let offer):
      return "\(names.city(offer.from))提请将 \(id) 的牵头移交\(names.city(offer.to))：\(offer.reason)"
    case .leadAccepted(let offer):
      return "\(names.city(offer.to))从\(names.city(offer.from))接过 \(id) 的牵头"
    case .leadRefused(let offer, let reason):
      return "\(names.city(offer.to))不接 \(id) 的牵头：\(reason)"
    case .leadWithdrawn(let offer, let reason):
      return "\(names.city(offer.from))撤回 \(id) 的移交：\(reason)"
    case .leadAssigned(let city, let reason):
      return "指定\(names.city(city))牵头 \(id)：\(reason)"
    case .dutyDone(let done): return "\(id) 职责销号：\(names.duty(done.duty))：\(done.note)"
    case .dutyEnded(let ended):
      return "\(id) 职责：\(names.duty(ended.duty)) \(ended.at == nil ? "逾期未履行" : "经记录证明已履行")"
    }
  }

  private static func simplifiedRejection(_ rejection: GovernanceRejection) -> String {
    let terms = GovernanceTerms.simplified
    switch rejection {
    case .onlyIncidents(let matter): return "\(matter.name) 是风险源：只有事件才定级报送。"
    case .isOver(let matter): return "\(matter.name) 已结束。"
    case .notVerified(let id): return "\(id) 尚未核实，还不能报送。"
    case .notGraded(let id): return "\(id) 尚未定级：按 ga 定级。"
    case .lossesMakeNoSense: return "数字不能小于零。"
    case .rulingMissing(let id): return "\(id) 没有分级标准：请选定级别并说明理由。"
    case .belowTheTable(let ruled, let table):
      return "按标准为\(table.numeral)级：可以从重，不能定为\(ruled.numeral)级。"
    case .correctionMissing(let measure, let from, let to):
      return "\(terms.measure(measure))：此前为\(from)，现为\(to)。减少须说明原因。"
    case .nothingNew(let id): return "\(id) 与上次定级没有不同。"
    case .initialStands(let receiver, let means):
      return "已向\(terms.receiver(receiver))\(terms.means(means))报送初报。"
    case .initialMissing(let receiver): return "尚未向\(terms.receiver(receiver))报送初报。"
    case .finalStands(let receiver):
      return "已向\(terms.receiver(receiver))报送终报，此后只能补报更正。"
    case .notRecovered(let id, _): return "\(id) 尚未恢复，恢复后再作终报。"
    case .noCityChosen: return "没有选定城市。"
    case .toldAlready(let city): return "\(city) 已经通报过。"
    case .leadCannot(let trigger, let state):
      return "牵头\(terms.leadState(state))，不能\(terms.leadTrigger(trigger))。"
    case .leadsAlready(let city): return "已由\(city)牵头。"
    case .dutyIsDone(let duty): return "\(duty) 已销号。"
    case .dutyHasNoOwner(let duty): return "\(duty) 没有责任城市。"
    case .dutyHasNoDue(let duty): return "\(duty) 没有时限。"
    }
  }
}

extension GovernanceTerms {
  static let simplified: GovernanceTerms = GovernanceTerms(
    grade: { grade in
      switch grade {
      case .first: "Ⅰ级特别重大"
      case .second: "Ⅱ级重大"
      case .third: "Ⅲ级较大"
      case .fourth: "Ⅳ级一般"
      }
    },
    table: { table in
      switch table {
      case .productionSafety: "国务院令第493号（生产安全）"
      case .environment: "环保部令第17号（环境）"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "死亡"
      case .injured: "重伤或中毒"
      case .moved: "疏散转移"
      case .directLoss: "直接经济损失"
      case .waterStop: "取水中断"
      }
    },
    water: { stop in
      switch stop {
      case .none: "无"
      case .township: "乡镇"
      case .county: "县级城市"
      case .prefecture: "地市级城市"
      }
    },
    stage: { stage in
      switch stage {
      case .initial: "初报"
      case .followUp: "续报"
      case .final: "终报"
      case .correction: "补报"
      }
    },
    receiver: { receiver in
      switch receiver {
      case .city: "本级政府"
      case .province: "省级"
      case .state: "国务院"
      case .neighbours: "毗邻地区"
      }
    },
    means: { $0 == .phone ? "电话" : "书面" },
    part: { part in
      switch part {
      case .lead: "主责"
      case .assist: "辅责"
      case .inform: "知会"
      }
    },
    leadTrigger: { trigger in
      switch trigger {
      case .propose: "移交"
      case .consent: "同意"
      case .refuse: "拒绝"
      case .withdraw: "撤回"
      case .assign: "指定"
      }
    },
    leadState: { $0 == .settled ? "没有待答复的移交" : "正待对方答复" },
    report: { report in
      let number =
        report.stage == .followUp && report.number > 0 ? simplifiedNumber(report.number) : ""
      let kind = report.lacking == nil ? "" : "（预报）"
      return "\(simplified.means(report.means))向\(simplified.receiver(report.receiver))报送"
        + simplified.stage(report.stage) + number + kind
    },
    anyReport: { report in
      "向\(simplified.receiver(report.receiver))报送\(simplified.stage(report.stage))"
    },
    unsaid: "不详",
    basis: { basis in
      switch basis {
      case .ruling(let reason): "研判：\(reason)"
      case .table(let table, let measure?):
        "\(simplified.table(table))，\(simplified.measure(measure))达到标准"
      case .table(let table, nil): "\(simplified.table(table))，未达上级标准"
      }
    },
    answer: { answer in
      switch answer {
      case .consent: "同意"
      case .refuse: "拒绝"
      case .withdraw: "撤回"
      }
    })

  /// 一, 二 … as follow-ups are counted.
  fileprivate static func simplifiedNumber(_ number: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return digits.indices.contains(number - 1) ? digits[number - 1] : "\(number)"
  }
}

extension DutyPhrases {
  static let simplified: DutyPhrases = DutyPhrases(
    screen: { $0 == .duties ? "职责" : "报告" },
    left: "剩余", owner: "责任", matter: "事项", what: "内容", state: "状态",
    head: { "\($0)：未完成\($1)，逾期\($2)" }, everyone: "全部城市", none: "没有要做的事。",
    done: "完成", doneLate: "迟完", late: "逾期", preReport: "预报", owned: "责任", due: "时限",
    since: "起算", basis: "依据", evidence: "凭证",
    awaited: { evidence in
      switch evidence {
      case .verified: "事件核实即完成"
      case .graded: "定级即完成（ga）"
      case .units: "力量派出、事件转入处置即完成"
      case .told: "相关城市全部通报即完成（gn）"
      case .forecast: "发布预报即完成"
      case .posture: "城市转为警戒或应急状态即完成"
      case .contained: "事态控制即完成"
      case .reported: "报送初报即完成（gp）"
      case .closed: "事件关闭即完成"
      case .sent: "该市力量派到即完成，或人工销号（空格）"
      case .hand: "须人工销号（空格）"
      }
    },
    shown: { "记录可证，\($0)起" }, byHand: { "\($0) \($1)：\($2)" },
    raisedPast: { "\($0)级别上升时已过时限" },
    gradeLabel: "级别", notGraded: "未定级，时限未起算（ga）", lossesLabel: "损失",
    unknown: "不详", clocks: "时限", noClocks: "本市此级别没有报告时限",
    profile: "规定", daysOffUnknown: "不知当年节假日安排",
    lead: "牵头", crossCity: "跨域",
    offered: { "\($2)提请移交\($0)：\($1)" },
    leadReason: { reason, name in
      switch reason {
      case .origin: "发生地"
      case .largestArea(let share): "占波及范围\(Int((share * 100).rounded()))%"
      case .firstReport: "最先报告"
      case .settled(.handedOver(let from, let reason)): "由\(name(from))移交：\(reason)"
      case .settled(.assigned(let reason)): "协调机构指定：\(reason)"
      }
    },
    assistReason: { reason, time in
      switch reason {
      case .hazard(let id, _, let probability, _):
        "\(id) \(Int((probability * 100).rounded()))%" + (time.map { " 约\($0)到" } ?? "")
      case .inTheArea(let share): "\(Int((share * 100).rounded()))%人口在范围内"
      case .unitsSent(let count): "已派\(count)支力量"
      case .ledBefore: "原牵头"
      case .origin: "发生地"
      }
    },
    informReason: { reason in
      switch reason {
      case .neighbour: "毗邻"
      case .nearBoundary: "在其边界"
      case .unlikely(let id, let probability):
        "\(id) \(Int((probability * 100).rounded()))%"
      }
    },
    told: { "\($0)已通报" }, notTold: "未通报")
}

extension DraftPhrases {
  static let simplified: DraftPhrases = DraftPhrases(
    title: { stage, number, name in
      let count = stage == .followUp ? GovernanceTerms.simplifiedNumber(number) : ""
      return "关于\(name)的\(GovernanceTerms.simplified.stage(stage))\(count)"
    },
    element: { element in
      switch element {
      case .time: "时间"
      case .place: "地点"
      case .source: "信息来源"
      case .nature: "事件性质"
      case .cause: "起因"
      case .process: "基本过程"
      case .losses: "损失情况"
      case .scope: "影响范围"
      case .trend: "发展趋势"
      case .measures: "已采取措施"
      case .next: "下一步工作"
      case .requests: "建议和请求"
      }
    },
    fact: { fact, names in
      let terms = GovernanceTerms.simplified
      switch fact {
      case .happened(let at): return names.dateAndClock(at)
      case .reported(let at, let by): return "\(names.dateAndClock(at))由\(by)报告值班席"
      case .place(let city, let place, let at):
        return [names.city(city), place, at.description].filter { !$0.isEmpty }
          .joined(separator: "，")
      case .kind(let kind, let emergencyClass, let title):
        return "\(names.kind(kind))（\(names.language.panel.terms.emergencyClass(emergencyClass))）："
          + title
      case .graded(let grade, let basis, let at):
        return "\(names.clock(at))初判为\(terms.grade(grade))，\(terms.basis(basis))"
      case .notGraded: return "尚未定级"
      case .entered(let state, let at):
        return "\(names.clock(at)) \(names.language.panel.terms.incidentState(state))"
      case .told(let by, let at, let text): return "\(names.clock(at)) \(by)：\(text)"
      case .loss(.directLoss, let amount): return "直接经济损失\(amount / 10_000)万元"
      case .loss(.waterStop, let stop):
        return "取水中断：" + terms.water(Losses.WaterStop(rawValue: stop) ?? .none)
      case .loss(let measure, let amount): return "\(terms.measure(measure))\(amount)人"
      case .corrected(let reason): return "数字已更正：\(reason)"
      case .area(let city, let people): return "\(names.city(city))范围内\(people)人"
      case .reaches(let city, let probability, let at, let people):
        return "\(names.city(city))\(Int((probability * 100).rounded()))%"
          + (at.map { "，约\(names.dateAndClock($0))到达" } ?? "") + "，\(people)人"
      case .isThere(let city, let people): return "已到\(names.city(city))，\(people)人"
      case .noSpread: return "预计不会扩大"
      case .unitsSent(let sent, let there): return "已派出\(sent)支力量，\(there)支到场"
      case .leads(let city): return "\(names.city(city))牵头"
      case .assist(let cities): return "辅责：\(cities.map { names.city($0) }.joined(separator: "、"))"
      case .citiesTold(let cities):
        return "已通报：\(cities.map { names.city($0) }.joined(separator: "、"))"
      case .posture(let city, let posture):
        return "\(names.city(city))处于\(names.language.panel.terms.posture(posture))"
      case .outcome(let text): return text
      case .open(let text, let due): return "\(text.simplified)，\(names.clock(due))前"
      case .asked(let id, let quantity, let purpose): return "\(id)：请求支援\(quantity)，\(purpose)"
      case .made(let report, let at): return "\(names.clock(at)) \(terms.report(report))"
      }
    },
    missing: { "尚缺：\($0)" }, missingHere: "尚不清楚，待补",
    asOf: { "据记录，截至\($0)。" },
    preReport: "预报", complete: "要素齐全", overdue: { "逾期：\($0)，\($1)" },
    exercise: "演练 EXERCISE：本报告内容均为演练，并未真实发生。")
}
