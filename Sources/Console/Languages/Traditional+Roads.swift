internal import Domain

/// What is said about roads, in Traditional Chinese.
extension TraditionalChinese {
  func label(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "道路管制"
    case .close: "封閉道路"
    case .open: "恢復通行"
    case .corridor: "綠波通道"
    }
  }

  func help(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "查看哪些道路封閉或緩行、原因和期限。"
    case .close: "封閉道路：:close G42 2h 原因；也可寫 G42:SUZ/WUX、橋名或區名。"
    case .open: "恢復本台封閉的道路通行。"
    case .corridor: "查看力量前方的信號燈；在該頁開啟或結束綠波。"
    }
  }

  func text(_ sentence: RoadSentence) -> String {
    switch sentence {
    case .unknownRoad(let name): "路網中沒有名為 \(name) 的道路、橋隧或地點。"
    case .isClosed(let name, let id): "\(name) 已封閉：\(id)。"
    case .closureInThePast: "封閉的截止時間已過。"
    case .closureTooLong(let days): "一次封閉最長 \(days) 天。"
    case .unknownClosure(let id): "沒有編號為 \(id) 的封閉。"
    case .closureStillRuns(let id): "封閉 \(id) 尚未到期。"
    case .notUnderWay(let unit, let status): "\(unit) 現為\(status)，不在途中。"
    case .leadsElsewhere(let unit): "該路線不通往 \(unit) 的目的地。"
    case .corridorIsOn(let unit): "\(unit) 的綠波已開啟。"
    case .noCorridor(let unit): "\(unit) 沒有開啟綠波。"
    case .noSignalsAhead(let unit): "\(unit) 前方沒有已知的信號燈。"
    case .rerouted(let unit, let arrival): "\(unit) 改道：預計 \(arrival) 到達。"
    case .severalRerouted(let count): "\(count) 支力量改道：到達時間見日誌。"
    case .noRoadsKnown: "本區域文件沒有路網。"
    case .howToClose: "封閉對象：道路（G42）、路段（G42:SUZ/WUX）、橋隧或區縣。"
    case .nothingIsClosed: "本台沒有封閉任何道路。"
    case .noUnitForCorridor: "此處沒有可開綠波的力量。"
    case .closeTitle(let name): "封閉 \(name)"
    case .willClose(0): "現無力量在其上。此後的路線均繞行。"
    case .willClose(let count): "其上有 \(count) 支力量，將改道。"
    case .openTitle: "恢復哪條道路通行？"
    case .startTitle(let unit): "為 \(unit) 開啟綠波"
    case .willStart(let low, let middle, let high, let cross):
      "約節省 \(middle) 秒（\(low)–\(high)）；橫向車流多等 \(cross) 車·分。"
    case .stopTitle(let unit): "結束 \(unit) 的綠波"
    case .willStop: "信號燈恢復自身配時。"
    case .closedByDesk: "本台封閉"
    case .slowed: "因災害封閉或緩行"
    case .corridors: "綠波通道"
    case .allOpen: "沒有封閉或緩行的道路。"
    case .by(let name, let since): "\(name)，\(since) 起"
    case .until(let clock): "至 \(clock)"
    case .untilOpened: "至恢復通行"
    case .failedRoad(let name): "\(name)中斷"
    case .brokenLevee(let name): "\(name)潰口進水"
    case .water(let depth): "積水 \(depth) 毫米"
    case .gas(let id): "\(id) 毒氣"
    case .kilometresAnHour(let speed): "限速 \(speed) 公里/時"
    case .closedWord: "封閉"
    case .arrival(let clock, let minutes): "預計 \(clock) 到達（\(minutes) 分）"
    case .isOn(let name, let since): "綠波已開啟：\(name) \(since)"
    case .isOff: "信號燈自行配時"
    case .preview: "尚未出發：以下為預估"
    case .columnNumber: "路口"
    case .columnLeft: "剩餘公里"
    case .columnArrives: "通過"
    case .columnGreen: "綠燈"
    case .columnCross: "橫向多等"
    case .saves(let low, let middle, let high): "約節省 \(middle) 秒（\(low)–\(high)）"
    case .costs(let minutes): "橫向車流多等 \(minutes) 車·分"
    case .runs(let from, let until): "\(from)–\(until)"
    case .assumption(let spacing, let along, let across, let isExercise):
      (isExercise ? "演練假定" : "實測")
        + "：每 \(spacing) 米一處信號燈，沿線每小時 \(along) 輛，橫向 \(across) 輛。"
    case .noRoad: "不通"
    }
  }

  func sentence(_ event: RoadEvent, _ names: Names) -> String {
    switch event {
    case .closed(let id, let stretch, let reason, let until):
      "封閉 \(names.road(stretch))（\(id)）" + (until.map { "至 \(names.clock($0))" } ?? "")
        + "：\(reason)"
    case .opened(let id): "恢復通行：\(id)"
    case .closureEnded(let id): "封閉到期：\(id)"
    case .rerouted(let unit, let journey):
      "\(unit) 改道：預計 \(names.clock(journey.expectedArrival)) 到達"
    case .corridorStarted(let corridor):
      "為 \(corridor.unit) 開啟綠波：\(corridor.junctions.count) 處信號燈"
    case .corridorEnded(let unit, true): "\(unit) 已通過：信號燈恢復自身配時"
    case .corridorEnded(let unit, false): "結束 \(unit) 的綠波"
    }
  }
}
