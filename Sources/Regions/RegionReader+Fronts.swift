import Documents
import Domain
import Geodesy

extension RegionReader {
  /// Reads the places where cities lie on the reaches of a river without a rated gauge.
  func fronts(_ river: Section, reaches: [Reach], gauges: [Gauge]) -> [Riverfront] {
    guard river.optional("fronts") != nil else { return [] }
    var last = (reach: -1, distance: Distance.zero)
    return river.sections("fronts") { section in
      let id = Riverfront.ID(self.shortName(section, kind: "front"))
      let reach = self.reach(section, among: reaches)
      let distance = Distance.kilometres(section.number("km", .atLeast(0)))
      if let reach {
        if distance > reach.length {
          section.optional("km")?.report(
            .rule("\(distance.kilometres) km is beyond the reach's \(reach.length.kilometres) km"))
        }
        let place = reaches.firstIndex { $0.id == reach.id } ?? 0
        if place < last.reach || (place == last.reach && distance < last.distance) {
          section.report(.rule("lies above the front before it"))
        }
        last = (place, distance)
      }
      return self.front(section, id, reach, distance, gauges)
    }
  }

  private func front(
    _ section: Section, _ id: Riverfront.ID, _ reach: Reach?, _ distance: Distance,
    _ gauges: [Gauge]
  ) -> Riverfront {
    let upper = gauges.first { $0.id == reach?.upstream }
    let lower = gauges.first { $0.id == reach?.downstream }
    if let upper, upper.rating == nil {
      section.optional("reach")?.report(.rule("\(upper.id) has no rating to begin from"))
    }
    if let upper, let lower, upper.datum != lower.datum {
      section.optional("reach")?.report(
        .rule("\(upper.id) and \(lower.id) do not count from the same datum"))
    }
    let share = reach.map { min(1, distance / $0.length) } ?? 0
    func level(_ key: String, _ path: (Gauge) -> Figure) -> Figure {
      if section.optional(key) != nil { return figure(section, key) }
      guard let upper, let lower else { return Figure(0, .exercise) }
      let (above, below) = (path(upper).value, path(lower).value)
      let metres = above + (below - above) * share
      return Figure((metres * 100).rounded() / 100, .exercise)
    }
    let warning = level("warning", \.warningLevel)
    let guarantee = level("guarantee", \.guaranteeLevel)
    if guarantee.value < warning.value {
      section.report(
        .rule("\(guarantee.value) m guaranteed is below the warning level of \(warning.value) m"))
    }
    _ = section.choice("figure", of: Provenance.self)
    return Riverfront(
      id: id, name: section.name("name"), city: cityID(section, "city"),
      reach: reach?.id ?? .standIn, distance: distance, share: share, warningLevel: warning,
      guaranteeLevel: guarantee, hasOwnLevel: section.optional("warning") != nil,
      isTidal: lower.map { $0.rating == nil } ?? false)
  }
}
