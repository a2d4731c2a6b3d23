import Glibc

/// A measure against an epidemic: for some days the people of a city meet less, or travel less.
package struct Intervention: Hashable, Sendable {
  package var city: Int
  /// From its first day up to its last, as counted from the start.
  package var days: Range<Double>
  /// What is left of the transmission in the city, 1 for all.
  package var transmission: Double
  /// What is left of the journeys from and to the city, 1 for all.
  package var travel: Double

  /// A measure in a city.
  package init(city: Int, days: Range<Double>, transmission: Double = 1, travel: Double = 1) {
    self.city = city
    self.days = days
    self.transmission = transmission
    self.travel = travel
  }
}

/// Many cities and an infection among them, followed in steps: by chance, person by person, or as
/// the mean of many such.
///
/// A value: the same steps under the same seed give the same people. Nobody is lost: each city's
/// four groups are its population at any time. Journeys are few per city, so a step costs as much
/// as there are journeys.
package struct Metapopulation: Hashable, Sendable {
  /// Time that the people of a city spend in another.
  package struct Visit: Hashable, Sendable {
    package var city: Int
    /// Of their time.
    package var share: Double

    /// A share of the time in a city.
    package init(city: Int, share: Double) {
      self.city = city
      self.share = share
    }
  }

  /// How people are at a moment, by city.
  package struct People: Hashable, Sendable {
    package var susceptible: [Double]
    package var exposed: [Double]
    package var infectious: [Double]
    package var removed: [Double]
  }

  package private(set) var people: People
  package private(set) var day = 0.0
  package var interventions: [Intervention] = []
  /// By how much people everywhere meet more or less than at first; 1 for as much.
  package var contacts = 1.0
  private let populations: [Double]
  private let transmission: [Double]
  private let latency: Double?
  private let recovery: Double
  private let visits: [[Visit]]
  private var steps: UInt32 = 0

  /// Cities with β per city (where people meet), σ (nil without latency), γ, and the visits of the
  /// people of each; the rest of their time they are at home.
  package init(
    populations: [Int], transmission: [Double], latency: Double?, recovery: Double,
    visits: [[Visit]]
  ) {
    self.populations = populations.map(Double.init)
    self.transmission = transmission
    self.latency = latency
    self.recovery = recovery
    self.visits = visits
    let none = populations.map { _ in 0.0 }
    people = People(
      susceptible: self.populations, exposed: none, infectious: none, removed: none)
  }

  /// Makes so many of a city infectious, or as many as can be.
  package mutating func infect(_ count: Int, in city: Int) {
    let struck = min(Double(count), people.susceptible[city])
    people.susceptible[city] -= struck
    people.infectious[city] += struck
  }

  /// Moves so many of a city's susceptible people on: some have caught the infection, some are
  /// infectious, some have had it; never more than there are.
  package mutating func advance(
    in city: Int, exposed: Double, infectious: Double, removed: Double
  ) {
    for (path, count) in [
      (\People.infectious, infectious), (\People.exposed, exposed), (\People.removed, removed),
    ] {
      let moved = min(max(0, count.rounded()), people.susceptible[city])
      people.susceptible[city] -= moved
      people[keyPath: path][city] += moved
    }
  }

  /// Lets so many days pass by chance: in each city as many as a binomial draw says catch the
  /// infection, fall ill, and recover (a tau-leap). Each city has dice of its own, so that one more
  /// city does not move the dice of another.
  package mutating func step(_ days: Double, seed: UInt64) {
    let force = forces(on: people)
    for city in populations.indices {
      var dice = PhiloxStream(seed: seed, stream: UInt64(steps) << 32 | UInt64(city))
      let struck = Self.draw(people.susceptible[city], rate: force[city], days, &dice)
      let risen = latency.map { Self.draw(people.exposed[city], rate: $0, days, &dice) } ?? struck
      let healed = Self.draw(people.infectious[city], rate: recovery, days, &dice)
      people.susceptible[city] -= struck
      if latency != nil { people.exposed[city] += struck - risen }
      people.infectious[city] += risen - healed
      people.removed[city] += healed
    }
    steps += 1
    day += days
  }

  private static func draw(
    _ people: Double, rate: Double, _ days: Double, _ dice: inout PhiloxStream
  ) -> Double {
    Double(Binomial.draw(Int(people), chance: -expm1(-rate * days), using: &dice))
  }

  /// Lets so many days pass as on the mean of many chances: Runge and Kutta's fourth order, in
  /// parts that are short against every rate. Measures are those of the start of the step.
  package mutating func step(_ days: Double) {
    let fastest = contacts * (transmission.max() ?? 0) + (latency ?? 0) + recovery
    let parts = max(1, (days * fastest / 0.25).rounded(.up))
    let part = days / parts
    for _ in 0..<Int(parts) {
      let first = flows(of: people)
      let second = flows(of: people.after(first, part / 2))
      let third = flows(of: people.after(second, part / 2))
      let fourth = flows(of: people.after(third, part))
      for (flow, weight) in [(first, 1.0), (second, 2), (third, 2), (fourth, 1)] {
        people = people.after(flow, part * weight / 6)
      }
    }
    day += days
  }

  /// Persons a day who are struck, fall ill and recover, by city.
  private func flows(of people: People) -> Flows {
    let force = forces(on: people)
    let struck = zip(force, people.susceptible).map { $0 * $1 }
    return Flows(
      struck: struck, risen: latency.map { rate in people.exposed.map { rate * $0 } } ?? struck,
      healed: people.infectious.map { recovery * $0 }, isLatent: latency != nil)
  }

  /// λ: the daily force of infection on each of a city's people, wherever they spend the day.
  private func forces(on people: People) -> [Double] {
    let (spread, travel) = measures()
    var present = populations
    var ill = people.infectious
    for (home, row) in visits.enumerated() {
      for visit in row {
        let share = visit.share * travel[home] * travel[visit.city]
        present[home] -= share * populations[home]
        present[visit.city] += share * populations[home]
        ill[home] -= share * people.infectious[home]
        ill[visit.city] += share * people.infectious[home]
      }
    }
    let risk = populations.indices.map { city in
      present[city] > 0
        ? max(0, contacts * transmission[city] * spread[city] * ill[city] / present[city]) : 0
    }
    return visits.enumerated().map { home, row in
      row.reduce(risk[home]) { force, visit in
        force + visit.share * travel[home] * travel[visit.city] * (risk[visit.city] - risk[home])
      }
    }
  }

  /// What the measures of the day leave of transmission and travel, by city.
  private func measures() -> (transmission: [Double], travel: [Double]) {
    var spread = Array(repeating: 1.0, count: populations.count)
    var travel = spread
    for measure in interventions where measure.days.contains(day) {
      spread[measure.city] *= measure.transmission
      travel[measure.city] *= measure.travel
    }
    return (spread, travel)
  }

  fileprivate struct Flows {
    let struck: [Double]
    let risen: [Double]
    let healed: [Double]
    let isLatent: Bool
  }
}

extension Metapopulation.People {
  /// The people after so many days of a flow.
  fileprivate func after(_ flow: Metapopulation.Flows, _ days: Double) -> Self {
    var next = self
    for city in susceptible.indices {
      next.susceptible[city] -= days * flow.struck[city]
      if flow.isLatent { next.exposed[city] += days * (flow.struck[city] - flow.risen[city]) }
      next.infectious[city] += days * (flow.risen[city] - flow.healed[city])
      next.removed[city] += days * flow.healed[city]
    }
    return next
  }
}
