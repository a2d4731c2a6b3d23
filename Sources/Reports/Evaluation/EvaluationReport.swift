package import Domain
package import Planning

/// How cities did in the cases that were evaluated, what they say of it themselves and what others
/// say, and what is to be done better: from the record alone.
package struct EvaluationReport: Sendable {
  /// What the entries tell, counted one by one.
  package struct Count: Hashable, Sendable {
    package var opened = 0
    package var sheets = 0
    package var closed = 0
    package var withdrawn = 0
    package var raised = 0
    package var finished = 0
    package var verified = 0
    package var late = 0
    package var requitals = 0
    /// Scores that rest on an entry that was not on the record by then.
    package var unfounded = 0
  }

  package let region: Region.ID
  package let isExercise: Bool
  package let end: Instant
  package let entryCount: Int
  package let count: Count
  /// In the order in which they were opened.
  package let evaluations: [EvaluationFigures]
  /// What is due first comes first.
  package let lessons: [Lesson]
  package let requitals: [(city: City.ID, requital: Dated<Requital>)]
  /// Whether the count of the entries is what the picture holds, and every score and figure rests
  /// on entries of the record.
  package let reconciles: Bool

  /// Reads a record from its first entry to its last.
  /// - Parameters:
  ///   - standard: how criteria compare where no coordinator has said otherwise.
  ///   - open: what cities have still to do in the picture that the record leaves.
  package init(
    _ entries: [Entry], region: Region, standard: [CriterionPair: Double],
    open: (Picture) -> [OpenCommitment]
  ) {
    var picture = Picture(region: region, at: entries.first?.happened ?? .distantPast)
    var count = Count()
    for entry in entries {
      picture.apply(entry)
      if case .evaluation(let event) = entry.event { count.take(event, at: entry.sequence) }
    }
    let owed = open(picture)
    let all = picture.evaluations.all.sorted.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }
    let figures = all.map {
      EvaluationFigures($0, in: picture, standard: standard, open: owed)
    }
    let lessons = picture.evaluations.lessons.sorted.sorted {
      ($0.plan.due, $0.id) < ($1.plan.due, $1.id)
    }
    self.count = count
    evaluations = figures
    self.lessons = lessons
    requitals = region.cities.flatMap { city in
      picture.requitals(of: city.id).map { (city.id, $0) }
    }
    self.region = region.id
    isExercise = entries.contains(where: \.isExercise)
    end = entries.last?.happened ?? .distantPast
    entryCount = entries.count
    reconciles = count.agrees(all, lessons) && figures.allSatisfy { $0.isFounded(entries.count) }
  }
}

extension EvaluationReport.Count {
  fileprivate mutating func take(_ event: EvaluationEvent, at entry: Int) {
    switch event {
    case .opened: opened += 1
    case .invited, .judged: break
    case .handedIn(_, let sheet, _):
      sheets += 1
      unfounded += sheet.lines.count { line in
        line.mark.score != nil
          && (line.mark.evidence.isEmpty
            || !line.mark.evidence.allSatisfy { (1..<entry).contains($0) })
      }
    case .closed: closed += 1
    case .withdrawn: withdrawn += 1
    case .requited: requitals += 1
    case .lesson(_, let event):
      switch event {
      case .raised: raised += 1
      case .finished: finished += 1
      case .verified: verified += 1
      case .fellDue: late += 1
      case .sentBack, .dropped, .reminded: break
      }
    }
  }

  /// Whether the picture holds as much; what is old has left it.
  fileprivate func agrees(_ evaluations: [Evaluation], _ lessons: [Lesson]) -> Bool {
    guard unfounded == 0 else { return false }
    guard evaluations.count == opened, lessons.count == raised else {
      return evaluations.count < opened || lessons.count < raised
    }
    return sheets == evaluations.reduce(0) { $0 + $1.sheets.count }
      && closed == evaluations.count { $0.state == .closed }
      && verified == lessons.count { $0.state == .verified }
      && late == lessons.count { $0.fellDue != nil }
  }
}

extension EvaluationFigures {
  /// Whether every entry that it counts is one of so many.
  fileprivate func isFounded(_ entries: Int) -> Bool {
    record.facts.allSatisfy { (1...max(1, entries)).contains($0.entry) }
  }
}
