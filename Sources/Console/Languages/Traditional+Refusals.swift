internal import Domain

/// Why something was refused, in Traditional Chinese.
extension TraditionalChinese {
  func text(_ refusal: Refusal) -> String {
    switch refusal {
    case .rejected(let rejection): text(rejection)
    case .notRecorded(let reason): "未執行：記錄無法寫入（\(reason)）。"
    case .readOnly: "記錄以唯讀方式開啟：此處不能操作。"
    }
  }

  func text(_ problem: Input.Problem) -> String {
    switch problem {
    case .journalFailed(let reason): "記錄無法寫入：\(reason)"
    case .feedFailed(let path, let reason): "資料來源 \(path)：\(reason)"
    case .themeRefused(let name, let reason): "主題 \(name) 無法使用：\(reason)"
    }
  }

  func text(_ fault: FilterFault) -> String {
    switch fault {
    case .unknownKey(let key): "篩選可用 city、p、sev、state、age、kind，沒有「\(key)」。"
    case .noSuchCity(let text): "沒有名為「\(text)」的城市。"
    case .noSuchState(let text): "狀態可為 unack、new、ack、rtn、shelved、supp、oos、aside，沒有「\(text)」。"
    case .numberExpected(let key): "\(key) 應與 1 到 \(key.hasPrefix("s") ? 5 : 4) 的數比較，如 \(key)<=2。"
    case .durationExpected(let text): "age 應與時長比較，如 10m、2h，而非「\(text)」。"
    case .nothingAfter(let text): "「\(text)」之後缺少內容。"
    }
  }

  func text(_ rejection: Rejection) -> String {
    switch rejection {
    case .notPermitted(let role): "\(word(role))無權執行此操作。"
    case .unknownAlert(let id): "\(id) 已不在值班臺上。"
    case .alertCannot(let id, let trigger, let state): "\(id) 現為\(word(state))：不能\(word(trigger))。"
    case .occurrenceHasPassed(let id, let seen, let now):
      "\(id) 在您查看後再次發生（原第 \(seen) 次，現第 \(now) 次）：請查看後再確認。"
    case .duplicateReport(let key): "該報告已接收：\(key.identifier)。"
    case .contradictoryReport(let key, let standing): "\(key.identifier) 內容不一致；保留最初的 \(standing)。"
    case .nothingToEnd(let key): "\(key.identifier) 沒有可結束的警報。"
    case .shelvingTooLong(let limit): "警報最多擱置 \(limit.inSeconds / 3600) 小時。"
    case .shelvingInThePast: "擱置的截止時間已過。"
    case .shelvingStillRuns(let id, _): "\(id) 的擱置尚未到期。"
    case .reasonMissing: "請填寫原因或內容。"
    case .cannotJoin(let id, let other): "\(id) 不能歸入 \(other)。"
    case .notInhibited(let id): "沒有警報抑制 \(id)。"
    case .notDueForEscalation(let id): "\(id) 尚不須報主管。"
    case .unknownIncident(let id): "\(id) 已不在值班臺上。"
    case .incidentCannot(let id, let trigger, let state):
      "\(id) 現為\(word(state))：不能\(word(trigger))。"
    case .alertHasIncident(let alert, let incident): "\(alert) 已有事件：\(incident)。"
    case .noUnitAssigned(let id): "\(id) 尚未派出力量。"
    case .noUnitOnScene(let id): "\(id) 尚無力量到場。"
    case .unitsStillEnroute(let id, let units): "\(id)：尚未到場的有 \(list(units))。請等待或召回。"
    case .unitsStillAssigned(let id, let units): "\(id) 仍有 \(list(units))：請先召回。"
    case .outcomeMissing(let id): "關閉 \(id) 須填寫結果。"
    case .unknownHazard(let id): "沒有名為 \(id) 的風險源。"
    case .hazardCannot(let id, let trigger, let state):
      "\(id) \(language.panel.forecast.state(state))，不能\(word(trigger))。"
    case .hazardStands(let id): "已登記：\(id)。"
    case .forecastIsOlder(let id, _): "\(id) 已有更新的預報。"
    case .isThereAlready(let id, _, _): "\(id) 到達該城市已有紀錄。"
    case .measureStands(let id, let city): "\(id)：\(city) 的管控措施已是如此。"
    case .unknownClaim(let id, let city): "\(id)：對 \(city) 沒有待檢驗的預報。"
    case .cannotBeSupposed: "沒有可作此假設的預報，或數值不可能。"
    case .unknownLevee(let id): "沒有名為 \(id) 的堤防。"
    case .unknownCity(let id): "\(id) 不是本區域的城市。"
    case .postureIs(_, let posture): "已處於\(word(posture))狀態。"
    case .unknownUnit(let id): "沒有編號為 \(id) 的力量。"
    case .unitIsBusy(let id, let incident): "\(id) 正在處置 \(incident)。"
    case .unitCannot(let id, let trigger, let status):
      "\(id) 現為\(word(status))：不能\(word(trigger))。"
    case .noUnitChosen: "未選擇力量：按空白鍵選擇。"
    case .unknownStation(let id): "沒有站點 \(id)。"
    case .unitIsThere(let id, let station): "\(id) 已在 \(station)。"
    case .unitIsHeard(let id): "\(id) 並未失聯。"
    case .unitIsHeldUp(let id): "\(id) 途中受阻，已有記錄。"
    case .reliefIsComing(let id): "\(id) 已有力量前往替換。"
    case .noFurtherAlarm(let id, let alarm): "\(id) 的出動預案沒有 \(alarm) 級以上的出動。"
    case .unitChosenTwice(let id): "\(id) 被選擇了兩次。"
    case .incidentIsClosed(let id): "\(id) 已關閉。"
    case .journeyMissing(let id): "\(id) 缺少行程。"
    case .valueIsNotANumber: "數值無效。"
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
