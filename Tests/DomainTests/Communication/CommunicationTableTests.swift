import Testing

@testable import Domain

@Suite("Every state and every trigger of a notice, a watch and a report of a situation")
struct CommunicationTableTests {
  /// Where each trigger leads from each state; `.` is refused.
  private static let notices = """
    from         receive  read acknowledge  remind   miss
    sent         received read .            sent     sent
    received     .        read .            received received
    read         .        .    acknowledged read     read
    acknowledged .        .    .            .        .
    """

  private static let watches = """
    from       take handOver question recall takeOver standDown
    unattended held .        .        .      .        .
    held       .    offered  .        .      .        unattended
    offered    .    .        offered  held   held     .
    """

  private static let sitreps = """
    from       draft   prepare  approve  sendBack send supersede
    drafted    .       prepared .        .        .    .
    prepared   .       .        approved drafted  .    .
    approved   .       .        .        drafted  sent .
    sent       drafted .        .        .        .    superseded
    superseded .       .        .        .        .    .
    """

  private func check<State: RawRepresentable<String>, Trigger: RawRepresentable<String>>(
    _ table: String, _ states: [State], _ triggers: [Trigger], _ next: (State, Trigger) -> State?
  ) {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(Array(rows[0].dropFirst()) == triggers.map(\.rawValue))
    #expect(rows.dropFirst().map { $0[0] } == states.map(\.rawValue))
    for (state, row) in zip(states, rows.dropFirst()) {
      for (trigger, cell) in zip(triggers, row.dropFirst()) {
        #expect(next(state, trigger)?.rawValue ?? "." == cell, "\(state) by \(trigger)")
      }
    }
  }

  @Test func theTablesAreAsWritten() {
    check(Self.notices, NoticeState.allCases, NoticeTrigger.allCases) {
      NoticeStateTable.next(from: $0, on: $1)
    }
    check(Self.watches, WatchState.allCases, WatchTrigger.allCases) {
      WatchStateTable.next(from: $0, on: $1)
    }
    check(Self.sitreps, SitrepState.allCases, SitrepTrigger.allCases) {
      SitrepStateTable.next(from: $0, on: $1)
    }
    #expect(SitrepStateTable.edges.filter { $0.from == nil }.map(\.trigger) == [.draft])
  }

  @Test func eachStepOnANoticeFollowsTheTable() throws {
    for state in NoticeState.allCases {
      for trigger in NoticeTrigger.allCases {
        var desk = try CommunicationDesk()
        let id = try desk.send()
        if state != .sent { try desk.take(.notice(id, .receive([.shanghai])), by: .program) }
        if state == .read || state == .acknowledged {
          try desk.take(.notice(id, .read(.shanghai)))
        }
        if state == .acknowledged {
          try desk.take(.notice(id, .acknowledge(.shanghai, note: "")))
        }
        #expect(try desk.copy().state == state)
        if trigger == .miss { desk.wait(.minutes(46)) }
        let command: NoticeCommand =
          switch trigger {
          case .receive: .receive([.shanghai])
          case .read: .read(.shanghai)
          case .acknowledge: .acknowledge(.shanghai, note: "")
          case .remind: .remind([.shanghai])
          case .miss: .miss([.shanghai])
          }
        guard let next = NoticeStateTable.next(from: state, on: trigger) else {
          #expect(
            desk.refusal(of: .notice(id, command), by: .program)
              == .noticeCannot(id, .shanghai, trigger, in: state), "\(state) by \(trigger)")
          continue
        }
        try desk.take(.notice(id, command), by: .program)
        #expect(try desk.copy().state == next, "\(state) by \(trigger)")
      }
    }
  }

  @Test func eachStepOfAWatchFollowsTheTable() throws {
    for state in WatchState.allCases {
      for trigger in WatchTrigger.allCases where trigger != .take {
        var desk = try CommunicationDesk()
        if state != .unattended { try desk.begin() }
        if state == .offered { try desk.watch(.handOver(by: "wang", desk.seal(), remarks: "")) }
        #expect(desk.post.state == state)
        let command: WatchPostCommand =
          switch trigger {
          case .take, .handOver: .handOver(by: "wang", desk.seal(), remarks: "")
          case .question: .question(by: "chen", item: "SUZ-I1", text: "since when?")
          case .recall: .recall(by: "wang", reason: "r")
          case .takeOver: .takeOver(by: "chen")
          case .standDown: .standDown(by: "wang", reason: "r")
          }
        guard let next = WatchStateTable.next(from: state, on: trigger) else {
          #expect(
            desk.refusal(watch: command)
              == .watchCannot(.city(.suzhou), trigger, in: state), "\(state) by \(trigger)")
          continue
        }
        try desk.watch(command)
        #expect(desk.post.state == next, "\(state) by \(trigger)")
      }
    }
  }

  @Test func whoIsOnWatchIsNotPushedAside() throws {
    for isOffered in [false, true] {
      var desk = try CommunicationDesk()
      try desk.begin()
      if isOffered { try desk.watch(.handOver(by: "wang", desk.seal(), remarks: "")) }
      #expect(
        desk.refusal(of: .takeWatch([WatchPosting(.city(.suzhou), "chen")]))
          == .isOnWatch(.city(.suzhou), "wang"))
    }
  }

  @Test func eachStepOfAReportFollowsTheTable() throws {
    let steps: [(SitrepTrigger, SitrepCommand)] = [
      (.draft, .draft(isFinal: false)), (.prepare, .prepare(by: "wang", remarks: "")),
      (.approve, .approve(by: "li")), (.sendBack, .sendBack(reason: "r")),
      (.send, .send(to: "province")),
    ]
    for count in 0...4 {
      for (trigger, command) in steps {
        var desk = try CommunicationDesk()
        for (_, step) in [steps[0], steps[1], steps[2], steps[4]].prefix(count) {
          try desk.sitrep(step)
        }
        let state = desk.book.current?.state
        guard let next = SitrepStateTable.next(from: state, on: trigger) else {
          #expect(
            desk.refusal(sitrep: command) == .sitrepCannot(desk.matter, trigger, in: state),
            "\(String(describing: state)) by \(trigger)")
          continue
        }
        try desk.sitrep(command)
        #expect(desk.book.current?.state == next)
      }
    }
  }
}
