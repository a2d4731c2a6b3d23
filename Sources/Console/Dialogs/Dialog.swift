package import Domain
package import Terminal

/// What lies over the screen and takes the keys.
package enum Dialog: Sendable {
  /// Asks for what is missing, says what will happen and does it when the officer confirms.
  case form(Form)
  /// A list to choose from, with a line to narrow it.
  case picker(Picker)
  /// What can follow a prefix key.
  case whichKey(prefix: Key, choices: [KeyRow])
}

/// A question with its fields, bound to the identity of what it is about.
package struct Form: Sendable {
  /// What the form will do when it is confirmed.
  package enum Purpose: Hashable, Sendable {
    case dispatch(DispatchTarget, Sending)
    case refuseProposal(Proposal)
    case raiseAlarm(Incident.ID)
    case acceptRows([Command])
    case refuseRow(JointBoard.Item)
    case reportUnit(Unit.ID, UnitTrigger)
    case withdraw(Unit.ID)
    /// A command that is all decided, and what it is called.
    case accept(Command, ActionID)
    case shelve([Alert.ID])
    case acknowledge([Seen])
    case makeIncident(Alert.ID)
    case step(Incident.ID, IncidentTrigger)
    case close(Incident.ID)
    case dismiss(Incident.ID)
    case ruleOver(Alert.ID)
    case note(Subject)
    case recall(Unit.ID)
    case quit
    case drill(DrillCommand, ActionID.DrillAct)
    case posture(PostureForm)
    case suppose(SuppositionKind)
    case declare(Hazard.Kind)
    case revise(Hazard.ID)
    case endHazard(Hazard.ID)
    case aidRequest(City.ID, AidGood)
    case aidOffer(City.ID, AidGood)
    case aidStep(AidLine.ID, AidTrigger)
    case govern(GovernanceForm)
    case alliance(AllianceForm)
    case trust(TrustForm)
    case evaluation(EvaluationForm)
    case prepare(PreparednessForm)
    case communication(CommunicationForm)
    case ledger(LedgerForm)
    case closeRoad(RoadStretch)
    case corridor(GreenCorridor)
    case stopCorridor(Unit.ID)
  }

  /// What a note is written on.
  package enum Subject: Hashable, Sendable {
    case alert(Alert.ID)
    case incident(Incident.ID)
  }

  /// An alert, and the occurrence of it that the officer saw.
  package struct Seen: Hashable, Sendable {
    package let alert: Alert.ID
    package let occurrence: Int
  }

  /// Something to fill in.
  package struct Field: Sendable {
    /// What a field is for.
    package enum Name: Hashable, Sendable {
      case duration, reason, outcome, title, place, text
      case quantity, price, lenders, incident, answerBy, neededBy, returnBy
      case percent, direction, speed, levee, moment, city, substance, amount, since, count
      case rain, hours, reach, kilometre, mass, discharge, decay, height, minutes
      case governance(GovernanceField)
      case alliance(AllianceField)
      case trust(TrustField)
      case posture(PostureField)
      case evaluation(EvaluationField)
      case prepare(PreparednessField)
      case communication(CommunicationField)
      case ledger(LedgerField)

      /// Whether saying nothing says something: somewhere, or nobody knows.
      var mayBeBlank: Bool {
        if case .governance(let field) = self { return field.isOptional }
        if case .alliance(let field) = self { return field.isOptional }
        if case .evaluation(let field) = self { return field.isOptional }
        if case .prepare(let field) = self { return field.isOptional }
        if case .communication(let field) = self { return field.isOptional }
        if case .ledger(let field) = self { return field.isOptional }
        return self == .place || self == .minutes
      }
    }

    package let name: Name
    package let label: String
    package var editor: LineEditor
    /// Answers that the left and right arrows go through; none where only typing helps.
    package let choices: [String]
    package var choice: Int?
  }

  package let purpose: Purpose
  package let title: String
  /// What will happen, in words, one sentence a line.
  package var lines: [String]
  /// Where it is hard to take back, or harms.
  package let isDangerous: Bool
  package var fields: [Field]
  /// The field that takes the keys.
  package var focus = 0
  /// What is still missing or wrong, in words.
  package var fault: String?
  /// The form takes no keys before this moment of the machine's clock, so that what was typed ahead
  /// decides nothing.
  package let armed: Instant
}

/// A list to choose from.
package struct Picker: Sendable {
  /// What a choice is.
  package enum Item: Hashable, Sendable {
    case action(ActionID)
    case city(City.ID)
    case theme(String)
    case sort(QueueSort)
    case copy(String)
    case unit(Unit.ID)
    case report(Unit.ID, UnitTrigger)
    case station(Unit.ID, ResponseStation.ID)
    case diversion(Unit.ID, Incident.ID)
    case checkpoint(Int)
    case supposition(SuppositionKind)
    case hazardKind(Hazard.Kind)
    case hazard(Hazard.ID, ActionID.HazardAct)
    case aidStep(AidLine.ID, AidTrigger)
    case ownCity(City.ID)
    case closure(RoadClosure.ID)
  }

  /// One line of the list.
  package struct Choice: Hashable, Sendable {
    package let item: Item
    package let text: String
    /// What stands at the right: a key, a distance.
    package let detail: String
    /// Whether it can be chosen here and now.
    package let isOpen: Bool
  }

  package let title: String
  package let all: [Choice]
  package var editor = LineEditor()
  /// Typed letters narrow the list; else each is a key of its own.
  package let narrows: Bool
  /// The choices that fit what was typed, best first.
  package internal(set) var fitting: [Choice]
  package internal(set) var cursor = 0
  /// The theme to go back to when nothing is chosen.
  package let former: String?
}
