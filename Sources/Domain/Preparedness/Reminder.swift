/// Something of which the program reminds the desk until somebody takes note: it is no alarm.
///
/// It follows from what stands and from the day; only that it was noted is recorded.
package struct Reminder: Hashable, Identifiable, Sendable {
  /// What tells one from all others, and is the same for ever: `agreement|nanjing|1|30`.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    /// A version of an agreement ends.
    case agreement(AidAgreement.ID, version: Int)
    /// It has ended, and so many loans are still out under it.
    case loans(AidAgreement.ID, count: Int)
    /// These cities have still to sign.
    case signature(AidAgreement.ID, version: Int, [City.ID])
    /// A drill or a meeting is due, or was not held.
    case programme(ProgrammeEntry.ID)
    /// What speaks for it that the superior authority takes a matter over.
    case escalation(Matter, SuperiorIntervention.Ground)
  }

  package let id: ID
  package let subject: Subject
  /// Since when it stands; nil where that is not known.
  package let since: Instant?
  /// When the day is that it reminds of; nil where there is none.
  package let due: Instant?

  init(_ subject: Subject, _ parts: [String], since: Instant?, due: Instant?) {
    id = ID(parts.joined(separator: "|"))
    self.subject = subject
    self.since = since
    self.due = due
  }

  /// How many days before its end an agreement is told of; a day of a programme by how often it
  /// comes.
  package static let days: [Int64] = [90, 30, 7, 0]
  static let daysOfMonth: [Int64] = [7, 0]

  /// The last of some numbers of days before a moment that has come; nil before the first.
  static func stage(_ days: [Int64], before due: Instant, at now: Instant) -> Int64? {
    days.last { due.advanced(by: .hours(-24 * max($0, 1))) <= now }
  }
}

extension Picture {
  /// What nobody has taken note of, what is due first before the rest.
  package func reminders(at now: Instant) -> [Reminder] {
    let all =
      agreementOrder.compactMap { agreements[$0] }.flatMap { reminders(of: $0, at: now) }
      + programmeReminders(at: now) + escalations(at: now)
    return all.filter { notedReminders[$0.id] == nil }.sorted {
      ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id)
    }
  }

  private func reminders(of agreement: Agreement, at now: Instant) -> [Reminder] {
    let id = agreement.id
    var found: [Reminder] = []
    if let open = agreement.signing(at: now), let signBy = open.signBy {
      found.append(
        Reminder(
          .signature(id, version: open.number, open.awaited),
          ["signature", id.rawValue, "\(open.number)"], since: open.drafted, due: signBy))
    }
    guard let binding = agreement.binding(at: now) else {
      return found + (loans(under: agreement, at: now).map { [$0] } ?? [])
    }
    // Where the next version is signed and follows at once nobody need be reminded.
    let ends = agreement.ends ?? binding.ends
    guard let stage = Reminder.stage(Reminder.days, before: ends, at: now) else { return found }
    found.append(
      Reminder(
        .agreement(id, version: binding.number),
        ["agreement", id.rawValue, "\(binding.number)", "\(stage)"],
        since: ends.advanced(by: .hours(-24 * max(stage, 1))), due: ends))
    return found
  }

  /// An agreement that has ended while something is still out under it.
  private func loans(under agreement: Agreement, at now: Instant) -> Reminder? {
    guard let ends = agreement.ends, ends <= now else { return nil }
    let lines = openAid.flatMap(\.lines).filter {
      $0.agreement == agreement.id && $0.pledged > 0 && $0.home == nil
    }
    guard !lines.isEmpty else { return nil }
    return Reminder(
      .loans(agreement.id, count: lines.count),
      ["loans", agreement.id.rawValue, "\(ends.milliseconds)"], since: ends, due: nil)
  }

  private func programmeReminders(at now: Instant) -> [Reminder] {
    let began = recordBegan(now)
    return programmeAround(now).compactMap { entry in
      let isOften = entry.begins.duration(to: entry.due) < .hours(100 * 24)
      switch entry.standing(at: now, since: began) {
      case .held, .late, .cancelled, .beforeRecord: return nil
      case .missing:
        return Reminder(
          .programme(entry.id), ["programme", entry.id.rawValue, "missing"], since: entry.due,
          due: entry.due)
      case .planned:
        let days = isOften ? Reminder.daysOfMonth : Reminder.days
        return Reminder.stage(days, before: entry.due, at: now).map { stage in
          Reminder(
            .programme(entry.id), ["programme", entry.id.rawValue, "\(stage)"],
            since: entry.due.advanced(by: .hours(-24 * max(stage, 1))), due: entry.due)
        }
      }
    }
  }

  /// Escalation to the superior authority is proposed where the grade calls for it, or where a
  /// shortfall is left once all who were asked have answered.
  private func escalations(at now: Instant) -> [Reminder] {
    guard region.organisation?.mode == .peers else { return [] }
    let short = aid.filter { $0.shortfall > 0 }
    var matters: Set<Matter> = Set(short.compactMap { $0.report.incident.map { .incident($0) } })
    matters.formUnion(short.compactMap { $0.report.hazard.map { .hazard($0) } })
    governances.visit { matter, record in
      if record.grade != nil { matters.insert(matter) }
    }
    return matters.sorted().flatMap { matter in
      interventionGrounds(of: matter).map { ground in
        let plea = if case .grade = ground { "grade" } else { "shortfall" }
        return Reminder(
          .escalation(matter, ground), ["escalation", matter.name, plea], since: nil, due: nil)
      }
    }
  }
}
