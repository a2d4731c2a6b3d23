import Domain
import JSONText

/// The names that the journal gives to what desks pass on: for ever, whatever the domain calls
/// them.
enum CommunicationEventName: String, CaseIterable {
  case noticeSent = "notice.sent"
  case noticeReceived = "notice.received"
  case noticeRead = "notice.read"
  case noticeAcknowledged = "notice.acknowledged"
  case noticeReminded = "notice.reminded"
  case noticeMissed = "notice.missed"
  case watchTaken = "post.taken"
  case handedOver = "post.handedOver"
  case questioned = "post.questioned"
  case recalled = "post.recalled"
  case takenOver = "post.takenOver"
  case stoodDown = "post.stoodDown"
  case figureTold = "sitrep.figureTold"
  case sitrepDrafted = "sitrep.drafted"
  case sitrepPrepared = "sitrep.prepared"
  case sitrepApproved = "sitrep.approved"
  case sitrepSentBack = "sitrep.sentBack"
  case sitrepSent = "sitrep.sent"

  fileprivate var isOfNotice: Bool { rawValue.hasPrefix("notice.") }
  fileprivate var isOfWatch: Bool { rawValue.hasPrefix("post.") }
}

extension CommunicationEvent {
  /// The name that the journal gives it.
  var writtenName: CommunicationEventName {
    switch self {
    case .sent: .noticeSent
    case .notice(_, .received): .noticeReceived
    case .notice(_, .read): .noticeRead
    case .notice(_, .acknowledged): .noticeAcknowledged
    case .notice(_, .reminded): .noticeReminded
    case .notice(_, .missed): .noticeMissed
    case .watchTaken: .watchTaken
    case .watch(_, let event): event.writtenName
    case .sitrep(_, let event): event.writtenName
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .sent(let id, let letter, let facts):
      writer.member("notice", id.rawValue)
      letter.write(to: &writer)
      writer.key("facts")
      writer.object { facts.write(to: &$0) }
    case .notice(let id, let event):
      writer.member("notice", id.rawValue)
      event.write(to: &writer)
    case .watchTaken(let postings):
      writer.key("postings")
      writer.array { writer in
        for posting in postings {
          writer.object { writer in
            writer.memberIfPresent("city", posting.post.city?.rawValue)
            writer.member("person", posting.person)
          }
        }
      }
    case .watch(let post, let event):
      writer.memberIfPresent("at", post.city?.rawValue)
      event.write(to: &writer)
    case .sitrep(let matter, let event):
      matter.write(to: &writer)
      event.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: CommunicationEventName, _ body: JSONObject) throws(JSONMismatch) {
    if name == .noticeSent {
      self = .sent(
        CityNotice.ID(rawValue: try body.string("notice")),
        try CityNotice.Letter(written: body),
        try CityNotice.Facts(written: body.object("facts")))
    } else if name == .watchTaken {
      var postings: [WatchPosting] = []
      for item in try body.arrayIfPresent("postings") ?? [] {
        guard let posting = item.object else { throw .outOfRange(key: "postings") }
        postings.append(WatchPosting(try posting.proposer("city"), try posting.string("person")))
      }
      self = .watchTaken(postings)
    } else if name.isOfNotice {
      self = .notice(
        CityNotice.ID(rawValue: try body.string("notice")), try NoticeEvent(name, body))
    } else if name.isOfWatch {
      self = .watch(try body.proposer("at"), try WatchPostEvent(name, body))
    } else {
      self = .sitrep(try Matter(written: body), try SitrepEvent(name, body))
    }
  }
}

extension NoticeEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .received(let cities), .reminded(let cities), .missed(let cities):
      writer.member("cities", cities: cities)
    case .read(let city): writer.member("city", city.rawValue)
    case .acknowledged(let city, let note):
      writer.member("city", city.rawValue)
      writer.member("note", note)
    }
  }

  fileprivate init(_ name: CommunicationEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .noticeReceived: self = .received(try body.cities("cities"))
    case .noticeReminded: self = .reminded(try body.cities("cities"))
    case .noticeMissed: self = .missed(try body.cities("cities"))
    case .noticeRead: self = .read(City.ID(rawValue: try body.string("city")))
    case .noticeAcknowledged:
      self = .acknowledged(
        City.ID(rawValue: try body.string("city")), note: try body.string("note"))
    case .noticeSent, .watchTaken, .handedOver, .questioned, .recalled, .takenOver, .stoodDown,
      .figureTold, .sitrepDrafted, .sitrepPrepared, .sitrepApproved, .sitrepSentBack, .sitrepSent:
      throw .outOfRange(key: "notice")
    }
  }
}

extension CityNotice.Letter {
  fileprivate func write(to writer: inout JSONWriter) {
    matter.write(to: &writer)
    writer.memberIfPresent("from", from.city?.rawValue)
    writer.member("to", cities: to)
    if case .restricted(let rule) = scope { writer.member("restriction", rule) }
    writer.member("text", text)
    writer.key("withheld")
    writer.array { writer in for part in withheld { writer.string(part.word) } }
    writer.member("shareable", mayBeShared)
    writer.memberIfPresent("readFor", readFor?.inMilliseconds)
    writer.member("acknowledgeWithin", acknowledgeWithin)
    if isOwed { writer.member("owed", true) }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let rule = try body.stringIfPresent("restriction")
    var withheld: [CityNotice.Part] = []
    for word in try body.strings("withheld") {
      guard let part = CityNotice.Part.allCases.first(where: { $0.word == word }) else {
        throw .unknownWord(key: "withheld", word: word)
      }
      withheld.append(part)
    }
    self.init(
      of: try Matter(written: body), from: try body.proposer("from"), to: try body.cities("to"),
      rule.map { .restricted($0) } ?? .confidential, try body.string("text"),
      without: withheld, mayBeShared: try body.bool("shareable"),
      readFor: try body.durationIfPresent("readFor"),
      acknowledgeWithin: try body.duration("acknowledgeWithin"))
    isOwed = try body.boolIfPresent("owed") ?? false
  }
}

extension CityNotice.Facts {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("kind", kind)
    writer.member("city", city.rawValue)
    writer.member("since", since)
    writer.memberIfPresent("grade", grade?.rawValue)
    writer.memberIfPresent("place", place)
    writer.memberIfPresent("units", units)
    if let losses {
      writer.key("losses")
      writer.object { losses.write(to: &$0) }
    }
    guard let arrivals else { return }
    writer.key("arrivals")
    writer.array { writer in
      for arrival in arrivals {
        writer.object { writer in
          writer.member("city", arrival.city.rawValue)
          writer.member("at", arrival.at)
        }
      }
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      kind: try body.string("kind"), city: City.ID(rawValue: try body.string("city")),
      since: try body.instant("since"), place: try body.stringIfPresent("place"),
      units: try body.countIfPresent("units"))
    if let number = try body.intIfPresent("grade") {
      guard let grade = Grade(rawValue: number) else { throw .outOfRange(key: "grade") }
      self.grade = grade
    }
    if let losses = try body.objectIfPresent("losses") { self.losses = try Losses(written: losses) }
    guard let items = try body.arrayIfPresent("arrivals") else { return }
    var arrivals: [CityArrival] = []
    for item in items {
      guard let arrival = item.object else { throw .outOfRange(key: "arrivals") }
      arrivals.append(
        CityArrival(
          city: City.ID(rawValue: try arrival.string("city")), at: try arrival.instant("at")))
    }
    self.arrivals = arrivals
  }
}

extension CityNotice.Part: Worded {
  var word: String {
    switch self {
    case .place: "place"
    case .losses: "losses"
    case .units: "units"
    case .forecast: "forecast"
    }
  }
}
