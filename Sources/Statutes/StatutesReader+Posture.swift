import Documents
import Domain

/// Reads what opens and closes with each posture, and how long rules wait.
extension StatutesReader {
  func checklists() -> [PostureChecklist] {
    var lists: [PostureChecklist] = []
    var names: Set<String> = []
    var edges: Set<String> = []
    for item in root.optional("postures")?.list() ?? [] {
      let section = item.section()
      let list = checklist(section)
      for line in list.lines where !names.insert(line.id).inserted {
        item.report(.rule("two items are called \(line.id)"))
      }
      for from in list.from.sorted(by: { $0.rawValue < $1.rawValue }) {
        let way = "\(from.rawValue) to \(list.to.rawValue)"
        if PostureTable.way(from: from, to: list.to) == nil {
          item.report(.rule("no way leads from \(way)"))
        }
        if !edges.insert("\(list.subject.rawValue) \(way)").inserted {
          item.report(.rule("two lists lead from \(way)"))
        }
      }
      section.finish()
      lists.append(list)
    }
    return lists
  }

  private func checklist(_ section: Section) -> PostureChecklist {
    PostureChecklist(
      subject: section.choice("for", of: PostureChecklist.Subject.self),
      from: Set(section.list("from") { $0.choice(of: Posture.self) }),
      to: section.choice("to", of: Posture.self),
      lines: section.sections("items") { line in
        let owner = line.choice("owner", of: Role.self)
        if ![.dispatcher, .supervisor, .coordinator].contains(owner) {
          line.report(.rule("an item is a dispatcher's, a supervisor's or a coordinator's"))
        }
        return PostureChecklist.Line(
          id: line.string("id"), text: line.name("text"),
          change: line.choice("change", of: PostureChecklist.Line.Change.self), owner: owner,
          within: length(line.required("within")), source: line.source())
      })
  }

  func waits() -> [AccountabilityRule: Duration] {
    var waits: [AccountabilityRule: Duration] = [:]
    for item in root.optional("accountability")?.list() ?? [] {
      let section = item.section()
      let rule = section.choice("rule", of: AccountabilityRule.self)
      if waits[rule] != nil { item.report(.rule("two waits of \(rule.rawValue)")) }
      waits[rule] = length(section.required("within"))
      _ = section.source()
      section.finish()
    }
    return waits
  }
}
