import Domain

/// What an ensemble of a river comes to: for each gauge arrival, peak, how sure, how many people.
struct RiverOutlook {
  let river: River
  let region: Region
  let ensemble: RiverEnsemble
  let belt: FloodBelt
  let picture: Picture
  let now: Instant

  /// The forecast of the whole river.
  var forecast: Forecast {
    let newest = ensemble.stations.compactMap { $0.latest?.time }.max() ?? now
    return Forecast(
      issued: now, horizon: RiverEnsemble.horizon,
      basis: .init(
        observations: ensemble.stations.reduce(0) { $0 + $1.readings }, newest: newest),
      members: RiverEnsemble.memberCount,
      prospects: ensemble.stations.indices.flatMap { [prospect($0)] + fronts(below: $0) }
        + ensemble.polders.map(prospect))
  }

  /// What is worked out for the places on the reach below a station at which nobody measures.
  private func fronts(below place: Int) -> [Prospect] {
    let above = ensemble.stations[place].gauge.id
    return river.fronts.filter { $0.reach.upstream == above }
      .compactMap { FrontEnsemble($0, river, ensemble, picture, at: now) }.map(prospect)
  }

  private func prospect(_ ensemble: FrontEnsemble) -> Prospect {
    let front = ensemble.front
    let level = front.warningLevel.value
    let isReached = ensemble.now >= level
    let peaks = ensemble.stages.map { $0.max() ?? 0 }.sorted()
    let people = peaks.map { belt.people(of: front.city, metresAbove: $0 - level) }
    let arrivals = ensemble.stages.compactMap { crossing(of: level, $0) }.sorted()
    func share(_ level: Double) -> Double {
      Double(peaks.count { $0 >= level }) / Double(peaks.count)
    }
    return Prospect(
      city: front.city, gauge: nil, way: .body, unit: "m", observed: nil,
      warning: .init(level: level, probability: share(level)),
      guarantee: .init(
        level: front.guaranteeLevel.value, probability: share(front.guaranteeLevel.value)),
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: 2),
      peakTime: TimeEstimate(ensemble.stages.map(peakTime).sorted()) ?? .init(now),
      people: Estimate(people, digits: -2), residents: region[front.city]?.population ?? 0,
      rivals: .init(persistence: nil, fixedLag: nil),
      front: .init(id: front.id, now: (ensemble.now * 1000).rounded() / 1000),
      course: course(ensemble.stages),
      past: isReached
        ? past(ensemble.now, now, front.city, level) { $0.front?.id == front.id } : nil)
  }

  /// The ground behind a levee that has given way.
  private func prospect(_ polder: Polder) -> Prospect {
    let levee = polder.levee
    let arrivals = polder.depths.compactMap { crossing(of: Polder.danger, $0) }.sorted()
    let peaks = polder.depths.map { $0.max() ?? 0 }.sorted()
    let isReached = polder.depths.count { ($0.first ?? 0) >= Polder.danger } * 2 > peaks.count
    let share = Double(peaks.count { $0 >= Polder.danger }) / Double(max(1, peaks.count))
    return Prospect(
      city: levee.city, gauge: nil, way: .body, unit: "m", observed: nil,
      warning: .init(level: Polder.danger, probability: isReached ? 1 : share), guarantee: nil,
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: 2),
      peakTime: TimeEstimate(polder.depths.map(peakTime).sorted()) ?? .init(now),
      people: Estimate(peaks.map { polder.people(atDepth: $0) }, digits: -2),
      residents: region[levee.city]?.population ?? 0,
      rivals: .init(persistence: nil, fixedLag: nil), course: course(polder.depths))
  }

  /// The middle of the members at every hour.
  private func course(_ members: [[Double]]) -> [Double] {
    stride(from: 0, through: RiverEnsemble.future, by: 4).map { index in
      let middle = members.map { $0[index] }.sorted().percentile(50) ?? 0
      return (middle * 100).rounded() / 100
    }
  }

  private func prospect(_ place: Int) -> Prospect {
    let station = ensemble.stations[place]
    let gauge = station.gauge
    let warning = gauge.warningLevel.value
    let members = ensemble.stages[place]
    let isReached = (station.stages?.last ?? -.infinity) >= warning
    let arrivals = members.compactMap { self.crossing(of: warning, $0) }.sorted()
    let peaks = members.map { $0.max() ?? 0 }.sorted()
    let peakTimes = members.map(peakTime).sorted()
    let people = peaks.map { belt.people(of: gauge.city, metresAbove: $0 - warning) }
    func share(_ level: Double) -> Double {
      Double(peaks.count { $0 >= level }) / Double(peaks.count)
    }
    return Prospect(
      city: gauge.city, gauge: gauge.id, way: .body, unit: "m", observed: station.latest,
      warning: .init(level: warning, probability: isReached ? 1 : share(warning)),
      guarantee: .init(
        level: gauge.guaranteeLevel.value, probability: share(gauge.guaranteeLevel.value)),
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: 2), peakTime: TimeEstimate(peakTimes) ?? .init(now),
      people: Estimate(people, digits: -2),
      residents: region[gauge.city]?.population ?? 0,
      rivals: rivals(place, isReached: isReached), course: course(members),
      past: isReached ? past(gauge) : nil)
  }

  /// The highest that a gauge showed since its warning level was reached, and whom that concerned.
  private func past(_ gauge: Gauge) -> Prospect.Past? {
    let since = picture.reached(gauge.id) ?? now
    let points = picture.series(source: gauge.id.rawValue, kind: "water-level")?.points ?? []
    guard
      let highest = points.filter({ $0.time >= since && $0.time <= now && $0.value.isFinite })
        .max(by: { $0.value < $1.value })
    else { return nil }
    let warning = gauge.warningLevel.value
    return past(highest.value, highest.time, gauge.city, warning) { $0.gauge == gauge.id }
  }

  /// The highest so far at a place, that which an earlier forecast knew included: a series does not
  /// hold all of a long flood.
  private func past(
    _ level: Double, _ at: Instant, _ city: City.ID, _ warning: Double,
    _ isSame: (Prospect) -> Bool
  ) -> Prospect.Past? {
    let hazard = picture.standingHazards.first {
      $0.kind == .riverFlood && $0.report.river == river.id
    }
    let before = hazard?.forecast?.prospects.first { $0.isReached && isSame($0) }?.past
    let people = belt.people(of: city, metresAbove: level - warning)
    return .worst(
      before,
      .init(
        level: (level * 100).rounded() / 100, at: at, people: (people / 100).rounded() * 100))
  }

  /// When a member first stands at a level, to the minute; nil where it does not.
  private func crossing(of level: Double, _ stages: [Double]) -> Instant? {
    guard let index = stages.firstIndex(where: { $0 >= level }) else { return nil }
    guard index > 0 else { return now }
    let part = (level - stages[index - 1]) / (stages[index] - stages[index - 1])
    let minutes = (Double(index - 1) + part) * RiverEnsemble.stepInHours * 60
    return now.advanced(by: .minutes(Int64(minutes.rounded())))
  }

  private func peakTime(_ stages: [Double]) -> Instant {
    let highest = stages.max() ?? 0
    let index = stages.firstIndex(of: highest) ?? 0
    return now.advanced(by: RiverEnsemble.step * index)
  }

  /// What simple rules say: the rise of the last three hours goes on; or the water comes as many
  /// hours after the next gauge above that it has reached as the region file says.
  private func rivals(_ place: Int, isReached: Bool) -> Prospect.Rivals {
    guard !isReached else { return .init(persistence: nil, fixedLag: nil) }
    let station = ensemble.stations[place]
    var rivals = Prospect.Rivals(persistence: nil, fixedLag: nil)
    let rise = station.rise(overSteps: 12, stepInHours: RiverEnsemble.stepInHours)
    if let stage = station.stages?.last, rise > 0.001 {
      rivals.persistence = moment(
        afterHours: (station.gauge.warningLevel.value - stage) / rise, from: now)
    }
    var hours = 0.0
    for upper in (0..<place).reversed() {
      hours += ensemble.reaches[upper].travelTimeInHours
      guard let since = picture.reached(ensemble.stations[upper].gauge.id) else { continue }
      rivals.fixedLag = moment(afterHours: hours, from: since)
      break
    }
    return rivals
  }

  /// A moment within the horizon; what is overdue is expected now.
  private func moment(afterHours hours: Double, from start: Instant) -> Instant? {
    guard hours < 1000 else { return nil }
    let moment = max(now, start.advanced(by: .minutes(Int64((hours * 60).rounded()))))
    return moment <= now.advanced(by: RiverEnsemble.horizon) ? moment : nil
  }
}

extension TimeEstimate {
  /// One moment.
  init(_ instant: Instant) { self.init(early: instant, middle: instant, late: instant) }

  /// The tenth, the middle and the ninetieth of a hundred moments in order; nil for none.
  init?(_ sorted: [Instant]) {
    guard let early = sorted.percentile(10), let middle = sorted.percentile(50),
      let late = sorted.percentile(90)
    else { return nil }
    self.init(early: early, middle: middle, late: late)
  }
}

extension Estimate {
  /// The tenth, the middle and the ninetieth of a hundred numbers in order, rounded: nobody knows
  /// more digits than these.
  init(_ sorted: [Double], digits: Int) {
    var scale = 1.0
    for _ in 0..<abs(digits) { scale *= 10 }
    func rounded(_ value: Double?) -> Double {
      let value = value ?? 0
      return digits < 0 ? (value / scale).rounded() * scale : (value * scale).rounded() / scale
    }
    self.init(
      low: rounded(sorted.percentile(10)), middle: rounded(sorted.percentile(50)),
      high: rounded(sorted.percentile(90)))
  }
}
