package import Documents
package import Domain

extension Scenario {
  /// Reads a scenario file, or tells every problem with its line and reason.
  /// - Parameter region: its region, so that cities and units that it lacks are told too.
  package static func read(
    _ text: String, name: String, region: Domain.Region? = nil
  ) -> DocumentReading<Scenario> {
    Document.read(text, name: name) { root in
      let start = root.required("start").map(instant)
      let kinds = root.sections("events", eventRate)
      let known = DrillScript.Known(eventKinds: Set(kinds.map(\.kind)), region: region)
      let scenario = Scenario(
        id: ID(root.string("id")), name: root.section("name", names),
        description: root.section("description", names), region: Region.ID(root.string("region")),
        start: start?.instant ?? Instant(seconds: 0),
        duration: .hours(Int64(root.integer("hours", .within(1...8784)))),
        rates: root.section("rates") { rates($0, offsetInMinutes: start?.offsetInMinutes ?? 0) },
        kinds: kinds,
        surges: root.optional("surges") == nil
          ? [] : root.sections("surges") { surge($0, among: kinds) },
        desks: root.section("desks", deskPace),
        weather: root.section("weather", weather), river: root.section("river", riverFlow),
        hazards: root.optional("hazards") == nil ? [] : root.sections("hazards", hazard),
        injects: root.sections("injects", inject),
        drill: root.optional("drill").map { item in
          let section = item.section()
          defer { section.finish() }
          return DrillScript.read(section, known)
        })
      root.finish()
      check(scenario, root)
      return scenario
    }
  }

  /// What is injected must be described among the events, so that it can end.
  private static func check(_ scenario: Scenario, _ root: Section) {
    for inject in scenario.injects
    where !inject.kind.isEmpty && !scenario.kinds.contains(where: { $0.kind == inject.kind }) {
      root.optional("injects")?.report(.rule("\(inject.kind) is not among the events"))
    }
  }

  private static func names(_ section: Section) -> LocalizedName {
    LocalizedName(
      english: section.string("en"), simplified: section.string("zh"),
      traditional: section.string("hant"))
  }

  private static func rates(_ section: Section, offsetInMinutes: Int) -> Rates {
    let hours = section.list("byHour") { $0.integer(.within(0...1000)) }
    if hours.count != 24 {
      section.optional("byHour")?.report(.rule("a day has 24 hours, here are \(hours.count)"))
    }
    return Rates(
      perMillionPerHour: section.number("perMillionPerHour", .within(0...20)),
      byHour: hours.count == 24 ? hours : Array(repeating: 100, count: 24),
      offsetInMinutes: offsetInMinutes,
      duplicatesPerThousand: section.integer("duplicatesPerThousand", .within(0...1000)),
      risesPerThousand: section.integer("risesPerThousand", .within(0...1000)),
      chatterPerThousand: section.integer("chatterPerThousand", .within(0...1000)),
      serviceBreaksPerHour: section.number("serviceBreaksPerHour", .within(0...60)),
      silencesPerThousand: section.integer("silencesPerThousand", .within(0...1000)))
  }

  private static func eventRate(_ section: Section) -> EventRate {
    let severities = section.list("severities") { $0.integer(.within(0...10_000)) }
    if severities.count != 4 || severities.reduce(0, +) == 0 {
      section.optional("severities")?.report(
        .rule("there are four severities, not all of them 0: minor, moderate, severe, extreme"))
    }
    return EventRate(
      kind: section.required("kind").map(kind) ?? "",
      source: section.choice("source", of: EventRate.Source.self),
      share: section.integer("share", .within(1...10_000)),
      severities: severities.count == 4 ? severities : [1, 0, 0, 0],
      work: .minutes(Int64(section.integer("workMinutes", .within(0...1440)))),
      falseAlarmPercentage: section.integer("falseAlarmPercentage", .within(0...100)))
  }

  private static func deskPace(_ section: Section) -> DeskPace {
    DeskPace(
      first: seconds(section, "first"), second: seconds(section, "second"),
      third: seconds(section, "third"), fourth: seconds(section, "fourth"))
  }

  private static func seconds(_ section: Section, _ key: String) -> ClosedRange<Int> {
    let range = pair(section, key) { $0.number(.within(0...1440)) }
    return Int(range.lowerBound * 60)...Int(range.upperBound * 60)
  }

  private static func weather(_ section: Section) -> Weather {
    Weather(
      warningsPerDay: section.number("warningsPerDay", .within(0...48)),
      kinds: section.sections("kinds") { kind in
        Weather.Kind(
          kind: kind.required("kind").map(Self.kind) ?? "",
          share: kind.integer("share", .within(1...1000)),
          hours: pair(kind, "hours") { Double($0.integer(.within(0...23))) }.whole)
      })
  }

  private static func riverFlow(_ section: Section) -> RiverFlow {
    RiverFlow(
      base: section.number("base", .within(0.05...2)),
      peaks: pair(section, "peaks") { $0.number(.within(0.05...2)) },
      waveInHours: section.integer("waveHours", .within(24...720)))
  }

  private static func inject(_ section: Section) -> Inject {
    Inject(
      after: .seconds(Int64(section.number("minute", .within(0...100_000)) * 60)),
      kind: section.required("kind").map(kind) ?? "",
      severity: section.choice("severity", of: Severity.self),
      city: section.optional("city").map { City.ID($0.string()) },
      place: section.optional("at")?.place())
  }

  /// The identifier of a known kind of event.
  private static func kind(_ item: Item) -> String {
    let text = item.string()
    if EventKind.named(text) == nil { item.report(.unknownReference(text, nearest: nil)) }
    return text
  }

  /// Two numbers, the lower first.
  private static func pair(
    _ section: Section, _ key: String, _ number: (Item) -> Double
  ) -> ClosedRange<Double> {
    let numbers = section.list(key, number)
    guard numbers.count == 2, numbers[0] <= numbers[1] else {
      section.optional(key)?.report(.rule("here stand two numbers, the lower first"))
      return 0...0
    }
    return numbers[0]...numbers[1]
  }

  private static func instant(_ item: Item) -> (instant: Instant, offsetInMinutes: Int) {
    let text = item.string()
    guard let moment = CivilMoment(text) else {
      item.report(.malformed(text, expected: "a time such as 2026-07-06T14:00:00+08:00"))
      return (Instant(seconds: 0), 0)
    }
    return (moment.instant, moment.offsetInMinutes)
  }
}

extension ClosedRange<Double> {
  fileprivate var whole: ClosedRange<Int> { Int(lowerBound)...Int(upperBound) }
}

/// A date and time to the second, with the offset from UTC that it was written in.
private struct CivilMoment {
  let instant: Instant
  let offsetInMinutes: Int

  /// Reads `2026-07-06T14:00:00+08:00`.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00+00:00".utf8)
    guard bytes.count == form.count else { return nil }
    for (byte, model) in zip(bytes, form) {
      switch model {
      case UInt8(ascii: "0"):
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      case UInt8(ascii: "+"):
        guard byte == model || byte == UInt8(ascii: "-") else { return nil }
      default: guard byte == model else { return nil }
      }
    }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let size = number(20..<22) * 60 + number(23..<25)
    offsetInMinutes = bytes[19] == UInt8(ascii: "-") ? -size : size
    guard
      let instant = Instant(
        year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: number(11..<13),
        minute: number(14..<16), second: number(17..<19), offsetInMinutes: offsetInMinutes)
    else { return nil }
    self.instant = instant
  }
}
