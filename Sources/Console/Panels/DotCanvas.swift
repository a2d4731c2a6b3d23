import Terminal

/// A canvas of dots finer than cells: eight in a cell as braille, two as half blocks, else one.
struct DotCanvas: Hashable, Sendable {
  let size: Size
  let ink: MapView.Ink
  /// For each cell which of its dots are set.
  private var dots: [UInt8]

  init(size: Size, ink: MapView.Ink) {
    self.size = size
    self.ink = ink
    dots = Array(repeating: 0, count: size.columns * size.rows)
  }

  private var dotsAcross: Int { ink == .braille ? 2 : 1 }

  private var dotsDown: Int {
    switch ink {
    case .braille: 4
    case .half: 2
    case .ascii: 1
    }
  }

  /// Sets the dots of a straight line between two places given in cells; the part that lies outside
  /// is left out before a dot is counted.
  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    guard let (start, end) = clipped(start, end) else { return }
    let (wide, high) = (Double(dotsAcross), Double(dotsDown))
    let steps = max(abs(end.x - start.x) * wide, abs(end.y - start.y) * high).rounded(.up)
    let count = max(1, Int(steps))
    for step in 0...count {
      let share = Double(step) / Double(count)
      set(
        x: Int(((start.x + (end.x - start.x) * share) * wide).rounded(.down)),
        y: Int(((start.y + (end.y - start.y) * share) * high).rounded(.down)))
    }
  }

  /// The sign of a cell, nil where nothing is drawn.
  func sign(x: Int, y: Int) -> String? {
    let bits = dots[y * size.columns + x]
    guard bits != 0 else { return nil }
    switch ink {
    case .braille: return Self.braille[Int(bits)]
    case .half: return bits == 3 ? "█" : bits == 1 ? "▀" : "▄"
    case .ascii: return "+"
    }
  }

  private mutating func set(x: Int, y: Int) {
    let (column, row) = (x / dotsAcross, y / dotsDown)
    guard x >= 0, y >= 0, column < size.columns, row < size.rows else { return }
    dots[row * size.columns + column] |= bit(x % dotsAcross, y % dotsDown)
  }

  private func bit(_ x: Int, _ y: Int) -> UInt8 {
    switch ink {
    case .braille: Self.bits[y * 2 + x]
    case .half: y == 0 ? 1 : 2
    case .ascii: 1
    }
  }

  /// The part of a line on the canvas (Liang and Barsky 1984).
  private func clipped(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, start.x), (dx, Double(size.columns) - start.x),
      (-dy, start.y), (dy, Double(size.rows) - start.y),
    ]
    for (slope, room) in edges {
      if slope == 0 {
        if room < 0 { return nil }
      } else if slope < 0 {
        enter = max(enter, room / slope)
      } else {
        leave = min(leave, room / slope)
      }
    }
    guard enter <= leave else { return nil }
    return (
      (start.x + dx * enter, start.y + dy * enter), (start.x + dx * leave, start.y + dy * leave)
    )
  }

  /// Unicode 15, chapter 21.1: dots 1 2 3 7 down the left, 4 5 6 8 down the right.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
  private static let braille: [String] = (0..<256).map { bits in
    Unicode.Scalar(0x2800 + bits).map { String(Character($0)) } ?? " "
  }
}
