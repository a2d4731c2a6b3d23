internal import Domain
internal import Statutes

/// What simulated desks do about what they owe: the reports of the law, and the duties of the list
/// of responsibilities.
extension Conduct {
  private func words(_ name: String, _ city: City.ID) -> SIMD4<UInt32> {
    Dice(seed: seed, of: "owed \(name) \(city)").words(.duty)
  }

  /// When a city does what it owes; nil where it never does.
  func time(of obligation: Obligation) -> Instant? {
    switch obligation {
    case .answer, .act: return nil
    case .report(let clock):
      var inTime = 20...90
      // Who owes a report by an hour of the day tells of the time up to that hour.
      if case .daily = clock.rule.limit { inTime = 85...98 }
      return time(
        ClockNotice(clock).name, of: clock.city, since: clock.start, due: clock.due, inTime)
    case .duty(let duty):
      return time(
        "\(duty.matter.name) \(duty.id)", of: duty.owner, since: duty.since, due: duty.due, 20...90)
    }
  }

  private func time(
    _ name: String, of city: City.ID, since start: Instant, due: Instant,
    _ inTime: ClosedRange<Int>
  ) -> Instant? {
    Punctuality(of: city, seed: seed)
      .time(words(name, city), since: start, due: due, inTime: inTime)
  }

  /// Whether a city leaves a report alone for good: then it does not answer the alarm about it
  /// either.
  func neglects(_ notice: ClockNotice, _ city: City.ID) -> Bool {
    Punctuality(of: city, seed: seed).isNever(words(notice.name, city))
  }

  /// How a city does what it owes; nil where it cannot, or others do it: crews, sources, forecasts.
  func command(for obligation: Obligation, in picture: Picture) -> Command? {
    switch obligation {
    case .answer, .act: return nil
    case .report(let clock): return report(for: clock, in: picture)
    case .duty(let duty): return command(for: duty, in: picture)
    }
  }

  private func report(for clock: StatutoryClock, in picture: Picture) -> Command? {
    let matter = Matter.incident(clock.incident)
    let rule = clock.rule
    let record = picture.governance(of: matter)
    if rule.stage != .initial, record.reports(.initial, to: rule.receiver).isEmpty { return nil }
    if rule.stage == .followUp, !record.reports(.final, to: rule.receiver).isEmpty { return nil }
    let fate = words(ClockNotice(clock).name, clock.city)[2]
    let isEarly = rule.stage == .initial && fate.happens(perThousand: 300)
    return .govern(
      matter,
      .report(
        FiledReport(
          rule.stage, to: rule.receiver, by: rule.means ?? .written,
          lacking: isEarly ? "原因、损失待查 cause and losses not known yet" : nil)))
  }

  /// One report in fifty leaves out what is known, one in a hundred tells of fewer who are hurt;
  /// the cause is told in nineteen of twenty last reports.
  func slip(_ report: inout FiledReport, of incident: Incident) {
    let words = Dice(
      seed: seed, of: "slip \(incident.id) \(report.stage.rawValue) \(report.receiver.rawValue)"
    ).words(.duty, tick: UInt32(report.number))
    if !words[0].happens(perThousand: 50) { report.without.removeAll { $0 == .cause } }
    if words[1].happens(perThousand: 20) { report.without.append(.measures) }
    if words[2].happens(perThousand: 10), let injured = report.told?.injured, injured > 0 {
      report.told?.injured = injured - 1
    }
  }

  private func command(for duty: OwedDuty, in picture: Picture) -> Command? {
    switch duty.template.evidence {
    case .verified, .units, .forecast, .contained, .closed: return nil
    case .graded: return incident(duty, picture).map { .govern(duty.matter, assessment(of: $0)) }
    case .told:
      let cities = duty.unheard(in: picture)
      return cities.isEmpty
        ? nil : .communicate(.send(notice(of: duty.matter, from: duty.owner, to: cities)))
    case .reported:
      guard let incident = incident(duty, picture), incident.state != .reported else { return nil }
      return .govern(duty.matter, .report(FiledReport(.initial, to: .city, by: .phone)))
    case .posture: return raised(duty, picture).map { .watch($0) }
    case .sent, .hand:
      return .govern(
        duty.matter, .tickOff(duty.id, note: evidence(of: duty, picture), due: duty.due))
    }
  }

  /// The notice by which a desk tells others; what is known of the matter goes with it.
  private func notice(
    of matter: Matter, from city: City.ID, to cities: [City.ID]
  ) -> CityNotice.Letter {
    CityNotice.Letter(
      of: matter, from: .city(city), to: cities,
      .restricted("仅供受送城市应急处置使用 for the response of the cities named"),
      "按职责通报，请做好准备 told as our duty is, please be ready")
  }

  private func incident(_ duty: OwedDuty, _ picture: Picture) -> Incident? {
    guard case .incident(let id) = duty.matter else { return nil }
    return picture.incidents[id]
  }

  /// Of the most urgent incidents one in twenty-five becomes grave (Ⅱ) and one in four large (Ⅲ),
  /// of the next one in twenty large; the tables say so by the losses that are told. Where none
  /// applies the desk rules so.
  private func assessment(of incident: Incident) -> GovernanceCommand {
    let words = dice(incident).words(.duty)
    let fate = words[0].scaled(to: 0...99)
    let isFirst = incident.report.priority == .first
    let (losses, grade): (Losses, Grade) =
      if isFirst, fate < 4 {
        (Losses(dead: words[1].scaled(to: 3...6), injured: words[2].scaled(to: 50...80)), .second)
      } else if fate < (isFirst ? 29 : 5) {
        (Losses(dead: words[1].scaled(to: 0...2), injured: words[2].scaled(to: 10...30)), .third)
      } else {
        (Losses(dead: 0, injured: words[2].scaled(to: 0...6)), .fourth)
      }
    let report = incident.report
    let isGraded = !GradeTable.tables(for: report.kind, of: report.emergencyClass).isEmpty
    return .assess(
      losses,
      ruling: isGraded ? nil : .init(grade, reason: "按现场初判 as seen at the scene"))
  }

  /// The city where the hazard stands already goes to the emergency posture, others watch. Against
  /// an infection that would be a measure, which is left to people.
  private func raised(_ duty: OwedDuty, _ picture: Picture) -> WatchCommand? {
    guard case .hazard(let id) = duty.matter, let hazard = picture.hazards[id] else { return nil }
    let isThere = hazard.forecast?.prospect(of: duty.owner)?.isReached ?? false
    let posture: Posture = isThere && hazard.kind != .epidemic ? .emergency : .watch
    guard picture.posture(of: duty.owner) != posture else { return nil }
    return .switchPosture(duty.owner, to: posture, reason: "\(id) 将波及本市 comes to this city")
  }

  /// What a desk notes when it ticks a duty off: which units wait, whom it warned.
  private func evidence(of duty: OwedDuty, _ picture: Picture) -> String {
    if duty.template.id.hasPrefix(DutyTemplate.directives) { return "已照办 done as directed" }
    guard case .hazard(let id) = duty.matter else {
      let free = region.units.compactMap { picture.units[$0.id] }
        .filter { $0.city == duty.owner && $0.status == .available }
      let names = free.prefix(3).map(\.id.rawValue).joined(separator: " ")
      return "待命 standing by: \(free.count) (\(names))"
    }
    let intakes = region.exposure.intakes.filter { $0.city == duty.owner }
    if duty.template.id == "close-intakes", !intakes.isEmpty {
      let names = intakes.prefix(3).map(\.id.rawValue).joined(separator: " ")
      return "已查 checked: \(intakes.count) (\(names))"
    }
    let people = picture.hazards[id]?.forecast?.prospect(of: duty.owner)?.people.middle ?? 0
    return "已通知 told people: \(Int(people.rounded()))"
  }
}
