internal import Domain
internal import JSONText

extension AgreementsReport {
  /// The report as a page.
  package func page(_ voice: AgreementsVoice) -> Page {
    let words = voice.words
    var page = Page(title: words.title, language: words.tag)
    page.add(.heading(1, words.title))
    if isExercise { page.add(.banner(words.banner)) }
    let moment = CivilTime(end, offsetInMinutes: Region.offsetInMinutes).iso8601
    page.add(.text("\(words.record): \(entryCount) · \(moment)"))
    page.add(.heading(2, words.agreements))
    page.add(.text(words.summary(inForce.count, expiring.count, reminders)))
    page.add(
      .table(
        [
          words.agreement, words.version, words.state, words.from, words.until, words.left,
          words.signed, words.waiting, words.refused, words.loans,
        ], rows.map { row($0, voice) }))
    page.add(.heading(2, "\(words.programme) \(year)"))
    page.add(.text(words.fulfilment(count)))
    page.add(
      .table(
        [words.entry, words.what, words.due, words.state, words.held, words.evidence],
        items.map { item($0, voice) }))
    page.add(.heading(2, words.plans))
    if plans.isEmpty { page.add(.text(words.none)) } else { page.add(plansTable(voice)) }
    page.add(.heading(2, words.risks))
    page.add(
      .table(
        [words.stage, words.count, words.mean],
        stages.map { [voice.stage($0.stage), "\($0.count)", $0.mean.inMinutes] }))
    let mean = tally.crossed > 0 ? tally.timeToCross / tally.crossed : .zero
    page.add(.text(words.crossed(tally.crossed, mean.inMinutes, tally.longestToCross.inMinutes)))
    page.add(.text(words.routed(tally.misrouted, tally.routed)))
    return page
  }

  private func row(_ row: Row, _ voice: AgreementsVoice) -> [String] {
    func list(_ isIn: (AgreementVersion.Answer?) -> Bool) -> String {
      let cities = row.cities(isIn)
      return cities.isEmpty ? "–" : cities.map(voice.city).joined(separator: " ")
    }
    return [
      voice.name(row.version.terms.name), "\(row.version.number)", voice.state(row.state),
      day(row.version.terms.from), lastDay(row.version.ends),
      row.daysLeft.map { "\($0)" } ?? "–", list { $0 == .signed }, list { $0 == nil },
      list { if case .refused = $0 { true } else { false } }, "\(row.loans)",
    ]
  }

  private func item(_ item: Item, _ voice: AgreementsVoice) -> [String] {
    let holding = item.entry.holding?.act
    let took = holding.map { held in
      day(held.at) + " · \(held.attended)" + (held.invited.map { "/\($0)" } ?? "")
    }
    return [
      item.entry.id.rawValue, voice.name(item.entry.name), lastDay(item.entry.due),
      voice.standing(item.standing), took ?? "–",
      holding.map { voice.evidence($0.evidence) } ?? "–",
    ]
  }

  private func plansTable(_ voice: AgreementsVoice) -> Page.Block {
    let words = voice.words
    return .table(
      [words.what, words.plan, words.version, words.from, words.until, words.reason],
      plans.map { plan in
        let use = plan.run.begun
        return [
          plan.matter.name, voice.name(use.act.name), "\(use.act.version)", moment(use.at),
          plan.run.ended.map { moment($0.at) } ?? "–",
          voice.text(plan.run.ended?.act ?? use.act.reason),
        ]
      })
  }

  private func day(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).date
  }

  private func lastDay(_ end: Instant) -> String { day(end.advanced(by: .milliseconds(-1))) }

  private func moment(_ instant: Instant) -> String {
    let time = CivilTime(instant, offsetInMinutes: Region.offsetInMinutes)
    return "\(time.date) \(time.shortClock)"
  }

  /// One JSON object, without a line's end; times in milliseconds.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("status", isExercise ? "Exercise" : "Actual")
      writer.member("region", region.rawValue)
      writer.member("recordEnds", end.milliseconds)
      writer.member("entries", entryCount)
      writer.member("inForce", inForce.count)
      writer.member("endingWithin30Days", expiring.count)
      writer.member("remindersNotNoted", reminders)
      writer.key("agreements")
      writer.array { writer in for row in rows { writer.object { write(row, &$0) } } }
      writer.key("programme")
      writer.object { writer in
        writer.member("year", year)
        for standing in ProgrammeStanding.allCases {
          writer.member(standing.rawValue, count[standing])
        }
        writer.key("entries")
        writer.array { writer in for item in items { writer.object { write(item, &$0) } } }
      }
      writer.key("plans")
      writer.array { writer in for plan in plans { writer.object { write(plan, &$0) } } }
      writer.key("stages")
      writer.object { writer in
        for length in stages {
          writer.key(length.stage.rawValue)
          writer.object { writer in
            writer.member("risks", length.count)
            writer.member("meanMilliseconds", length.mean.inMilliseconds)
          }
        }
      }
      writer.member("routed", tally.routed)
      writer.member("misrouted", tally.misrouted)
      writer.member("crossCity", tally.crossed)
      writer.member("timeToCrossMilliseconds", tally.timeToCross.inMilliseconds)
      writer.member("longestToCrossMilliseconds", tally.longestToCross.inMilliseconds)
    }
    return writer.bytes
  }

  private func write(_ row: Row, _ writer: inout JSONWriter) {
    func list(_ key: String, _ isIn: (AgreementVersion.Answer?) -> Bool) {
      writer.key(key)
      writer.array { writer in for city in row.cities(isIn) { writer.string(city.rawValue) } }
    }
    writer.member("agreement", row.agreement.id.rawValue)
    writer.member("version", row.version.number)
    writer.member("versions", row.agreement.versions.count)
    writer.member("state", row.state.rawValue)
    writer.member("from", row.version.terms.from.milliseconds)
    writer.member("until", row.version.ends.milliseconds)
    writer.memberIfPresent("daysLeft", row.daysLeft)
    list("signed") { $0 == .signed }
    list("waiting") { $0 == nil }
    list("refused") { if case .refused = $0 { true } else { false } }
    writer.member("loansOut", row.loans)
  }

  private func write(_ item: Item, _ writer: inout JSONWriter) {
    writer.member("entry", item.entry.id.rawValue)
    writer.member("kind", item.entry.kind.rawValue)
    writer.member("due", item.entry.due.milliseconds)
    writer.member("standing", item.standing.rawValue)
    writer.member("moves", item.entry.moves.count)
    guard let held = item.entry.holding?.act else { return }
    writer.member("held", held.at.milliseconds)
    writer.member("attended", held.attended)
    writer.memberIfPresent("invited", held.invited)
    switch held.evidence {
    case .meeting(let id): writer.member("meeting", id.rawValue)
    case .drill(let scenario): writer.member("drill", scenario)
    case .stated(let text): writer.member("stated", text)
    }
  }

  private func write(_ plan: Plan, _ writer: inout JSONWriter) {
    writer.member("matter", plan.matter.name)
    writer.member("plan", plan.run.id.rawValue)
    writer.member("version", plan.run.begun.act.version)
    writer.member("begun", plan.run.begun.at.milliseconds)
    writer.member("by", plan.run.begun.by.name)
    writer.memberIfPresent("stopped", plan.run.ended?.at.milliseconds)
  }
}

extension Duration {
  /// Minutes and seconds: `12:30`.
  fileprivate var inMinutes: String {
    let seconds = inSeconds
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
