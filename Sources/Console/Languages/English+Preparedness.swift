internal import Domain

extension PreparednessPhrases {
  static let english = PreparednessPhrases(
    label: { act in
      switch act {
      case .draft: "draft"
      case .sign: "sign"
      case .refuse: "refuse"
      case .renew: "renew"
      case .end: "end"
      case .takeNote: "noted"
      case .activate: "activate"
      case .plan: "plan entry"
      case .move: "move"
      case .held: "was held"
      case .meet: "call meeting"
      case .startPlan: "start plan"
      case .stage: "stage"
      case .office: "office"
      }
    },
    help: { act in
      switch act {
      case .draft: "Put a new agreement, or a new version of this one, to all its parties."
      case .sign: "Sign the version that is being signed, for a city."
      case .refuse: "Refuse to sign it, with a reason; it stands once all have answered."
      case .renew: "Put the same terms to all parties for a year more."
      case .end: "Withdraw a draft, leave or end an agreement, stop a plan, cancel an entry."
      case .takeNote: "Take note of a reminder: it stands no more."
      case .activate: "Put a plan into force: its measures are duties from now on."
      case .plan: "Add a drill or a meeting to the programme."
      case .move: "Move an entry of the programme to another day, with a reason."
      case .held: "Say that an entry was held, with where that can be looked up."
      case .meet: "Call all cities to the meeting that the programme asks for."
      case .startPlan: "Put a plan into force for this matter: its measures are duties from now on."
      case .stage: "Move the risk to its next stage, or back, with a reason."
      case .office: "Give the matter to another office, with a reason."
      }
    },
    field: { field in
      switch field {
      case .agreement: "Agreement"
      case .speaker: "From"
      case .name: "Name"
      case .parties: "Parties"
      case .changes: "Changes"
      case .from: "First day"
      case .until: "Last day"
      case .signWithin: "Within"
      case .note: "Note"
      case .city: "City"
      case .plan: "Plan"
      case .kind: "Kind"
      case .count: "Cities"
      case .evidence: "Evidence"
      case .topic: "Topic"
      case .stage: "Stage"
      case .office: "Office"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .draftTitle: "Draft an agreement"
      case .renewTitle(let name): "Renew: \(name)"
      case .allMustSign: "It binds once all parties have signed and its first day has come."
      case .howToChange: "Changes: good cap yuan; … as in sandbags 90000 2.8; hazmat 4. Cap 0: out."
      case .signTitle(let name, let version): "Sign \(name) v\(version)"
      case .refuseTitle(let name, let version): "Refuse \(name) v\(version)"
      case .withdrawTitle(let name, let version): "Withdraw \(name) v\(version)"
      case .leaveTitle(let name): "Leave or end: \(name)"
      case .takesEffect(let day, let days):
        "By its notice of \(days) days it takes effect on \(day). The body ends it for all."
      case .activateTitle(let matter): "Put a plan into force for \(matter)"
      case .willOwe(let count): "Up to \(count) measures become duties, each with owner and hour."
      case .stopTitle(let plan, let matter): "Stop \(plan) for \(matter)"
      case .planTitle: "Add to the programme"
      case .moveTitle(let name): "Move \(name)"
      case .cancelTitle(let name): "Cancel \(name)"
      case .heldTitle(let name): "\(name) was held"
      case .saysSo: "This record shows nothing of it: it will stand as your word."
      case .meetTitle(let name): "Call: \(name)"
      case .allAreInvited(let count): "All \(count) cities are invited; gb opens and closes it."
      case .stageTitle(let matter, let stage): "\(matter) is at: \(stage)"
      case .officeTitle(let matter, let office): "\(matter) is with: \(office)"
      case .countsAsMisrouted: "It counts as routed wrongly at first."
      case .text(let text): text
      case .nothingHere: "There is nothing here to act on."
      case .noAgreementHere: "There is no agreement here."
      case .nothingToSign: "Nobody has to sign here."
      case .nothingToNote: "This is no reminder: there is nothing to take note of."
      case .noPlanServes: "No plan is made for this, or all that are stand in force."
      case .noEntryHere: "There is no such entry of the programme here."
      case .cannotBeRead(let field): "\(field): this cannot be read."
      }
    },
    event: { event, names in englishSentence(event, names) },
    rejection: { englishRefusal($0) }, page: .english)

  private static func englishSentence(_ event: PreparednessEvent, _ names: Names) -> String {
    func who(_ proposer: Proposer) -> String { proposer.city.map { names.city($0) } ?? "the body" }
    switch event {
    case .agreement(let id, .drafted(let terms, let author, _, let signatories, let signBy)):
      return "\(who(author)) drafted \(id) v\(terms.version): \(signatories.count) cities sign by "
        + names.dateAndClock(signBy)
    case .agreement(let id, .answered(let version, let reply, let state)):
      let city = names.city(reply.city)
      let end = state == .signed ? ": all have signed" : state == .refused ? ": it is refused" : ""
      switch reply.answer {
      case .signed: return "\(city) signed \(id) v\(version)\(end)"
      case .refused(let reason):
        return "\(city) refused \(id) v\(version): \(names.local(reason))\(end)"
      }
    case .agreement(let id, .withdrawn(let version, let author, let reason)):
      return "\(who(author)) withdrew \(id) v\(version): \(reason)"
    case .agreement(let id, .noticeGiven(_, let notice)):
      let day = names.dateAndClock(notice.from)
      return notice.city.map { "\(names.city($0)) leaves \(id) from \(day): \(notice.reason)" }
        ?? "\(id) ends for all at \(day): \(notice.reason)"
    case .agreement(let id, .lapsed(let version, let cities)):
      return "\(id) v\(version) lapsed: not signed by \(names.cities(cities))"
    case .plan(let matter, .activated(let use)):
      return "\(matter.name): \(names.language.name(use.name)) v\(use.version) is in force: "
        + names.local(use.reason)
    case .plan(let matter, .stopped(let plan, let reason)):
      return "\(matter.name): plan \(plan) stopped: \(reason)"
    case .programme(let id, .added(_, let name, let due)):
      return "programme: added \(id) \(name), by \(names.dateAndClock(due))"
    case .programme(let id, .moved(_, let day, let reason)):
      return "programme: \(id) moved to \(names.dateAndClock(day)): \(reason)"
    case .programme(let id, .cancelled(let reason)): return "programme: \(id) cancelled: \(reason)"
    case .programme(let id, .stated(_, let cities, let evidence)):
      return "programme: \(id) said to be held with \(cities) cities: \(evidence)"
    case .risk(let matter, .moved(let from, let stage, let reason)):
      let words = PreparednessWords.english
      return "\(matter.name): \(words.stage(from)) → \(words.stage(stage)): \(reason)"
    case .risk(let matter, .rerouted(let rerouting)):
      let terms = names.language.panel.terms
      return "\(matter.name) goes from \(terms.emergencyClass(rerouting.from)) to "
        + "\(terms.emergencyClass(rerouting.to)): \(rerouting.reason)"
    case .noted(let id): return "taken note of: \(id.rawValue)"
    }
  }

  private static func englishRefusal(_ rejection: PreparednessRejection) -> String {
    let words = PreparednessWords.english
    switch rejection {
    case .unknownAgreement(let id): return "No agreement is called \(id)."
    case .unknownVersion(let id, let version): return "\(id) has no version \(version)."
    case .agreementCannot(let id, let version, let trigger, let state):
      return "\(id) v\(version) is \(words.state(state)): it cannot be \(done(trigger))."
    case .isNoParty(let id, let city): return "\(city) has no part in \(id)."
    case .answeredAlready(let id, let version, let city):
      return "\(city) has answered \(id) v\(version) already."
    case .notItsAuthor(let id, let version):
      return "Only who drafted \(id) v\(version) withdraws it."
    case .draftIsOpen(let id, let version): return "\(id) v\(version) is being signed: first that."
    case .tooManyVersions(_, let most): return "An agreement has \(most) versions at most."
    case .nothingNewIn(let id): return "This says what \(id) says already."
    case .partiesMakeNoSense: return "An agreement needs two different cities at least."
    case .termsMakeNoSense: return "Terms need goods that are known, each once, with cap and price."
    case .validityMakesNoSense: return "Its last day must lie ahead, and after its first."
    case .signingTimeOutOfRange(let longest):
      return "Signing may take \(longest.inSeconds / 86_400) days at most."
    case .leavesAlready(_, let city): return "\(city) leaves it already."
    case .endsAlready(let id): return "Notice is given already that \(id) ends."
    case .onlyParties:
      return "Peers end what they agreed themselves: leave, or sign an earlier end."
    case .planCannot(.activate, _): return "This plan is in force already."
    case .planCannot(.stop, _): return "This plan is not in force."
    case .unknownEntry(let id): return "The programme has no entry \(id)."
    case .entryCannot(let id, _, let state):
      return "\(id) is \(state == .held ? "held" : "cancelled") already."
    case .dayMakesNoSense: return "This day cannot be."
    case .nobodyTookPart: return "Two cities at least, and no more than there are."
    case .stageCannot(_, let from, let to):
      return "From \(words.stage(from)) there is no step to \(words.stage(to))."
    case .noSuchOffice: return "There is no office for this class."
    case .officeLeadsAlready: return "This office has it already."
    case .unknownReminder: return "This reminder stands no more."
    }
  }

  private static func done(_ trigger: AgreementTrigger) -> String {
    switch trigger {
    case .sign: "signed"
    case .refuse: "refused"
    case .withdraw: "withdrawn"
    case .leave: "left"
    case .end, .clock: "ended"
    }
  }
}

extension PreparednessWords {
  static let english = PreparednessWords(
    state: { state in
      switch state {
      case .signing: "signing"
      case .signed: "signed"
      case .inForce: "in force"
      case .refused: "refused"
      case .lapsed: "lapsed"
      case .withdrawn: "withdrawn"
      case .superseded: "superseded"
      case .expired: "expired"
      case .ended: "ended"
      }
    },
    standing: { standing in
      switch standing {
      case .planned: "planned"
      case .held: "held"
      case .late: "held late"
      case .missing: "MISSING"
      case .cancelled: "cancelled"
      case .beforeRecord: "no record"
      }
    },
    kind: { $0 == .drill ? "drill" : "meeting" },
    stage: { stage in
      switch stage {
      case .identify: "identify"
      case .assess: "assess"
      case .treat: "treat"
      case .monitor: "monitor"
      case .communicate: "communicate"
      }
    },
    evidence: { evidence in
      switch evidence {
      case .meeting(let id): "meeting \(id)"
      case .drill(let scenario): "drill \(scenario)"
      case .stated(let text): "stated: \(text)"
      }
    },
    agreementsHead: { inForce, soon, open in
      "\(inForce) agreements in force, \(soon) end within 30 days, \(open) being signed"
    },
    programmeHead: { year, count, next in
      "Programme \(year): \(count[.held]) held, \(count[.late]) late, \(count[.missing]) missing, "
        + "\(count[.planned]) planned" + (next.map { " · next \($0)" } ?? "")
    },
    none: "The region's file holds no agreement and no programme; n drafts one.",
    name: "Name", parties: "Parties", from: "First day", until: "Last day", notice: "Notice",
    signatures: "Signatures", signed: "signed", waiting: "waiting", refused: "refused",
    drafted: "Drafted", validity: "Valid", inUse: "In use", versions: "Versions",
    ofFile: "region file", days: { "\($0)d" }, ago: { "\($0) ago" },
    noticeOf: { "leaving takes \($0) days" }, partyCount: { "\($0) cities" },
    leaves: { "\($0) from \($1): \($2)" }, newAgreement: "a new one",
    ends: { "\($0) ends after \($1)" },
    stillOut: { "\($0) has ended; \($1) loans are still out under it" },
    mustSign: { "\($1) v\($2) waits for \($0)" },
    isDue: { "\($0): \($2 ? "was not held by" : "due by") \($1)" },
    escalate: { "\($0) exceeds the cities' body: \($1) (gC)" },
    noteKey: "Space takes note of it.",
    toNote: { "gM \($0) to note" }, plan: "Plan", proposed: "PROPOSED (e)",
    proposedKey: "Kind, situation and grade fit; e puts it into force.",
    proposedHere: "proposed, kind and grade fit (gv)", since: "Since", measures: "Measures",
    otherVersion: "The file has another version of it by now.", source: "Source",
    progress: { "\($0)/\($1) in time" }, lateCount: { "\($0) late" }, moved: "Moved",
    heldLabel: "Held", beforeRecordNote: "Its time was over before this record began.",
    movedCount: { "moved \($0)×" }, cities: { "\($0) cities" }, stageLabel: "Stage",
    crossLabel: "Crosses", routedLabel: "Routed", rerouted: "Rerouted",
    crossedAfter: { "found at \($0), \($1) after the first word" },
    share: { city, ground, people in
      "\(city) \(ground.map { "\($0) area, " } ?? "")\(people) people"
    },
    routedCount: { "\($0) of \($1) to the wrong office at first" },
    crossedCount: { "\($0) found to cross a boundary, after \($1) in the mean, \($2) at most" })
}
