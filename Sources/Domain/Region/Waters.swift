package import Geodesy

/// Whether a number is a published fact or was made up for exercises.
package enum Provenance: String, CaseIterable, Hashable, Sendable {
  case published, exercise
}

/// A number and where it comes from.
package struct Figure: Hashable, Sendable {
  package let value: Double
  package let provenance: Provenance

  /// A number with its provenance.
  package init(_ value: Double, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }
}

/// A river, canal or estuary, drawn from its source side to its mouth.
package struct River: Hashable, Sendable {
  /// A short name of the region file's own, such as "yangtze".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// The course, from upstream to downstream; a canal in the order of its cities.
  package let course: Polyline
  /// The reaches between gauges, in order downstream; none where no wave is routed.
  package let reaches: [Reach]
  /// Cities that lie on its reaches without a rated gauge of their own, in order downstream.
  package let fronts: [Riverfront]
  /// Whether it is the current of a lake, whose last reach leads back into the first.
  package let circulates: Bool

  /// A river with its course and reaches, and what lies on them.
  package init(
    id: ID, name: LocalizedName, course: Polyline, reaches: [Reach], fronts: [Riverfront] = [],
    circulates: Bool = false
  ) {
    self.id = id
    self.name = name
    self.course = course
    self.reaches = reaches
    self.fronts = fronts
    self.circulates = circulates
  }
}

/// A stretch of a river between two gauges, with what flood routing needs (Muskingum).
package struct Reach: Hashable, Sendable {
  /// The two gauges that a reach lies between; no river has two such reaches.
  package struct ID: Hashable, Sendable {
    package let upstream: Gauge.ID
    package let downstream: Gauge.ID

    /// The reach between two gauges.
    package init(from upstream: Gauge.ID, to downstream: Gauge.ID) {
      self.upstream = upstream
      self.downstream = downstream
    }
  }

  /// The gauge at the upper end.
  package let upstream: Gauge.ID
  /// The gauge at the lower end.
  package let downstream: Gauge.ID
  /// The length along the river.
  package let length: Distance
  /// Muskingum K: the time in hours that a flood wave takes through the reach.
  package let travelTimeInHours: Double
  /// Muskingum x: how much the inflow weighs in the storage, 0 (reservoir) … 0.5 (no damping).
  package let weighting: Double
  /// Where the travel time and the weighting come from.
  package let provenance: Provenance
  /// The part of a lake that the reach is; nil for a channel.
  package let basin: Basin?
  /// The ground beside it that drains into it; nil where that is not known.
  package let catchment: Catchment?

  /// Still water that is taken to be well mixed.
  package struct Basin: Hashable, Sendable {
    package let cubicMetres: Double
    /// What wind and currents exchange with the next reach in both directions, in m³/s.
    package let exchange: Double

    /// A basin of a volume.
    package init(cubicMetres: Double, exchange: Double) {
      self.cubicMetres = cubicMetres
      self.exchange = exchange
    }
  }

  /// Ground that drains into a reach.
  package struct Catchment: Hashable, Sendable {
    package let squareKilometres: Double
    /// Of the Soil Conservation Service: from near 0 (all rain stays) to 100 (all runs off).
    package let curveNumber: Double
    /// Hours from the middle of a rain to the most that runs off.
    package let lagInHours: Double

    /// Ground of an area.
    package init(squareKilometres: Double, curveNumber: Double, lagInHours: Double) {
      self.squareKilometres = squareKilometres
      self.curveNumber = curveNumber
      self.lagInHours = lagInHours
    }
  }

  /// A stretch between two gauges.
  package init(
    from upstream: Gauge.ID, to downstream: Gauge.ID, length: Distance,
    travelTimeInHours: Double, weighting: Double, provenance: Provenance, basin: Basin? = nil,
    catchment: Catchment? = nil
  ) {
    self.upstream = upstream
    self.downstream = downstream
    self.length = length
    self.travelTimeInHours = travelTimeInHours
    self.weighting = weighting
    self.provenance = provenance
    self.basin = basin
    self.catchment = catchment
  }

  package var id: ID { ID(from: upstream, to: downstream) }
}

/// A lake, drawn as a polygon.
package struct Lake: Hashable, Sendable {
  package let name: LocalizedName
  package let shore: Polygon

  /// A lake with its shore.
  package init(name: LocalizedName, shore: Polygon) {
    self.name = name
    self.shore = shore
  }
}
