package import Geodesy
import Glibc

/// A water-level gauge on a river, lake or coast, with the levels at which people must act.
package struct Gauge: Hashable, Sendable {
  /// A short name of the region file's own, such as "datong".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// The city that answers for the gauge.
  package let city: City.ID
  /// The river that it stands on; nothing for a lake.
  package let river: River.ID?
  package let coordinate: Coordinate
  /// The level in metres from which the flood is watched (警戒水位).
  package let warningLevel: Figure
  /// The level in metres that the dykes are built to hold (保证水位).
  package let guaranteeLevel: Figure
  /// The datum that the levels are counted from, such as "Wusong".
  package let datum: String
  /// How the stage follows from the discharge; nothing where it does not (tides, lakes).
  package let rating: Rating?

  /// A gauge with its levels.
  package init(
    id: ID, name: LocalizedName, city: City.ID, river: River.ID?, coordinate: Coordinate,
    warningLevel: Figure, guaranteeLevel: Figure, datum: String, rating: Rating?
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.river = river
    self.coordinate = coordinate
    self.warningLevel = warningLevel
    self.guaranteeLevel = guaranteeLevel
    self.datum = datum
    self.rating = rating
  }
}

extension Gauge {
  /// The relation of stage and discharge Q = a · (h − h₀)ᵇ, with h in metres and Q in m³/s.
  package struct Rating: Hashable, Sendable {
    /// h₀, the stage in metres at which nothing flows.
    package let zeroStage: Double
    /// a, the discharge in m³/s one metre above the stage of no flow.
    package let coefficient: Double
    /// b, without a unit.
    package let exponent: Double
    package let provenance: Provenance

    /// A rating curve.
    package init(
      zeroStage: Double, coefficient: Double, exponent: Double, provenance: Provenance
    ) {
      self.zeroStage = zeroStage
      self.coefficient = coefficient
      self.exponent = exponent
      self.provenance = provenance
    }

    /// The discharge in m³/s at a stage in metres; 0 at and below the stage of no flow.
    package func discharge(atStage stage: Double) -> Double {
      stage > zeroStage ? coefficient * pow(stage - zeroStage, exponent) : 0
    }

    /// The stage in metres at a discharge in m³/s; the stage of no flow for none.
    package func stage(ofDischarge discharge: Double) -> Double {
      discharge > 0 ? zeroStage + pow(discharge / coefficient, 1 / exponent) : zeroStage
    }
  }
}
