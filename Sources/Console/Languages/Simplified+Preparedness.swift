internal import Domain

extension PreparednessPhrases {
  static let simplified = PreparednessPhrases(
    label: { act in
      switch act {
      case .draft: "起草"
      case .sign: "签署"
      case .refuse: "拒签"
      case .renew: "续签"
      case .end: "终止"
      case .takeNote: "知悉"
      case .activate: "启动预案"
      case .plan: "列入计划"
      case .move: "改期"
      case .held: "已举行"
      case .meet: "召集会商"
      case .startPlan: "启动预案"
      case .stage: "阶段"
      case .office: "改派"
      }
    },
    help: { act in
      switch act {
      case .draft: "起草新协议或本协议的新版本，送全体缔约方签署。"
      case .sign: "代表本市签署正在签署的版本。"
      case .refuse: "拒绝签署并说明理由；全部答复后生效。"
      case .renew: "按原条款续签一年，送全体缔约方签署。"
      case .end: "撤回草案、退出或终止协议、停止预案、取消计划项。"
      case .takeNote: "对提醒表示知悉，此后不再显示。"
      case .activate: "启动预案：其措施自此列入责任清单。"
      case .plan: "将演练或会商列入年度计划。"
      case .move: "将计划项改期并说明理由。"
      case .held: "说明计划项已在别处举行及查证来源。"
      case .meet: "召集全体城市举行计划内的会商。"
      case .startPlan: "为本事项启动预案：其措施自此列入责任清单。"
      case .stage: "将风险推进到下一阶段或退回，并说明理由。"
      case .office: "改由其他办公室牵头，并说明理由。"
      }
    },
    field: { field in
      switch field {
      case .agreement: "协议"
      case .speaker: "提出方"
      case .name: "名称"
      case .parties: "缔约方"
      case .changes: "变更"
      case .from: "起始日"
      case .until: "截止日"
      case .signWithin: "期限"
      case .note: "说明"
      case .city: "城市"
      case .plan: "预案"
      case .kind: "类别"
      case .count: "参加城市"
      case .evidence: "查证来源"
      case .topic: "议题"
      case .stage: "阶段"
      case .office: "办公室"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .draftTitle: "起草协议"
      case .renewTitle(let name): "续签：\(name)"
      case .allMustSign: "全体缔约方签署且起始日到达后方可生效。"
      case .howToChange: "变更写法：品名 上限 单价；… 如 sandbags 90000 2.8; hazmat 4。上限0即删除。"
      case .signTitle(let name, let version): "签署 \(name) 第\(version)版"
      case .refuseTitle(let name, let version): "拒签 \(name) 第\(version)版"
      case .withdrawTitle(let name, let version): "撤回 \(name) 第\(version)版"
      case .leaveTitle(let name): "退出或终止：\(name)"
      case .takesEffect(let day, let days): "按 \(days) 天通知期，自 \(day) 起生效；由协调机构提出则全体终止。"
      case .activateTitle(let matter): "为 \(matter) 启动预案"
      case .willOwe(let count): "至多 \(count) 项措施列入责任清单，各有责任方与时限。"
      case .stopTitle(let plan, let matter): "停止 \(matter) 的 \(plan)"
      case .planTitle: "列入年度计划"
      case .moveTitle(let name): "改期：\(name)"
      case .cancelTitle(let name): "取消：\(name)"
      case .heldTitle(let name): "已举行：\(name)"
      case .saysSo: "本记录中无此事项，将以你的陈述为据。"
      case .meetTitle(let name): "召集：\(name)"
      case .allAreInvited(let count): "邀请全部 \(count) 个城市；在 gb 中开始与结束。"
      case .stageTitle(let matter, let stage): "\(matter) 现处阶段：\(stage)"
      case .officeTitle(let matter, let office): "\(matter) 现由：\(office)"
      case .countsAsMisrouted: "将计为首次分派有误。"
      case .text(let text): text
      case .nothingHere: "此处没有可操作的内容。"
      case .noAgreementHere: "此处没有协议。"
      case .nothingToSign: "此处无待签署。"
      case .nothingToNote: "这不是提醒，无需知悉。"
      case .noPlanServes: "没有适用的预案，或均已启动。"
      case .noEntryHere: "此处没有这样的计划项。"
      case .cannotBeRead(let field): "\(field)：无法识别。"
      }
    },
    event: { event, names in simplifiedSentence(event, names) },
    rejection: { simplifiedRefusal($0) }, page: .simplified)

  private static func simplifiedSentence(_ event: PreparednessEvent, _ names: Names) -> String {
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? "协调机构" }
    switch event {
    case .agreement(let id, .drafted(let terms, let author, _, let signatories, let signBy)):
      return "\(who(author))起草 \(id) 第\(terms.version)版，\(signatories.count) 市须于 "
        + "\(names.dateAndClock(signBy)) 前签署"
    case .agreement(let id, .answered(let version, let reply, let state)):
      let city = names.city(reply.city)
      let end = state == .signed ? "：已全部签署" : state == .refused ? "：未获通过" : ""
      switch reply.answer {
      case .signed: return "\(city)签署 \(id) 第\(version)版\(end)"
      case .refused(let reason):
        return "\(city)拒签 \(id) 第\(version)版：\(names.local(reason))\(end)"
      }
    case .agreement(let id, .withdrawn(let version, let author, let reason)):
      return "\(who(author))撤回 \(id) 第\(version)版：\(reason)"
    case .agreement(let id, .noticeGiven(_, let notice)):
      let day = names.dateAndClock(notice.from)
      return notice.city.map { "\(names.city($0))自 \(day) 起退出 \(id)：\(notice.reason)" }
        ?? "\(id) 自 \(day) 起对全体终止：\(notice.reason)"
    case .agreement(let id, .lapsed(let version, let cities)):
      return "\(id)第\(version)版失效：\(names.cities(cities))未签署"
    case .plan(let matter, .activated(let use)):
      return "\(matter.name)：启动\(names.language.name(use.name))第\(use.version)版，"
        + names.local(use.reason)
    case .plan(let matter, .stopped(let plan, let reason)):
      return "\(matter.name)：停止预案 \(plan)，\(reason)"
    case .programme(let id, .added(_, let name, let due)):
      return "年度计划：列入 \(id) \(name)，\(names.dateAndClock(due)) 前"
    case .programme(let id, .moved(_, let day, let reason)):
      return "年度计划：\(id) 改期至 \(names.dateAndClock(day))，\(reason)"
    case .programme(let id, .cancelled(let reason)): return "年度计划：取消 \(id)，\(reason)"
    case .programme(let id, .stated(_, let cities, let evidence)):
      return "年度计划：据陈述 \(id) 已举行，\(cities) 市参加：\(evidence)"
    case .risk(let matter, .moved(let from, let stage, let reason)):
      let words = PreparednessWords.simplified
      return "\(matter.name)：\(words.stage(from)) → \(words.stage(stage))，\(reason)"
    case .risk(let matter, .rerouted(let rerouting)):
      let terms = names.language.panel.terms
      return "\(matter.name) 由\(terms.emergencyClass(rerouting.from))改派"
        + "\(terms.emergencyClass(rerouting.to))：\(rerouting.reason)"
    case .noted(let id): return "已知悉：\(id.rawValue)"
    }
  }

  private static func simplifiedRefusal(_ rejection: PreparednessRejection) -> String {
    let words = PreparednessWords.simplified
    switch rejection {
    case .unknownAgreement(let id): return "没有名为 \(id) 的协议。"
    case .unknownVersion(let id, let version): return "\(id) 没有第 \(version) 版。"
    case .agreementCannot(let id, let version, let trigger, let state):
      return "\(id) 第\(version)版\(words.state(state))，不能\(done(simplified: trigger))。"
    case .isNoParty(let id, let city): return "\(city) 不是 \(id) 的缔约方。"
    case .answeredAlready(let id, let version, let city):
      return "\(city) 已就 \(id) 第\(version)版答复。"
    case .notItsAuthor(let id, let version): return "只有起草方可撤回 \(id) 第\(version)版。"
    case .draftIsOpen(let id, let version): return "\(id) 第\(version)版正在签署，须先了结。"
    case .tooManyVersions(_, let most): return "一份协议至多 \(most) 版。"
    case .nothingNewIn(let id): return "与 \(id) 现行内容相同。"
    case .partiesMakeNoSense: return "协议至少须有两个不同的城市。"
    case .termsMakeNoSense: return "条款须为已知品名，各一次，并有上限与单价。"
    case .validityMakesNoSense: return "截止日须在今后且晚于起始日。"
    case .signingTimeOutOfRange(let longest): return "签署期限至多 \(longest.inSeconds / 86_400) 天。"
    case .leavesAlready(_, let city): return "\(city) 已通知退出。"
    case .endsAlready(let id): return "\(id) 已通知终止。"
    case .onlyParties: return "平行自发的协议由缔约方自行终止：退出，或签署提前终止的版本。"
    case .planCannot(.activate, _): return "该预案已启动。"
    case .planCannot(.stop, _): return "该预案未启动。"
    case .unknownEntry(let id): return "年度计划中没有 \(id)。"
    case .entryCannot(let id, _, let state): return "\(id) 已\(state == .held ? "举行" : "取消")。"
    case .dayMakesNoSense: return "日期不合理。"
    case .nobodyTookPart: return "参加城市至少两个，且不超过城市总数。"
    case .stageCannot(_, let from, let to):
      return "不能由\(words.stage(from))转到\(words.stage(to))。"
    case .noSuchOffice: return "没有负责该类别的办公室。"
    case .officeLeadsAlready: return "已由该办公室牵头。"
    case .unknownReminder: return "该提醒已不存在。"
    }
  }

  private static func done(simplified trigger: AgreementTrigger) -> String {
    switch trigger {
    case .sign: "签署"
    case .refuse: "拒签"
    case .withdraw: "撤回"
    case .leave: "退出"
    case .end, .clock: "终止"
    }
  }
}

extension PreparednessWords {
  static let simplified = PreparednessWords(
    state: { state in
      switch state {
      case .signing: "签署中"
      case .signed: "已签待效"
      case .inForce: "生效"
      case .refused: "被拒签"
      case .lapsed: "逾期作废"
      case .withdrawn: "已撤回"
      case .superseded: "已更替"
      case .expired: "已到期"
      case .ended: "已终止"
      }
    },
    standing: { standing in
      switch standing {
      case .planned: "计划"
      case .held: "已举行"
      case .late: "逾期举行"
      case .missing: "缺"
      case .cancelled: "取消"
      case .beforeRecord: "无记录"
      }
    },
    kind: { $0 == .drill ? "演练" : "会商" },
    stage: { stage in
      switch stage {
      case .identify: "识别"
      case .assess: "评估"
      case .treat: "处置"
      case .monitor: "监测"
      case .communicate: "沟通"
      }
    },
    evidence: { evidence in
      switch evidence {
      case .meeting(let id): "会商 \(id)"
      case .drill(let scenario): "演练 \(scenario)"
      case .stated(let text): "据陈述：\(text)"
      }
    },
    agreementsHead: { inForce, soon, open in
      "生效协议 \(inForce)，30天内到期 \(soon)，签署中 \(open)"
    },
    programmeHead: { year, count, next in
      "\(year)年度计划：已举行 \(count[.held])，逾期 \(count[.late])，缺 \(count[.missing])，"
        + "待办 \(count[.planned])" + (next.map { " · 下一项 \($0)" } ?? "")
    },
    none: "区域文件中没有协议与年度计划；按 n 起草。",
    name: "名称", parties: "缔约方", from: "起始日", until: "截止日", notice: "通知期",
    signatures: "签署", signed: "已签", waiting: "待签", refused: "拒签", drafted: "起草",
    validity: "有效期", inUse: "使用中", versions: "历次版本", ofFile: "区域文件",
    days: { "\($0)天" }, ago: { "\($0)前" }, noticeOf: { "退出须提前 \($0) 天通知" },
    partyCount: { "\($0)市" }, leaves: { "\($0) 自 \($1) 起：\($2)" },
    newAgreement: "新协议", ends: { "\($0)于 \($1) 到期" },
    stillOut: { "\($0)已终止，仍有 \($1) 笔支援在外" }, mustSign: { "\($1)第\($2)版待签：\($0)" },
    isDue: { "\($0)：\($2 ? "逾期未举行，应于" : "应于") \($1) 前" },
    escalate: { "\($0) 超出协调机构能力：\($1)（gC）" }, noteKey: "按空格表示知悉。",
    toNote: { "gM 待知悉 \($0)" }, plan: "预案", proposed: "建议启动（e）",
    proposedKey: "类别、情形、级别相符；按 e 启动。", proposedHere: "建议启动，类别与级别相符（gv）",
    since: "启动", measures: "措施", otherVersion: "文件中该预案已是另一版本。", source: "来源",
    progress: { "按时 \($0)/\($1)" }, lateCount: { "逾期 \($0)" }, moved: "改期",
    heldLabel: "举行", beforeRecordNote: "其时间在本记录开始之前，无从得知。",
    movedCount: { "改期\($0)次" }, cities: { "\($0)市" }, stageLabel: "阶段", crossLabel: "跨域",
    routedLabel: "分派", rerouted: "改派",
    crossedAfter: { "\($0) 认定跨域，距首报 \($1)" },
    share: { city, ground, people in
      "\(city) \(ground.map { "面积\($0) " } ?? "")人口\(people)"
    },
    routedCount: { "\($1) 件中 \($0) 件首次分派有误" },
    crossedCount: { "\($0) 件认定跨域，平均 \($1)，最长 \($2)" })
}
