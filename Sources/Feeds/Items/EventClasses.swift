internal import Domain

/// The classes of events that were worked out before: a feed names few kinds of event many times.
struct EventClasses: Sendable {
  /// The most that is remembered; a source that never repeats itself costs no more memory.
  private static let limit = 256

  private var known: [String: EmergencyClass] = [:]

  /// The class that the words of an event tell, accident where they tell none.
  mutating func emergencyClass(of event: String) -> EmergencyClass {
    if let known = known[event] { return known }
    let told = EmergencyClass(ofEvent: event) ?? .accident
    if known.count < Self.limit { known[event] = told }
    return told
  }
}
