import Domain
import Regions
import Testing

@Suite("Searching for a city") struct CitySearchTests {
  /// The letters of the cities found: the one function that touches the API.
  func found(_ text: String) throws -> [String] {
    try Delta.opened.get().search(text).map(\.city.abbreviation)
  }

  @Test(arguments: [
    ("suz", "SUZ"), ("SUZ", "SUZ"), ("sz", "SUZ"), ("Suzhou", "SUZ"), ("su zhou", "SUZ"),
    ("苏州", "SUZ"), ("蘇州", "SUZ"), ("苏", "SUZ"), ("320500", "SUZ"), ("hangz", "HGH"),
    ("mas", "MAS"), ("maanshan", "MAS"), ("ma'an", "MAS"), ("Ma’anshan", "MAS"), ("山", "MAS"),
    ("sh", "SHA"), ("shang", "SHA"), ("wux", "WUX"), ("zj", "ZJG"), ("臺州", "TZZ"), ("泰", "TZJ"),
    ("yc", "YNC"), ("3401", "HFE"), ("hai", "SHA"),
  ])
  func theFirstIsTheOneThatIsMeant(text: String, letters: String) throws {
    #expect(try found(text).first == letters)
  }

  @Test func equalFitsAreInOrderOfPopulation() throws {
    #expect(try found("taizhou") == ["TZZ", "TZJ"])
    #expect(try found("tz") == ["TZZ", "TZJ"])
  }

  @Test func nothingIsFoundForNothing() throws {
    #expect(try found("").isEmpty)
    #expect(try found("  ").isEmpty)
    #expect(try found("beijing").isEmpty)
  }
}
