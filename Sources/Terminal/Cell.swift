/// One place of a surface: what stands there and what it means. Two machine words, so that frames
/// of many thousand cells are made and compared at every key.
package struct Cell: Hashable, Sendable {
  package let cluster: Cluster
  /// The face, the overlay's number plus one or 0, and the width, a byte each.
  private var look: UInt32

  package static let blank = Cell(cluster: .space, face: .text)

  init(cluster: Cluster, face: Face, width: Int = 1) {
    self.cluster = cluster
    look = UInt32(face.rawValue) | UInt32(truncatingIfNeeded: width) << 16
  }

  package var face: Face {
    get { Face(rawValue: UInt8(truncatingIfNeeded: look)) ?? .text }
    set { look = look & 0xFFFF_FF00 | UInt32(newValue.rawValue) }
  }

  /// A face laid over the first, for example the cursor's row over an alert's colour.
  package var overlay: Face? {
    get { (look >> 8 & 255) == 0 ? nil : Face(rawValue: UInt8(look >> 8 & 255) - 1) }
    set { look = look & 0xFFFF_00FF | (newValue.map { UInt32($0.rawValue) + 1 } ?? 0) << 8 }
  }

  /// 1 or 2 for the cell where something begins, 0 for the second half of something wide.
  package var width: Int { Int(look >> 16) }

  /// The same place with nothing written on it.
  var blanked: Cell {
    var cell = Cell(cluster: .space, face: face)
    cell.overlay = overlay
    return cell
  }
}
