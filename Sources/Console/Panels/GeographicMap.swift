package import Domain
import Geodesy
package import Terminal

/// The region as it lies on the Earth: coast and waters, cities, incidents, units on their way.
package struct GeographicMap: Sendable {
  package var scene: Scene
  package var view: MapView
  /// The city whose name is marked.
  package var selected: City.ID?
  /// The incident that is marked.
  package var incident: Incident.ID?
  /// A drawing of the same size and view from an earlier frame.
  package var basemap: Basemap?

  package init(
    scene: Scene, view: MapView = .init(), selected: City.ID? = nil, incident: Incident.ID? = nil,
    basemap: Basemap? = nil
  ) {
    self.scene = scene
    self.view = view
    self.selected = selected
    self.incident = incident
    self.basemap = basemap
  }

  /// Draws the map; its last row says what the signs mean and how wide ten cells are.
  package func draw(_ size: Size) -> Surface {
    guard size.columns >= 4, size.rows >= 2 else { return Surface(size: size) }
    let hasHazards = !scene.picture.standingHazards.isEmpty
    let area = Self.plotSize(in: size, hasHazards: hasHazards)
    let hasLegend = area.rows < size.rows
    let base = basemap(for: area)
    var plot = MapPlot(surface: base.surface, projection: base.projection)
    if hasHazards {
      shadeGround(on: &plot)
      markReached(on: &plot)
    }
    markClosedRoads(on: &plot)
    let cities = byImportance()
    let places = cities.map { city in
      let sign = scene.sign(of: city.id)
      return plot.putNear(sign.text, at: city.coordinate, face: sign.face)
    }
    if hasHazards {
      markGauges(on: &plot)
      markOrigins(on: &plot)
    }
    let open = openIncidents()
    for incident in open { mark(incident, on: &plot) }
    for unit in movingUnits(of: open) { mark(unit, on: &plot) }
    markConvoys(on: &plot)
    for (city, place) in zip(cities, places) {
      if let place { name(city, at: place, on: &plot) }
    }
    if hasHazards { markQuietGauges(on: &plot) }
    var surface = Surface(size: size)
    surface.draw(plot.surface, at: 0, y: 0)
    for (row, badge) in (hasLegend && hasHazards ? badges(columns: size.columns) : []).enumerated()
    where row < size.rows / 6 {
      surface.write(badge, at: 0, y: row, limit: size.columns)
    }
    if hasLegend, area.rows < size.rows - 1 {
      surface.write(hazardLegend, at: 0, y: size.rows - 2, limit: size.columns)
    }
    if hasLegend {
      surface.write(legend(base.projection), at: 0, y: size.rows - 1, limit: size.columns)
    }
    return surface
  }

  /// The room for the map itself in a pane: all of it, or all but the rows of the legend, of which
  /// the second tells of hazards.
  package static func plotSize(in size: Size, hasHazards: Bool = false) -> Size {
    let legend = size.rows < 8 ? 0 : hasHazards && size.rows >= 12 ? 2 : 1
    return Size(columns: size.columns, rows: size.rows - legend)
  }

  private func basemap(for size: Size) -> Basemap {
    let key = Basemap.Key(region: scene.region.id, size: size, view: view)
    if let basemap, basemap.key == key { return basemap }
    return Basemap(region: scene.region, size: size, view: view)
  }

  /// The chosen city first, then whom a hazard reaches next, then whom it has reached, then the
  /// worst, then the largest: who comes first gets room for a name.
  private func byImportance() -> [City] {
    let ranked = scene.region.cities.map { city in
      let outlook = CityOutlook(city.id, in: scene)
      let isHit = outlook.map { $0.prospect.isReached || Heat.step($0.probability) > 0 } ?? false
      let arrival = scene.expected[city.id]?.arrival?.middle
      let tally = scene.picture.tally(of: city.id)
      let rank = city.id == selected ? 0 : arrival != nil ? 1 : isHit ? 2 : 3
      return (
        (rank, arrival ?? .distantFuture),
        (tally.worst?.rawValue ?? 5, -city.population, city.id), city
      )
    }
    return ranked.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.2)
  }

  private func openIncidents() -> [Incident] {
    let open = scene.picture.incidents.filter(\.isOpen)
    return open.sorted { ($0.report.priority, $0.id) < ($1.report.priority, $1.id) }
  }

  private func movingUnits(of incidents: [Incident]) -> [Unit] {
    incidents.flatMap(\.units).compactMap { scene.picture.units[$0] }
      .filter { $0.journey != nil }
  }

  /// An incident stands beside its city's sign where both lie in one cell: neither is hidden.
  private func mark(_ incident: Incident, on plot: inout MapPlot) {
    let isChosen = incident.id == self.incident
    plot.putNear(
      Self.incidentSign(scene.glyphs), at: incident.report.coordinate,
      face: isChosen ? .mapCursor : scene.sign(of: incident.report.priority).face)
  }

  private func mark(_ unit: Unit, on plot: inout MapPlot) {
    plot.putWhereFree(
      String(unit.kind.letter), at: unit.position(at: scene.now), face: .unitEnroute)
  }

  /// Convoys of supplies, which have no unit of their own to show.
  private func markConvoys(on plot: inout MapPlot) {
    for request in scene.picture.openAid where request.good.item != nil {
      for line in request.lines {
        guard let journey = line.journey else { continue }
        let place = journey.from.interpolated(
          to: journey.to, fraction: journey.progress(at: scene.now))
        plot.putWhereFree(Self.convoySign, at: place, face: .unitEnroute)
      }
    }
  }

  /// What stands for a convoy of supplies.
  static let convoySign = "$"

  private func name(_ city: City, at place: Surface.Position, on plot: inout MapPlot) {
    let isSelected = city.id == selected
    let (name, short) = (scene.language.name(city.name), scene.shortName(of: city))
    let suffix = suffix(of: city)
    let names =
      suffix.isEmpty
      ? [name, short] : [name + suffix, short + suffix, name + String(suffix.prefix(1)), short]
    plot.label(
      names, at: place, face: isSelected ? .mapCursor : .mapLabel,
      isConcerned: isSelected || !suffix.isEmpty)
  }

  static func incidentSign(_ glyphs: GlyphSet) -> String { glyphs == .unicode ? "◎" : "@" }

  private func legend(_ projection: Projection) -> TextLine {
    var line = TextLine()
    for priority in Priority.allCases {
      let sign = scene.sign(of: priority)
      line.add(sign.text, sign.face)
      line.add("\(priority.rawValue) ", .textDim)
    }
    line.add(scene.glyphs.unknown, .gridUnknown)
    line.add(scene.words.stale + " ", .textDim)
    line.add(Self.incidentSign(scene.glyphs), .mapMarker)
    line.add(scene.words.incident + " ", .textDim)
    if !movingUnits(of: openIncidents()).isEmpty {
      line.add("F", .unitEnroute)
      line.add(" " + scene.words.unitOnTheWay, .textDim)
    }
    if scene.picture.openAid.contains(where: { $0.lines.contains { $0.journey != nil } }) {
      line.add(" " + Self.convoySign, .unitEnroute)
      line.add(" " + scene.words.aid.convoy, .textDim)
    }
    let kilometres = projection.kilometresPerColumn * 10
    let text = NumberText.decimal(kilometres, digits: kilometres < 10 ? 1 : 0)
    let bar = scene.glyphs == .unicode ? "├────────┤" : "|--------|"
    return line.trailing("\(bar) \(text) km")
  }
}
