import JSONText

extension Model {
  /// When each inject of an exercise must come, by the critical path method.
  static let exerciseSchedule = Model(
    "exercise-schedule", "earliest and latest starts, slack and critical path of injects",
    read: { (input) throws(InputFault) in
      try input.objects("injects") { (inject) throws(InputFault) in
        let name = try inject.field("name")
        let after = try inject.arrayIfPresent("after") { (field) throws(InputFault) in
          (name: try field.string(), field: field)
        }
        return Inject(
          name: try name.string(), field: name,
          minutes: try inject.number("minutes", .notNegative), after: after ?? [],
          notBefore: try inject.number("not_before_min", .notNegative, default: 0))
      }
    },
    compute: { (injects) throws(InputFault) in try Schedule(injects) },
    write: { schedule, answer in
      answer.write("injects", schedule.rows) { row, answer in
        answer.write("name", row.name)
        answer.write("early_start_min", row.earlyStart)
        answer.write("late_start_min", row.lateStart)
        answer.write("slack_min", row.lateStart - row.earlyStart)
        answer.write("critical", row.isCritical)
      }
      answer.write("end_min", schedule.end)
    })
}

/// One inject as it was given, with the fields to blame.
private struct Inject {
  let name: String
  let field: Field
  let minutes: Double
  let after: [(name: String, field: Field)]
  let notBefore: Double
}

/// The starts of all injects, in minutes from the exercise's start.
private struct Schedule {
  struct Row {
    let name: String
    var earlyStart = 0.0
    var lateStart = 0.0
    var isCritical = false
  }

  private(set) var rows: [Row]
  private(set) var end = 0.0

  init(_ injects: [Inject]) throws(InputFault) {
    let indices = try Self.indices(injects)
    let predecessors = try Self.predecessors(of: injects, indices)
    let order = try Self.order(injects, predecessors)
    rows = injects.map { Row(name: $0.name) }
    for index in order {
      let ends = predecessors[index].map { rows[$0].earlyStart + injects[$0].minutes }
      rows[index].earlyStart = max(injects[index].notBefore, ends.max() ?? 0)
      end = max(end, rows[index].earlyStart + injects[index].minutes)
    }
    // From the end backwards: each start may wait as long as no follower has to.
    var latestEnds = Array(repeating: end, count: injects.count)
    for index in order.reversed() {
      rows[index].lateStart = latestEnds[index] - injects[index].minutes
      for predecessor in predecessors[index] {
        latestEnds[predecessor] = min(latestEnds[predecessor], rows[index].lateStart)
      }
      // Sums of fractions differ in their last bits from one path to another.
      let slack = rows[index].lateStart - rows[index].earlyStart
      rows[index].isCritical = abs(slack) <= 1e-9 * max(1, end)
      if rows[index].isCritical { rows[index].lateStart = rows[index].earlyStart }
    }
  }

  private static func indices(_ injects: [Inject]) throws(InputFault) -> [String: Int] {
    var indices: [String: Int] = [:]
    for (index, inject) in injects.enumerated() {
      guard indices.updateValue(index, forKey: inject.name) == nil else {
        throw inject.field.refused("\(inject.field.json.text) is the name of two injects")
      }
    }
    return indices
  }

  private static func predecessors(
    of injects: [Inject], _ indices: [String: Int]
  ) throws(InputFault) -> [[Int]] {
    var predecessors: [[Int]] = []
    for inject in injects {
      var before: [Int] = []
      for (name, field) in inject.after {
        guard let index = indices[name] else {
          throw field.fault(.noSuch("inject \(field.json.text)"))
        }
        before.append(index)
      }
      predecessors.append(before)
    }
    return predecessors
  }

  /// The injects, each after all that it waits for, in one pass over the links; injects that wait
  /// for one another are refused.
  private static func order(
    _ injects: [Inject], _ predecessors: [[Int]]
  ) throws(InputFault) -> [Int] {
    var waiting = predecessors.map(\.count)
    var followers = Array(repeating: [Int](), count: injects.count)
    for (index, before) in predecessors.enumerated() {
      for predecessor in before { followers[predecessor].append(index) }
    }
    var order = injects.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for follower in followers[order[next]] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { order.append(follower) }
      }
      next += 1
    }
    guard order.count == injects.count else { throw loop(injects, predecessors, waiting) }
    return order
  }

  /// A fault that names a link of a loop: from a waiting inject back along waiting ones until one
  /// comes twice.
  private static func loop(
    _ injects: [Inject], _ predecessors: [[Int]], _ waiting: [Int]
  ) -> InputFault {
    var current = waiting.firstIndex { $0 > 0 } ?? 0
    var seen: Set<Int> = []
    var link = injects[current].field
    while seen.insert(current).inserted {
      guard let place = predecessors[current].firstIndex(where: { waiting[$0] > 0 }) else { break }
      link = injects[current].after[place].field
      current = predecessors[current][place]
    }
    return link.refused("\(link.json.text) is in a loop with this inject")
  }
}
