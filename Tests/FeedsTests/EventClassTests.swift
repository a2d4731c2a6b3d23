import Domain
import Feeds
import Testing

@Suite("The class of an event by its words")
struct EventClassTests {
  @Test(arguments: [
    ("Flood", EmergencyClass.naturalDisaster), ("Rainstorm", .naturalDisaster),
    ("Heat wave", .naturalDisaster), ("WILDFIRE", .naturalDisaster), ("暴雨", .naturalDisaster),
    ("颱風", .naturalDisaster), ("水库险情", .naturalDisaster), ("Dam risk", .naturalDisaster),
    ("Fire", .accident), ("Chemical leak", .accident), ("Power outage", .accident),
    ("Road blocked", .accident), ("危化品泄漏", .accident), ("Train crash", .accident),
    ("Epidemic", .publicHealth), ("food poisoning", .publicHealth), ("疫情", .publicHealth),
    ("Dangerous crowding", .socialSecurity), ("踩踏", .socialSecurity),
    ("Network attack", .emergingRisk), ("无人机闯入", .emergingRisk),
  ])
  func isToldByWords(_ event: String, _ expected: EmergencyClass) {
    #expect(EmergencyClass(ofEvent: event) == expected)
  }

  @Test(arguments: ["", "Sonstiges", "Notice of police service", "其他"])
  func isNotGuessed(_ event: String) {
    #expect(EmergencyClass(ofEvent: event) == nil)
  }

  /// The names of our own kinds, in every language, lead to their own class.
  @Test func agreesWithTheKindsThatTheConsoleNames() {
    for kind in EventKind.all {
      #expect(EmergencyClass(ofEvent: kind.id) == kind.emergencyClass)
      for name in [kind.name.english, kind.name.simplified, kind.name.traditional] {
        let told = EmergencyClass(ofEvent: name)
        #expect(told == nil || told == kind.emergencyClass, "\(name)")
      }
    }
  }
}
