import Domain
import Statutes
import Terminal

/// How the alliance stands, for the screen of who coordinates: its posture and those of its cities,
/// how long switches took, who was not told in time, and whose desk is silent.
struct StandingLines {
  let scene: Scene
  let statutes: Statutes

  private var words: PostureWords { scene.language.postures.page }
  private var picture: Picture { scene.picture }

  func lines(indent: Int, width: Int) -> [TextLine] {
    let alliance = picture.postureRecord(of: .alliance)
    func field(_ label: String, _ text: String, _ face: Face = .text) -> [TextLine] {
      TextLine.field(label, text, face: face, indent: indent, width: width)
    }
    var stands = words.posture(alliance.posture)
    if let standing = alliance.standing {
      stands +=
        " · "
        + words.ordered(
          standing.by.name, scene.hourAndAge(standing.at), scene.local(standing.act, of: standing))
    }
    let times = SwitchingTimes(
      ([.alliance] + scene.region.cities.map { .city($0.id) }).flatMap {
        picture.postureRecord(of: $0).all
      })
    return field(words.alliance, stands, alliance.posture == .routine ? .text : .dueSoon)
      + field(words.citiesLabel, cities)
      + field(words.timesLabel, PostureFigures(times, words).text)
      + field(words.copiesLabel, copies.text, copies.isBad ? .dueOver : .text)
      + field(words.gapsLabel, gaps.text, gaps.isBad ? .dueOver : .text)
  }

  /// Which cities stand in another posture than routine, by posture.
  private var cities: String {
    let parts = [Posture.emergency, .watch, .recovery].compactMap { posture -> String? in
      let names = scene.region.cities.filter { picture.posture(of: $0.id) == posture }
        .map { scene.name(of: $0.id) }
      guard !names.isEmpty else { return nil }
      return "\(words.posture(posture)) \(names.count)" + scene.language.colon
        + scene.language.list(names)
    }
    return parts.isEmpty ? words.none : parts.joined(separator: " · ")
  }

  private var copies: (text: String, isBad: Bool) {
    let copies = MissedCopies(statutes, picture, at: scene.now)
    return (words.copies(copies.missed.count, copies.duties), !copies.missed.isEmpty)
  }

  private var gaps: (text: String, isBad: Bool) {
    let gaps = WatchGaps(picture, at: scene.now)
    let names = gaps.silent.prefix(6).map {
      "\(scene.name(of: $0.city)) \(scene.age($0.since))"
    }
    let text = words.gaps(gaps.silent.count, gaps.desks)
    return (([text] + names).joined(separator: " · "), !gaps.silent.isEmpty)
  }
}
