internal import Domain

/// What happened, a sentence a line of the log, in English.
extension English {
  func sentence(_ event: WatchEvent, _ names: Names) -> String {
    switch event {
    case .opened(let region, let scenario):
      "opened the watch over \(region)" + (scenario.map { ", scenario \($0)" } ?? "")
    case .closed: "closed the watch"
    case .hornSilenced: "silenced the horn"
    case .posture(let holder, let event): language.postures.event(event, holder, names)
    case .postureSwitched(let city, let posture, let reason):
      "switched \(names.city(city)) to \(word(posture)): \(reason)"
    case .whatIfKept(let whatIf):
      sentenceOfWhatIf(
        kept: true, names.supposed(whatIf.supposition), showed: names.result(of: whatIf))
    case .whatIfDiscarded(let supposition):
      sentenceOfWhatIf(kept: false, names.supposed(supposition), showed: "")
    case .proposalAnswered(let proposal, let choice): sentence(proposal, choice, names)
    case .aidComparisonKept(let comparison): sentence(comparison)
    case .aidComparisonDiscarded:
      sentenceOfWhatIf(kept: false, word(SuppositionKind.alone), showed: "")
    }
  }

  func sentence(_ event: AlertEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .raised(let report):
      "new \(id) P\(report.priority.rawValue) \(names.city(report.city)): \(names.headline(report))"
    case .updated(let report, let rose):
      (rose ? "raised \(id) to P\(report.priority.rawValue): " : "updated \(id): ")
        + names.headline(report)
    case .recurred(let report): "\(id) came again: \(names.headline(report))"
    case .overtaken(let report):
      "\(id): a report came late, newer word stands: \(names.headline(report))"
    case .cleared(.cancelled), .cleared(.stated): "\(id) ended by its source"
    case .cleared(.returnedToNormal): "\(id) returned to normal"
    case .cleared(.ruled(let reason)): "ruled \(id) over: \(reason)"
    case .acknowledged: "acknowledged \(id)"
    case .unacknowledged: "took back the acknowledgement of \(id)"
    case .shelved(let until, let reason): "shelved \(id) until \(names.clock(until)): \(reason)"
    case .unshelved: "unshelved \(id)"
    case .shelvingEnded: "shelving of \(id) ended"
    case .suppressed(let reason): "suppressed \(id): \(reason)"
    case .unsuppressed: "ended the suppression of \(id)"
    case .removedFromService(let reason): "took \(id) out of service: \(reason)"
    case .returnedToService: "returned \(id) to service"
    case .noted(let text): "note on \(id): \(text)"
    case .grouped(let leader, let rule): "\(id) belongs to \(leader): \(word(rule))"
    case .inhibited(let other): "\(id) is kept silent while \(other) stands"
    case .released: "\(id) is silent no more"
    case .escalated: "nobody took \(id) in time: it is the supervisor's matter"
    }
  }

  func sentence(_ event: IncidentEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .reported(let report):
      "opened \(id) in \(names.city(report.city)): \(names.local(report.title))"
        + (report.alert.map { " (\($0))" } ?? "")
    case .verified: "verified \(id)"
    case .activated: "\(id) is active"
    case .contained: "contained \(id)"
    case .flaredUp(let reason): "\(id) flared up: \(names.local(reason))"
    case .recovered: "\(id) recovered"
    case .closed(let outcome): "closed \(id): \(names.local(outcome))"
    case .dismissed(let reason): "dismissed \(id): \(names.local(reason))"
    case .noted(let text): "note on \(id): \(text)"
    case .alarmRaised(let alarm): "alarm \(alarm) for \(id)"
    }
  }

  func sentence(_ event: UnitEvent, on id: String, _ names: Names) -> String {
    switch event {
    case .dispatched(let incident, _): "sent \(id) to \(incident)"
    case .moved(_, let status, _, let isLate):
      "\(id): \(word(status))" + (isLate ? " (entered late)" : "")
    case .withdrawn(let reason): "took \(id) out of service: \(reason)"
    case .diverted(let from, let to, _): "diverted \(id) from \(from) to \(to)"
    case .sentToStandBy(let station, _):
      "sent \(id) to stand by at \(names.station(station))"
    case .reliefSent(let other): "\(other) relieves \(id)"
    case .contactLost(let since): "\(id) is out of contact: last heard \(names.clock(since))"
    case .contactRegained: "\(id) was heard again"
    case .heldUp(let way):
      "\(id) is held up" + (way.map { " on \($0)" } ?? "") + ": no way leads on"
    }
  }

  func sentenceOfCrossing(_ gauge: String, _ band: StageBand, stage: String) -> String {
    switch band {
    case .normal: "\(gauge) fell below its warning level: \(stage) m"
    case .warning: "\(gauge) is above its warning level: \(stage) m"
    case .guarantee: "\(gauge) is above its guarantee level: \(stage) m"
    }
  }

  func sentenceOfForetoldEnd(by source: String, _ headline: String) -> String {
    "\(source) ended what has not come yet: \(headline)"
  }

  func sentenceOfQuarantine(_ file: String, _ line: Int?, _ reason: String) -> String {
    "not understood: " + place(file, line) + ": " + reason
  }
}
