/// What a report of a situation counts (after ICS-209, blocks 30 and 31).
package enum SitrepMeasure: String, CaseIterable, Hashable, Sendable {
  case dead, injured, missing, evacuated, damaged, destroyed
  /// In yuan.
  case loss

  /// The measure of losses that says the same; nil where assessments do not tell it.
  package var lossMeasure: LossMeasure? {
    switch self {
    case .dead: .dead
    case .injured: .injured
    case .evacuated: .moved
    case .loss: .directLoss
    case .missing, .damaged, .destroyed: nil
    }
  }
}

/// A figure of a city as it was last told.
package struct SitrepFigure: Hashable, Sendable {
  /// Of which city, and what it counts.
  package struct Key: Hashable, Comparable, Sendable {
    package var city: City.ID
    package var measure: SitrepMeasure

    package init(_ city: City.ID, _ measure: SitrepMeasure) {
      self.city = city
      self.measure = measure
    }

    package static func < (left: Key, right: Key) -> Bool {
      (left.city, left.measure.rawValue) < (right.city, right.measure.rawValue)
    }
  }

  /// The largest amount that is believed.
  static let most = 10_000_000_000_000

  package var key: Key
  package var amount: Int
  /// When it was told.
  package var at: Instant
  /// The entry of the record that told it.
  package var entry: Int
  /// Why it went down when it was told; nil where it did not.
  package var correction: String?

  package init(_ key: Key, _ amount: Int, at instant: Instant, entry: Int, correction: String?) {
    self.key = key
    self.amount = amount
    at = instant
    self.entry = entry
    self.correction = correction
  }
}

/// One report of a situation, from its draft on.
package struct SitrepVersion: Hashable, Sendable {
  /// What a version told when it was prepared: it stays so, whatever is told later.
  package struct Content: Hashable, Sendable {
    package var from: Instant
    package var to: Instant
    package var figures: [SitrepFigure]
    package var remarks: String

    package init(
      from start: Instant, to end: Instant, figures: [SitrepFigure], remarks: String
    ) {
      (from, to) = (start, end)
      self.figures = figures
      self.remarks = remarks
    }

    /// What it told of a city; nil where nothing was known.
    package func figure(_ key: SitrepFigure.Key) -> SitrepFigure? {
      figures.first { $0.key == key }
    }
  }

  /// From 1; the first is the initial report.
  package var number: Int
  package var isFinal: Bool
  package internal(set) var state = SitrepState.drafted
  package var begun: Instant
  package internal(set) var content: Content?
  package internal(set) var prepared: Dated<String>?
  package internal(set) var approved: Dated<String>?
  /// To whom it was sent.
  package internal(set) var sent: Dated<String>?
  /// Why it was sent back last; nil where it was not.
  package internal(set) var sentBack: Dated<String>?

  init(number: Int, isFinal: Bool, at instant: Instant) {
    self.number = number
    self.isFinal = isFinal
    begun = instant
  }
}

/// How a report of a situation stands.
package enum SitrepState: String, CaseIterable, Hashable, Sendable {
  case drafted, prepared, approved, sent
  /// A later version was sent.
  case superseded
}

/// What moves a report of a situation on.
package enum SitrepTrigger: String, CaseIterable, Hashable, Sendable {
  case draft, prepare, approve, sendBack, send, supersede
}

/// The table of a report's states; what is not in it is refused.
package enum SitrepStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    /// Nil before the first version.
    package let from: SitrepState?
    package let trigger: SitrepTrigger
    package let to: SitrepState
  }

  /// The next version is drafted once the one before was sent.
  package static let edges = [
    Edge(from: nil, trigger: .draft, to: .drafted),
    Edge(from: .drafted, trigger: .prepare, to: .prepared),
    Edge(from: .prepared, trigger: .approve, to: .approved),
    Edge(from: .prepared, trigger: .sendBack, to: .drafted),
    Edge(from: .approved, trigger: .send, to: .sent),
    Edge(from: .approved, trigger: .sendBack, to: .drafted),
    Edge(from: .sent, trigger: .draft, to: .drafted),
    Edge(from: .sent, trigger: .supersede, to: .superseded),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: SitrepState?, on trigger: SitrepTrigger) -> SitrepState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

/// The reports of one situation, and the figures that are known for the next.
package struct SitrepBook: Hashable, Sendable {
  /// How many versions stay in the picture; all are on the record.
  static let mostKept = 30

  /// The newest word of each figure.
  package internal(set) var figures: [SitrepFigure.Key: SitrepFigure] = [:]
  /// The newest last.
  package internal(set) var versions: [SitrepVersion] = []

  init() {}

  /// The version that is under way or was sent last.
  package var current: SitrepVersion? { versions.last }
  /// The version that was sent last.
  package var lastSent: SitrepVersion? { versions.last { $0.sent != nil } }
}
