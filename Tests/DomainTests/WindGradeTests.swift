import Domain
import Testing

@Suite struct WindGradeTests {
  /// GB/T 28591-2012: a gale begins at 17.2 m/s, grade 12 at 32.7 m/s.
  @Test(arguments: [(17.1, 7), (17.2, 8), (24.4, 9), (24.5, 10), (32.7, 12), (41.5, 14), (60, 17)])
  func gradesAreThoseOfTheStandard(wind: Double, grade: Int) {
    #expect(WindGrade.grade(wind) == grade)
  }
}
