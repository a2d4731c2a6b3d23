import Domain

extension GradeTable: Worded {
  var word: String {
    switch self {
    case .productionSafety: "productionSafety"
    case .environment: "environment"
    }
  }
}

extension LossMeasure: Worded {
  var word: String {
    switch self {
    case .dead: "dead"
    case .injured: "injured"
    case .moved: "moved"
    case .directLoss: "directLoss"
    case .waterStop: "waterStop"
    }
  }
}

extension Losses.WaterStop: Worded {
  var word: String {
    switch self {
    case .none: "none"
    case .township: "township"
    case .county: "county"
    case .prefecture: "prefecture"
    }
  }
}

extension FiledReport.Stage: Worded {
  var word: String {
    switch self {
    case .initial: "initial"
    case .followUp: "followUp"
    case .final: "final"
    case .correction: "correction"
    }
  }
}

extension FiledReport.Receiver: Worded {
  var word: String {
    switch self {
    case .city: "city"
    case .province: "province"
    case .state: "state"
    case .neighbours: "neighbours"
    }
  }
}

extension FiledReport.Means: Worded {
  var word: String {
    switch self {
    case .phone: "phone"
    case .written: "written"
    }
  }
}

extension CommitmentKind: Worded {
  var word: String {
    switch self {
    case .delivery: "delivery"
    case .giveBack: "giveBack"
    case .payment: "payment"
    case .answer: "answer"
    case .report: "report"
    case .duty: "duty"
    case .acknowledgement: "acknowledgement"
    case .notice: "notice"
    case .signature: "signature"
    case .lead: "lead"
    case .meeting: "meeting"
    case .remark: "remark"
    case .improvement: "improvement"
    }
  }
}

extension TrustCause.Verdict: Worded {
  var word: String {
    switch self {
    case .upheld: "upheld"
    case .excused: "excused"
    case .dismissed: "dismissed"
    }
  }
}
