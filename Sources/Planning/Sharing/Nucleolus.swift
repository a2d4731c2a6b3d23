extension CoalitionGame {
  /// The one individually rational sharing whose unhappiest coalition is as happy as can be, then
  /// the next, and so on (Schmeidler 1969); nil where all together do worse than each alone.
  ///
  /// A sequence of linear programs (Kopelowitz 1967), each on what the ones before leave open.
  package var nucleolus: [Double]? {
    let sign = kind == .cost ? -1.0 : 1
    let alone = (0..<players).map { sign * values[1 << $0] }
    let scale = scale > 0 ? scale : 1
    // What each coalition gains over its members alone, in units of the greatest value.
    let gains = values.indices.map { coalition in
      (sign * values[coalition] - sum(of: alone, in: coalition)) / scale
    }
    let whole = gains[gains.count - 1]
    guard whole >= -1e-12 * Double(players) else { return nil }
    var open = OpenShares(whole: max(0, whole), players: players)
    // Each program takes at least one direction away.
    for _ in 1..<max(2, players) where open.freedom > 0 {
      var program = HappinessProgram(open, gains)
      open = program.solve()
    }
    return zip(alone, open.base).map { sign * ($0 + $1 * scale) }
  }
}

/// The sharings that are still open: `base` plus any not negative multiples of the directions, as
/// long as no share falls below 0.
private struct OpenShares {
  /// The share of each player where all multiples are 0.
  var base: [Double]
  /// How the share of each player grows with each multiple.
  var directions: [[Double]]

  /// How many multiples there are.
  var freedom: Int { directions[0].count }

  init(base: [Double], directions: [[Double]]) {
    (self.base, self.directions) = (base, directions)
  }

  /// All sharings of a whole that is not negative: the first player has what the others leave.
  init(whole: Double, players: Int) {
    base = [whole] + Array(repeating: 0, count: players - 1)
    directions = [Array(repeating: -1, count: players - 1)]
    for player in 1..<max(1, players) {
      directions.append((1..<players).map { $0 == player ? 1 : 0 })
    }
  }
}

/// The linear program that lifts the least happiness of all coalitions that open sharings still
/// tell apart, by the simplex method on a dictionary.
///
/// Every variable is an affine function of those outside the basis. The coefficients are fractions
/// of small whole numbers, whatever the values of the game; what is below `nothing` is 0.
private struct HappinessProgram {
  private static let nothing = 1e-9

  /// Rows: first the share of each player, then the happiness of each coalition above the least.
  private var constants: [Double]
  private var rows: [[Double]]
  /// The variable of each row and each column: players first, then coalitions, then multiples.
  private var basic: [Int]
  private var outside: [Int]
  /// The row of the least happiness, which is what rises.
  private var objective = 0
  private let players: Int

  init(_ open: OpenShares, _ gains: [Double]) {
    players = open.base.count
    let freedom = open.freedom
    constants = open.base
    rows = open.directions.map { $0 + [0] }
    var least = Double.infinity
    for coalition in 1..<(gains.count - 1) {
      var (happiness, row) = (-gains[coalition], Array(repeating: 0.0, count: freedom))
      for player in 0..<players where coalition & 1 << player != 0 {
        happiness += open.base[player]
        for column in 0..<freedom { row[column] += open.directions[player][column] }
      }
      guard row.contains(where: { abs($0) > Self.nothing }) else { continue }
      least = min(least, happiness)
      constants.append(happiness)
      rows.append(row + [-1])
    }
    for row in players..<rows.count { constants[row] -= least }
    basic = Array(0..<rows.count)
    outside = Array(rows.count..<(rows.count + freedom + 1))
  }

  /// The sharings among which all best ones are, in fewer directions.
  mutating func solve() -> OpenShares {
    let first = (players..<rows.count).min { constants[$0] < constants[$1] }
    guard let first else { return OpenShares(base: constants, directions: rows.map { _ in [] }) }
    exchange(row: first, column: outside.count - 1)
    objective = first
    while let column = entering, let row = leaving(column) { exchange(row: row, column: column) }
    return best
  }

  /// The column of the first variable that lifts the objective (Bland 1977: no circles).
  private var entering: Int? {
    outside.indices.filter { rows[objective][$0] > Self.nothing }
      .min { outside[$0] < outside[$1] }
  }

  /// The row that first falls to 0 as a column rises; of equal ones the first variable.
  private func leaving(_ column: Int) -> Int? {
    var (found, least): (Int?, Double) = (nil, .infinity)
    for row in rows.indices where row != objective && rows[row][column] < -Self.nothing {
      let ratio = max(0, constants[row]) / -rows[row][column]
      if let other = found, ratio > least - 1e-13 {
        guard ratio <= least + 1e-13, basic[row] < basic[other] else { continue }
      }
      (found, least) = (row, min(ratio, least))
    }
    return found
  }

  /// Takes the variable of a column into the basis for the one of a row.
  private mutating func exchange(row: Int, column: Int) {
    let pivot = rows[row][column]
    swap(&basic[row], &outside[column])
    constants[row] /= -pivot
    for other in outside.indices { rows[row][other] /= -pivot }
    rows[row][column] = 1 / pivot
    let (entered, constant) = (rows[row], constants[row])
    for index in rows.indices where index != row && rows[index][column] != 0 {
      let factor = rows[index][column]
      rows[index][column] = 0
      constants[index] += factor * constant
      for other in outside.indices { rows[index][other] += factor * entered[other] }
    }
  }

  /// The shares at the best point, along the columns that the objective does not feel: the others
  /// are 0 at every best point.
  private var best: OpenShares {
    let columns = outside.indices.filter { rows[objective][$0] > -Self.nothing }
    var base = Array(repeating: 0.0, count: players)
    var directions = Array(
      repeating: Array(repeating: 0.0, count: columns.count), count: players)
    for row in rows.indices where basic[row] < players {
      base[basic[row]] = max(0, constants[row])
      directions[basic[row]] = columns.map { rows[row][$0] }
    }
    for (place, column) in columns.enumerated() where outside[column] < players {
      directions[outside[column]][place] = 1
    }
    return OpenShares(base: base, directions: directions)
  }
}
