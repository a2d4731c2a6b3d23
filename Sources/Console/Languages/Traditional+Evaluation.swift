internal import Domain

extension EvaluationPhrases {
  static let traditional = EvaluationPhrases(
    label: { act in
      switch act {
      case .evaluate: "啟動評估"
      case .handIn: "提交評分"
      case .invite: "邀請"
      case .close: "結束"
      case .withdraw: "撤銷"
      case .lesson: "整改事項"
      case .lessonStep: "下一步"
      case .dropLesson: "取消"
      case .weigh: "權重"
      case .requite: "獎懲"
      case .basis: "評定方"
      case .weights: "賦權法"
      case .lessons: "整改清單"
      }
    },
    help: { act in
      switch act {
      case .evaluate: "對事件、災害、演練或最近一日啟動評估。"
      case .handIn: "提交評分表：每項得分須附記錄條目，或注明未觀察到。"
      case .invite: "邀請與本案無關的機構參加評估。"
      case .close: "結束評估，列明未提交者。"
      case .withdraw: "撤銷評估，須說明理由。"
      case .lesson: "提出整改事項：責任城市、期限、證據。"
      case .lessonStep: "報告整改完成；或由他方核查是否完成。"
      case .dropLesson: "取消整改事項，須說明理由。"
      case .weigh: "設定兩項指標的相對重要性。"
      case .requite: "對城市予以表彰、優先、批評、培訓或暫停資格。"
      case .basis: "按記錄、自評、互評、機構或第三方評分排名。"
      case .weights: "按兩兩比較、熵權或等權賦權。"
      case .lessons: "按剩餘時間顯示整改清單，或顯示評估。"
      }
    },
    field: { field in
      switch field {
      case .subject: "案例"
      case .stage: "階段"
      case .host: "代表"
      case .within: "時限"
      case .institution: "機構"
      case .evaluator: "評定方"
      case .judged: "評定對象"
      case .owner: "城市"
      case .text: "內容"
      case .evidence: "記錄條目"
      case .note: "說明"
      case .verdict: "核查結果"
      case .first: "指標"
      case .second: "相對於"
      case .ratio: "倍數"
      case .kind: "種類"
      case .mark(let criterion): EvaluationWords.traditional.name(criterion)
      }
    },
    sentence: { traditionalSentence($0) }, event: { traditionalEvent($0, $1) },
    rejection: { traditionalRejection($0) }, page: .traditional)

  private static func traditionalSentence(_ sentence: EvaluationSentence) -> String {
    switch sentence {
    case .openTitle: "啟動評估"
    case .inviteTitle(let id): "\(id)：邀請第三方"
    case .handInTitle(let id): "\(id)：提交評分"
    case .closeTitle(let id): "結束 \(id)"
    case .withdrawTitle(let id): "撤銷 \(id)"
    case .lessonTitle: "提出整改事項"
    case .finishTitle(let id): "\(id) 已完成"
    case .checkTitle(let id): "核查 \(id)"
    case .dropTitle(let id): "取消 \(id)"
    case .weighTitle: "設定權重"
    case .requiteTitle: "獎懲"
    case .whoJudges: "各城市自評，協調機構評定各市；可另邀第三方。"
    case .noParty: "不得為涉事城市及其部門。"
    case .howToMark: "0–100分或 P S M U，後附記錄條目：85 #12 #15；- 為未觀察到，不計零分。"
    case .howToWeigh: "3：前者三倍重要；1/3：前者為其三分之一。"
    case .isMissing(let who): "尚未提交：\(who)。"
    case .fromFigure(let name): "依據指標：\(name)。"
    case .lesson(let text): text
    case .done(let text): "責任城市稱：\(text)"
    case .nothingHere: "這里沒有評估；按 o 啟動。"
    case .nothingToJudge: "這里沒有可由您代表的評定方。"
    case .noLesson: "這里沒有整改事項；按 m 提出。"
    }
  }

  private static func who(_ evaluator: Evaluation.Evaluator, _ names: Names) -> String {
    switch evaluator {
    case .city(let city): names.city(city)
    case .body: EvaluationWords.traditional.body
    case .thirdParty(let name): TwofoldText(names.region, .zhHant, isOurs: true)(name)
    }
  }

  private static func traditionalEvent(_ event: EvaluationEvent, _ names: Names) -> String {
    let words = EvaluationWords.traditional
    switch event {
    case .opened(let id, let call):
      let subject = call.subject.matter?.name ?? words.stage(call.stage)
      return "\(id)：對 \(subject) 啟動評估，\(names.clock(call.due)) 前提交"
    case .invited(let id, let name): return "\(id)：邀請\(who(.thirdParty(name), names))評估"
    case .handedIn(let id, let sheet, _):
      let city = sheet.city.map { names.city($0) } ?? words.whole
      return "\(id)：\(who(sheet.evaluator, names))評定\(city)"
    case .closed(let id, let missing):
      guard !missing.isEmpty else { return "\(id) 評估結束" }
      return "\(id) 評估結束，缺\(missing.map { who($0, names) }.joined(separator: "、"))"
    case .withdrawn(let id, let reason): return "撤銷 \(id)：\(reason)"
    case .judged(let pair, let ratio, let reason):
      return "\(words.name(pair.first))相對\(words.name(pair.second))重要性為 "
        + "\(NumberWords.short(ratio))：\(reason)"
    case .requited(let city, let requital):
      let text = TwofoldText(names.region, .zhHant, isOurs: true)(requital.reason)
      return "對\(names.city(city))\(words.requital(requital.kind))：\(text)"
    case .lesson(let id, let event): return "\(id) " + lesson(event, names)
    }
  }

  private static func lesson(_ event: LessonEvent, _ names: Names) -> String {
    func ours(_ text: String) -> String { TwofoldText(names.region, .zhHant, isOurs: true)(text) }
    switch event {
    case .raised(let plan):
      return "\(names.city(plan.owner))整改，\(names.date(plan.due)) 前：\(ours(plan.text))"
    case .finished(let work): return "報告完成：\(ours(work.note))"
    case .verified(let check): return "核查通過：\(ours(check.note))"
    case .sentBack(let check): return "核查未通過：\(ours(check.note))"
    case .dropped(let reason): return "取消：\(reason)"
    case .reminded: return "即將到期"
    case .fellDue: return "逾期未整改"
    }
  }

  private static func traditionalRejection(_ rejection: EvaluationRejection) -> String {
    let words = EvaluationWords.traditional
    switch rejection {
    case .unknownEvaluation(let id): return "\(id) 不存在或已歸檔。"
    case .evaluationCannot(let id, _, let state): return "\(id) \(words.state(state))，不能這樣做。"
    case .stands(let id): return "該案例正在評估：\(id)。"
    case .isOver(let matter): return "\(matter.name) 已結束，請作事後評估。"
    case .goesOn(let matter): return "\(matter.name) 尚未結束，不能作事後評估。"
    case .periodMakesNoSense: return "起止時間不合理。"
    case .nobodyTookPart: return "請列明參與城市，每市一次。"
    case .dueOutOfRange(let longest): return "期限須在今後，最長 \(longest.inSeconds / 86_400) 天。"
    case .hasNoPart: return "該市未參與本案。"
    case .isParty(let name): return "\(name)是涉事城市，不能作第三方。"
    case .invitedAlready(_, let name): return "已邀請\(name)。"
    case .notInvited(_, let name): return "未邀請\(name)參加評估：按 i 邀請。"
    case .handedInAlready: return "該評分表已提交，不得更改。"
    case .speaksForAnother: return "您已代表另一方提交評分：評分表只能由本方提交。"
    case .criterionDoesNotFit(let criterion): return "\(words.name(criterion))不适用於此，或重複。"
    case .scoreOutOfRange(let criterion, let score):
      return "\(words.name(criterion))：\(score) 不在 0–100 之間。"
    case .evidenceMissing: return "須附記錄條目為證：#12。"
    case .unknownEntry(let number): return "記錄中沒有 #\(number)。"
    case .stillAwaited(_, let who, _): return "尚有 \(who.count) 方未提交，且未到期限。"
    case .notItsHost: return "只有啟動方可以這樣做。"
    case .unknownLesson(let id): return "\(id) 不存在或已歸檔。"
    case .lessonCannot(let id, _, let state):
      return "\(id) \(words.lessonState(state))，不能這樣做。"
    case .verifiesItself: return "須由他方核查，責任城市不得自查。"
    case .notDueYet(let id, _): return "\(id) 尚未到期。"
    case .toldAlready(let id): return "\(id) 已提示過。"
    case .ratioOutOfRange: return "須在 1/9 至 9 之間。"
    case .ratioStands: return "已是該倍數。"
    }
  }
}
