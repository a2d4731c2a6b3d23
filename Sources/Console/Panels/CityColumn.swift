import Domain
import Terminal

extension Scene {
  /// So many cells has the column of cities in a list of some width: where there is room as many as
  /// the longest name needs, else a usual one's, and a longer name gives way to its letters. The
  /// last stays empty: no name runs into the next column.
  func cityColumns(in width: Int) -> Int {
    let usual = language == .en ? 11 : 9
    guard width >= 100 else { return usual }
    let longest = region.cities.reduce(0) { max($0, TextWidth.of(language.name($1.name))) }
    return min(20, max(usual, longest + 2))
  }

  /// A city's name in its column.
  func column(_ city: City.ID?, _ columns: Int) -> String {
    padded(name(of: city, fitting: columns - 1), columns)
  }
}
