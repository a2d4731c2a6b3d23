package import Domain

/// A crew at a scene that must rest, and who could take its place.
package struct Relief: Hashable, Sendable {
  package let weary: Unit.ID
  package let incident: Incident.ID
  package let fresh: Candidate

  /// What sending the relief takes.
  package var act: Command { .unit(weary, .relieve(by: fresh.assignment)) }

  /// What is proposed, for the record.
  package var proposal: Proposal {
    Proposal(matter: .dispatch(incident), rows: [fresh.row(.relief)])
  }

  /// The soonest rested unit of the same kind that could take a unit's place; nil where none can.
  package static func of(_ unit: Unit, in picture: Picture, at instant: Instant) -> Relief? {
    guard unit.status == .onScene, unit.relief == nil,
      let incident = unit.incident.flatMap({ picture.incidents[$0] })
    else { return nil }
    let need = Need(unit.kind, level: unit.level)
    let muster = Muster(incident, picture, instant, needs: [need])
    let near = Set(muster.nearCities)
    let able = muster.free { $0.kind == unit.kind && near.contains($0.city) }
      .filter { need.isMet(by: $0.unit) && !$0.needsRest && $0.access.isOpen }
    return Candidates.sorted(able).first.map {
      Relief(weary: unit.id, incident: incident.id, fresh: $0)
    }
  }

  /// Reliefs for all crews that must rest; each fresh unit once.
  package static func proposals(in picture: Picture, at instant: Instant) -> [Relief] {
    var taken: Set<Unit.ID> = []
    let weary = picture.units.filter {
      $0.status == .onScene && picture.rules.needsRest($0.duty, at: instant)
    }
    return weary.sorted { $0.id < $1.id }.compactMap { of($0, in: picture, at: instant) }
      .filter { taken.insert($0.fresh.unit.id).inserted }
  }
}
