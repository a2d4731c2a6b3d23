import Documents
import Domain
import Regions
import Testing

/// Whom the desks of a region call: read from its file, and on shift by the hour.
@Suite struct PeopleTests {
  /// A region of two cities with people: the cities themselves are those of the problem tests.
  private static let people = """
    organisation:
      mode: peers
      centralOffice: [Centre, 中, 中]
      body: [Body, 体, 體]
      shifts: [8, 20]
      offices:
        naturalDisaster: [N, 自, 自]
        accident: [A, 事, 事]
        publicHealth: [P, 公, 公]
        socialSecurity: [S, 社, 社]
        emergingRisk: [E, 新, 新]
      people:
        - {at: centralOffice, name: [Cen, 岑, 岑], post: [Chief, 长, 長],
           phone: "010-555", role: coordinator, may: [rule, direct]}
        - {at: accident, name: [Acc, 艾, 艾], post: [Chief, 长, 長],
           phone: "#12 34", role: supervisor, may: [lead]}
        - {at: SED, name: [Sedge one, 莎一, 莎一], post: [Duty, 值, 值],
           phone: "+86 (25) 1234", role: dispatcher, may: [dispatch], hours: 8-20}
      desks:
        - {name: ["Head of {city}", "{city}长", "{city}長"], post: [Head, 头, 頭],
           phone: "#{code}-1", role: supervisor, may: [posture]}
        - {name: ["Day of {city}", "{city}日", "{city}日"], post: [Day, 日, 日],
           phone: "#{code}-2", role: dispatcher, may: [report], hours: 8-20}
        - {name: ["Night of {city}", "{city}夜", "{city}夜"], post: [Night, 夜, 夜],
           phone: "#{code}-3", role: dispatcher, may: [report], hours: 20-8}

    """

  private func region(replacing text: String = "", with other: String = "") throws -> Region? {
    try reading(replacing: text, with: other).value
  }

  private func reading(
    replacing text: String = "", with other: String = ""
  ) throws -> DocumentReading<Region> {
    try #require(text.isEmpty || Self.people.contains(text))
    let people = text.isEmpty ? Self.people : Self.people.replacing(text, with: other)
    return Regions.read(RegionProblemTests.good + "\n" + people, name: "marsh.yaml")
  }

  @Test func thePatternOfDesksGivesEachCityItsPeopleUnlessSomeAreNamed() throws {
    let organisation = try #require(try region()?.organisation)
    let reed = organisation.people.filter { $0.place == .city(City.ID("990100")) }
    #expect(reed.map(\.phone) == ["#990100-1", "#990100-2", "#990100-3"])
    #expect(reed.map(\.name.english) == ["Head of Reed", "Day of Reed", "Night of Reed"])
    #expect(reed.map(\.name.traditional) == ["葦長", "葦日", "葦夜"])
    let sedge = organisation.people.filter { $0.place == .city(City.ID("990200")) }
    #expect(sedge.map(\.name.english) == ["Sedge one"])
    #expect(organisation.people.first?.authority == [.rule, .direct])
  }

  @Test(
    arguments: [
      (7, 59, "Night of Reed"), (8, 0, "Day of Reed"), (19, 59, "Day of Reed"),
      (20, 0, "Night of Reed"), (23, 59, "Night of Reed"), (0, 0, "Night of Reed"),
    ])
  func aShiftBeginsOnItsHourAndEndsBeforeTheNext(
    hour: Int, minute: Int, name: String
  ) throws {
    let region = try #require(try region())
    let midnight = try #require(
      Instant(year: 2026, month: 7, day: 1, offsetInMinutes: Region.offsetInMinutes))
    let now = midnight.advanced(by: .minutes(Int64(hour * 60 + minute)))
    let reed = Contact.Place.city(City.ID("990100"))
    #expect(region.onCall(at: reed, now)?.name.english == name)
    let all = region.contacts(at: reed, now).map(\.name.english)
    #expect(all.count == 3 && all[0] == name && all[1] == "Head of Reed")
  }

  @Test func whoStandsNoShiftIsCalledWhereNobodyIsOnShift() throws {
    let region = try #require(try region())
    let night = try #require(
      Instant(year: 2026, month: 7, day: 1, offsetInMinutes: Region.offsetInMinutes))
    #expect(region.onCall(at: .city(City.ID("990200")), night) == nil)
    #expect(region.onCall(at: .office(.accident), night)?.name.english == "Acc")
    #expect(region.onCall(at: .office(.publicHealth), night) == nil)
    #expect(region.contacts(at: .city(City.ID("990200")), night).count == 1)
  }

  @Test(
    arguments: [
      (
        "at: accident,", "at: acident,",
        "people[1].at: there is no acident (did you mean accident?)"
      ),
      ("at: SED,", "at: SEA,", "people[2].at: there is no SEA (did you mean SED?)"),
      ("phone: \"#12 34\"", "phone: \"#12\"", "people[1].phone: #12 is not a number to dial"),
      ("phone: \"010-555\"", "phone: \"010-ABC\"", "people[0].phone: 010-ABC is not a number"),
      ("phone: \"#{code}-2\"", "phone: \"#1234\"", "desks[1].phone: is the same at every desk"),
      ("hours: 20-8", "hours: 20-20", "desks[2].hours: 20-20 is not two hours of a day"),
      ("hours: 20-8", "hours: 20-25", "desks[2].hours: 20-25 is not two hours of a day"),
      ("hours: 20-8", "hours: night", "desks[2].hours: night is not two hours of a day"),
      (
        "role: supervisor, may: [lead]", "role: system, may: [lead]",
        "people[1].role: is no role of a person"
      ),
      (
        "role: supervisor, may: [lead]", "role: supervisor, may: [rule]",
        "people[1].may[0]: rule is for a coordinator, not for this role"
      ),
      (
        "role: supervisor, may: [lead]", "role: supervisor, may: [leed]",
        "people[1].may[0]: leed is not one of"
      ),
      (
        "role: supervisor, may: [lead]", "role: supervisor, may: [lead, lead]",
        "people[1].may: says something twice"
      ),
      (
        "role: supervisor, may: [lead]", "role: coordinator, may: [direct]",
        "people[1].may: nobody directs where the mode is peers, but for the central office"
      ),
      (
        "role: supervisor, may: [lead]", "role: supervisor, may: [lead], pager: 1",
        "people[1].pager: is not a known key"
      ),
      ("name: [Acc, 艾, 艾], ", "", "people[1].name: is missing"),
      (
        "at: accident, name: [Acc, 艾, 艾]", "at: centralOffice, name: [Cen, 岑, 岑]",
        "people[1].name: Cen, centralOffice stands on line"
      ),
    ] as [(String, String, String)])
  func whatIsWrongWithAPersonIsToldWithItsPlace(
    text: String, other: String, problem: String
  ) throws {
    let reading = try reading(replacing: text, with: other)
    let told = reading.problems.map { "\($0)" }
    #expect(reading.value == nil)
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.contains("organisation." + problem) == true, "\(told)")
    #expect(told.first?.hasPrefix("marsh.yaml:") == true)
  }

  @Test(arguments: Regions.shippedNames)
  func shippedPeopleAreExercisePeopleAndSomebodyIsThereAtEveryHour(name: String) throws {
    let region = try Regions.open(name)
    let people = try #require(region.organisation?.people)
    for person in people {
      #expect(person.name.english.hasSuffix("(exercise)"))
      #expect(person.name.simplified.hasSuffix("（演练）"))
      #expect(person.name.traditional.hasSuffix("（演練）"))
      #expect(person.phone.hasPrefix("#"), "an extension, and no number of the telephone net")
    }
    let midnight = try #require(
      Instant(year: 2026, month: 7, day: 1, offsetInMinutes: Region.offsetInMinutes))
    let places =
      [.centralOffice, .body] + EmergencyClass.allCases.map { Contact.Place.office($0) }
      + region.cities.map { .city($0.id) }
    for place in places {
      for hour in 0..<24 {
        let now = midnight.advanced(by: .hours(Int64(hour)))
        #expect(region.onCall(at: place, now) != nil, "nobody at \(place) at \(hour)")
      }
    }
  }
}
