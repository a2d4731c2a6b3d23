internal import Documents

/// A fact that explains why something in a feed was refused, left out or read with a liberty.
package protocol DiagnosticReason: Sendable {
  /// The fact in one English sentence without a full stop, control characters shown as escapes.
  var english: String { get }
}

/// One thing that a feed's reader could not take as it stood.
package struct Diagnostic: Sendable {
  /// How much was lost.
  package enum Severity: String, Sendable {
    /// An item was rejected.
    case error
    /// An item was taken, with a liberty or without a part of it.
    case warning
  }

  /// The file or other source as the caller named it.
  package var file: String
  /// The line in the file, from 1; nil where the file has no lines.
  package var line: Int?
  /// The item's own identifier, where it was understood.
  package var item: String?
  package var severity: Severity
  package var reason: any DiagnosticReason

  package init(
    file: String, line: Int?, item: String?, severity: Severity, reason: any DiagnosticReason
  ) {
    self.file = file
    self.line = line
    self.item = item
    self.severity = severity
    self.reason = reason
  }
}

extension Diagnostic: Equatable {
  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.file == right.file && left.line == right.line && left.item == right.item
      && left.severity == right.severity && left.reason.english == right.reason.english
  }
}

extension StringProtocol {
  /// The text in single quotes, cut after 60 characters, with control characters shown as escapes.
  ///
  /// What a feed says may be shown in a diagnostic; what it does to a terminal may not.
  package var quoted: String {
    let limit = 60
    var shown = "'"
    var count = 0
    for scalar in unicodeScalars {
      if count == limit {
        shown += "…"
        break
      }
      count += 1
      scalar.show(in: &shown)
    }
    return shown + "'"
  }
}
