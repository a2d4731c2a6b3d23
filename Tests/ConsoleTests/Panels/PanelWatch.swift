import Console
import Domain
import Geodesy
import Regions
import Terminal

/// A small watch made by hand: a fire being fought, a leak that nobody took, water rising, a city
/// that fell silent.
struct PanelWatch {
  static let start =
    Instant(
      year: 2026, month: 7, day: 1, hour: 15, minute: 0, offsetInMinutes: 480) ?? .distantPast
  static let wang = Actor(name: "wang", role: .dispatcher)

  private(set) var picture: Picture
  private(set) var entries: [Entry] = []
  private(set) var now = PanelWatch.start

  init(alerts: Bool = true) throws {
    picture = Picture(region: try Regions.open(), at: Self.start)
    guard alerts else { return }
    try report("1", "320500", "building-fire", .extreme, "Workshop in Kunshan 昆山一车间起火")
    try report("2", "330200", "gas-leak", .severe, "Gas in a cellar in Haishu 海曙区地下室燃气泄漏")
    try report("3", "340200", "river-flood", .moderate, "Wuhu gauge above warning 芜湖站超警戒")
    try report("4", "310000", "lift-entrapment", .minor, "Seven in a lift, Minhang 闵行电梯困人七名")
    try report("5", "330100", "power-outage", .moderate, "Two streets dark 两条街停电", .test)
    note(.heartbeat(source: "ningbo", city: City.ID("330200"), at: now, interval: .seconds(60)))
    for (minute, stage) in [(0, 11.0), (1, 11.2), (2, 11.4), (3, 11.6)] {
      note(
        .observation(
          Observation(
            source: "wuhu", time: now.advanced(by: .minutes(Int64(minute))), kind: "water-level",
            city: City.ID("340200"), value: stage, unit: "m")))
    }
    pass(.minutes(3))
    try act(.alert(Alert.ID("SUZ-A1"), .acknowledge(occurrence: 1)))
    try act(
      .alert(
        Alert.ID("SHA-A1"),
        .shelve(until: now.advanced(by: .minutes(30)), reason: "crew is there")))
    try fight()
    pass(.minutes(2))
  }

  /// Opens an incident for the fire and sends two engines.
  private mutating func fight() throws {
    guard let alert = picture.alerts[Alert.ID("SUZ-A1")] else { return }
    let place = alert.coordinate ?? .at(31.3, 120.6)
    try act(
      .reportIncident(
        Incident.Report(
          city: City.ID("320500"), kind: alert.report.kind,
          emergencyClass: .accident, priority: .first, title: alert.report.headline,
          place: "昆山", coordinate: place, alert: alert.id)))
    let incident = Incident.ID("SUZ-I1")
    let units = ["SUZ-F01", "SUZ-F02"].map { Unit.ID($0) }
    try act(
      .dispatch(
        units.map { Assignment(unit: $0, distance: .kilometres(8), travel: .minutes(12)) },
        to: incident))
    for unit in units.prefix(1) {
      let journey = Journey(
        from: .at(31.2, 120.5), to: place, departed: now,
        expectedArrival: now.advanced(by: .minutes(12)))
      try act(.moveUnit(unit, .depart, journey: journey))
    }
  }

  /// The same with a motorway and a bridge that are closed.
  static func closedRoads() throws -> PanelWatch {
    var watch = try PanelWatch()
    let until = watch.now.advanced(by: .hours(2))
    try watch.act(
      .road(.close(.way(RoadWay.ID("G42")), reason: "多车追尾 pile-up", until: until)))
    try watch.act(
      .road(.close(.crossing(RoadCrossing.ID("sutong")), reason: "大风 wind", until: nil)))
    return watch
  }

  /// The same with a flood on the Yangtze that is forecast: Wuhu is reached, others lie ahead.
  static func flooded() throws -> PanelWatch {
    var watch = try PanelWatch()
    let wuhu = City.ID("340200")
    try watch.act(
      .observe(
        Observation(
          source: "wuhu", time: watch.now, kind: "water-level", city: wuhu, value: 11.6, unit: "m")
      ), by: .source("wuhu"))
    let report = Hazard.Report(
      kind: .riverFlood, origin: wuhu, river: River.ID("yangtze"), since: watch.now)
    try watch.act(.declareHazard(report))
    let first = watch.forecast([("wuhu", 0, 1), ("maanshan", 3, 0.97), ("nanjing", 11, 0.64)])
    try watch.act(.hazard(Hazard.ID("WHU-H1"), .issue(first)), by: .program)
    watch.pass(.minutes(200))
    let reached = HazardOutcome(
      city: City.ID("340500"), gauge: Gauge.ID("maanshan"), issued: first.issued,
      reached: watch.now)
    try watch.act(.hazard(Hazard.ID("WHU-H1"), .verify([reached])), by: .program)
    let second = watch.forecast([
      ("wuhu", 0, 1), ("maanshan", 0, 1), ("nanjing", 8, 0.84), ("zhenjiang", 20, 0.31),
      ("jiangyin", 0, 0.02),
    ])
    try watch.act(.hazard(Hazard.ID("WHU-H1"), .issue(second)), by: .program)
    watch.pass(.minutes(12))
    return watch
  }

  /// The same with Wuhu asking its neighbours for sandbags and rice: one has offered, one is on its
  /// way.
  static func lending() throws -> PanelWatch {
    var watch = try flooded()
    let wuhu = City.ID("340200")
    let (nanjing, xuancheng) = (City.ID("320100"), City.ID("341800"))
    for (item, quantity) in [("sandbags", 60_000), ("rice", 9_000)] {
      let report = AidRequest.Report(
        requester: wuhu, good: .supply(SupplyItem.ID(item)), quantity: quantity,
        asks: [.init(nanjing, quantity / 2), .init(xuancheng, quantity / 3)],
        purpose: "堤防加固 dyke", place: .at(31.35, 118.37),
        answerBy: watch.now.advanced(by: .hours(1)),
        neededBy: watch.now.advanced(by: .hours(6)),
        returnBy: watch.now.advanced(by: .hours(72)))
      try watch.act(.aid(.request(report)))
      watch.pass(.minutes(4))
    }
    func pass(_ message: AidMessage, _ lender: City.ID, by city: City.ID) throws {
      try watch.act(
        .aid(.take(message, on: .init(AidRequest.ID("WHU-R1"), lender), by: city)),
        by: .source("desk"))
      watch.pass(.minutes(3))
    }
    try pass(AidMessage(.offer), nanjing, by: nanjing)
    try pass(AidMessage(.offer, quantity: 12_000), xuancheng, by: xuancheng)
    try pass(AidMessage(.accept), nanjing, by: wuhu)
    try pass(AidMessage(.commit), nanjing, by: nanjing)
    let journey = Journey(
      from: .at(32.06, 118.8), to: .at(31.35, 118.37), departed: watch.now,
      expectedArrival: watch.now.advanced(by: .minutes(140)))
    try pass(AidMessage(.mobilise, journey: journey), nanjing, by: nanjing)
    return watch
  }

  /// A forecast for gauges, each with the hours until it is reached and how likely that is.
  func forecast(
    _ gauges: [(id: String, hours: Int64, probability: Double)]
  ) -> Forecast {
    Forecast(
      issued: now, horizon: .hours(24), basis: .init(observations: 480, newest: now),
      members: 100,
      prospects: gauges.compactMap { id, hours, probability in
        guard let gauge = picture.region[Gauge.ID(id)] else { return nil }
        let (level, isReached) = (gauge.warningLevel.value, probability == 1)
        let at = now.advanced(by: .hours(hours))
        let arrival = TimeEstimate(
          early: at.advanced(by: .minutes(-70)), middle: at, late: at.advanced(by: .minutes(95)))
        return Prospect(
          city: gauge.city, gauge: gauge.id, way: .body, unit: "m", observed: nil,
          warning: .init(level: level, probability: probability),
          guarantee: .init(level: gauge.guaranteeLevel.value, probability: probability / 20),
          isReached: isReached, arrival: isReached || hours == 0 ? nil : arrival,
          peak: Estimate(low: level + 0.2, middle: level + 0.4, high: level + 0.6),
          peakTime: TimeEstimate(early: at, middle: at, late: at),
          people: Estimate(low: 20_000, middle: 61_300, high: 90_000),
          residents: picture.region[gauge.city]?.population ?? 0,
          rivals: .init(persistence: nil, fixedLag: isReached ? nil : at),
          course: (0...24).map { level - 0.6 + Double($0) / 24 })
      })
  }

  /// The same with chlorine that leaks in Suzhou: it is foretold for the ground around, and for
  /// cities by their seats.
  static func leaking() throws -> PanelWatch {
    var watch = try PanelWatch()
    let (suzhou, place) = (City.ID("320500"), Coordinate.at(31.8, 120.7))
    func level(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    let report = Hazard.Report(
      kind: .plume, origin: suzhou, place: place, since: watch.now,
      sources: [
        .init(quantity: "release", amount: Estimate(low: 5, middle: 10, high: 20), unit: "kg/s"),
        .init(quantity: "warning", amount: level(5.8), unit: "mg/m³"),
        .init(quantity: "guarantee", amount: level(58), unit: "mg/m³"),
      ])
    try watch.act(.declareHazard(report))
    try watch.act(
      .hazard(Hazard.ID("SUZ-H1"), .issue(watch.cloud(from: place))), by: .program)
    watch.pass(.minutes(5))
    return watch
  }

  /// A cloud that drifts west for six hours, wider and less likely the farther it is.
  private func cloud(from place: Coordinate) -> Forecast {
    var cells: [Forecast.Ground.Cell] = []
    for column in 1...16 {
      for row in -(column / 4)...(column / 4) {
        cells.append(
          .init(
            place: .at(
              place.latitude + Double(row) * 0.045, place.longitude - Double(column) * 0.052),
            probability: max(0.12, 0.95 - Double(column) * 0.05 - Double(abs(row)) * 0.2),
            arrival: now.advanced(by: .minutes(Int64(column) * 22))))
      }
    }
    func prospect(_ city: String, _ minutes: Int64, _ share: Double) -> Prospect {
      let at = now.advanced(by: .minutes(minutes))
      let arrival = TimeEstimate(
        early: at.advanced(by: .minutes(-10)), middle: at, late: at.advanced(by: .minutes(25)))
      return Prospect(
        city: City.ID(city), gauge: nil, way: .spread, unit: "mg/m³", observed: nil,
        warning: .init(level: 5.8, probability: share),
        guarantee: .init(level: 58, probability: share / 10), isReached: false, arrival: arrival,
        peak: Estimate(low: 2, middle: 9, high: 31),
        peakTime: TimeEstimate(early: at, middle: at, late: at),
        people: Estimate(low: 0, middle: 210_000, high: 600_000),
        residents: picture.region[City.ID(city)]?.population ?? 0,
        rivals: .init(persistence: at, fixedLag: nil),
        course: (0...24).map { Int64($0) * 15 >= minutes ? 9 : 0 })
    }
    return Forecast(
      issued: now, horizon: .hours(6), basis: .init(observations: 24, newest: now), members: 100,
      prospects: [
        prospect("320500", 15, 0.9), prospect("320200", 95, 0.62), prospect("320400", 220, 0.31),
      ],
      footprint: .init(width: .kilometres(5), cells: cells))
  }

  mutating func report(
    _ id: String, _ city: String, _ kind: String, _ severity: Severity, _ headline: String,
    _ status: MessageStatus = .actual
  ) throws {
    let report = AlertReport(
      key: ReportKey(source: "call", identifier: id, sent: now), status: status,
      city: City.ID(city), kind: kind, emergencyClass: .accident, severity: severity,
      urgency: .immediate, certainty: .observed, headline: headline)
    try act(.takeReport(report), by: .source("call"))
  }

  mutating func act(_ command: Command, by actor: Actor = PanelWatch.wang) throws {
    let submission = Submission(
      command, by: actor, happened: now, received: now, isExercise: false)
    entries += try picture.take(submission, recorded: now, origin: .init("test"))
  }

  mutating func pass(_ duration: Duration) { now = now.advanced(by: duration) }

  mutating func note(_ reading: Reading) { picture.note(reading) }

  /// A desk that has taken all of it in.
  func desk(
    _ columns: Int, _ rows: Int, _ language: Language = .en, glyphs: GlyphSet = .unicode,
    mode: WatchMode = .live
  ) -> Desk {
    let settings = DeskSettings(language: language, actor: Self.wang, mode: mode, glyphs: glyphs)
    let clock = WatchClock(reading: now, wall: now)
    let update = Update(picture: picture, entries: entries, answers: [], clock: clock)
    return Desk(
      settings: settings, update: update, size: Size(columns: columns, rows: rows))
  }
}

extension Desk {
  /// The desk after a line of the command prompt.
  func running(_ command: String) -> Desk {
    var desk = self
    _ = desk.handle(.key(.character(":")))
    for letter in command { _ = desk.handle(.key(.character(letter))) }
    _ = desk.handle(.key(.enter))
    return desk
  }
}

extension Desk {
  /// What the desk wants after a line of the command prompt.
  mutating func ask(_ command: String) -> [Effect] {
    for letter in ":" + command { _ = handle(.key(.character(letter))) }
    return handle(.key(.enter))
  }
}
