package import Domain

/// The words about who is sent and why, in one language; what is missing does not compile.
protocol DispatchWording {
  func text(_ sentence: DispatchSentence) -> String
  /// What was proposed, and what became of it, in a sentence of the log.
  func sentence(_ proposal: Proposal, _ choice: ProposalChoice, _ names: Names) -> String
  /// Why a unit is proposed, in a few words.
  func word(_ reason: Proposal.Reason) -> String
  /// Why units are missing, in a few words; when one is expected, by the clock.
  func word(_ shortfall: Proposal.Shortfall, until: String?) -> String
}

extension Language {
  /// What the console says about sending units.
  package func text(_ sentence: DispatchSentence) -> String { wording.text(sentence) }
  /// Why a unit is proposed.
  package func word(_ reason: Proposal.Reason) -> String { wording.word(reason) }
  /// Why units are missing; `until` is when one is expected, by the clock.
  package func word(_ shortfall: Proposal.Shortfall, until: String?) -> String {
    wording.word(shortfall, until: until)
  }
}

extension Proposal {
  /// Its units side by side.
  var unitNames: String { rows.map(\.unit.rawValue).joined(separator: ", ") }
}

extension English: DispatchWording {
  func sentence(_ proposal: Proposal, _ choice: ProposalChoice, _ names: Names) -> String {
    let matter =
      switch proposal.matter {
      case .cover(let city): "cover for \(names.city(city))"
      case .dispatch, .alert: proposal.matter.subject
      }
    let proposed = proposal.rows.isEmpty ? "nobody" : proposal.unitNames
    switch choice {
    case .accepted: return "proposal for \(matter) taken: \(proposed)"
    case .changed(let units):
      return "proposal for \(matter) changed: \(proposed) proposed, \(list(units)) chosen"
    case .refused(let reason): return "proposal for \(matter) refused (\(proposed)): \(reason)"
    }
  }

  func word(_ reason: Proposal.Reason) -> String {
    switch reason {
    case .ownCity: "needed, own city"
    case .neighbour: "needed, neighbour"
    case .elsewhere: "needed, from afar"
    case .near: "near"
    case .diverted: "diverted"
    case .cover: "stands by"
    case .relief: "relieves"
    }
  }

  func word(_ shortfall: Proposal.Shortfall, until: String?) -> String {
    switch shortfall {
    case .none: "none in the region"
    case .lessCapable: "only less capable"
    case .busy: until.map { "all busy until \($0)" } ?? "all busy"
    case .outOfService: "out of service"
    case .needsRest: until.map { "rest until \($0)" } ?? "must rest"
    case .tooFar: "too far"
    case .byRequest: "only on request to other cities"
    }
  }
}

extension SimplifiedChinese: DispatchWording {
  func sentence(_ proposal: Proposal, _ choice: ProposalChoice, _ names: Names) -> String {
    let matter =
      switch proposal.matter {
      case .cover(let city): "\(names.city(city))补防"
      case .dispatch, .alert: proposal.matter.subject
      }
    let proposed = proposal.rows.isEmpty ? "无力量" : proposal.unitNames
    switch choice {
    case .accepted: return "采纳 \(matter) 调派建议：\(proposed)"
    case .changed(let units): return "改动 \(matter) 调派建议：建议 \(proposed)，实派 \(list(units))"
    case .refused(let reason): return "不采纳 \(matter) 调派建议（\(proposed)）：\(reason)"
    }
  }

  func word(_ reason: Proposal.Reason) -> String {
    switch reason {
    case .ownCity: "本市所需"
    case .neighbour: "邻市所需"
    case .elsewhere: "远方所需"
    case .near: "就近"
    case .diverted: "改派"
    case .cover: "补防"
    case .relief: "替换"
    }
  }

  func word(_ shortfall: Proposal.Shortfall, until: String?) -> String {
    switch shortfall {
    case .none: "区域内没有"
    case .lessCapable: "只有能力较低的"
    case .busy: until.map { "都在忙，约 \($0) 有空" } ?? "都在忙"
    case .outOfService: "已停用"
    case .needsRest: until.map { "休整至 \($0)" } ?? "需休整"
    case .tooFar: "太远"
    case .byRequest: "须向外市求援"
    }
  }
}

extension TraditionalChinese: DispatchWording {
  func sentence(_ proposal: Proposal, _ choice: ProposalChoice, _ names: Names) -> String {
    let matter =
      switch proposal.matter {
      case .cover(let city): "\(names.city(city))補防"
      case .dispatch, .alert: proposal.matter.subject
      }
    let proposed = proposal.rows.isEmpty ? "無力量" : proposal.unitNames
    switch choice {
    case .accepted: return "採納 \(matter) 調派建議：\(proposed)"
    case .changed(let units): return "改動 \(matter) 調派建議：建議 \(proposed)，實派 \(list(units))"
    case .refused(let reason): return "不採納 \(matter) 調派建議（\(proposed)）：\(reason)"
    }
  }

  func word(_ reason: Proposal.Reason) -> String {
    switch reason {
    case .ownCity: "本市所需"
    case .neighbour: "鄰市所需"
    case .elsewhere: "遠方所需"
    case .near: "就近"
    case .diverted: "改派"
    case .cover: "補防"
    case .relief: "替換"
    }
  }

  func word(_ shortfall: Proposal.Shortfall, until: String?) -> String {
    switch shortfall {
    case .none: "區域內沒有"
    case .lessCapable: "只有能力較低的"
    case .busy: until.map { "都在忙，約 \($0) 有空" } ?? "都在忙"
    case .outOfService: "已停用"
    case .needsRest: until.map { "休整至 \($0)" } ?? "需休整"
    case .tooFar: "太遠"
    case .byRequest: "須向外市求援"
    }
  }
}
