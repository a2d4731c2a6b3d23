package import Domain
internal import Geodesy

/// What a city needs of a good, has of it and expects, at a moment.
package struct ReliefCell: Hashable, Sendable {
  /// What those need whom hazards reach, in the good's unit, rounded up.
  package var need = 0
  /// What it can use: its own that nobody was promised, and what it has from others; for units all
  /// that are in service, on a task or not.
  package var held = 0
  /// What it could promise others now.
  package var free = 0
  /// What others have set apart for it or sent, and is not there yet.
  package var coming = 0
  /// What others were asked for, or have offered or promised, and have not set apart yet.
  package var asked = 0
  /// What makes most of it needed; nil where nothing does.
  package var hazard: Hazard.Kind?
  /// How old the count is that it rests on; nil for units, which are known by their status.
  package var age: Duration?
  /// Whether the count is too old to be relied on: it then stands in no sum.
  package var isStale = false

  /// What is missing and nobody has promised.
  package var shortfall: Int { max(0, need - (isStale ? 0 : held) - coming) }
  /// What is missing and nobody was asked for.
  package var unasked: Int { max(0, shortfall - asked) }
  /// What it could give without coming below its own need.
  package var surplus: Int { isStale ? 0 : max(0, min(free, held - need)) }
}

/// The sums of a good over all cities.
package struct ReliefSum: Hashable, Sendable {
  package var need = 0
  package var held = 0
  package var coming = 0
  package var shortfall = 0
}

/// The region's needs, stocks and shortfalls: cities by goods, with sums that add up.
package struct ReliefMatrix: Sendable {
  /// The goods of which somebody may need something, in the order of the region file.
  package let goods: [AidGood]
  package let cities: [City.ID]
  private let cells: [City.ID: [ReliefCell]]

  /// The needs and stocks of a picture at a moment.
  package init(_ picture: Picture, at now: Instant) {
    let region = picture.region
    let kinds = region.aid.needs.map(\.good).filter { $0.kind != nil }
    goods = region.resources.items.map { .supply($0.id) } + Self.unique(kinds)
    cities = region.cities.map(\.id)
    let needs = ReliefNeeds(picture)
    let units = UnitCounts(picture)
    var cells: [City.ID: [ReliefCell]] = [:]
    for city in cities {
      cells[city] = goods.map { good in
        var cell = ReliefCell()
        (cell.need, cell.hazard) = needs.need(of: city, for: good)
        switch good {
        case .supply(let item):
          let stock = picture.stock(of: city, item)
          cell.held = stock.usable
          cell.free = stock.free
          let age = stock.counted.duration(to: now)
          cell.age = age
          cell.isStale = age > region.aid.freshness
        case .units(let kind):
          cell.held = units.inService[UnitCounts.Key(city, kind)] ?? 0
          cell.free = units.free[UnitCounts.Key(city, kind)] ?? 0
        }
        return cell
      }
    }
    for request in picture.openAid {
      guard let column = goods.firstIndex(of: request.good) else { continue }
      for line in request.lines where line.state == .committed || line.state == .mobilising {
        cells[request.requester]?[column].coming += line.committed
      }
      cells[request.requester]?[column].asked += request.awaited
    }
    self.cells = cells
  }

  /// What a city needs and has of a good.
  package func cell(_ city: City.ID, _ good: AidGood) -> ReliefCell {
    guard let column = goods.firstIndex(of: good) else { return ReliefCell() }
    return cells[city]?[column] ?? ReliefCell()
  }

  /// The sums of a good over all cities; a count that is too old stands in none of them.
  package func total(_ good: AidGood) -> ReliefSum {
    var sum = ReliefSum()
    for city in cities {
      let cell = cell(city, good)
      sum.need += cell.need
      if !cell.isStale { sum.held += cell.held }
      sum.coming += cell.coming
      sum.shortfall += cell.shortfall
    }
    return sum
  }

  /// The goods that somebody needs.
  package var needed: [AidGood] { goods.filter { total($0).need > 0 } }

  /// The cities that need something, those that lack most kinds of goods first.
  package var needy: [City.ID] {
    let counted = cities.enumerated().map { place, city in
      (
        lacks: goods.count { cell(city, $0).shortfall > 0 },
        needs: goods.count { cell(city, $0).need > 0 }, place: place, city: city
      )
    }
    return counted.filter { $0.needs > 0 }
      .sorted { ($1.lacks, $1.needs, $0.place) < ($0.lacks, $0.needs, $1.place) }.map(\.city)
  }

  private static func unique(_ goods: [AidGood]) -> [AidGood] {
    var seen: Set<AidGood> = []
    return goods.filter { seen.insert($0).inserted }
  }
}

extension AidRequest {
  /// How much of it is asked for, offered or promised, and not set apart yet: never more than it
  /// still lacks.
  fileprivate var awaited: Int {
    let open = lines.reduce(0) { sum, line in
      switch line.state {
      case .requested: sum + line.asked
      case .quoted, .offered: sum + line.offered
      case .accepted: sum + line.accepted
      case .draft, .declined, .committed, .mobilising, .arrived, .extensionRequested,
        .returnRequested, .released, .returned, .claimed, .settled, .cancelled, .expired:
        sum
      }
    }
    return min(open, shortfall)
  }
}

/// How many units of each kind each city has: its own that are in service and not lent, and what
/// it has from others.
private struct UnitCounts {
  struct Key: Hashable {
    let city: City.ID
    let kind: UnitKind

    init(_ city: City.ID, _ kind: UnitKind) {
      self.city = city
      self.kind = kind
    }
  }

  var inService: [Key: Int] = [:]
  var free: [Key: Int] = [:]

  init(_ picture: Picture) {
    let kinds = Set(picture.region.aid.needs.compactMap(\.good.kind))
    for seed in picture.region.units where kinds.contains(seed.kind) {
      // Whom nobody can reach is counted on by nobody.
      guard let unit = picture.units[seed.id], unit.status.resource != .outOfService,
        unit.contactLost == nil
      else { continue }
      guard let loan = picture.loan(of: seed.id) else {
        inService[Key(seed.city, seed.kind), default: 0] += 1
        if unit.status.isDispatchable { free[Key(seed.city, seed.kind), default: 0] += 1 }
        continue
      }
      guard let request = picture.aid[loan.request], let line = request.line(of: loan.lender)
      else { continue }
      switch line.state {
      case .arrived, .extensionRequested, .returnRequested:
        inService[Key(request.requester, seed.kind), default: 0] += 1
      case .draft, .requested, .quoted, .offered, .declined, .accepted, .committed, .mobilising,
        .released, .returned, .claimed, .settled, .cancelled, .expired:
        break
      }
    }
  }
}
