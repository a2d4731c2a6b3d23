import Domain
import Glibc
import Hazards

/// When a typhoon's gusts will strike lifelines, run by run.
struct GustStrikes {
  /// Gusts over land are so much stronger than the mean wind: of the usual size.
  private static let gustFactor = 1.4
  /// The gust at which half of the lines fail, in m/s, with the spread of its logarithm from one
  /// country to another and from line to line: of the size of published damage curves of lines and
  /// towers. Exchanges stand in houses, signals on poles.
  private static let median = 38.0
  private static let doubt = 0.1
  private static let spread = 0.22

  private let ensemble: TyphoonEnsemble
  private let draws: Draws
  private let cities: [City]
  /// The strongest mean wind that was read in each city.
  private let seen: [Double]

  /// Nil where no typhoon is told of.
  init?(_ picture: Picture, _ network: LifelineNetwork, at now: Instant, seed: UInt64) {
    let typhoon = picture.standingHazards.last { $0.kind == .typhoon }
    guard let typhoon, let ensemble = TyphoonEnsemble(typhoon, at: now, seed: seed) else {
      return nil
    }
    self.ensemble = ensemble
    draws = Draws(seed: seed)
    let hosts = Set(network.lifelines.map(\.city))
    cities = picture.region.cities.filter { hosts.contains($0.id) }
    seen = cities.map { city in
      picture.series(source: "anemometer-\(city.abbreviation)", kind: "mean-wind")?.points
        .map(\.value).max() ?? 0
    }
  }

  /// When the first gust strikes each lifeline that works, in seconds after now; nil where none
  /// does. The wind is that at the city's seat.
  func seconds(of member: Int, _ network: LifelineNetwork, works: (Int) -> Bool) -> [Double?] {
    let run = ensemble.run(member)
    let winds = Dictionary(
      zip(cities.map(\.id), cities.map { run.winds(at: $0.coordinate) }),
      uniquingKeysWith: { first, _ in first })
    let before = Dictionary(
      zip(cities.map(\.id), seen), uniquingKeysWith: { first, _ in first })
    return network.lifelines.indices.map { index in
      let lifeline = network.lifelines[index]
      guard works(index), let factor = Self.factor(lifeline.kind), let wind = winds[lifeline.city]
      else { return nil }
      let passed = Self.gustFactor * (before[lifeline.city] ?? 0)
      let limit = resistance(of: index, factor, member, passed: passed)
      return wind.firstIndex { Self.gustFactor * $0 >= limit }
        .map { Double($0) * Double(TyphoonEnsemble.step.inSeconds) }
    }
  }

  /// The gust that a lifeline does not stand; it has stood what has passed.
  private func resistance(
    of index: Int, _ factor: Double, _ member: Int, passed: Double
  ) -> Double {
    let common = draws.normal(.gust, member: member, place: 0)
    let own = draws.normal(.gust, member: member, place: index + 1)
    let limit = Self.median * factor * exp(Self.doubt * common + Self.spread * own)
    return limit > passed ? limit : passed * exp(Self.spread * abs(own) / 2)
  }

  private static func factor(_ kind: Lifeline.Kind) -> Double? {
    switch kind {
    case .power: 1
    case .telecom: 1.25
    case .signal: 0.9
    case .water, .pumps, .hospital, .road: nil
    }
  }
}
