extension Picture {
  /// The form of the bytes. It must rise whenever what is passed changes, or what `apply` makes of
  /// an entry: bytes of another form are then not used, and the picture is made from the entries.
  package static let archiveForm = 31

  /// Everything that entries made, as bytes: the same for equal pictures; and the series of the
  /// instruments and the words of the sources as far as they came, so that a restart shows what was
  /// last read, with its age, and misses who fell silent.
  package var archive: [UInt8] {
    var writer = ArchiveWriter()
    var copy = self
    copy.pass(through: &writer)
    return writer.bytes
  }

  /// The picture of a region that bytes hold, nil if they make no sense for it.
  package init?(region: Region, at instant: Instant, archive: [UInt8]) {
    self.init(region: region, at: instant)
    var reader = ArchiveReader(archive)
    pass(through: &reader)
    guard reader.isComplete else { return nil }
  }

  private mutating func pass(through archive: inout some Archive) {
    var id = region.id
    archive.pass(&id)
    if id != region.id { archive.fail() }
    archive.pass(&sequence)
    archive.pass(&recorded)
    archive.pass(&isWatchOpen)
    archive.pass(&watch, Watch(region: region.id, scenario: nil)) { $0.pass(&$1) }
    archive.pass(&hornSilentUntil)
    passAlerts(through: &archive)
    passGroups(through: &archive)
    passIncidents(through: &archive)
    passUnits(through: &archive)
    archive.pass(&tallies, (City.ID(""), Tally())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&elsewhere)
    archive.pass(&total)
    archive.pass(&postures, (.alliance, PostureRecord())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&stages, (Gauge.ID(""), .normal)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    passHazards(through: &archive)
    passAid(through: &archive)
    archive.pass(&governances, (.incident(Incident.ID("")), Governance())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    passAlliance(through: &archive)
    passPreparedness(through: &archive)
    archive.pass(&trusts, (City.ID(""), Trust())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    evaluations.pass(through: &archive)
    passCommunication(through: &archive)
    archive.pass(&ledger)
    passRoads(through: &archive)
    archive.pass(&quarantine, QuarantinedItem(file: "", line: nil, reason: "", excerpt: "")) {
      $0.pass(&$1)
    }
    archive.pass(&quarantineCount)
    archive.pass(&drill)
    archive.pass(&proposals.accepted)
    archive.pass(&proposals.changed)
    archive.pass(&proposals.refused)
    archive.pass(&series, ("", Series(kind: "", unit: "", city: nil))) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&feeds, ("", FeedState(source: "", city: nil, lastHeard: .distantPast))) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    sources.pass(through: &archive, "") { $0.pass(&$1) }
    archive.pass(&trails, ("", [])) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pastTrails.pass(through: &archive, "") { $0.pass(&$1) }
  }

  private mutating func passAlerts(through archive: inout some Archive) {
    let blank = AlertReport(
      key: .blank, kind: "", emergencyClass: .accident, severity: .unknown, headline: "")
    func none(_ id: Alert.ID) -> Alert {
      Alert(id: id, report: blank, at: .distantPast, annunciated: .distantPast)
    }
    archive.pass(&alerts, (Alert.ID(""), none(Alert.ID("")))) { archive, id, alert in
      archive.pass(&id)
      if alert.id != id { alert = none(id) }
      archive.pass(&alert)
    }
    archive.pass(&shelved)
    archive.pass(&reports, (.blank, ReportTrace(alert: Alert.ID(""), digest: nil))) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&identities, (ReportIdentity(.blank, status: .actual), Alert.ID(""))) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&alertCounts, (City.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    let none = ForetoldEnd(by: .blank, status: .actual)
    archive.pass(&foretoldEnds, (.blank, none)) {
      $0.pass(&$1)
      $0.pass(&$2.by)
      $0.pass(&$2.status)
    }
    foretold.pass(through: &archive, .blank) { $0.pass(&$1) }
    ended.pass(through: &archive, Alert.ID("")) { $0.pass(&$1) }
    spent.pass(through: &archive, .blank) { $0.pass(&$1) }
  }

  private mutating func passGroups(through archive: inout some Archive) {
    let lead = Correlation.Lead(alert: Alert.ID(""), last: .distantPast)
    archive.pass(&correlation.events, (.blank, lead)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&correlation.places, (.blank, lead)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    correlation.knownEvents.pass(through: &archive, .blank) { $0.pass(&$1) }
    correlation.knownPlaces.pass(through: &archive, .blank) { $0.pass(&$1) }
    archive.pass(&groups, (Alert.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&inhibitions, (Alert.ID(""), [])) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
  }

  private mutating func passIncidents(through archive: inout some Archive) {
    let blank = Incident.Report(
      city: City.ID(""), kind: "", emergencyClass: .accident, priority: .fourth, title: "",
      place: "", coordinate: .blank, alert: nil)
    func none(_ id: Incident.ID) -> Incident {
      Incident(id: id, report: blank, by: .program, at: .distantPast, isExercise: false)
    }
    archive.pass(&incidents, (Incident.ID(""), none(Incident.ID("")))) { archive, id, incident in
      archive.pass(&id)
      if incident.id != id { incident = none(id) }
      archive.pass(&incident)
    }
    archive.pass(&incidentCounts, (City.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    closed.pass(through: &archive, Incident.ID("")) { $0.pass(&$1) }
  }

  private mutating func passAid(through archive: inout some Archive) {
    archive.pass(&aid, (AidRequest.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&stocks, (Stock.ID(City.ID(""), SupplyItem.ID("")), .blank)) {
      $0.pass(&$1.city)
      $0.pass(&$1.item)
      $0.pass(&$2)
    }
    archive.pass(&aidCounts, (City.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&aidAccounts, (City.ID(""), AidAccount())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&aidUses, (.blank, 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&lent, (Unit.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&acceptedAid, (Incident.ID(""), [])) {
      $0.pass(&$1)
      $0.pass(&$2, .blank) { $0.pass(&$1) }
    }
    archive.pass(&staffed, (City.ID(""), true)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pastAid.pass(through: &archive, AidRequest.ID("")) { $0.pass(&$1) }
  }

  private mutating func passHazards(through archive: inout some Archive) {
    let blank = Hazard.Report(kind: .riverFlood, origin: City.ID(""), since: .distantPast)
    func none(_ id: Hazard.ID) -> Hazard {
      Hazard(id: id, report: blank, by: .program, at: .distantPast, isExercise: false)
    }
    archive.pass(&hazards, (Hazard.ID(""), none(Hazard.ID("")))) { archive, id, hazard in
      archive.pass(&id)
      archive.pass(&hazard)
      if hazard.id != id { archive.fail() }
    }
    archive.pass(&hazardCounts, (City.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&skills, (.riverFlood, Skill())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&crossings, (Gauge.ID(""), .distantPast)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pastHazards.pass(through: &archive, Hazard.ID("")) { $0.pass(&$1) }
    archive.pass(
      &whatIfs, KeptWhatIf(number: 0, whatIf: .blank, by: .program, at: .distantPast)
    ) { $0.pass(&$1) }
    archive.pass(&whatIfCount)
    archive.pass(&aidComparisons, .blank) { $0.pass(&$1) }
  }

  /// Units are those of the region; bytes that know others make no sense.
  private mutating func passUnits(through archive: inout some Archive) {
    for seed in region.units {
      guard var unit = units[seed.id] else { continue }
      var id = unit.id
      archive.pass(&id)
      if id != unit.id { archive.fail() }
      archive.pass(changing: &unit)
      units[seed.id] = unit
    }
  }
}

extension Retirement {
  mutating func pass<Way: Archive>(
    through archive: inout Way, _ blank: Item, _ body: (inout Way, inout Item) -> Void
  ) {
    var items = items
    archive.pass(&items, blank, body)
    restore(items)
  }
}
