internal import Domain

extension AfterAction {
  /// The report as a page: overview, capabilities by objective, injects, times, what was decided
  /// and missed, and the improvement plan for people to fill in.
  package func page(_ voice: ReportVoice) -> Page {
    let words = voice.words
    let title = "\(words.title): \(subject(voice))"
    var page = Page(title: title, language: words.tag)
    if isExercise { page.add(.banner(words.banner)) }
    page.add(.heading(1, title))
    page.add(.heading(2, words.overview))
    if let drill {
      addOverview(of: drill, voice, &page)
      addObjectives(voice, &page)
      addInjects(voice, &page)
    } else {
      addOverviewOfWatch(voice, &page)
    }
    addResponses(voice, &page)
    addClocks(voice, &page)
    addAlerts(voice, &page)
    addMissed(voice, &page)
    addPlan(voice, &page)
    addJoint(voice, &page)
    page.add(.heading(2, drill == nil ? words.personsDecisions : words.decisions))
    addLines(decisions, voice, &page)
    page.add(.heading(2, words.timeline))
    addLines(timeline, voice, &page)
    if isExercise { page.add(.banner(words.banner)) }
    return page
  }

  /// What it is a report of: the drill by its title, or the region's watch.
  func subject(_ voice: ReportVoice) -> String {
    drill.map { voice.name($0.plan.title) }
      ?? ([voice.name(regionName), scenario].compactMap(\.self)).joined(separator: " · ")
  }

  private func addOverviewOfWatch(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    var rows = [[words.started, day(begin)], [words.record, words.entries(entryCount, day(end))]]
    if let scenario { rows.insert([words.scenario, "\(scenario) · \(region)"], at: 0) }
    page.add(.table([words.fact, words.value], rows))
  }

  private func addOverview(of drill: Drill, _ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    var rows = [
      [words.scenario, "\(drill.plan.scenario) · \(region) · \(words.seed) \(drill.plan.seed)"],
      [words.started, drill.started.map { day($0) } ?? words.never],
      [words.ended, ending(of: drill, words)],
      [words.record, words.entries(entryCount, day(end))],
    ]
    if let branch = drill.branch {
      rows.append([words.branch, words.branchOf(branch.record, branch.checkpoint)])
    }
    for checkpoint in drill.checkpoints {
      rows.append(
        [words.checkpoint, "\(checkpoint.number) · \(checkpoint.label) · \(clock(checkpoint.at))"])
    }
    page.add(.table([words.fact, words.value], rows))
    let delivered = drill.runs.count { $0.delivered != nil }
    let verdicts = Verdict.allCases.map { verdict in
      "\(voice.verdict(verdict)) \(drill.runs.count { self.verdict(of: $0) == verdict })"
    }
    page.add(
      .text(words.summary(delivered, drill.runs.count) + " " + verdicts.joined(separator: " · ")))
  }

  /// When and how the drill ended.
  private func ending(of drill: Drill, _ words: ReportWords) -> String {
    guard let ended = drill.ended.map({ day($0) }) else { return words.notEnded }
    return jumpedBack.map { words.leftForCheckpoint($0, ended) } ?? ended
  }

  private func addObjectives(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.objectives))
    page.add(.text(words.ratingNote))
    page.add(
      .table(
        [
          words.objective, words.capability, words.injects, words.seen, words.late, words.missing,
          words.open, words.rating,
        ],
        objectives.map { result in
          [
            "\(result.objective.id) \(voice.name(result.objective.text))",
            voice.name(result.objective.capability),
            result.injects.map { "\($0)" }.joined(separator: " "), "\(result.seen)",
            "\(result.late)", "\(result.missing)", "\(result.awaited + result.notTested)",
            words.toFillIn,
          ]
        }))
  }

  private func addInjects(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.injects))
    for run in runs {
      let inject = run.inject
      page.add(.heading(3, "\(inject.number). \(voice.name(inject.synopsis))"))
      let verdict = verdict(of: run).map { " · " + voice.verdict($0) } ?? ""
      let delivered =
        run.delivered.map { " · \(clock($0)) \(run.deliveredBy?.name ?? "")" } ?? ""
      let reason = run.reason.map { " · " + $0 } ?? ""
      page.add(.text(voice.state(run.state) + delivered + verdict + reason))
      page.add(.text("\(words.response): \(voice.name(inject.response))"))
      let standings = standings(of: run)
      guard !inject.expected.isEmpty else { continue }
      page.add(
        .table(
          [words.expected, words.observed, words.delay],
          inject.expected.enumerated().map { place, expectation in
            let standing = standings.isEmpty ? nil : standings[place]
            return [voice.expectation(expectation)] + cells(standing, of: run, words)
          }))
    }
  }

  /// What was observed, and after how long.
  private func cells(_ standing: Standing?, of run: InjectRun, _ words: ReportWords) -> [String] {
    func observed(_ word: String, _ sighting: Sighting) -> [String] {
      if sighting.sequence == 0 { return [words.alreadySo, "–"] }
      let delay = run.delivered.map { length($0.duration(to: sighting.at)) } ?? ""
      let what = "\(sighting.by.name), \(sighting.subject) (#\(sighting.sequence))"
      return ["\(word): \(clock(sighting.at)) \(what)", delay]
    }
    switch standing {
    case nil: return [words.notDelivered, ""]
    case .awaited: return [words.stillAwaited, ""]
    case .missing: return [words.missing, ""]
    case .seen(let sighting): return observed(words.seen, sighting)
    case .late(let sighting): return observed(words.late, sighting)
    }
  }

  private func addResponses(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.responses))
    page.add(.text(words.responsesNote))
    page.add(
      .table(
        [words.measure, "n", words.median, "p90", words.missing],
        responses.map { times in
          [
            words.name(times.measure), "\(times.count)", times.median.map { length($0) } ?? "–",
            times.p90.map { length($0) } ?? "–", "\(times.missing)",
          ]
        }))
  }

  private func addAlerts(_ voice: ReportVoice, _ page: inout Page) {
    page.add(.heading(2, voice.words.alerts))
    page.add(
      .table(
        [voice.words.state, "n"],
        AlertState.allCases.compactMap { state in
          alertsByState[state].map { [voice.alertState(state), "\($0)"] }
        }))
  }

  private func addMissed(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.missed))
    let missed = lacking(voice)
    page.add(missed.isEmpty ? .text(words.nothing) : .list(missed))
  }

  private func lacking(_ voice: ReportVoice) -> [String] {
    let words = voice.words
    var missed: [String] = []
    for run in runs {
      if run.delivered == nil {
        missed.append("#\(run.inject.number): \(voice.state(run.state))")
      }
      for (expectation, standing) in zip(run.inject.expected, standings(of: run))
      where standing == .missing {
        missed.append("#\(run.inject.number): \(voice.expectation(expectation))")
      }
    }
    for id in neverTaken { missed.append(words.neverTaken(id.rawValue)) }
    if !escalated.isEmpty {
      let names = escalated.map(\.rawValue).joined(separator: ", ")
      missed.append(words.escalated(escalated.count, names))
    }
    return missed
  }

  /// What the record suggests; the judgement is for people.
  private func addPlan(_ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.strengths))
    let strengths = runs.filter { verdict(of: $0) == .seen }
      .map { "#\($0.inject.number) \(voice.name($0.inject.synopsis)): \(voice.verdict(.seen))" }
    page.add(.list(strengths + [words.toFillIn]))
    page.add(.heading(2, words.improvements))
    let rows = runs.flatMap { run in
      zip(run.inject.expected, standings(of: run)).compactMap { expectation, standing in
        improvement(of: run, expectation, standing, voice)
      }
    }
    let blank = Array(repeating: words.toFillIn, count: 6)
    page.add(
      .table(
        [
          words.observation, words.objective, words.action, words.owner, words.dueBy, words.state,
        ], rows + lessons.map { row(of: $0, voice) } + [blank]))
  }

  /// A lesson that was raised: what shows it, what is to be done, by whom, by when, and how it
  /// stands.
  private func row(of lesson: Lesson, _ voice: ReportVoice) -> [String] {
    let owner = cityNames[lesson.plan.owner]
    let evidence = lesson.plan.evidence.map { "#\($0)" }.joined(separator: " ")
    return [
      evidence, lesson.plan.evaluation?.rawValue ?? "–", lesson.plan.text,
      voice.name(owner ?? LocalizedName(inAll: lesson.plan.owner.rawValue)),
      day(lesson.plan.due), voice.lesson(lesson.state),
    ]
  }

  private func improvement(
    of run: InjectRun, _ expectation: ExpectedAction, _ standing: Standing, _ voice: ReportVoice
  ) -> [String]? {
    let words = voice.words
    let what: String
    switch standing {
    case .missing: what = words.missing
    case .late: what = words.late
    case .seen, .awaited: return nil
    }
    return [
      "#\(run.inject.number) \(voice.expectation(expectation)): \(what)",
      "\(expectation.objective ?? run.inject.objective)", words.toFillIn, words.toFillIn,
      words.toFillIn, words.openState,
    ]
  }

  private func addLines(_ entries: [Entry], _ voice: ReportVoice, _ page: inout Page) {
    let words = voice.words
    guard !entries.isEmpty else { return page.add(.text(words.nothing)) }
    page.add(
      .table(
        ["#", words.time, words.who, words.what],
        entries.map { entry in
          [
            "\(entry.sequence)", clock(entry.happened),
            "\(entry.actor.name) (\(voice.role(entry.actor.role)))", voice.sentence(entry),
          ]
        }))
  }

  func clock(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).clock
  }

  private func day(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).iso8601
  }

  /// `4:07` or `1:04:07`, to the second.
  func length(_ duration: Duration) -> String {
    let seconds = duration.inSeconds
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return seconds >= 3600 ? "\(seconds / 3600):\(rest)" : rest
  }
}
