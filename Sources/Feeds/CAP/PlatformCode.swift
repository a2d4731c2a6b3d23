internal import Domain

/// What China's national warning platform (12379) writes in digits.
///
/// Its standards are not public in full. The form of its identifiers is that of DB12/T 1128-2022,
/// annex A: division code, three digits of the issuing body by GB/T 4657, five that the body is
/// free to use, the time in Beijing, and a count within it. The bodies are those of messages that
/// it has published, such as 14000041600000_20260807165704 of a meteorological bureau; the events
/// are those that programs which read its messages agree on.
package enum PlatformCode {
  /// An issuing body that is not stated.
  package static let noBody = "000"

  /// Whether a text is the three digits of a body.
  package static func isBody(_ text: String) -> Bool { CAPText.isDigits(text, count: 3) }

  /// The bodies whose digits are known from published messages.
  package static let bodies = ["meteorology": "416", "water": "332"]

  /// The platform's code for a kind of event; nil for one whose code has not been published.
  package static func event(_ kind: String) -> String? { events[kind] }

  private static let events = [
    "rainstorm": "11B03", "gale": "11B06", "heat": "11B09", "fog": "11B17", "wildfire": "11B25",
  ]
}
