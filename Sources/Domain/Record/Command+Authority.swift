extension Command {
  /// Who may give it: an observer may only keep his own watch; a dispatcher does what runs a watch;
  /// a supervisor or coordinator also changes how a city stands, takes sources out of service and
  /// answers for the lead; the coordinating body alone assigns it.
  package func isOpen(to role: Role) -> Bool {
    switch role {
    case .system, .facilitator: true
    case .coordinator: authority <= .coordinator
    case .supervisor: authority <= .supervisor
    case .dispatcher: authority <= .dispatcher
    case .observer: authority == .observer
    }
  }

  fileprivate enum Authority: Int, Comparable {
    case observer, dispatcher, supervisor, coordinator, outside

    static func < (left: Authority, right: Authority) -> Bool { left.rawValue < right.rawValue }
  }

  private var authority: Authority {
    switch self {
    case .watch(.open), .watch(.close), .watch(.silenceHorn): .observer
    case .watch(.posture(let holder, let command)): command.authority(over: holder)
    case .watch(.keepWhatIf), .watch(.discardWhatIf), .watch(.keepAidComparison),
      .watch(.discardAidComparison):
      .dispatcher
    case .takeReport, .observe, .quarantine, .drill: .outside
    case .alert(_, let command):
      switch command {
      case .acknowledge, .unacknowledge, .shelve, .unshelve, .ruleOver, .note: .dispatcher
      case .suppress, .unsuppress, .removeFromService, .returnToService: .supervisor
      case .endShelving, .group, .inhibit, .release, .escalate: .outside
      }
    case .hazard(_, let command):
      switch command {
      case .watch, .revise, .confirm, .restrict, .end: .dispatcher
      case .issue, .verify: .outside
      }
    case .aid(.expire), .unit(_, .loseContact), .unit(_, .regainContact), .unit(_, .holdUp):
      .outside
    case .aid, .declareHazard, .reportIncident, .incident, .dispatch, .moveUnit, .unit:
      .dispatcher
    case .answer(_, let acts, _): max(.dispatcher, acts.map(\.authority).max() ?? .dispatcher)
    case .govern(_, let command):
      switch command {
      case .assess, .report, .tell, .tickOff: .dispatcher
      case .proposeLead, .consentToLead, .refuseLead, .withdrawLead: .supervisor
      case .assignLead: .coordinator
      case .endDuty: .outside
      }
    case .alliance(let command): command.authority
    case .trust(_, let command):
      switch command {
      case .contest, .remark: .supervisor
      case .rule: .coordinator
      case .raise: .outside
      }
    case .evaluation(let command): command.authority
    case .prepare(let command): command.authority
    case .communicate(let command): command.authority
    case .ledger(let command): command.authority
    case .road(let command):
      switch command {
      case .close, .open, .startCorridor, .stopCorridor: .dispatcher
      case .endClosure, .reroute: .outside
      }
    }
  }
}

extension PostureCommand {
  /// A city's posture is its supervisor's to switch, that of all together the coordinator's; what
  /// is on the list is ticked off by whoever its line names.
  fileprivate func authority(over holder: PostureHolder) -> Command.Authority {
    switch self {
    case .order, .complete, .callOff: holder == .alliance ? .coordinator : .supervisor
    case .tick: .dispatcher
    }
  }
}

extension AllianceCommand {
  /// A city's word is its supervisor's; the coordinating body and the superior
  /// authority speak through a coordinator.
  fileprivate var authority: Command.Authority {
    switch self {
    case .propose(_, let proposer, _, _), .withdraw(_, let proposer, _):
      proposer == .body ? .coordinator : .supervisor
    case .consent, .refuse, .counter: .supervisor
    case .lapse: .outside
    case .callMeeting(let call): call.host == .body ? .coordinator : .supervisor
    case .meeting(_, let command):
      switch command {
      case .join, .excuse, .write: .dispatcher
      case .begin, .close, .cancel: .supervisor
      }
    case .intervention(_, let command):
      switch command {
      case .propose, .drop: .supervisor
      case .confirm, .handBack, .direct: .coordinator
      }
    }
  }
}

extension EvaluationCommand {
  /// A city judges and does better through its supervisor; the body's and third parties' sheets,
  /// weights, rewards and penalties are a coordinator's.
  fileprivate var authority: Command.Authority {
    switch self {
    case .open(let call): call.host == .body ? .coordinator : .supervisor
    case .handIn(_, let sheet): sheet.evaluator.city == nil ? .coordinator : .supervisor
    case .invite, .close, .withdraw, .judge, .requite: .coordinator
    case .raise: .supervisor
    case .lesson(_, let command):
      switch command {
      case .finish: .dispatcher
      case .verify(let check), .sendBack(let check):
        check.host == .body ? .coordinator : .supervisor
      case .drop: .coordinator
      case .remind, .fallDue: .outside
      }
    }
  }
}

extension PreparednessCommand {
  /// A city's signature and a plan are a supervisor's; what the body drafts, ends, routes and
  /// plans for the year a coordinator's; any desk takes note.
  fileprivate var authority: Command.Authority {
    switch self {
    case .agreement(let command):
      switch command {
      case .draft(_, let author, _), .withdraw(_, _, let author, _):
        author == .body ? .coordinator : .supervisor
      case .sign, .refuse, .leave: .supervisor
      case .end: .coordinator
      case .lapse: .outside
      }
    case .plan: .supervisor
    case .programme(let command):
      switch command {
      case .add, .move, .cancel: .coordinator
      case .state: .supervisor
      }
    case .risk(_, let command):
      switch command {
      case .move: .supervisor
      case .reroute: .coordinator
      }
    case .takeNote: .dispatcher
    }
  }
}

extension CommunicationCommand {
  /// Whoever is on watch passes things on; a report of a situation is approved by who answers for
  /// the desk. That something has come, and who stands watch at many desks, is told from outside.
  fileprivate var authority: Command.Authority {
    switch self {
    case .notice(_, .receive), .notice(_, .miss): .outside
    case .takeWatch(let postings): postings.count > 1 ? .outside : .dispatcher
    case .sitrep(_, .approve), .sitrep(_, .sendBack): .supervisor
    case .send, .notice, .watch, .sitrep: .dispatcher
    }
  }
}

extension LedgerCommand {
  /// A city's money is its supervisor's; that of the others, what is given, kept or taken back, and
  /// what is netted among all, a coordinator's.
  fileprivate var authority: Command.Authority {
    switch self {
    case .claim, .accept, .contest, .withdraw, .returnDeposit, .netOff(.pair): .supervisor
    case .pay(_, _, let party), .writeOff(_, let party, _):
      party.city == nil ? .coordinator : .supervisor
    case .grant(let report): report.giver.city == nil ? .coordinator : .supervisor
    case .netOff(.all), .forfeitDeposit, .correct: .coordinator
    }
  }
}
