import Domain

extension Breach: Worded {
  var word: String {
    switch self {
    case .lateReport: "lateReport"
    case .incompleteReport: "incompleteReport"
    case .concealed: "concealed"
    case .falseReport: "falseReport"
    case .absent: "absent"
    case .slow: "slow"
    case .uncooperative: "uncooperative"
    }
  }
}

extension ReportElement: Worded {
  var word: String {
    switch self {
    case .time: "time"
    case .place: "place"
    case .source: "source"
    case .nature: "nature"
    case .cause: "cause"
    case .process: "process"
    case .losses: "losses"
    case .scope: "scope"
    case .trend: "trend"
    case .measures: "measures"
    case .next: "next"
    case .requests: "requests"
    }
  }
}
