/// A flood wave that moves and flattens at constant speeds; Muskingum-Cunge routes it in cells.
package struct DiffusionWave: Hashable, Sendable {
  /// How fast the wave moves, in m/s.
  package let celerity: Double
  /// How it flattens, in m²/s.
  package let diffusivity: Double

  /// A wave of a celerity and a diffusivity.
  package init(celerity: Double, diffusivity: Double) {
    self.celerity = celerity
    self.diffusivity = diffusivity
  }

  /// The wave at a flow in a channel: c = βV, Dₕ = q/(2S) with the flow q per metre of width.
  package init(_ section: RiverSection, exponent: Double) {
    self.init(
      celerity: exponent * section.velocity,
      diffusivity: section.unitFlow / (2 * section.bedSlope))
  }

  /// Into how many cells a reach is best cut, before rounding: so many that the cell Reynolds
  /// number of each is ½, where the scheme's own dispersion is least.
  package func cells(in length: Double) -> Double { 0.25 * length * celerity / diffusivity }

  /// C, how many cells the wave passes in a step.
  package func courant(cell: Double, step: Double) -> Double { celerity * step / cell }

  /// D, how strongly the wave flattens within a cell.
  package func reynolds(cell: Double) -> Double { 2 * diffusivity / (celerity * cell) }
}

/// The water of a river at one place and flow.
package struct RiverSection: Hashable, Sendable {
  package let flow: Double
  package let area: Double
  package let topWidth: Double
  package let bedSlope: Double

  /// A flow in m³/s through an area in m², so many metres wide, on a slope.
  package init(flow: Double, area: Double, topWidth: Double, bedSlope: Double) {
    self.flow = flow
    self.area = area
    self.topWidth = topWidth
    self.bedSlope = bedSlope
  }

  /// The mean velocity, in m/s.
  package var velocity: Double { flow / area }
  /// The flow per metre of width, in m²/s.
  package var unitFlow: Double { flow / topWidth }
}
