internal import Domain

extension InterventionPhrases {
  static let simplified = InterventionPhrases(
    label: "指挥", state: { simplifiedState($0) }, ground: { simplifiedGround($0, $1) },
    exceeds: { "已超出其能力：\($0)（gC）" },
    proposed: { "\($0)由\($1)提请，按 gC 确认或撤销" },
    confirmed: { "\($0)由\($1)确认" },
    ended: { "自\($0)（\($1)）：\($2)" },
    directed: { "\($0)指令\($1)：\($2)" }, confirm: "确认", drop: "撤销",
    done: { simplifiedDone($0) },
    event: { simplifiedEvent($0, $1, $2) }, rejection: { simplifiedRejection($0) })

  private static func simplifiedDone(_ trigger: InterventionTrigger) -> String {
    switch trigger {
    case .propose: "已提请上级接管，待另一人确认"
    case .confirm: "上级已接管"
    case .drop: "已撤销提请"
    case .handBack: "已交还各市"
    }
  }

  private static func simplifiedState(_ state: MatterCommand) -> String {
    switch state {
    case .peers: "各市自行协调，机构只能提议"
    case .proposed: "各市自行协调，已提请上级接管"
    case .superior: "上级主导，可以下达指令"
    }
  }

  private static func simplifiedGround(
    _ ground: SuperiorIntervention.Ground, _ name: (City.ID) -> String
  ) -> String {
    switch ground {
    case .grade(let grade): "事件\(grade.numeral)级"
    case .shortfall(let requests):
      "各方答复后仍有缺口：\(requests.map(\.rawValue).joined(separator: "、"))"
    case .request(let city): "\(name(city))请求"
    }
  }

  private static func simplifiedEvent(
    _ event: InterventionEvent, _ id: String, _ names: Names
  ) -> String {
    switch event {
    case .proposed(let intervention):
      "提请上级接管 \(id)：\(simplifiedGround(intervention.ground, names.city))；\(intervention.reason)"
    case .confirmed(let intervention):
      "上级接管 \(id)：\(simplifiedGround(intervention.ground, names.city))"
    case .dropped(_, let reason): "撤销接管 \(id) 的提请：\(reason)"
    case .handedBack(let reason): "\(id) 交还各市协调：\(reason)"
    case .directed(let directive):
      "就 \(id) 指令\(directive.cities.map { names.city($0) }.joined(separator: "、"))："
        + directive.text
    }
  }

  private static func simplifiedRejection(_ rejection: InterventionRejection) -> String {
    switch rejection {
    case .cannot(let matter, let trigger, let state):
      switch (trigger, state) {
      case (.propose, .proposed): "\(matter.name) 已提请上级接管。"
      case (_, .superior): "\(matter.name) 由上级主导。"
      case (.handBack, _): "\(matter.name) 本由各市自行协调。"
      case (.propose, .peers), (.confirm, _), (.drop, _): "尚未提请上级接管 \(matter.name)。"
      }
    case .notGraveEnough(let matter, let grade?):
      "\(matter.name) 为\(grade.numeral)级：Ⅱ级以上才超出协调机构的能力。"
    case .notGraveEnough(let matter, nil): "\(matter.name) 没有级别。"
    case .noShortfall(let matter): "\(matter.name) 的求援没有缺口。"
    case .stillAsking(let requests):
      "尚有被求援方未答复：\(requests.map(\.rawValue).joined(separator: "、"))。"
    case .hasNoPart(_, let matter): "该市既非 \(matter.name) 主责，也非辅责。"
    case .confirmedByItsProposer(let matter, let actor):
      "\(matter.name) 由\(actor.name)提请，须由他人确认。"
    case .onlyProposes(let matter): "\(matter.name) 由各市自行协调：机构只能提议，不能指令（gC）。"
    }
  }
}
