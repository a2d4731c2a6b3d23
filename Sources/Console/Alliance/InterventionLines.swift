import Domain
import Terminal

/// What a matter's page says of who commands it, and the organisation's of all that was taken over.
struct InterventionLines {
  let scene: Scene

  private var words: InterventionPhrases { scene.language.alliance.intervention }

  /// How many directives a page shows, the newest first.
  private static let mostDirectives = 3

  /// Who commands, since when, and by what; nothing for one city's own affair.
  func lines(for matter: Matter, width: Int) -> [TextLine] {
    let record = scene.picture.governance(of: matter).command
    let isShared = scene.picture.responsibility(for: matter)?.isCrossCity ?? false
    guard isShared || record.state != nil else { return [] }
    let indent = scene.words.labelWidth
    let exceeding = scene.picture.interventionGrounds(of: matter)
    let isPressing = !exceeding.isEmpty || record.state == .proposed
    var lines = TextLine.field(
      words.label, text(of: matter, record, exceeding), face: isPressing ? .dueSoon : .text,
      indent: indent, width: width)
    for directive in record.directives.suffix(Self.mostDirectives).reversed() {
      let cities = directive.act.cities.map { scene.name(of: $0) }
        .joined(separator: scene.language == .en ? ", " : "、")
      lines += TextLine.field(
        "", words.directed(scene.hour(directive.at), cities, scene.local(directive.act.text)),
        indent: indent,
        width: width)
    }
    return lines
  }

  /// The matters that are taken over or are to be.
  func list(indent: Int, width: Int) -> [TextLine] {
    let picture = scene.picture
    let matters =
      picture.standingHazards.map { Matter.hazard($0.id) }
      + picture.incidents.filter(\.isOpen).map { .incident($0.id) }.sorted()
    return matters.flatMap { matter -> [TextLine] in
      let record = picture.governance(of: matter).command
      guard record.intervention != nil else { return [] }
      return TextLine.field(
        matter.name, text(of: matter, record, []),
        face: record.state == .proposed ? .dueSoon : .text, indent: indent, width: width)
    }
  }

  private func text(
    of matter: Matter, _ record: CommandRecord, _ exceeding: [SuperiorIntervention.Ground]
  ) -> String {
    var parts = [words.state(scene.picture.command(of: matter))]
    if let intervention = record.intervention {
      parts.append(words.ground(intervention.act.ground) { scene.name(of: $0) })
      parts.append(scene.local(intervention.act.reason))
      parts.append(
        record.confirmed.map { words.confirmed(scene.hour($0.at), $0.by.name) }
          ?? words.proposed(scene.hour(intervention.at), intervention.by.name))
    } else if let ended = record.ended {
      parts.append(words.ended(scene.hour(ended.at), ended.by.name, scene.local(ended.act)))
    }
    if !exceeding.isEmpty {
      let facts = exceeding.map { ground in words.ground(ground) { scene.name(of: $0) } }
      parts.append(words.exceeds(facts.joined(separator: scene.language == .en ? ", " : "；")))
    }
    return parts.joined(separator: " · ")
  }
}
