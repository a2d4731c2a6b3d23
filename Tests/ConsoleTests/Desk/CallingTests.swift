import Console
import Domain
import Terminal
import Testing

/// Whom to call: by a command, on the page of the organisation and on a city's.
@Suite struct CallingTests {
  @Test func aCityMeansWhoIsOnShiftThere() throws {
    var sitting = try Sitting(role: .coordinator)
    let hour = CivilTime(sitting.desk.now, offsetInMinutes: Region.offsetInMinutes).hour
    let isDay = (8..<20).contains(hour)
    sitting.run("call wuxi")
    let told = sitting.message
    #expect(told.contains(isDay ? "#320200-2" : "#320200-3"), "\(told)")
    #expect(told.contains("signs reports"))
  }

  @Test func aPersonIsFoundByNamePostAndNumber() throws {
    var sitting = try Sitting(role: .coordinator)
    for text in ["bing yansan", "丙演三", "#000-21", "Head of the body"] {
      sitting.run("call " + text)
      #expect(sitting.message.contains("#000-21"), "\(text)")
    }
    sitting.run("call nobody at all")
    #expect(sitting.message == "Nobody is called nobody at all.")
    sitting.run("call")
    #expect(sitting.desk.screen == .organisation)
  }

  @Test(arguments: Language.allCases)
  func thePageOfTheOrganisationEndsWithAllPeople(language: Language) throws {
    var sitting = try Sitting(
      language: language, role: .coordinator, size: Size(columns: 200, rows: 180))
    sitting.run("organisation")
    let screen = sitting.screen
    for phone in ["#000-11", "#000-21", "#000-31", "#320200-1", "#320200-2", "#320200-3"] {
      #expect(screen.contains(phone), "\(phone) is not on the page")
    }
    #expect(screen.contains(language.contacts.now))
  }
}
