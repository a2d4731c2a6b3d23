/// A point in a plane.
package struct PlanePoint: Hashable, Sendable {
  package let x: Double
  package let y: Double

  /// A point of two coordinates.
  package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

  /// Whether it lies within a closed line of corners by the even-odd rule: a way out crosses the
  /// line an odd number of times.
  package func isInside(_ corners: [PlanePoint]) -> Bool {
    guard var last = corners.last else { return false }
    var isInside = false
    for corner in corners {
      if (corner.y > y) != (last.y > y) {
        let share = (y - corner.y) / (last.y - corner.y)
        if x < corner.x + share * (last.x - corner.x) { isInside.toggle() }
      }
      last = corner
    }
    return isInside
  }
}
