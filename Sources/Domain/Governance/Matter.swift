/// What cities answer for together: an incident or a hazard.
package enum Matter: Hashable, Sendable {
  case incident(Incident.ID)
  case hazard(Hazard.ID)

  /// Its name as an operator says it.
  package var name: String {
    switch self {
    case .incident(let id): id.rawValue
    case .hazard(let id): id.rawValue
    }
  }
}

extension Matter: Comparable {
  package static func < (left: Matter, right: Matter) -> Bool { left.name < right.name }
}

extension Picture {
  /// The city that an incident belongs to, or where a hazard began.
  package func city(of matter: Matter) -> City.ID? {
    switch matter {
    case .incident(let id): incidents[id]?.city
    case .hazard(let id): hazards[id]?.report.origin
    }
  }
}

/// How grave an incident is held to be, from what, and on what ground.
package struct Assessment: Hashable, Sendable {
  /// On what the grade rests.
  package enum Basis: Hashable, Sendable {
    /// A table says so; the measure that reached its step, nil where none did.
    case table(GradeTable, LossMeasure?)
    /// An officer ruled so, with a reason.
    case ruling(String)
  }

  package var losses: Losses
  package var grade: Grade
  package var basis: Basis
  /// Why a number went down; nil where none did.
  package var correction: String?

  package init(losses: Losses, grade: Grade, basis: Basis, correction: String? = nil) {
    self.losses = losses
    self.grade = grade
    self.basis = basis
    self.correction = correction
  }
}

/// A report that the law asks for, as it was made.
package struct FiledReport: Hashable, Sendable {
  /// Which of the reports on one incident it is.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case initial, followUp, final
    /// The number of the dead has changed since.
    case correction
  }

  /// Whom it goes to.
  package enum Receiver: String, CaseIterable, Hashable, Sendable {
    case city, province, state, neighbours
  }

  /// How it is made.
  package enum Means: String, CaseIterable, Hashable, Sendable {
    case phone, written
  }

  package var stage: Stage
  /// The place among the follow-ups to the same receiver, from 1; 1 for the other stages.
  package var number: Int
  package var receiver: Receiver
  package var means: Means
  /// Why it is only a pre-report: what is not known yet. Nil where it is complete.
  package var lacking: String?
  /// The losses that it tells; nil where it names none, or nobody noted which.
  package var told: Losses?
  /// What it must tell, and of which the record knew nothing when it was made.
  package var without: [ReportElement] = []

  package init(
    _ stage: Stage, number: Int = 1, to receiver: Receiver, by means: Means,
    lacking: String? = nil, told: Losses? = nil, without: [ReportElement] = []
  ) {
    self.stage = stage
    self.number = number
    self.receiver = receiver
    self.means = means
    self.lacking = lacking
    self.told = told
    self.without = without
  }
}

/// What a report must tell, in its order (decree 17, art. 13; decree 493, art. 12).
package enum ReportElement: String, CaseIterable, Hashable, Sendable {
  case time, place, source, nature, cause, process, losses, scope, trend, measures, next, requests
}

extension ReportKey {
  /// The source under which the desk's own clocks tell of what is late.
  package static let clocks = "clocks"
}

/// An act on the record, with who did it and when.
package struct Dated<Act: Hashable & Sendable>: Hashable, Sendable {
  package var act: Act
  package var by: Actor
  package var at: Instant

  package init(_ act: Act, by actor: Actor, at instant: Instant) {
    self.act = act
    by = actor
    at = instant
  }
}

/// A duty by the name of its template and the city that owns it: `tell-neighbours/320500`.
package struct DutyID: TextIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ template: String, of city: City.ID) {
    rawValue = template + "/" + city.rawValue
  }
}
