import Testing

@testable import Domain

/// The states of ISA-18.2-2016 figure 4 by letter, `+` where the condition stands, and where each
/// trigger leads: a letter, `.` refused, `-` no such situation.
private let expectedTable = """
  from occur rise clear ack unack shelve unshelve ends suppress unsuppress remove return
  A-   B     -    .     .   .     E      .        .    F        .          G      .
  B+   -     B    D     C   .     E      .        .    F        .          G      .
  C+   -     B    A     .   B     E      .        .    F        .          G      .
  D-   B     -    .     A   .     E      .        .    F        .          G      .
  E+   -     E    E     .   .     .      C        B    .        .          .      .
  E-   E     -    .     .   .     .      A        A    .        .          .      .
  F+   -     F    F     .   .     .      .        .    .        B          .      .
  F-   F     -    .     .   .     .      .        .    .        A          .      .
  G+   -     G    G     .   .     .      .        .    .        .          .      B
  G-   G     -    .     .   .     .      .        .    .        .          .      A
  """

private let letters: [Character: AlertState] = [
  "A": .normal, "B": .unacknowledged, "C": .acknowledged, "D": .returned, "E": .shelved,
  "F": .suppressed, "G": .outOfService,
]

/// The column of each trigger.
private let columns: [AlertTrigger] = [
  .occur, .rise, .clear, .acknowledge, .unacknowledge, .shelve, .unshelve, .shelvingEnds,
  .suppress, .unsuppress, .removeFromService, .returnToService,
]

private struct Row: CustomTestStringConvertible {
  let letter: Character
  let isActive: Bool
  let cells: [Character]

  var testDescription: String { "\(letter)\(isActive ? "+" : "-")" }
}

private let rows: [Row] = expectedTable.split(separator: "\n").dropFirst().map { line in
  let words = line.split(separator: " ")
  return Row(
    letter: words[0].first ?? "?", isActive: words[0].hasSuffix("+"),
    cells: words.dropFirst().compactMap(\.first))
}

@Suite("Every state and every trigger of an alert")
struct AlertTableTests {
  @Test func theExpectedTableIsWhole() {
    #expect(Set(columns) == Set(AlertTrigger.allCases))
    #expect(Set(letters.values) == Set(AlertState.allCases))
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { $0.cells.count == columns.count })
  }

  @Test(arguments: rows)
  fileprivate func leadsWhereTheStandardSaysOrIsRefused(_ row: Row) throws {
    for (trigger, cell) in zip(columns, row.cells) where cell != "-" {
      var (desk, id) = try desk(in: row)
      let before = try desk.alert(id)
      #expect(before.state == letters[row.letter] && before.isActive == row.isActive)
      let (command, actor) = command(for: trigger, on: before)
      desk.wait(.hours(trigger == .shelvingEnds ? 2 : 0))
      if cell == "." {
        #expect(
          desk.refusal(of: command, by: actor) == .alertCannot(id, trigger, in: before.state))
        #expect(try desk.alert(id) == before)
      } else {
        try desk.take(command, by: actor)
        let after = try desk.alert(id)
        #expect(after.state == letters[cell], "\(row.testDescription) by \(trigger)")
        #expect(after.isActive == isActive(after: trigger, before.isActive))
      }
    }
  }

  @Test func noEdgeStandsTwice() {
    let pairs = AlertStateTable.edges.map { "\($0.from) \($0.trigger)" }
    #expect(Set(pairs).count == pairs.count)
  }

  /// Pairs that no command can reach are missing from the table as well.
  @Test func whatCannotOccurHasNoEdge() {
    let standing: [AlertState] = [.unacknowledged, .acknowledged]
    for state in standing {
      #expect(AlertStateTable.next(from: state, on: .occur, isActive: true) == nil)
    }
    for state in [AlertState.normal, .returned] {
      #expect(AlertStateTable.next(from: state, on: .rise, isActive: true) == nil)
      #expect(AlertStateTable.next(from: state, on: .clear, isActive: false) == nil)
    }
  }

  private func isActive(after trigger: AlertTrigger, _ before: Bool) -> Bool {
    switch trigger {
    case .occur, .rise: true
    case .clear: false
    case .acknowledge, .unacknowledge, .shelve, .unshelve, .shelvingEnds, .suppress,
      .unsuppress, .removeFromService, .returnToService:
      before
    }
  }

  /// A desk with one alert that was brought into a situation by way of commands and reports.
  private func desk(in row: Row) throws -> (Desk, Alert.ID) {
    var desk = Desk()
    let id = try desk.receive(flood())
    switch row.letter {
    case "A":
      try desk.acknowledge(id)
      try desk.receive(flood(sent: 5, .close))
    case "C": try desk.acknowledge(id)
    case "D": try desk.receive(flood(sent: 5, .close))
    case "E":
      let until = desk.now.advanced(by: .hours(1))
      try desk.command(id, .shelve(until: until, reason: "known"))
    case "F": try desk.command(id, .suppress(reason: "plant is off"))
    case "G": try desk.command(id, .removeFromService(reason: "gauge is mended"))
    default: break
    }
    if "EFG".contains(row.letter), !row.isActive { try desk.receive(flood(sent: 5, .close)) }
    return (desk, id)
  }

  private func command(for trigger: AlertTrigger, on alert: Alert) -> (Command, Actor) {
    switch trigger {
    case .occur: (.takeReport(flood(sent: 9)), .feed)
    case .rise: (.takeReport(flood(sent: 9, .update, .extreme)), .feed)
    case .clear: (.alert(alert.id, .ruleOver(reason: "seen from the bridge")), .officer)
    case .acknowledge:
      (.alert(alert.id, .acknowledge(occurrence: alert.occurrence)), .officer)
    case .unacknowledge: (.alert(alert.id, .unacknowledge), .officer)
    case .shelve:
      (.alert(alert.id, .shelve(until: midnight.advanced(by: .hours(1)), reason: "x")), .officer)
    case .unshelve: (.alert(alert.id, .unshelve), .officer)
    case .shelvingEnds: (.alert(alert.id, .endShelving), .program)
    case .suppress: (.alert(alert.id, .suppress(reason: "x")), .chief)
    case .unsuppress: (.alert(alert.id, .unsuppress), .chief)
    case .removeFromService: (.alert(alert.id, .removeFromService(reason: "x")), .chief)
    case .returnToService: (.alert(alert.id, .returnToService), .chief)
    }
  }
}
