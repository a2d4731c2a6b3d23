internal import Domain

/// The words of reports in one language; what is missing does not compile.
package struct ReportWords: Sendable {
  /// The language's tag.
  let tag: String
  let title: String
  let banner: String
  let overview: String
  let scenario: String
  let seed: String
  let started: String
  let ended: String
  let never: String
  let notEnded: String
  let record: String
  let branch: String
  let checkpoint: String
  let fact: String
  let value: String
  let objectives: String
  let objective: String
  let capability: String
  let injects: String
  let seen: String
  let late: String
  let missing: String
  let open: String
  let rating: String
  let ratingNote: String
  let toFillIn: String
  let response: String
  let expected: String
  let observed: String
  let delay: String
  let notDelivered: String
  let stillAwaited: String
  let responses: String
  let measure: String
  let median: String
  let responsesNote: String
  let clocks: String
  let clocksNote: String
  let inTime: String
  let target: String
  let alerts: String
  let state: String
  let missed: String
  let nothing: String
  let strengths: String
  let improvements: String
  let observation: String
  let action: String
  let owner: String
  let dueBy: String
  let openState: String
  /// What cities decided together, and how many entries tell of it.
  let joint: String
  let jointNote: @Sendable (Int) -> String
  let act: @Sendable (JointActs.Kind) -> String
  let decisions: String
  /// Those of a watch that was no drill.
  let personsDecisions: String
  let timeline: String
  let whatIf: String
  let changedDecision: String
  let asRecorded: String
  let asRerun: String
  let noDifference: String
  let notRepeated: String
  let time: String
  let who: String
  let what: String
  let entries: @Sendable (Int, String) -> String
  let branchOf: @Sendable (String, Int) -> String
  let summary: @Sendable (Int, Int) -> String
  let neverTaken: @Sendable (String) -> String
  /// How many alerts, and their names.
  let escalated: @Sendable (Int, String) -> String
  /// It was so before it was asked for.
  let alreadySo: String
  /// The record ends in a jump back to a checkpoint, by its number, at a moment.
  let leftForCheckpoint: @Sendable (Int, String) -> String
  let name: @Sendable (ResponseTimes.Measure) -> String
  /// A step of a response.
  let step: @Sendable (ResponseClocks.Measure) -> String
}
