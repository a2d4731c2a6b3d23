import Testing

@testable import Domain

/// A field that is added to the picture must be added to its archive, and the form must rise.
@Suite struct ArchiveTests {
  private func fields(_ value: Any) -> Int { Mirror(reflecting: value).children.count }

  @Test func everyFieldIsPassed() {
    let report = flood()
    let desk = Desk()
    // Feeds and series are telemetry, and the region is given.
    #expect(fields(desk.picture) == 39)
    #expect(
      fields(Alert(id: "SUZ-A1", report: report, at: midnight, annunciated: midnight)) == 20)
    #expect(fields(report.held.value) == 18)
    let incident = Incident(
      id: "SUZ-I1", report: fireReport(), by: .officer, at: midnight, isExercise: true)
    #expect(fields(incident) == 13)
    #expect(fields(incident.report) == 8)
    #expect(fields(Tally()) == 5)
  }

  @Test func theArchiveOfAnotherRegionIsRefused() {
    let other = Region(
      id: Region.ID("other"), name: smallRegion.name, sources: [], bounds: smallRegion.bounds,
      grid: smallRegion.grid, cities: smallRegion.cities,
      jurisdictions: smallRegion.jurisdictions, waters: smallRegion.waters,
      resources: smallRegion.resources)
    let archive = Picture(region: smallRegion, at: midnight).archive
    #expect(Picture(region: smallRegion, at: midnight, archive: archive) != nil)
    #expect(Picture(region: other, at: midnight, archive: archive) == nil)
  }
}
