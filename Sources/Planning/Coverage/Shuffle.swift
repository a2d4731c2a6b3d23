/// Numbers that look like chance and are the same every time for a seed (SplitMix64: Steele, Lea
/// and Flood 2014): to shake a search out of a hollow, or to try what no hand would.
package struct Shuffle: Sendable {
  private var state: UInt64

  /// The numbers of a seed.
  package init(seed: UInt64 = 1) { state = seed }

  /// A whole number from 0 to one less than a limit, which is at least 1.
  package mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
