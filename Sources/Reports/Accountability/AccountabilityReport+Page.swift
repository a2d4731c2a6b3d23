internal import Domain
internal import JSONText

extension AccountabilityReport {
  /// The report as a page.
  package func page(_ voice: AccountabilityVoice) -> Page {
    let words = voice.words
    var page = Page(title: words.title, language: words.tag)
    if isExercise { page.add(.banner(words.banner)) }
    page.add(.heading(1, words.title))
    let moment = CivilTime(end, offsetInMinutes: Region.offsetInMinutes).iso8601
    page.add(.text("\(words.record): \(entryCount) · \(moment)"))
    page.add(.heading(2, words.byKind))
    page.add(
      table(words.kind, Breach.allCases.map { (voice.breach($0), count(of: nil, $0)) }, words))
    page.add(.heading(2, words.byCity))
    let some = cities.filter { count(of: $0).candidates > 0 }
    page.add(table(words.city, some.map { (voice.city($0), count(of: $0)) }, words))
    page.add(.text(reconciles ? words.check(count().candidates) : words.mismatch))
    page.add(.heading(2, words.list))
    for item in items { add(item, voice, to: &page) }
    page.add(.text(words.how))
    return page
  }

  private func table(
    _ name: String, _ rows: [(String, Count)], _ words: AccountabilityReportWords
  ) -> Page.Block {
    func line(_ name: String, _ count: Count) -> [String] {
      let numbers = [count.candidates, count.upheld, count.excused, count.dismissed, count.open]
      let share = count.ruled == 0 ? "–" : "\(count.upheld)/\(count.ruled)"
      return [name] + numbers.map { "\($0)" } + [share]
    }
    return .table(
      [name, words.candidates, words.upheld, words.excused, words.dismissed, words.open]
        + [words.share],
      rows.map { line($0.0, $0.1) } + [line(words.sum, count())])
  }

  private func add(_ item: Item, _ voice: AccountabilityVoice, to page: inout Page) {
    let words = voice.words
    func moment(_ instant: Instant) -> String {
      CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).iso8601
    }
    page.add(
      .heading(
        3,
        "#\(item.cause.id.entry) \(voice.city(item.city)): \(voice.breach(item.breach)) · "
          + item.cause.subject))
    page.add(
      .list(
        item.cause.entries.compactMap { place in
          evidence[place].map { "#\(place) \(moment($0.happened)) \(voice.sentence($0))" }
        }))
    let answer =
      item.answer.map { "\($0.by.name), \(moment($0.at)): \(voice.text($0.act, $0.by))" }
      ?? words.none
    page.add(.text("\(words.answer): \(answer)"))
    let ruling = item.ruling.map {
      "\(voice.verdict($0.act.verdict)), \($0.by.name), \(moment($0.at)): \($0.act.reason)"
    }
    page.add(.text("\(words.ruling): \(ruling ?? words.none)"))
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
      Self.write("all", count(), &writer)
      writer.key("kinds")
      writer.object { writer in
        for breach in Breach.allCases {
          Self.write(breach.rawValue, count(of: nil, breach), &writer)
        }
      }
      writer.key("cities")
      writer.object { writer in
        for city in cities { Self.write(city.rawValue, count(of: city), &writer) }
      }
      writer.key("candidates")
      writer.array { writer in
        for item in items { writer.object { Self.write(item, &$0) } }
      }
    }
    return writer.bytes
  }

  private static func write(_ name: String, _ count: Count, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("candidates", count.candidates)
      writer.member("upheld", count.upheld)
      writer.member("excused", count.excused)
      writer.member("dismissed", count.dismissed)
      writer.member("open", count.open)
      writer.member("ruled", count.ruled)
    }
  }

  private static func write(_ item: Item, _ writer: inout JSONWriter) {
    writer.member("entry", item.cause.id.entry)
    writer.member("commitment", item.cause.kind.rawValue)
    writer.member("city", item.city.rawValue)
    writer.member("kind", item.breach.rawValue)
    writer.member("about", item.cause.subject)
    writer.member("raised", item.cause.at.milliseconds)
    writer.key("evidence")
    writer.array { writer in for place in item.cause.entries { writer.integer(place) } }
    writer.memberIfPresent("answer", item.answer?.act)
    writer.memberIfPresent("verdict", item.ruling?.act.verdict.rawValue)
    writer.memberIfPresent("reason", item.ruling?.act.reason)
    writer.memberIfPresent("ruledBy", item.ruling?.by.name)
  }
}
