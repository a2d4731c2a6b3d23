import Domain
import Glibc

extension HazardOutlook {
  /// What was spilt into a river whose reaches are known: it goes with the water.
  static let spill = HazardOutlook(
    kind: .spill, cadence: .hours(1), told: 0.3, kept: 0.15
  ) { work, _ in
    work.foreseen(.spill) { SpillOutlook($0, work)?.forecast }
  }
}

/// What a spill comes to at the intakes below it: for each city that drinks of the river when the
/// limit is passed, how much there is at most, how sure, how many people drink it.
struct SpillOutlook {
  private let hazard: Hazard
  private let work: ForecastWork
  private let course: RiverCourse
  private let ensemble: SpillEnsemble
  private let warning: Double
  private let guarantee: Double?
  private let start: Double

  /// Nil where the river or the spill is not known.
  init?(_ hazard: Hazard, _ work: ForecastWork) {
    let region = work.picture.region
    guard let river = region.rivers.first(where: { $0.id == hazard.report.river }),
      let course = RiverCourse(river), let ensemble = SpillEnsemble(hazard, course, work),
      let warning = hazard.source("warning"), let kilometre = hazard.source("kilometre")
    else { return nil }
    self.hazard = hazard
    self.work = work
    self.course = course
    self.ensemble = ensemble
    self.warning = warning.middle
    guarantee = hazard.source("guarantee")?.middle
    start = kilometre.middle
  }

  /// The forecast, the cities from the head of the river down.
  var forecast: Forecast {
    let intakes = ensemble.watches.indices.filter { ensemble.watches[$0].intake != nil }
    var cities: [City.ID] = []
    for intake in intakes where !cities.contains(ensemble.watches[intake].city) {
      cities.append(ensemble.watches[intake].city)
    }
    return Forecast(
      issued: work.now, horizon: SpillEnsemble.horizon,
      basis: .init(
        observations: ensemble.readings, newest: ensemble.newest ?? hazard.report.since),
      members: SpillEnsemble.memberCount,
      prospects: cities.map { city in
        prospect(city, intakes.filter { ensemble.watches[$0].city == city })
      })
  }

  private func prospect(_ city: City.ID, _ intakes: [Int]) -> Prospect {
    let isReached = hazard.arrival(in: city) != nil
    let members = (0..<SpillEnsemble.memberCount).map { member in
      outcome(intakes, member)
    }
    let arrivals = members.compactMap(\.arrival).sorted()
    let peaks = members.map(\.peak).sorted()
    func share(_ level: Double) -> Double {
      Double(peaks.count { $0 >= level }) / Double(peaks.count)
    }
    return Prospect(
      city: city, gauge: nil, way: .carried, unit: "µg/L", observed: observed(intakes),
      warning: .init(level: warning, probability: isReached ? 1 : share(warning)),
      guarantee: guarantee.map { .init(level: $0, probability: share($0)) },
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: 0),
      peakTime: TimeEstimate(members.map(\.peakTime).sorted()) ?? .init(work.now),
      people: Estimate(members.map(\.people).sorted(), digits: -2),
      residents: work.picture.region[city]?.population ?? 0,
      rivals: isReached ? .none : rivals(intakes), course: course(intakes),
      past: isReached ? past(city, intakes) : nil)
  }

  /// The worst that was read at the intakes of a city, and whom those supply that passed the limit.
  private func past(_ city: City.ID, _ intakes: [Int]) -> Prospect.Past? {
    var worst: Prospect.Past?
    var people = 0.0
    for watch in intakes {
      let points = (series(watch)?.points ?? []).filter { $0.time <= work.now }
      guard let highest = points.max(by: { $0.value < $1.value }), highest.value >= warning
      else { continue }
      people += ensemble.watches[watch].intake.map { Double(region.people(of: $0)) } ?? 0
      worst = .worst(worst, .init(level: highest.value, at: highest.time, people: 0))
    }
    worst?.people = (people / 100).rounded() * 100
    let before = hazard.forecast?.prospects.first { $0.city == city && $0.isReached }?.past
    return .worst(before, worst)
  }

  private func moment(_ steps: Double) -> Instant {
    let seconds = steps * Double(SpillEnsemble.step.inSeconds)
    return work.now.advanced(by: .seconds(Int64(seconds.rounded())))
  }

  /// What one run comes to at the intakes of a city.
  private func outcome(
    _ intakes: [Int], _ member: Int
  ) -> (peak: Double, peakTime: Instant, arrival: Instant?, people: Double) {
    var (peak, peakStep, people) = (0.0, 0, 0.0)
    var arrival: Double?
    for watch in intakes {
      let series = ensemble.amounts[watch][member]
      for (step, amount) in series.enumerated() where amount > peak {
        (peak, peakStep) = (amount, step)
      }
      guard let step = series.firstIndex(where: { $0 >= warning }) else { continue }
      people += ensemble.watches[watch].intake.map { Double(region.people(of: $0)) } ?? 0
      let before = step > 0 ? series[step - 1] : warning
      let part = before < warning ? (warning - before) / (series[step] - before) - 1 : 0
      arrival = min(arrival ?? .infinity, max(0, Double(step) + part))
    }
    return (peak, moment(Double(peakStep)), arrival.map(moment), people)
  }

  /// The middle of the worst at the intakes, at every step of the horizon.
  private func course(_ intakes: [Int]) -> [Double] {
    let steps = intakes.first.flatMap { ensemble.amounts[$0].first?.count } ?? 0
    return (0..<steps).map { step in
      let amounts = (0..<SpillEnsemble.memberCount).map { member in
        intakes.map { ensemble.amounts[$0][member][step] }.max() ?? 0
      }
      return Estimate(amounts.sorted(), digits: 0).middle
    }
  }

  private var region: Region { work.picture.region }

  private func series(_ watch: Int) -> Series? {
    work.picture.series(source: ensemble.watches[watch].source, kind: WaterWatch.kind)
  }

  /// The worst that was last read at the intakes.
  private func observed(_ intakes: [Int]) -> Series.Point? {
    intakes.compactMap { series($0)?.latest }.max { $0.value < $1.value }
  }

  /// What simple rules say: the rise of the last three hours goes on; or the water comes from the
  /// spill as fast as the region file says.
  private func rivals(_ intakes: [Int]) -> Prospect.Rivals {
    let end = work.now.advanced(by: SpillEnsemble.horizon)
    let rise = intakes.compactMap { watch -> Instant? in
      guard let points = series(watch)?.points, let last = points.last,
        let first = points.first(where: { $0.time.duration(to: last.time) <= .hours(3) }),
        last.value > first.value, last.value < warning
      else { return nil }
      let hours = Double(first.time.duration(to: last.time).inSeconds) / 3600
      let left = (warning - last.value) / ((last.value - first.value) / hours)
      guard left < 1000 else { return nil }
      return work.now.advanced(by: .minutes(Int64(left * 60)))
    }
    let lag = intakes.map { watch in
      let hours = course.hours(from: start, to: ensemble.watches[watch].kilometre)
      return max(work.now, hazard.report.since.advanced(by: .minutes(Int64(hours * 60))))
    }
    return .init(
      persistence: rise.min().flatMap { $0 <= end ? $0 : nil },
      fixedLag: lag.min().flatMap { $0 <= end ? $0 : nil })
  }
}
