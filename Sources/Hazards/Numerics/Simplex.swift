/// A downhill simplex: it finds a low place of a function that may be infinite or have corners
/// (Nelder and Mead 1965).
struct Simplex {
  /// A place and the height of the function there.
  struct Corner {
    var place: [Double]
    var height: Double
  }

  private var corners: [Corner]
  private let height: ([Double]) -> Double
  /// How often the function was asked.
  private(set) var evaluations = 0

  /// A simplex with a corner at a place, and one a step away along each axis.
  init(at place: [Double], steps: [Double], _ height: @escaping ([Double]) -> Double) {
    self.height = height
    corners = [Corner(place: place, height: height(place))]
    for axis in place.indices {
      var next = place
      next[axis] += steps[axis]
      corners.append(Corner(place: next, height: height(next)))
    }
    evaluations = corners.count
    sort()
  }

  /// The lowest corner.
  var best: Corner { corners[0] }

  /// Walks down until all corners are as low as each other, or the function was asked so often.
  mutating func descend(tolerance: Double, limit: Int) {
    let worst = corners.count - 1
    while evaluations < limit {
      let spread = corners[worst].height - best.height
      if spread <= tolerance * best.height || spread == 0 { return }
      let reflected = corner(-1)
      if reflected.height < best.height {
        let expanded = corner(-2)
        corners[worst] = expanded.height < reflected.height ? expanded : reflected
      } else if reflected.height < corners[worst - 1].height {
        corners[worst] = reflected
      } else {
        let outside = reflected.height < corners[worst].height
        let contracted = corner(outside ? -0.5 : 0.5)
        if contracted.height < min(reflected.height, corners[worst].height) {
          corners[worst] = contracted
        } else {
          shrink()
        }
      }
      sort()
    }
  }

  /// The place on the line from the middle of the other corners to the worst one, at a share of
  /// the way.
  private mutating func corner(_ share: Double) -> Corner {
    let worst = corners[corners.count - 1].place
    let others = corners.dropLast()
    let place = worst.indices.map { axis in
      let middle = others.reduce(0) { $0 + $1.place[axis] } / Double(others.count)
      return middle + share * (worst[axis] - middle)
    }
    evaluations += 1
    return Corner(place: place, height: height(place))
  }

  private mutating func shrink() {
    for index in corners.indices.dropFirst() {
      let place = zip(corners[index].place, best.place).map { ($0 + $1) / 2 }
      corners[index] = Corner(place: place, height: height(place))
    }
    evaluations += corners.count - 1
  }

  private mutating func sort() { corners.sort { $0.height < $1.height } }
}
