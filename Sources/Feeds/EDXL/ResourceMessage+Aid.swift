package import Domain

extension ResourceMessage {
  /// What a request, or a lender's answer to it, says in the standard's words; a record's exercise
  /// is one in the message, whoever asks.
  /// - Parameter lender: whose answer; nil for the request itself.
  /// - Returns: nil where that lender was not asked or has not answered.
  package init?(
    _ request: AidRequest, answerOf lender: City.ID? = nil, in region: Region, sent: Instant,
    isExercise: Bool
  ) {
    let exercise = isExercise || request.isExercise
    let mark = exercise ? "EXERCISE 演练 · " : ""
    let writer = lender ?? request.requester
    let city = region[writer].map { "\($0.name.english) \($0.name.simplified)" } ?? writer.rawValue
    let line = lender.flatMap { request.line(of: $0) }
    if lender != nil, line?.answered != true { return nil }
    self.init(
      kind: line == nil ? .request : .response, status: exercise ? .exercise : .actual,
      identifier: "\(request.id)" + (lender.map { "-\($0)" } ?? ""),
      sender: "duty@\(writer).fenghuo.invalid",
      sent: DateTime(
        milliseconds: sent.milliseconds, offsetMinutes: Region.offsetInMinutes),
      description: mark + request.report.purpose, origin: request.id.rawValue, contact: city,
      resources: [])
    incident = request.report.incident?.rawValue
    if line != nil { preceding = request.id.rawValue }
    resources = [Self.resource(request, line, in: region)]
  }

  private static func resource(
    _ request: AidRequest, _ line: AidLine?, in region: Region
  ) -> Resource {
    func moment(_ instant: Instant) -> DateTime {
      DateTime(milliseconds: instant.milliseconds, offsetMinutes: Region.offsetInMinutes)
    }
    let item = request.good.item.flatMap { id in
      region.resources.items.first { $0.id == id }
    }
    var resource = Resource(
      elementID: "1", name: item.map(\.name.english) ?? request.good.kind?.rawValue ?? "",
      amount: line.map { $0.offered } ?? request.report.quantity,
      unit: item.map(\.unit.english) ?? "units")
    resource.keyword = request.good.written
    resource.schedule = [(kind: "RequestedArrival", at: moment(request.report.neededBy))]
    guard let line else {
      // Of the way home a request may only say what it expects.
      resource.schedule.append(
        (kind: "EstimatedReturnDeparture", at: moment(request.report.returnBy)))
      return resource
    }
    resource.schedule.append((kind: "RequestedReturnDeparture", at: moment(line.returnBy)))
    resource.answers = "1"
    switch line.state {
    case .declined, .cancelled, .expired:
      resource.answer = .decline
      resource.reason = request.notes.last { $0.lender == line.lender }?.text
    case .quoted:
      resource.answer = .provisional
      resource.reason = "a price that binds nobody yet 报价，尚不具约束力"
    case .draft, .requested, .offered, .accepted, .committed, .mobilising, .arrived,
      .extensionRequested, .returnRequested, .released, .returned, .claimed, .settled:
      resource.answer = .accept
    }
    guard line.price > .zero else { return resource }
    let cents = line.price.fen % 100
    resource.price = "\(line.price.fen / 100).\(cents < 10 ? "0" : "")\(cents)"
    return resource
  }
}

extension AidLine {
  /// Whether the lender has said anything.
  fileprivate var answered: Bool {
    switch state {
    case .draft, .requested: false
    case .quoted, .offered, .declined, .accepted, .committed, .mobilising, .arrived,
      .extensionRequested, .returnRequested, .released, .returned, .claimed, .settled, .cancelled,
      .expired:
      true
    }
  }
}
