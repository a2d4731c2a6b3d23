package import Domain

/// What of mutual aid an officer has to look after, from where he stands.
package struct AidBoard: Sendable {
  /// Where a line of a request belongs on the board.
  package enum Section: Int, CaseIterable, Hashable, Comparable, Sendable {
    case mine
    /// It is over, and stays until the cursor goes on: beside what is to be done next.
    case over
    /// Who was asked gives nothing, and what was asked for is still lacking.
    case lacking
    case theirs, onTheWay, inUse, account
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
    /// Whether `due` is an arrival.
    package let isArrival: Bool

    package var id: AidLine.ID { line.id }
  }

  /// By section, in each what presses most first.
  package let rows: [Row]

  /// The lines of all requests that are not over, and those that are over and left something
  /// lacking.
  ///
  /// - Parameter held: a line that stays on the board although it is over: nothing goes away under
  ///   the cursor.
  package init(_ picture: Picture, own: City.ID?, holding held: AidLine.ID? = nil, at now: Instant)
  {
    var rows: [Row] = []
    for request in picture.aid.sorted {
      for line in request.lines {
        let section =
          Self.section(of: line, request, own, picture, now)
          ?? (line.id == held ? .over : nil)
        guard let section else { continue }
        let arrival = line.arrival(in: picture)
        rows.append(
          Row(
            request: request.id, line: line, section: section, turn: line.turn,
            due: arrival ?? line.due, isArrival: arrival != nil))
      }
    }
    self.rows = rows.sorted {
      ($0.section, $0.due ?? .distantFuture, $0.id) < ($1.section, $1.due ?? .distantFuture, $1.id)
    }
  }

  /// Where a line belongs; nil where nothing of it is left to do.
  private static func section(
    of line: AidLine, _ request: AidRequest, _ own: City.ID?, _ picture: Picture, _ now: Instant
  ) -> Section? {
    if line.state.isFinal {
      guard own == request.requester, now < line.neededBy, line.gaveNothing,
        request.isStillLacking(in: picture)
      else { return nil }
      return .lacking
    }
    if own != nil, own != request.requester, own != line.lender { return .others }
    let waitsFor: City.ID? =
      switch line.turn {
      case .requester: request.requester
      case .lender: line.lender
      case .clock, nil: nil
      }
    if waitsFor != nil, waitsFor == own { return .mine }
    switch line.state {
    case .committed, .mobilising, .released: return .onTheWay
    case .arrived, .extensionRequested, .returnRequested: return .inUse
    case .returned, .claimed: return .account
    case .draft, .requested, .quoted, .offered, .declined, .accepted, .settled, .cancelled,
      .expired:
      return .theirs
    }
  }
}

extension AidRequest {
  /// Whether something of it is lacking that nobody has promised, is asked for, or was asked for
  /// anew since.
  fileprivate func isStillLacking(in picture: Picture) -> Bool {
    let asked = lines.filter { !$0.state.isFinal && $0.pledged == 0 }.reduce(0) { $0 + $1.asked }
    guard taken + asked < report.quantity else { return false }
    let ended = lines.filter(\.gaveNothing).map(\.since).max() ?? opened
    return !picture.aid.sorted.contains {
      $0.requester == requester && $0.good == good && $0.opened > ended
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

  /// Whether it ended without anything given.
  fileprivate var gaveNothing: Bool { state == .declined || state == .expired }

  /// When what is on the road should be there: a convoy by its own way, units by that of the last.
  fileprivate func arrival(in picture: Picture) -> Instant? {
    guard state == .mobilising || state == .released else { return nil }
    let units = units.compactMap { picture.units[$0] }
    guard !units.isEmpty else { return journey?.expectedArrival }
    let ways = units.compactMap { $0.journey?.expectedArrival }
    return ways.max() ?? (state == .mobilising ? journey?.expectedArrival : nil)
  }
}

/// Where an officer stands in the matrix of supplies.
package struct SupplyCursor: Hashable, Sendable {
  package var city: City.ID
  package var good: AidGood
}
