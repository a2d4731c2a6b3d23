internal import Domain

extension PreparednessPhrases {
  static let traditional = PreparednessPhrases(
    label: { act in
      switch act {
      case .draft: "起草"
      case .sign: "簽署"
      case .refuse: "拒簽"
      case .renew: "續簽"
      case .end: "終止"
      case .takeNote: "知悉"
      case .activate: "啟動預案"
      case .plan: "列入計劃"
      case .move: "改期"
      case .held: "已舉行"
      case .meet: "召集會商"
      case .startPlan: "啟動預案"
      case .stage: "階段"
      case .office: "改派"
      }
    },
    help: { act in
      switch act {
      case .draft: "起草新協議或本協議的新版本，送全體締約方簽署。"
      case .sign: "代表本市簽署正在簽署的版本。"
      case .refuse: "拒絕簽署並說明理由；全部答復後生效。"
      case .renew: "按原條款續簽一年，送全體締約方簽署。"
      case .end: "撤回草案、退出或終止協議、停止預案、取消計劃項。"
      case .takeNote: "對提醒表示知悉，此後不再顯示。"
      case .activate: "啟動預案：其措施自此列入責任清單。"
      case .plan: "將演練或會商列入年度計劃。"
      case .move: "將計劃項改期並說明理由。"
      case .held: "說明計劃項已在別處舉行及查證來源。"
      case .meet: "召集全體城市舉行計劃內的會商。"
      case .startPlan: "為本事項啟動預案：其措施自此列入責任清單。"
      case .stage: "將風險推進到下一階段或退回，並說明理由。"
      case .office: "改由其他辦公室牽頭，並說明理由。"
      }
    },
    field: { field in
      switch field {
      case .agreement: "協議"
      case .speaker: "提出方"
      case .name: "名稱"
      case .parties: "締約方"
      case .changes: "變更"
      case .from: "起始日"
      case .until: "截止日"
      case .signWithin: "期限"
      case .note: "說明"
      case .city: "城市"
      case .plan: "預案"
      case .kind: "類別"
      case .count: "參加城市"
      case .evidence: "查證來源"
      case .topic: "議題"
      case .stage: "階段"
      case .office: "辦公室"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .draftTitle: "起草協議"
      case .renewTitle(let name): "續簽：\(name)"
      case .allMustSign: "全體締約方簽署且起始日到達後方可生效。"
      case .howToChange: "變更寫法：品名 上限 單價；… 如 sandbags 90000 2.8; hazmat 4。上限0即刪除。"
      case .signTitle(let name, let version): "簽署 \(name) 第\(version)版"
      case .refuseTitle(let name, let version): "拒簽 \(name) 第\(version)版"
      case .withdrawTitle(let name, let version): "撤回 \(name) 第\(version)版"
      case .leaveTitle(let name): "退出或終止：\(name)"
      case .takesEffect(let day, let days): "按 \(days) 天通知期，自 \(day) 起生效；由協調機構提出則全體終止。"
      case .activateTitle(let matter): "為 \(matter) 啟動預案"
      case .willOwe(let count): "至多 \(count) 項措施列入責任清單，各有責任方與時限。"
      case .stopTitle(let plan, let matter): "停止 \(matter) 的 \(plan)"
      case .planTitle: "列入年度計劃"
      case .moveTitle(let name): "改期：\(name)"
      case .cancelTitle(let name): "取消：\(name)"
      case .heldTitle(let name): "已舉行：\(name)"
      case .saysSo: "本記錄中無此事項，將以你的陳述為據。"
      case .meetTitle(let name): "召集：\(name)"
      case .allAreInvited(let count): "邀請全部 \(count) 個城市；在 gb 中開始與結束。"
      case .stageTitle(let matter, let stage): "\(matter) 現處階段：\(stage)"
      case .officeTitle(let matter, let office): "\(matter) 現由：\(office)"
      case .countsAsMisrouted: "將計為首次分派有誤。"
      case .text(let text): text
      case .nothingHere: "此處沒有可操作的內容。"
      case .noAgreementHere: "此處沒有協議。"
      case .nothingToSign: "此處無待簽署。"
      case .nothingToNote: "這不是提醒，無需知悉。"
      case .noPlanServes: "沒有適用的預案，或均已啟動。"
      case .noEntryHere: "此處沒有這樣的計劃項。"
      case .cannotBeRead(let field): "\(field)：無法識別。"
      }
    },
    event: { event, names in traditionalSentence(event, names) },
    rejection: { traditionalRefusal($0) }, page: .traditional)

  private static func traditionalSentence(_ event: PreparednessEvent, _ names: Names) -> String {
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? "協調機構" }
    switch event {
    case .agreement(let id, .drafted(let terms, let author, _, let signatories, let signBy)):
      return "\(who(author))起草 \(id) 第\(terms.version)版，\(signatories.count) 市須於 "
        + "\(names.dateAndClock(signBy)) 前簽署"
    case .agreement(let id, .answered(let version, let reply, let state)):
      let city = names.city(reply.city)
      let end = state == .signed ? "：已全部簽署" : state == .refused ? "：未獲通過" : ""
      switch reply.answer {
      case .signed: return "\(city)簽署 \(id) 第\(version)版\(end)"
      case .refused(let reason):
        return "\(city)拒簽 \(id) 第\(version)版：\(names.local(reason))\(end)"
      }
    case .agreement(let id, .withdrawn(let version, let author, let reason)):
      return "\(who(author))撤回 \(id) 第\(version)版：\(reason)"
    case .agreement(let id, .noticeGiven(_, let notice)):
      let day = names.dateAndClock(notice.from)
      return notice.city.map { "\(names.city($0))自 \(day) 起退出 \(id)：\(notice.reason)" }
        ?? "\(id) 自 \(day) 起對全體終止：\(notice.reason)"
    case .agreement(let id, .lapsed(let version, let cities)):
      return "\(id)第\(version)版失效：\(names.cities(cities))未簽署"
    case .plan(let matter, .activated(let use)):
      return "\(matter.name)：啟動\(names.language.name(use.name))第\(use.version)版，"
        + names.local(use.reason)
    case .plan(let matter, .stopped(let plan, let reason)):
      return "\(matter.name)：停止預案 \(plan)，\(reason)"
    case .programme(let id, .added(_, let name, let due)):
      return "年度計劃：列入 \(id) \(name)，\(names.dateAndClock(due)) 前"
    case .programme(let id, .moved(_, let day, let reason)):
      return "年度計劃：\(id) 改期至 \(names.dateAndClock(day))，\(reason)"
    case .programme(let id, .cancelled(let reason)): return "年度計劃：取消 \(id)，\(reason)"
    case .programme(let id, .stated(_, let cities, let evidence)):
      return "年度計劃：據陳述 \(id) 已舉行，\(cities) 市參加：\(evidence)"
    case .risk(let matter, .moved(let from, let stage, let reason)):
      let words = PreparednessWords.traditional
      return "\(matter.name)：\(words.stage(from)) → \(words.stage(stage))，\(reason)"
    case .risk(let matter, .rerouted(let rerouting)):
      let terms = names.language.panel.terms
      return "\(matter.name) 由\(terms.emergencyClass(rerouting.from))改派"
        + "\(terms.emergencyClass(rerouting.to))：\(rerouting.reason)"
    case .noted(let id): return "已知悉：\(id.rawValue)"
    }
  }

  private static func traditionalRefusal(_ rejection: PreparednessRejection) -> String {
    let words = PreparednessWords.traditional
    switch rejection {
    case .unknownAgreement(let id): return "沒有名為 \(id) 的協議。"
    case .unknownVersion(let id, let version): return "\(id) 沒有第 \(version) 版。"
    case .agreementCannot(let id, let version, let trigger, let state):
      return "\(id) 第\(version)版\(words.state(state))，不能\(done(traditional: trigger))。"
    case .isNoParty(let id, let city): return "\(city) 不是 \(id) 的締約方。"
    case .answeredAlready(let id, let version, let city):
      return "\(city) 已就 \(id) 第\(version)版答復。"
    case .notItsAuthor(let id, let version): return "只有起草方可撤回 \(id) 第\(version)版。"
    case .draftIsOpen(let id, let version): return "\(id) 第\(version)版正在簽署，須先了結。"
    case .tooManyVersions(_, let most): return "一份協議至多 \(most) 版。"
    case .nothingNewIn(let id): return "與 \(id) 現行內容相同。"
    case .partiesMakeNoSense: return "協議至少須有兩個不同的城市。"
    case .termsMakeNoSense: return "條款須為已知品名，各一次，並有上限與單價。"
    case .validityMakesNoSense: return "截止日須在今後且晚於起始日。"
    case .signingTimeOutOfRange(let longest): return "簽署期限至多 \(longest.inSeconds / 86_400) 天。"
    case .leavesAlready(_, let city): return "\(city) 已通知退出。"
    case .endsAlready(let id): return "\(id) 已通知終止。"
    case .onlyParties: return "平行自發的協議由締約方自行終止：退出，或簽署提前終止的版本。"
    case .planCannot(.activate, _): return "該預案已啟動。"
    case .planCannot(.stop, _): return "該預案未啟動。"
    case .unknownEntry(let id): return "年度計劃中沒有 \(id)。"
    case .entryCannot(let id, _, let state): return "\(id) 已\(state == .held ? "舉行" : "取消")。"
    case .dayMakesNoSense: return "日期不合理。"
    case .nobodyTookPart: return "參加城市至少兩個，且不超過城市總數。"
    case .stageCannot(_, let from, let to):
      return "不能由\(words.stage(from))轉到\(words.stage(to))。"
    case .noSuchOffice: return "沒有負責該類別的辦公室。"
    case .officeLeadsAlready: return "已由該辦公室牽頭。"
    case .unknownReminder: return "該提醒已不存在。"
    }
  }

  private static func done(traditional trigger: AgreementTrigger) -> String {
    switch trigger {
    case .sign: "簽署"
    case .refuse: "拒簽"
    case .withdraw: "撤回"
    case .leave: "退出"
    case .end, .clock: "終止"
    }
  }
}

extension PreparednessWords {
  static let traditional = PreparednessWords(
    state: { state in
      switch state {
      case .signing: "簽署中"
      case .signed: "已簽待效"
      case .inForce: "生效"
      case .refused: "被拒簽"
      case .lapsed: "逾期作廢"
      case .withdrawn: "已撤回"
      case .superseded: "已更替"
      case .expired: "已到期"
      case .ended: "已終止"
      }
    },
    standing: { standing in
      switch standing {
      case .planned: "計劃"
      case .held: "已舉行"
      case .late: "逾期舉行"
      case .missing: "缺"
      case .cancelled: "取消"
      case .beforeRecord: "無記錄"
      }
    },
    kind: { $0 == .drill ? "演練" : "會商" },
    stage: { stage in
      switch stage {
      case .identify: "識別"
      case .assess: "評估"
      case .treat: "處置"
      case .monitor: "監測"
      case .communicate: "溝通"
      }
    },
    evidence: { evidence in
      switch evidence {
      case .meeting(let id): "會商 \(id)"
      case .drill(let scenario): "演練 \(scenario)"
      case .stated(let text): "據陳述：\(text)"
      }
    },
    agreementsHead: { inForce, soon, open in
      "生效協議 \(inForce)，30天內到期 \(soon)，簽署中 \(open)"
    },
    programmeHead: { year, count, next in
      "\(year)年度計劃：已舉行 \(count[.held])，逾期 \(count[.late])，缺 \(count[.missing])，"
        + "待辦 \(count[.planned])" + (next.map { " · 下一項 \($0)" } ?? "")
    },
    none: "區域文件中沒有協議與年度計劃；按 n 起草。",
    name: "名稱", parties: "締約方", from: "起始日", until: "截止日", notice: "通知期",
    signatures: "簽署", signed: "已簽", waiting: "待簽", refused: "拒簽", drafted: "起草",
    validity: "有效期", inUse: "使用中", versions: "歷次版本", ofFile: "區域文件",
    days: { "\($0)天" }, ago: { "\($0)前" }, noticeOf: { "退出須提前 \($0) 天通知" },
    partyCount: { "\($0)市" }, leaves: { "\($0) 自 \($1) 起：\($2)" },
    newAgreement: "新協議", ends: { "\($0)於 \($1) 到期" },
    stillOut: { "\($0)已終止，仍有 \($1) 筆支援在外" }, mustSign: { "\($1)第\($2)版待簽：\($0)" },
    isDue: { "\($0)：\($2 ? "逾期未舉行，應於" : "應於") \($1) 前" },
    escalate: { "\($0) 超出協調機構能力：\($1)（gC）" }, noteKey: "按空格表示知悉。",
    toNote: { "gM 待知悉 \($0)" }, plan: "預案", proposed: "建議啟動（e）",
    proposedKey: "類別、情形、級別相符；按 e 啟動。", proposedHere: "建議啟動，類別與級別相符（gv）",
    since: "啟動", measures: "措施", otherVersion: "文件中該預案已是另一版本。", source: "來源",
    progress: { "按時 \($0)/\($1)" }, lateCount: { "逾期 \($0)" }, moved: "改期",
    heldLabel: "舉行", beforeRecordNote: "其時間在本記錄開始之前，無從得知。",
    movedCount: { "改期\($0)次" }, cities: { "\($0)市" }, stageLabel: "階段", crossLabel: "跨域",
    routedLabel: "分派", rerouted: "改派",
    crossedAfter: { "\($0) 認定跨域，距首報 \($1)" },
    share: { city, ground, people in
      "\(city) \(ground.map { "面積\($0) " } ?? "")人口\(people)"
    },
    routedCount: { "\($1) 件中 \($0) 件首次分派有誤" },
    crossedCount: { "\($0) 件認定跨域，平均 \($1)，最長 \($2)" })
}
