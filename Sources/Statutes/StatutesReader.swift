import Documents
import Domain
import Planning

/// Reads the rules of reporting and the templates of duties.
final class StatutesReader {
  let root: Section
  private var profileLines: [String: Int] = [:]

  init(_ root: Section) { self.root = root }

  func statutes() -> Statutes {
    let hours = root.list("hours") { self.hours($0) }.compactMap(\.self)
    var holidays: Set<Int> = []
    var workdays: Set<Int> = []
    let years = root.sections("calendar") { section in
      _ = section.string("source")
      let year = section.integer("year", .within(2000...2100))
      for item in section.list("holidays", { $0 }) { holidays.formUnion(days(item, of: year)) }
      for item in section.list("workdays", { $0 }) { workdays.formUnion(days(item, of: year)) }
      return year
    }
    let profiles = profiles()
    let duties = root.sections("duties") { self.duty($0) }
    if Set(duties.map(\.id)).count != duties.count {
      root.report(.rule("two duties have the same id"))
    }
    let checklists = checklists()
    let waits = waits()
    let comparisons = comparisons()
    let plans =
      root.optional("plans") == nil ? [] : root.sections("plans") { self.plan($0) }
    if Set(plans.map(\.id)).count != plans.count {
      root.report(.rule("two plans have the same id"))
    }
    root.finish()
    return Statutes(
      profiles: profiles, duties: duties, checklists: checklists, waits: waits, plans: plans,
      years: Set(years), comparisons: comparisons,
      calendar: WorkingCalendar(
        periods: hours.isEmpty ? [0..<1440] : hours, weekdays: [1, 2, 3, 4, 5],
        holidays: holidays, extraDays: workdays))
  }

  /// Each pair once: `[timeliness, cost, 4]` says that the first counts four times as much.
  private func comparisons() -> [CriterionPair: Double] {
    var read: [CriterionPair: Double] = [:]
    for item in root.optional("criteria")?.list() ?? [] {
      let parts = item.list(of: 3)
      guard parts.count == 3 else { continue }
      let first = parts[0].choice(of: Criterion.self)
      let second = parts[1].choice(of: Criterion.self)
      let ratio = parts[2].number(
        .within(CriterionPair.ratios.lowerBound...CriterionPair.ratios.upperBound))
      guard let pair = CriterionPair(first, second) else {
        item.report(.rule("compares two criteria of cities"))
        continue
      }
      if read[pair] != nil || read[pair.reversed] != nil {
        item.report(.rule("compares what was compared before"))
      }
      read[pair] = ratio
    }
    return read
  }

  // MARK: Calendar

  private func hours(_ item: Item) -> Range<Int>? {
    let text = item.string()
    let parts = text.split(separator: "-").compactMap { WallMinute.minute(String($0)) }
    guard parts.count == 2, parts[0] < parts[1] else {
      item.report(.malformed(text, expected: "two times such as 08:00-12:00"))
      return nil
    }
    return parts[0]..<parts[1]
  }

  /// A day, or all from one to another; each in the year that it stands under.
  private func days(_ item: Item, of year: Int) -> [Int] {
    let text = item.string()
    let ends = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
      .map { WallMinute.day(String(Substring($0))) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, last - first < 366
    else {
      item.report(.malformed(text, expected: "a day such as 2026-01-01, or two with .. between"))
      return []
    }
    if !text.hasPrefix(String(year)) { item.report(.rule("is no day of \(year)")) }
    return Array(first...last)
  }

  // MARK: Profiles

  private func profiles() -> [ReportingProfile] {
    var read: [ReportingProfile] = []
    for item in root.list("profiles", { $0 }) {
      let section = item.section()
      read.append(profile(section, at: item, before: read))
      section.finish()
    }
    if read.count(where: { $0.provinces.isEmpty }) != 1 {
      root.report(.rule("one profile, and no more, names no provinces: it serves all others"))
    }
    var owners: [String: String] = [:]
    for profile in read {
      for province in profile.provinces {
        if let other = owners[province] {
          root.report(.rule("\(province) reports by \(other) and by \(profile.id)"))
        }
        owners[province] = profile.id
      }
    }
    return read
  }

  private func profile(
    _ section: Section, at item: Item, before others: [ReportingProfile]
  ) -> ReportingProfile {
    let id = section.string("id")
    if let line = profileLines[id] { item.report(.repeated(id, firstLine: line)) }
    profileLines[id] = item.line
    let name = section.name("name")
    let provinces = section.optional("provinces")?.list().map { $0.string() } ?? []
    var clocks: [ClockRule] = []
    if let other = section.optional("with") {
      let name = other.string()
      if let found = others.first(where: { $0.id == name }) {
        clocks = found.clocks
      } else {
        other.report(.rule("no profile before this one is called \(name)"))
      }
    }
    for rule in section.sections("clocks", { self.clock($0) }) {
      if clocks.contains(where: { $0.id == rule.id }) {
        item.report(.rule("two clocks are called \(rule.id)"))
      }
      clocks.append(rule)
    }
    return ReportingProfile(id: id, name: name, provinces: provinces, clocks: clocks)
  }

  private func clock(_ section: Section) -> ClockRule {
    let stage = section.choice("report", of: FiledReport.Stage.self)
    let limit = limit(section)
    if case .daily = limit, stage != .followUp {
      section.report(.rule("only follow-ups are due daily"))
    }
    return ClockRule(
      id: section.string("id"), stage: stage,
      receiver: section.choice("to", of: FiledReport.Receiver.self),
      means: section.optional("means")?.choice(of: FiledReport.Means.self),
      reporters: Set(section.list("reporter") { $0.choice(of: ClockRule.Reporter.self) }),
      grades: grades(section), classes: classes(section),
      kinds: Set(section.optional("kinds")?.list().map { $0.string() } ?? []),
      table: section.optional("table")?.choice(of: GradeTable.self),
      start: section.choice("from", of: ClockRule.Start.self), limit: limit,
      source: section.source())
  }

  private func limit(_ section: Section) -> ClockRule.Limit {
    let count = section.optional("count")?.choice(of: ClockRule.Count.self) ?? .natural
    guard let daily = section.optional("daily") else {
      return .within(length(section.required("within")), count)
    }
    if let within = section.optional("within") {
      within.report(.rule("a clock is due within a length or daily, not both"))
    }
    let minutes = daily.list().compactMap { item -> Int? in
      let text = item.string()
      if let minute = WallMinute.minute(text), minute < 1440 { return minute }
      item.report(.malformed(text, expected: "a time such as 08:00"))
      return nil
    }
    if minutes.isEmpty { daily.report(.rule("names no hour")) }
    return .daily(minutes.sorted())
  }

  func grades(_ section: Section) -> Set<Grade> {
    guard let item = section.optional("grades") else { return Set(Grade.allCases) }
    return Set(item.list().compactMap { Grade(rawValue: $0.integer(.within(1...4))) })
  }

  private func classes(_ section: Section) -> Set<EmergencyClass> {
    guard let item = section.optional("classes") else { return Set(EmergencyClass.allCases) }
    return Set(item.list().map { $0.choice(of: EmergencyClass.self) })
  }

  /// A length such as 15m, 2h or 30d.
  func length(_ item: Item?) -> Duration {
    guard let item else { return .zero }
    let text = item.string()
    guard let count = Int64(text.dropLast()), count > 0, count < 10_000 else {
      item.report(.malformed(text, expected: "a length such as 15m, 2h or 30d"))
      return .zero
    }
    switch text.last {
    case "m": return .minutes(count)
    case "h": return .hours(count)
    case "d": return .hours(count * 24)
    default:
      item.report(.malformed(text, expected: "a length such as 15m, 2h or 30d"))
      return .zero
    }
  }

  // MARK: Duties

  private func duty(_ section: Section) -> DutyTemplate {
    let situations = section.optional("situations")?.list().map {
      $0.choice(of: Situation.self)
    }
    return DutyTemplate(
      id: section.string("id"), text: section.name("text"),
      subject: section.choice("for", of: DutyTemplate.Subject.self),
      part: section.choice("part", of: Responsibility.Part.self),
      situations: situations.map { Set($0) } ?? Set(Situation.allCases),
      classes: classes(section),
      priority: Priority(rawValue: section.optional("priority")?.integer(.within(1...4)) ?? 4)
        ?? .fourth,
      start: section.choice("from", of: ClockRule.Start.self),
      within: length(section.required("within")),
      leastBeforeArrival: section.optional("beforeArrival").map { length($0) },
      evidence: section.choice("evidence", of: DutyTemplate.Evidence.self),
      source: section.source())
  }
}

extension Section {
  /// Where a rule comes from: three texts as in a name, or one for all languages.
  func source() -> LocalizedName {
    let item = required("source")
    if item?.isList ?? false { return name("source") }
    return LocalizedName(inAll: item?.string() ?? "")
  }

  /// The value of a key as a name: English, Simplified Chinese, Traditional Chinese.
  func name(_ key: String) -> LocalizedName {
    let words = required(key)?.list(of: 3).map { $0.string() } ?? []
    guard words.count == 3 else {
      return LocalizedName(english: "", simplified: "", traditional: "")
    }
    return LocalizedName(english: words[0], simplified: words[1], traditional: words[2])
  }
}
