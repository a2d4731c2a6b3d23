internal import Domain
internal import Planning

extension EvaluationWords {
  static let traditional = EvaluationWords(
    stage: { stage in
      switch stage {
      case .before: "事前"
      case .during: "事中"
      case .after: "事後"
      }
    },
    state: { state in
      switch state {
      case .open: "評分中"
      case .complete: "已齊"
      case .closed: "已結束"
      case .withdrawn: "已撤銷"
      }
    },
    sort: { sort in
      switch sort {
      case .own: "自評"
      case .peer: "互評"
      case .body: "機構"
      case .third: "第三方"
      }
    },
    basis: { basis in
      switch basis {
      case .record: "記錄"
      case .own: "自評"
      case .peer: "互評"
      case .body: "協調機構"
      case .third: "第三方"
      }
    },
    method: { method in
      switch method {
      case .pairs: "兩兩比較"
      case .entropy: "熵權"
      case .equal: "等權"
      }
    },
    name: { criterion in
      switch criterion {
      case .leadership: "牽頭履責"
      case .cooperation: "協作配合"
      case .timeliness: "及時性"
      case .completeness: "完整性"
      case .cost: "成本"
      case .effect: "成效"
      case .plans: "預案與協議"
      case .promptness: "響應時效"
      case .resources: "資源充足"
      case .information: "資訊溝通"
      case .efficiency: "處置效率"
      }
    },
    short: { criterion in
      switch criterion {
      case .leadership: "牽頭"
      case .cooperation: "協作"
      case .timeliness: "及時"
      case .completeness: "完整"
      case .cost: "成本"
      case .effect: "成效"
      case .plans: "預案"
      case .promptness: "時效"
      case .resources: "資源"
      case .information: "資訊"
      case .efficiency: "效率"
      }
    },
    definition: { traditionalDefinition($0) }, fact: { traditionalFact($0) },
    lessonState: { state in
      switch state {
      case .open: "待整改"
      case .done: "待核查"
      case .verified: "已銷號"
      case .dropped: "已取消"
      }
    },
    requital: { kind in
      switch kind {
      case .commendation: "表彰"
      case .priority: "優先支持"
      case .criticism: "通報批評"
      case .training: "責令培訓"
      case .suspension: "暫停資格"
      }
    },
    verdict: { $0 ? "已完成" : "未完成" },
    head: { standing, late in "進行中 \(standing)" + (late > 0 ? "，逾期 \(late)" : "") },
    rate: { "按期整改 \($0)/\($1)，未了 \($2)" },
    body: "協調機構", city: "城市", rank: "排名", others: "他法", whole: "整體響應",
    drill: "演練", lastDay: "最近24小時",
    none: "尚無評估。按 o 啟動：各城市自評，協調機構評定，可邀第三方。",
    gone: "（已歸檔）", opened: { "\($0)啟動 \($1)" }, missing: { "缺：\($0)" },
    rankedBy: { "依據\($0)（b）· \($1)（W）" },
    contradiction: { "CR \($0) > 0.10：\($1) 矛盾" },
    more: { "  ……另有\($0)市：Enter" },
    proposals: { mode, accepted, declined in
      (mode.isEmpty ? "" : mode + "：") + "會商方案 通過 \(accepted)，未通過 \(declined)"
    },
    fairness: { "投入工時 Jain \($0)，Gini \($1)" }, dropped: { "另有 \($0) 條較早記錄未計" },
    countedLabel: "計數", evidenceLabel: "證據", dueLabel: "期限", workLabel: "整改",
    checkLabel: "核查", counted: { "\($0)/\($1)" + ($2 > 0 ? "，\($2) 項未定" : "") },
    scored: { "\($0)（\($1)份）" }, notObserved: "未觀察到", nothingCounted: "無可計數",
    hoursAUnit: { "每單元 \($0) 小時" }, gap: { "自評差 \($0)（\($1)對）" },
    noEntries: "記錄中沒有可計的條目。", minutes: { "\($0)分" }, taken: { $0 ? "通過" : "未通過" },
    done: { came, isLate in came ? (isLate ? "遲延" : "按時") : "未履行" },
    lessons: { "整改清單：\($0)" }, noLessons: "沒有整改事項；按 m 提出。", byHand: "人工提出",
    late: "逾期", requitals: "獎懲",
    weight: "權重", consistency: { "一致性比率 \($0)" },
    legend: { low in
      "\(low)：不足60 · +、−：自評減第三方（無則機構）評分，! 差20以上 · ?：未定項數 · 他法：按其他賦權法的名次"
    })

  private static func traditionalDefinition(_ criterion: Criterion) -> String {
    switch criterion {
    case .leadership:
      "首批力量接報64秒內派出、384秒內到場，通報相關城市，提出的方案達成一致：做到的占全部。"
    case .cooperation: "按時答覆求援、會商和主責移交，出席會商，歸還和付款：按時的占已了結的。"
    case .timeliness: "緊急警報、報告、職責按時完成的，占已了結的。"
    case .completeness: "報告、職責和承諾支援實際完成的比例（不論遲早），取平均。"
    case .cost: "已歸隊力量平均占用小時數，越少越好。"
    case .effect: "派出力量（不計途中）中到達現場的比例。"
    case .plans: "按推薦采納的方案和達成一致的會商，占已答覆的。"
    case .promptness: "警報、報告、職責、答覆、會商、首批力量按時的，占已了結的。"
    case .resources: "已了結求援中，到位的占所求的比例。"
    case .information: "按時的報告和已通報的城市，占已了結的；未通報的為未定。"
    case .efficiency: "各市派出力量中到達現場的比例。"
    }
  }

  private static func traditionalFact(_ kind: CaseFact.Kind) -> String {
    switch kind {
    case .acknowledgement: "確認警報"
    case .report: "報告"
    case .duty: "職責"
    case .answer: "答覆"
    case .lead: "答覆主責移交"
    case .meeting: "會商"
    case .delivery: "交付支援"
    case .giveBack: "歸還"
    case .payment: "付款"
    case .sending: "首批派出"
    case .reaching: "首批到場"
    case .sent: "派出力量"
    case .there: "到場"
    case .spent: "歸隊"
    case .told: "通報城市"
    case .plan: "推薦方案"
    case .decision: "會商決定"
    case .asked: "求援"
    case .supplied: "支援到位"
    }
  }
}
