extension Picture {
  /// The watch at a desk; nobody's where the record knows of none.
  package func watchPost(_ post: Proposer) -> WatchPost { watchPosts[post] ?? WatchPost() }

  func check(_ postings: [WatchPosting]) throws(Rejection) -> [WatchPosting] {
    guard !postings.isEmpty, Set(postings.map(\.post)).count == postings.count else {
      throw .communication(.noAddressee)
    }
    for posting in postings {
      try checkPost(posting.post)
      _ = try given(posting.person)
      if let holder = watchPost(posting.post).holder {
        throw .communication(.isOnWatch(posting.post, holder.act))
      }
    }
    return postings
  }

  private func checkPost(_ post: Proposer) throws(Rejection) {
    if let city = post.city, region[city] == nil { throw .unknownCity(city) }
  }

  func decide(
    _ command: WatchPostCommand, at post: Proposer, _ actor: Actor
  ) throws(Rejection) -> WatchPostEvent {
    try checkPost(post)
    let watch = watchPost(post)
    guard WatchStateTable.next(from: watch.state, on: command.trigger) != nil else {
      throw .communication(.watchCannot(post, command.trigger, in: watch.state))
    }
    switch command {
    case .handOver(let person, let seal, let remarks):
      try check(person, holds: watch, post)
      let last = watch.handovers.last?.seal.sequence ?? 0
      guard last <= seal.sequence, seal.sequence <= sequence else {
        throw .communication(.briefDoesNotFit)
      }
      return .handedOver(number: watch.count + 1, by: person, seal, remarks: remarks)
    case .question(let person, let item, let text):
      guard let offer = watch.offer, offer.questions.count < Handover.mostQuestions else {
        throw .communication(.briefDoesNotFit)
      }
      return .questioned(
        .init(by: try given(person), item: try given(item), text: try given(text)))
    case .recall(let person, let reason):
      try check(person, holds: watch, post)
      return .recalled(by: person, reason: try given(reason))
    case .takeOver(let person):
      if let holder = watch.holder, Actor.isSame(holder.act, person) {
        throw .communication(.samePerson(person))
      }
      return .takenOver(by: try given(person))
    case .standDown(let person, let reason):
      // Somebody who is not there is relieved by whoever answers for the desk.
      let mayRelieve = actor.role == .supervisor || actor.role == .coordinator
      if !mayRelieve { try check(person, holds: watch, post) }
      return .stoodDown(by: try given(person), reason: try given(reason))
    }
  }

  private func check(
    _ person: String, holds watch: WatchPost, _ post: Proposer
  ) throws(Rejection) {
    guard watch.holder?.act == person else { throw .communication(.notOnWatch(post, person)) }
  }
}
