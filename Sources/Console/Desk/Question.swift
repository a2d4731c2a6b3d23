package import Domain

/// A what-if that was asked at this desk: what is supposed, and what it showed once that is there.
package struct Question: Sendable {
  package let ticket: Int
  package let supposition: Supposition
  package let asked: Instant
  /// Nil while it is computed.
  package internal(set) var answers: [WhatIf]?
}
