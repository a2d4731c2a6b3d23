internal import Geodesy

extension Region {
  /// How many people have a service from a lifeline.
  ///
  /// Power, water and hospitals serve the districts of their city that are nearer to them than to
  /// another of their kind, a waterworks at an intake those who drink that water; exchanges, pumps,
  /// roads and signals serve the district that they stand in. Each district of a city counts for as
  /// many people as the next: an assumption, for the region file tells none by district.
  package func people(servedBy lifeline: Lifeline) -> Int {
    guard let city = self[lifeline.city] else { return 0 }
    let districts = jurisdictions.parts(of: city.jurisdiction)
    guard !districts.isEmpty else { return city.population }
    let served: Int
    switch lifeline.kind {
    case .water where !lifeline.intakes.isEmpty: return drinkers(at: lifeline)
    case .power, .water, .hospital: served = districts.count { isNearest(lifeline, to: $0) }
    case .telecom, .pumps, .road, .signal: served = 1
    }
    return city.population * served / districts.count
  }

  /// Those who drink from its intakes, shared out among the waterworks at each.
  private func drinkers(at works: Lifeline) -> Int {
    exposure.intakes.filter { works.intakes.contains($0.id) }.reduce(0) { sum, intake in
      let others = exposure.lifelines.count { $0.intakes.contains(intake.id) }
      return sum + people(of: intake) / max(1, others)
    }
  }

  /// Whether no other of its kind in the city is nearer to a district's seat; of two that are as
  /// near the one that the file names first.
  private func isNearest(_ lifeline: Lifeline, to district: Jurisdiction) -> Bool {
    guard let seat = district.coordinate else { return district.id == lifeline.district }
    let same = exposure.lifelines.filter { $0.city == lifeline.city && $0.kind == lifeline.kind }
    let nearest = same.min { $0.coordinate.distance(to: seat) < $1.coordinate.distance(to: seat) }
    return nearest?.id == lifeline.id
  }
}

extension Lifeline {
  /// The intakes that it draws from.
  fileprivate var intakes: [WaterIntake.ID] {
    supports.compactMap { support in
      if case .intake(let id) = support { id } else { nil }
    }
  }
}
