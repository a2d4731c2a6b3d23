import Documents
import Domain
import Geodesy

/// What units, stations and supplies have in common in every city of a region file.
struct Roster {
  /// The kinds of supply.
  let items: [SupplyItem]
  private let stationNames: [ResponseStation.Kind: LocalizedName]
  private let crews: [UnitKind: Int]
  /// The levels of the units of a kind in a district, in order and round again.
  private let levels: [UnitKind: [CapabilityLevel]]
  private let asOf: String

  /// Reads the parts of a region file that are the same for all cities.
  init(_ root: Section) {
    stationNames = root.section("stationNames") { section in
      Dictionary(
        ResponseStation.Kind.allCases.map { ($0, section.name($0.rawValue)) },
        uniquingKeysWith: { first, _ in first })
    }
    crews = root.section("crews") { section in
      Dictionary(
        UnitKind.allCases.map { ($0, section.integer($0.rawValue, .within(1...99))) },
        uniquingKeysWith: { first, _ in first })
    }
    levels = Self.levels(root)
    asOf = root.day("stocksAsOf")
    var uses = Uses()
    items = root.sections("items") { section in
      let item = section.required("id")
      let id = item?.string() ?? ""
      if let item { uses.note("item", id, at: item) }
      return SupplyItem(
        id: SupplyItem.ID(id), name: section.name("name"), unit: section.name("unit"))
    }
  }

  /// The stations of a city, one of each kind in a district that has units of it, and their units.
  ///
  /// Units count from 1 through the districts of the city: SUZ-F01, SUZ-F02, …
  func posts(
    city: City.ID, letters: String, districts: [District]
  ) -> (stations: [ResponseStation], units: [UnitSeed]) {
    var stations: [ResponseStation] = []
    var units: [UnitSeed] = []
    var counts: [UnitKind: Int] = [:]
    for district in districts {
      for kind in ResponseStation.Kind.allCases {
        let waiting = district.units.filter { $0.name.station == kind }
        guard !waiting.isEmpty else { continue }
        let station = station(kind, city: city, in: district)
        stations.append(station)
        for (unit, count) in waiting {
          for place in 0..<max(0, count) {
            counts[unit, default: 0] += 1
            units.append(
              seed(unit, number: counts[unit] ?? 0, of: place, letters: letters, at: station))
          }
        }
      }
    }
    return (stations, units)
  }

  /// What a city has in store, in the order of the kinds of supply.
  func supplies(_ city: Section, of id: City.ID) -> [SupplyStock] {
    let stocks = city.required("supplies")?.counts(of: items.map(\.id), .atLeast(0)) ?? []
    return stocks.map { SupplyStock(city: id, item: $0.name, quantity: $0.count, asOf: asOf) }
  }

  /// A station of a district, on a ring of 1.2 km around its seat: each kind at its own corner.
  private func station(
    _ kind: ResponseStation.Kind, city: City.ID, in district: District
  ) -> ResponseStation {
    let all = ResponseStation.Kind.allCases
    let corner = Double(all.firstIndex(of: kind) ?? 0) * 360 / Double(all.count)
    return ResponseStation(
      id: ResponseStation.ID("\(district.jurisdiction.id)-\(kind.rawValue)"), city: city,
      kind: kind,
      name: district.jurisdiction.name.followed(by: stationNames[kind] ?? .empty),
      coordinate: district.coordinate.destination(bearing: corner, distance: .metres(1200)),
      district: district.jurisdiction.id)
  }

  /// What units of each kind can do; where a region file says nothing all are Type 1.
  private static func levels(_ root: Section) -> [UnitKind: [CapabilityLevel]] {
    root.optionalSection("levels") { section in
      let pairs = UnitKind.allCases.compactMap { kind in
        section.optional(kind.rawValue).map { item in
          (kind, item.list().compactMap { CapabilityLevel(rawValue: $0.integer(.within(1...4))) })
        }
      }
      return Dictionary(pairs) { first, _ in first }
    } ?? [:]
  }

  /// - Parameter place: the unit's place among those of its kind in its district, from 0.
  private func seed(
    _ kind: UnitKind, number: Int, of place: Int, letters: String, at station: ResponseStation
  ) -> UnitSeed {
    let levels = levels[kind] ?? []
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return UnitSeed(
      id: Unit.ID(rawValue: "\(letters)-\(kind.letter)\(digits)"), kind: kind, station: station,
      crew: crews[kind] ?? 0,
      level: levels.isEmpty ? .first : levels[place % levels.count])
  }
}

extension UnitKind {
  /// The kind of station that units of this kind wait at.
  var station: ResponseStation.Kind {
    switch self {
    case .fireEngine, .ladder, .hazmat: .fire
    case .ambulance: .ambulance
    case .police: .police
    case .floodRescueBoat, .pumpTruck: .floodRescue
    case .engineering: .engineering
    case .powerRepair: .power
    case .epidemicTeam: .health
    case .urbanManagement: .urbanManagement
    }
  }
}
