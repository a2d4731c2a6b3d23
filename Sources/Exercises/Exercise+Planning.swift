internal import Domain

/// What follows from the time alone.
extension Exercise {
  static let beat = Duration.seconds(30)

  /// Plans what follows from the time.
  /// - Parameter resumed: when the exercise was taken up; nil for a new day, in which what began
  ///   before its start and still lasts happens at the start.
  mutating func plan(from resumed: Instant?, at instant: Instant) {
    let minute = Int(instant.milliseconds / 60_000)
    let reach = Int(Arrivals.longestBreak.inSeconds / 60)
    for earlier in (minute - reach)..<minute { planBreaks(minute: earlier, from: resumed) }
    // A report that came a moment ago may still come again.
    for earlier in (minute - 2)..<minute { planCalls(minute: earlier, from: instant) }
    plan(minute: minute, from: instant)
    agenda.add(.minute(minute + 1), at: Instant(seconds: Int64(minute + 1) * 60))
    planWeather(until: instant, from: resumed)
    planInjects(from: resumed ?? scenario.start)
    planAid(at: instant)
    planPostures(at: instant)
    planFund(at: instant)
    agenda.add(.heartbeats, at: instant.rounded(up: Self.beat))
    agenda.add(.river, at: max(instant, river.time.advanced(by: RiverWave.step)))
    for (index, peril) in perils.enumerated() {
      agenda.add(.peril(index), at: peril.next(from: instant))
    }
  }

  /// Plans a minute's calls and breaks, those from a moment on.
  mutating func plan(minute: Int, from instant: Instant) {
    planCalls(minute: minute, from: instant)
    planBreaks(minute: minute, from: instant)
  }

  private mutating func planCalls(minute: Int, from instant: Instant) {
    for call in conduct.arrivals.calls(inMinute: minute) {
      if call.at >= instant { agenda.add(.call(call), at: call.at) }
      let words = cityDice[call.city].words(
        .fate, tick: UInt32(truncatingIfNeeded: call.minute), draw: UInt32(call.draw))
      guard words[0].happens(perThousand: scenario.rates.duplicatesPerThousand) else { continue }
      let again = call.at.advanced(by: words[1].seconds(15...100))
      let source = conduct.arrivals.report(of: call).key.source
      if again >= instant { agenda.add(.repetition(source: source), at: again) }
    }
  }

  private mutating func planBreaks(minute: Int, from instant: Instant?) {
    for pause in conduct.arrivals.serviceBreaks(inMinute: minute) {
      let start = instant ?? scenario.start
      guard pause.to > start else { continue }
      if pause.from >= start || instant == nil {
        agenda.add(.serviceBreak(pause), at: max(start, pause.from))
      }
      agenda.add(.serviceReturn(pause), at: pause.to)
    }
  }

  private mutating func planWeather(until instant: Instant, from resumed: Instant?) {
    let slot = WeatherWarning.slot(of: instant)
    let first = resumed == nil ? slot : WeatherWarning.slot(of: scenario.start)
    let reach = Int(
      WeatherWarning.longest.inMilliseconds / WeatherWarning.slotLength.inMilliseconds)
    // What was issued before the scenario began is no part of it, but for its first warning.
    for earlier in max(first, slot - reach - 1)...max(first, slot) {
      planWeather(slot: earlier, from: resumed)
    }
    agenda.add(.weather(slot: slot + 1), at: WeatherWarning.start(ofSlot: slot + 1))
  }

  /// Plans a slot's warning, what of it happens from a moment on; nil for all of it.
  mutating func planWeather(slot: Int, from instant: Instant?) {
    let isCertain = slot == WeatherWarning.slot(of: scenario.start)
    guard
      let warning = WeatherWarning(
        inSlot: slot, scenario, region, weatherDice, isCertain: isCertain)
    else { return }
    for (at, step) in warning.steps where instant.map({ at >= $0 }) ?? true {
      agenda.add(.weatherWarning(step), at: max(at, scenario.start))
    }
  }

  private mutating func planInjects(from instant: Instant) {
    for (index, inject) in scenario.injects.enumerated() {
      let at = scenario.start.advanced(by: inject.after)
      if at >= instant { agenda.add(.inject(index), at: at) }
    }
  }

  /// Every desk tells that it is there, except those that have fallen silent.
  mutating func beat() -> [Stimulus] {
    agenda.add(.heartbeats, at: now.advanced(by: Self.beat))
    return region.cities.indices.compactMap { index in
      guard !isSilent(city: index) else { return nil }
      let city = region.cities[index]
      return Stimulus(
        .heartbeat(source: Actors.feed(city), city: city.id, at: now, interval: Self.beat), at: now)
    }
  }

  private func isSilent(city index: Int) -> Bool {
    let second = now.milliseconds / 1000
    let words = cityDice[index].words(.silence, tick: UInt32(second / 7_200))
    guard words[0].happens(perThousand: scenario.rates.silencesPerThousand) else { return false }
    let begin = words[1].scaled(to: 0...6_600)
    let length = words[2].scaled(to: 180...540)
    return (begin..<(begin + length)).contains(Int(second % 7_200))
  }

  /// Reads all gauges; where a level is crossed, the gauge's city is warned.
  mutating func followRiver(_ picture: Picture) -> [Stimulus] {
    river.breach?.hear(picture.drill)
    river.advance()
    agenda.add(.river, at: now.advanced(by: RiverWave.step))
    var stimuli = river.breach?.readings(at: now, region) ?? []
    for stage in river.stages {
      let observation = Observation(
        source: stage.gauge.id.rawValue, time: now, kind: "water-level", city: stage.gauge.city,
        coordinate: stage.gauge.coordinate, value: stage.metres, unit: "m")
      stimuli.append(Stimulus(.observation(observation), at: now))
      let standing = picture.stages[stage.gauge.id] ?? .normal
      guard stage.band != standing else { continue }
      stimuli.append(Stimulus(.observe(observation), by: Actors.hydrology, at: now))
      let report = floodReport(stage, after: standing)
      stimuli.append(Stimulus(.takeReport(report), by: Actors.hydrology, at: now))
    }
    return stimuli
  }

  private func floodReport(_ stage: RiverWave.Stage, after band: StageBand) -> AlertReport {
    let gauge = stage.gauge
    var report = AlertReport(
      key: ReportKey(source: Actors.hydrology, identifier: gauge.id.rawValue, sent: now),
      status: .exercise, city: gauge.city, coordinate: gauge.coordinate,
      area: "\(gauge.name.english) \(gauge.name.simplified)", kind: "river-flood",
      emergencyClass: .naturalDisaster, severity: .moderate, urgency: .expected,
      certainty: .observed, headline: "\(gauge.name.english) \(gauge.name.simplified)",
      text: "演练 Exercise · 水位 stage \(stage.metres) m (\(gauge.datum))")
    report.operation = band == .normal ? .open : .update
    switch stage.band {
    case .normal: report.operation = .close
    case .warning: break
    case .guarantee: report.severity = .severe
    }
    return report
  }
}

extension Instant {
  /// This moment, or the next that is a whole number of steps since 1970.
  func rounded(up step: Duration) -> Instant {
    let size = step.inMilliseconds
    return Instant(milliseconds: (milliseconds + size - 1) / size * size)
  }
}
