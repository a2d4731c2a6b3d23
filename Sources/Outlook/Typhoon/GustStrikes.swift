import Domain
import Glibc
import Hazards

/// When a typhoon's gusts will strike lifelines, run by run.
struct GustStrikes {
  /// The gust at which half of the lines fail, in m/s, with the spread of its logarithm from one
  /// country to another and from line to line: of the size of published damage curves of lines and
  /// towers. Exchanges stand in houses, signals on poles.
  private static let median = 38.0
  private static let doubt = 0.1
  private static let spread = 0.22
  /// So many ways of the typhoon are told apart; the runs share them.
  private static let wayCount = 20

  private let draws: Draws
  /// Way by way, the mean wind at the seat of each city, step by step.
  private let winds: [[City.ID: [Double]]]
  /// The strongest mean wind that was read in each city.
  private let seen: [City.ID: Double]

  /// Nil where no typhoon is told of.
  init?(_ picture: Picture, _ network: LifelineNetwork, at now: Instant, seed: UInt64) {
    let typhoon = picture.standingHazards.last { $0.kind == .typhoon }
    guard let typhoon, let ensemble = TyphoonEnsemble(typhoon, at: now, seed: seed) else {
      return nil
    }
    draws = Draws(seed: seed)
    let hosts = Set(network.lifelines.map(\.city))
    let cities = picture.region.cities.filter { hosts.contains($0.id) }
    let steps = Int(CascadeEnsemble.horizon.inSeconds / TyphoonEnsemble.step.inSeconds)
    winds = (0..<Self.wayCount).map { way in
      let run = ensemble.run(way)
      return Dictionary(
        cities.map { ($0.id, run.winds(at: $0.coordinate, in: 0..<steps + 1)) },
        uniquingKeysWith: { first, _ in first })
    }
    seen = Dictionary(
      cities.map { city in
        let read = picture.series(source: "anemometer-\(city.abbreviation)", kind: "mean-wind")
        return (city.id, read?.points.map(\.value).max() ?? 0)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// When the first gust strikes each lifeline that works, in seconds after now; nil where none
  /// does. The wind is that at the city's seat.
  func seconds(of member: Int, _ network: LifelineNetwork, works: (Int) -> Bool) -> [Double?] {
    let winds = winds[member % Self.wayCount]
    return network.lifelines.indices.map { index in
      let lifeline = network.lifelines[index]
      guard works(index), let factor = Self.factor(lifeline.kind), let wind = winds[lifeline.city]
      else { return nil }
      let passed = TyphoonEnsemble.gustFactor * (seen[lifeline.city] ?? 0)
      let limit = resistance(of: index, factor, member, passed: passed)
      return wind.firstIndex { TyphoonEnsemble.gustFactor * $0 >= limit }
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
