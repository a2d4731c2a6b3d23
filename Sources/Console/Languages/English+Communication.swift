internal import Domain

extension CommunicationPhrases {
  static let english = CommunicationPhrases(
    terms: .english,
    label: { act in
      switch act {
      case .sitrepStep: "next step"
      case .sitrepBack: "send back"
      case .sitrepFigure: "tell a figure"
      case .handOver: "hand over"
      case .takeWatch: "take over"
      case .question: "ask about it"
      case .standDown: "take back, leave"
      case .acknowledge: "acknowledge"
      case .remind: "remind"
      }
    },
    help: { act in
      switch act {
      case .sitrepStep: "Take the report on: draft, prepare, approve (another person), send."
      case .sitrepBack: "Send the report back to its author, with a reason."
      case .sitrepFigure: "Tell a figure of a city; one that falls needs its reason."
      case .handOver: "Sign the brief as the outgoing person; you answer until the other signs."
      case .takeWatch: "Sign the brief as the incoming person, or take a watch that is nobody's."
      case .question: "Ask about the thing under the cursor before you sign."
      case .standDown: "Take the signature back, or leave the watch with a reason: a gap begins."
      case .acknowledge: "Acknowledge the notice for your city; opening it comes first."
      case .remind: "Remind the cities that have not acknowledged the notice."
      }
    },
    field: { field in
      switch field {
      case .means: "How"
      case .cities: "To"
      case .restriction: "Restriction"
      case .withheld: "Leave out"
      case .sharing: "Passing on"
      case .readFor: "Readable for"
      case .within: "Ack within"
      case .kind: "Report"
      case .person: "Signed by"
      case .remarks: "Remarks"
      case .receivers: "Sent to"
      case .city: "City"
      case .measure: "What"
      case .amount: "Number"
      case .correction: "Why lower"
      case .note: "Note"
      }
    },
    sentence: { sentence in
      switch sentence {
      case .noticeTitle(let name): "Notice of \(name)"
      case .carries:
        "Kind, grade, place, losses, units, forecast go along. No restriction: Private."
      case .figureTitle(let name): "A figure for \(name)"
      case .stepTitle(let name, let trigger):
        "\(name): \(CommunicationTerms.english.sitrepTrigger(trigger)) the situation report"
      case .lacks(""): "Every block has something known."
      case .lacks(let what): "Not known yet: \(what)."
      case .handOverTitle(let post): "Hand over the watch of \(post)"
      case .willHandOver(let items, let digest): "\(items) things, seal \(digest)."
      case .takeTitle(let post): "Take the watch of \(post)"
      case .willTakeOver(let person, let items):
        "\(person) hands over \(items) things. Another person signs."
      case .questionTitle(let item): "Ask about \(item)"
      case .recallTitle(let post): "Take back the brief of \(post)"
      case .leaveTitle(let post): "Leave the watch of \(post) to nobody"
      case .acknowledgeTitle(let id): "Acknowledge \(id)"
      case .handoverIsOpen: "A handover waits for the incoming person's signature."
      case .nothingHere: "No incident or hazard is at hand."
      case .noNoticeHere: "No notice is at hand."
      case .notAddressed: "It was not sent to a city that you speak for (s chooses one)."
      case .nothingToTake: "The watch is held, and nothing is being handed over."
      case .noBrief: "Nothing is being handed over here."
      case .notANumber(let label): "\(label): a whole number."
      case .unclear(let label): "\(label): not understood."
      }
    },
    event: { event, names in
      let terms = CommunicationTerms.english
      switch event {
      case .sent(let id, let letter, _):
        return "\(id) on \(letter.matter.name) from \(names.post(letter.from, terms)) to "
          + "\(names.cities(letter.to)): \(letter.text)"
      case .notice(let id, .received(let cities)): return "\(id) came to \(names.cities(cities))"
      case .notice(let id, .read(let city)): return "\(names.city(city)) opened \(id)"
      case .notice(let id, .acknowledged(let city, let note)):
        return "\(names.city(city)) acknowledged \(id)" + (note.isEmpty ? "" : ": \(note)")
      case .notice(let id, .reminded(let cities)):
        return "reminded \(names.cities(cities)) of \(id)"
      case .notice(let id, .missed(let cities)):
        return "\(names.cities(cities)) did not acknowledge \(id), for all reminders"
      case .watchTaken(let postings):
        guard postings.count == 1, let one = postings.first else {
          return "\(postings.count) desks have somebody on watch"
        }
        return "\(one.person) takes the watch of \(names.post(one.post, terms))"
      case .watch(let post, let event): return english(event, names.post(post, terms))
      case .sitrep(let matter, let event): return english(event, matter.name, names)
      }
    },
    rejection: { rejection in
      let terms = CommunicationTerms.english
      switch rejection {
      case .unknownNotice(let id): return "No notice is called \(id)."
      case .noticeCannot(let id, _, let trigger, let state):
        return "\(id) is \(terms.noticeState(state)): nothing to \(terms.noticeTrigger(trigger))."
      case .notAddressed(let id, _): return "\(id) was not sent to this city."
      case .noAddressee: return "No city is named, or one is named twice."
      case .addressesItself: return "A city sends no notice to itself."
      case .clockOutOfRange(let longest):
        return "A clock runs from one minute to \(longest.inSeconds / 3600) hours."
      case .enoughReminders(_, _, let most): return "It was reminded \(most) times: call the desk."
      case .notMissedYet(let id, _): return "\(id) can still be acknowledged."
      case .nothingOwed(let id, _): return "Nothing is owed on \(id) any more."
      case .watchCannot(_, let trigger, let state):
        return "The watch is \(terms.watchState(state)): cannot \(terms.watchTrigger(trigger))."
      case .isOnWatch(_, let person): return "\(person) is on watch: it is handed over, not taken."
      case .notOnWatch(_, let person): return "\(person) is not on watch here."
      case .samePerson(let person): return "\(person) hands over: another person must sign."
      case .briefDoesNotFit: return "The brief does not fit the record: make it anew."
      case .sitrepCannot(let matter, let trigger, let state):
        let now = state.map(terms.sitrepState) ?? "not begun"
        return "The report on \(matter.name) is \(now): cannot \(terms.sitrepTrigger(trigger)) it."
      case .preparedIt(let person): return "\(person) prepared it: another person approves."
      case .figureMakesNoSense(let amount): return "\(amount) cannot be."
      case .correctionMissing(let measure, let from, let to):
        return "\(terms.measure(measure)): \(from) were told, now \(to). Say why it falls."
      case .goesOn(let matter): return "\(matter.name) goes on: no final report yet."
      case .finalStands(let matter): return "The final report on \(matter.name) was made."
      }
    })

  private static func english(_ event: WatchPostEvent, _ post: String) -> String {
    switch event {
    case .handedOver(let number, let person, let seal, let remarks):
      "\(person) signs brief \(number) of \(post), \(seal.items) things, \(seal.digest)"
        + (remarks.isEmpty ? "" : ": \(remarks)")
    case .questioned(let question): "\(question.by) asks about \(question.item): \(question.text)"
    case .recalled(let person, let reason): "\(person) takes the signature back: \(reason)"
    case .takenOver(let person): "\(person) signs and takes over the watch of \(post)"
    case .stoodDown(let person, let reason): "\(person) leaves the watch of \(post): \(reason)"
    }
  }

  private static func english(
    _ event: SitrepEvent, _ matter: String, _ names: Names
  ) -> String {
    let terms = CommunicationTerms.english
    switch event {
    case .told(let key, let amount, let correction):
      return "\(matter) \(names.city(key.city)), \(terms.measure(key.measure)): "
        + NumberText.grouped(amount) + (correction.map { "; corrected: \($0)" } ?? "")
    case .drafted(let number, let isFinal):
      return "situation report on \(matter): \(terms.version(number, isFinal)) drafted"
    case .prepared(let person, _): return "situation report on \(matter): prepared by \(person)"
    case .approved(let person): return "situation report on \(matter): approved by \(person)"
    case .sentBack(let reason): return "situation report on \(matter): sent back: \(reason)"
    case .sent(let receivers): return "situation report on \(matter): sent to \(receivers)"
    }
  }
}

extension CommunicationTerms {
  static let english = CommunicationTerms(
    noticeState: { state in
      switch state {
      case .sent: "sent"
      case .received: "received"
      case .read: "read"
      case .acknowledged: "acknowledged"
      }
    },
    noticeTrigger: { trigger in
      switch trigger {
      case .receive: "receive"
      case .read: "open"
      case .acknowledge: "acknowledge; open it first"
      case .remind: "remind of"
      case .miss: "give up on"
      }
    },
    part: { part in
      switch part {
      case .place: "place"
      case .losses: "losses"
      case .units: "units"
      case .forecast: "forecast"
      }
    },
    watchState: { state in
      switch state {
      case .unattended: "nobody's"
      case .held: "held"
      case .offered: "being handed over"
      }
    },
    watchTrigger: { trigger in
      switch trigger {
      case .take: "take it"
      case .handOver: "hand it over"
      case .question: "ask about its brief"
      case .recall: "take a signature back"
      case .takeOver: "take it over"
      case .standDown: "leave it"
      }
    },
    sitrepState: { state in
      switch state {
      case .drafted: "drafted"
      case .prepared: "prepared"
      case .approved: "approved"
      case .sent: "sent"
      case .superseded: "superseded"
      }
    },
    sitrepTrigger: { trigger in
      switch trigger {
      case .draft: "draft the next of"
      case .prepare: "prepare"
      case .approve: "approve"
      case .sendBack: "send back"
      case .send: "send"
      case .supersede: "supersede"
      }
    },
    measure: { measure in
      switch measure {
      case .dead: "Dead"
      case .injured: "Injured"
      case .missing: "Missing"
      case .evacuated: "Evacuated"
      case .damaged: "Damaged"
      case .destroyed: "Destroyed"
      case .loss: "Loss (yuan)"
      }
    },
    version: { number, isFinal in
      number == 1 && !isFinal ? "Initial 1" : isFinal ? "Final \(number)" : "Update \(number)"
    }, body: "Body",
    means: { $0 ? "notice" : "by telephone" },
    sharing: { $0 ? "may be passed on" : "not to be passed on" },
    withholding: { part in
      switch part {
      case .place: "place"
      case .losses: "losses"
      case .units: "units"
      case .forecast: "forecast"
      case nil: "nothing"
      }
    }, everything: "all of these",
    usualRestriction: "for the response of the cities named only", kind: { $0 ? "final" : "next" })
}
