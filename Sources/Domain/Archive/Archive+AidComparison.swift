/// What kept comparisons pass, in order.
extension Archive {
  mutating func pass(_ kept: inout KeptAidComparison) {
    pass(&kept.by)
    pass(&kept.at)
    pass(&kept.comparison.asked)
    pass(&kept.comparison.rows, .blank) { archive, row in
      archive.pass(&row.incident)
      archive.pass(&row.city)
      archive.pass(&row.with)
      archive.pass(&row.without)
    }
    pass(&kept.comparison.covers, .init(city: City.ID(""), with: 0, without: 0)) {
      $0.pass(&$1.city)
      $0.pass(&$1.with)
      $0.pass(&$1.without)
    }
  }

  private mutating func pass(_ side: inout AidComparison.Side) {
    pass(&side.lastArrival)
    pass(&side.lacking)
  }
}

extension KeptAidComparison {
  /// Nothing, to be read over.
  static let blank = KeptAidComparison(
    AidComparison(asked: .distantPast, rows: [], covers: []), by: .program, at: .distantPast)
}

extension AidComparison.Row {
  /// Nothing, to be read over.
  fileprivate static let blank = AidComparison.Row(
    incident: Incident.ID(""), city: City.ID(""), with: .init(), without: .init())
}
