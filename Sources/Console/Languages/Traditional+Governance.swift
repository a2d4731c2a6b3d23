internal import Domain
internal import Geodesy
internal import Statutes

extension GovernancePhrases {
  static let traditional: GovernancePhrases = GovernancePhrases(
    label: { act in
      switch act {
      case .assess: "定級"
      case .report: "報送"
      case .tell: "通報毗鄰"
      case .proposeLead: "移交牽頭"
      case .answerLead: "答覆移交"
      case .assignLead: "指定牽頭"
      case .tickOff: "銷號"
      }
    },
    help: { act in
      switch act {
      case .assess: "初判事件級別：填寫已知損失，按標準得出Ⅰ至Ⅳ級。"
      case .report: "登記已報送的報告：哪一份、報給誰、電話還是書面。"
      case .tell: "向有關城市發出通報，或登記已電話通報。"
      case .proposeLead: "說明原因，提請將牽頭移交另一城市；由對方答覆。"
      case .answerLead: "答覆牽頭移交：同意、說明原因拒絕，或撤回。"
      case .assignLead: "以綜合性協調機構名義說明原因，指定牽頭城市。"
      case .tickOff: "寫明情況，將職責銷號；在報告時限上則報送該報告。"
      }
    },
    field: { field in
      switch field {
      case .dead: "死亡"
      case .injured: "重傷中毒"
      case .moved: "轉移"
      case .loss: "損失萬元"
      case .water: "停水"
      case .grade: "級別"
      case .ground: "原因"
      case .stage: "報告"
      case .receiver: "報給"
      case .means: "方式"
      case .lacking: "尚缺"
      case .answer: "答覆"
      case .note: "情況"
      }
    },
    sentence: { traditionalSentence($0) },
    event: { traditionalEvent($0, $1, $2) },
    rejection: { traditionalRejection($0) },
    terms: .traditional, page: .traditional, draft: .traditional, organisation: .traditional)

  private static func traditionalSentence(_ sentence: GovernanceSentence) -> String {
    switch sentence {
    case .assessTitle(let name): "定級 \(name)"
    case .willGrade([]): "此類事件沒有分級標準：請選定級別並說明理由。留空表示尚不清楚。"
    case .willGrade(let tables):
      "依據\(tables.map(GovernanceTerms.traditional.table).joined(separator: "、"))。"
        + "留空表示尚不清楚；數字減少須說明原因。"
    case .byTheTable: "按標準"
    case .reportTitle(let name): "報送 \(name)"
    case .draftLacks(""): "草稿（gP）要素齊全。"
    case .draftLacks(let what): "草稿（gP）尚缺：\(what)。要素不全先作預報，請寫明尚缺什麼。"
    case .proposeTitle(let name): "移交 \(name) 的牽頭"
    case .willPropose(let from): "現由\(from)牽頭；對方同意之前不變。"
    case .answerTitle(let name): "\(name) 的牽頭"
    case .offered(let from, let to, let reason): "\(from)提請移交\(to)：\(reason)"
    case .assignTitle(let name): "指定 \(name) 的牽頭"
    case .willAssign(let from): "現由\(from)牽頭。由綜合性協調機構決定。"
    case .tickTitle(let text): "銷號：\(text)"
    case .ownedBy(let city, let due): "責任城市\(city)，時限 \(due)。"
    case .provesItself: "此項由記錄自動證明；請說明為何人工銷號。"
    case .notANumber(let label): "\(label)：填整數，或留空。"
    case .nothingHere: "這裡沒有事件或風險源。"
    case .noOffer: "沒有待答覆的移交。"
    case .nobodyElse: "沒有其他相關城市。"
    case .dutyIsDone: "此項已完成。"
    }
  }

  private static func traditionalEvent(
    _ event: GovernanceEvent, _ id: String, _ names: Names
  ) -> String {
    let terms = GovernanceTerms.traditional
    switch event {
    case .assessed(let assessment):
      return "\(id) 定為\(terms.grade(assessment.grade))：\(terms.basis(assessment.basis))"
        + (assessment.correction.map { "；更正：\($0)" } ?? "")
    case .reported(let report):
      return "\(id) \(terms.report(report))" + (report.lacking.map { "，尚缺：\($0)" } ?? "")
    case .told(let cities):
      return "\(id) 已通報：\(cities.map { names.city($0) }.joined(separator: "、"))"
    case .leadProposed(let offer):
      return "\(names.city(offer.from))提請將 \(id) 的牽頭移交\(names.city(offer.to))：\(offer.reason)"
    case .leadAccepted(let offer):
      return "\(names.city(offer.to))從\(names.city(offer.from))接過 \(id) 的牽頭"
    case .leadRefused(let offer, let reason):
      return "\(names.city(offer.to))不接 \(id) 的牽頭：\(reason)"
    case .leadWithdrawn(let offer, let reason):
      return "\(names.city(offer.from))撤回 \(id) 的移交：\(reason)"
    case .leadAssigned(let city, let reason):
      return "指定\(names.city(city))牽頭 \(id)：\(reason)"
    case .dutyDone(let done): return "\(id) 職責銷號：\(names.duty(done.duty))：\(done.note)"
    case .dutyEnded(let ended):
      return "\(id) 職責：\(names.duty(ended.duty)) \(ended.at == nil ? "逾期未履行" : "經記錄證明已履行")"
    }
  }

  private static func traditionalRejection(_ rejection: GovernanceRejection) -> String {
    let terms = GovernanceTerms.traditional
    switch rejection {
    case .onlyIncidents(let matter): return "\(matter.name) 是風險源：只有事件才定級報送。"
    case .isOver(let matter): return "\(matter.name) 已結束。"
    case .notVerified(let id): return "\(id) 尚未核實，還不能報送。"
    case .notGraded(let id): return "\(id) 尚未定級：按 ga 定級。"
    case .lossesMakeNoSense: return "數字不能小於零。"
    case .rulingMissing(let id): return "\(id) 沒有分級標準：請選定級別並說明理由。"
    case .belowTheTable(let ruled, let table):
      return "按標準為\(table.numeral)級：可以從重，不能定為\(ruled.numeral)級。"
    case .correctionMissing(let measure, let from, let to):
      return "\(terms.measure(measure))：此前為\(from)，現為\(to)。減少須說明原因。"
    case .nothingNew(let id): return "\(id) 與上次定級沒有不同。"
    case .initialStands(let receiver, let means):
      return "已向\(terms.receiver(receiver))\(terms.means(means))報送初報。"
    case .initialMissing(let receiver): return "尚未向\(terms.receiver(receiver))報送初報。"
    case .finalStands(let receiver):
      return "已向\(terms.receiver(receiver))報送終報，此後只能補報更正。"
    case .notRecovered(let id, _): return "\(id) 尚未恢復，恢復後再作終報。"
    case .noCityChosen: return "沒有選定城市。"
    case .toldAlready(let city): return "\(city) 已經通報過。"
    case .leadCannot(let trigger, let state):
      return "牽頭\(terms.leadState(state))，不能\(terms.leadTrigger(trigger))。"
    case .leadsAlready(let city): return "已由\(city)牽頭。"
    case .dutyIsDone(let duty): return "\(duty) 已銷號。"
    case .dutyHasNoOwner(let duty): return "\(duty) 沒有責任城市。"
    case .dutyHasNoDue(let duty): return "\(duty) 沒有時限。"
    }
  }
}

extension GovernanceTerms {
  static let traditional: GovernanceTerms = GovernanceTerms(
    grade: { grade in
      switch grade {
      case .first: "Ⅰ級特別重大"
      case .second: "Ⅱ級重大"
      case .third: "Ⅲ級較大"
      case .fourth: "Ⅳ級一般"
      }
    },
    table: { table in
      switch table {
      case .productionSafety: "國務院令第493號（生產安全）"
      case .environment: "環保部令第17號（環境）"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "死亡"
      case .injured: "重傷或中毒"
      case .moved: "疏散轉移"
      case .directLoss: "直接經濟損失"
      case .waterStop: "取水中斷"
      }
    },
    water: { stop in
      switch stop {
      case .none: "無"
      case .township: "鄉鎮"
      case .county: "縣級城市"
      case .prefecture: "地市級城市"
      }
    },
    stage: { stage in
      switch stage {
      case .initial: "初報"
      case .followUp: "續報"
      case .final: "終報"
      case .correction: "補報"
      }
    },
    receiver: { receiver in
      switch receiver {
      case .city: "本級政府"
      case .province: "省級"
      case .state: "國務院"
      case .neighbours: "毗鄰地區"
      }
    },
    means: { $0 == .phone ? "電話" : "書面" },
    part: { part in
      switch part {
      case .lead: "主責"
      case .assist: "輔責"
      case .inform: "知會"
      }
    },
    leadTrigger: { trigger in
      switch trigger {
      case .propose: "移交"
      case .consent: "同意"
      case .refuse: "拒絕"
      case .withdraw: "撤回"
      case .assign: "指定"
      }
    },
    leadState: { $0 == .settled ? "沒有待答覆的移交" : "正待對方答覆" },
    report: { report in
      let number =
        report.stage == .followUp && report.number > 0 ? traditionalNumber(report.number) : ""
      let kind = report.lacking == nil ? "" : "（預報）"
      return "\(traditional.means(report.means))向\(traditional.receiver(report.receiver))報送"
        + traditional.stage(report.stage) + number + kind
    },
    anyReport: { report in
      "向\(traditional.receiver(report.receiver))報送\(traditional.stage(report.stage))"
    },
    unsaid: "不詳",
    basis: { basis in
      switch basis {
      case .ruling(let reason): "研判：\(reason)"
      case .table(let table, let measure?):
        "\(traditional.table(table))，\(traditional.measure(measure))達到標準"
      case .table(let table, nil): "\(traditional.table(table))，未達上級標準"
      }
    },
    answer: { answer in
      switch answer {
      case .consent: "同意"
      case .refuse: "拒絕"
      case .withdraw: "撤回"
      }
    })

  /// 一, 二 … as follow-ups are counted.
  fileprivate static func traditionalNumber(_ number: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return digits.indices.contains(number - 1) ? digits[number - 1] : "\(number)"
  }
}

extension DutyPhrases {
  static let traditional: DutyPhrases = DutyPhrases(
    screen: { $0 == .duties ? "職責" : "報告" },
    left: "剩餘", owner: "責任", matter: "事項", what: "內容", state: "狀態",
    head: { "\($0)：未完成\($1)，逾期\($2)" }, everyone: "全部城市", none: "沒有要做的事。",
    done: "完成", doneLate: "遲完", late: "逾期", preReport: "預報", owned: "責任", due: "時限",
    since: "起算", basis: "依據", evidence: "憑證",
    awaited: { evidence in
      switch evidence {
      case .verified: "事件核實即完成"
      case .graded: "定級即完成（ga）"
      case .units: "力量派出、事件轉入處置即完成"
      case .told: "相關城市全部通報即完成（gn）"
      case .forecast: "釋出預報即完成"
      case .posture: "城市轉為警戒或應急狀態即完成"
      case .contained: "事態控制即完成"
      case .reported: "報送初報即完成（gp）"
      case .closed: "事件關閉即完成"
      case .sent: "該市力量派到即完成，或人工銷號（空格）"
      case .hand: "須人工銷號（空格）"
      }
    },
    shown: { "記錄可證，\($0)起" }, byHand: { "\($0) \($1)：\($2)" },
    raisedPast: { "\($0)級別上升時已過時限" },
    gradeLabel: "級別", notGraded: "未定級，時限未起算（ga）", lossesLabel: "損失",
    unknown: "不詳", clocks: "時限", noClocks: "本市此級別沒有報告時限",
    profile: "規定", daysOffUnknown: "不知當年節假日安排",
    lead: "牽頭", crossCity: "跨域",
    offered: { "\($2)提請移交\($0)：\($1)" },
    leadReason: { reason, name in
      switch reason {
      case .origin: "發生地"
      case .largestArea(let share): "佔波及範圍\(Int((share * 100).rounded()))%"
      case .firstReport: "最先報告"
      case .settled(.handedOver(let from, let reason)): "由\(name(from))移交：\(reason)"
      case .settled(.assigned(let reason)): "協調機構指定：\(reason)"
      }
    },
    assistReason: { reason, time in
      switch reason {
      case .hazard(let id, _, let probability, _):
        "\(id) \(Int((probability * 100).rounded()))%" + (time.map { " 約\($0)到" } ?? "")
      case .inTheArea(let share): "\(Int((share * 100).rounded()))%人口在範圍內"
      case .unitsSent(let count): "已派\(count)支力量"
      case .ledBefore: "原牽頭"
      case .origin: "發生地"
      }
    },
    informReason: { reason in
      switch reason {
      case .neighbour: "毗鄰"
      case .nearBoundary: "在其邊界"
      case .unlikely(let id, let probability):
        "\(id) \(Int((probability * 100).rounded()))%"
      }
    },
    told: { "\($0)已通報" }, notTold: "未通報")
}

extension DraftPhrases {
  static let traditional: DraftPhrases = DraftPhrases(
    title: { stage, number, name in
      let count = stage == .followUp ? GovernanceTerms.traditionalNumber(number) : ""
      return "關於\(name)的\(GovernanceTerms.traditional.stage(stage))\(count)"
    },
    element: { element in
      switch element {
      case .time: "時間"
      case .place: "地點"
      case .source: "資訊來源"
      case .nature: "事件性質"
      case .cause: "起因"
      case .process: "基本過程"
      case .losses: "損失情況"
      case .scope: "影響範圍"
      case .trend: "發展趨勢"
      case .measures: "已採取措施"
      case .next: "下一步工作"
      case .requests: "建議和請求"
      }
    },
    fact: { fact, names in
      let terms = GovernanceTerms.traditional
      switch fact {
      case .happened(let at): return names.dateAndClock(at)
      case .reported(let at, let by): return "\(names.dateAndClock(at))由\(by)報告值班席"
      case .place(let city, let place, let at):
        return [names.city(city), place, at.description].filter { !$0.isEmpty }
          .joined(separator: "，")
      case .kind(let kind, let emergencyClass, let title):
        return "\(names.kind(kind))（\(names.language.panel.terms.emergencyClass(emergencyClass))）："
          + title
      case .graded(let grade, let basis, let at):
        return "\(names.clock(at))初判為\(terms.grade(grade))，\(terms.basis(basis))"
      case .notGraded: return "尚未定級"
      case .entered(let state, let at):
        return "\(names.clock(at)) \(names.language.panel.terms.incidentState(state))"
      case .told(let by, let at, let text): return "\(names.clock(at)) \(by)：\(text)"
      case .loss(.directLoss, let amount): return "直接經濟損失\(amount / 10_000)萬元"
      case .loss(.waterStop, let stop):
        return "取水中斷：" + terms.water(Losses.WaterStop(rawValue: stop) ?? .none)
      case .loss(let measure, let amount): return "\(terms.measure(measure))\(amount)人"
      case .corrected(let reason): return "數字已更正：\(reason)"
      case .area(let city, let people): return "\(names.city(city))範圍內\(people)人"
      case .reaches(let city, let probability, let at, let people):
        return "\(names.city(city))\(Int((probability * 100).rounded()))%"
          + (at.map { "，約\(names.dateAndClock($0))到達" } ?? "") + "，\(people)人"
      case .isThere(let city, let people): return "已到\(names.city(city))，\(people)人"
      case .noSpread: return "預計不會擴大"
      case .unitsSent(let sent, let there): return "已派出\(sent)支力量，\(there)支到場"
      case .leads(let city): return "\(names.city(city))牽頭"
      case .assist(let cities): return "輔責：\(cities.map { names.city($0) }.joined(separator: "、"))"
      case .citiesTold(let cities):
        return "已通報：\(cities.map { names.city($0) }.joined(separator: "、"))"
      case .posture(let city, let posture):
        return "\(names.city(city))處於\(names.language.panel.terms.posture(posture))"
      case .outcome(let text): return text
      case .open(let text, let due): return "\(text.traditional)，\(names.clock(due))前"
      case .asked(let id, let quantity, let purpose): return "\(id)：請求支援\(quantity)，\(purpose)"
      case .made(let report, let at): return "\(names.clock(at)) \(terms.report(report))"
      }
    },
    missing: { "尚缺：\($0)" }, missingHere: "尚不清楚，待補",
    asOf: { "據記錄，截至\($0)。" },
    preReport: "預報", complete: "要素齊全", overdue: { "逾期：\($0)，\($1)" },
    exercise: "演練 EXERCISE：本報告內容均為演練，並未真實發生。")
}
