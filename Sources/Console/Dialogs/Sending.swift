package import Domain

/// What is to be sent, and the proposal that it answers.
package struct Sending: Hashable, Sendable {
  package var proposal: Proposal
  /// Units that are free.
  package var assignments: [Assignment]
  /// Units that turn round on their way elsewhere.
  package var diverted: [Assignment]

  /// The command that sends them to an incident and keeps the proposal with what became of it.
  func command(to incident: Incident.ID) -> Command {
    var proposal = proposal
    proposal.matter = .dispatch(incident)
    let free: [Command] = assignments.isEmpty ? [] : [.dispatch(assignments, to: incident)]
    let turned = diverted.map { Command.unit($0.unit, .divert(to: incident, $0)) }
    return .answer(proposal, acts: free + turned, refusal: nil)
  }
}
