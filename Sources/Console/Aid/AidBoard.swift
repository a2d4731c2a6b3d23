package import Domain

/// What of mutual aid an officer has to look after, from where he stands.
package struct AidBoard: Sendable {
  /// Where a line of a request belongs on the board.
  package enum Section: Int, CaseIterable, Hashable, Comparable, Sendable {
    case mine, theirs, underWay, account
    /// Between other cities.
    case others

    package static func < (left: Section, right: Section) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A line of a request with what stands before it.
  package struct Row: Hashable, Sendable {
    package let request: AidRequest.ID
    package let line: AidLine
    package let section: Section
    /// The side whose step is awaited; nil where the world has to go on.
    package let turn: AidSide?
    /// Until when: the deadline of the step, or the arrival; nil where nothing presses.
    package let due: Instant?

    package var id: AidLine.ID { line.id }
  }

  /// By section, in each what presses most first.
  package let rows: [Row]

  /// The lines of all requests that are not over.
  package init(_ picture: Picture, own: City.ID?) {
    var rows: [Row] = []
    for request in picture.openAid {
      for line in request.lines where !line.state.isFinal {
        let turn = line.turn
        let waitsFor: City.ID? =
          switch turn {
          case .requester: request.requester
          case .lender: line.lender
          case .clock, nil: nil
          }
        let section: Section =
          if own != nil, own != request.requester, own != line.lender {
            .others
          } else if waitsFor != nil, waitsFor == own {
            .mine
          } else if line.isAccount {
            .account
          } else {
            line.isUnderWay ? .underWay : .theirs
          }
        rows.append(
          Row(
            request: request.id, line: line, section: section, turn: turn,
            due: line.journey?.expectedArrival ?? line.due))
      }
    }
    self.rows = rows.sorted {
      ($0.section, $0.due ?? .distantFuture, $0.id) < ($1.section, $1.due ?? .distantFuture, $1.id)
    }
  }
}

extension AidLine {
  /// Whose step is awaited next; nil while things and units are on the road or in use.
  var turn: AidSide? {
    switch state {
    case .draft, .quoted, .offered, .returnRequested, .claimed: .requester
    case .requested, .accepted, .committed, .extensionRequested, .returned: .lender
    case .mobilising, .arrived, .released, .declined, .settled, .cancelled, .expired: nil
    }
  }

  /// Whether it is on the road or in use.
  fileprivate var isUnderWay: Bool {
    switch state {
    case .committed, .mobilising, .arrived, .extensionRequested, .returnRequested, .released: true
    case .draft, .requested, .quoted, .offered, .declined, .accepted, .returned, .claimed,
      .settled, .cancelled, .expired:
      false
    }
  }

  /// Whether only money is open.
  fileprivate var isAccount: Bool { state == .returned || state == .claimed }
}

/// Where an officer stands in the matrix of supplies.
package struct SupplyCursor: Hashable, Sendable {
  package var city: City.ID
  package var good: AidGood
}
