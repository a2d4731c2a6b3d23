package import Geodesy

/// What hazards begin from and what they reach: the facts that the models of consequences need.
///
/// Water intakes and levees lie on reaches, so that a spill or a flood wave that is routed down a
/// river comes to them; chemical sites and winds say where a plume begins and how it drifts;
/// lifelines say what falls out when something else has.
package struct Exposure: Equatable, Sendable {
  package let intakes: [WaterIntake]
  package let levees: [Levee]
  package let chemicalSites: [ChemicalSite]
  package let windStations: [WindStation]
  package let lifelines: [Lifeline]

  /// What is exposed in a region; a region file may leave any of it out.
  package init(
    intakes: [WaterIntake] = [], levees: [Levee] = [], chemicalSites: [ChemicalSite] = [],
    windStations: [WindStation] = [], lifelines: [Lifeline] = []
  ) {
    self.intakes = intakes
    self.levees = levees
    self.chemicalSites = chemicalSites
    self.windStations = windStations
    self.lifelines = lifelines
  }
}

/// A place where a city takes its water from a river.
package struct WaterIntake: Hashable, Sendable {
  /// A short name of the region file's own, such as "nanjing-beihekou".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// The city that drinks the water, which need not be the one that the reach begins or ends in.
  package let city: City.ID
  package let reach: Reach.ID
  /// How far below the upper end of the reach it lies, along the river.
  package let distance: Distance
  /// How many people drink the water; nil where the region file does not say.
  package let people: Int?
  /// Where the distance comes from.
  package let provenance: Provenance

  /// An intake on a reach.
  package init(
    id: ID, name: LocalizedName, city: City.ID, reach: Reach.ID, distance: Distance,
    people: Int? = nil, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.reach = reach
    self.distance = distance
    self.people = people
    self.provenance = provenance
  }
}

extension Region {
  /// How many people drink an intake's water: as the file says, else its city's shared evenly among
  /// its intakes.
  package func people(of intake: WaterIntake) -> Int {
    if let people = intake.people { return people }
    let others = exposure.intakes.count { $0.city == intake.city }
    return (self[intake.city]?.population ?? 0) / max(1, others)
  }
}

/// A dyke along a reach, with the ground and the people that it shelters.
package struct Levee: Hashable, Sendable {
  /// A short name of the region file's own, such as "wuwei".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  /// The city that keeps it and whose ground it shelters.
  package let city: City.ID
  package let reach: Reach.ID
  /// The level of its crest in metres, from the datum of the gauge at the lower end of the reach,
  /// and above the level that is guaranteed there.
  package let crestLevel: Double
  package let length: Distance
  /// The ground behind it, in square kilometres.
  package let polderInSquareKilometres: Double
  /// How far that ground lies below the warning level of the gauge at the lower end of the reach,
  /// in metres: all that fills or dries it reckons from there.
  package let groundBelowWarning: Double
  /// How many people live on that ground.
  package let people: Int
  /// The lifelines on that ground, which the water takes when it stands there.
  package let shelters: [Lifeline.ID]
  /// Where these figures come from.
  package let provenance: Provenance

  /// Where a region file does not say how low the ground lies, in metres: a plausible figure for
  /// the polders of the lower Yangtze, behind which no survey stands.
  package static let usualGroundBelowWarning = 2.0

  /// A levee along a reach.
  package init(
    id: ID, name: LocalizedName, city: City.ID, reach: Reach.ID, crestLevel: Double,
    length: Distance, polderInSquareKilometres: Double,
    groundBelowWarning: Double = Levee.usualGroundBelowWarning, people: Int,
    shelters: [Lifeline.ID] = [], provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.reach = reach
    self.crestLevel = crestLevel
    self.length = length
    self.polderInSquareKilometres = polderInSquareKilometres
    self.groundBelowWarning = groundBelowWarning
    self.people = people
    self.shelters = shelters
    self.provenance = provenance
  }
}

/// A place where dangerous substances are made or stored, from which a plume may rise.
package struct ChemicalSite: Hashable, Sendable {
  /// A short name of the region file's own, such as "jinshan".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  package let city: City.ID
  /// The district of that city in which it lies, or the nearest one that the file holds.
  package let district: Jurisdiction.ID
  package let coordinate: Coordinate

  /// A chemical site in a district.
  package init(
    id: ID, name: LocalizedName, city: City.ID, district: Jurisdiction.ID, coordinate: Coordinate
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.district = district
    self.coordinate = coordinate
  }
}

/// A weather station with the winds that prevail at it.
package struct WindStation: Hashable, Sendable {
  /// A short name of the region file's own, such as "baoshan".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// A wind that prevails for a season.
  package struct Wind: Hashable, Sendable {
    /// Where it comes from, in degrees clockwise from north, 0 ..< 360.
    package let from: Double
    /// Its mean speed ten metres above the ground.
    package let metresPerSecond: Double

    /// A wind.
    package init(from: Double, metresPerSecond: Double) {
      self.from = from
      self.metresPerSecond = metresPerSecond
    }
  }

  package let id: ID
  package let name: LocalizedName
  package let city: City.ID
  package let coordinate: Coordinate
  /// The wind of June to August.
  package let summer: Wind
  /// The wind of December to February.
  package let winter: Wind
  /// Where the winds come from.
  package let provenance: Provenance

  /// A weather station with its winds.
  package init(
    id: ID, name: LocalizedName, city: City.ID, coordinate: Coordinate, summer: Wind,
    winter: Wind, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.city = city
    self.coordinate = coordinate
    self.summer = summer
    self.winter = winter
    self.provenance = provenance
  }
}
