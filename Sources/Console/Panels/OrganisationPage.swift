import Domain
import Statutes
import Terminal

/// Who coordinates the cities: the offices, what each has to lead now and what it signs with
/// others; who stands watch in each city; and whom to call.
struct OrganisationPage {
  let scene: Scene
  let statutes: Statutes

  private var words: OrganisationPhrases { scene.language.governance.organisation }

  func lines(width: Int, rows: Int) -> [TextLine] {
    guard let organisation = scene.region.organisation else {
      return TextLine.paragraph(words.none, .textDim, width: width)
    }
    let sides = Sides(width: width)
    let watch = WatchBoard(scene: scene, statutes: statutes).lines(width: sides.detail)
    if sides.isWide, watch.count <= rows {
      let list = offices(organisation, sides.list) + contacts(sides.list)
      return sides.lines(list, watch, rows: rows, scene.glyphs)
    }
    return offices(organisation, width) + [TextLine()] + watch + contacts(width)
  }

  private func contacts(_ width: Int) -> [TextLine] {
    ContactLines(scene: scene).lines(indent: scene.words.labelWidth + 4, width: width)
  }

  private func offices(_ organisation: Organisation, _ width: Int) -> [TextLine] {
    let name = scene.language.name
    var lines = [TextLine(name(organisation.body), .title)]
    let indent = scene.words.labelWidth + 4
    lines += TextLine.field(
      words.above, name(organisation.centralOffice), indent: indent, width: width)
    lines += TextLine.field(
      words.modeLabel, words.mode(organisation.mode), indent: indent, width: width)
    let people = ContactLines(scene: scene)
    lines += people.field(.body, indent: indent, width: width)
    lines += InterventionLines(scene: scene).list(indent: indent, width: width)
    lines += StandingLines(scene: scene, statutes: statutes).lines(indent: indent, width: width)
    lines += RiskLines(scene: scene, statutes: statutes).tally(indent: indent, width: width)
    lines.append(TextLine())
    let incidents = scene.picture.incidents.filter(\.isOpen).sorted { $0.id < $1.id }
    let routed = incidents.compactMap { incident in
      scene.picture.routing(of: .incident(incident.id)).map { (incident, $0) }
    }
    for office in organisation.offices {
      let leads = routed.filter { $0.1.lead == office }
      let signs = routed.filter { $0.1.coSigners.contains(office) }
      lines.append(
        TextLine(scene.words.terms.emergencyClass(office.emergencyClass), .textStrong)
          .adding("  " + name(office.name)))
      lines += people.field(.office(office.emergencyClass), indent: indent, width: width)
      lines += TextLine.field(
        words.leads, list(leads.map(\.0)), indent: indent, width: width)
      guard !signs.isEmpty else { continue }
      lines += TextLine.field(
        words.signs, list(signs.map(\.0)), face: .dueSoon, indent: indent, width: width)
    }
    return lines
  }

  private func list(_ incidents: [Incident]) -> String {
    let names = incidents.prefix(10).map(\.id.rawValue).joined(separator: " ")
    let more = incidents.count > 10 ? " +\(incidents.count - 10)" : ""
    return incidents.isEmpty ? "–" : "\(incidents.count)\(scene.language.colon)\(names)\(more)"
  }
}
