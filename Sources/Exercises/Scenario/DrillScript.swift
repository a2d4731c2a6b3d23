package import Domain

/// What makes a scenario a drill: its objectives, its injects and how things stand when it begins
/// (the form of the file stands at the head of `Shipped/levee-cascade.yaml`).
package struct DrillScript: Hashable, Sendable {
  /// How long the world runs before the players sit down.
  package let lead: Duration
  package let initial: InitialState
  package let objectives: [Objective]
  package let injects: [Inject]

  /// How things stand when a drill begins, where it is not as on any other day.
  package struct InitialState: Hashable, Sendable {
    package let postures: [CityPosture]
    package let unitsOut: [Unit.ID]
  }

  /// How ready a city stands.
  package struct CityPosture: Hashable, Sendable {
    package let city: City.ID
    package let posture: Posture
  }
}

extension Scenario {
  /// The plan that goes on the record, nil where the scenario is no drill.
  package func plan(seed: UInt64) -> DrillPlan? {
    drill.map {
      DrillPlan(
        scenario: id.rawValue, title: name, seed: seed, offsetInMinutes: rates.offsetInMinutes,
        objectives: $0.objectives, injects: $0.injects)
    }
  }
}
