internal import Domain

extension AlliancePhrases {
  static let traditional: AlliancePhrases = AlliancePhrases(
    label: { act in
      switch act {
      case .propose: "提案"
      case .consent: "同意"
      case .counter: "反提案"
      case .refuse: "不同意"
      case .withdraw: "撤回"
      case .meet: "召集會商"
      case .step: "開會/散會"
      case .attend: "到會"
      case .write: "紀要"
      case .intervene: "上級接管"
      case .direct: "下達指令"
      }
    },
    help: { act in
      switch act {
      case .propose: "就某事項向所有相關城市提出方案，並定答覆時限。"
      case .consent: "登記某城市同意目前方案。"
      case .counter: "代某城市提出反提案，各城市重新答覆。"
      case .refuse: "登記某城市不同意，須說明理由。"
      case .withdraw: "撤回提案，或取消會商，須說明理由。"
      case .meet: "召集某事項的相關城市會商。"
      case .step: "開始已召集的會商，或散會：紀要即告完成。"
      case .attend: "登記某城市到會，或缺席理由。"
      case .write: "在會商紀要中記一條。"
      case .intervene:
        "提請上級接管事項，確認接管，或交還各市。"
      case .direct: "上級主導時，向城市下達指令。"
      }
    },
    field: { field in
      switch field {
      case .speaker: "提出方"
      case .matter: "事項"
      case .terms: "方案"
      case .measure: "目標"
      case .figure: "數值"
      case .within: "時限"
      case .city: "城市"
      case .note: "備註"
      case .reason: "理由"
      case .plea: "理由類別"
      case .step: "步驟"
      case .cities: "城市"
      case .order: "指令"
      }
    },
    sentence: { traditionalSentence($0) }, event: { traditionalEvent($0, $1) },
    rejection: { traditionalRejection($0) }, page: .traditional, intervention: .traditional)

  private static func traditionalSentence(_ sentence: AllianceSentence) -> String {
    switch sentence {
    case .proposeTitle: "提出聯合決策方案"
    case .meetingTitle: "召集會商"
    case .willAsk(let matter, let cities): "\(matter)：涉及\(cities)。"
    case .answerTitle(let id): "答覆 \(id)"
    case .terms(let text): "目前方案：\(text)"
    case .counterTitle(let id): "對 \(id) 的反提案"
    case .asked(let measure, let amounts): "目前目標（\(measure)）：\(amounts)。"
    case .willReopen: "其他各市須就新方案答覆，時限重新起算。"
    case .withdrawTitle(let id): "撤回或取消 \(id)"
    case .beginTitle(let id): "開始 \(id)"
    case .closeTitle(let id): "\(id) 散會：紀要即告完成"
    case .attendTitle(let id): "\(id) 到會情況"
    case .writeTitle(let id): "\(id) 紀要"
    case .willInvite(let cities): "參加：\(cities)。"
    case .isThere(let cities): "到會：\(cities)。"
    case .isMissing(let cities): "未到會亦未說明：\(cities)。"
    case .blankMeansComes: "不填理由即到會，填寫理由即缺席。"
    case .nothingCrosses: "目前沒有涉及多個城市的事項。"
    case .noDecisionHere: "游標處沒有聯合決策。"
    case .noMeetingHere: "游標處沒有可操作的會商。"
    case .nothingToAnswer: "此處沒有待答覆的城市。"
    case .notANumber(let label): "\(label)：填數字，或不填。"
    case .takeOverTitle(let name): "上級接管 \(name)"
    case .handBackTitle(let name): "將 \(name) 交還各市"
    case .directTitle(let name): "就 \(name) 下達指令"
    case .takesTwoSteps: "先提請；由另一人按 gC 確認後生效。"
    case .isProposed(let text): "提請：\(text)"
    case .willHandBack: "此後由各市自行協調，機構只能提議，不能指令。"
    case .nothingSpeaksForIt: "沒有主責或輔責城市，也未超出協調機構的能力。"
    }
  }

  private static func traditionalEvent(_ event: AllianceEvent, _ names: Names) -> String {
    let page = DecisionPhrases.traditional
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? page.body }
    func list(_ cities: [City.ID]) -> String {
      cities.map { names.city($0) }.joined(separator: "、")
    }
    switch event {
    case .decision(let id, .proposed(let matter, let proposer, let parties, let terms, let by)):
      return "\(who(proposer))就 \(matter.name) 提出 \(id)：\(terms.text)；"
        + "\(list(parties))\(names.clock(by))前答覆"
    case .decision(let id, .answered(let reply, let next)):
      let city = names.city(reply.city)
      let said =
        switch reply.answer {
        case .consented(let note): "\(city)同意 \(id)" + (note.isEmpty ? "" : "：\(note)")
        case .refused(let reason): "\(city)不同意 \(id)：\(names.local(reason))"
        }
      return next == .open ? said : "\(said)；\(id) \(page.state(next))"
    case .decision(let id, .countered(let city, let terms, let by)):
      return "\(names.city(city))對 \(id) 提出反提案：\(terms.text)，\(names.clock(by))前答覆"
    case .decision(let id, .withdrawn(let proposer, let reason)):
      return "\(who(proposer))撤回 \(id)：\(reason)"
    case .decision(let id, .lapsed): return "\(id) 失效：未全部答覆"
    case .meeting(let id, .called(let call)):
      return "\(who(call.host))召集\(list(call.invited))於\(names.clock(call.at))會商 \(id)："
        + names.local(call.topic, isOurs: true)
    case .meeting(let id, .begun): return "\(id) 開始"
    case .meeting(let id, .told(let presence)):
      return presence.excuse.map { "\(names.city(presence.city))缺席 \(id)：\(names.local($0))" }
        ?? "\(names.city(presence.city))到會 \(id)"
    case .meeting(let id, .written(let text)): return "\(id) 紀要：\(text)"
    case .meeting(let id, .closed): return "\(id) 散會"
    case .meeting(let id, .cancelled(let reason)): return "\(id) 取消：\(reason)"
    case .intervention(let matter, let event):
      return InterventionPhrases.traditional.event(event, matter.name, names)
    }
  }

  private static func traditionalRejection(_ rejection: AllianceRejection) -> String {
    let page = DecisionPhrases.traditional
    switch rejection {
    case .unknownDecision(let id): return "沒有聯合決策 \(id)。"
    case .decisionCannot(let id, _, let state): return "\(id) \(page.state(state))，不能再辦。"
    case .hasNoPart(_, let matter): return "該市既非 \(matter.name) 主責，也非輔責。"
    case .nobodyElseAffected(let matter): return "\(matter.name) 不涉及其他城市。"
    case .isNoParty(let id, _): return "該市不是 \(id) 的參與方。"
    case .answeredAlready(let id, _): return "該市已就 \(id) 的目前方案答覆。"
    case .notItsProposer(let id): return "只有提出方可以撤回 \(id)。"
    case .deadlineOutOfRange(let longest):
      return "答覆時限須晚於現在，且不超過\(longest.inSeconds / 3600)小時。"
    case .targetsMakeNoSense: return "目標與這些城市不符。"
    case .changesNothing(let id): return "\(id) 現方案即如此：按 a 同意，或改動方案。"
    case .tooManyRounds(let id, let most): return "\(id) 已有\(most)輪方案，請改為會商。"
    case .stillRuns(let id, _): return "\(id) 時限未到。"
    case .unknownMeeting(let id): return "沒有會商 \(id)。"
    case .meetingCannot(let id, _, let state): return "\(id) \(page.meetingState(state))，現在不能這樣辦。"
    case .hourHasPassed: return "該時刻已過，會商須約在此後。"
    case .nobodyInvited: return "沒有參加城市，或有城市重複。"
    case .notInvited(let id, _): return "該市不在 \(id) 參加名單中。"
    case .presenceStands(let id, _): return "該市在 \(id) 的到會情況已登記。"
    case .nobodyCame(let id): return "\(id) 尚無城市到會。"
    case .minutesMissing(let id): return "\(id) 尚無紀要。"
    case .tooManyMinutes(let id, let most): return "\(id) 紀要已有\(most)條。"
    case .intervention(let rejection): return InterventionPhrases.traditional.rejection(rejection)
    }
  }
}

extension DecisionPhrases {
  static let traditional = DecisionPhrases(
    body: "綜合性協調機構", head: { "待決 \($0)，逾期答覆 \($1)" },
    none: "沒有聯合決策，也沒有會商：n 提案，m 召集會商。",
    state: { state in
      switch state {
      case .open: "待決"
      case .agreed: "已一致同意"
      case .refused: "未獲同意"
      case .lapsed: "已失效"
      case .withdrawn: "已撤回"
      }
    },
    meetingState: { state in
      switch state {
      case .called: "已召集"
      case .open: "會商中"
      case .closed: "已散會"
      case .cancelled: "已取消"
      }
    },
    measure: { measure in
      switch measure {
      case .moved: "轉移人數"
      case .units: "投入力量"
      case .stage: "洪峰不超"
      }
    },
    unit: { measure in
      switch measure {
      case .moved: "人/萬人"
      case .units: "% 本市力量"
      case .stage: "公分（超警）"
      }
    },
    noMeasure: "不計數", by: "提出", answers: "答覆", consented: "同意", refused: "不同意",
    wroteIt: "方案提出方", awaited: "待答覆", late: "逾期", lapses: "失效", aim: "目標", reached: "現有",
    notTold: "未回報", invited: "參加", came: "到會", excused: "缺席：", minutes: "紀要", round: { "第\($0)輪" },
    overdue: { "\($0)：\($1)未在\($2)前答覆" }, duty: { "答覆 \($0)" },
    dutyBasis: "聯合決策：各相關城市須在時限前答覆", dutyEvidence: "答覆登記後即完成（gb）")
}
