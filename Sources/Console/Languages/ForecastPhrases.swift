package import Domain

extension Measure {
  /// By how many hundredths contacts and journeys are fewer.
  var contactLost: Int { Int(((1 - contact) * 100).rounded()) }
  var travelLost: Int { Int(((1 - travel) * 100).rounded()) }
}

/// The words of forecasts: the screen of them, and what the overview says of them.
package struct ForecastPhrases: Sendable {
  package let kind: @Sendable (Hazard.Kind) -> String
  package let state: @Sendable (HazardState) -> String
  /// `Case 1: the hazard spans cities`.
  package let situation: @Sendable (Situation) -> String
  /// `case 1`, for places of few cells; empty for what concerns one city.
  package let situationShort: @Sendable (Situation) -> String
  package let lead: String
  package let assist: String
  /// Why it is that situation: where the hazard itself is, where it spreads, where it is carried.
  package let body: String
  package let spread: String
  package let carried: String
  // The columns of the strip.
  package let city: String
  package let now: String
  /// How far it is to the level that counts.
  package let margin: @Sendable (Hazard.Kind) -> String
  package let arrival: String
  /// The same in few cells.
  package let arrivalShort: String
  package let leadTime: String
  package let peak: String
  package let peakShort: String
  /// How likely the level that counts is passed, and the graver one: of water a warning and what
  /// the works hold, of a spill a limit, of gas and ash that they are there.
  package let probability: @Sendable (Hazard.Kind) -> String
  package let guarantee: @Sendable (Hazard.Kind) -> String
  package let people: String
  package let error: String
  /// Since when it is there.
  package let reached: @Sendable (String) -> String
  /// Not expected within so many hours.
  package let notWithin: @Sendable (Int) -> String
  /// When it was issued, how old it is, over how many runs, on how many observations, how old the
  /// newest of them is.
  package let issued: @Sendable (String, String, Int, Int, String) -> String
  /// From what amount on a place counts as reached, and from what on it is graver.
  package let levels: @Sendable (String, String?) -> String
  package let next: String
  /// No forecast: nothing is expected on the watched rivers.
  package let quiet: @Sendable (Int) -> String
  /// No forecast: nothing is measured on rivers that could be forecast.
  package let blind: String
  /// A hazard was declared and no forecast has come.
  package let awaited: String
  package let skill: String
  package let unproven: String
  /// So many claims are not decided yet: what came is scored at once, what did not only at the end.
  package let undecided: @Sendable (Int) -> String
  /// The columns of the table of skill.
  package let method: String
  package let hits: String
  package let falseAlarms: String
  package let arrivalError: String
  package let brier: String
  package let ours: String
  /// The simple rules that it is held against, as they are for a kind.
  package let persistence: @Sendable (Hazard.Kind) -> String
  package let fixedLag: @Sendable (Hazard.Kind) -> String
  /// Places without a gauge, marked `~`: what stands there is worked out from the gauges around.
  package let workedOut: @Sendable (String) -> String
  /// Of these: whose warning level is published, whose lies between those of the gauges, which have
  /// the tide below them, and which wait until the tide has been heard long enough.
  package let levelPublished: @Sendable (String) -> String
  package let levelBetween: @Sendable (String) -> String
  package let tideBelow: @Sendable (String) -> String
  package let tideAwaited: @Sendable (String) -> String
  /// A place without a gauge stands above its warning level by what is worked out.
  package let reachedByReckoning: String
  /// What the intervals mean.
  package let legend: String
}
