internal import Domain

/// Which units may be sent to which cities when all incidents are planned at once: of each lender
/// no more than its agreement with a city still holds, the nearest of them.
struct JointLending {
  private var open: [City.ID: Set<Unit.ID>] = [:]

  init(_ musters: [Muster], _ free: [UnitKind: [Unit]], _ lending: JointPlan.Lending) {
    var seen: Set<Muster.Lender> = []
    for muster in musters {
      let city = muster.incident.city
      for kind in Set(muster.needs.map(\.kind))
      where seen.insert(Muster.Lender(city: city, kind: kind)).inserted {
        let units = (free[kind] ?? []).filter { unit in
          unit.city == city || lending == .neighbours && muster.nearCities.contains(unit.city)
        }
        open[city, default: []].formUnion(Self.open(units, kind, muster))
      }
    }
  }

  /// Whether a unit may be sent to an incident.
  func maySend(_ unit: Unit, to incident: Incident) -> Bool {
    open[incident.city]?.contains(unit.id) ?? false
  }

  private static func open(
    _ units: [Unit], _ kind: UnitKind, _ muster: Muster
  ) -> [Unit.ID] {
    var chosen: [Unit.ID] = []
    for (lender, own) in Dictionary(grouping: units, by: \.city) {
      let candidates = own.map { muster.candidate($0) }.filter(\.access.isOpen)
      chosen += candidates.filter { $0.isOwnCity || $0.isLent }.map(\.unit.id)
      guard lender != muster.incident.city else { continue }
      let others = candidates.filter { !$0.isLent }
        .sorted { ($0.travel.untilArrival, $0.unit.id) < ($1.travel.untilArrival, $1.unit.id) }
      chosen += others.prefix(muster.lendable(kind, of: lender)).map(\.unit.id)
    }
    return chosen
  }
}
