import Domain
import Regions
import Station

/// What most watches need and takes longest to read, begun while the command line is still being
/// looked at.
enum ReadAhead {
  /// The region that is opened when none is asked for; its reading begins with the first touch.
  static let standardRegion = Errand {
    Result { () throws(RegionFault) in try Regions.open() }
  }

  /// Begins if the console is about to be opened.
  /// - Parameter arguments: those of the command line, without the program's name.
  static func begin(for arguments: some Collection<String>) {
    let command = arguments.first
    guard command == nil || command == "watch" else { return }
    guard !arguments.contains(where: { $0.hasPrefix("--region") }) else { return }
    _ = standardRegion
  }
}
