internal import Domain

extension AlliancePhrases {
  static let simplified: AlliancePhrases = AlliancePhrases(
    label: { act in
      switch act {
      case .propose: "提案"
      case .consent: "同意"
      case .counter: "反提案"
      case .refuse: "不同意"
      case .withdraw: "撤回"
      case .meet: "召集会商"
      case .step: "开会/散会"
      case .attend: "到会"
      case .write: "纪要"
      case .intervene: "上级接管"
      case .direct: "下达指令"
      }
    },
    help: { act in
      switch act {
      case .propose: "就某事项向所有相关城市提出方案，并定答复时限。"
      case .consent: "登记某城市同意当前方案。"
      case .counter: "代某城市提出反提案，各城市重新答复。"
      case .refuse: "登记某城市不同意，须说明理由。"
      case .withdraw: "撤回提案，或取消会商，须说明理由。"
      case .meet: "召集某事项的相关城市会商。"
      case .step: "开始已召集的会商，或散会：纪要即告完成。"
      case .attend: "登记某城市到会，或缺席理由。"
      case .write: "在会商纪要中记一条。"
      case .intervene:
        "提请上级接管事项，确认接管，或交还各市。"
      case .direct: "上级主导时，向城市下达指令。"
      }
    },
    field: { field in
      switch field {
      case .speaker: "提出方"
      case .matter: "事项"
      case .terms: "方案"
      case .measure: "目标"
      case .figure: "数值"
      case .within: "时限"
      case .city: "城市"
      case .note: "备注"
      case .reason: "理由"
      case .plea: "理由类别"
      case .step: "步骤"
      case .cities: "城市"
      case .order: "指令"
      }
    },
    sentence: { simplifiedSentence($0) }, event: { simplifiedEvent($0, $1) },
    rejection: { simplifiedRejection($0) }, page: .simplified, intervention: .simplified)

  private static func simplifiedSentence(_ sentence: AllianceSentence) -> String {
    switch sentence {
    case .proposeTitle: "提出联合决策方案"
    case .meetingTitle: "召集会商"
    case .willAsk(let matter, let cities): "\(matter)：涉及\(cities)。"
    case .answerTitle(let id): "答复 \(id)"
    case .terms(let text): "当前方案：\(text)"
    case .counterTitle(let id): "对 \(id) 的反提案"
    case .asked(let measure, let amounts): "当前目标（\(measure)）：\(amounts)。"
    case .willReopen: "其他各市须就新方案答复，时限重新起算。"
    case .withdrawTitle(let id): "撤回或取消 \(id)"
    case .beginTitle(let id): "开始 \(id)"
    case .closeTitle(let id): "\(id) 散会：纪要即告完成"
    case .attendTitle(let id): "\(id) 到会情况"
    case .writeTitle(let id): "\(id) 纪要"
    case .willInvite(let cities): "参加：\(cities)。"
    case .isThere(let cities): "到会：\(cities)。"
    case .isMissing(let cities): "未到会也未说明：\(cities)。"
    case .blankMeansComes: "不填理由即到会，填写理由即缺席。"
    case .nothingCrosses: "目前没有涉及多个城市的事项。"
    case .noDecisionHere: "光标处没有联合决策。"
    case .noMeetingHere: "光标处没有可操作的会商。"
    case .nothingToAnswer: "此处没有待答复的城市。"
    case .notANumber(let label): "\(label)：填数字，或不填。"
    case .takeOverTitle(let name): "上级接管 \(name)"
    case .handBackTitle(let name): "将 \(name) 交还各市"
    case .directTitle(let name): "就 \(name) 下达指令"
    case .takesTwoSteps: "先提请；由另一人按 gC 确认后生效。"
    case .isProposed(let text): "提请：\(text)"
    case .willHandBack: "此后由各市自行协调，机构只能提议，不能指令。"
    case .nothingSpeaksForIt: "没有主责或辅责城市，也未超出协调机构的能力。"
    }
  }

  private static func simplifiedEvent(_ event: AllianceEvent, _ names: Names) -> String {
    let page = DecisionPhrases.simplified
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? page.body }
    func list(_ cities: [City.ID]) -> String {
      cities.map { names.city($0) }.joined(separator: "、")
    }
    switch event {
    case .decision(let id, .proposed(let matter, let proposer, let parties, let terms, let by)):
      return "\(who(proposer))就 \(matter.name) 提出 \(id)：\(terms.text)；"
        + "\(list(parties))\(names.clock(by))前答复"
    case .decision(let id, .answered(let reply, let next)):
      let city = names.city(reply.city)
      let said =
        switch reply.answer {
        case .consented(let note): "\(city)同意 \(id)" + (note.isEmpty ? "" : "：\(note)")
        case .refused(let reason): "\(city)不同意 \(id)：\(names.local(reason))"
        }
      return next == .open ? said : "\(said)；\(id) \(page.state(next))"
    case .decision(let id, .countered(let city, let terms, let by)):
      return "\(names.city(city))对 \(id) 提出反提案：\(terms.text)，\(names.clock(by))前答复"
    case .decision(let id, .withdrawn(let proposer, let reason)):
      return "\(who(proposer))撤回 \(id)：\(reason)"
    case .decision(let id, .lapsed): return "\(id) 失效：未全部答复"
    case .meeting(let id, .called(let call)):
      return "\(who(call.host))召集\(list(call.invited))于\(names.clock(call.at))会商 \(id)："
        + names.local(call.topic, isOurs: true)
    case .meeting(let id, .begun): return "\(id) 开始"
    case .meeting(let id, .told(let presence)):
      return presence.excuse.map { "\(names.city(presence.city))缺席 \(id)：\(names.local($0))" }
        ?? "\(names.city(presence.city))到会 \(id)"
    case .meeting(let id, .written(let text)): return "\(id) 纪要：\(text)"
    case .meeting(let id, .closed): return "\(id) 散会"
    case .meeting(let id, .cancelled(let reason)): return "\(id) 取消：\(reason)"
    case .intervention(let matter, let event):
      return InterventionPhrases.simplified.event(event, matter.name, names)
    }
  }

  private static func simplifiedRejection(_ rejection: AllianceRejection) -> String {
    let page = DecisionPhrases.simplified
    switch rejection {
    case .unknownDecision(let id): return "没有联合决策 \(id)。"
    case .decisionCannot(let id, _, let state): return "\(id) \(page.state(state))，不能再办。"
    case .hasNoPart(_, let matter): return "该市既非 \(matter.name) 主责，也非辅责。"
    case .nobodyElseAffected(let matter): return "\(matter.name) 不涉及其他城市。"
    case .isNoParty(let id, _): return "该市不是 \(id) 的参与方。"
    case .answeredAlready(let id, _): return "该市已就 \(id) 的当前方案答复。"
    case .notItsProposer(let id): return "只有提出方可以撤回 \(id)。"
    case .deadlineOutOfRange(let longest):
      return "答复时限须晚于现在，且不超过\(longest.inSeconds / 3600)小时。"
    case .targetsMakeNoSense: return "目标与这些城市不符。"
    case .changesNothing(let id): return "\(id) 现方案即如此：按 a 同意，或改动方案。"
    case .tooManyRounds(let id, let most): return "\(id) 已有\(most)轮方案，请改为会商。"
    case .stillRuns(let id, _): return "\(id) 时限未到。"
    case .unknownMeeting(let id): return "没有会商 \(id)。"
    case .meetingCannot(let id, _, let state): return "\(id) \(page.meetingState(state))，现在不能这样办。"
    case .hourHasPassed: return "该时刻已过，会商须约在此后。"
    case .nobodyInvited: return "没有参加城市，或有城市重复。"
    case .notInvited(let id, _): return "该市不在 \(id) 参加名单中。"
    case .presenceStands(let id, _): return "该市在 \(id) 的到会情况已登记。"
    case .nobodyCame(let id): return "\(id) 尚无城市到会。"
    case .minutesMissing(let id): return "\(id) 尚无纪要。"
    case .tooManyMinutes(let id, let most): return "\(id) 纪要已有\(most)条。"
    case .intervention(let rejection): return InterventionPhrases.simplified.rejection(rejection)
    }
  }
}

extension DecisionPhrases {
  static let simplified = DecisionPhrases(
    body: "综合性协调机构", head: { "待决 \($0)，逾期答复 \($1)" },
    none: "没有联合决策，也没有会商：n 提案，m 召集会商。",
    state: { state in
      switch state {
      case .open: "待决"
      case .agreed: "已一致同意"
      case .refused: "未获同意"
      case .lapsed: "已失效"
      case .withdrawn: "已撤回"
      }
    },
    meetingState: { state in
      switch state {
      case .called: "已召集"
      case .open: "会商中"
      case .closed: "已散会"
      case .cancelled: "已取消"
      }
    },
    measure: { measure in
      switch measure {
      case .moved: "转移人数"
      case .units: "投入力量"
      case .stage: "洪峰不超"
      }
    },
    unit: { measure in
      switch measure {
      case .moved: "人/万人"
      case .units: "% 本市力量"
      case .stage: "厘米（超警）"
      }
    },
    noMeasure: "不计数", by: "提出", answers: "答复", consented: "同意", refused: "不同意",
    wroteIt: "方案提出方", awaited: "待答复", late: "逾期", lapses: "失效", aim: "目标", reached: "现有",
    notTold: "未报", invited: "参加", came: "到会", excused: "缺席：", minutes: "纪要", round: { "第\($0)轮" },
    overdue: { "\($0)：\($1)未在\($2)前答复" }, duty: { "答复 \($0)" },
    dutyBasis: "联合决策：各相关城市须在时限前答复", dutyEvidence: "答复登记后即完成（gb）")
}
