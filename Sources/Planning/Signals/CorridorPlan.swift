package import Domain
internal import Geodesy

/// A green corridor as it would be for a journey: where the signals stand, when each is held, what
/// that saves the unit and what it costs the cross streets.
///
/// Signals are those that the region file declares for the city. Each runs by Webster's timing
/// (1958) for the flows declared, and the unit comes at a moment of its round that nobody knows; in
/// a queue it waits as all others do. Held green begins early enough that who stood at red before
/// the unit is gone.
package enum CorridorPlan {
  /// The stretch before the incident on which signals are held, in metres by streets.
  package static let reach = 4_000
  /// A unit may be so many hundredths of the time that is left too early or too late.
  private static let doubt = 10
  /// Seconds that a green is held beyond the unit's passing.
  private static let clearance = 5

  /// The corridor of a journey in a city; nil where nobody declared signals there, or none lies
  /// ahead.
  package static func corridor(
    for unit: Unit.ID, on journey: Journey, in city: City.ID, _ roads: Roads, at instant: Instant
  ) -> GreenCorridor? {
    guard let plan = roads.signals(in: city), let signal = HeldSignal(plan) else { return nil }
    let path = StreetPath(journey, at: instant)
    let last = min(reach, path.metres - 1)
    guard last >= plan.spacing else { return nil }
    let junctions = stride(from: last / plan.spacing, through: 1, by: -1).map { place in
      junction(path, left: place * plan.spacing, signal, at: instant)
    }
    return GreenCorridor(
      unit: unit, junctions: junctions, saving: signal.saving(junctions: junctions.count))
  }

  private static func junction(
    _ path: StreetPath, left: Int, _ signal: HeldSignal, at instant: Instant
  ) -> GreenCorridor.Junction {
    let point = path.point(metresLeft: left)
    let ahead = Int(instant.duration(to: point.arrival).inSeconds)
    let early = min(20, max(3, ahead / doubt))
    let from = point.arrival.advanced(by: .seconds(-(signal.clearing + early)))
    let until = point.arrival.advanced(by: .seconds(early + clearance))
    let begin = max(from, instant)
    return GreenCorridor.Junction(
      coordinate: point.place, metresLeft: left, arrival: point.arrival, greenFrom: begin,
      greenUntil: until,
      crossDelay: signal.crossDelay(held: Int(begin.duration(to: until).inSeconds)))
  }
}

/// One signal as it runs and what holding it does.
private struct HeldSignal {
  private let cycle: Double
  private let green: Double
  private let crossGreen: Double
  private let plan: SignalPlan
  /// Seconds until those who stood at red before the unit are gone.
  let clearing: Int

  /// The signal of a plan; nil where its flows cannot be served.
  init?(_ plan: SignalPlan) {
    let saturation = Double(plan.saturation)
    let timing = SignalTiming(
      flows: [Double(plan.mainFlow), Double(plan.crossFlow)],
      saturations: [saturation, saturation], lostTime: Double(plan.lostTime))
    guard let cycle = timing.cycle, let greens = timing.green else { return nil }
    let queue = SignalQueue(
      red: cycle - greens[0], arrivals: Double(plan.mainFlow) / 3600,
      saturation: saturation / 3600)
    guard let clearing = queue.clearing else { return nil }
    (self.cycle, green, crossGreen, self.plan) = (cycle, greens[0], greens[1], plan)
    self.clearing = Int(clearing.rounded(.up))
  }

  /// What a unit waits at so many signals if nobody holds them: it comes at red in (C − g) of C
  /// seconds, and then waits half of that on average; the range is that of a normal distribution
  /// from its tenth to its ninetieth part.
  func saving(junctions count: Int) -> GreenCorridor.Saving {
    let red = cycle - green
    let mean = red * red / (2 * cycle)
    let variance = red * red * red / (3 * cycle) - mean * mean
    let middle = Double(count) * mean
    let half = 1.2816 * (Double(count) * variance).squareRoot()
    return GreenCorridor.Saving(
      low: max(0, Int((middle - half).rounded())), middle: Int(middle.rounded()),
      high: Int(min(Double(count) * red, middle + half).rounded()))
  }

  /// Vehicle seconds that the cross street waits more than usual while the way is held green.
  func crossDelay(held seconds: Int) -> Int {
    let flow = Double(plan.crossFlow) / 3600
    let saturation = Double(plan.saturation) / 3600
    let queue = SignalQueue(
      red: Double(seconds + plan.lostTime / 2), arrivals: flow, saturation: saturation)
    let usual = SignalDelay(
      cycle: cycle, green: crossGreen, saturationFlow: Double(plan.saturation),
      flow: Double(plan.crossFlow), analysisHours: 0.25)
    let waited = usual.uniform * flow * Double(seconds)
    return max(0, Int(((queue.totalDelay ?? 0) - waited).rounded()))
  }
}

/// What is left of a journey, as a line with lengths and times.
private struct StreetPath {
  private let points: [(place: Coordinate, metres: Int, arrival: Instant)]
  /// All that is left, by streets.
  let metres: Int

  init(_ journey: Journey, at instant: Instant) {
    let whole = journey.departed.duration(to: journey.expectedArrival).inMilliseconds
    let now = max(instant, journey.departed)
    var points = [(place: journey.position(at: now), metres: 0, arrival: now)]
    func add(_ place: Coordinate, _ arrival: Instant) {
      let last = points[points.count - 1]
      let crow = last.place.distance(to: place).metres
      points.append((place, last.metres + Int(crow * TravelTime.detourFactor), arrival))
    }
    for stop in journey.stops(after: now) {
      add(
        stop.coordinate,
        journey.departed.advanced(by: .milliseconds(whole * Int64(stop.share) / 10_000)))
    }
    add(journey.to, max(now, journey.expectedArrival))
    self.points = points
    metres = points[points.count - 1].metres
  }

  /// Where and when so many metres are left.
  func point(metresLeft left: Int) -> (place: Coordinate, arrival: Instant) {
    let gone = metres - left
    let index = points.firstIndex { $0.metres >= gone } ?? points.count - 1
    guard index > 0 else { return (points[0].place, points[0].arrival) }
    let (from, to) = (points[index - 1], points[index])
    let share = Double(gone - from.metres) / Double(max(1, to.metres - from.metres))
    let time = Double(from.arrival.duration(to: to.arrival).inMilliseconds) * share
    return (
      from.place.interpolated(to: to.place, fraction: share),
      from.arrival.advanced(by: .milliseconds(Int64(time))).wholeSecond
    )
  }
}
