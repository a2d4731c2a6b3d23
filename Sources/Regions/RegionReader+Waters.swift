import Documents
import Domain
import Geodesy

extension RegionReader {
  /// Reads rivers with their gauges and reaches, other gauges, lakes and the coast.
  func waters() -> (waters: Waters, sides: [Riverside]) {
    let rivers = root.sections("rivers") { self.river($0) }
    let others = root.sections("gauges") { self.gauge($0, on: nil) }
    let lakes = root.sections("lakes") { self.lake($0) }.compactMap { $0 }
    let coast = root.list("coast") { item in
      let points = item.places(atLeast: 2)
      for point in points { self.check(point, at: item) }
      return Polyline(points)
    }
    let waters = Waters(
      rivers: rivers.map(\.river), gauges: rivers.flatMap(\.gauges) + others, lakes: lakes,
      coast: coast)
    return (waters, rivers.map(\.side))
  }

  private func river(_ section: Section) -> (river: River, gauges: [Gauge], side: Riverside) {
    let id = River.ID(shortName(section, kind: "river"))
    let course = section.required("course")
    let points = course?.places(atLeast: 2) ?? []
    for point in points { check(point, at: course) }
    var gauges: [Gauge] = []
    if section.optional("gauges") != nil {
      gauges = section.sections("gauges") { self.gauge($0, on: id) }
    }
    let reaches = section.optional("reaches") == nil ? [] : reaches(section, of: gauges.map(\.id))
    let river = River(
      id: id, name: section.name("name"), course: Polyline(points), reaches: reaches,
      fronts: fronts(section, reaches: reaches, gauges: gauges),
      circulates: circulates(section, reaches))
    return (river, gauges, riverside(section, reaches: reaches, gauges: gauges))
  }

  /// Whether a river is the current of a lake: only basins lead round.
  private func circulates(_ section: Section, _ reaches: [Reach]) -> Bool {
    guard let item = section.optional("circulates") else { return false }
    let word = item.string()
    if word != "true" && word != "false" { item.report(.rule("is true or false")) }
    if word == "true", reaches.isEmpty || reaches.contains(where: { $0.basin == nil }) {
      item.report(.rule("every reach of a current in a lake is a basin"))
    }
    return word == "true"
  }

  private func gauge(_ section: Section, on river: River.ID?) -> Gauge {
    let place = section.place("at")
    check(place, at: section.optional("at"))
    let warning = figure(section, "warning")
    let guarantee = figure(section, "guarantee")
    if guarantee.value < warning.value {
      section.optional("guarantee")?.report(
        .rule("\(guarantee.value) m is below the warning level of \(warning.value) m"))
    }
    return Gauge(
      id: Gauge.ID(shortName(section, kind: "gauge")), name: section.name("name"),
      city: cityID(section, "city"), river: river, coordinate: place, warningLevel: warning,
      guaranteeLevel: guarantee, datum: section.string("datum"),
      rating: section.optionalSection("rating") { rating in
        Gauge.Rating(
          zeroStage: rating.number("zeroStage"),
          coefficient: rating.number("coefficient", .above(0)),
          exponent: rating.number("exponent", .within(0.5...4)),
          provenance: rating.choice("figure", of: Provenance.self))
      })
  }

  /// A level in metres and where it comes from.
  func figure(_ section: Section, _ key: String) -> Figure {
    section.section(key) { level in
      Figure(
        level.number("metres", .within(-100...9000)), level.choice("figure", of: Provenance.self))
    }
  }

  /// Reads the reaches of a river, which must follow each other and the order of the gauges.
  private func reaches(_ river: Section, of gauges: [Gauge.ID]) -> [Reach] {
    var previous: Gauge.ID?
    return river.sections("reaches") { section in
      let reach = Reach(
        from: self.end(section, "from", among: gauges), to: self.end(section, "to", among: gauges),
        length: .kilometres(section.number("km", .above(0))),
        travelTimeInHours: section.number("hours", .above(0)),
        weighting: section.number("x", .within(0...0.5)),
        provenance: section.choice("figure", of: Provenance.self),
        basin: section.optionalSection("basin") { basin in
          Reach.Basin(
            cubicMetres: basin.number("millionCubicMetres", .above(0)) * 1e6,
            exchange: basin.number("exchange", .atLeast(0)))
        },
        catchment: section.optionalSection("catchment") { ground in
          Reach.Catchment(
            squareKilometres: ground.number("km2", .above(0)),
            curveNumber: ground.number("curve", .within(30...100)),
            lagInHours: ground.number("lag", .within(0.5...240)))
        })
      if let previous, previous != reach.upstream {
        section.report(.rule("begins at \(reach.upstream), where the last ended at \(previous)"))
      }
      if let start = gauges.firstIndex(of: reach.upstream),
        let end = gauges.firstIndex(of: reach.downstream), end <= start
      {
        section.report(.rule("\(reach.downstream) is not downstream of \(reach.upstream)"))
      }
      previous = reach.downstream
      return reach
    }
  }

  private func end(_ section: Section, _ key: String, among gauges: [Gauge.ID]) -> Gauge.ID {
    guard let item = section.required(key) else { return Gauge.ID("") }
    let name = item.string()
    if !name.isEmpty, !gauges.contains(Gauge.ID(name)) {
      item.report(reference(name, among: gauges.map(\.rawValue)))
    }
    return Gauge.ID(name)
  }

  /// Reads an identifier of the file's own and checks that it is the first of its kind.
  func shortName(_ section: Section, kind: String) -> String {
    identifier(section, "id", kind: kind, expected: "small letters, digits and hyphens") {
      $0.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
  }

  /// A lake; nothing when its shore, which has been reported, encloses none.
  private func lake(_ section: Section) -> Lake? {
    let name = section.name("name")
    guard let item = section.required("shore"), let shore = item.polygon() else { return nil }
    for corner in shore.outer.corners { check(corner, at: item) }
    return Lake(name: name, shore: shore)
  }
}
