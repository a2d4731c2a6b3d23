internal import Geodesy

/// Which cells of a raster are land, told by the lines of the shore and the seats behind them.
///
/// The shore cuts the raster into pieces; a piece with a seat well behind the shore is land, and so
/// is the shore itself. Where the shore has a gap, land and sea are one piece, and it counts as
/// land.
struct Shore {
  /// For each cell whether it is land.
  private(set) var land: [Bool]
  private let raster: Raster

  init(_ coast: [Polyline], raster: Raster, seats: [Coordinate]) {
    self.raster = raster
    land = Array(repeating: coast.isEmpty, count: raster.count)
    guard !coast.isEmpty else { return }
    for line in coast {
      draw(line)
      if line.points.first != line.points.last {
        for end in [line.points.first, line.points.last] { lead(end, toEdgeWithin: 4) }
      }
    }
    let shore = land
    for seat in seats {
      guard let cell = raster.cell(at: seat), !isNear(shore, cell) else { continue }
      fill(from: cell)
    }
  }

  /// Whether the shore is so near to a cell that it may lie on either side of it.
  private func isNear(_ shore: [Bool], _ cell: Int) -> Bool {
    let (row, column) = (cell / raster.columns, cell % raster.columns)
    let columns = max(0, column - 2)...min(raster.columns - 1, column + 2)
    return (max(0, row - 2)...min(raster.rows - 1, row + 2)).contains { row in
      columns.contains { shore[row * raster.columns + $0] }
    }
  }

  /// Marks the cells under a line, so finely that no way leads through it but over corners.
  private mutating func draw(_ line: Polyline) {
    for (from, to) in zip(line.points, line.points.dropFirst()) {
      var turn = to.longitude - from.longitude
      if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
      let rise = to.latitude - from.latitude
      let steps = max(1, Int((max(abs(turn), abs(rise)) / raster.cellSize * 8).rounded(.up)))
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        var longitude = from.longitude + share * turn
        if longitude > 180 { longitude -= 360 } else if longitude < -180 { longitude += 360 }
        let place = Coordinate.at(from.latitude + share * rise, longitude)
        if let cell = raster.cell(at: place) { land[cell] = true }
      }
    }
  }

  /// Marks the cells from the end of a line north or south to the raster's edge, if that is near: a
  /// line that was cut off there would leave a gap.
  private mutating func lead(_ end: Coordinate?, toEdgeWithin reach: Int) {
    guard let end, let cell = raster.cell(at: end) else { return }
    let (row, column) = (cell / raster.columns, cell % raster.columns)
    let rows = row < reach ? 0...row : raster.rows - row <= reach ? row...(raster.rows - 1) : nil
    for row in rows ?? row...row { land[row * raster.columns + column] = true }
  }

  /// Marks all cells that can be reached from one without crossing what is marked.
  private mutating func fill(from start: Int) {
    guard !land[start] else { return }
    var open = [start]
    land[start] = true
    while let cell = open.popLast() {
      let (row, column) = (cell / raster.columns, cell % raster.columns)
      let nextCells = [
        row > 0 ? cell - raster.columns : nil,
        row + 1 < raster.rows ? cell + raster.columns : nil,
        column > 0 ? cell - 1 : nil, column + 1 < raster.columns ? cell + 1 : nil,
      ]
      for next in nextCells {
        guard let next, !land[next] else { continue }
        land[next] = true
        open.append(next)
      }
    }
  }
}
