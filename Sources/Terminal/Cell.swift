/// One place of a surface: what stands there and what it means.
package struct Cell: Hashable, Sendable {
  package let cluster: Cluster
  package var face: Face
  /// A face laid over the first, for example the cursor's row over an alert's colour.
  package var overlay: Face?
  /// 1 or 2 for the cell where something begins, 0 for the second half of something wide.
  package let width: UInt8

  package static let blank = Cell(cluster: .space, face: .text, overlay: nil, width: 1)

  /// The same place with nothing written on it.
  var blanked: Cell { Cell(cluster: .space, face: face, overlay: overlay, width: 1) }
}
