internal import Domain

/// How well a simulated desk keeps its time: of a thousand things that it owes so many come late,
/// and so many never.
///
/// Each city has shares of its own, drawn from the seed: 40–200 and 5–35, so that over all of them
/// about one thing in eight is late and one in fifty is never done.
struct Punctuality: Hashable {
  let late: Int
  let never: Int

  init(of city: City.ID, seed: UInt64) {
    let words = Dice(seed: seed, of: "punctuality \(city)").words(.duty)
    late = words[0].scaled(to: 40...200)
    never = words[1].scaled(to: 5...35)
  }

  /// Whether what the dice say of a thing is that nobody does it.
  func isNever(_ words: SIMD4<UInt32>) -> Bool { words[0].scaled(to: 0...999) < never }

  /// When something that is owed from a moment to another is done; nil where it never is.
  ///
  /// In time it is done in the given part of its time, late after 5–80 % more of it.
  func time(
    _ words: SIMD4<UInt32>, since start: Instant, due: Instant, inTime percent: ClosedRange<Int>
  ) -> Instant? {
    guard !isNever(words) else { return nil }
    let whole = max(60, start.duration(to: due).inSeconds)
    guard words[0].scaled(to: 0...999) < never + late else {
      return start.advanced(by: .seconds(whole * Int64(words[1].scaled(to: percent)) / 100))
    }
    let over = max(60, whole * Int64(words[1].scaled(to: 5...80)) / 100)
    return max(start, due).advanced(by: .seconds(over))
  }
}
