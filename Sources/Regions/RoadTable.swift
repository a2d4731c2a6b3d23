import Documents
import Domain
import Geodesy

/// A network written as a table: lines `node,ID,LATITUDE,LONGITUDE[,CITY]` and
/// `link,FROM,TO,KM,KMH,KIND,ROAD`; the kind is motorway, trunk or local. `#` begins a remark.
///
/// It is brought into the form of a document and read as one: the same faults are told of both,
/// of a table by its nodes and roads, since the lines are those of the document.
enum RoadTable {
  /// The document that a table is.
  static func document(of text: String) -> String {
    var junctions: [String] = []
    var legs: [Road: [String]] = [:]
    var order: [Road] = []
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.filter { !$0.isWhitespace }
      }
      if cells.first == "node", cells.count >= 4 {
        let city = cells.count > 4 && !cells[4].isEmpty ? "city: \(cells[4]), " : ""
        junctions.append(
          "  - {id: \(cells[1]), \(city)at: \"\(cells[2]),\(cells[3])\", "
            + "name: [\(cells[1]), \(cells[1]), \(cells[1])]}")
      } else if cells.first == "link", cells.count >= 6 {
        let name = cells.count > 6 && !cells[6].isEmpty ? cells[6] : cells[5] + cells[4]
        let road = Road(name: name, kind: cells[5], speed: cells[4])
        if legs[road] == nil { order.append(road) }
        legs[road, default: []].append("\(cells[1]) \(cells[3]) \(cells[2])")
      }
    }
    let ways = order.map { road in
      """
        - id: \(road.name)
          name: [\(road.name), \(road.name), \(road.name)]
          kind: \(road.kind)
          kmh: \(road.speed)
          legs: \((legs[road] ?? []).joined(separator: ", "))
      """
    }
    return (junctions.isEmpty ? "" : "junctions:\n" + junctions.joined(separator: "\n") + "\n")
      + "ways:\n" + ways.joined(separator: "\n") + "\n"
  }

  private struct Road: Hashable {
    let name: String
    let kind: String
    let speed: String
  }
}

extension Region {
  /// The nodes that every network of a region has: the seats of its cities and districts.
  var roadSeats: [RoadNode] {
    cities.map { city in
      RoadNode(
        id: RoadNode.ID(city.abbreviation), name: city.name, coordinate: city.coordinate,
        city: city.id)
    }
      + jurisdictions.all.filter { $0.level == .district }.compactMap { district in
        district.coordinate.map { place in
          RoadNode(
            id: RoadNode.ID(district.id.rawValue), name: district.name, coordinate: place,
            city: self.city(of: district.id)?.id)
        }
      }
  }
}
