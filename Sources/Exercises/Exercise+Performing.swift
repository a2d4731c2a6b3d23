internal import Domain

extension Exercise {
  /// Does what is due; what is no longer as it was when the appointment was made is passed over.
  mutating func perform(_ concern: Concern, _ picture: Picture) -> [Stimulus] {
    switch concern {
    case .river: return followRiver(picture)
    case .peril(let index):
      let stimuli = perils[index].follow(picture, at: now)
      agenda.add(.peril(index), at: perils[index].next(from: now))
      return stimuli
    case .heartbeats: return beat()
    case .minute(let minute):
      plan(minute: minute, from: now)
      agenda.add(.minute(minute + 1), at: Instant(seconds: Int64(minute + 1) * 60))
      return []
    case .weather(let slot):
      planWeather(slot: slot, from: now)
      agenda.add(.weather(slot: slot + 1), at: WeatherWarning.start(ofSlot: slot + 1))
      return []
    case .weatherWarning(let step): return warn(step)
    case .inject(let index):
      return conduct.arrivals.report(ofInject: index, at: now).map { [taking($0)] } ?? []
    case .call(let call): return receive(call, picture)
    case .repetition(let source): return [Stimulus(.duplicate(source: source, at: now), at: now)]
    case .serviceBreak(let pause): return beginBreak(pause, picture)
    case .serviceReturn(let pause): return endBreak(pause, picture)
    case .unit(let id):
      guard let unit = picture.units[id], let next = conduct.next(for: unit, in: picture),
        next.at <= now
      else { return [] }
      return [conduct.stimulus(next.step, of: unit, in: picture, at: now)]
    case .incident(let id): return work(on: id, picture)
    case .alert(let id):
      guard let alert = picture.alerts[id], let next = conduct.next(for: alert, in: picture),
        next.at <= now
      else { return [] }
      return conduct.stimulus(next.step, on: alert, at: now).map { [$0] } ?? []
    case .aid(let id): return work(on: id, picture)
    case .aidLook: return lookForShortfalls(picture)
    case .missing(let id): return askForMissing(id, picture).map { [$0] } ?? []
    case .answer(let answering): return answer(answering, picture)
    case .presence(let id, let city): return join(id, city, picture)
    case .matter(let matter): return govern(matter, picture)
    case .takeOver(let matter): return takeOver(matter, picture)
    case .posture(let holder): return tend(holder, picture)
    case .postureLook: return lookAtPostures(picture)
    case .contest(let id): return contest(id, picture)
    case .signature(let signing): return sign(signing, picture)
    case .renewal(let id): return renew(id, picture)
    case .plan(let matter): return activatePlan(for: matter, picture)
    case .consultation(let step): return consult(step, picture)
    case .noticeReceipt(let id): return receive(id, picture)
    case .notice(let id, let city): return attend(to: id, city, picture)
    case .firstCrews: return postFirstCrews(picture)
    case .shift(let city): return changeShift(of: city, picture)
    case .ledger(.fund):
      planFund(at: now)
      return look(at: .fund, picture)
    case .ledger(let found): return look(at: found, picture)
    case .drillPlan: return beginDrill()
    case .drillStart: return [control(.drill(.start))]
    case .injectedAlert(let number): return report(ofInject: number, picture)
    case .drill: return runDrill(picture)
    case .evaluationLook: return lookForCase(picture)
    case .evaluation(let id): return work(on: id, picture)
    case .lesson(let id): return work(on: id, picture)
    }
  }

  private mutating func work(on id: Incident.ID, _ picture: Picture) -> [Stimulus] {
    guard let incident = picture.incidents[id],
      let next = conduct.next(for: incident, in: picture, now: now), next.at <= now
    else { return [] }
    if let stimulus = conduct.stimulus(next.step, on: incident, in: picture, at: now) {
      return [stimulus]
    }
    agenda.add(.incident(id), at: now.advanced(by: .minutes(2)))
    return []
  }

  /// A report on its way to the station.
  private func taking(_ report: AlertReport) -> Stimulus {
    Stimulus(.takeReport(report), by: report.key.source, at: now)
  }

  private mutating func receive(_ call: Arrivals.Call, _ picture: Picture) -> [Stimulus] {
    let stimulus = taking(conduct.arrivals.report(of: call))
    // Taken up at this very moment, the exercise may have made this call before.
    if case .command(let submission) = stimulus.content {
      do { _ = try picture.decide(submission) } catch { return [] }
    }
    return [stimulus]
  }

  private func warn(_ step: WeatherWarning.Step) -> [Stimulus] {
    let isCertain = step.slot == WeatherWarning.slot(of: scenario.start)
    guard
      let warning = WeatherWarning(
        inSlot: step.slot, scenario, region, weatherDice, isCertain: isCertain)
    else { return [] }
    return warning.reports(step.phase, at: now).map(taking)
  }

  private func beginBreak(_ pause: Arrivals.ServiceBreak, _ picture: Picture) -> [Stimulus] {
    guard let unit = picture.units[pause.unit], unit.status == .available else { return [] }
    return [moving(unit, .takeOutOfService)]
  }

  /// Only what this very break took out comes back.
  private func endBreak(_ pause: Arrivals.ServiceBreak, _ picture: Picture) -> [Stimulus] {
    let from = max(pause.from, scenario.start)
    guard let unit = picture.units[pause.unit], unit.status == .outOfService,
      (from...from.advanced(by: .seconds(10))).contains(unit.since)
    else { return [] }
    return [moving(unit, .returnToService)]
  }

  private func moving(_ unit: Unit, _ trigger: UnitTrigger) -> Stimulus {
    Stimulus(.moveUnit(unit.id, trigger, journey: nil), by: unit.id.rawValue, at: now)
  }
}
