internal import Domain
internal import JSONText

extension Scorecard {
  /// The report as a page.
  package func page(_ voice: ScorecardVoice) -> Page {
    let words = voice.words
    var page = Page(title: words.title, language: words.tag)
    if isExercise { page.add(.banner(words.banner)) }
    page.add(.heading(1, words.title))
    let moment = CivilTime(end, offsetInMinutes: Region.offsetInMinutes).iso8601
    page.add(.text("\(words.record): \(entryCount) · \(moment)"))
    page.add(.heading(2, words.cities))
    page.add(commitments(voice))
    page.add(.text(reconciles ? words.check(total(\.ended)) : words.mismatch))
    page.add(.heading(2, words.owed))
    page.add(dues(voice))
    page.add(.heading(2, words.response))
    page.add(response(voice))
    page.add(.heading(2, words.switching))
    page.add(switching(voice))
    page.add(.text(words.how))
    return page
  }

  private func commitments(_ voice: ScorecardVoice) -> Page.Block {
    let words = voice.words
    let numbers: [(Row) -> Int] = [
      \.made, { $0.count(.kept) }, { $0.count(.late) }, { $0.count(.partial) },
      { $0.count(.broken) }, \.excused, \.dismissed, \.open, \.toRule,
    ]
    return .table(
      [
        words.city, words.trust, words.interval, words.made, words.kept, words.late,
        words.partial, words.broken, words.excused, words.dismissed, words.open, words.toRule,
        words.keptShare, words.medianDelay,
      ],
      rows.map { row in
        let bounds = row.trust.reputation.interval()
        let interval = "\(bounds.lowerBound.inHundredths)–\(bounds.upperBound.inHundredths)"
        let counts = numbers.map { "\($0(row))" }
        let share = row.keptShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
        return [voice.city(row.city), row.trust.score.inHundredths, interval] + counts + [
          share, row.medianDelay.inMinutes,
        ]
      } + [[words.sum, "", ""] + numbers.map { "\(total($0))" } + ["", ""]])
  }

  private func dues(_ voice: ScorecardVoice) -> Page.Block {
    let words = voice.words
    let columns: [(Row) -> Dues] = [\.decisions, \.owed.reports, \.owed.duties]
    func sum(_ column: (Row) -> Dues) -> Dues {
      var sum = Dues()
      for row in rows { sum += column(row) }
      return sum
    }
    return .table(
      [
        words.city, words.decisions, words.reports, words.duties, words.rewards, words.penalties,
      ],
      rows.map { row in
        [voice.city(row.city)] + columns.map { words.dues($0(row)) }
          + ["\(row.rewards)", "\(row.penalties)"]
      } + [
        [words.sum] + columns.map { words.dues(sum($0)) }
          + ["\(total(\.rewards))", "\(total(\.penalties))"]
      ])
  }

  private func response(_ voice: ScorecardVoice) -> Page.Block {
    let words = voice.words
    let numbers: [(Row) -> Int] = [
      \.alerts.begun, { $0.alerts.times.count }, \.alerts.within, \.sending.begun,
      { $0.sending.times.count },
    ]
    func line(_ name: String, _ counts: [Int], _ taking: String, _ sending: String) -> [String] {
      let texts = counts.map { "\($0)" }
      return [name] + texts.prefix(3) + [taking] + texts.suffix(2) + [sending]
    }
    return .table(
      [
        words.city, words.alerts, words.taken, words.inTime, words.median, words.incidents,
        words.sent, words.median,
      ],
      rows.map { row in
        line(
          voice.city(row.city), numbers.map { $0(row) }, row.alerts.median.inMinutes,
          row.sending.median.inMinutes)
      } + [line(words.sum, numbers.map { total($0) }, "", "")])
  }

  /// From the order of a posture to the last item of its list: half, nine of ten, how many, and how
  /// many lack something. Cities that never switched have no row.
  private func switching(_ voice: ScorecardVoice) -> Page.Block {
    let words = voice.words
    func line(_ name: String, _ times: SwitchingTimes) -> [String] {
      [
        name, "\(times.count)", "\(times.times.count)", "\(times.missing)",
        times.percentile(50).inMinutes, times.percentile(90).inMinutes,
      ]
    }
    var all = switchingTogether
    for row in rows { all.add(row.switching) }
    return .table(
      [words.city, words.switches, words.complete, words.missing, words.median, words.p90],
      [line(words.together, switchingTogether)]
        + rows.filter { $0.switching.count > 0 }.map { line(voice.city($0.city), $0.switching) }
        + [line(words.sum, all)])
  }

  /// One JSON object, without a line's end; times in milliseconds.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("status", isExercise ? "Exercise" : "Actual")
      writer.member("region", region.rawValue)
      writer.member("recordEnds", end.milliseconds)
      writer.member("entries", entryCount)
      writer.member("reconciles", reconciles)
      writer.member("ended", total(\.ended))
      writer.member("open", total(\.open))
      Self.write(switchingTogether, &writer)
      writer.key("cities")
      writer.array { writer in
        for row in rows { writer.object { Self.write(row, &$0) } }
      }
    }
    return writer.bytes
  }

  private static func write(_ row: Row, _ writer: inout JSONWriter) {
    let bounds = row.trust.reputation.interval()
    writer.member("city", row.city.rawValue)
    writer.member("trust", row.trust.score)
    writer.member("low", bounds.lowerBound)
    writer.member("high", bounds.upperBound)
    writer.member("made", row.made)
    for outcome in Fulfilment.Outcome.allCases {
      writer.member(outcome.rawValue, row.count(outcome))
    }
    writer.memberIfPresent("keptShare", row.keptShare)
    writer.memberIfPresent("medianDelayMs", row.medianDelay.map { Int($0.inMilliseconds) })
    writer.member("excused", row.excused)
    writer.member("dismissed", row.dismissed)
    writer.member("open", row.open)
    writer.member("toRule", row.toRule)
    write("decisions", row.decisions, &writer)
    write("reports", row.owed.reports, &writer)
    write("duties", row.owed.duties, &writer)
    write("alerts", row.alerts, &writer)
    writer.member("alertsInTime", row.alerts.within)
    write("incidents", row.sending, &writer)
    write(row.switching, &writer)
    writer.member("rewards", row.rewards)
    writer.member("penalties", row.penalties)
  }

  private static func write(_ times: SwitchingTimes, _ writer: inout JSONWriter) {
    writer.key("switching")
    writer.object { writer in
      writer.member("count", times.count)
      writer.member("complete", times.times.count)
      writer.member("missing", times.missing)
      writer.memberIfPresent("medianMilliseconds", times.percentile(50)?.inMilliseconds)
      writer.memberIfPresent("p90Milliseconds", times.percentile(90)?.inMilliseconds)
    }
  }

  private static func write(_ name: String, _ dues: Dues, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("inTime", dues.inTime)
      writer.member("late", dues.late)
      writer.member("open", dues.open)
      writer.member("overdue", dues.overdue)
    }
  }

  private static func write(_ name: String, _ clock: Clock, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("begun", clock.begun)
      writer.member("ended", clock.times.count)
      writer.memberIfPresent("medianMilliseconds", clock.median?.inMilliseconds)
    }
  }
}

extension Double {
  /// `0.62`.
  fileprivate var inHundredths: String {
    let hundredths = Int((self * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}

extension Duration? {
  /// Minutes and seconds, `3:07`.
  fileprivate var inMinutes: String {
    guard let seconds = self?.inSeconds else { return "–" }
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }
}
