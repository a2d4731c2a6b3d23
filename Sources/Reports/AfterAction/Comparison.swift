internal import Domain

/// A drill as it was recorded, beside the same drill with one decision at another moment.
package struct Comparison: Sendable {
  package let recorded: AfterAction
  package let rerun: AfterAction
  /// The decision that was moved, in words, and what could not be done again after it.
  package let change: String
  package let refused: [String]

  package init(recorded: AfterAction, rerun: AfterAction, change: String, refused: [String]) {
    self.recorded = recorded
    self.rerun = rerun
    self.change = change
    self.refused = refused
  }

  /// Whether both tell the same of every measure and of everything that was expected.
  package var isSame: Bool {
    recorded.responses == rerun.responses
      && zip(recorded.runs, rerun.runs).allSatisfy { one, other in
        one.inject == other.inject && facts(recorded, one) == facts(rerun, other)
      }
  }

  /// What was seen of an inject and when, without the places in the record.
  private func facts(_ report: AfterAction, _ run: InjectRun) -> [Standing] {
    func plain(_ sighting: Sighting) -> Sighting {
      Sighting(at: sighting.at, by: sighting.by, subject: sighting.subject, sequence: 0)
    }
    return report.standings(of: run).map { standing in
      switch standing {
      case .seen(let sighting): .seen(plain(sighting))
      case .late(let sighting): .late(plain(sighting))
      case .awaited, .missing: standing
      }
    }
  }

  /// The comparison as a page: what differs, measure by measure and inject by inject.
  package func page(_ voice: ReportVoice) -> Page {
    let words = voice.words
    let title = "\(words.whatIf): \(recorded.subject(voice))"
    var page = Page(title: title, language: words.tag)
    page.add(.banner(words.banner))
    page.add(.heading(1, title))
    page.add(.text("\(words.changedDecision): \(change)"))
    page.add(.heading(2, words.responses))
    page.add(.table([words.measure, words.asRecorded, words.asRerun], measures(words)))
    page.add(.heading(2, words.injects))
    let injects = differences(voice)
    page.add(
      injects.isEmpty
        ? .text(words.noDifference)
        : .table([words.expected, words.asRecorded, words.asRerun], injects))
    guard !refused.isEmpty else { return page }
    page.add(.heading(2, words.notRepeated))
    page.add(.list(refused))
    return page
  }

  private func measures(_ words: ReportWords) -> [[String]] {
    zip(recorded.responses, rerun.responses).map { one, other in
      [words.name(one.measure), Self.text(one, words), Self.text(other, words)]
    }
  }

  private static func text(_ times: ResponseTimes, _ words: ReportWords) -> String {
    let median = times.median.map { "\(words.median) \(seconds($0))" } ?? "–"
    let p90 = times.p90.map { "p90 \(seconds($0))" } ?? "–"
    return "n \(times.count) · \(median) · \(p90) · \(words.missing) \(times.missing)"
  }

  private func differences(_ voice: ReportVoice) -> [[String]] {
    var rows: [[String]] = []
    for (one, other) in zip(recorded.runs, rerun.runs) {
      let before = recorded.standings(of: one)
      let after = rerun.standings(of: other)
      for (place, action) in one.inject.expected.enumerated() {
        let was = text(before.isEmpty ? nil : before[place], of: one, voice)
        let now = text(after.isEmpty ? nil : after[place], of: other, voice)
        guard was != now else { continue }
        rows.append(["#\(one.inject.number) \(voice.expectation(action))", was, now])
      }
    }
    return rows
  }

  private func text(_ standing: Standing?, of run: InjectRun, _ voice: ReportVoice) -> String {
    func after(_ sighting: Sighting) -> String {
      run.delivered.map { Self.seconds($0.duration(to: sighting.at)) } ?? ""
    }
    switch standing {
    case nil: return voice.words.notDelivered
    case .awaited: return voice.words.stillAwaited
    case .missing: return voice.words.missing
    case .seen(let sighting): return "\(voice.words.seen) \(after(sighting))"
    case .late(let sighting): return "\(voice.words.late) \(after(sighting))"
    }
  }

  private static func seconds(_ duration: Duration) -> String { "\(duration.inSeconds) s" }
}
