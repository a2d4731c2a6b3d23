internal import Domain
import Glibc
internal import Hazards
internal import Outlook

/// A spill in a river, as it is: a mass in water that runs a little faster or slower than the
/// region file says. The watch sees what the instruments at intakes and gauges show.
struct RiverSpill: Peril {
  static let step = Duration.minutes(15)
  /// What an instrument cannot tell from nothing, in µg/L.
  private static let blank = 2.0
  /// m³ a head and day that a waterworks takes.
  private static let draught = 0.25

  let spill: Scenario.Spill
  let origin: City
  let begin: Instant
  private let dice: Dice
  private let start: Instant
  private let watches: [WaterWatch]
  private let cells: [Int]
  private let source: Int
  private let mass: Double
  private let kilometre: Double
  private let discharge: Double
  private let decay: Double
  private(set) var water: SpillCourse
  private(set) var time: Instant

  /// The water at a moment; nil in a region that has no such river.
  init?(
    _ spill: Scenario.Spill, _ scenario: Scenario, _ region: Region, seed: UInt64,
    at instant: Instant
  ) {
    guard let origin = region[spill.city],
      let river = region.rivers.first(where: { $0.id == spill.river }),
      let course = RiverCourse(river)
    else { return nil }
    self.spill = spill
    self.origin = origin
    start = scenario.start
    time = scenario.start
    dice = Dice(seed: seed, of: "spill \(spill.river)")
    let (words, more) = (dice.words(.wave), dice.words(.kind))
    mass = words[0].picked(from: spill.tonnes) * 1000
    kilometre = words[1].picked(from: spill.kilometre)
    discharge = words[2].picked(from: spill.discharge)
    decay = words[3].picked(from: spill.decayPerDay)
    begin = scenario.start.advanced(
      by: .seconds(Int64(more[0].picked(from: spill.startMinutes)) * 60))
    let speed = exp(spill.speedSpread * (more[1].share + more[2].share - 1) * 2.45)
    var water = course.water(
      discharge: discharge, speed: speed, dispersion: 30 + 60 * more[3].share,
      decay: decay / 86_400)
    watches = WaterWatch.all(on: course, region)
    cells = watches.map { course.cell(atKilometre: $0.kilometre, in: water) }
    source = course.cell(atKilometre: kilometre, in: water)
    for (watch, cell) in zip(watches, cells) {
      guard let intake = watch.intake else { continue }
      water.take(Double(region.people(of: intake)) * Self.draught / 86_400, from: cell)
    }
    self.water = water
    while time.advanced(by: Self.step) < instant { advance() }
  }

  var hasBegun: Bool { time >= begin }
  private var end: Instant { begin.advanced(by: .seconds(Int64(spill.spillInMinutes * 60))) }
  /// Whether the water is below the limit everywhere.
  var isOver: Bool { time > end && water.peak * 1e6 < spill.warningLevel }

  /// Follows the water for one step; the gate is moved a little now and then.
  mutating func advance() {
    let hours = Double(start.duration(to: time).inSeconds) / 3600
    if time >= begin, time < end {
      let share = Double(Self.step.inSeconds) / (spill.spillInMinutes * 60)
      let rest = mass - water.spilt
      water.spill(min(rest, mass * share), into: source)
    }
    let phase = dice.word(.wave, tick: 1).share
    let flow = discharge * (1 + 0.12 * sin(2 * .pi * (hours / 16 + phase)))
    water.step(Double(Self.step.inSeconds), discharge: flow)
    time = time.advanced(by: Self.step)
  }

  /// What an instrument shows, in µg/L: off by a tenth, to the whole number.
  private func shown(at watch: Int) -> Double {
    let tick = UInt32(truncatingIfNeeded: start.duration(to: time).inSeconds / 60)
    let word = dice.word(.weather, tick: tick, draw: UInt32(watch))
    let amount = water.concentration(in: cells[watch]) * 1e6 * (0.8 + 0.4 * word.share)
    return amount < Self.blank ? 0 : amount.rounded()
  }

  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    advance()
    let shown = watches.indices.map(shown)
    var stimuli = zip(watches, shown).map { watch, amount in
      Stimulus(
        .observation(
          Observation(
            source: watch.source, time: now, kind: WaterWatch.kind, city: watch.city,
            value: amount, unit: "µg/L")), at: now)
    }
    let desk = Actors.desk(origin)
    guard let hazard = Self.declared(.spill, in: origin.id, picture) else {
      if time >= begin.advanced(by: .minutes(Int64(spill.reportInMinutes))) {
        stimuli.append(Stimulus(.declareHazard(report), by: desk, at: now))
      }
      return stimuli
    }
    guard !hazard.isOver else { return stimuli }
    var told: Set<City.ID> = []
    for (watch, amount) in zip(watches, shown)
    where watch.intake != nil && amount >= spill.warningLevel
      && hazard.arrival(in: watch.city) == nil && told.insert(watch.city).inserted
    {
      stimuli.append(
        Stimulus(.hazard(hazard.id, .confirm(watch.city)), by: watch.source, at: now))
    }
    if isOver {
      let reason = "演练 exercise: 全程低于限值 below the limit everywhere"
      stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: reason)), by: desk, at: now))
    }
    return stimuli
  }

  /// What the desk of the origin can say of it: the mass from the ship's papers, the discharge from
  /// the gate, the decay from books.
  private var report: Hazard.Report {
    let words = dice.words(.fate)
    func known(_ value: Double) -> Estimate { Estimate(low: value, middle: value, high: value) }
    func about(_ value: Double, _ doubt: Double, _ word: UInt32, to step: Double) -> Estimate {
      let guess = (value * (1 + doubt * (word.share - 0.5)) / step).rounded() * step
      let factor = 1 + doubt
      return Estimate(low: guess / factor, middle: guess, high: guess * factor)
    }
    return Hazard.Report(
      kind: .spill, origin: origin.id, place: spill.place, river: spill.river, since: begin,
      sources: [
        .init(quantity: "mass", amount: about(mass, 0.6, words[0], to: 100), unit: "kg"),
        .init(quantity: "kilometre", amount: known(kilometre.rounded()), unit: "km"),
        .init(
          quantity: "discharge", amount: about(discharge, 0.15, words[1], to: 5), unit: "m³/s"),
        .init(
          quantity: "decay",
          amount: Estimate(
            low: spill.decayPerDay.lowerBound,
            middle: (spill.decayPerDay.lowerBound * spill.decayPerDay.upperBound).squareRoot(),
            high: spill.decayPerDay.upperBound), unit: "1/d"),
        .init(quantity: "warning", amount: known(spill.warningLevel), unit: "µg/L"),
        .init(quantity: "guarantee", amount: known(spill.guaranteeLevel), unit: "µg/L"),
      ])
  }
}
