internal import Domain

extension InterventionPhrases {
  static let traditional = InterventionPhrases(
    label: "指揮", state: { traditionalState($0) }, ground: { traditionalGround($0, $1) },
    exceeds: { "已超出其能力：\($0)（gC）" },
    proposed: { "\($0)由\($1)提請，按 gC 確認或撤銷" },
    confirmed: { "\($0)由\($1)確認" },
    ended: { "自\($0)（\($1)）：\($2)" },
    directed: { "\($0)指令\($1)：\($2)" }, confirm: "確認", drop: "撤銷",
    done: { traditionalDone($0) },
    event: { traditionalEvent($0, $1, $2) }, rejection: { traditionalRejection($0) })

  private static func traditionalDone(_ trigger: InterventionTrigger) -> String {
    switch trigger {
    case .propose: "已提請上級接管，待另一人確認"
    case .confirm: "上級已接管"
    case .drop: "已撤銷提請"
    case .handBack: "已交還各市"
    }
  }

  private static func traditionalState(_ state: MatterCommand) -> String {
    switch state {
    case .peers: "各市自行協調，機構只能提議"
    case .proposed: "各市自行協調，已提請上級接管"
    case .superior: "上級主導，可以下達指令"
    }
  }

  private static func traditionalGround(
    _ ground: SuperiorIntervention.Ground, _ name: (City.ID) -> String
  ) -> String {
    switch ground {
    case .grade(let grade): "事件\(grade.numeral)級"
    case .shortfall(let requests):
      "各方答覆後仍有缺口：\(requests.map(\.rawValue).joined(separator: "、"))"
    case .request(let city): "\(name(city))請求"
    }
  }

  private static func traditionalEvent(
    _ event: InterventionEvent, _ id: String, _ names: Names
  ) -> String {
    switch event {
    case .proposed(let intervention):
      "提請上級接管 \(id)：\(traditionalGround(intervention.ground, names.city))；\(intervention.reason)"
    case .confirmed(let intervention):
      "上級接管 \(id)：\(traditionalGround(intervention.ground, names.city))"
    case .dropped(_, let reason): "撤銷接管 \(id) 的提請：\(reason)"
    case .handedBack(let reason): "\(id) 交還各市協調：\(reason)"
    case .directed(let directive):
      "就 \(id) 指令\(directive.cities.map { names.city($0) }.joined(separator: "、"))："
        + directive.text
    }
  }

  private static func traditionalRejection(_ rejection: InterventionRejection) -> String {
    switch rejection {
    case .cannot(let matter, let trigger, let state):
      switch (trigger, state) {
      case (.propose, .proposed): "\(matter.name) 已提請上級接管。"
      case (_, .superior): "\(matter.name) 由上級主導。"
      case (.handBack, _): "\(matter.name) 本由各市自行協調。"
      case (.propose, .peers), (.confirm, _), (.drop, _): "尚未提請上級接管 \(matter.name)。"
      }
    case .notGraveEnough(let matter, let grade?):
      "\(matter.name) 為\(grade.numeral)級：Ⅱ級以上才超出協調機構的能力。"
    case .notGraveEnough(let matter, nil): "\(matter.name) 沒有級別。"
    case .noShortfall(let matter): "\(matter.name) 的求援沒有缺口。"
    case .stillAsking(let requests):
      "尚有被求援方未答覆：\(requests.map(\.rawValue).joined(separator: "、"))。"
    case .hasNoPart(_, let matter): "該市既非 \(matter.name) 主責，也非輔責。"
    case .confirmedByItsProposer(let matter, let actor):
      "\(matter.name) 由\(actor.name)提請，須由他人確認。"
    case .onlyProposes(let matter): "\(matter.name) 由各市自行協調：機構只能提議，不能指令（gC）。"
    }
  }
}
