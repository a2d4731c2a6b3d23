/// The grades of wind force by the mean wind near the ground (GB/T 28591-2012, the Beaufort scale
/// carried on to 17), in m/s.
package enum WindGrade {
  private static let least = [
    0, 0.3, 1.6, 3.4, 5.5, 8.0, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37.0, 41.5, 46.2, 51.0,
    56.1,
  ]

  /// The least wind of a grade, 0 to 17.
  package static func least(of grade: Int) -> Double { least[min(max(0, grade), 17)] }

  /// The grade of a wind.
  package static func grade(_ metresPerSecond: Double) -> Int {
    (least.lastIndex { $0 <= metresPerSecond + 1e-9 }) ?? 0
  }
}
