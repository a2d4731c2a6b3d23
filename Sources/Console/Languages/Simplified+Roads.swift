internal import Domain

/// What is said about roads, in Simplified Chinese.
extension SimplifiedChinese {
  func label(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "道路管制"
    case .close: "封闭道路"
    case .open: "恢复通行"
    case .corridor: "绿波通道"
    }
  }

  func help(_ act: ActionID.RoadAct) -> String {
    switch act {
    case .goRoads: "查看哪些道路封闭或缓行、原因和期限。"
    case .close: "封闭道路：:close G42 2h 原因；也可写 G42:SUZ/WUX、桥名或区名。"
    case .open: "恢复本台封闭的道路通行。"
    case .corridor: "查看力量前方的信号灯；在该页开启或结束绿波。"
    }
  }

  func text(_ sentence: RoadSentence) -> String {
    switch sentence {
    case .unknownRoad(let name): "路网中没有名为 \(name) 的道路、桥隧或地点。"
    case .isClosed(let name, let id): "\(name) 已封闭：\(id)。"
    case .closureInThePast: "封闭的截止时间已过。"
    case .closureTooLong(let days): "一次封闭最长 \(days) 天。"
    case .unknownClosure(let id): "没有编号为 \(id) 的封闭。"
    case .closureStillRuns(let id): "封闭 \(id) 尚未到期。"
    case .notUnderWay(let unit, let status): "\(unit) 现为\(status)，不在途中。"
    case .leadsElsewhere(let unit): "该路线不通往 \(unit) 的目的地。"
    case .corridorIsOn(let unit): "\(unit) 的绿波已开启。"
    case .noCorridor(let unit): "\(unit) 没有开启绿波。"
    case .noSignalsAhead(let unit): "\(unit) 前方没有已知的信号灯。"
    case .rerouted(let unit, let arrival): "\(unit) 改道：预计 \(arrival) 到达。"
    case .severalRerouted(let count): "\(count) 支力量改道：到达时间见日志。"
    case .noRoadsKnown: "本区域文件没有路网。"
    case .howToClose: "封闭对象：道路（G42）、路段（G42:SUZ/WUX）、桥隧或区县。"
    case .nothingIsClosed: "本台没有封闭任何道路。"
    case .noUnitForCorridor: "此处没有可开绿波的力量。"
    case .closeTitle(let name): "封闭 \(name)"
    case .willClose(0): "现无力量在其上。此后的路线均绕行。"
    case .willClose(let count): "其上有 \(count) 支力量，将改道。"
    case .openTitle: "恢复哪条道路通行？"
    case .startTitle(let unit): "为 \(unit) 开启绿波"
    case .willStart(let low, let middle, let high, let cross):
      "约节省 \(middle) 秒（\(low)–\(high)）；横向车流多等 \(cross) 车·分。"
    case .stopTitle(let unit): "结束 \(unit) 的绿波"
    case .willStop: "信号灯恢复自身配时。"
    case .closedByDesk: "本台封闭"
    case .slowed: "因灾害封闭或缓行"
    case .corridors: "绿波通道"
    case .allOpen: "没有封闭或缓行的道路。"
    case .by(let name, let since): "\(name)，\(since) 起"
    case .until(let clock): "至 \(clock)"
    case .untilOpened: "至恢复通行"
    case .failedRoad(let name): "\(name)中断"
    case .brokenLevee(let name): "\(name)溃口进水"
    case .water(let depth): "积水 \(depth) 毫米"
    case .gas(let id): "\(id) 毒气"
    case .kilometresAnHour(let speed): "限速 \(speed) 公里/时"
    case .closedWord: "封闭"
    case .arrival(let clock, let minutes): "预计 \(clock) 到达（\(minutes) 分）"
    case .isOn(let name, let since): "绿波已开启：\(name) \(since)"
    case .isOff: "信号灯自行配时"
    case .preview: "尚未出发：以下为预估"
    case .columnNumber: "路口"
    case .columnLeft: "剩余公里"
    case .columnArrives: "通过"
    case .columnGreen: "绿灯"
    case .columnCross: "横向多等"
    case .saves(let low, let middle, let high): "约节省 \(middle) 秒（\(low)–\(high)）"
    case .costs(let minutes): "横向车流多等 \(minutes) 车·分"
    case .runs(let from, let until): "\(from)–\(until)"
    case .assumption(let spacing, let along, let across, let isExercise):
      (isExercise ? "演练假定" : "实测")
        + "：每 \(spacing) 米一处信号灯，沿线每小时 \(along) 辆，横向 \(across) 辆。"
    case .noRoad: "不通"
    }
  }

  func sentence(_ event: RoadEvent, _ names: Names) -> String {
    switch event {
    case .closed(let id, let stretch, let reason, let until):
      "封闭 \(names.road(stretch))（\(id)）" + (until.map { "至 \(names.clock($0))" } ?? "")
        + "：\(reason)"
    case .opened(let id): "恢复通行：\(id)"
    case .closureEnded(let id): "封闭到期：\(id)"
    case .rerouted(let unit, let journey):
      "\(unit) 改道：预计 \(names.clock(journey.expectedArrival)) 到达"
    case .corridorStarted(let corridor):
      "为 \(corridor.unit) 开启绿波：\(corridor.junctions.count) 处信号灯"
    case .corridorEnded(let unit, true): "\(unit) 已通过：信号灯恢复自身配时"
    case .corridorEnded(let unit, false): "结束 \(unit) 的绿波"
    }
  }
}
