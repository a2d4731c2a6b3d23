internal import Domain

extension EvaluationEvent {
  /// The command that led to it.
  var command: EvaluationCommand {
    switch self {
    case .opened(_, let call): .open(call)
    case .invited(let id, let name): .invite(id, institution: name)
    case .handedIn(let id, let sheet, _): .handIn(id, sheet)
    case .closed(let id, _): .close(id)
    case .withdrawn(let id, let reason): .withdraw(id, reason: reason)
    case .lesson(_, .raised(let plan)): .raise(plan)
    case .lesson(let id, .finished(let work)): .lesson(id, .finish(work))
    case .lesson(let id, .verified(let check)): .lesson(id, .verify(check))
    case .lesson(let id, .sentBack(let check)): .lesson(id, .sendBack(check))
    case .lesson(let id, .dropped(let reason)): .lesson(id, .drop(reason: reason))
    case .lesson(let id, .reminded): .lesson(id, .remind)
    case .lesson(let id, .fellDue): .lesson(id, .fallDue)
    case .judged(let pair, let ratio, let reason): .judge(pair, ratio: ratio, reason: reason)
    case .requited(let city, let requital): .requite(city, requital)
    }
  }
}
