internal import Domain
internal import Statutes

extension PosturePhrases {
  static let simplified = PosturePhrases(
    label: { act in
      switch act {
      case .order: "切换"
      case .tick: "销号"
      case .complete: "转入"
      case .callOff: "取消"
      }
    },
    help: { act in
      switch act {
      case .order: "下达状态转换并说明理由：升级即时生效，降级须完成清单后生效。"
      case .tick: "清单事项销号，注明依据。"
      case .complete: "清单完成后转入；未完成的，主管可说明理由强行转入。"
      case .callOff: "取消已下达的降级转换，说明理由。"
      }
    },
    field: { field in
      switch field {
      case .posture: "状态"
      case .basis: "依据"
      case .evidence: "佐证"
      }
    },
    sentence: { sentence($0) },
    event: { event($0, $1, $2) },
    rejection: { rejection($0) }, page: .simplified)

  private static func sentence(_ sentence: PostureSentence) -> String {
    let words = PostureWords.simplified
    switch sentence {
    case .orderTitle(let name): return "\(name)状态"
    case .stands(let name, let posture): return "\(name)现为\(words.posture(posture))。"
    case .raises: return "升级即时生效，并开启清单。"
    case .eases: return "降级先开清单，全部完成后才生效（c）。"
    case .needsConsent: return "平行自发的机构：须有已达成的联合决策（gb），或上级已接管，方可共同转入应急。"
    case .tickTitle(let text): return "完成：\(text)"
    case .ownedBy(let role, let due): return "由\(words.role(role))销号，时限 \(due)。"
    case .completeTitle(let name, let posture): return "\(name)转入\(words.posture(posture))"
    case .allDone: return "清单已全部完成。"
    case .lacking(let items): return "未完成：\(items)。如仍要转入须说明理由，并留存记录。"
    case .callOffTitle(let name, let posture): return "\(name)不转入\(words.posture(posture))"
    case .nothingHere: return "这里没有可处理的事项。"
    case .noOrder: return "没有下达降级转换（e）。"
    case .allTicked: return "清单已全部销号。"
    }
  }

  private static func event(
    _ event: PostureEvent, _ holder: PostureHolder, _ names: Names
  ) -> String {
    let words = PostureWords.simplified
    let name = holder.city.map { names.city($0) } ?? words.alliance
    switch event {
    case .ordered(let order, let from):
      let way = PostureTable.way(from: from, to: order.to)
      return
        "\(name)\(way == .ease ? "准备转入" : "转入")\(words.posture(order.to))"
        + "（原\(words.posture(from))），清单\(order.items.count)项：\(names.local(order.reason))"
    case .ticked(let tick):
      let item = words.item(tick.item)
      return "\(name) \(item)销号：\(names.local(tick.evidence))"
    case .completed(let posture, let waiver):
      return "\(name)已转入\(words.posture(posture))"
        + (waiver.map { "，\($0.missing.count)项未完成：\($0.reason)" } ?? "")
    case .calledOff(let posture, let reason):
      return "\(name)取消转入\(words.posture(posture))：\(reason)"
    }
  }

  private static func rejection(_ rejection: PostureRejection) -> String {
    let words = PostureWords.simplified
    switch rejection {
    case .noWay(_, let from, let to): return "\(words.posture(from))不能直接转入\(words.posture(to))。"
    case .isOrdered(_, let to): return "已下达转入\(words.posture(to))：完成清单后按 c。"
    case .nothingOrdered: return "没有下达降级转换（e）。"
    case .unknownItem(_, let item): return "清单中没有 \(item)。"
    case .isTicked(_, let item): return "\(item) 已销号。"
    case .itemTwice(let item): return "清单中 \(item) 重复。"
    case .itemsMissing(_, let items):
      return "未完成：\(items.map(words.item).joined(separator: "、"))。主管可说明理由强行转入。"
    case .consentMissing: return "平行自发的机构须有已达成的联合决策（gb），或上级已接管。"
    case .notAgreed(let id, let state): return "\(id) \(words.decision(state))，未达成一致。"
    }
  }
}

extension PostureWords {
  static let simplified: PostureWords = PostureWords(
    language: .zhHans, alliance: "联盟整体",
    change: { $0 == .opens ? "启动" : "停止" },
    head: { raised, late in "非常态 \(raised)，逾期事项 \(late)" },
    times: { half, most, count, missing in
      count == 0
        ? "尚无完成的状态转换，进行中 \(missing)"
        : "半数 \(half) 内，九成 \(most) 内，共 \(count) 次；进行中 \(missing)"
    },
    who: "对象", stands: "状态", since: "自", done: "完成", next: "下一项", time: "用时",
    easing: { "→" + PostureWords.simplified.posture($0) }, neverSwitched: "未曾转换", noList: "没有清单事项。",
    late: "逾期",
    open: "未完",
    ordered: { "\($0) \($1)：\($2)" }, waived: { "未完成即转入：\($0)" },
    orderedLabel: "下达", waivedLabel: "强行转入", listLabel: "清单", pastLabel: "以往",
    sourceLabel: "出处", basisLabel: "依据", due: { "限 \($0)" }, calledOff: "已取消",
    banner: { "联盟" + PostureWords.simplified.posture($0) },
    citiesLabel: "各市", timesLabel: "转换用时", copiesLabel: "抄告", gapsLabel: "值守", none: "无",
    copies: { missed, all in "逾期未抄告 \(missed) 市次，抄告职责 \(all) 项" },
    gaps: { silent, all in "\(all) 个值班室中 \(silent) 个失联" }, checklist: "清单")
}
