/// What desks pass on: notices to named cities, the watch from one person to the next, and reports
/// of the situation.
package enum CommunicationCommand: Hashable, Sendable {
  case send(CityNotice.Letter)
  case notice(CityNotice.ID, NoticeCommand)
  /// Persons begin to stand watch where nobody does.
  case takeWatch([WatchPosting])
  case watch(Proposer, WatchPostCommand)
  case sitrep(Matter, SitrepCommand)
}

/// What can be done to a notice that was sent.
package enum NoticeCommand: Hashable, Sendable {
  /// It has come to the desks of cities.
  case receive([City.ID])
  case read(City.ID)
  /// With a note, which may be empty.
  case acknowledge(City.ID, note: String)
  /// Those that have not acknowledged it are reminded.
  case remind([City.ID])
  /// They have not acknowledged it for all reminders.
  case miss([City.ID])
}

/// What can be done where somebody stands watch.
package enum WatchPostCommand: Hashable, Sendable {
  /// The outgoing person signs the brief.
  case handOver(by: String, Handover.Seal, remarks: String)
  /// The incoming person asks about a thing of the brief.
  case question(by: String, item: String, text: String)
  /// The outgoing person takes the signature back.
  case recall(by: String, reason: String)
  /// The incoming person has read the brief, and signs.
  case takeOver(by: String)
  /// A person leaves the watch to nobody.
  case standDown(by: String, reason: String)
}

/// What can be done about the reports of a situation.
package enum SitrepCommand: Hashable, Sendable {
  /// A figure of one city as somebody tells it; why, where it goes down.
  case tell(SitrepFigure.Key, Int, correction: String?)
  case draft(isFinal: Bool)
  case prepare(by: String, remarks: String)
  case approve(by: String)
  case sendBack(reason: String)
  /// To whom, as they are called.
  case send(to: String)
}

/// What was passed on.
package enum CommunicationEvent: Hashable, Sendable {
  case sent(CityNotice.ID, CityNotice.Letter, CityNotice.Facts)
  case notice(CityNotice.ID, NoticeEvent)
  case watchTaken([WatchPosting])
  case watch(Proposer, WatchPostEvent)
  case sitrep(Matter, SitrepEvent)
}

/// What became of a notice.
package enum NoticeEvent: Hashable, Sendable {
  case received([City.ID])
  case read(City.ID)
  case acknowledged(City.ID, note: String)
  case reminded([City.ID])
  case missed([City.ID])
}

/// What happened where somebody stands watch.
package enum WatchPostEvent: Hashable, Sendable {
  case handedOver(number: Int, by: String, Handover.Seal, remarks: String)
  case questioned(Handover.Question)
  case recalled(by: String, reason: String)
  case takenOver(by: String)
  case stoodDown(by: String, reason: String)
}

/// What happened to the reports of a situation.
package enum SitrepEvent: Hashable, Sendable {
  case told(SitrepFigure.Key, Int, correction: String?)
  case drafted(number: Int, isFinal: Bool)
  case prepared(by: String, SitrepVersion.Content)
  case approved(by: String)
  case sentBack(reason: String)
  case sent(to: String)
}

/// Why something was not passed on.
package enum CommunicationRejection: Hashable, Sendable {
  case unknownNotice(CityNotice.ID)
  case noticeCannot(CityNotice.ID, City.ID, NoticeTrigger, in: NoticeState)
  case notAddressed(CityNotice.ID, City.ID)
  case noAddressee
  case addressesItself(City.ID)
  case clockOutOfRange(longest: Duration)
  case enoughReminders(CityNotice.ID, City.ID, most: Int)
  case notMissedYet(CityNotice.ID, Instant)
  case nothingOwed(CityNotice.ID, City.ID)

  case watchCannot(Proposer, WatchTrigger, in: WatchState)
  case isOnWatch(Proposer, String)
  /// Who signs for the outgoing person is not on watch there.
  case notOnWatch(Proposer, String)
  /// Nobody takes the watch over from himself.
  case samePerson(String)
  /// The brief tells of entries that are not on the record, or of fewer than the last one.
  case briefDoesNotFit

  case sitrepCannot(Matter, SitrepTrigger, in: SitrepState?)
  case preparedIt(String)
  case figureMakesNoSense(Int)
  case correctionMissing(SitrepMeasure, from: Int, to: Int)
  /// What goes on has no final report.
  case goesOn(Matter)
  case finalStands(Matter)
}

extension CommunicationEvent {
  /// The notice, post or matter that it is about, as an operator names it.
  package var subject: String? {
    switch self {
    case .sent(let id, _, _), .notice(let id, _): id.rawValue
    case .watchTaken(let postings): postings.count == 1 ? postings[0].post.name : nil
    case .watch(let post, _): post.name
    case .sitrep(let matter, _): matter.name
    }
  }

  /// The city that wrote it; nil for the coordinating body and the clock.
  func city(in picture: Picture) -> City.ID? {
    switch self {
    case .sent(_, let letter, _): letter.from.city
    case .notice(_, .read(let city)), .notice(_, .acknowledged(let city, _)): city
    case .notice(_, .received(let cities)): cities.count == 1 ? cities[0] : nil
    case .notice(let id, .reminded), .notice(let id, .missed): picture.notices[id]?.letter.from.city
    case .watchTaken(let postings): postings.count == 1 ? postings[0].post.city : nil
    case .watch(let post, _): post.city
    case .sitrep(let matter, _): picture.city(of: matter)
    }
  }
}

extension Proposer {
  /// The code of the city, or that of the body.
  package var name: String { city?.rawValue ?? "REG" }
}

extension Picture {
  func decide(
    _ command: CommunicationCommand, _ submission: Submission
  ) throws(Rejection) -> CommunicationEvent {
    switch command {
    case .send(let letter): try decide(sending: letter, at: submission.happened)
    case .notice(let id, let command):
      .notice(id, try decide(command, on: id, at: submission.happened))
    case .takeWatch(let postings): .watchTaken(try check(postings))
    case .watch(let post, let command):
      .watch(post, try decide(command, at: post, submission.actor))
    case .sitrep(let matter, let command):
      .sitrep(matter, try decide(command, on: matter, at: submission.happened))
    }
  }

  mutating func apply(_ event: CommunicationEvent, _ entry: Entry) {
    switch event {
    case .sent(let id, let letter, let facts): apply(letter, facts, as: id, entry)
    case .notice(let id, let event): apply(event, to: id, entry)
    case .watchTaken(let postings):
      for posting in postings {
        watchPosts[posting.post, default: WatchPost()].begin(posting, entry)
      }
    case .watch(let post, let event): watchPosts[post, default: WatchPost()].take(event, entry)
    case .sitrep(let matter, let event): sitreps[matter, default: SitrepBook()].take(event, entry)
    }
  }
}
