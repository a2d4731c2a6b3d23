import Domain
import JSONText

/// The names that the journal gives to events of drills: for ever, whatever the domain calls them.
enum DrillEventName: String, CaseIterable {
  case planned = "drill.planned"
  case branched = "drill.branched"
  case started = "drill.started"
  case paused = "drill.paused"
  case resumed = "drill.resumed"
  case speedSet = "drill.speedSet"
  case stepped = "drill.stepped"
  case checkpointed = "drill.checkpointed"
  case jumpedBack = "drill.jumpedBack"
  case ended = "drill.ended"
  case injectScheduled = "inject.scheduled"
  case injectDelivered = "inject.delivered"
  case injectHeld = "inject.held"
  case injectReleased = "inject.released"
  case injectSkipped = "inject.skipped"
  case injectObserved = "inject.observed"
  case injectClosed = "inject.closed"
}

extension DrillEvent {
  /// The name that the journal gives it.
  var writtenName: DrillEventName {
    switch self {
    case .planned: .planned
    case .branched: .branched
    case .started: .started
    case .paused: .paused
    case .resumed: .resumed
    case .speedSet: .speedSet
    case .stepped: .stepped
    case .checkpointed: .checkpointed
    case .jumpedBack: .jumpedBack
    case .ended: .ended
    case .inject(_, .scheduled): .injectScheduled
    case .inject(_, .delivered): .injectDelivered
    case .inject(_, .held): .injectHeld
    case .inject(_, .released): .injectReleased
    case .inject(_, .skipped): .injectSkipped
    case .inject(_, .observed): .injectObserved
    case .inject(_, .closed): .injectClosed
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .planned(let plan): writer.member("plan", plan)
    case .branched(let branch):
      writer.member("record", branch.record)
      writer.member("checkpoint", branch.checkpoint)
      writer.member("last", branch.sequence)
    case .speedSet(let speed): writer.member("speed", speed)
    case .stepped(let length): writer.member("by", length)
    case .checkpointed(let number, let label):
      writer.member("number", number)
      writer.member("label", label)
    case .jumpedBack(let number): writer.member("checkpoint", number)
    case .started, .paused, .resumed, .ended: break
    case .inject(let number, let event):
      writer.member("inject", number)
      switch event {
      case .held(let reason), .skipped(let reason): writer.member("reason", reason)
      case .observed(let verdict): writer.member("verdict", verdict.word)
      case .scheduled, .delivered, .released, .closed: break
      }
    }
  }

  /// The event of this name.
  init(_ name: DrillEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .planned: self = .planned(try DrillPlan(written: body.object("plan")))
    case .branched:
      self = .branched(
        Drill.Branch(
          record: try body.string("record"), checkpoint: try body.int("checkpoint"),
          sequence: try body.int("last")))
    case .started: self = .started
    case .paused: self = .paused
    case .resumed: self = .resumed
    case .speedSet: self = .speedSet(try body.double("speed"))
    case .stepped: self = .stepped(try body.duration("by"))
    case .checkpointed:
      self = .checkpointed(number: try body.int("number"), label: try body.string("label"))
    case .jumpedBack: self = .jumpedBack(to: try body.int("checkpoint"))
    case .ended: self = .ended
    case .injectScheduled, .injectDelivered, .injectHeld, .injectReleased, .injectSkipped,
      .injectObserved, .injectClosed:
      self = .inject(try body.int("inject"), try InjectEvent(name, body))
    }
  }
}

extension InjectEvent {
  fileprivate init(_ name: DrillEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .injectDelivered: self = .delivered
    case .injectHeld: self = .held(reason: try body.string("reason"))
    case .injectReleased: self = .released
    case .injectSkipped: self = .skipped(reason: try body.string("reason"))
    case .injectObserved: self = .observed(try body.word("verdict"))
    case .injectClosed: self = .closed
    case .injectScheduled, .planned, .branched, .started, .paused, .resumed, .speedSet, .stepped,
      .checkpointed, .jumpedBack, .ended:
      self = .scheduled
    }
  }
}

extension Verdict: Worded {
  var word: String {
    switch self {
    case .seen: "seen"
    case .late: "late"
    case .partial: "partial"
    case .missing: "missing"
    }
  }
}

extension InjectState: Worded {
  var word: String {
    switch self {
    case .draft: "draft"
    case .scheduled: "scheduled"
    case .held: "held"
    case .delivered: "delivered"
    case .observed: "observed"
    case .closed: "closed"
    case .skipped: "skipped"
    }
  }
}

extension IncidentState: Worded {
  var word: String {
    switch self {
    case .reported: "reported"
    case .verified: "verified"
    case .active: "active"
    case .contained: "contained"
    case .recovered: "recovered"
    case .closed: "closed"
    }
  }
}

extension Inject.Method: Worded {
  var word: String {
    switch self {
    case .telephone: "telephone"
    case .radio: "radio"
    case .message: "message"
    case .person: "person"
    case .system: "system"
    }
  }
}

extension UnitKind: Worded {
  var word: String {
    switch self {
    case .fireEngine: "fireEngine"
    case .ladder: "ladder"
    case .ambulance: "ambulance"
    case .police: "police"
    case .hazmat: "hazmat"
    case .floodRescueBoat: "floodRescueBoat"
    case .pumpTruck: "pumpTruck"
    case .engineering: "engineering"
    case .powerRepair: "powerRepair"
    case .epidemicTeam: "epidemicTeam"
    case .urbanManagement: "urbanManagement"
    }
  }
}
