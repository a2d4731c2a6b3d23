internal import Domain

extension CommunicationPhrases {
  static let simplified = CommunicationPhrases(
    terms: .simplified,
    label: { act in
      switch act {
      case .sitrepStep: "下一步"
      case .sitrepBack: "退回"
      case .sitrepFigure: "填报数字"
      case .handOver: "交班"
      case .takeWatch: "接班"
      case .question: "质询"
      case .standDown: "撤回/离岗"
      case .acknowledge: "签收"
      case .remind: "催办"
      }
    },
    help: { act in
      switch act {
      case .sitrepStep: "态势报告下一步：起草、编制、审批（另一人）、报送。"
      case .sitrepBack: "把态势报告退回编制人，须说明原因。"
      case .sitrepFigure: "填报某市一项数字；减少须说明原因。"
      case .handOver: "交班人签署清单；对方签字前仍由交班人负责。"
      case .takeWatch: "接班人签字接班；无人值守时上岗。"
      case .question: "签字前对光标所在事项提出质询。"
      case .standDown: "撤回交班签字，或说明原因离岗：从此计为空档。"
      case .acknowledge: "代本市签收通报；须先打开。"
      case .remind: "催办尚未签收通报的城市。"
      }
    },
    field: { field in
      switch field {
      case .means: "方式"
      case .cities: "发往"
      case .restriction: "限定范围"
      case .withheld: "略去"
      case .sharing: "转发"
      case .readFor: "可阅时长"
      case .within: "签收时限"
      case .kind: "报别"
      case .person: "签字人"
      case .remarks: "说明"
      case .receivers: "报送对象"
      case .city: "城市"
      case .measure: "项目"
      case .amount: "数字"
      case .correction: "减少原因"
      case .note: "附言"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .noticeTitle(let name): "通报 \(name)"
      case .carries: "自动附上类别、级别、地点、损失、力量、预报；不填限定范围即仅限收件。"
      case .figureTitle(let name): "填报 \(name) 的数字"
      case .stepTitle(let name, let trigger):
        "\(name) 态势报告：\(CommunicationTerms.simplified.sitrepTrigger(trigger))"
      case .lacks(""): "各栏均有内容。"
      case .lacks(let what): "尚不掌握：\(what)。"
      case .handOverTitle(let post): "\(post)交班"
      case .willHandOver(let items, let digest): "共 \(items) 项，校验 \(digest)。"
      case .takeTitle(let post): "\(post)接班"
      case .willTakeOver(let person, let items): "\(person)交来 \(items) 项，须另一人签字。"
      case .questionTitle(let item): "质询 \(item)"
      case .recallTitle(let post): "撤回\(post)交班清单"
      case .leaveTitle(let post): "离岗：\(post)无人值守"
      case .acknowledgeTitle(let id): "签收 \(id)"
      case .handoverIsOpen: "交班清单尚待接班人签字。"
      case .nothingHere: "当前没有事件或风险源。"
      case .noNoticeHere: "当前没有通报。"
      case .notAddressed: "不是发给您所代表城市的（s 选择城市）。"
      case .nothingToTake: "已有人值守，也没有待接的班。"
      case .noBrief: "此处没有正在交接的班。"
      case .notANumber(let label): "\(label)：须为整数。"
      case .unclear(let label): "\(label)：无法识别。"
      }
    },
    event: { event, names in
      let terms = CommunicationTerms.simplified
      switch event {
      case .sent(let id, let letter, _):
        return "\(names.post(letter.from, terms))就 \(letter.matter.name) 向"
          + "\(names.cities(letter.to))发出通报 \(id)：\(letter.text)"
      case .notice(let id, .received(let cities)): return "\(names.cities(cities))收到通报 \(id)"
      case .notice(let id, .read(let city)): return "\(names.city(city))已阅通报 \(id)"
      case .notice(let id, .acknowledged(let city, let note)):
        return "\(names.city(city))签收通报 \(id)" + (note.isEmpty ? "" : "：\(note)")
      case .notice(let id, .reminded(let cities)):
        return "催办通报 \(id)：\(names.cities(cities))"
      case .notice(let id, .missed(let cities)):
        return "\(names.cities(cities))经催办仍未签收\(id)"
      case .watchTaken(let postings):
        guard postings.count == 1, let one = postings.first else {
          return "\(postings.count) 个值班台已有人值守"
        }
        return "\(one.person)开始在\(names.post(one.post, terms))值守"
      case .watch(let post, let event): return simplified(event, names.post(post, terms))
      case .sitrep(let matter, let event): return simplified(event, matter.name, names)
      }
    },
    rejection: { rejection in
      let terms = CommunicationTerms.simplified
      switch rejection {
      case .unknownNotice(let id): return "没有通报 \(id)。"
      case .noticeCannot(let id, _, let trigger, let state):
        return "\(id) \(terms.noticeState(state))，不能\(terms.noticeTrigger(trigger))。"
      case .notAddressed(let id, _): return "\(id) 不是发给本市的。"
      case .noAddressee: return "未指定城市，或同一城市重复。"
      case .addressesItself: return "不能给本市自己发通报。"
      case .clockOutOfRange(let longest):
        return "时限须在 1 分钟到 \(longest.inSeconds / 3600) 小时之间。"
      case .enoughReminders(_, _, let most): return "已催办 \(most) 次：请打电话。"
      case .notMissedYet(let id, _): return "\(id)仍可签收。"
      case .nothingOwed(let id, _): return "\(id)已无待签收事项。"
      case .watchCannot(_, let trigger, let state):
        return "值守\(terms.watchState(state))，不能\(terms.watchTrigger(trigger))。"
      case .isOnWatch(_, let person): return "\(person)正在值守：须交接，不能直接接管。"
      case .notOnWatch(_, let person): return "\(person)不在此值守。"
      case .samePerson(let person): return "交班人是\(person)：须由另一人签字接班。"
      case .briefDoesNotFit: return "交班清单与记录不符：请重新生成。"
      case .sitrepCannot(let matter, let trigger, let state):
        let now = state.map(terms.sitrepState) ?? "尚未起草"
        return "\(matter.name) 态势报告\(now)，不能\(terms.sitrepTrigger(trigger))。"
      case .preparedIt(let person): return "编制人是\(person)：须由另一人审批。"
      case .figureMakesNoSense(let amount): return "\(amount) 不可能。"
      case .correctionMissing(let measure, let from, let to):
        return "\(terms.measure(measure))：原报 \(from)，现为 \(to)。请说明减少的原因。"
      case .goesOn(let matter): return "\(matter.name) 仍在进行，不能出终报。"
      case .finalStands(let matter): return "\(matter.name) 的终报已出。"
      }
    })

  private static func simplified(_ event: WatchPostEvent, _ post: String) -> String {
    switch event {
    case .handedOver(let number, let person, let seal, let remarks):
      "\(person)签署\(post)第 \(number) 号交班清单，共 \(seal.items) 项，校验 \(seal.digest)"
        + (remarks.isEmpty ? "" : "：\(remarks)")
    case .questioned(let question): "\(question.by)质询 \(question.item)：\(question.text)"
    case .recalled(let person, let reason): "\(person)撤回交班签字：\(reason)"
    case .takenOver(let person): "\(person)签字接班，在\(post)值守"
    case .stoodDown(let person, let reason): "\(person)离开\(post)值守：\(reason)"
    }
  }

  private static func simplified(
    _ event: SitrepEvent, _ matter: String, _ names: Names
  ) -> String {
    let terms = CommunicationTerms.simplified
    switch event {
    case .told(let key, let amount, let correction):
      return "\(matter) \(names.city(key.city))\(terms.measure(key.measure))："
        + NumberText.grouped(amount) + (correction.map { "；更正：\($0)" } ?? "")
    case .drafted(let number, let isFinal):
      return "\(matter) 态势报告\(terms.version(number, isFinal))起草"
    case .prepared(let person, _): return "\(matter) 态势报告由\(person)编制"
    case .approved(let person): return "\(matter) 态势报告由\(person)审批"
    case .sentBack(let reason): return "\(matter) 态势报告退回：\(reason)"
    case .sent(let receivers): return "\(matter) 态势报告已报送\(receivers)"
    }
  }
}

extension CommunicationTerms {
  static let simplified = CommunicationTerms(
    noticeState: { state in
      switch state {
      case .sent: "已发"
      case .received: "已收"
      case .read: "已阅"
      case .acknowledged: "已签收"
      }
    },
    noticeTrigger: { trigger in
      switch trigger {
      case .receive: "登记收到"
      case .read: "登记已阅"
      case .acknowledge: "签收（须先打开）"
      case .remind: "催办"
      case .miss: "记为逾期未签收"
      }
    },
    part: { part in
      switch part {
      case .place: "地点"
      case .losses: "损失"
      case .units: "力量"
      case .forecast: "预报"
      }
    },
    watchState: { state in
      switch state {
      case .unattended: "无人"
      case .held: "有人"
      case .offered: "正在交接"
      }
    },
    watchTrigger: { trigger in
      switch trigger {
      case .take: "上岗"
      case .handOver: "交班"
      case .question: "质询清单"
      case .recall: "撤回签字"
      case .takeOver: "接班"
      case .standDown: "离岗"
      }
    },
    sitrepState: { state in
      switch state {
      case .drafted: "已起草"
      case .prepared: "已编制"
      case .approved: "已审批"
      case .sent: "已报送"
      case .superseded: "已被后报取代"
      }
    },
    sitrepTrigger: { trigger in
      switch trigger {
      case .draft: "起草下一报"
      case .prepare: "编制"
      case .approve: "审批"
      case .sendBack: "退回"
      case .send: "报送"
      case .supersede: "取代"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "死亡"
      case .injured: "重伤"
      case .missing: "失踪"
      case .evacuated: "转移"
      case .damaged: "受损"
      case .destroyed: "毁坏"
      case .loss: "损失（元）"
      }
    },
    version: { number, isFinal in
      number == 1 && !isFinal ? "初报" : isFinal ? "终报（第\(number)报）" : "续报（第\(number)报）"
    }, body: "协调机构",
    means: { $0 ? "书面通报" : "电话" },
    sharing: { $0 ? "可以转发" : "不得转发" },
    withholding: { part in
      switch part {
      case .place: "地点"
      case .losses: "损失"
      case .units: "力量"
      case .forecast: "预报"
      case nil: "不略去"
      }
    }, everything: "以上全部", usualRestriction: "仅供受送城市应急处置使用", kind: { $0 ? "终报" : "下一报" })
}
