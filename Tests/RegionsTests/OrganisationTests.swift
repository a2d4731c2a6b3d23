import Documents
import Domain
import Regions
import Testing

/// Who coordinates the cities of a region.
@Suite struct OrganisationTests {
  @Test(arguments: Regions.shippedNames)
  func everyShippedRegionHasAnOfficeForEachClass(name: String) throws {
    let organisation = try #require(try Regions.open(name).organisation)
    #expect(organisation.offices.map(\.emergencyClass) == EmergencyClass.allCases)
  }

  @Test func theFirstClassLeadsAndTheOthersSign() throws {
    let organisation = try #require(try Regions.open().organisation)
    let routing = try #require(organisation.routing(of: [.naturalDisaster, .publicHealth]))
    #expect(routing.lead.emergencyClass == .naturalDisaster)
    #expect(routing.coSigners.map(\.emergencyClass) == [.publicHealth])
    let single = try #require(organisation.routing(of: [.accident, .accident]))
    #expect(single.coSigners.isEmpty)
    #expect(organisation.routing(of: []) == nil)
  }

  @Test func aFileWithoutOneIsReadAndOneWithAMissingOfficeIsNot() throws {
    let text = try #require(Regions.text(named: "greater-bay"))
    let wrong = text.replacing(
      "    accident: [Accident Office,", with: "    weather: [Accident Office,")
    let reading = Regions.read(wrong, name: "mine.yaml")
    #expect(reading.value == nil)
    #expect(reading.problems.contains { $0.description.contains("weather") })
    let start = try #require(text.firstRange(of: "organisation:\n")).lowerBound
    let end = try #require(text.firstRange(of: "\nprovinces:")).lowerBound
    let without = String(text[..<start] + text[end...])
    #expect(Regions.read(without, name: "mine.yaml").value.map { $0.organisation == nil } == true)
  }
}
