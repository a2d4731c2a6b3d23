internal import Domain

extension CommunicationPhrases {
  static let traditional = CommunicationPhrases(
    terms: .traditional,
    label: { act in
      switch act {
      case .sitrepStep: "下一步"
      case .sitrepBack: "退回"
      case .sitrepFigure: "填報數字"
      case .handOver: "交班"
      case .takeWatch: "接班"
      case .question: "質詢"
      case .standDown: "撤回/離崗"
      case .acknowledge: "簽收"
      case .remind: "催辦"
      }
    },
    help: { act in
      switch act {
      case .sitrepStep: "態勢報告下一步：起草、編制、審批（另一人）、報送。"
      case .sitrepBack: "把態勢報告退回編制人，須說明原因。"
      case .sitrepFigure: "填報某市一項數字；減少須說明原因。"
      case .handOver: "交班人簽署清單；對方簽字前仍由交班人負責。"
      case .takeWatch: "接班人簽字接班；無人值守時上崗。"
      case .question: "簽字前對光標所在事項提出質詢。"
      case .standDown: "撤回交班簽字，或說明原因離崗：從此計為空檔。"
      case .acknowledge: "代本市簽收通報；須先打開。"
      case .remind: "催辦尚未簽收通報的城市。"
      }
    },
    field: { field in
      switch field {
      case .means: "方式"
      case .cities: "發往"
      case .restriction: "限定範圍"
      case .withheld: "略去"
      case .sharing: "轉發"
      case .readFor: "可閱時長"
      case .within: "簽收時限"
      case .kind: "報別"
      case .person: "簽字人"
      case .remarks: "說明"
      case .receivers: "報送對象"
      case .city: "城市"
      case .measure: "項目"
      case .amount: "數字"
      case .correction: "減少原因"
      case .note: "附言"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .noticeTitle(let name): "通報 \(name)"
      case .carries: "自動附上類別、級別、地點、損失、力量、預報；不填限定範圍即僅限收件。"
      case .figureTitle(let name): "填報 \(name) 的數字"
      case .stepTitle(let name, let trigger):
        "\(name) 態勢報告：\(CommunicationTerms.traditional.sitrepTrigger(trigger))"
      case .lacks(""): "各欄均有內容。"
      case .lacks(let what): "尚不掌握：\(what)。"
      case .handOverTitle(let post): "\(post)交班"
      case .willHandOver(let items, let digest): "共 \(items) 項，校驗 \(digest)。"
      case .takeTitle(let post): "\(post)接班"
      case .willTakeOver(let person, let items): "\(person)交來 \(items) 項，須另一人簽字。"
      case .questionTitle(let item): "質詢 \(item)"
      case .recallTitle(let post): "撤回\(post)交班清單"
      case .leaveTitle(let post): "離崗：\(post)無人值守"
      case .acknowledgeTitle(let id): "簽收 \(id)"
      case .handoverIsOpen: "交班清單尚待接班人簽字。"
      case .nothingHere: "當前沒有事件或風險源。"
      case .noNoticeHere: "當前沒有通報。"
      case .notAddressed: "不是發給您所代表城市的（s 選擇城市）。"
      case .nothingToTake: "已有人值守，也沒有待接的班。"
      case .noBrief: "此處沒有正在交接的班。"
      case .notANumber(let label): "\(label)：須為整數。"
      case .unclear(let label): "\(label)：無法識別。"
      }
    },
    event: { event, names in
      let terms = CommunicationTerms.traditional
      switch event {
      case .sent(let id, let letter, _):
        return "\(names.post(letter.from, terms))就 \(letter.matter.name) 向"
          + "\(names.cities(letter.to))發出通報 \(id)：\(letter.text)"
      case .notice(let id, .received(let cities)): return "\(names.cities(cities))收到通報 \(id)"
      case .notice(let id, .read(let city)): return "\(names.city(city))已閱通報 \(id)"
      case .notice(let id, .acknowledged(let city, let note)):
        return "\(names.city(city))簽收通報 \(id)" + (note.isEmpty ? "" : "：\(note)")
      case .notice(let id, .reminded(let cities)):
        return "催辦通報 \(id)：\(names.cities(cities))"
      case .notice(let id, .missed(let cities)):
        return "\(names.cities(cities))經催辦仍未簽收\(id)"
      case .watchTaken(let postings):
        guard postings.count == 1, let one = postings.first else {
          return "\(postings.count) 個值班台已有人值守"
        }
        return "\(one.person)開始在\(names.post(one.post, terms))值守"
      case .watch(let post, let event): return traditional(event, names.post(post, terms))
      case .sitrep(let matter, let event): return traditional(event, matter.name, names)
      }
    },
    rejection: { rejection in
      let terms = CommunicationTerms.traditional
      switch rejection {
      case .unknownNotice(let id): return "沒有通報 \(id)。"
      case .noticeCannot(let id, _, let trigger, let state):
        return "\(id) \(terms.noticeState(state))，不能\(terms.noticeTrigger(trigger))。"
      case .notAddressed(let id, _): return "\(id) 不是發給本市的。"
      case .noAddressee: return "未指定城市，或同一城市重複。"
      case .addressesItself: return "不能給本市自己發通報。"
      case .clockOutOfRange(let longest):
        return "時限須在 1 分鐘到 \(longest.inSeconds / 3600) 小時之間。"
      case .enoughReminders(_, _, let most): return "已催辦 \(most) 次：請打電話。"
      case .notMissedYet(let id, _): return "\(id)仍可簽收。"
      case .nothingOwed(let id, _): return "\(id)已無待簽收事項。"
      case .watchCannot(_, let trigger, let state):
        return "值守\(terms.watchState(state))，不能\(terms.watchTrigger(trigger))。"
      case .isOnWatch(_, let person): return "\(person)正在值守：須交接，不能直接接管。"
      case .notOnWatch(_, let person): return "\(person)不在此值守。"
      case .samePerson(let person): return "交班人是\(person)：須由另一人簽字接班。"
      case .briefDoesNotFit: return "交班清單與記錄不符：請重新生成。"
      case .sitrepCannot(let matter, let trigger, let state):
        let now = state.map(terms.sitrepState) ?? "尚未起草"
        return "\(matter.name) 態勢報告\(now)，不能\(terms.sitrepTrigger(trigger))。"
      case .preparedIt(let person): return "編制人是\(person)：須由另一人審批。"
      case .figureMakesNoSense(let amount): return "\(amount) 不可能。"
      case .correctionMissing(let measure, let from, let to):
        return "\(terms.measure(measure))：原報 \(from)，現為 \(to)。請說明減少的原因。"
      case .goesOn(let matter): return "\(matter.name) 仍在進行，不能出終報。"
      case .finalStands(let matter): return "\(matter.name) 的終報已出。"
      }
    })

  private static func traditional(_ event: WatchPostEvent, _ post: String) -> String {
    switch event {
    case .handedOver(let number, let person, let seal, let remarks):
      "\(person)簽署\(post)第 \(number) 號交班清單，共 \(seal.items) 項，校驗 \(seal.digest)"
        + (remarks.isEmpty ? "" : "：\(remarks)")
    case .questioned(let question): "\(question.by)質詢 \(question.item)：\(question.text)"
    case .recalled(let person, let reason): "\(person)撤回交班簽字：\(reason)"
    case .takenOver(let person): "\(person)簽字接班，在\(post)值守"
    case .stoodDown(let person, let reason): "\(person)離開\(post)值守：\(reason)"
    }
  }

  private static func traditional(
    _ event: SitrepEvent, _ matter: String, _ names: Names
  ) -> String {
    let terms = CommunicationTerms.traditional
    switch event {
    case .told(let key, let amount, let correction):
      return "\(matter) \(names.city(key.city))\(terms.measure(key.measure))："
        + NumberText.grouped(amount) + (correction.map { "；更正：\($0)" } ?? "")
    case .drafted(let number, let isFinal):
      return "\(matter) 態勢報告\(terms.version(number, isFinal))起草"
    case .prepared(let person, _): return "\(matter) 態勢報告由\(person)編制"
    case .approved(let person): return "\(matter) 態勢報告由\(person)審批"
    case .sentBack(let reason): return "\(matter) 態勢報告退回：\(reason)"
    case .sent(let receivers): return "\(matter) 態勢報告已報送\(receivers)"
    }
  }
}

extension CommunicationTerms {
  static let traditional = CommunicationTerms(
    noticeState: { state in
      switch state {
      case .sent: "已發"
      case .received: "已收"
      case .read: "已閱"
      case .acknowledged: "已簽收"
      }
    },
    noticeTrigger: { trigger in
      switch trigger {
      case .receive: "登記收到"
      case .read: "登記已閱"
      case .acknowledge: "簽收（須先打開）"
      case .remind: "催辦"
      case .miss: "記為逾期未簽收"
      }
    },
    part: { part in
      switch part {
      case .place: "地點"
      case .losses: "損失"
      case .units: "力量"
      case .forecast: "預報"
      }
    },
    watchState: { state in
      switch state {
      case .unattended: "無人"
      case .held: "有人"
      case .offered: "正在交接"
      }
    },
    watchTrigger: { trigger in
      switch trigger {
      case .take: "上崗"
      case .handOver: "交班"
      case .question: "質詢清單"
      case .recall: "撤回簽字"
      case .takeOver: "接班"
      case .standDown: "離崗"
      }
    },
    sitrepState: { state in
      switch state {
      case .drafted: "已起草"
      case .prepared: "已編制"
      case .approved: "已審批"
      case .sent: "已報送"
      case .superseded: "已被後報取代"
      }
    },
    sitrepTrigger: { trigger in
      switch trigger {
      case .draft: "起草下一報"
      case .prepare: "編制"
      case .approve: "審批"
      case .sendBack: "退回"
      case .send: "報送"
      case .supersede: "取代"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "死亡"
      case .injured: "重傷"
      case .missing: "失蹤"
      case .evacuated: "轉移"
      case .damaged: "受損"
      case .destroyed: "毀壞"
      case .loss: "損失（元）"
      }
    },
    version: { number, isFinal in
      number == 1 && !isFinal ? "初報" : isFinal ? "終報（第\(number)報）" : "續報（第\(number)報）"
    }, body: "協調機構",
    means: { $0 ? "書面通報" : "電話" },
    sharing: { $0 ? "可以轉發" : "不得轉發" },
    withholding: { part in
      switch part {
      case .place: "地點"
      case .losses: "損失"
      case .units: "力量"
      case .forecast: "預報"
      case nil: "不略去"
      }
    }, everything: "以上全部", usualRestriction: "僅供受送城市應急處置使用", kind: { $0 ? "終報" : "下一報" })
}
