internal import Domain

extension CommunicationEvent {
  /// The command that led to it.
  func command(in picture: Picture) -> CommunicationCommand {
    switch self {
    case .sent(_, let letter, _): .send(letter)
    case .notice(let id, let event): .notice(id, event.command)
    case .watchTaken(let postings): .takeWatch(postings)
    case .watch(let post, let event): .watch(post, event.command(in: picture))
    case .sitrep(let matter, let event): .sitrep(matter, event.command)
    }
  }
}

extension NoticeEvent {
  fileprivate var command: NoticeCommand {
    switch self {
    case .received(let cities): .receive(cities)
    case .read(let city): .read(city)
    case .acknowledged(let city, let note): .acknowledge(city, note: note)
    case .reminded(let cities): .remind(cities)
    case .missed(let cities): .miss(cities)
    }
  }
}

extension WatchPostEvent {
  /// A brief of another day's entries tells of as many as there are on this one.
  fileprivate func command(in picture: Picture) -> WatchPostCommand {
    switch self {
    case .handedOver(_, let person, var seal, let remarks):
      seal.sequence = picture.sequence
      return .handOver(by: person, seal, remarks: remarks)
    case .questioned(let question):
      return .question(by: question.by, item: question.item, text: question.text)
    case .recalled(let person, let reason): return .recall(by: person, reason: reason)
    case .takenOver(let person): return .takeOver(by: person)
    case .stoodDown(let person, let reason): return .standDown(by: person, reason: reason)
    }
  }
}

extension SitrepEvent {
  fileprivate var command: SitrepCommand {
    switch self {
    case .told(let key, let amount, let correction): .tell(key, amount, correction: correction)
    case .drafted(_, let isFinal): .draft(isFinal: isFinal)
    case .prepared(let person, let content): .prepare(by: person, remarks: content.remarks)
    case .approved(let person): .approve(by: person)
    case .sentBack(let reason): .sendBack(reason: reason)
    case .sent(let receivers): .send(to: receivers)
    }
  }
}
