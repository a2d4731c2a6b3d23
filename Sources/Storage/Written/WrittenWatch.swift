import Domain
import JSONText

/// The names that the journal gives to events of the watch: for ever, whatever the domain calls
/// them.
enum WatchEventName: String, CaseIterable {
  case opened = "watch.opened"
  case closed = "watch.closed"
  case hornSilenced = "watch.hornSilenced"
  case postureSwitched = "city.postureSwitched"
  case whatIfKept = "whatIf.kept"
  case whatIfDiscarded = "whatIf.discarded"
  case proposalAnswered = "proposal.answered"
  case aidComparisonKept = "aidComparison.kept"
  case aidComparisonDiscarded = "aidComparison.discarded"
  case postureOrdered = "posture.ordered"
  case postureTicked = "posture.ticked"
  case postureCompleted = "posture.completed"
  case postureCalledOff = "posture.calledOff"
}

extension WatchEvent {
  /// The name that the journal gives it.
  var writtenName: WatchEventName {
    switch self {
    case .opened: .opened
    case .closed: .closed
    case .hornSilenced: .hornSilenced
    case .postureSwitched: .postureSwitched
    case .whatIfKept: .whatIfKept
    case .whatIfDiscarded: .whatIfDiscarded
    case .proposalAnswered: .proposalAnswered
    case .aidComparisonKept: .aidComparisonKept
    case .aidComparisonDiscarded: .aidComparisonDiscarded
    case .posture(_, let event): event.writtenName
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .opened(let region, let scenario):
      writer.member("region", region.rawValue)
      writer.memberIfPresent("scenario", scenario)
    case .closed: break
    case .hornSilenced(let until): writer.member("until", until)
    case .postureSwitched(let city, let posture, let reason):
      writer.member("city", city.rawValue)
      writer.member("to", posture.word)
      writer.member("reason", reason)
    case .whatIfKept(let whatIf): whatIf.write(to: &writer)
    case .whatIfDiscarded(let supposition): supposition.write(to: &writer)
    case .proposalAnswered(let proposal, let choice): proposal.write(choice, to: &writer)
    case .aidComparisonKept(let comparison): comparison.write(to: &writer)
    case .aidComparisonDiscarded(let asked): writer.member("asked", asked)
    case .posture(let holder, let event):
      writer.memberIfPresent("city", holder.city?.rawValue)
      event.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: WatchEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .opened:
      self = .opened(
        region: Region.ID(rawValue: try body.string("region")),
        scenario: try body.stringIfPresent("scenario"))
    case .closed: self = .closed
    case .hornSilenced: self = .hornSilenced(until: try body.instant("until"))
    case .postureSwitched:
      self = .postureSwitched(
        City.ID(rawValue: try body.string("city")), to: try body.word("to"),
        reason: try body.string("reason"))
    case .whatIfKept: self = .whatIfKept(try WhatIf(written: body))
    case .whatIfDiscarded: self = .whatIfDiscarded(try Supposition(written: body))
    case .proposalAnswered:
      self = .proposalAnswered(try Proposal(written: body), try ProposalChoice(written: body))
    case .aidComparisonKept: self = .aidComparisonKept(try AidComparison(written: body))
    case .aidComparisonDiscarded:
      self = .aidComparisonDiscarded(asked: try body.instant("asked"))
    case .postureOrdered, .postureTicked, .postureCompleted, .postureCalledOff:
      let city = try body.stringIfPresent("city").map { City.ID(rawValue: $0) }
      self = .posture(city.map { .city($0) } ?? .alliance, try PostureEvent(name, body))
    }
  }
}
