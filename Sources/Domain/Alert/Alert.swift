package import Geodesy

/// Something wrong somewhere, as this desk knows it: the latest report and the alarm's own life.
package struct Alert: Hashable, Identifiable, Sendable {
  /// `SUZ-A231`: the city's letters and a count of its own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// Who took it, and when.
  package struct Acknowledgement: Hashable, Sendable {
    package var by: Actor
    package var at: Instant
    package init(by: Actor, at: Instant) {
      self.by = by
      self.at = at
    }
  }

  /// Put aside: by whom, why, and for shelving until when.
  package struct SettingAside: Hashable, Sendable {
    package var by: Actor
    package var at: Instant
    package var until: Instant?
    package var reason: String
    /// The alert because of which a rule keeps it silent.
    package var inhibitor: Alert.ID?
    package init(
      by: Actor, at: Instant, until: Instant?, reason: String, inhibitor: Alert.ID? = nil
    ) {
      self.by = by
      self.at = at
      self.until = until
      self.reason = reason
      self.inhibitor = inhibitor
    }
  }

  /// What somebody wrote down, and when.
  package struct Note: Hashable, Sendable {
    package var by: Actor
    package var at: Instant
    package var text: String
    package init(by: Actor, at: Instant, text: String) {
      self.by = by
      self.at = at
      self.text = text
    }
  }

  package let id: ID
  /// The newest report; its `key` changes with each update.
  package var report: AlertReport
  package var state: AlertState
  /// Whether the condition stands, whatever the operator did.
  package var isActive: Bool
  /// Counts the times that it became unacknowledged; an acknowledgement names the one it saw.
  package var occurrence: Int
  package var firstOccurred: Instant
  package var occurred: Instant
  /// When word of this occurrence reached the desk: its clock starts here.
  package var annunciated: Instant
  /// When its state last changed.
  package var changed: Instant
  /// The highest priority since it was last normal.
  package var highestPriority: Priority
  package var acknowledgement: Acknowledgement?
  package var settingAside: SettingAside?
  /// The group that it belongs to; nil for what stands by itself or came first.
  package var grouping: Grouping?
  /// When it became the supervisor's matter; nil while it is not.
  package var escalated: Instant?
  package var incident: Incident.ID?
  package var end: AlertEnd?
  package var updates: Int
  /// The keys of all its reports, in the order in which they came.
  package var keys: [ReportKey]
  /// Reports that its own ones refer to and that have not come.
  package var awaited: [ReportKey]
  package var notes: [Note]

  package init(id: ID, report: AlertReport, at instant: Instant, annunciated: Instant) {
    self.id = id
    self.report = report
    state = .unacknowledged
    isActive = true
    occurrence = 1
    firstOccurred = instant
    occurred = instant
    self.annunciated = annunciated
    changed = instant
    highestPriority = report.priority
    updates = 0
    keys = [report.key]
    awaited = []
    notes = []
  }

  package var city: City.ID? { report.city }
  package var coordinate: Coordinate? { report.coordinate }
  package var priority: Priority { report.priority }

  /// When its source sent the newest word of it, its end among them: to the second, as CAP tells
  /// time, so that reports of one second count in the order in which they come.
  package var lastWord: Instant {
    guard let key = end?.report else { return report.key.sent.wholeSecond }
    return max(report.key.sent, key.sent).wholeSecond
  }

  /// Whether it is what a drill reports to its players.
  package var isInjected: Bool { InjectedAlert.inject(of: report) != nil }

  /// Whether it stands in the queue: anything but normal.
  package var isStanding: Bool { state != .normal }

  /// Whether it was put aside in one of the three ways.
  package var isAside: Bool {
    switch state {
    case .shelved, .suppressed, .outOfService: true
    case .normal, .unacknowledged, .acknowledged, .returned: false
    }
  }

  /// Whether an officer still has to take it.
  package var needsAcknowledgement: Bool { state == .unacknowledged || state == .returned }

  /// When an officer should have taken it, nil once taken or put aside.
  package var due: Instant? {
    state == .unacknowledged ? annunciated.advanced(by: priority.acknowledgementTarget) : nil
  }

  /// When it goes to the supervisor's attention if nobody has taken it: after twice the time in
  /// which an officer should have.
  package var escalates: Instant? { due.map { $0.advanced(by: priority.acknowledgementTarget) } }
}

/// How an alert's condition ended, and on what evidence.
package enum AlertEnd: Hashable, Sendable {
  /// Its source ended it.
  case cancelled(by: ReportKey)
  /// Its source said in an update that it is over.
  case stated(StatedEnd, by: ReportKey)
  /// Its source said that the condition has gone.
  case returnedToNormal
  /// A person at this desk ruled that it is over.
  case ruled(reason: String)
}

extension AlertEnd {
  /// The report that brought it, if one did.
  package var report: ReportKey? {
    switch self {
    case .cancelled(let key), .stated(_, let key): key
    case .returnedToNormal, .ruled: nil
    }
  }
}
