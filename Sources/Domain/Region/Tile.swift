/// A place on a region's cartogram: columns count from the west, rows from the north, from 0.
package struct Tile: Hashable, Sendable {
  package let column: Int
  package let row: Int

  /// The tile in a column and a row.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// The size of a region's cartogram in tiles.
package struct TileGrid: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  /// A grid of so many columns and rows.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether a tile lies on the grid.
  package func contains(_ tile: Tile) -> Bool {
    (0..<columns).contains(tile.column) && (0..<rows).contains(tile.row)
  }
}
