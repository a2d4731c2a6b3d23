/// The word most like another one, when it is like enough to have been meant: at most a third of
/// its letters, and one at least, added, left out, changed or swapped. The first of equals.
package func nearest(to word: String, in candidates: [String]) -> String? {
  let limit = max(1, word.count / 3)
  var best: (word: String, edits: Int)?
  for candidate in candidates where abs(candidate.count - word.count) <= limit {
    let edits = edits(from: Array(word), to: Array(candidate))
    if edits <= limit, edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  return best?.word
}

/// How many letters must be added, left out, changed or swapped with the next one to turn one word
/// into another (optimal string alignment).
private func edits(from word: [Character], to goal: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...goal.count)
  for (row, letter) in word.enumerated() {
    var current = [row + 1]
    for (column, wanted) in goal.enumerated() {
      let change = last[column] + (letter == wanted ? 0 : 1)
      var least = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == goal[column - 1], word[row - 1] == wanted {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[goal.count]
}
