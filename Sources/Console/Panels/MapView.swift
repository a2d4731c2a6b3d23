package import Geodesy

/// Which part of the region the map shows, and how finely: what zooming and panning change.
package struct MapView: Hashable, Sendable {
  /// In what signs lines are drawn, from the finest to what every terminal can show.
  package enum Ink: String, CaseIterable, Hashable, Sendable {
    case braille, half, ascii

    /// The next in the order, and again from the first.
    package var next: Ink {
      switch self {
      case .braille: .half
      case .half: .ascii
      case .ascii: .braille
      }
    }
  }

  /// How often the scale was doubled over the fit of the whole region, 0...`maximumZoom`.
  package private(set) var zoom = 0
  /// The middle of the map; nil for the middle of the region.
  package private(set) var centre: Coordinate?
  package var ink: Ink

  package static let maximumZoom = 6

  package init(ink: Ink = .braille) { self.ink = ink }

  /// The same view nearer by so many doublings, or farther when negative.
  package func zoomed(by steps: Int) -> MapView {
    var view = self
    view.zoom = min(Self.maximumZoom, max(0, zoom + steps))
    if view.zoom == 0 { view.centre = nil }
    return view
  }

  /// The same view with another middle.
  package func centred(on place: Coordinate) -> MapView {
    var view = self
    view.centre = place
    return view
  }

  /// The whole region again.
  package var fitted: MapView { MapView(ink: ink) }

  /// The same view moved by shares of the shown part, east and south positive; it stays on the
  /// region.
  package func panned(east: Double, south: Double, in bounds: BoundingBox) -> MapView {
    let middle = centre ?? bounds.middle
    let scale = Double(1 << zoom)
    let latitude = middle.latitude - south * bounds.height / scale
    let longitude = middle.longitude + east * bounds.width / scale
    return centred(
      on: .at(
        min(bounds.north, max(bounds.south, latitude)),
        min(bounds.west + bounds.width, max(bounds.west, longitude))))
  }
}

extension BoundingBox {
  /// The middle of the box.
  package var middle: Coordinate { .at(south + height / 2, west + width / 2) }
}
