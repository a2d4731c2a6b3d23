import Domain
import Statutes
import Terminal

/// What the screen of agreements says of the row under its cursor, and of the one that is opened.
struct PreparednessDetails {
  let scene: Scene
  let statutes: Statutes

  private var words: PreparednessWords { scene.language.preparedness.page }
  private var indent: Int { scene.words.labelWidth + 2 }

  func lines(of row: PreparednessRow, whole: Bool, width: Int) -> [TextLine] {
    switch row {
    case .reminder(let id):
      guard let reminder = scene.picture.reminders(at: scene.now).first(where: { $0.id == id })
      else { return [] }
      return lines(of: reminder, whole, width)
    case .agreement(let id):
      return scene.picture.agreements[id].map { lines(of: $0, whole, width) } ?? []
    case .plan(let matter, let plan):
      return progress(of: matter, plan).map { lines(of: $0, matter, whole, width) } ?? []
    case .proposal(let matter, let plan): return lines(ofProposed: plan, matter, width)
    case .entry(let id):
      return scene.picture.programmeEntry(id).map { lines(of: $0, width) } ?? []
    }
  }

  /// `in 29d`, `3d ago`: what is left in whole days, in hours on the last.
  func left(until moment: Instant) -> String {
    let left = scene.now.duration(to: moment)
    let days = Int(left.inSeconds / 86_400)
    if left < .zero { return words.ago(TimeText.age(moment.duration(to: scene.now))) }
    return days >= 2 ? words.days(days) : TimeText.age(left)
  }

  func face(of state: AgreementState) -> Face {
    switch state {
    case .signing: .dueSoon
    case .signed, .inForce: .dueOk
    case .refused, .lapsed, .expired, .ended: .dueOver
    case .withdrawn, .superseded: .textDim
    }
  }

  func face(of standing: ProgrammeStanding) -> Face {
    switch standing {
    case .planned: .text
    case .held: .dueOk
    case .late: .dueSoon
    case .missing: .dueOver
    case .cancelled, .beforeRecord: .textDim
    }
  }

  // MARK: Reminders

  func text(of reminder: Reminder) -> String {
    func name(_ id: AidAgreement.ID) -> String {
      scene.picture.agreements[id].map { scene.language.name($0.newest.terms.name) } ?? id.rawValue
    }
    switch reminder.subject {
    case .agreement(let id, _):
      return words.ends(name(id), DayText.last(reminder.due ?? scene.now))
    case .loans(let id, let count): return words.stillOut(name(id), count)
    case .signature(let id, let version, let cities):
      let names = cities.prefix(4).map { scene.name(of: $0) }
      let more = cities.count > 4 ? [" +\(cities.count - 4)"] : []
      let list = (names + more).joined(separator: scene.language == .en ? ", " : "、")
      return words.mustSign(list, name(id), version)
    case .programme(let id):
      guard let entry = scene.picture.programmeEntry(id) else { return id.rawValue }
      let title = scene.language.name(entry.name)
      let isMissing = entry.due <= scene.now
      return words.isDue(title, DayText.last(entry.due), isMissing)
    case .escalation(let matter, let ground):
      let text = scene.language.alliance.intervention.ground(ground) { scene.name(of: $0) }
      return words.escalate(matter.name, text)
    }
  }

  private func lines(of reminder: Reminder, _ whole: Bool, _ width: Int) -> [TextLine] {
    let since = reminder.since.map { " (\(scene.age($0)))" } ?? ""
    let first = TextLine.paragraph(text(of: reminder) + since, .textStrong, width: width)
    let key = TextLine.paragraph(words.noteKey, .textDim, width: width)
    switch reminder.subject {
    case .agreement(let id, _), .loans(let id, _), .signature(let id, _, _):
      return first + key
        + (scene.picture.agreements[id].map { lines(of: $0, whole, width) } ?? [])
    case .programme(let id):
      return first + key + (scene.picture.programmeEntry(id).map { lines(of: $0, width) } ?? [])
    case .escalation(let matter, _):
      return first + key + InterventionLines(scene: scene).lines(for: matter, width: width)
    }
  }

  // MARK: Agreements

  private func lines(of agreement: Agreement, _ whole: Bool, _ width: Int) -> [TextLine] {
    let now = scene.now
    let shown = agreement.signing(at: now) ?? agreement.binding(at: now) ?? agreement.newest
    let before = agreement.versions.last {
      $0.number < shown.number && $0.settled == .signed
    }
    var lines = [
      TextLine(scene.language.name(shown.terms.name), .title)
        .adding("  \(agreement.id) v\(shown.number) ", .textDim)
        .adding(
          words.state(agreement.state(of: shown, at: now)),
          face(of: agreement.state(of: shown, at: now)))
    ]
    lines += TextLine.field(words.signatures, signatures(shown), indent: indent, width: width)
    if let author = shown.author {
      let who = author.city.map { scene.name(of: $0) } ?? scene.language.alliance.page.body
      let note = shown.note.isEmpty ? "" : " · " + scene.local(shown.note)
      lines += TextLine.field(
        words.drafted, "\(who) \(scene.hourAndAge(shown.drafted))\(note)", indent: indent,
        width: width)
    }
    for reply in shown.replies {
      guard case .refused(let reason) = reply.act.answer else { continue }
      lines += TextLine.field(
        words.refused,
        "\(scene.name(of: reply.act.city))\(scene.language.colon)\(scene.local(reason))",
        face: .dueOver, indent: indent, width: width)
    }
    for notice in shown.notices {
      let who = notice.act.city.map { scene.name(of: $0) } ?? scene.language.alliance.page.body
      let text = words.leaves(who, DayText.text(notice.act.from), scene.local(notice.act.reason))
      lines += TextLine.field("", text, face: .dueSoon, indent: indent, width: width)
    }
    lines += TextLine.field(
      words.validity,
      "\(DayText.text(shown.terms.from)) – \(DayText.last(shown.ends)) · "
        + words.noticeOf(Int(shown.terms.notice.inSeconds / 86_400)), indent: indent, width: width)
    lines += uses(agreement, width)
    lines += table(before?.terms, shown.terms, whole, width)
    return whole ? lines + history(agreement, width) : lines
  }

  /// `signed NKG ZJG · waiting WHU · refused MAS`, the cities by their short names.
  private func signatures(_ version: AgreementVersion) -> String {
    func list(_ label: String, _ isIn: (AgreementVersion.Answer?) -> Bool) -> String? {
      let cities = version.signatories.filter { isIn(version.answer(of: $0)) }
      let names = cities.map { id in
        scene.region[id].map { scene.shortName(of: $0) } ?? id.rawValue
      }
      return names.isEmpty ? nil : "\(label) \(names.joined(separator: " "))"
    }
    return [
      list(words.signed) { $0 == .signed }, list(words.waiting) { $0 == nil },
      list(words.refused) { if case .refused = $0 { true } else { false } },
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// What is out under it, by lender.
  private func uses(_ agreement: Agreement, _ width: Int) -> [TextLine] {
    let lines = scene.picture.openAid.flatMap { request in
      request.lines.filter { $0.agreement == agreement.id && $0.pledged > 0 && $0.home == nil }
        .map { "\($0.request)/\(scene.name(of: $0.lender)) v\($0.version ?? 1)" }
    }
    guard !lines.isEmpty else { return [] }
    let more = lines.count > 6 ? " +\(lines.count - 6)" : ""
    return TextLine.field(
      words.inUse, lines.prefix(6).joined(separator: " · ") + more, indent: indent, width: width)
  }

  /// Terms; beside those of the version before where there is one and room for both.
  private func table(
    _ before: AidAgreement?, _ after: AidAgreement, _ whole: Bool, _ width: Int
  ) -> [TextLine] {
    let rows = AgreementChanges(before, after, scene).rows.filter { $0.label != words.name }
    let label = scene.language == .en ? 18 : 14
    let column = max(12, (width - label - 4) / 2)
    let shown = before == nil ? rows : rows.filter { whole || $0.isChanged }
    var lines: [TextLine] = []
    if let before {
      lines.append(
        TextLine(padded("", label) + padded("v\(before.version)", column), .textDim)
          .adding("v\(after.version)", .textDim))
    }
    for row in shown where whole || before != nil || row.label != words.parties {
      var line = TextLine(padded(row.label, label), .textDim)
      if before != nil {
        let mark = row.isChanged ? (scene.glyphs == .unicode ? "→ " : "> ") : "  "
        line.add(padded(row.before, column - 2), row.isChanged ? .textDim : .text)
        line.add(mark + row.after, row.isChanged ? .dueSoon : .text)
      } else {
        line.add(row.after, .text)
      }
      lines.append(line)
    }
    return lines
  }

  /// All versions, the newest first.
  private func history(_ agreement: Agreement, _ width: Int) -> [TextLine] {
    [TextLine(), TextLine(words.versions, .textStrong)]
      + agreement.versions.reversed().flatMap { version -> [TextLine] in
        let state = agreement.state(of: version, at: scene.now)
        let who =
          version.author.map { author in
            author.city.map { scene.name(of: $0) } ?? scene.language.alliance.page.body
          } ?? words.ofFile
        let text =
          "\(words.state(state)) · \(who) \(DayText.text(version.drafted)) · "
          + "\(DayText.text(version.terms.from)) – \(DayText.last(version.ends))"
        return TextLine.field(
          "v\(version.number)", text, face: face(of: state), indent: indent, width: width)
      }
  }

  // MARK: Plans

  func name(of plan: PlanUse.ID) -> String {
    statutes.plans.first { $0.id == plan }.map { scene.language.name($0.name) } ?? plan.rawValue
  }

  func progress(of matter: Matter, _ plan: PlanUse.ID) -> PlanProgress? {
    statutes.planProgress(of: matter, in: scene.picture).first { $0.run.id == plan }
  }

  private func lines(
    of progress: PlanProgress, _ matter: Matter, _ whole: Bool, _ width: Int
  ) -> [TextLine] {
    let use = progress.run.begun
    var lines = [
      TextLine(scene.language.name(use.act.name), .title)
        .adding("  \(matter.name) v\(use.act.version)", .textDim)
    ]
    lines += TextLine.field(
      words.since,
      "\(scene.hourAndAge(use.at)) · \(use.by.name)\(scene.language.colon)"
        + scene.local(use.act.reason),
      indent: indent, width: width)
    lines += TextLine.field(
      words.measures,
      words.progress(progress.doneInTime, progress.duties.count) + " · "
        + words.lateCount(progress.late(at: scene.now)), indent: indent, width: width)
    if progress.isOtherVersion {
      lines += TextLine.field("", words.otherVersion, face: .dueSoon, indent: indent, width: width)
    }
    let duties = progress.duties.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    for duty in whole ? duties[...] : duties.prefix(6) {
      let isLate = Obligation.duty(duty).isLate(at: scene.now)
      let face: Face = isLate ? .dueOver : duty.isDone ? .dueOk : .text
      let role = duty.template.role.map { scene.language.aside(scene.language.name($0)) } ?? ""
      lines.append(
        TextLine(padded(scene.name(of: duty.owner, fitting: indent - 1), indent), .textDim)
          .adding(scene.language.name(duty.template.text) + role, face)
          .trailing(
            duty.isDone
              ? scene.language.governance.page.done
              : TimeText.due(duty.slack(at: scene.now), precisely: false), face))
    }
    if !whole, duties.count > 6 { lines.append(TextLine("+\(duties.count - 6)", .textDim)) }
    return lines
  }

  private func lines(
    ofProposed plan: PlanUse.ID, _ matter: Matter, _ width: Int
  ) -> [TextLine] {
    guard let plan = statutes.plans.first(where: { $0.id == plan }) else { return [] }
    var lines = [
      TextLine(scene.language.name(plan.name), .title)
        .adding("  \(matter.name) v\(plan.version)", .textDim)
    ]
    lines += TextLine.paragraph(words.proposedKey, .dueSoon, width: width)
    lines += TextLine.field(
      words.source, scene.language.name(plan.source), indent: indent, width: width)
    for measure in plan.measures {
      let role = measure.role.map { scene.language.aside(scene.language.name($0)) } ?? ""
      let text = scene.language.name(measure.text) + role + " · \(TimeText.age(measure.within))"
      lines += TextLine.field(
        scene.language.governance.terms.part(measure.part), text, indent: indent, width: width)
    }
    return lines
  }

  // MARK: Programme

  private func lines(of entry: ProgrammeEntry, _ width: Int) -> [TextLine] {
    let standing = entry.standing(at: scene.now, since: scene.picture.recordBegan(scene.now))
    var lines = [
      TextLine(scene.language.name(entry.name), .title).adding("  \(entry.id) ", .textDim)
        .adding(words.standing(standing), face(of: standing))
    ]
    lines += TextLine.field(
      words.validity, "\(DayText.text(entry.begins)) – \(DayText.last(entry.due))",
      indent: indent, width: width)
    lines += TextLine.field(
      words.source, scene.language.name(entry.source), indent: indent, width: width)
    if standing == .beforeRecord {
      lines += TextLine.paragraph(words.beforeRecordNote, .textDim, width: width)
    }
    for move in entry.moves {
      let text =
        "\(DayText.last(move.act.from)) → \(DayText.last(move.act.to)) · "
        + "\(move.by.name)\(scene.language.colon)\(scene.local(move.act.reason))"
      lines += TextLine.field(words.moved, text, face: .dueSoon, indent: indent, width: width)
    }
    if let holding = entry.holding {
      let invited = holding.act.invited.map { "/\($0)" } ?? ""
      let text =
        "\(DayText.text(holding.act.at)) · \(words.cities(holding.act.attended))\(invited) · "
        + words.evidence(holding.act.evidence)
      lines += TextLine.field(words.heldLabel, text, face: .dueOk, indent: indent, width: width)
    }
    if let cancelled = entry.cancelled {
      lines += TextLine.field(
        words.standing(.cancelled),
        "\(cancelled.by.name)\(scene.language.colon)\(scene.local(cancelled.act))", indent: indent,
        width: width)
    }
    return lines
  }
}
