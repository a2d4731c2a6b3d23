import Domain
import JSONText
import Reports
import Testing

/// What a drill's record tells: the same bytes every time, nothing but what is in it, and nothing
/// that a reader's program would obey.
@Suite struct AfterActionTests {
  private func report(note: String = "asked the province") throws -> AfterAction {
    try AfterAction(try DrillRecord.entries(note: note), region: try DrillRecord.region.get())
  }

  private func voice(_ words: ReportWords = .english) -> ReportVoice {
    ReportVoice(
      words: words, name: \.english, sentence: { "\($0.event)" }, expectation: { "\($0.act)" },
      verdict: \.rawValue, state: \.rawValue, alertState: \.rawValue, role: \.rawValue,
      lesson: \.rawValue)
  }

  @Test func theSameRecordGivesTheSameBytes() throws {
    let one = try report()
    let other = try report()
    #expect(one.json(voice()) == other.json(voice()))
    #expect(one.page(voice()).markdown == other.page(voice()).markdown)
    #expect(one.page(voice()).html == other.page(voice()).html)
  }

  @Test func eachInjectIsTold() throws {
    let report = try report()
    let first = try #require(report.drill?.run(1))
    #expect(report.verdict(of: first) == .late)
    let standings = report.standings(of: first)
    guard case .seen = standings[0], case .late = standings[1], case .late = standings[2] else {
      Issue.record("\(standings)")
      return
    }
    let breach = try #require(report.drill?.run(4))
    #expect(report.verdict(of: breach) == .partial, "all but the posture, which came late")
    #expect(report.standings(of: breach).count == 5)
  }

  @Test func countsAddUp() throws {
    let report = try report()
    let expected = try #require(report.drill).plan.injects.reduce(0) { $0 + $1.expected.count }
    let told = report.objectives.reduce(0) {
      $0 + $1.seen + $1.late + $1.missing + $1.awaited + $1.notTested
    }
    #expect(told == expected)
    let all = try #require(report.responses.first { $0.measure == .acknowledge })
    #expect(all.count + all.missing == report.alertsByState.values.reduce(0, +))
    let injected = try #require(report.responses.first { $0.measure == .acknowledgeInjected })
    #expect(injected.count == 1 && injected.median == .minutes(2))
    #expect(injected.missing == report.neverTaken.count)
    let sent = try #require(report.responses.first { $0.measure == .dispatchByPlayers })
    #expect(sent.times == [.zero])
  }

  /// The clocks were on the screen alone; they count what the times of the report count.
  @Test func theStepsOfTheResponsesStandBesideTheirTargets() throws {
    let report = try report()
    for (step, measure) in [
      (ResponseClocks.Measure.answering, ResponseTimes.Measure.acknowledge),
      (.processing, .dispatch),
    ] {
      let times = try #require(report.responses.first { $0.measure == measure })
      #expect(report.clocks[step].ended == times.count)
      #expect(report.clocks[step].missing == times.missing)
    }
    let page = report.page(voice()).markdown
    #expect(page.contains("| answered |") && page.contains("95 % ≤ 00:15"))
    let object = try #require(try JSON.read(report.json(voice())).object)
    let rows = try #require(try object.arrayIfPresent("clocks"))
    #expect(rows.count == ResponseClocks.Measure.allCases.count)
    let first = try #require(rows.first?.object)
    #expect(try first.string("step") == "answering")
    #expect(try first.int("n") == report.clocks[.answering].ended)
    #expect(try first.int("targetInSeconds") == 15)
  }

  @Test func decisionsAndTimelineAreThePlayers() throws {
    let report = try report()
    #expect(report.decisions.count == 7)
    #expect(report.decisions.allSatisfy { $0.actor.isPlayer })
    #expect(report.timeline.allSatisfy { $0.isExercise })
    let places = report.timeline.map(\.sequence)
    #expect(places == places.sorted())
  }

  @Test func theJSONIsOneObject() throws {
    let json = try JSON.read(try report().json(voice()))
    let object = try #require(json.object)
    #expect(try object.string("status") == "Exercise")
    #expect(try object.arrayIfPresent("injects")?.count == 13)
  }

  @Test func hostileTextStaysText() throws {
    let hostile =
      "</td><script>alert(1)</script>\u{202E}\n| x | `a` [b](javascript:c) <img src=x> \"'&"
      + "\u{1B}[31m"
    let page = try report(note: hostile).page(voice())
    for sign in ["<script", "<img", "\u{202E}", "\u{1B}"] {
      #expect(!page.html.contains(sign), "HTML holds \(sign)")
      #expect(!page.markdown.contains(sign), "Markdown holds \(sign)")
    }
    #expect(page.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.html.contains("&lt;b&gt;wu"))
    #expect(!page.markdown.contains("[b]("))
    for line in page.markdown.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(line.hasSuffix(" |"))
    }
    // Every table of the page has as many cells in each row as its head.
    var width = 0
    for line in page.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      if width > 0, cells > 0 { #expect(cells == width, "\(line)") }
      width = line.hasPrefix("|") ? cells : 0
    }
  }

  @Test(arguments: [ReportWords.english, .simplified, .traditional].indices)
  func everyLanguageSaysExercise(index: Int) throws {
    let words = [ReportWords.english, .simplified, .traditional][index]
    let page = try report().page(voice(words))
    #expect(page.markdown.contains("EXERCISE"))
    #expect(page.markdown.contains("演"))
    #expect(page.html.contains("<html lang="))
  }

  /// An alert that was raised second and rose to first before anybody took it is one of the first.
  @Test func anAlertCountsByThePriorityAtWhichItWasTaken() throws {
    var entries = try DrillRecord.entries(note: "x")
    let place = try #require(
      entries.firstIndex {
        if case .alert(_, .raised(let report)) = $0.event {
          InjectedAlert.inject(of: report) != nil
        } else {
          false
        }
      })
    guard case .alert(let id, .raised(var report)) = entries[place].event else { return }
    let plain = try AfterAction(entries, region: try DrillRecord.region.get())
    report.severity = .extreme
    var risen = entries[place]
    risen.happened = risen.happened.advanced(by: .minutes(1))
    risen.event = .alert(id, .updated(report, rose: true))
    entries.insert(risen, at: place + 1)
    let other = try AfterAction(entries, region: try DrillRecord.region.get())
    func count(_ report: AfterAction) -> Int? {
      report.responses.first { $0.measure == .acknowledgeFirst }.map { $0.count + $0.missing }
    }
    #expect(count(other) == count(plain).map { $0 + 1 })
  }

  @Test func whatWasSoBeforeItWasAskedForBearsNoDelay() throws {
    let page = try report().page(voice())
    #expect(!page.markdown.contains("(#0)"))
  }

  @Test func whereNothingIsRecordedThereIsNothingToReport() throws {
    #expect(throws: AfterAction.Fault.nothingRecorded) {
      try AfterAction([], region: try DrillRecord.region.get())
    }
  }

  /// A watch that was no drill has everything but the drill's own parts.
  @Test func aWatchThatWasNoDrillIsReportedToo() throws {
    let entries = try DrillRecord.entries().filter {
      if case .drill = $0.event { false } else { true }
    }
    let report = try AfterAction(entries, region: try DrillRecord.region.get())
    #expect(report.drill == nil && report.objectives.isEmpty && report.neverTaken.isEmpty)
    #expect(report.responses == (try self.report().responses))
    let page = report.page(voice())
    #expect(page.markdown.contains("levee-cascade") && !page.markdown.contains("injects were"))
    let json = try #require(try JSON.read(report.json(voice())).object)
    #expect(try json.array("injects").isEmpty && json.string("status") == "Exercise")
  }

  @Test func mediansAndRanksAreAsTheReportSays() {
    func times(_ seconds: Int64?...) -> ResponseTimes {
      ResponseTimes.of(.acknowledge, seconds.map { $0.map { .seconds($0) } })
    }
    #expect(times().median == nil && times().p90 == nil)
    #expect(times(9).median == .seconds(9) && times(9).p90 == .seconds(9))
    #expect(times(4, 1).median == .milliseconds(2500))
    #expect(times(3, 1, nil, 2).median == .seconds(2))
    #expect(times(3, 1, nil, 2).missing == 1)
    let ten = times(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    #expect(ten.p90 == .seconds(9))
    #expect(times(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).p90 == .seconds(10))
  }
}
