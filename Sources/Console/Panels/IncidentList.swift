import Domain
import Terminal

/// The open incidents, the most urgent first, one line each.
struct IncidentList {
  let scene: Scene
  let ids: [Incident.ID]
  let cursor: Incident.ID?

  func lines() -> [TextLine] {
    guard !ids.isEmpty else { return [TextLine(scene.words.city.none, .textDim)] }
    return ids.compactMap { scene.picture.incidents[$0] }.map(row)
  }

  /// The numeral of its grade, where it has one.
  private func grade(of incident: Incident) -> String {
    scene.picture.governance(of: .incident(incident.id)).grade.map { " " + $0.numeral } ?? ""
  }

  /// That it concerns more than one city.
  private func badge(of incident: Incident) -> String {
    let found = scene.picture.responsibility(for: .incident(incident.id))
    return found?.isCrossCity ?? false
      ? "[\(scene.language.governance.page.crossCity)] " : ""
  }

  private func row(_ incident: Incident) -> TextLine {
    let isHere = incident.id == cursor
    let sign = scene.sign(of: incident.report.priority)
    let there = incident.units.count { scene.picture.units[$0]?.status == .onScene }
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(sign.text + "\(incident.report.priority.rawValue) ", sign.face)
      .adding(padded(incident.id.rawValue, 9), isHere ? .textStrong : .text)
      .adding(" " + padded(scene.words.terms.incidentState(incident.state), 10), .textStrong)
      .adding(
        " "
          + padded(
            scene.name(of: incident.city, fitting: scene.language == .en ? 9 : 6),
            scene.language == .en ? 9 : 6)
      )
      .adding(grade(of: incident), .textStrong)
      .adding(" " + scene.matter(of: incident.report))
      .trailing(
        badge(of: incident) + "\(there)/\(incident.units.count) "
          + TextWidth.right(scene.age(incident.reported), 5))
  }
}
