import Domain
import Planning
import Terminal

/// Which roads are closed or slow, why and until when, and for whom signals are held.
struct RoadsPage {
  let scene: Scene

  func lines(width: Int) -> [TextLine] {
    let language = scene.language
    guard !scene.region.roads.isEmpty else {
      return [TextLine(language.text(.noRoadsKnown), .textDim)]
    }
    let (closures, causes, held) = (byDesk(width), byHazards(width), corridors)
    if closures.isEmpty, causes.isEmpty, held.isEmpty {
      return [
        TextLine(language.text(.allOpen), .dueOk), TextLine(),
        TextLine(language.text(.howToClose), .textDim),
      ]
    }
    return section(.closedByDesk, closures) + section(.slowed, causes)
      + section(.corridors, held) + [TextLine(language.text(.howToClose), .textDim)]
  }

  private func section(_ title: RoadSentence, _ lines: [TextLine]) -> [TextLine] {
    lines.isEmpty ? [] : [TextLine(scene.language.text(title), .title)] + lines + [TextLine()]
  }

  private func byDesk(_ width: Int) -> [TextLine] {
    scene.picture.standingClosures.flatMap { closure -> [TextLine] in
      let language = scene.language
      let name = scene.region.roads.name(of: closure.stretch) { language.name($0) }
      let end = closure.until.map { RoadSentence.until(scene.hour($0)) } ?? .untilOpened
      let first = TextLine(padded(closure.id.rawValue, 5), .textStrong)
        .adding(scene.glyphs.closed + " ", .dueOver).adding(name)
        .adding("  " + language.text(end), closure.until == nil ? .dueSoon : .textDim)
      let by = language.text(.by(closure.by.name, since: scene.hour(closure.since)))
      return [first]
        + TextLine.paragraph("\(closure.reason) · \(by)", .textDim, indent: 7, width: width)
    }
  }

  /// What hazards close, gathered by cause.
  private func byHazards(_ width: Int) -> [TextLine] {
    let conditions = RoadConditions(scene.picture, at: scene.now)
    var order: [RoadConditions.Cause] = []
    var links: [RoadConditions.Cause: [RoadConditions.Restriction]] = [:]
    for restriction in conditions.restrictions {
      if case .desk = restriction.cause { continue }
      if links[restriction.cause] == nil { order.append(restriction.cause) }
      links[restriction.cause, default: []].append(restriction)
    }
    return order.flatMap { cause -> [TextLine] in
      let restrictions = links[cause] ?? []
      let speed = restrictions.map(\.speed).min() ?? 0
      let state: RoadSentence = speed == 0 ? .closedWord : .kilometresAnHour(speed)
      let first = TextLine(speed == 0 ? scene.glyphs.closed + " " : "~ ", .dueOver)
        .adding(words(of: cause)).adding("  " + scene.language.text(state), .dueSoon)
      let names = self.names(of: restrictions.map(\.link))
      return [first] + TextLine.paragraph(names, .textDim, indent: 2, width: width)
    }
  }

  private func words(of cause: RoadConditions.Cause) -> String {
    let language = scene.language
    switch cause {
    case .desk(let id): return id.rawValue
    case .lifeline(let id):
      let road = scene.region.exposure.lifelines.first { $0.id == id }
      return language.text(.failedRoad(road.map { language.name($0.name) } ?? id.rawValue))
    case .levee(let id):
      let levee = scene.region.exposure.levees.first { $0.id == id }
      return language.text(.brokenLevee(levee.map { language.name($0.name) } ?? id.rawValue))
    case .water(let depth): return language.text(.water(millimetres: depth))
    case .gas(let id): return language.text(.gas(id.rawValue))
    }
  }

  /// Roads by their designations and ends.
  private func names(of links: [Int]) -> String {
    let roads = scene.region.roads
    let names = links.map { link in
      let ends = [roads.links[link].start, roads.links[link].end].map {
        scene.language.name(roads.nodes[$0].name)
      }
      let way = roads.way(of: link)
      return (way.kind == .local ? "" : way.id.rawValue + " ") + ends.joined(separator: "–")
    }
    return scene.language.list(names)
  }

  private var corridors: [TextLine] {
    scene.picture.standingCorridors.map { running in
      let unit = running.corridor.unit
      let state = RoadSentence.isOn(by: running.by.name, since: scene.hour(running.since))
      return TextLine(padded(unit.rawValue, 8), .textStrong)
        .adding(scene.language.text(state), .dueOk)
    }
  }
}

extension GlyphSet {
  /// Stands where nobody may pass.
  var closed: String { self == .unicode ? "✕" : "x" }
}
