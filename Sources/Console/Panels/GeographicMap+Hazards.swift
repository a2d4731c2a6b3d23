import Domain
import Geodesy
import Terminal

/// Hazards and what is foretold of them on the map: the ground that may be covered, the stretch of
/// a river that is reached, the gauges with their states, and each city's own outlook. All for the
/// moment that is shown.
extension GeographicMap {
  private var moment: Instant { scene.moment ?? scene.now }

  /// While now is shown, what is covered within a forecast's first step counts as covered: its runs
  /// tell no moment before that.
  private var edge: Instant { scene.moment ?? scene.now.advanced(by: .minutes(15)) }

  /// Shades the ground that may be covered by the moment; darker is likelier.
  func shadeGround(on plot: inout MapPlot) {
    for hazard in scene.picture.standingHazards {
      guard let ground = hazard.forecast?.footprint else { continue }
      let half = ground.width.metres / 2 / 111_200
      for cell in ground.cells where cell.arrival <= edge {
        let step = Heat.step(cell.probability)
        guard step > 0 else { continue }
        plot.shade(
          Heat.sign(step, scene.glyphs), around: cell.place, halfDegrees: half,
          face: Heat.face(step))
      }
    }
  }

  /// Marks the course of a river from where it is reached first to where it is reached last.
  func markReached(on plot: inout MapPlot) {
    for hazard in scene.picture.standingHazards {
      guard let forecast = hazard.forecast,
        let river = scene.region.rivers.first(where: { $0.id == hazard.report.river })
      else { continue }
      let points = river.course.points
      let places = forecast.prospects.filter { $0.probability(by: moment) >= 0.5 }
        .compactMap { prospect in
          prospect.gauge.flatMap { scene.region[$0]?.coordinate }
            ?? scene.region[prospect.city]?.coordinate
        }
        .compactMap { Self.nearest(to: $0, among: points) }
      guard let first = places.min(), let last = places.max() else { continue }
      let sign = scene.glyphs == .unicode ? "≈" : "="
      plot.trace(points[first...last], sign: sign, face: .dueOver)
    }
  }

  /// The point of a course that is nearest to a place on the map: degrees do, and cost a frame
  /// nothing.
  private static func nearest(to place: Coordinate, among points: [Coordinate]) -> Int? {
    var best: (index: Int, distance: Double)?
    for (index, point) in points.enumerated() {
      let across = (point.longitude - place.longitude) * 0.85
      let down = point.latitude - place.latitude
      let distance = across * across + down * down
      if distance < best?.distance ?? .infinity { best = (index, distance) }
    }
    return best?.index
  }

  /// Puts each gauge that is over its level now, or at the moment, where it stands, with its state.
  func markGauges(on plot: inout MapPlot) {
    for (gauge, state) in gauges where state.isOver {
      plot.putNear(state.sign(scene.glyphs), at: gauge.coordinate, face: state.face)
    }
  }

  /// Puts the other gauges where nothing stands when all else has its place.
  func markQuietGauges(on plot: inout MapPlot) {
    for (gauge, state) in gauges where !state.isOver {
      plot.putWhereFree(state.sign(scene.glyphs), at: gauge.coordinate, face: state.face)
    }
  }

  private var gauges: [(Gauge, GaugeMark)] {
    scene.region.gauges.compactMap { gauge in
      scene.shownStage(of: gauge).map { (gauge, GaugeMark(level: $0, of: gauge)) }
    }
  }

  /// Puts where a hazard began.
  func markOrigins(on plot: inout MapPlot) {
    for place in foretoldWay {
      plot.putWhereFree(Self.waySign(scene.glyphs), at: place, face: .dueSoon)
    }
    for place in origins {
      plot.putNear(Self.originSign(scene.glyphs), at: place, face: .dueOver)
    }
  }

  /// Where the middle of a typhoon is foretold to go.
  private var foretoldWay: [Coordinate] {
    scene.picture.standingHazards.filter { $0.kind == .typhoon }.flatMap { hazard in
      (TyphoonBulletin(hazard.report)?.track ?? []).filter { $0.time > scene.now }.map(\.place)
    }
  }

  static func waySign(_ glyphs: GlyphSet) -> String { glyphs == .unicode ? "◌" : "o" }

  private var origins: [Coordinate] { scene.picture.standingHazards.compactMap(\.report.place) }

  static func originSign(_ glyphs: GlyphSet) -> String { glyphs == .unicode ? "✕" : "&" }

  /// The sign of a city that is reached: none that a priority has.
  static func reachedSign(_ glyphs: GlyphSet) -> String { glyphs == .unicode ? "!" : "^" }

  /// What stands behind a city's name: when it is expected, or how likely it is there by the
  /// moment.
  func suffix(of city: City) -> String {
    guard let outlook = CityOutlook(city.id, in: scene) else { return "" }
    if scene.moment != nil {
      return Heat.step(outlook.probability) == 0
        ? "" : " " + NumberText.decimal(outlook.probability * 100, digits: 0) + "%"
    }
    if let arrival = scene.expected[city.id]?.arrival {
      let kind = scene.expectedKinds[city.id] ?? .riverFlood
      return scene.glyphs.arrowRight + HazardLines(scene: scene).time(arrival.middle, kind)
    }
    return outlook.prospect.isReached ? Self.reachedSign(scene.glyphs) : ""
  }

  /// For each hazard which situation it is, who leads and who assists, with the shares of people.
  func badges(columns: Int) -> [TextLine] {
    let lines = HazardLines(scene: scene)
    return scene.picture.standingHazards.prefix(2).map { hazard in
      let short = scene.words.forecast.situationShort(hazard.situation.situation)
      let name = scene.words.forecast.kind(hazard.kind)
      let line = TextLine(" \(short.isEmpty ? hazard.id.rawValue : short) ", .bannerReplay)
        .adding(" \(name) · ", .textStrong)
      let cities = lines.cities(of: hazard, fitting: columns - line.width - 1)
      return line.adding(cities + " ", .textStrong)
    }
  }

  /// The signs of hazards that are on the map.
  var hazardLegend: TextLine {
    var line = TextLine()
    let words = scene.language.arrivals
    func sign(_ sign: String, _ face: Face, _ label: String) {
      line.add(sign, face)
      line.add(" \(label)  ", .textDim)
    }
    if !origins.isEmpty { sign(Self.originSign(scene.glyphs), .dueOver, words.origin) }
    if scene.moment == nil, !scene.expected.isEmpty {
      sign(scene.glyphs.arrowRight, .mapLabel, words.expected)
    }
    let prospects = scene.picture.standingHazards.compactMap(\.forecast).flatMap(\.prospects)
    if scene.moment == nil, prospects.contains(where: \.isReached) {
      sign(Self.reachedSign(scene.glyphs), .mapLabel, words.reached)
    }
    let hasGround = scene.picture.standingHazards.contains { $0.forecast?.footprint != nil }
    for step in 1...4 where hasGround || scene.moment != nil {
      let share = NumberText.decimal(Heat.steps[step - 1] * 100, digits: 0)
      line.add(Heat.sign(step, scene.glyphs), Heat.face(step))
      line.add(step < 4 ? share + " " : share + scene.language.text(.thereByThen), .textDim)
    }
    if hasGround || scene.moment != nil { line.add("  ") }
    let states = Set(gauges.map(\.1))
    for state in GaugeMark.allCases where states.contains(state) {
      sign(state.sign(scene.glyphs), state.face, state.label(scene))
    }
    return line
  }
}

/// How a gauge stands against its levels, as a sign that is told apart without colour.
enum GaugeMark: CaseIterable {
  case low, near, warning, guarantee

  /// The state of a stage in metres; half a metre below the warning level is near it.
  init(level: Double, of gauge: Gauge) {
    switch gauge.band(of: level) {
    case .guarantee: self = .guarantee
    case .warning: self = .warning
    case .normal: self = gauge.warningLevel.value - level < 0.5 ? .near : .low
    }
  }

  func sign(_ glyphs: GlyphSet) -> String {
    switch self {
    case .low: glyphs == .unicode ? "-" : ","
    case .near: "~"
    case .warning: glyphs == .unicode ? "≋" : "="
    case .guarantee: glyphs == .unicode ? "≣" : "#"
    }
  }

  var isOver: Bool { self == .warning || self == .guarantee }

  var face: Face {
    switch self {
    case .low: .mapWater
    case .near: .dueSoon
    case .warning, .guarantee: .dueOver
    }
  }

  func label(_ scene: Scene) -> String {
    switch self {
    case .low: scene.language.arrivals.lowWater
    case .near: "-0.5 m"
    case .warning: scene.language.text(OutlookWord.warningReached)
    case .guarantee: scene.language.text(OutlookWord.guaranteeReached)
    }
  }
}

extension Scene {
  /// The stage of a gauge at the moment that is shown: measured now, or foretold; nil where it is
  /// neither.
  func shownStage(of gauge: Gauge) -> Double? {
    guard let moment else { return stage(of: gauge) }
    for hazard in picture.standingHazards {
      guard let forecast = hazard.forecast else { continue }
      for prospect in forecast.prospects where prospect.gauge == gauge.id {
        if let level = prospect.level(at: moment, in: forecast) { return level }
      }
    }
    return nil
  }
}
