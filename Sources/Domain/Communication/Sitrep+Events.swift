extension SitrepBook {
  mutating func take(_ event: SitrepEvent, _ entry: Entry) {
    func signed(_ text: String) -> Dated<String> {
      Dated(text, by: entry.actor, at: entry.happened)
    }
    switch event {
    case .told(let key, let amount, let correction):
      figures[key] = SitrepFigure(
        key, amount, at: entry.happened, entry: entry.sequence, correction: correction)
    case .drafted(let number, let isFinal):
      versions.append(SitrepVersion(number: number, isFinal: isFinal, at: entry.happened))
      if versions.count > Self.mostKept { versions.removeFirst() }
    case .prepared(let person, let content):
      change(.prepare) {
        $0.content = content
        $0.prepared = signed(person)
      }
    case .approved(let person): change(.approve) { $0.approved = signed(person) }
    case .sentBack(let reason):
      change(.sendBack) {
        $0.sentBack = signed(reason)
        ($0.prepared, $0.approved, $0.content) = (nil, nil, nil)
      }
    case .sent(let receivers):
      for place in versions.indices where versions[place].state == .sent {
        versions[place].state = .superseded
      }
      change(.send) { $0.sent = signed(receivers) }
    }
  }

  private mutating func change(
    _ trigger: SitrepTrigger, _ body: (inout SitrepVersion) -> Void
  ) {
    guard var version = versions.popLast(),
      let next = SitrepStateTable.next(from: version.state, on: trigger)
    else { preconditionFailure("a report was moved by \(trigger) from where it cannot") }
    version.state = next
    body(&version)
    versions.append(version)
  }

  /// Takes in what an assessment tells of an incident's losses in its city.
  mutating func take(_ assessment: Assessment, of city: City.ID, _ entry: Entry) {
    for measure in SitrepMeasure.allCases {
      guard let source = measure.lossMeasure,
        let amount = assessment.losses.amount(of: source)
      else { continue }
      let key = SitrepFigure.Key(city, measure)
      let falls = figures[key].map { amount < $0.amount } ?? false
      figures[key] = SitrepFigure(
        key, amount, at: entry.happened, entry: entry.sequence,
        correction: falls ? assessment.correction : nil)
    }
  }
}
