import Domain

extension Proposal.Reason: Worded {
  var word: String {
    switch self {
    case .ownCity: "ownCity"
    case .neighbour: "neighbour"
    case .elsewhere: "elsewhere"
    case .near: "near"
    case .diverted: "diverted"
    case .cover: "cover"
    case .relief: "relief"
    }
  }
}

extension Proposal.Shortfall: Worded {
  var word: String {
    switch self {
    case .none: "none"
    case .lessCapable: "lessCapable"
    case .busy: "busy"
    case .outOfService: "outOfService"
    case .needsRest: "needsRest"
    case .tooFar: "tooFar"
    case .byRequest: "byRequest"
    }
  }
}
