internal import Domain

/// How one kind of hazard is looked ahead at. A hazard is a file with its row, and the row's name
/// in the list of all.
struct HazardOutlook: Sendable {
  let kind: Hazard.Kind
  /// How often it is forecast anew while one of the kind stands.
  let cadence: Duration
  /// From what probability a city is told, and down to what it stays told.
  let told: Double
  let kept: Double
  /// What is found of it in a picture; what is costly and stays the same may be kept for later.
  let find: @Sendable (ForecastWork, inout OutlookMemory) -> [ForecastFinding]

  /// All that are looked ahead at.
  static let all: [HazardOutlook] = [
    .riverFlood, .plume, .ash, .spill, .epidemic, .typhoon, .cascade,
  ]

  /// The row of a kind; nil for one that is not forecast.
  static func of(_ kind: Hazard.Kind) -> HazardOutlook? { all.first { $0.kind == kind } }
}

/// What does not change from forecast to forecast and is costly to find.
struct OutlookMemory: Sendable {
  var belts: [River.ID: FloodBelt] = [:]
  var travel: TravelPattern?
  var lifelines: LifelineNetwork?
  var grounds: [Hazard.ID: GroundAround] = [:]
}
