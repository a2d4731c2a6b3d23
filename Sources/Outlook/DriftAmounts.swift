/// How much there is at each place at each step of time, in the unit of the levels.
struct Amounts {
  let steps: Int
  /// By place, then by step.
  private var values: [Double]
  /// Whether anything ever came there.
  private var isTouched: [Bool]

  /// Nothing anywhere, from the start to the last of so many steps.
  init(places: Int, steps: Int) {
    self.steps = steps
    values = Array(repeating: 0, count: places * (steps + 1))
    isTouched = Array(repeating: false, count: places)
  }

  subscript(place: Int, step: Int) -> Double {
    get { values[place * (steps + 1) + step] }
    set {
      values[place * (steps + 1) + step] = newValue
      isTouched[place] = true
    }
  }

  /// Where the steps of a place lie.
  private func cells(of place: Int) -> Range<Int> {
    place * (steps + 1)..<(place + 1) * (steps + 1)
  }

  /// Makes of what comes in each step what has come by then.
  mutating func sumUp() {
    for place in isTouched.indices where isTouched[place] {
      var sum = 0.0
      for index in cells(of: place) {
        sum += values[index]
        values[index] = sum
      }
    }
  }

  /// What comes to each place from a step on; places where next to nothing comes are left out.
  func passages(from present: Int, level: Double) -> [Passage] {
    var passages: [Passage] = []
    let trace = level / 100
    for place in isTouched.indices where isTouched[place] {
      var passage = Passage(place: place)
      let start = cells(of: place).lowerBound
      for step in 0...steps {
        let amount = values[start + step]
        guard amount > trace else { continue }
        if amount >= level, passage.first == nil { passage.first = step }
        guard step >= present else {
          if amount > passage.past { (passage.past, passage.pastStep) = (amount, step) }
          continue
        }
        if amount > passage.peak { (passage.peak, passage.peakStep) = (amount, step) }
        if amount >= level, passage.arrival == nil {
          passage.arrival = crossing(place, step, level)
        }
      }
      if passage.peak > 0 || passage.first != nil { passages.append(passage) }
    }
    return passages
  }

  /// The most at any place of each of so many groups, from a step on; empty for a group that
  /// nothing comes to.
  func courses(from start: Int, by groups: [Int], of count: Int) -> [[Double]] {
    var courses: [[Double]] = Array(repeating: [], count: count)
    for place in isTouched.indices where isTouched[place] {
      let amounts = values[cells(of: place).dropFirst(start)]
      if courses[groups[place]].isEmpty {
        courses[groups[place]] = Array(amounts)
      } else {
        courses[groups[place]].raise(to: amounts)
      }
    }
    return courses
  }

  /// When what is above a level at a step came to it, in steps, between this and the one before.
  private func crossing(_ place: Int, _ step: Int, _ level: Double) -> Double {
    let (before, after) = (step > 0 ? self[place, step - 1] : level, self[place, step])
    guard before < level else { return Double(step) }
    return Double(step - 1) + (level - before) / (after - before)
  }
}

/// What comes to a place: from when on, at most how much.
struct Passage: Sendable {
  let place: Int
  /// The first step at which it is there at all.
  var first: Int?
  /// From now on: when it is there first, in steps; the most, and when that is.
  var arrival: Double?
  var peak = 0.0
  var peakStep = 0
  /// The most before that, and when that was.
  var past = 0.0
  var pastStep = 0

  init(place: Int) { self.place = place }
}

extension [Double] {
  /// Lifts each to another of the same place where that is more.
  fileprivate mutating func raise(to others: ArraySlice<Double>) {
    for (index, other) in zip(indices, others) where other > self[index] { self[index] = other }
  }
}
