internal import Domain

extension EvaluationPhrases {
  static let simplified = EvaluationPhrases(
    label: { act in
      switch act {
      case .evaluate: "启动评估"
      case .handIn: "提交评分"
      case .invite: "邀请"
      case .close: "结束"
      case .withdraw: "撤销"
      case .lesson: "整改事项"
      case .lessonStep: "下一步"
      case .dropLesson: "取消"
      case .weigh: "权重"
      case .requite: "奖惩"
      case .basis: "评定方"
      case .weights: "赋权法"
      case .lessons: "整改清单"
      }
    },
    help: { act in
      switch act {
      case .evaluate: "对事件、灾害、演练或最近一日启动评估。"
      case .handIn: "提交评分表：每项得分须附记录条目，或注明未观察到。"
      case .invite: "邀请与本案无关的机构参加评估。"
      case .close: "结束评估，列明未提交者。"
      case .withdraw: "撤销评估，须说明理由。"
      case .lesson: "提出整改事项：责任城市、期限、证据。"
      case .lessonStep: "报告整改完成；或由他方核查是否完成。"
      case .dropLesson: "取消整改事项，须说明理由。"
      case .weigh: "设定两项指标的相对重要性。"
      case .requite: "对城市予以表彰、优先、批评、培训或暂停资格。"
      case .basis: "按记录、自评、互评、机构或第三方评分排名。"
      case .weights: "按两两比较、熵权或等权赋权。"
      case .lessons: "按剩余时间显示整改清单，或显示评估。"
      }
    },
    field: { field in
      switch field {
      case .subject: "案例"
      case .stage: "阶段"
      case .host: "代表"
      case .within: "时限"
      case .institution: "机构"
      case .evaluator: "评定方"
      case .judged: "评定对象"
      case .owner: "城市"
      case .text: "内容"
      case .evidence: "记录条目"
      case .note: "说明"
      case .verdict: "核查结果"
      case .first: "指标"
      case .second: "相对于"
      case .ratio: "倍数"
      case .kind: "种类"
      case .mark(let criterion): EvaluationWords.simplified.name(criterion)
      }
    },
    sentence: { simplifiedSentence($0) }, event: { simplifiedEvent($0, $1) },
    rejection: { simplifiedRejection($0) }, page: .simplified)

  private static func simplifiedSentence(_ sentence: EvaluationSentence) -> String {
    switch sentence {
    case .openTitle: "启动评估"
    case .inviteTitle(let id): "\(id)：邀请第三方"
    case .handInTitle(let id): "\(id)：提交评分"
    case .closeTitle(let id): "结束 \(id)"
    case .withdrawTitle(let id): "撤销 \(id)"
    case .lessonTitle: "提出整改事项"
    case .finishTitle(let id): "\(id) 已完成"
    case .checkTitle(let id): "核查 \(id)"
    case .dropTitle(let id): "取消 \(id)"
    case .weighTitle: "设定权重"
    case .requiteTitle: "奖惩"
    case .whoJudges: "各城市自评，协调机构评定各市；可另邀第三方。"
    case .noParty: "不得为涉事城市及其部门。"
    case .howToMark: "0–100分或 P S M U，后附记录条目：85 #12 #15；- 为未观察到，不计零分。"
    case .howToWeigh: "3：前者三倍重要；1/3：前者为其三分之一。"
    case .isMissing(let who): "尚未提交：\(who)。"
    case .fromFigure(let name): "依据指标：\(name)。"
    case .lesson(let text): text
    case .done(let text): "责任城市称：\(text)"
    case .nothingHere: "这里没有评估；按 o 启动。"
    case .nothingToJudge: "这里没有可由您代表的评定方。"
    case .noLesson: "这里没有整改事项；按 m 提出。"
    }
  }

  private static func who(_ evaluator: Evaluation.Evaluator, _ names: Names) -> String {
    switch evaluator {
    case .city(let city): names.city(city)
    case .body: EvaluationWords.simplified.body
    case .thirdParty(let name): TwofoldText(names.region, .zhHans, isOurs: true)(name)
    }
  }

  private static func simplifiedEvent(_ event: EvaluationEvent, _ names: Names) -> String {
    let words = EvaluationWords.simplified
    switch event {
    case .opened(let id, let call):
      let subject = call.subject.matter?.name ?? words.stage(call.stage)
      return "\(id)：对 \(subject) 启动评估，\(names.clock(call.due)) 前提交"
    case .invited(let id, let name): return "\(id)：邀请\(who(.thirdParty(name), names))评估"
    case .handedIn(let id, let sheet, _):
      let city = sheet.city.map { names.city($0) } ?? words.whole
      return "\(id)：\(who(sheet.evaluator, names))评定\(city)"
    case .closed(let id, let missing):
      guard !missing.isEmpty else { return "\(id) 评估结束" }
      return "\(id) 评估结束，缺\(missing.map { who($0, names) }.joined(separator: "、"))"
    case .withdrawn(let id, let reason): return "撤销 \(id)：\(reason)"
    case .judged(let pair, let ratio, let reason):
      return "\(words.name(pair.first))相对\(words.name(pair.second))重要性为 "
        + "\(NumberWords.short(ratio))：\(reason)"
    case .requited(let city, let requital):
      let text = TwofoldText(names.region, .zhHans, isOurs: true)(requital.reason)
      return "对\(names.city(city))\(words.requital(requital.kind))：\(text)"
    case .lesson(let id, let event): return "\(id) " + lesson(event, names)
    }
  }

  private static func lesson(_ event: LessonEvent, _ names: Names) -> String {
    func ours(_ text: String) -> String { TwofoldText(names.region, .zhHans, isOurs: true)(text) }
    switch event {
    case .raised(let plan):
      return "\(names.city(plan.owner))整改，\(names.date(plan.due)) 前：\(ours(plan.text))"
    case .finished(let work): return "报告完成：\(ours(work.note))"
    case .verified(let check): return "核查通过：\(ours(check.note))"
    case .sentBack(let check): return "核查未通过：\(ours(check.note))"
    case .dropped(let reason): return "取消：\(reason)"
    case .reminded: return "即将到期"
    case .fellDue: return "逾期未整改"
    }
  }

  private static func simplifiedRejection(_ rejection: EvaluationRejection) -> String {
    let words = EvaluationWords.simplified
    switch rejection {
    case .unknownEvaluation(let id): return "\(id) 不存在或已归档。"
    case .evaluationCannot(let id, _, let state): return "\(id) \(words.state(state))，不能这样做。"
    case .stands(let id): return "该案例正在评估：\(id)。"
    case .isOver(let matter): return "\(matter.name) 已结束，请作事后评估。"
    case .goesOn(let matter): return "\(matter.name) 尚未结束，不能作事后评估。"
    case .periodMakesNoSense: return "起止时间不合理。"
    case .nobodyTookPart: return "请列明参与城市，每市一次。"
    case .dueOutOfRange(let longest): return "期限须在今后，最长 \(longest.inSeconds / 86_400) 天。"
    case .hasNoPart: return "该市未参与本案。"
    case .isParty(let name): return "\(name)是涉事城市，不能作第三方。"
    case .invitedAlready(_, let name): return "已邀请\(name)。"
    case .notInvited(_, let name): return "未邀请\(name)参加评估：按 i 邀请。"
    case .handedInAlready: return "该评分表已提交，不得更改。"
    case .speaksForAnother: return "您已代表另一方提交评分：评分表只能由本方提交。"
    case .criterionDoesNotFit(let criterion): return "\(words.name(criterion))不适用于此，或重复。"
    case .scoreOutOfRange(let criterion, let score):
      return "\(words.name(criterion))：\(score) 不在 0–100 之间。"
    case .evidenceMissing: return "须附记录条目为证：#12。"
    case .unknownEntry(let number): return "记录中没有 #\(number)。"
    case .stillAwaited(_, let who, _): return "尚有 \(who.count) 方未提交，且未到期限。"
    case .notItsHost: return "只有启动方可以这样做。"
    case .unknownLesson(let id): return "\(id) 不存在或已归档。"
    case .lessonCannot(let id, _, let state):
      return "\(id) \(words.lessonState(state))，不能这样做。"
    case .verifiesItself: return "须由他方核查，责任城市不得自查。"
    case .notDueYet(let id, _): return "\(id) 尚未到期。"
    case .toldAlready(let id): return "\(id) 已提示过。"
    case .ratioOutOfRange: return "须在 1/9 至 9 之间。"
    case .ratioStands: return "已是该倍数。"
    }
  }
}
