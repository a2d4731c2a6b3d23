import Domain
import Geodesy
import Glibc
import Hazards

/// A hundred ways that a typhoon may go: the foretold one, each member off it by an error that
/// grows as those of published forecasts do, with stronger or weaker wind and wider or narrower.
package struct TyphoonEnsemble {
  static let memberCount = 100
  static let step = Duration.minutes(30)
  static let horizon = Duration.hours(72)

  /// The mean error of the foretold place in kilometres by hours ahead: 14.1 km of the fix itself
  /// and 66.2, 119.5, 176.3 km at 24, 48, 72 h (National Meteorological Centre, 2015; Chen et al.
  /// 2017).
  private static let placeErrors = [(0.0, 14.1), (24, 66.2), (48, 119.5), (72, 176.3), (96, 244.3)]
  /// The mean size of the error of the strongest wind in m/s: the middle of 4.1 to 4.6, 6.1 to 6.9
  /// and 6.8 to 8.7 m/s at 24, 48 and 72 h (four services, 2012; Chen et al. 2013).
  private static let windErrors = [(0.0, 1.3), (24, 4.4), (48, 6.5), (72, 7.8), (96, 8.5)]
  /// Of the logarithm of its width: an assumption.
  private static let girthDoubt = 0.15

  let bulletin: TyphoonBulletin
  let now: Instant
  /// How many steps are looked ahead, as far as the way is foretold.
  let steps: Int
  private let draws: Draws
  private let vortex: Vortex
  /// For every step the foretold middle; the first is now.
  private let fixes: [TyphoonBulletin.Fix]

  /// Nil where the way ends before now.
  init?(_ hazard: Hazard, at now: Instant, seed: UInt64) {
    guard let bulletin = TyphoonBulletin(hazard.report) else { return nil }
    self.bulletin = bulletin
    self.now = now
    draws = Draws(seed: seed)
    vortex = bulletin.vortex
    let most = Int(Self.horizon.inSeconds / Self.step.inSeconds)
    fixes = (0...most).compactMap { bulletin.fix(at: now.advanced(by: Self.step * $0)) }
    steps = fixes.count
    guard bulletin.fix(at: now) != nil else { return nil }
  }

  /// The mean error of a foretold place so many hours ahead, in kilometres.
  package static func placeError(hoursAhead hours: Double) -> Double {
    value(placeErrors, at: hours)
  }

  /// Gusts over land are so much stronger than the mean wind: of the usual size.
  static let gustFactor = 1.4

  /// Between the hours of a table on straight lines.
  private static func value(_ table: [(Double, Double)], at hours: Double) -> Double {
    guard let next = table.firstIndex(where: { $0.0 >= hours }) else { return table.last?.1 ?? 0 }
    guard next > 0 else { return table[0].1 }
    let (before, after) = (table[next - 1], table[next])
    return before.1 + (after.1 - before.1) * (hours - before.0) / (after.0 - before.0)
  }

  func moment(_ step: Int) -> Instant { now.advanced(by: Self.step * step) }

  /// One member: where its middle is at every step, and the wind about it.
  struct Run {
    fileprivate let middles: [(latitude: Double, longitude: Double, eastward: Double)]
    fileprivate let vortices: [Vortex]

    /// The mean wind at a place, m/s, step by step; of all steps or some.
    func winds(at place: Coordinate, in steps: Range<Int> = 0..<Int.max) -> [Double] {
      middles.indices.clamped(to: steps).map { wind(at: place, $0) }
    }

    /// Whether at least so many m/s blow at a place in one of some steps.
    func blows(at place: Coordinate, least wind: Double, in steps: Range<Int>) -> Bool {
      middles.indices.clamped(to: steps).contains { self.wind(at: place, $0) >= wind }
    }

    /// Over so few degrees the ground counts as flat.
    private func wind(at place: Coordinate, _ step: Int) -> Double {
      let (middle, vortex) = (middles[step], vortices[step])
      let north = (place.latitude - middle.latitude) * 111.2
      let east = (place.longitude - middle.longitude) * middle.eastward
      // Beyond a thousand kilometres it is another weather.
      guard abs(north) < 1000, abs(east) < 1000 else { return 0 }
      return vortex.wind(east: east, north: north)
    }
  }

  /// A member; nil is the foretold way itself.
  func run(_ member: Int?) -> Run {
    func normal(_ purpose: Draws.Purpose, _ place: Int) -> Double {
      member.map { draws.normal(purpose, member: $0, place: place) } ?? 0
    }
    let (east, north, force) = (normal(.track, 0), normal(.track, 1), normal(.intensity, 0))
    let girth = exp(Self.girthDoubt * normal(.girth, 0))
    var middles: [(latitude: Double, longitude: Double, eastward: Double)] = []
    var vortices: [Vortex] = []
    for fix in fixes {
      let hours = Double(bulletin.issued.duration(to: fix.time).inSeconds) / 3600
      // The mean size of an error of two normal parts is 1.2533 of their deviation, and of one
      // 0.7979.
      let off = Self.placeError(hoursAhead: hours) / 1.2533
      let eastward = 111.2 * cos(fix.place.latitude * .pi / 180)
      middles.append(
        (
          fix.place.latitude + off * north / 111.2, fix.place.longitude + off * east / eastward,
          eastward
        ))
      var vortex = vortex
      let doubt = Self.value(Self.windErrors, at: hours) / 0.7979
      vortex.strongest = max(8, fix.wind + doubt * force)
      vortex.radius *= girth
      vortices.append(vortex)
    }
    return Run(middles: middles, vortices: vortices)
  }

  /// The way as the last half day went, with the wind and the width of now; nil where only one fix
  /// is known.
  var straight: Run? {
    let known = bulletin.track.filter { $0.time <= bulletin.issued }.suffix(3)
    guard let first = known.first, let last = known.last, last.time > first.time else { return nil }
    let hours = Double(first.time.duration(to: last.time).inSeconds) / 3600
    let rise = (last.place.latitude - first.place.latitude) / hours
    let drift = (last.place.longitude - first.place.longitude) / hours
    let eastward = 111.2 * cos(last.place.latitude * .pi / 180)
    let middles = fixes.map { fix in
      let ahead = Double(last.time.duration(to: fix.time).inSeconds) / 3600
      return (last.place.latitude + rise * ahead, last.place.longitude + drift * ahead, eastward)
    }
    return Run(middles: middles, vortices: fixes.map { _ in vortex })
  }

  /// When the middle would be at a place that it went to by the shortest way at its speed, in
  /// hours.
  func hours(to place: Coordinate) -> Double? {
    let known = bulletin.track.filter { $0.time <= bulletin.issued }.suffix(3)
    guard let first = known.first, let last = known.last, last.time > first.time else { return nil }
    let hours = Double(first.time.duration(to: last.time).inSeconds) / 3600
    let speed = first.place.distance(to: last.place).kilometres / hours
    return speed > 1 ? last.place.distance(to: place).kilometres / speed : nil
  }
}

extension TyphoonBulletin {
  /// The wind about the middle now.
  var vortex: Vortex {
    let wind = track.first { $0.time == issued }?.wind ?? 0
    return Vortex(
      strongest: wind,
      radii: radii.map { zip(Self.grades, $0).map { (WindGrade.least(of: $0), $1) } })
  }
}
