internal import Domain
internal import Statutes

extension PosturePhrases {
  static let traditional = PosturePhrases(
    label: { act in
      switch act {
      case .order: "切換"
      case .tick: "銷號"
      case .complete: "轉入"
      case .callOff: "取消"
      }
    },
    help: { act in
      switch act {
      case .order: "下達狀態轉換並說明理由：升級即時生效，降級須完成清單後生效。"
      case .tick: "清單事項銷號，註明依據。"
      case .complete: "清單完成後轉入；未完成的，主管可說明理由強行轉入。"
      case .callOff: "取消已下達的降級轉換，說明理由。"
      }
    },
    field: { field in
      switch field {
      case .posture: "狀態"
      case .basis: "依據"
      case .evidence: "佐證"
      }
    },
    sentence: { sentence($0) },
    event: { event($0, $1, $2) },
    rejection: { rejection($0) }, page: .traditional)

  private static func sentence(_ sentence: PostureSentence) -> String {
    let words = PostureWords.traditional
    switch sentence {
    case .orderTitle(let name): return "\(name)狀態"
    case .stands(let name, let posture): return "\(name)現為\(words.posture(posture))。"
    case .raises: return "升級即時生效，並開啟清單。"
    case .eases: return "降級先開清單，全部完成後才生效（c）。"
    case .needsConsent: return "平行自發的機構：須有已達成的聯合決策（gb），或上級已接管，方可共同轉入應急。"
    case .tickTitle(let text): return "完成：\(text)"
    case .ownedBy(let role, let due): return "由\(words.role(role))銷號，時限 \(due)。"
    case .completeTitle(let name, let posture): return "\(name)轉入\(words.posture(posture))"
    case .allDone: return "清單已全部完成。"
    case .lacking(let items): return "未完成：\(items)。如仍要轉入須說明理由，並留存記錄。"
    case .callOffTitle(let name, let posture): return "\(name)不轉入\(words.posture(posture))"
    case .nothingHere: return "這裡沒有可處理的事項。"
    case .noOrder: return "沒有下達降級轉換（e）。"
    case .allTicked: return "清單已全部銷號。"
    }
  }

  private static func event(
    _ event: PostureEvent, _ holder: PostureHolder, _ names: Names
  ) -> String {
    let words = PostureWords.traditional
    let name = holder.city.map { names.city($0) } ?? words.alliance
    switch event {
    case .ordered(let order, let from):
      let way = PostureTable.way(from: from, to: order.to)
      return
        "\(name)\(way == .ease ? "準備轉入" : "轉入")\(words.posture(order.to))"
        + "（原\(words.posture(from))），清單\(order.items.count)項：\(names.local(order.reason))"
    case .ticked(let tick):
      let item = words.item(tick.item)
      return "\(name) \(item)銷號：\(names.local(tick.evidence))"
    case .completed(let posture, let waiver):
      return "\(name)已轉入\(words.posture(posture))"
        + (waiver.map { "，\($0.missing.count)項未完成：\($0.reason)" } ?? "")
    case .calledOff(let posture, let reason):
      return "\(name)取消轉入\(words.posture(posture))：\(reason)"
    }
  }

  private static func rejection(_ rejection: PostureRejection) -> String {
    let words = PostureWords.traditional
    switch rejection {
    case .noWay(_, let from, let to): return "\(words.posture(from))不能直接轉入\(words.posture(to))。"
    case .isOrdered(_, let to): return "已下達轉入\(words.posture(to))：完成清單後按 c。"
    case .nothingOrdered: return "沒有下達降級轉換（e）。"
    case .unknownItem(_, let item): return "清單中沒有 \(item)。"
    case .isTicked(_, let item): return "\(item) 已銷號。"
    case .itemTwice(let item): return "清單中 \(item) 重複。"
    case .itemsMissing(_, let items):
      return "未完成：\(items.map(words.item).joined(separator: "、"))。主管可說明理由強行轉入。"
    case .consentMissing: return "平行自發的機構須有已達成的聯合決策（gb），或上級已接管。"
    case .notAgreed(let id, let state): return "\(id) \(words.decision(state))，未達成一致。"
    }
  }
}

extension PostureWords {
  static let traditional: PostureWords = PostureWords(
    language: .zhHant, alliance: "聯盟整體",
    change: { $0 == .opens ? "啟動" : "停止" },
    head: { raised, late in "非常態 \(raised)，逾期事項 \(late)" },
    times: { half, most, count, missing in
      count == 0
        ? "尚無完成的狀態轉換，進行中 \(missing)"
        : "半數 \(half) 內，九成 \(most) 內，共 \(count) 次；進行中 \(missing)"
    },
    who: "對象", stands: "狀態", since: "自", done: "完成", next: "下一項", time: "用時",
    easing: { "→" + PostureWords.traditional.posture($0) }, neverSwitched: "未曾轉換",
    noList: "沒有清單事項。", late: "逾期",
    open: "未完",
    ordered: { "\($0) \($1)：\($2)" }, waived: { "未完成即轉入：\($0)" },
    orderedLabel: "下達", waivedLabel: "強行轉入", listLabel: "清單", pastLabel: "以往",
    sourceLabel: "出處", basisLabel: "依據", due: { "限 \($0)" }, calledOff: "已取消",
    banner: { "聯盟" + PostureWords.traditional.posture($0) },
    citiesLabel: "各市", timesLabel: "轉換用時", copiesLabel: "抄告", gapsLabel: "值守", none: "無",
    copies: { missed, all in "逾期未抄告 \(missed) 市次，抄告職責 \(all) 項" },
    gaps: { silent, all in "\(all) 個值班室中 \(silent) 個失聯" }, checklist: "清單")
}
