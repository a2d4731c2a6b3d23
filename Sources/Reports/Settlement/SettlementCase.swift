package import Domain
package import Planning

extension Settlement {
  /// A matter on which more than one city spent something, with what each spent and would bear.
  package struct Case: Sendable {
    package let matter: Matter
    package let state: MatterAccountState
    /// Nil where the matter has left the picture: then only what was spent is known.
    package let shared: JointCase?
    package let file: MatterAccount
  }

  /// What cities agreed to pay each other.
  package struct Agreed: Sendable {
    package let decision: JointDecision.ID
    package let compensation: Compensation
  }

  /// The cases of a picture that concern more than one city, the dearest first.
  static func cases(_ picture: Picture) -> [Case] {
    var found: [Case] = []
    picture.ledger.files.visit { matter, file in
      guard file.cities.count > 1, file.cost > .zero,
        let state = picture.fileState(of: matter)
      else { return }
      found.append(
        Case(
          matter: matter, state: state, shared: JointCase(matter, in: picture), file: file))
    }
    return found.sorted { ($1.file.cost, $0.matter) < ($0.file.cost, $1.matter) }
  }
}
