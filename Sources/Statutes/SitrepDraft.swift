package import Domain
package import Geodesy

/// A report of a situation as far as the record can write it, by the blocks of ICS-209 (FEMA, 2016)
/// that concern cities.
package struct SitrepDraft: Hashable, Sendable {
  /// A block, by its number on the form.
  package enum Block: Int, CaseIterable, Hashable, Sendable {
    case name = 1
    case number, version, commander
    case start = 6
    case size, contained, definition, complexity, period, prepared, submitted, approved, sentTo
    case province
    case city = 18
    case jurisdiction = 20
    case location = 25
    case events = 28
    case hazards, damage, people
    case threat = 38
    case needs
    case planned = 41
    case projected, completion
    case remarks = 47
  }

  /// Something that is known, as facts; a language puts it into words.
  package enum Fact: Hashable, Sendable {
    case incident(kind: String, title: String)
    case hazard(Hazard.Kind)
    /// Never used again in the year: counts of a city only rise.
    case number(year: Int, String)
    case version(number: Int, isFinal: Bool, SitrepState)
    case leads(City.ID, onWatch: String?)
    case moment(Instant)
    /// The cities that it has reached, and the people there whom it concerns.
    case reached(cities: Int, people: Int)
    /// The people in the area that was told.
    case inArea(people: Int)
    case state(IncidentState, Instant)
    case hazardState(HazardState, Instant)
    case defined(String, EmergencyClass)
    case graded(Grade)
    case involves(cities: Int, incidents: Int, units: Int)
    case period(from: Instant, to: Instant)
    case signed(String, at: Instant)
    case city(City.ID)
    case province(LocalizedName)
    case place(String, Coordinate)
    case arrived(City.ID, Instant)
    case agreed(JointDecision.ID, String, Instant)
    case reported(FiledReport, Instant)
    case source(Hazard.Source)
    case lifeline(Lifeline.ID, back: Instant?)
    /// Those expected to be reached within so many hours, those that have been among them.
    case threatened(hours: Int, cities: [City.ID], people: Int)
    /// The forecast looks no further.
    case foretoldUntil(Instant)
    case lacks(AidRequest.ID, Int, String)
    case owed(LocalizedName, City.ID, due: Instant)
    case peak(City.ID, people: Int, at: Instant)
    case back(City.ID, Instant)
    case said(String)
  }

  /// What is known of one block.
  package struct Part: Hashable, Sendable {
    package let block: Block
    package let facts: [Fact]
  }

  package let matter: Matter
  package let isExercise: Bool
  package let number: Int
  package let isFinal: Bool
  package let state: SitrepState
  package let parts: [Part]
  package let table: SitrepTable
  /// The version that was sent last; nil before the first.
  package let before: SitrepVersion?
  /// Up to when the record was read.
  package let asOf: Instant

  /// The blocks of which nothing is known.
  package var missing: [Block] {
    parts.filter { $0.facts.isEmpty && !$0.block.comesWithSignatures }.map(\.block)
  }
}

extension SitrepDraft.Block {
  /// Whether nobody expects it before the report is signed or sent.
  package var comesWithSignatures: Bool {
    switch self {
    case .prepared, .submitted, .approved, .sentTo, .remarks: true
    case .name, .number, .version, .commander, .start, .size, .contained, .definition,
      .complexity, .period, .province, .city, .jurisdiction, .location, .events, .hazards, .damage,
      .people, .threat, .needs, .planned, .projected, .completion:
      false
    }
  }
}

/// The figures of a report city by city, with their sums.
package struct SitrepTable: Hashable, Sendable {
  /// Why a figure is lower than in the version before.
  package enum Fall: Hashable, Sendable {
    /// Entry and reason of the correction.
    case corrected(entry: Int, String)
    /// Nobody said why.
    case unexplained
    /// It was known, and is not any more.
    case lost
  }

  /// One figure of one city.
  package struct Cell: Hashable, Sendable {
    package let figure: SitrepFigure?
    /// What the version before told.
    package let before: Int?

    package var fall: Fall? {
      guard let before else { return nil }
      guard let figure else { return .lost }
      guard figure.amount < before else { return nil }
      return figure.correction.map { .corrected(entry: figure.entry, $0) } ?? .unexplained
    }
  }

  /// The sum over the cities, and how many of them are not known.
  package struct Total: Hashable, Sendable {
    /// Nil where no city's figure is known.
    package let sum: Int?
    package let parts: [Int]
    package let unknown: Int
  }

  /// Who leads first.
  package let cities: [City.ID]
  private let cells: [SitrepFigure.Key: Cell]

  package init(cities: [City.ID], figures: [SitrepFigure], before: [SitrepFigure]) {
    var all = cities
    for key in (figures + before).map(\.key).sorted() where !all.contains(key.city) {
      all.append(key.city)
    }
    self.cities = all
    var cells: [SitrepFigure.Key: Cell] = [:]
    let now = Dictionary(figures.map { ($0.key, $0) }) { _, last in last }
    let then = Dictionary(before.map { ($0.key, $0.amount) }) { _, last in last }
    for key in Set(now.keys).union(then.keys) {
      cells[key] = Cell(figure: now[key], before: then[key])
    }
    self.cells = cells
  }

  /// All figures that are known, by city and measure.
  package var figures: [SitrepFigure] {
    cells.sorted { $0.key < $1.key }.compactMap(\.value.figure)
  }

  /// What is known of one city.
  package func cell(_ city: City.ID, _ measure: SitrepMeasure) -> Cell {
    cells[.init(city, measure)] ?? Cell(figure: nil, before: nil)
  }

  /// The sum of a measure over the cities.
  package func total(_ measure: SitrepMeasure) -> Total {
    let known = cities.compactMap { cell($0, measure).figure?.amount }
    return Total(
      sum: known.isEmpty ? nil : known.reduce(0, +), parts: known,
      unknown: cities.count - known.count)
  }

  /// Every figure that is lower than before, by city and measure.
  package var falls: [(key: SitrepFigure.Key, cell: Cell, fall: Fall)] {
    cells.sorted { $0.key < $1.key }.compactMap { key, cell in
      cell.fall.map { (key, cell, $0) }
    }
  }

  /// The measures of which no city's figure is known.
  package var unknown: [SitrepMeasure] {
    SitrepMeasure.allCases.filter { total($0).sum == nil }
  }
}

extension Statutes {
  /// The report of a situation as it stands: the version that is under way, else the next one.
  package func sitrep(
    on matter: Matter, in picture: Picture, at now: Instant
  ) -> SitrepDraft? {
    guard picture.city(of: matter) != nil else { return nil }
    let writer = SitrepWriter(statutes: self, matter: matter, picture: picture, now: now)
    return writer.draft
  }

  /// The gravest of what stands: by grade, what concerns several cities before what does not, by
  /// priority; nil where nothing stands.
  package func gravestMatter(in picture: Picture) -> Matter? {
    let open = picture.incidents.filter(\.isOpen).map { Matter.incident($0.id) }
    let matters = open + picture.standingHazards.map { .hazard($0.id) }
    func rank(_ matter: Matter) -> (Int, Int, String) {
      let isCrossCity = picture.responsibility(for: matter)?.isCrossCity ?? false
      let grade = picture.governance(of: matter).grade?.rawValue
      guard case .incident(let id) = matter else {
        return (grade ?? (isCrossCity ? 2 : 4), 0, matter.name)
      }
      return (grade ?? 5, picture.incidents[id]?.report.priority.rawValue ?? 5, matter.name)
    }
    return matters.map { (rank($0), $0) }.min { $0.0 < $1.0 }?.1
  }
}
