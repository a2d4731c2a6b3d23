package import Domain

/// The words of forecasts of what spreads by people and by want of power: epidemics and chains of
/// failures.
package struct ContagionPhrases: Sendable {
  // The columns of an epidemic.
  package let cases: String
  /// The day on which so many cases are reported.
  package let casesOn: @Sendable (Int) -> String
  package let illAtPeak: String
  package let peakDay: String
  package let infected: String
  /// How likely it is within the horizon.
  package let chance: String
  package let full: String
  // The columns of a chain of failures.
  package let service: String
  package let outAt: String
  package let back: String
  package let backWithRange: String
  package let hoursOut: String
  /// Since when it is out; how many metres of water stand behind the levee; when it is full.
  package let outSince: @Sendable (String) -> String
  package let underWater: @Sendable (String) -> String
  package let fullAt: @Sendable (String) -> String
  /// How deep the water behind the levee becomes, in metres, where it does not fill.
  package let upTo: @Sendable (String) -> String
  /// So many more services are out than are shown.
  package let moreOut: @Sendable (Int) -> String
  /// What was struck: a levee with the width of its breach, a lifeline with the hours of its
  /// repair.
  package let struck: @Sendable (String) -> String
  package let breach: @Sendable (String, String) -> String
  package let repair: @Sendable (String, String, String) -> String
  /// The measures that stand: the city, by how many hundredths contacts and journeys are fewer.
  package let measures: @Sendable (String) -> String
  package let measure: @Sendable (String, Int, Int) -> String
  package let noMeasures: String
  /// What the simple rules of a kind are called: the change goes on, a fixed lag; nil for those of
  /// floods.
  package let rules: @Sendable (Hazard.Kind) -> (String, String)?
  /// What the columns of a kind mean; nil for those of floods.
  package let legend: @Sendable (Hazard.Kind) -> String?
}
