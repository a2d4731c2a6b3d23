package import Domain
package import Geodesy

extension Scenario {
  /// A danger that the exercise steps: the world knows it whole, the watch sees what instruments
  /// show of it.
  package enum PlannedHazard: Hashable, Sendable {
    case flood(Flood)
    case leak(Leak)
    case outbreak(Outbreak)
    case cascade(Cascade)
    case fire(Fire)
    case spill(Spill)
  }

  /// A large fire whose ash drifts over other cities; the seed chooses within the ranges.
  package struct Fire: Hashable, Sendable {
    package let city: City.ID
    package let place: Coordinate
    /// Minutes from the scenario's start.
    package let startMinutes: ClosedRange<Double>
    package let burnsInMinutes: Double
    /// Of ash, and how high the smoke rises before it drifts.
    package let kilogramsPerSecond: ClosedRange<Double>
    package let heightInMetres: ClosedRange<Double>
    /// The direction that the wind comes from at first, in degrees; how many degrees it turns in an
    /// hour, clockwise; its speed in m/s.
    package let windFrom: ClosedRange<Double>
    package let turnPerHour: ClosedRange<Double>
    package let windSpeed: ClosedRange<Double>
    /// mg/m² on the ground from which people are told, and from which streets must be cleaned.
    package let warningLevel: Double
    package let guaranteeLevel: Double
  }

  /// Something that gets into a river in one city and is carried to the intakes of others; the seed
  /// chooses within the ranges.
  package struct Spill: Hashable, Sendable {
    package let city: City.ID
    package let river: River.ID
    package let place: Coordinate
    /// Below the river's first gauge.
    package let kilometre: ClosedRange<Double>
    /// Minutes from the scenario's start; how long it runs out; how long nobody tells.
    package let startMinutes: ClosedRange<Double>
    package let spillInMinutes: Double
    package let reportInMinutes: Double
    package let tonnes: ClosedRange<Double>
    /// m³/s.
    package let discharge: ClosedRange<Double>
    package let decayPerDay: ClosedRange<Double>
    /// The standard deviation of the logarithm of the water's speed against the region file's.
    package let speedSpread: Double
    /// µg/L: the limit of the standard, and what a waterworks can still take out.
    package let warningLevel: Double
    package let guaranteeLevel: Double
  }

  /// A gas that leaks in one city and drifts over others; the seed chooses within the ranges.
  package struct Leak: Hashable, Sendable {
    package let city: City.ID
    package let place: Coordinate
    /// Minutes from the scenario's start.
    package let startMinutes: ClosedRange<Double>
    package let releaseInMinutes: Double
    package let kilogramsPerSecond: ClosedRange<Double>
    /// The direction that the wind comes from, in degrees, and its speed in m/s.
    package let windFrom: ClosedRange<Double>
    package let windSpeed: ClosedRange<Double>
    /// How strongly the air mixes, A to F.
    package let stability: String
    /// mg/m³ from which people are warned, and from which they are harmed.
    package let warningLevel: Double
    package let guaranteeLevel: Double
  }

  /// A flood wave that enters at the first gauge of a river; the seed chooses within the ranges.
  package struct Flood: Hashable, Sendable {
    package let river: River.ID
    /// Hours from the scenario's start to the crest at the first gauge.
    package let crestHours: ClosedRange<Double>
    package let riseInHours: Double
    package let fallInHours: Double
    /// The crest as a share of the discharge at which the first gauge reaches its warning level.
    package let peaks: ClosedRange<Double>
    package let truth: Truth
  }

  /// How far the world differs from the region file: what no forecast may know.
  package struct Truth: Hashable, Sendable {
    /// The standard deviation of the logarithm of a reach's travel time.
    package let travelTimeSpread: Double
    /// The standard deviation of a gauge's reading in metres.
    package let readingError: Double

    /// The world as the region file has it.
    static let asWritten = Truth(travelTimeSpread: 0, readingError: 0)
  }

  /// The flood on a river, if the scenario plans one.
  func flood(on river: River.ID) -> Flood? {
    for case .flood(let flood) in hazards where flood.river == river { return flood }
    return nil
  }
}
