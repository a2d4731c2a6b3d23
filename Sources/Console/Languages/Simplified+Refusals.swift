internal import Domain

/// Why something was refused, in Simplified Chinese.
extension SimplifiedChinese {
  func text(_ refusal: Refusal) -> String {
    switch refusal {
    case .rejected(let rejection): text(rejection)
    case .notRecorded(let reason): "未执行：记录无法写入（\(reason)）。"
    case .readOnly: "记录以只读方式打开：此处不能操作。"
    }
  }

  func text(_ problem: Input.Problem) -> String {
    switch problem {
    case .journalFailed(let reason): "记录无法写入：\(reason)"
    case .feedFailed(let path, let reason): "数据源 \(path)：\(reason)"
    case .themeRefused(let name, let reason): "主题 \(name) 不可用：\(reason)"
    }
  }

  func text(_ fault: FilterFault) -> String {
    switch fault {
    case .unknownKey(let key): "筛选可用 city、p、sev、state、age、kind，没有“\(key)”。"
    case .noSuchCity(let text): "没有名为“\(text)”的城市。"
    case .noSuchState(let text): "状态可为 unack、new、ack、rtn、shelved、supp、oos、aside，没有“\(text)”。"
    case .numberExpected(let key): "\(key) 应与 1 到 \(key.hasPrefix("s") ? 5 : 4) 的数比较，如 \(key)<=2。"
    case .durationExpected(let text): "age 应与时长比较，如 10m、2h，而非“\(text)”。"
    case .nothingAfter(let text): "“\(text)”之后缺少内容。"
    }
  }

  func text(_ rejection: Rejection) -> String {
    switch rejection {
    case .notPermitted(let role): "\(word(role))无权执行此操作。"
    case .unknownAlert(let id): "\(id) 已不在值班台上。"
    case .alertCannot(let id, let trigger, let state): "\(id) 现为\(word(state))：不能\(word(trigger))。"
    case .occurrenceHasPassed(let id, let seen, let now):
      "\(id) 在您查看后再次发生（原第 \(seen) 次，现第 \(now) 次）：请查看后再确认。"
    case .duplicateReport(let key): "该报告已接收：\(key.identifier)。"
    case .contradictoryReport(let key, let standing): "\(key.identifier) 内容不一致；保留最初的 \(standing)。"
    case .nothingToEnd(let key): "\(key.identifier) 没有可结束的警报。"
    case .shelvingTooLong(let limit): "警报最多搁置 \(limit.inSeconds / 3600) 小时。"
    case .shelvingInThePast: "搁置的截止时间已过。"
    case .shelvingStillRuns(let id, _): "\(id) 的搁置尚未到期。"
    case .reasonMissing: "请填写原因或内容。"
    case .cannotJoin(let id, let other): "\(id) 不能归入 \(other)。"
    case .notInhibited(let id): "没有警报抑制 \(id)。"
    case .notDueForEscalation(let id): "\(id) 尚不须报主管。"
    case .unknownIncident(let id): "\(id) 已不在值班台上。"
    case .incidentCannot(let id, let trigger, let state):
      "\(id) 现为\(word(state))：不能\(word(trigger))。"
    case .alertHasIncident(let alert, let incident): "\(alert) 已有事件：\(incident)。"
    case .noUnitAssigned(let id): "\(id) 尚未派出力量。"
    case .noUnitOnScene(let id): "\(id) 尚无力量到场。"
    case .unitsStillEnroute(let id, let units): "\(id)：尚未到场的有 \(list(units))。请等待或召回。"
    case .unitsStillAssigned(let id, let units): "\(id) 仍有 \(list(units))：请先召回。"
    case .outcomeMissing(let id): "关闭 \(id) 须填写结果。"
    case .unknownHazard(let id): "没有名为 \(id) 的风险源。"
    case .hazardCannot(let id, let trigger, let state):
      "\(id) \(language.panel.forecast.state(state))，不能\(word(trigger))。"
    case .hazardStands(let id): "已登记：\(id)。"
    case .forecastIsOlder(let id, _): "\(id) 已有更新的预报。"
    case .isThereAlready(let id, _, _): "\(id) 到达该城市已有记录。"
    case .measureStands(let id, let city): "\(id)：\(city) 的管控措施已是如此。"
    case .unknownClaim(let id, let city): "\(id)：对 \(city) 没有待检验的预报。"
    case .cannotBeSupposed: "没有可作此假设的预报，或数值不可能。"
    case .unknownLevee(let id): "没有名为 \(id) 的堤防。"
    case .unknownCity(let id): "\(id) 不是本区域的城市。"
    case .postureIs(_, let posture): "已处于\(word(posture))状态。"
    case .unknownUnit(let id): "没有编号为 \(id) 的力量。"
    case .unitIsBusy(let id, let incident): "\(id) 正在处置 \(incident)。"
    case .unitCannot(let id, let trigger, let status):
      "\(id) 现为\(word(status))：不能\(word(trigger))。"
    case .noUnitChosen: "未选择力量：按空格选择。"
    case .unknownStation(let id): "没有站点 \(id)。"
    case .unitIsThere(let id, let station): "\(id) 已在 \(station)。"
    case .unitIsHeard(let id): "\(id) 并未失联。"
    case .unitIsHeldUp(let id): "\(id) 途中受阻，已有记录。"
    case .reliefIsComing(let id): "\(id) 已有力量前往替换。"
    case .noFurtherAlarm(let id, let alarm): "\(id) 的出动预案没有 \(alarm) 级以上的出动。"
    case .unitChosenTwice(let id): "\(id) 被选择了两次。"
    case .incidentIsClosed(let id): "\(id) 已关闭。"
    case .journeyMissing(let id): "\(id) 缺少行程。"
    case .valueIsNotANumber: "数值无效。"
    case .aid(let rejection): text(rejection)
    case .unknownRoad(let name): text(RoadSentence.unknownRoad(name))
    case .roadIsClosed(let stretch, let id): text(RoadSentence.isClosed(stretch.text, id.rawValue))
    case .closureInThePast: text(RoadSentence.closureInThePast)
    case .closureTooLong(let limit):
      text(RoadSentence.closureTooLong(days: Int(limit.inSeconds / 86_400)))
    case .unknownClosure(let id): text(RoadSentence.unknownClosure(id.rawValue))
    case .closureStillRuns(let id): text(RoadSentence.closureStillRuns(id.rawValue))
    case .unitIsNotUnderWay(let id, let status):
      text(RoadSentence.notUnderWay(id.rawValue, word(status)))
    case .journeyLeadsElsewhere(let id): text(RoadSentence.leadsElsewhere(id.rawValue))
    case .corridorIsOn(let id): text(RoadSentence.corridorIsOn(id.rawValue))
    case .noCorridor(let id): text(RoadSentence.noCorridor(id.rawValue))
    case .noSignalsAhead(let id): text(RoadSentence.noSignalsAhead(id.rawValue))
    case .noDrill: textOfDrill(.noDrill)
    case .drillIsPlanned: textOfDrill(.isPlanned)
    case .drillIsExercise: textOfDrill(.isExercise)
    case .drillCannot(let trigger, let phase): textOfDrill(.cannot(trigger, phase))
    case .drillIsNotUnderWay(let phase): textOfDrill(.isNotUnderWay(phase))
    case .speedOutOfRange(let speed): textOfDrill(.speedOutOfRange(speed))
    case .stepOutOfRange: textOfDrill(.stepOutOfRange)
    case .unknownCheckpoint(let number): textOfDrill(.unknownCheckpoint(number))
    case .unknownInject(let number): textOfDrill(.unknownInject(number))
    case .injectCannot(let number, let trigger, let state):
      textOfDrill(.injectCannot(number, trigger, state))
    case .governance(let rejection): language.governance.rejection(rejection)
    case .alliance(let rejection): language.alliance.rejection(rejection)
    case .trust(let rejection): language.trust.rejection(rejection)
    case .posture(let rejection): language.postures.rejection(rejection)
    case .evaluation(let rejection): language.evaluation.rejection(rejection)
    case .preparedness(let rejection): language.preparedness.rejection(rejection)
    case .communication(let rejection): language.communication.rejection(rejection)
    case .ledger(let rejection): language.ledger.rejection(rejection)
    case .nothingNewObserved(let number): textOfDrill(.nothingNewObserved(number))
    }
  }
}
