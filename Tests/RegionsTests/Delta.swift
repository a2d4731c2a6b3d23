import Domain
import Regions

/// The shipped region, read once for all tests of it.
enum Delta {
  static let opened = Result { try Regions.open("yangtze-delta") }
}
